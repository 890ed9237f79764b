"""A text as it is typed into YAML, in quotation marks where it needs them, or as a block where it has several lines."""

from __future__ import annotations

from typing import Any

from govdocs.text.late_pattern import late

_MARKS = "-?:,[]{}#&*!|>'\"%@`"  # what a value cannot begin with unless it is quoted
_ENDS = late(r":(?=\s|$)|\s#")  # where a value would end as a key, or give way to a comment
_ENDS_IN_BRACKETS = late(rf"{_ENDS.pattern}|[,\[\]{{}}:?]")  # older versions of libyaml refuse : and ? there
_WORDS = frozenset({"~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_BREAKS = late("\r\n|[\n\r\u0085\u2028\u2029]")
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}


def scalar(value: Any, *, flow: bool = False, block: str | None = None, newline: str = "\n") -> str:
    """A text as a YAML scalar, in quotation marks only where it would be read as something else (`flow`: inside [ ] or { }).

    Several lines become a block with the indentation `block`, and with None one line in double quotation marks.

    >>> scalar("কাশবন, ঢাকা"), scalar("কাশবন, ঢাকা", flow=True), scalar("ক: খ")
    ('কাশবন, ঢাকা', "'কাশবন, ঢাকা'", "'ক: খ'")
    >>> scalar("১\\n২"), scalar("১\\n২", block="  ")
    ('"১\\\\n২"', '|-\\n  ১\\n  ২')
    """
    text = str(value)
    if _BREAKS.search(text):
        return _lines(text, block, newline)
    if is_plain(text, flow=flow):
        return text
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text of one line reads as itself without quotation marks.

    >>> is_plain("১০:৩০"), is_plain("১০:৩০", flow=True), is_plain("null"), is_plain("")
    (True, False, False, False)
    """
    if not text or text != text.strip() or text[0] in _MARKS or text.lower() in _WORDS:
        return False
    return not (_ENDS_IN_BRACKETS if flow else _ENDS).search(text)


def _lines(text: str, block: str | None, newline: str) -> str:
    lines = text.split("\n")
    first = next(filter(None, lines), "")
    strays = any(_BREAKS.search(line) or line.lstrip(" ") != line.strip() for line in lines)
    if block is None or not lines[-1] or first.startswith(" ") or strays:
        return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'
    return "|-" + "".join(f"{newline}{block if line else ''}{line}" for line in lines)
