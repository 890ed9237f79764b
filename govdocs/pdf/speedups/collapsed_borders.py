"""Resolve the borders that cells share, with the score of each border computed once for each style.

For each of a cell's four sides WeasyPrint looks up a style, a width and a colour, makes a score of them and compares;
and so for rows, groups and columns, most of which have no borders at all. Tables from right to left are left to it.

The rules: https://www.w3.org/TR/CSS21/tables.html#border-conflict-resolution
"""

from collections.abc import Iterator
from typing import Any

import weasyprint.formatting_structure.build
from weasyprint.draw.color import get_color
from weasyprint.layout.table import TRANSPARENT

from govdocs.pdf.speedups.fonts import FastFonts
from govdocs.pdf.speedups.kept_with_styles import once_for_a_style

SIDES = ("top", "right", "bottom", "left")

#: The weakest style first; two are drawn as others.
STYLES = ("none", "inset", "groove", "outset", "ridge", "dotted", "dashed", "solid", "double", "hidden")
DRAWN_AS = {"inset": "ridge", "outset": "groove"}

#: A score (hidden goes before all, then the wider, then the style), and what is drawn: style, width, colour.
Border = tuple[tuple[int, float, int], tuple[str, float, Any]]

NONE: Border = (0, 0, STYLES.index("none")), ("none", 0, TRANSPARENT)
INSIDE_A_CELL: Border = (1, 0, STYLES.index("hidden")), ("hidden", 0, TRANSPARENT)

_stock_collapse_table_borders = weasyprint.formatting_structure.build.collapse_table_borders


def collapse_table_borders(table: Any, width: int, height: int) -> Any:
    """Resolve which borders are drawn between the cells; the counterpart of WeasyPrint's function."""
    style = table.style
    if not (width and height and style["direction"] == "ltr" and isinstance(style.font_config, FastFonts)):
        return _stock_collapse_table_borders(table, width, height)
    grid = _Grid(width, height)
    rows = [row for group in table.children for row in group.children]
    is_filled = grid.fill([cell for row in rows for cell in _cells(row)])
    for y, row in enumerate([] if is_filled else rows):
        for cell in _cells(row):
            grid.empty(cell.grid_x, y, cell.colspan, cell.rowspan)
            grid.put(cell, cell.grid_x, y, cell.colspan, cell.rowspan)
    for y, row in enumerate(rows):
        grid.put(row, 0, y, width, 1)
    y = 0
    for group in table.children:
        grid.put(group, 0, y, width, len(group.children))
        y += len(group.children)
    for group in table.column_groups:
        for column in group.children:
            grid.put(column, column.grid_x, 0, 1, height)
    for group in table.column_groups:
        grid.put(group, group.grid_x, 0, group.span, height)
    grid.put(table, 0, 0, width, height)

    for y, row in enumerate(rows):
        for cell in _cells(row):
            _set_widths(cell, *grid.widest_around(cell.grid_x, y, cell.colspan, cell.rowspan))
    for box in (*rows, *table.children, *_columns(table)):
        _set_widths(box, 0, 0, 0, 0)
    top, _, bottom, _ = grid.widest_around(0, 0, width, height)
    # For left and right WeasyPrint looks at the first row alone.
    _, right, _, left = grid.widest_around(0, 0, width, 1)
    _set_widths(table, top, right, bottom, left)
    return grid.upright, grid.level


def _cells(row: Any) -> Any:
    """The cells of a row; a plain row (pdf/layout) has them for itself."""
    return getattr(row, "cells", row.children)


def _columns(table: Any) -> Iterator[Any]:
    for group in table.column_groups:
        yield group
        yield from group.children


class _Grid:
    """The strongest borders so far between the cells, upright and level."""

    def __init__(self, width: int, height: int) -> None:
        self.upright = [[NONE] * (width + 1) for _ in range(height)]
        self.level = [[NONE] * width for _ in range(height + 1)]

    def fill(self, cells: list[Any]) -> bool:
        """Put the borders of all cells, where they have one border on all sides and are each in one place; whether they are."""
        is_full = len(cells) == len(self.upright) * len(self.level[0])
        if not is_full or any(cell.colspan > 1 or cell.rowspan > 1 for cell in cells):
            return False
        styles = {id(cell.style): cell.style for cell in cells}.values()
        sides = [side for style in styles for side in _borders(style) or (NONE,)]
        if any(side != sides[0] for side in sides):
            return False
        self.upright = [[sides[0]] * len(row) for row in self.upright]
        self.level = [[sides[0]] * len(row) for row in self.level]
        return True

    def empty(self, x: int, y: int, w: int, h: int) -> None:
        """No borders inside a cell that reaches over several columns or rows."""
        for row in self.upright[y : y + h]:
            row[x + 1 : x + w] = [INSIDE_A_CELL] * (w - 1)
        for row in self.level[y + 1 : y + h]:
            row[x : x + w] = [INSIDE_A_CELL] * w

    def put(self, box: Any, x: int, y: int, w: int, h: int) -> None:
        """A box's borders where they are stronger; of equals the first one stays."""
        borders = _borders(box.style)
        if borders is None:
            return
        top, right, bottom, left = borders
        for row in self.upright[y : y + h]:
            if row[x][0] < left[0]:
                row[x] = left
            if row[x + w][0] < right[0]:
                row[x + w] = right
        for row, border in ((self.level[y], top), (self.level[y + h], bottom)):
            for i in range(x, x + w):
                if row[i][0] < border[0]:
                    row[i] = border

    def widest_around(self, x: int, y: int, w: int, h: int) -> tuple[float, float, float, float]:
        """The widest borders at the top, right, bottom and left of some cells."""
        if w == h == 1:
            row = self.upright[y]
            return self.level[y][x][1][1], row[x + 1][1][1], self.level[y + 1][x][1][1], row[x][1][1]
        rows = self.upright[y : y + h]
        return (
            max(border[1] for _, border in self.level[y][x : x + w]),
            max(row[x + w][1][1] for row in rows),
            max(border[1] for _, border in self.level[y + h][x : x + w]),
            max(row[x][1][1] for row in rows),
        )


@once_for_a_style
def _borders(style: Any) -> tuple[Border, ...] | None:
    """The borders of a style, from the top clockwise; None where it has none."""
    borders = tuple(_border(style, side) for side in SIDES)
    return borders if any(score > NONE[0] for score, _ in borders) else None


def _border(style: Any, side: str) -> Border:
    name, width = style[f"border_{side}_style"], style[f"border_{side}_width"]
    score = int(name == "hidden"), width, STYLES.index(name)
    return score, (DRAWN_AS.get(name, name), width, get_color(style, f"border_{side}_color"))


def _set_widths(box: Any, top: float, right: float, bottom: float, left: float) -> None:
    box.border_top_width, box.border_right_width = top / 2, right / 2
    box.border_bottom_width, box.border_left_width = bottom / 2, left / 2
