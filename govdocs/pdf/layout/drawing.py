"""Draw lines of text: what WeasyPrint would write for them, in one step each; those of plain tables without boxes.

A line of one font, in the colour that is in use, takes the same few operators each time. Whatever else a line may be is left to
WeasyPrint's own steps.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import weasyprint.draw
import weasyprint.stacking
from pydyf import _to_bytes as number
from weasyprint.draw.text import draw_text
from weasyprint.formatting_structure.boxes import LineBox, TextBox

from govdocs.pdf.codebook import Codebook, FontCodes
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import PlainTable
from govdocs.pdf.speedups.shaped_lines import FontUse, ShapedLine, strings_of, use_of
from govdocs.pdf.text_layer import draw_parts, end_of_line

_stock_dispatch = weasyprint.stacking._dispatch
_stock_draw_table = weasyprint.draw.draw_table
_stock_draw_block_level = weasyprint.draw.draw_block_level
_stock_draw_inline_level = weasyprint.draw.draw_inline_level


def dispatch(
    box: Any, page: Any, child_contexts: Any, blocks: Any, floats: Any, blocks_and_cells: Any
) -> Any:
    """Sort a box into what is drawn when; the counterpart of WeasyPrint's `_dispatch`. A plain line or table is one thing to draw."""
    if type(box) is PlainLine:
        return box
    if type(box) is not PlainTable:
        return _stock_dispatch(box, page, child_contexts, blocks, floats, blocks_and_cells)
    blocks.append(box)
    blocks_and_cells[box] = {}
    return box


def draw_table(stream: Any, table: Any) -> None:
    """Draw the borders and backgrounds of a table; the counterpart of WeasyPrint's function. A plain table has no backgrounds."""
    border = table.uniform_border if type(table) is PlainTable else None
    rows = [] if border is None else list(table.rows)
    if border is None or not rows:
        _stock_draw_table(stream, table)
        return
    _, width, color = border
    half = width / 2
    lefts = [*table.column_positions, table.column_positions[-1] + table.column_widths[-1]]
    tops = [*[row.position_y for row in rows], rows[-1].position_y + rows[-1].height]
    left, right = number(lefts[0] - half), number(lefts[-1] + half)
    top, bottom = number(tops[0] - half), number(tops[-1] + half)
    with stream.artifact(), stream.stacked():
        stream.set_color(color, stroke=True)
        stream.set_line_width(width)
        stream.stream += [b"%b %b m\n%b %b l" % (left, y, right, y) for y in map(number, tops)]
        stream.stream += [b"%b %b m\n%b %b l" % (x, top, x, bottom) for x in map(number, lefts)]
        stream.stroke()


def draw_block_level(page: Any, stream: Any, blocks_and_cells: Any) -> None:
    """Draw the text of blocks; the counterpart of WeasyPrint's function."""
    rest: dict[Any, Any] = {}
    for block, inside in blocks_and_cells.items():
        if type(block) is PlainTable:
            _stock_draw_block_level(page, stream, rest)
            rest = {}
            _draw_rows(stream, block)
        else:
            rest[block] = inside
    _stock_draw_block_level(page, stream, rest)


def draw_inline_level(
    stream: Any,
    page: Any,
    box: Any,
    offset_x: float = 0,
    text_overflow: str = "clip",
    block_ellipsis: Any = "none",
) -> None:
    """Draw a line, or what is in it; the counterpart of WeasyPrint's function."""
    if type(box) is PlainLine:
        _draw_runs(stream, box, 0, 0, FontCodes.end if box in stream._fonts.ends else _no_end)
        return
    if not (
        type(box) is LineBox
        and isinstance(stream._fonts, Codebook)
        and box.text_overflow == "clip"
        and box.block_ellipsis == "none"
    ):
        _stock_draw_inline_level(stream, page, box, offset_x, text_overflow, block_ellipsis)
        return
    for child in box.children:
        if type(child) is TextBox:
            inside = offset_x + child.position_x - box.position_x
            if not _write_text_box(stream, child):
                with stream.marked(child, "Span"):
                    draw_text(stream, child, inside, "clip", "none")
                    _remember_color(stream, child.style["color"])
        elif isinstance(child, weasyprint.stacking.StackingContext):
            draw_inline_level(stream, page, child, offset_x)
        else:
            draw_inline_level(stream, page, child, offset_x + child.position_x - box.position_x)


def _draw_rows(stream: Any, table: PlainTable) -> None:
    for row in table.rows:
        for line in row.lines:
            _draw_runs(stream, line, row.position_x, row.position_y, FontCodes.end)


def _draw_runs(
    stream: Any, line: PlainLine, left: float, top: float, end: Callable[[FontCodes], str]
) -> None:
    """Draw a line whose place is told from there."""
    y = top + (line.position_y + line.baseline)
    for run in line.runs:
        x, color = left + (line.position_x + run.x), run.piece.computed["color"]
        if run.piece.block:
            with stream.stacked(), stream.stacked():
                _draw_text(stream, run, x, y, run.line, color, end)
        else:
            _draw_text(stream, run, x, y, run.line, color, end if run is line.runs[-1] else _no_end)


def _no_end(_: FontCodes) -> str:
    """A line in no table needs nothing at its end."""
    return ""


def _draw_text(
    stream: Any, key: Any, x: float, y: float, line: ShapedLine, color: Any, end: Callable[[FontCodes], str]
) -> None:
    """Draw a text without a box; in the structure `key` stands for it."""
    if use := _only_use(stream, line, color):
        _write(stream, key, x, y, line, use, partial(end, use.codes))
        return
    uses = {font: use_of(font, stream) for font in dict.fromkeys([word.font for word in line.words])}
    with stream.marked(key, "Span"):
        stream.set_color(color)
        stream.begin_text()
        parts = [*strings_of(line, uses)]
        draw_parts(stream, (1, 0, 0, -1, x, y), parts, end(parts[-1].codes))
        stream.end_text()
        _remember_color(stream, color)


def _write_text_box(stream: Any, box: Any) -> bool:
    """Draw a text box where it is a line of one font, in the colour in use; whether it is."""
    line, book = box.pango_layout, stream._fonts
    if not isinstance(line, ShapedLine) or not box.text or box in book.joined:
        return False
    if box.style["visibility"] != "visible":
        return False
    use = _only_use(stream, line, box.style["color"])
    if use is None or use.codes.family not in book.families or use.font.png:
        return False
    end = partial(end_of_line, book, box, use.codes, use.size)
    _write(stream, box, box.position_x, box.position_y + box.baseline, line, use, end)
    return True


def _remember_color(stream: Any, color: Any) -> None:
    """Take note of the colour that is in use, which WeasyPrint's stream sets to None with its state."""
    stream.in_use = color, stream._current_color, stream._current_alpha


def _only_use(stream: Any, line: ShapedLine, color: Any) -> FontUse | None:
    """The font of a line that has one and is in the colour in use."""
    last = getattr(stream, "in_use", None)
    if (
        last is None
        or color is not last[0]
        or stream._current_color is not last[1]
        or stream._current_alpha is not last[2]
        or last[1] is None
        or last[2] is None
    ):
        return None
    fonts = line.fonts
    return use_of(next(iter(fonts)), stream) if len(fonts) == 1 else None


def _write(
    stream: Any, key: Any, x: float, y: float, line: ShapedLine, use: FontUse, end: Callable[[], str]
) -> None:
    """Draw a line of one font; codes are given in the order of use, so that its end is made last."""
    mark = len(stream._tags)
    stream._tags[key] = {"tag": "Span", "mcid": mark}
    (part,) = strings_of(line, {use.pango: use})
    shown = f"{part.string}{end()}".replace("><", "")
    stream.stream.append(
        b"/Span\n<</MCID %d>>\nBDC\nBT\n1 0 0 -1 %b %b Tm\n/%b %b Tf\n[%b] TJ\nET\nEMC"
        % (mark, number(x), number(y), use.font.hash.encode(), number(use.size), shown.encode())
    )
