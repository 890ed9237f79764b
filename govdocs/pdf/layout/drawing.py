"""Draw lines of text: what WeasyPrint would write for them, in one step each; those of plain tables without boxes.

A line of one font, in the colour that is in use, takes the same few operators each time. Whatever else a line may be is left to
WeasyPrint's own steps.
"""

from typing import Any

import weasyprint.draw
import weasyprint.stacking

from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import PlainTable, TableWrapper
from govdocs.pdf.layout.settled import SettledBlock
from govdocs.pdf.speedups.file_writing import number
from govdocs.pdf.speedups.shaped_lines import shown_text

_stock_dispatch = weasyprint.stacking._dispatch
_stock_draw_table = weasyprint.draw.draw_table
_stock_draw_block_level = weasyprint.draw.draw_block_level
_stock_draw_inline_level = weasyprint.draw.draw_inline_level


def dispatch(
    box: Any, page: Any, child_contexts: Any, blocks: Any, floats: Any, blocks_and_cells: Any
) -> Any:
    """Sort a box into what is drawn when; the counterpart of WeasyPrint's `_dispatch`. What is settled or plain is one thing to draw."""
    if type(box) is PlainLine:
        return box
    if type(box) not in (SettledBlock, TableWrapper):
        return _stock_dispatch(box, page, child_contexts, blocks, floats, blocks_and_cells)
    blocks += [part for part in box.parts if type(part) is PlainTable]
    blocks_and_cells[box] = {}
    return None


def draw_table(stream: Any, table: Any) -> None:
    """Draw the borders and backgrounds of a table; the counterpart of WeasyPrint's function. A plain table has no backgrounds."""
    if type(table) is not PlainTable:
        _stock_draw_table(stream, table)
        return
    border, rows = table.uniform_border, [*table.rows]
    if border is None or not rows:
        weasyprint.draw.draw_collapsed_borders(stream, table)
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
        if type(block) not in (SettledBlock, TableWrapper):
            rest[block] = inside
            continue
        _stock_draw_block_level(page, stream, rest)
        rest = {}
        for part in block.parts:
            if type(part) is PlainTable:
                _draw_rows(stream, part)
            else:
                draw_inline_level(stream, page, part)
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
        _draw_line(stream, box, 0, 0, is_ended=box in stream._fonts.ends)
        return
    _stock_draw_inline_level(stream, page, box, offset_x, text_overflow, block_ellipsis)


def _draw_rows(stream: Any, table: PlainTable) -> None:
    for row in table.rows:
        for line in row.lines:
            _draw_line(stream, line, row.position_x, row.position_y, is_ended=True)


def _draw_line(stream: Any, line: PlainLine, left: float, top: float, *, is_ended: bool) -> None:
    """Draw a line whose place is told from there; `is_ended`: with what ends a line in a table."""
    tags, content = stream._tags, stream.stream
    y = number(top + (line.position_y + line.baseline))
    last = line.runs[-1]
    for run in line.runs:
        x = number(left + (line.position_x + run.x))
        piece = run.piece
        if piece.block:
            stream.push_state()
            stream.push_state()
        tags[run] = mark = len(tags)
        color = _setting(stream, piece.computed["color"])
        shown = shown_text(run.line, stream, is_ended and bool(piece.block or run is last))
        content.append(
            b"/Span\n<</MCID %d>>\nBDC%b\nBT\n1 0 0 -1 %b %b Tm\n%b\nET\nEMC" % (mark, color, x, y, shown)
        )
        if piece.block:
            stream.pop_state()
            stream.pop_state()


def _setting(stream: Any, color: Any) -> bytes:
    """What sets a colour, each part of it after the end of a line, if it is not in use; WeasyPrint's stream forgets it with its state."""
    known, *state = getattr(stream, "in_use", (None,))
    if known is color and state == [stream._current_color, stream._current_alpha]:
        return b""
    begin = len(stream.stream)
    stream.set_color(color)
    setting = b"".join([b"\n" + part for part in stream.stream[begin:]])
    del stream.stream[begin:]
    stream.in_use = color, stream._current_color, stream._current_alpha
    return setting
