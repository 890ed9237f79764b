"""A row of a table whose cells are texts: it holds its lines itself and is no tree of boxes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from weasyprint.formatting_structure.boxes import TableBox, TableRowBox

from govdocs.pdf.clusters import UNITS
from govdocs.pdf.layout.fallback import NotPlainError
from govdocs.pdf.layout.styles import CellLook, TextLook
from govdocs.pdf.speedups.line_breaks import line_of, widest_line
from govdocs.pdf.speedups.shaped_lines import ShapedLine
from govdocs.pdf.speedups.text_lines import ALLOWANCE


class PlainTable(TableBox):  # type: ignore[misc]
    """A table all of whose rows are plain."""

    @property
    def rows(self) -> "Iterator[PlainRow]":
        """The rows on this page, with those of its head."""
        return (row for group in self.children for row in group.children)


class LaidLine(NamedTuple):
    """A line of a text, whether the author ends it there, and its height and baseline."""

    line: ShapedLine
    is_ended: bool
    height: float
    baseline: float


class PlainText(NamedTuple):
    """A text in a cell: the cell's own, or that of a paragraph in it; in pieces where the author ends a line."""

    #: the cell, or the paragraph
    element: Any
    look: TextLook
    pieces: list[str]
    #: whether it is in a `<strong>` of its own
    is_bold: bool = False

    def lines(self, left: float, width: float) -> list[LaidLine]:
        """The text in lines of a width. Raises NotPlainError where a word is wider, and wherever else WeasyPrint is asked."""
        look = self.look
        room = (left + width) * ALLOWANCE - left
        lines: list[LaidLine] = []
        last = len(self.pieces) - 1
        for number, piece in enumerate(self.pieces):
            place: int | None = 0
            while place is not None:
                found = line_of(look.text, look.computed, piece, place, room if look.is_wrapped else None)
                if found is None or found[0].width > room * UNITS:
                    raise NotPlainError
                line, place = found
                is_ended = place is None and number < last
                lines.append(LaidLine(line, is_ended, *look.line(*line.extents())))
        return lines

    def widest_line(self, *, minimum: bool) -> float:
        """How wide its widest line is when it is broken everywhere, or only where the author ends a line."""
        widths = [widest_line(self.look.computed, piece, minimum) for piece in self.pieces]
        if None in widths:
            raise NotPlainError
        return max(filter(None, widths), default=0)


class PlainCell:
    """A cell that is some texts or nothing; the widths of its borders are set where those of the table are settled."""

    __slots__ = (
        "border_bottom_width",
        "border_left_width",
        "border_right_width",
        "border_top_width",
        "colspan",
        "element",
        "grid_x",
        "look",
        "style",
        "texts",
    )
    border_top_width: float
    border_right_width: float
    border_bottom_width: float
    border_left_width: float
    rowspan = 1

    def __init__(
        self, element: Any, style: Any, look: CellLook, texts: list[PlainText], columns: range
    ) -> None:
        self.element, self.style, self.look, self.texts = element, style, look, texts
        self.grid_x, self.colspan = columns.start, len(columns)

    def content_width(self, *, minimum: bool) -> float:
        """How wide its lines are when they are broken everywhere, or nowhere."""
        return max([text.widest_line(minimum=minimum) for text in self.texts], default=0)


class CellLine(NamedTuple):
    """A line of a cell, and where its text begins: from the left of its row, and its baseline from the row's top."""

    cell: PlainCell
    text: PlainText
    line: ShapedLine
    x: float
    y: float
    #: whether the author ends it here
    is_ended: bool

    @property
    def element(self) -> Any:
        """The element that the line is of."""
        return self.text.element

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


class PlainRow(TableRowBox):  # type: ignore[misc]
    """A row of plain cells. To WeasyPrint it has no children."""

    def __init__(self, element: Any, style: Any, cells: list[PlainCell]) -> None:
        super().__init__(element.tag, style, element, ())
        self.cells = cells
        self.lines: list[CellLine] = []
        self._laid: list[_LaidCell] = []
        #: what the lines were made for: the places of the columns and their widths
        self._columns: tuple[tuple[float, ...], tuple[float, ...]] | None = None

    @property
    def width_in_columns(self) -> int:
        """How many columns its cells take."""
        return sum(cell.colspan for cell in self.cells)

    @property
    def has_wide_cells(self) -> bool:
        """Whether a cell is over several columns."""
        return any(cell.colspan > 1 for cell in self.cells)

    def copy_with_children(self, _: Any) -> "PlainRow":
        """The row itself: it has none."""
        return self

    def lay_out(self, places: tuple[float, ...], widths: tuple[float, ...]) -> None:
        """Make the lines, for columns at these places from the left of the row."""
        if self._columns == (places, widths):
            return
        self._laid = [
            _LaidCell.of(cell, places[x := cell.grid_x], sum(widths[x : x + cell.colspan]))
            for cell in self.cells
        ]
        height = max([each.height_at(0.0) for each in self._laid], default=0)
        self.lines = [line for each in self._laid for line in each.placed(height)]
        self.is_one_line = all(each.is_one_line for each in self._laid)
        self._columns = places, widths

    def height_at(self, y: float) -> float:
        """Its height where it begins at `y`, to the last digit that WeasyPrint has."""
        bottom = max([y + each.height_at(y) for each in self._laid], default=y)
        return max(bottom - y, 0)

    def placed(self, x: float, y: float, width: float, height: float) -> "PlainRow":
        """The row at a place on a page."""
        row: PlainRow = self.copy()
        row.position_x, row.position_y, row.width, row.height = x, y, width, height
        row.baseline = None
        return row

    def lines_by_cell(self) -> Iterator[tuple[PlainCell, list[CellLine]]]:
        """The cells, each with its lines."""
        by_cell: dict[int, list[CellLine]] = {}
        for line in self.lines:
            by_cell.setdefault(line.cell.grid_x, []).append(line)
        for cell in self.cells:
            yield cell, by_cell.get(cell.grid_x, [])


@contextmanager
def cells_as_children(rows: list[PlainRow]) -> Iterator[None]:
    """Give WeasyPrint the cells of rows as their children, where it asks for the widths of columns."""
    for row in rows:
        row.children = row.cells
    try:
        yield
    finally:
        for row in rows:
            row.children = ()


class _LaidCell(NamedTuple):
    """A cell for a width of its column: the lines of each of its texts."""

    cell: PlainCell
    x: float
    width: float
    texts: list[list[LaidLine]]

    @classmethod
    def of(cls, cell: PlainCell, place: float, width: float) -> "_LaidCell":
        _, right, _, left = cell.look.padding
        x = place + left + cell.border_left_width
        inner = width - (left + right + cell.border_left_width + cell.border_right_width)
        return cls(cell, x, inner, [text.lines(x, inner) for text in cell.texts])

    @property
    def is_one_line(self) -> bool:
        """Whether it has no more than a line."""
        return sum(map(len, self.texts)) < 2

    def content_height_at(self, y: float) -> float:
        """The height of its lines where it begins at `y`; the sums are WeasyPrint's, in its order."""
        cell = self.cell
        begin = end = y + cell.look.padding[0] + cell.border_top_width
        for text, lines in zip(cell.texts, self.texts, strict=True):
            top = end
            for _, _, height, _ in lines:
                end += height
            if text.element is not cell.element:
                end = top + (end - top)  # a paragraph has a height of its own
        return end - begin

    def height_at(self, y: float) -> float:
        """Its height with padding and borders where it begins at `y`."""
        cell, (top, _, bottom, _) = self.cell, self.cell.look.padding
        height = self.content_height_at(y)
        if height < cell.look.height:
            height = cell.look.height
        return height + top + bottom + cell.border_top_width + cell.border_bottom_width

    def placed(self, height: float) -> Iterator[CellLine]:
        """The lines, in a row of a height."""
        cell, look = self.cell, self.cell.look
        free = height - self.height_at(0.0)
        if look.height:
            free += max(0.0, look.height - self.content_height_at(0.0))
        y = look.padding[0] + cell.border_top_width + free * look.placed
        for text, lines in zip(cell.texts, self.texts, strict=True):
            for line in lines:
                beside = self.width - line.line.width / UNITS
                x = self.x + (beside * text.look.aligned if beside > 0 else 0)
                yield CellLine(cell, text, line.line, x, y + line.baseline, line.is_ended)
                y += line.height
