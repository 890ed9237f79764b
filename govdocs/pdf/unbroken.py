"""Places where no line may end: after a hyphen, within a conjunct, a number, an e-mail address.

Some readers of PDF take a hyphen at a line's end for one that was put in there, and copy ই-ফাইল as ইফাইল. So a line
ends after a hyphen only where the whole word is wider than the line. A word that even so is too wide is broken between
letters, never within a conjunct; a number or address that is too wide is left whole, and reported (geometry.py).
"""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from typing import Any, Final

import weasyprint.text.line_break
from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import Layout

from govdocs.pdf import messages
from govdocs.pdf.faults import RenderError, fault
from govdocs.pdf.replacement import Replacement, install_once
from govdocs.pdf.system_libraries import PANGO, loaded
from govdocs.source.tree import MOST_LETTERS

#: as far as the first place after which a line may end in any case
_FIRST_WORD = re.compile(r" *(?:[^ /–—]|/(?=[0-9০-৯]))*[/–—]?")
_WORD = re.compile(r"\S+")
_HYPHEN = re.compile(r"(?<=[^\s-])[-‐](?=[^\s-])")
_LETTER = "[\u0995-\u09b9\u09ce\u09dc\u09dd\u09df\u09f0\u09f1]\u09bc?"
_CONJUNCT = re.compile(f"{_LETTER}(?:\u09cd[\u200c\u200d]?{_LETTER})+")
_ADDRESS = re.compile(r"(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_NUMBER = re.compile(r"\+?[0-9০-৯](?:[.,:/]?[0-9০-৯])+")

_SHOWN = 40
_NO_BREAK = frozenset("\u00a0\u2007\u202f")

_END = 2**32 - 1  # for Pango the end of a text, however long it is

_stock_set_text = Layout.set_text
_stock_split_first_line = weasyprint.text.line_break.split_first_line
_breaking = local()


def install() -> None:
    """Have WeasyPrint end no line at such a place."""
    install_once(REPLACED)


def hyphens(text: str) -> list[tuple[int, int]]:
    """Each hyphen within a word, with the character after it: from where to where no line may end."""
    return [(match.start(), match.end() + 1) for match in _HYPHEN.finditer(text)]


def wholes(text: str) -> list[tuple[int, int]]:
    """Where in the text the conjuncts, numbers and e-mail addresses begin and end."""
    found = [match.span() for pattern in (_CONJUNCT, _NUMBER) for match in pattern.finditer(text)]
    return found + [match.span() for match in _ADDRESS.finditer(text)] if "@" in text else found


@contextmanager
def hyphens_may_break() -> Iterator[None]:
    """Within the block a line may end after a hyphen of a text that is set."""
    _breaking.hyphens = True
    try:
        yield
    finally:
        _breaking.hyphens = False


def set_text(self: Any, text: str, justify: bool = False) -> None:
    """Set the text of a layout and say where in it no line may end; the counterpart of `Layout.set_text`."""
    _stock_set_text(self, text, justify)
    spans = wholes(self.text) + ([] if getattr(_breaking, "hyphens", False) else hyphens(self.text))
    attributes = pango.pango_layout_get_attributes(self.layout)
    if not spans and not getattr(self, "has_unbroken", False):
        return
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    _allow_breaks(attributes, True, 0, _END)  # of the text that the layout had before
    done = begin = 0
    for start, end in sorted(spans):
        begin += (
            len(self.text[done:start].encode()) if start >= done else -len(self.text[start:done].encode())
        )
        done = start
        _allow_breaks(attributes, False, begin, begin + len(self.text[start:end].encode()))
    self.has_unbroken = bool(spans)
    pango.pango_layout_set_attributes(self.layout, attributes)


def split_first_line(
    text: str,
    style: Any,
    context: Any,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> Any:
    """The first line of a text; the counterpart of WeasyPrint's function.

    Where the first word alone is too wide, the line may end after a hyphen in it. Raises RenderError for a word without end: for
    each of its lines Pango would look through all that is left of it.
    """
    if len(text) > MOST_LETTERS:
        _refuse_endless_word(text)
    near = _beginning(text) if max_width is not None else text
    arguments = near, style, context, max_width, justification_spacing, is_line_start, minimum
    line = _stock_split_first_line(*arguments)
    if near is not text and line[2] is None:  # all of it fits: it was too little
        arguments = text, *arguments[1:]
        line = _stock_split_first_line(*arguments)
    if minimum or not is_line_start or max_width is None:
        return line
    match = _FIRST_WORD.match(text)
    if match is not None and _HYPHEN.search(match[0]):
        _, length, resume, width, *_ = line
        if width > max_width or (resume is not None and length < len(match[0].encode())):
            with hyphens_may_break():
                line = _stock_split_first_line(*arguments)
    line[0].broken_word = _broken_word(text, style, line[2])
    return line


def _broken_word(text: str, style: Any, resume: int | None) -> str:
    """The word that a line of the text ends within, where no line may end; empty if it does not."""
    if resume is None:
        return ""
    begin = text.encode()[:resume].decode()
    if begin.endswith((" ", "\n")) or text[len(begin)] in " \n":
        return ""
    word = _WORD.search(text, begin.rfind(" ") + 1)
    if word is None or not word.start() < len(begin) < word.end():
        return ""
    layout = Layout(style)
    with hyphens_may_break():
        layout.set_text(word[0])
    attributes = pango.pango_layout_get_log_attrs_readonly(layout.layout, ffi.NULL)
    return "" if attributes[len(begin) - word.start()].is_line_break else word[0]


def _beginning(text: str) -> str:
    """A text up to a space beyond any line: where the first word is wider than the line Pango would look through the whole for each line."""
    space = text.find(" ", 2 * MOST_LETTERS)
    return text if space == -1 else text[:space]


def _refuse_endless_word(text: str) -> None:
    if not any(sign.isspace() and sign not in _NO_BREAK for sign in text[: MOST_LETTERS + 1]):
        beginning = text[:_SHOWN].strip()
        raise RenderError((fault(messages.WORD_WITHOUT_END, most=MOST_LETTERS, beginning=beginning),))


_new_attribute = loaded(PANGO).pango_attr_allow_breaks_new  # not among WeasyPrint's declarations
_new_attribute.restype, _new_attribute.argtypes = ctypes.c_void_p, (ctypes.c_int,)


def _allow_breaks(attributes: Any, allowed: bool, start: int, end: int) -> None:
    attribute = ffi.cast("PangoAttribute *", _new_attribute(allowed))
    attribute.start_index, attribute.end_index = start, end
    pango.pango_attr_list_change(attributes, attribute)


REPLACED: Final = (
    Replacement("weasyprint.text.line_break", "Layout.set_text", set_text, "no line ends within what must stay whole"),
    *(
        Replacement(f"weasyprint.layout.{user}", "split_first_line", split_first_line, "a hyphen ends a line only where its word is wider than the line")
        for user in ("inline", "preferred")
    ),
)  # fmt: skip
