"""Tables with lines: a fixed grid of columns, heads that every page repeats, cells over several columns and rows."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from govdocs.word.elements import ROW_ORDER, Element, el, on, properties, tag
from govdocs.word.flow import Flow, cell_of, keep_with_next
from govdocs.word.pieces import Inline, marked

Filling = Callable[[Flow], object]


@dataclass(frozen=True)
class GridCell:
    """A cell: what fills it, and how many columns and rows it takes."""

    fill: Filling
    columns: int = 1
    rows: int = 1
    middle: bool = False


@dataclass(frozen=True)
class GridRow:
    """A row: its cells, and whether it is a head, stays with the next, or is so high in millimetres."""

    boxes: Sequence[GridCell]
    is_head: bool = False
    keep_next: bool = False
    height: int = 0


def words(
    style: str,
    *inline: Iterable[Inline],
    align: str = "",
    columns: int = 1,
    rows: int = 1,
    middle: bool = False,
) -> GridCell:
    """A cell with one paragraph."""
    runs = [piece for part in inline for piece in part]
    return GridCell(lambda flow: flow.p(style, runs, align=align), columns, rows, middle)


def head(text: str | None, *, columns: int = 1, rows: int = 1, style: str = "head") -> GridCell:
    """The head of a column, which may be empty."""
    return words(style, marked(text or ""), columns=columns, rows=rows, middle=style == "head")


def heads(texts: Sequence[str | None] | None) -> list[GridRow]:
    """The row of heads; none where the document goes without."""
    return [GridRow([head(text) for text in texts], is_head=True)] if texts else []


def put_grid(
    flow: Flow, shares: Sequence[float], lines: Sequence[GridRow], *, padding: tuple[int, int] | None = None
) -> Element:
    """A table; the shares are those of its columns in percent."""
    widths = widths_of(shares, flow.width)
    table = flow.table(widths, flow.book.grid, padding=padding)
    open_cells: dict[
        int, tuple[int, int]
    ] = {}  # column → how many columns a cell from above takes, and for how many more rows
    for line in lines:
        row = el("tr", properties("trPr", ROW_ORDER, _row_look(line)))
        table.append(row)
        open_cells = _put_row(flow, row, line, widths, open_cells)
        if line.keep_next or line.is_head or any(left for _, left in open_cells.values()):
            for paragraph in row.iter(tag("p")):
                keep_with_next(paragraph)
    return table


def widths_of(shares: Sequence[float], width: int) -> list[int]:
    """The widths of columns that together are exactly as wide as the table."""
    total = float(sum(shares)) or 1.0
    edges, place = [0], 0.0
    for share in shares:
        place += float(share)
        edges.append(round(place * width / total))
    return [end - begin for begin, end in itertools.pairwise(edges)]


def _row_look(line: GridRow) -> dict[str, Element | None]:
    return {
        "cantSplit": el("cantSplit"),
        "trHeight": el("trHeight", val=line.height, hRule="atLeast") if line.height else None,
        "tblHeader": on("tblHeader", line.is_head),
    }


def _put_row(
    flow: Flow, row: Element, line: GridRow, widths: Sequence[int], above: dict[int, tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """The cells of a row from left to right, those from above among them. Returns the cells that reach further down."""
    below: dict[int, tuple[int, int]] = {}
    column, waiting = 0, list(line.boxes)
    while column < len(widths):
        if column in above:
            span, left = above[column]
            _put_cell(row, sum(widths[column : column + span]), span, el("vMerge"))
            if left > 1:
                below[column] = span, left - 1
        elif waiting:
            box = waiting.pop(0)
            span = min(box.columns, len(widths) - column)
            merged = el("vMerge", val="restart") if box.rows > 1 else None
            width = sum(widths[column : column + span])
            cell = _put_cell(row, width, span, merged, middle=box.middle)
            box.fill(Flow(flow.book, cell, max(width - 180, 200), in_cell=True))
            if box.rows > 1:
                below[column] = span, box.rows - 1
        else:
            span = 1
            _put_cell(row, widths[column], 1, None)
        column += span
    return below


def _put_cell(
    row: Element, width: int, span: int, merged: Element | None, *, middle: bool = False
) -> Element:
    return cell_of(
        row,
        width,
        gridSpan=el("gridSpan", val=span) if span > 1 else None,
        vMerge=merged,
        vAlign=el("vAlign", val="center") if middle else None,
    )
