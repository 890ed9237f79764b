"""A tree of texts, lists and mappings → YAML text that reads as the same tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from govdocs.source.quoting import scalar
from govdocs.text.late_pattern import late

_UNPRINTABLE = late(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_STEP = "  "


def yaml_text(tree: Mapping[str, Any]) -> str:
    """A mapping as the text of a YAML file: texts of several lines as blocks, everything else on a line of its own.

    >>> print(yaml_text({"kind": "letter", "to": ["সচিব", "ক: খ"], "number": None}), end="")
    kind: letter
    to:
      - সচিব
      - 'ক: খ'
    number:
    """
    return "".join(f"{line}\n" for line in _mapping(tree, ""))


def _mapping(tree: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        first, *rest = _value(value, indent)
        yield f"{indent}{_text(key, None)}:{' ' if first else ''}{first}"
        yield from rest


def _value(value: Any, indent: str) -> Iterator[str]:
    """The rest of the line of a key, then the lines below it."""
    if isinstance(value, Mapping):
        yield "" if value else "{}"
        yield from _mapping(value, indent + _STEP)
    elif isinstance(value, (list, tuple)):
        yield "" if value else "[]"
        for item in value:
            yield from _item(item, indent + _STEP)
    elif value is None:
        yield ""
    else:
        yield from _text(str(value), indent + _STEP).split("\n")


def _item(item: Any, indent: str) -> Iterator[str]:
    dash = f"{indent}- "
    if isinstance(item, Mapping) and item:
        first, *rest = _mapping(item, indent + _STEP)
        yield dash + first.lstrip(" ")
        yield from rest
    elif isinstance(item, (list, tuple)) and item:
        yield dash.rstrip()
        for inner in item:
            yield from _item(inner, indent + _STEP)
    else:
        first, *rest = _value(item, indent)
        yield (dash + first).rstrip(" ") if not first else dash + first
        yield from rest


def _text(text: str, block: str | None) -> str:
    """A text as a scalar; what YAML cannot hold as it is, in double quotation marks with its numbers."""
    if not is_printable(text):
        return double_quoted(text)
    if block is not None and text.endswith("\n") and is_block(text[:-1]):
        return scalar(text[:-1], block=block).replace("|-", "|", 1)
    return scalar(text, block=block)


def is_block(text: str) -> bool:
    """Whether a text has several lines that a block shows as they are."""
    return "\n" in text and scalar(text, block="").startswith("|-")


def is_printable(text: str) -> bool:
    """Whether YAML can hold each character of a text as it is."""
    return _UNPRINTABLE.search(text) is None


def double_quoted(text: str) -> str:
    r"""A text on one line in double quotation marks; what cannot stand there as it is, with its number.

    >>> print(double_quoted("১\n২"))
    "১\n২"
    """
    return '"' + "".join("\\n" if one == "\n" else _escaped(one) for one in text) + '"'


def _escaped(character: str) -> str:
    if character in '\\"':
        return f"\\{character}"
    if " " <= character <= "~" or (not _UNPRINTABLE.match(character) and character not in "\t\n\r"):
        return character
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
