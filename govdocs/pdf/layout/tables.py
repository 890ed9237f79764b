"""Put the rows of a plain table on a page: its head, then as many rows as fit, by the rules that WeasyPrint has for breaks.

The steps are those of WeasyPrint's `table_layout`, in its order, for a table without a foot whose rows are never divided.
"""

from math import inf
from typing import Any, NamedTuple

import weasyprint.layout.block
import weasyprint.layout.preferred
from weasyprint.layout.block import avoid_page_break, block_level_page_break, force_page_break
from weasyprint.layout.percent import resolve_percentages
from weasyprint.layout.preferred import adjust
from weasyprint.layout.table import _find_earlier_page_break

from govdocs.pdf.layout.fallback import NotPlainError
from govdocs.pdf.layout.rows import PlainCell, PlainTable

_stock_table_layout = weasyprint.layout.block.table_layout
_stock_cell_widths = weasyprint.layout.preferred.table_cell_min_max_content_width
_stock_preferred_widths = weasyprint.layout.preferred.table_and_columns_preferred_widths


def table_layout(context: Any, table: Any, *rest: Any) -> Any:
    """The part of a table that fits on a page, and where the next part begins; the counterpart of WeasyPrint's function."""
    if type(table) is not PlainTable:
        return _stock_table_layout(context, table, *rest)
    bottom_space, skip_stack, _, page_is_empty, *_ = rest
    page = _TableOnPage(context, table, skip_stack)
    groups, resume_at, next_page, bottom = page.all_groups(bottom_space, page_is_empty)
    if groups is None:
        return None, None, next_page, [], False
    part = page.finished(groups, resume_at, bottom)
    if resume_at and not page_is_empty and avoid_page_break(part.style["break_inside"], context):
        part = resume_at = None
    return part, resume_at, next_page, [], False


def table_and_columns_preferred_widths(context: Any, box: Any, *rest: Any, **options: Any) -> Any:
    """How wide a table and its columns would like to be; the counterpart of WeasyPrint's function, which asks each cell."""
    rows = [row for table in box.children if type(table) is PlainTable for row in table.rows]
    if any(row.has_wide_cells for row in rows):
        raise NotPlainError
    for row in rows:
        row.children = row.cells
    try:
        return _stock_preferred_widths(context, box, *rest, **options)
    finally:
        for row in rows:
            row.children = ()


def table_cell_min_max_content_width(context: Any, box: Any, outer: bool = True) -> Any:
    """The least and the greatest width of a cell; the counterpart of WeasyPrint's function."""
    if type(box) is not PlainCell:
        return _stock_cell_widths(context, box, outer)
    least = adjust(box, outer, box.content_width(minimum=True))
    return least, max(least, adjust(box, outer, box.content_width(minimum=False)))


class _Part(NamedTuple):
    """The groups, or the rows, that are put on a page; None where nothing of it may be there."""

    #: the boxes, and where those of the next page begin
    boxes: Any
    rest: Any
    next_page: dict[str, Any]
    bottom: float


class _TableOnPage:
    """A table while its rows are put on a page."""

    def __init__(self, context: Any, table: PlainTable, skip_stack: Any) -> None:
        self.context, self.table, self.skip_stack = context, table, skip_stack
        self.has_head = bool(table.children) and table.children[0].is_header
        table.remove_decoration(skip_stack is not None and not self.has_head, end=False)
        self.left = x = table.content_box_x()
        table.column_positions = []
        for width in table.column_widths:
            table.column_positions.append(x)
            x += width
        self.width = x - self.left
        self._places = tuple(place - self.left for place in table.column_positions)
        self._widths = tuple(table.column_widths)
        table.skip_cell_border_top = table.skip_cell_border_bottom = False
        self.skipped_rows = self._skipped_rows()
        if not self.has_head:
            _, level = table.collapsed_border_grid
            if level:
                table.border_top_width = max(width for _, (_, width, _) in level[self.skipped_rows]) / 2
        self.top = table.content_box_y()

    def _skipped_rows(self) -> int:
        if not self.skip_stack:
            return 0
        ((groups, inside),) = self.skip_stack.items()
        rows = next(iter(inside)) if inside else 0
        return rows + sum(len(group.children) for group in self.table.children[:groups])

    def all_groups(self, bottom_space: float, page_is_empty: bool) -> _Part:
        """The head, if there is room for it, and the other groups."""
        children = self.table.children
        if self.has_head:
            space = bottom_space if page_is_empty else -inf
            head = self._group(children[0], self.top, space, False, None)
            if head.boxes and not head.rest:
                first = next(iter(self.skip_stack)) if self.skip_stack else 0
                body = [group for group in children[first:] if not group.is_header]
                avoids = bool(body) and avoid_page_break(body[0].style["break_inside"], self.context)
                below = self.top + head.boxes.height
                part = self._body(below, bottom_space, avoids)
                if part.boxes or len(children) == 1 or not page_is_empty:
                    boxes = None if part.boxes is None else [head.boxes, *part.boxes]
                    return part._replace(boxes=boxes)
        return self._body(self.top, bottom_space, page_is_empty)

    def _body(self, y: float, bottom_space: float, page_is_empty: bool) -> _Part:
        first, inside = next(iter(self.skip_stack.items())) if self.skip_stack else (0, None)
        groups: list[Any] = []
        empty, rest = page_is_empty, None
        next_page: dict[str, Any] = {"break": "any", "page": None}
        for index, group in enumerate(self.table.children[first:], first):
            if group.is_header:
                continue
            group.index = index
            if groups:
                page_break = block_level_page_break(groups[-1], group)
                if force_page_break(page_break, self.context):
                    return _Part(groups, {index: None}, {"break": page_break, "page": None}, y)
            part = self._group(group, y, bottom_space, empty, inside)
            inside, rest, next_page = None, part.rest, part.next_page
            if part.boxes is None:
                groups, rest = _find_earlier_page_break(self.context, group, index, groups, empty, [], [])
                return _Part(None if rest is None else groups, rest, next_page, y)
            groups.append(part.boxes)
            y += part.boxes.height
            empty = False
            if rest:
                rest = {index: rest}
                break
        return _Part(groups, rest, next_page, y)

    def _group(self, group: Any, y: float, bottom_space: float, page_is_empty: bool, inside: Any) -> _Part:
        """The rows of a group that fit below `y`."""
        context = self.context
        next_page: dict[str, Any] = {"break": "any", "page": None}
        resolve_percentages(group, containing_block=self.table)
        group.position_x, group.position_y, group.width = self.left, y, self.width
        first = next(iter(inside)) if inside else 0
        rows: list[Any] = []
        rest, empty = None, page_is_empty
        for index, row in enumerate(group.children[first:], first):
            row.index = index
            if rows:
                page_break = block_level_page_break(rows[-1], row)
                if force_page_break(page_break, context):
                    next_page["break"], rest = page_break, {index: None}
                    break
            row.lay_out(self._places, self._widths)
            height = row.height_at(y)
            below = y + height
            if context.overflows_page(bottom_space, below):
                if not empty:
                    rows, rest = _find_earlier_page_break(context, row, index, rows, page_is_empty, [], [])
                    if rest is None:
                        return _Part(None, None, next_page, y)
                    break
                if not row.is_one_line:
                    raise NotPlainError
            rows.append(row.placed(self.left, y, self.width, height))
            y, empty = below, False
        if (
            rest
            and not page_is_empty
            and (avoid_page_break(group.style["break_inside"], context) or not rows)
        ):
            return _Part(None, None, next_page, y)
        part = group.copy_with_children(rows)
        part.remove_decoration(start=inside is not None, end=rest is not None)
        part.height = y - part.position_y
        return _Part(part, rest, next_page, y)

    def finished(self, groups: list[Any], rest: Any, bottom: float) -> Any:
        """The table with these groups of rows."""
        table = self.table.copy_with_children(groups)
        table.column_groups = ()  # in which there is nothing to draw
        table.remove_decoration(self.skip_stack is not None and not self.has_head, rest is not None)
        table.skipped_rows = self.skipped_rows
        table.height = max(0 if table.height == "auto" else table.height, bottom - table.content_box_y())
        return table
