"""Draw each rule of a table in one stroke from end to end.

WeasyPrint draws collapsed borders cell by cell: in a list of five columns eleven short lines to a row, each with its
colour and width. Here lines that go on in each other are one, and all of one colour and width are one path. So a page
is smaller, and sooner drawn, written and read. The picture is the same, but that no joint is drawn twice.

This changes the bytes, so it is no speedup that can be switched off. Documents whose fonts are not a `Codebook` are left alone.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import groupby
from typing import Any, NamedTuple

import weasyprint.draw

from govdocs.pdf.codebook import Codebook
from govdocs.pdf.replacement import Replacement, install_once

_stock_draw_collapsed_borders = weasyprint.draw.draw_collapsed_borders
_stock_draw_line = weasyprint.draw.draw_line


def install() -> None:
    """Have WeasyPrint draw the rules of tables so."""
    install_once(REPLACED)


class RuleLine(NamedTuple):
    """A line as WeasyPrint would draw it: upright or level, its ends in pixels."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    style: str
    color: Any

    @property
    def is_plain(self) -> bool:
        """Whether lines of this kind may be drawn in any order, and over each other."""
        return self.style == "solid" and self.color.alpha == 1


class _LineRecorder:
    """Takes the place of a stream that is drawn on, and records the lines."""

    def __init__(self) -> None:
        self.lines: list[RuleLine] = []

    def artifact(self) -> AbstractContextManager[None]:
        return nullcontext()

    stacked = artifact


def draw_collapsed_borders(stream: Any, table: Any) -> None:
    """Draw the rules of a table; the counterpart of WeasyPrint's function."""
    if not isinstance(stream._fonts, Codebook):
        _stock_draw_collapsed_borders(stream, table)
        return
    recorder = _LineRecorder()
    _stock_draw_collapsed_borders(recorder, table)
    recorder.lines += _ends_of_spans(table)
    for kind, lines in groupby(recorder.lines, lambda line: line[4:]):
        alike = list(lines)
        with stream.artifact(), stream.stacked():
            if not alike[0].is_plain:
                for line in alike:
                    _stock_draw_line(stream, *line)
                continue
            thickness, _, color = kind
            stream.set_color(color, stroke=True)
            stream.set_line_width(thickness)
            for x1, y1, x2, y2 in _joined(alike):
                stream.move_to(x1, y1)
                stream.line_to(x2, y2)
            stream.stroke()


def _ends_of_spans(table: Any) -> Iterator[RuleLine]:
    """The rules that close a page's last row, and without a head open its first, where a cell over several rows goes on.

    WeasyPrint has no rule within such a cell, so that its frame stays open where a page break divides it.
    """
    rows = [row for group in table.children for row in group.children]
    if not rows or not table.column_widths:
        return
    verticals, horizontals = table.collapsed_border_grid
    has_head = table.children[0].is_header
    heads = len(table.children[0].children) if has_head else 0
    begin = table.skipped_rows
    end = (begin or heads) + len(rows) - heads
    bottom = rows[-1].position_y + rows[-1].height
    if end < len(verticals) and not table.skip_cell_border_bottom:
        yield from _closing(table, verticals[end - 1], horizontals[end], bottom)
    if begin and not has_head and not table.skip_cell_border_top:
        yield from _closing(table, verticals[begin], horizontals[begin], rows[0].position_y)


def _closing(table: Any, uprights: Any, level: Any, y: float) -> Iterator[RuleLine]:
    """The rule at a height in the columns of the cells that reach over it; within these WeasyPrint has hidden rules."""
    drawn = [border for border in uprights if border[1][1]]
    if not drawn:
        return
    style, width, color = max(drawn, key=lambda border: border[0])[1]
    for x, (_, (rule, *_)) in enumerate(level):
        if rule == "hidden":
            left = table.column_positions[x]
            right = left + table.column_widths[x]
            yield RuleLine(
                left - uprights[x][1][1] / 2, y, right + uprights[x + 1][1][1] / 2, y, width, style, color
            )


def _joined(lines: Iterable[RuleLine]) -> Iterator[tuple[float, float, float, float]]:
    """Where the lines begin and end when those that meet or overlap in one direction are one."""
    level: dict[float, list[tuple[float, float]]] = {}
    upright: dict[float, list[tuple[float, float]]] = {}
    for x1, y1, x2, y2, *_ in lines:
        if y1 == y2:
            level.setdefault(y1, []).append((x1, x2))
        else:
            upright.setdefault(x1, []).append((y1, y2))
    for y, spans in level.items():
        yield from ((begin, y, end, y) for begin, end in _united(spans))
    for x, spans in upright.items():
        yield from ((x, begin, x, end) for begin, end in _united(spans))


def _united(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    spans.sort()
    begin, end = spans[0]
    for following, last in spans[1:]:
        if following > end:
            yield begin, end
            begin, end = following, last
        end = max(end, last)
    yield begin, end


def draw_line(stream: Any, *line: Any) -> None:
    """Draw a line, or record it; the counterpart of WeasyPrint's function."""
    if isinstance(stream, _LineRecorder):
        stream.lines.append(RuleLine(*line))
    else:
        _stock_draw_line(stream, *line)


REPLACED = (
    Replacement(
        "weasyprint.draw",
        "draw_collapsed_borders",
        draw_collapsed_borders,
        "draws each rule of a table in one stroke",
    ),
    Replacement(
        "weasyprint.draw", "draw_line", draw_line, "notes the lines that WeasyPrint would draw for a table"
    ),
)
