"""A row of a table whose cells are texts: it holds its lines itself and is no tree of boxes."""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final, NamedTuple

from weasyprint.formatting_structure.boxes import BlockBox, TableBox, TableRowBox

from govdocs.pdf.layout.fallback import NotPlainError
from govdocs.pdf.layout.finished import Finished
from govdocs.pdf.layout.lines import PlainLine, lines_of
from govdocs.pdf.layout.pieces import ParagraphPiece, Pieces
from govdocs.pdf.layout.styles import CellLook
from govdocs.pdf.speedups.line_breaks import widest_line

_BORDERS: Final = ("border_top_width", "border_right_width", "border_bottom_width", "border_left_width")


class TableWrapper(Finished, BlockBox):  # type: ignore[misc]
    """The box around a plain table."""

    is_table_wrapper = True

    @property
    def parts(self) -> "list[PlainTable]":
        """The table; of a settled block what is in it."""
        return self.children


class PlainTable(TableBox):  # type: ignore[misc]
    """A table all of whose rows are plain."""

    @property
    def rows(self) -> "Iterator[PlainRow]":
        """The rows on this page, with those of its head."""
        return (row for group in self.children for row in group.children)


class TextInCell(NamedTuple):
    """A text in a cell: the cell's own, or that of a paragraph in it; each line, as the author ends them, is one piece."""

    #: the cell, or the paragraph
    element: Any
    #: of the lines
    style: Any
    pieces: Pieces
    text_indent: float = 0

    @property
    def element_tag(self) -> str:
        """The tag of the element."""
        tag: str = self.element.tag
        return tag


class PlainCell:
    """A cell that is some texts or nothing; the widths of its borders are set where those of the table are settled."""

    __slots__ = ("colspan", "element", "grid_x", "look", "style", "texts", *_BORDERS)
    border_top_width: float
    border_right_width: float
    border_bottom_width: float
    border_left_width: float
    rowspan = 1

    def __init__(
        self, element: Any, style: Any, look: CellLook, texts: list[TextInCell], column: int, colspan: int
    ) -> None:
        self.element, self.style, self.look, self.texts = element, style, look, texts
        self.grid_x, self.colspan = column, colspan

    @property
    def pieces(self) -> Iterator[ParagraphPiece]:
        """The pieces of its texts but for what ends a line."""
        return (piece for text in self.texts for piece in text.pieces if type(piece) is ParagraphPiece)

    def within(self, left: float, width: float) -> tuple[float, float]:
        """Of its place and its width what is within its borders and padding."""
        _, right_padding, _, left_padding = self.look.padding
        inner_left = left + left_padding + self.border_left_width
        beside = left_padding + right_padding + self.border_left_width + self.border_right_width
        return inner_left, width - beside

    def content_width(self, *, minimum: bool) -> float:
        """How wide its lines are when they are broken everywhere, or nowhere."""
        widths = [widest_line(piece.computed, piece.content, minimum) for piece in self.pieces]
        if None in widths:
            raise NotPlainError
        return max(filter(None, widths), default=0)


class PlainRow(TableRowBox):  # type: ignore[misc]
    """A row of plain cells. To WeasyPrint it has no children."""

    margin_top = margin_left = 0
    padding_top = padding_right = padding_bottom = padding_left = 0
    border_top_width = border_right_width = border_bottom_width = border_left_width = 0

    def __init__(self, element: Any, style: Any, cells: list[PlainCell]) -> None:
        super().__init__(element.tag, style, element, ())
        self.cells = cells
        #: the cells in their columns, and all their lines
        self.laid: list[LaidCell] = []
        self.lines: list[PlainLine] = []
        #: what the lines were made for: the places of the columns and their widths
        self._columns: tuple[tuple[float, ...], tuple[float, ...]] | None = None

    @property
    def is_one_line(self) -> bool:
        """Whether no cell has more than a line."""
        return all(sum(map(len, each.texts)) < 2 for each in self.laid)

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
        self.laid = [
            LaidCell.of(cell, places[x := cell.grid_x], sum(widths[x : x + cell.colspan]))
            for cell in self.cells
        ]
        height = max([each.height_at(0.0) for each in self.laid], default=0)
        self.lines = [line for each in self.laid for line in each.placed(height)]
        self._columns = places, widths

    def height_at(self, y: float) -> float:
        """Its height where it begins at `y`, to the last digit that WeasyPrint has."""
        bottom = max([y + each.height_at(y) for each in self.laid], default=y)
        return max(bottom - y, 0)

    def placed(self, x: float, y: float, width: float, height: float) -> "PlainRow":
        """The row at a place on a page."""
        row: PlainRow = self.copy()
        row.position_x, row.position_y, row.width, row.height = x, y, width, height
        return row


class LaidCell(NamedTuple):
    """A cell in its columns: where it is from the left of its row, its width, and the lines of each of its texts."""

    cell: PlainCell
    left: float
    width: float
    texts: list[list[PlainLine]]

    @classmethod
    def of(cls, cell: PlainCell, left: float, width: float) -> "LaidCell":
        within = cell.within(left, width)
        return cls(cell, left, width, [[*lines_of(text, *within)] for text in cell.texts])

    def content_height_at(self, y: float) -> float:
        """The height of its lines where it begins at `y`; the sums are WeasyPrint's, in its order."""
        cell = self.cell
        begin = end = y + cell.look.padding[0] + cell.border_top_width
        for text, lines in zip(cell.texts, self.texts, strict=True):
            top = end
            for line in lines:
                end += line.height
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

    def placed(self, height: float) -> Iterator[PlainLine]:
        """The lines, from the top of a row of a height."""
        cell, look = self.cell, self.cell.look
        free = height - self.height_at(0.0)
        if look.height:
            free += max(0.0, look.height - self.content_height_at(0.0))
        y = look.padding[0] + cell.border_top_width + free * look.placed
        for line in chain.from_iterable(self.texts):
            line.position_y = y
            y += line.height
            yield line
