"""Break, justify and measure lines of text that was shaped once (shaping.py), by adding up the widths of its words.

Each function leaves text that is not plain to the one of WeasyPrint that it replaces.
"""

import re
from collections.abc import Iterator
from itertools import islice
from math import inf
from typing import Any

import weasyprint.layout.inline
import weasyprint.layout.preferred
from weasyprint.css.functions import check_math
from weasyprint.formatting_structure.boxes import LineBox, TextBox

from govdocs.pdf.clusters import UNITS
from govdocs.pdf.speedups.long_texts import encoded, split_long_text
from govdocs.pdf.speedups.shaped_lines import ShapedLine
from govdocs.pdf.speedups.shaped_text import ShapedText
from govdocs.pdf.speedups.shaping import SPACE, UNBROKEN, TextStyle, text_style

#: A width from here on is none at all.
WIDEST = 2**21

#: A letter or figure of a script; of what is shaped here, the others take the script of those around them.
SCRIPTED = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0980-\u09ff]")
#: So many more words than a line has are shaped of a rest, and as many characters more are no long rest.
MORE = 60

_stock_add_word_spacing = weasyprint.layout.inline.add_word_spacing
_stock_inline_line_widths = weasyprint.layout.preferred.inline_line_widths
_stock_strut = weasyprint.layout.inline.strut


def split_text_box(
    context: Any, box: Any, available_width: float | None, skip: int, is_line_start: bool = True
) -> tuple[Any, int | None, bool]:
    """The first line of a box's text from byte `skip` on; the counterpart of WeasyPrint's function."""
    found = _first_line(box, available_width, skip)
    if found is None:
        return split_long_text(context, box, available_width, skip, is_line_start)
    line, resume = found
    box = box.copy_with_text(line.text)
    box.pango_layout = line
    ascent, descent = line.extents()
    box.width, box.height = line.width / UNITS, (ascent + descent) / UNITS
    line_height, _ = strut(box.style)
    box.margin_top = box.margin_bottom = (line_height - box.height) / 2
    box.baseline = ascent / UNITS + box.margin_top
    return box, resume, False


def _first_line(box: Any, available_width: float | None, skip: int) -> tuple[ShapedLine, int | None] | None:
    style = text_style(box.style)
    if style is None:
        return None
    is_free = available_width is None or available_width >= WIDEST or box.style["white_space"] in UNBROKEN
    return line_of(style, box.style, box.text, skip, None if is_free else available_width)


def line_of(
    style: TextStyle, computed: Any, text: str, skip: int, available_width: float | None
) -> tuple[ShapedLine, int | None] | None:
    """The line that begins at byte `skip` of the text, and the byte where the next one begins."""
    shaped = style.shaped(text, computed)
    first = shaped.place(skip) if shaped else None
    if shaped is None or first is None:
        return None
    return line_from(style, computed, shaped, first, available_width)


def line_from(
    style: TextStyle, computed: Any, shaped: ShapedText, first: int, available_width: float | None
) -> tuple[ShapedLine, int | None] | None:
    """The line that begins with a word of a text, and the byte where the next one begins."""
    limit = inf if available_width is None else int(max(0, available_width) * UNITS)
    found = shaped.line(first, limit)
    if found is None:
        return None
    last, following = found
    if available_width is not None and not _fits_cut(style, computed, shaped, first, last, available_width):
        return None
    resume = None if following is None else shaped.offsets[following]
    if shaped.is_same_alone(first, last):
        return ShapedLine(shaped, first, last), resume
    if first:
        most = shaped.length(first, min(first + 8 * (last - first + MORE), len(shaped.words)))
        skip = shaped.offsets[first]
        return _line_of_rest(style, computed, shaped.text, skip, available_width, last - first, most)
    alone = style.shaped(shaped.piece(first, last), computed)
    if alone is None or alone.width != shaped.ahead[last] - shaped.ahead[first]:
        return None
    return ShapedLine(alone, 0, len(alone.words)), resume


def _line_of_rest(
    style: TextStyle,
    computed: Any,
    text: str,
    skip: int,
    available_width: float | None,
    words: int,
    most: int,
) -> tuple[ShapedLine, int | None] | None:
    """The line that begins at byte `skip`, of about so many words, shaped without what is before it.

    Of a long rest only its beginning is shaped, as far as a line goes by any measure, with the next letter behind it: that says
    which script the signs before it belong to. Else the time would grow as the square of the text. It ends at a space, or
    where none comes for long, at `most` letters.
    """
    rest = encoded(text)[skip:].decode()
    beginning = _beginning(rest, words, most) if available_width is not None else rest
    found = line_of(style, computed, beginning, 0, available_width)
    if found and found[1] is None and beginning is not rest:  # all of it fits: it was too little
        found = line_of(style, computed, rest, 0, available_width)
    return found and (found[0], None if found[1] is None else found[1] + skip)


def _beginning(text: str, words: int, most: int) -> str:
    """A text up to a space some lines further on, and the next letter after that; the whole where it is short."""
    space = next(islice(SPACE.finditer(text, 0, most), 3 * words + MORE, None), None)
    cut = space.start() if space else most
    if len(text) - cut <= MORE:
        return text
    letter = None if SCRIPTED.search(text, 0, cut) else SCRIPTED.search(text, cut)
    return text[:cut] + (f" {letter[0]}" if letter else "")


def _fits_cut(
    style: TextStyle, computed: Any, shaped: ShapedText, first: int, last: int, available_width: float
) -> bool:
    """Whether the line also fits with its last word cut off somewhere.

    WeasyPrint has Pango look at the beginning of a long text only, by a rule of thumb. Where that ends within a
    conjunct, the half may be wider than the whole; then the line is broken before that word.
    """
    size = computed["font_size"]
    if size * 4 > available_width:
        cut = shaped.piece(first, last).find(" ") + 2
        if cut == 1:
            return True
    else:
        cut = int(available_width / size * 4)
    if shaped.length(first, last) <= cut:
        return True
    number = first
    while cut >= (length := len(shaped.words[number].text)):
        cut -= length
        number += 1
    room = available_width * UNITS - shaped.ahead[number] + shaped.ahead[first]
    if not cut or room > 2 * cut * size * UNITS:  # no character is two em wide
        return True
    text = shaped.piece(first, number) + shaped.words[number].text[:cut]
    beginning = style.shaped(text, computed)
    return beginning is not None and beginning.width <= int(available_width * UNITS)


def add_word_spacing(context: Any, box: Any, justification_spacing: float, x_advance: float) -> float:
    """Justify a box; the counterpart of WeasyPrint's function. Returns where the next box begins."""
    line: Any = isinstance(box, TextBox) and getattr(box, "pango_layout", None)
    spaces = weasyprint.layout.inline.count_expandable_spaces(box) if isinstance(line, ShapedLine) else 0
    spread = line.spread(box.text, box.style, justification_spacing) if spaces else None
    if spread is None:
        stock: float = _stock_add_word_spacing(context, box, justification_spacing, x_advance)
        return stock
    box.justification_spacing = justification_spacing
    box.position_x += x_advance
    extra: float = justification_spacing * spaces
    box.width += extra
    box.pango_layout = spread
    return x_advance + extra


def inline_line_widths(
    context: Any,
    box: Any,
    outer: bool,
    is_line_start: bool,
    minimum: bool,
    skip_stack: Any = None,
    first_line: bool = False,
) -> Iterator[float]:
    """The widths of a box's lines, of which the caller takes the widest; the counterpart of WeasyPrint's
    function for a line that is one piece of text.
    """
    width = None if skip_stack or first_line else _widest_line(box, minimum)
    if width is not None:
        return iter([width])
    stock: Iterator[float] = _stock_inline_line_widths(
        context, box, outer, is_line_start, minimum, skip_stack, first_line
    )
    return stock


def _widest_line(box: Any, minimum: bool) -> float | None:
    """How wide the widest line is when the text is broken everywhere, or nowhere."""
    if not (isinstance(box, LineBox) and len(box.children) == 1 and isinstance(box.children[0], TextBox)):
        return None
    child, indent = box.children[0], box.style["text_indent"]
    if check_math(indent) or indent.value:
        return None
    return widest_line(child.style, child.text, minimum)


def widest_line(computed: Any, content: str, minimum: bool) -> float | None:
    """How wide the widest line of a text is when it is broken everywhere, or nowhere; None where WeasyPrint is to say."""
    style = text_style(computed)
    text = style.shaped(content, computed) if style else None
    if style is None or text is None:
        return None
    white_space = computed["white_space"]
    if white_space != "pre" and (text.words[0].text == " " or text.words[-1].text == " "):
        return None
    if not minimum or white_space in UNBROKEN:
        return text.width / UNITS
    widths = [_width_alone(style, computed, text, *line) for line in _narrowest_lines(text)]
    return None if None in widths else max(filter(None, widths), default=0) / UNITS


def _narrowest_lines(text: ShapedText) -> Iterator[tuple[int, int]]:
    begins, stops = (0, *text.breaks), (*text.stops, len(text.words))
    return zip(begins, stops, strict=True)


def _width_alone(style: TextStyle, computed: Any, text: ShapedText, first: int, last: int) -> int | None:
    if text.is_same_alone(first, last):
        return text.ahead[last] - text.ahead[first]
    alone = style.shaped(text.piece(first, last), computed)
    return alone.width if alone else None


def strut(style: Any) -> tuple[float, float]:
    """The least height of a line and its baseline; the counterpart of WeasyPrint's function."""
    try:
        known: tuple[float, float] = style.strut
    except AttributeError:
        known = _stock_strut(style)
        if text_style(style):
            style.strut = known
    return known
