"""Places where no line may end: after a hyphen, within a conjunct, a number, an e-mail address.

Some readers of PDF take a hyphen at a line's end for one that was put in there, and copy ই-ফাইল as ইফাইল. So a line
ends after a hyphen only where the whole word is wider than the line. A word that even so is too wide is broken between
letters, never within a conjunct; a number or address that is too wide is left whole, and reported (geometry.py).
"""

import ctypes
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
from govdocs.text.late_pattern import late

#: as far as the first place after which a line may end in any case
_FIRST_WORD = late(r" *(?:[^ /–—]|/(?=[0-9০-৯]))*[/–—]?")
_WORD = late(r"\S+")
_HYPHEN = late(r"(?<=[^\s-])[-‐](?=[^\s-])")
_LETTER = "[\u0995-\u09b9\u09ce\u09dc\u09dd\u09df\u09f0\u09f1]\u09bc?"
_CONJUNCT = late(f"{_LETTER}(?:\u09cd[\u200c\u200d]?{_LETTER})+")
_ADDRESS = late(r"(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_NUMBER = late(r"\+?[0-9০-৯](?:[.,:/]?[0-9০-৯])+")

_SHOWN = 40
#: so many letters, for each time that a letter's height goes into its width, hardly any line has; and so many more
_LETTERS_OF_A_LINE, _MORE = 6, 40
_SPACE = late(r"[^\S\u00a0\u2007\u202f]")  # at which a line may end

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


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch as one: of a word with a thousand hyphens Pango would look through all for each."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


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
    for start, end in _joined(spans):
        begin += len(self.text[done:start].encode())
        finish = begin + len(self.text[start:end].encode())
        _allow_breaks(attributes, False, begin, finish)
        done, begin = end, finish
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
    options = style, context, max_width, justification_spacing, is_line_start, minimum
    if max_width is None:
        return _stock_split_first_line(text, *options)
    if minimum or not is_line_start:
        return _near_line(text, options) or _far_line(text, options)
    match = _FIRST_WORD.match(text)
    word = match[0] if match and _HYPHEN.search(match[0]) else ""
    line = None
    if len(word) > _near(options):  # no line has so many letters
        with hyphens_may_break():
            line = _near_line(text, options)
    if line is None:
        line = _near_line(text, options) or _far_line(text, options)
        _, length, resume, width, *_ = line
        if word and (width > max_width or (resume is not None and length < len(word.encode()))):
            with hyphens_may_break():
                line = _near_line(text, options) or _far_line(text, options)
    line[0].broken_word = _broken_word(text, style, line[2])
    return line


def _near(options: Any) -> int:
    """How many letters a line may have, and some more."""
    style, _, max_width, *_ = options
    return int(_LETTERS_OF_A_LINE * max(max_width, 0) / (style["font_size"] or 1)) + _MORE


def _near_line(text: str, options: Any) -> Any:
    """The first line, of which only the letters near to it are shaped; None where that may not be enough.

    Where a word is wider than the line Pango would look through all of the text for each line, three times.
    """
    end = _near(options)
    if "\u00ad" in text[: 2 * MOST_LETTERS]:  # WeasyPrint tries each of them, the last one first
        return None
    if _is_within_an_address(text, end + _MORE):
        end = text.find(" ", end + _MORE) + 1 or len(text)
    if len(text) <= end + _MORE:
        return None
    line = _stock_split_first_line(text[: end + _MORE], *options)
    # what was cut off has a say in the last letters before it, and the line ends well before those
    return line if line[2] is not None and line[2] <= len(text[:end].encode()) else None


def _far_line(text: str, options: Any) -> Any:
    """The first line, of which all is shaped up to a space beyond any line."""
    space = text.find(" ", 2 * MOST_LETTERS)
    line = _stock_split_first_line(text if space == -1 else text[:space], *options)
    if space != -1 and line[2] is None:  # all of it fits: it was too little
        line = _stock_split_first_line(text, *options)
    return line


def _is_within_an_address(text: str, place: int) -> bool:
    begin, end = text.rfind(" ", 0, place) + 1, text.find(" ", place)
    word = text[begin : len(text) if end == -1 else end]
    return "@" in word and any(
        begin + match.start() < place < begin + match.end() for match in _ADDRESS.finditer(word)
    )


def _broken_word(text: str, style: Any, resume: int | None) -> str:
    """The word that a line of the text ends within, where no line may end; empty if it does not."""
    if resume is None:
        return ""
    begin = text[:resume].encode()[:resume].decode()
    following = text[len(begin) : len(begin) + 1]  # nothing behind a paragraph separator that ends the text
    if begin.endswith((" ", "\n")) or following in ("", " ", "\n"):
        return ""
    word = _WORD.search(text, begin.rfind(" ") + 1)
    if word is None or not word.start() < len(begin) < word.end():
        return ""
    return "" if _ends_of_lines(word[0], style)[len(begin) - word.start()] else word[0]


def _ends_of_lines(word: str, style: Any) -> list[bool]:
    """Before which letters of a word a line may end: found once for a word, and for what is left of it after each line."""
    of, known, ends = getattr(_breaking, "ends", (None, "", []))
    if of is not style or not known.endswith(word):
        layout = Layout(style)
        with hyphens_may_break():
            layout.set_text(word)
        attributes = pango.pango_layout_get_log_attrs_readonly(layout.layout, ffi.NULL)
        ends = [bool(attributes[place].is_line_break) for place in range(len(word) + 1)]
        _breaking.ends = style, word, ends
        return ends
    return ends[len(known) - len(word) :]


def _refuse_endless_word(text: str) -> None:
    if not _SPACE.search(text, 0, MOST_LETTERS + 1):
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
