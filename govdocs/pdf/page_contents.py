"""What is on a page, found in one walk over its boxes: its text, its lines, and what reaches over an edge.

Lengths are CSS pixels (1/96 inch), x to the right and y down from the paper's top left corner.
"""

from typing import Any, NamedTuple

from weasyprint.formatting_structure.boxes import (
    BlockContainerBox,
    FootnoteAreaBox,
    InlineBox,
    LineBox,
    MarginBox,
    PageBox,
    ReplacedBox,
    TableBox,
    TableCellBox,
    TableRowGroupBox,
    TextBox,
)

from govdocs.pdf import messages
from govdocs.pdf.box_places import BoxPlaces, children, has_text
from govdocs.pdf.cell_faults import CrowdedColumns
from govdocs.pdf.faults import PageFault
from govdocs.pdf.layout.fallback import NotPlainError
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import PlainTable
from govdocs.pdf.layout.settled import SettledBlock
from govdocs.problems.sentence import Sentence

#: The most that rounding adds up to, in CSS pixels.
TOLERANCE = 0.5

#: What is put at a place by hand, as a stamp is across the page.
PLACED = ("absolute", "fixed")


class _Limits(NamedTuple):
    right: float
    bottom: float
    sentence: Sentence = messages.PAGE_OVERFLOW

    def within(self, box: Any) -> "_Limits":
        """The limits inside a box; only a height that is stated is one, and in a table cell it is the least."""
        if box.style["height"] == "auto" or isinstance(box, TableCellBox) or bottom_of(box) >= self.bottom:
            return self
        return _Limits(self.right, bottom_of(box), messages.BOX_OVERFLOW)


class _Inside(NamedTuple):
    """What a box is in: the nearest block, the limits there, the nearest cell and its table.

    There are no limits within what is placed by hand, of which `layer` counts how many are one in another.
    """

    block: Any
    limits: _Limits | None
    cell: TableCellBox | None = None
    table: TableBox | None = None
    layer: int = 0

    def within(self, box: Any) -> "_Inside":
        limits = self.limits and self.limits.within(box)
        if isinstance(box, TableBox):
            return _Inside(self.block, limits, None, box, self.layer)
        if isinstance(box, BlockContainerBox):
            cell = box if isinstance(box, TableCellBox) else self.cell
            return _Inside(box, limits, cell, self.table, self.layer)
        return self if limits is self.limits else self._replace(limits=limits)


class PageContents:
    """What is on a page. `crowded` takes note of the columns in which a word has no room."""

    def __init__(self, places: BoxPlaces, page: PageBox, crowded: CrowdedColumns) -> None:
        self.page = page
        #: in the order of the source, each line of a paragraph or cell one line; what is placed by hand (`position: absolute`)
        #: is drawn over the rest, so it comes after that, and the page's margins come last
        self.text = ""
        #: the lines of text and the groups of rows (but the heads of tables), without those in the margins
        self.lines: list[LineBox] = []
        self.groups: list[TableRowGroupBox] = []
        #: all line boxes, those in the margins, too, and whether they are in a table
        self.line_boxes: list[tuple[LineBox, bool]] = []
        #: text and pictures beyond their cell, block or page
        self.overflows: list[PageFault] = []
        self._places, self._crowded = places, crowded
        self._layers: list[list[str]] = []
        text_area = _Limits(page.content_box_x() + page.width, bottom_of(page))
        paper = _Limits(page.margin_width(), page.margin_height())
        pieces: list[str] = []
        for part in children(page):
            lines, groups = len(self.lines), len(self.groups)
            self._layers = [["\n"]]
            limits = paper if isinstance(part, MarginBox | FootnoteAreaBox) else text_area
            self._walk(part, _Inside(part, limits), self._layers[0])
            pieces += (piece for layer in self._layers for piece in (*layer, "\n"))
            if isinstance(part, MarginBox):
                del self.lines[lines:], self.groups[groups:]
        self.text = "\n".join(filter(None, map(str.strip, "".join(pieces).split("\n"))))

    def _walk(self, box: Any, inside: _Inside, pieces: list[str]) -> None:
        """Look at what is in a box; its text is added to the pieces."""
        for child in children(box):
            kind = type(child)
            if kind is SettledBlock:
                self._walk_settled(child, inside, pieces)
            elif kind is TextBox:
                # Hidden text leaves a gap, which may be read as a space.
                pieces.append(child.text if child.style["visibility"] == "visible" else "\n")
            elif isinstance(child, LineBox):
                self.line_boxes.append((child, inside.table is not None))
                if kind is PlainLine or has_text(child):
                    self._look_at(child, inside)
                if kind is PlainLine:
                    pieces += _texts(child)
                else:
                    pieces.append("\n")
                    self._walk(child, inside, pieces)
                    pieces.append("\n")
            else:
                self._walk_in(child, inside, pieces)

    def _walk_in(self, box: Any, inside: _Inside, pieces: list[str]) -> None:
        if box.style["position"] in PLACED:
            inside = inside._replace(limits=None, layer=inside.layer + 1)
            self._layers += [[] for _ in range(len(self._layers), inside.layer + 1)]
            pieces = self._layers[inside.layer]
        elif box.style["transform"]:
            inside = inside._replace(limits=None)
        limits = inside.limits
        if limits and isinstance(box, ReplacedBox | TableBox) and _leaves(limits, box):
            self.overflows.append(self._places.fault(messages.PAGE_OVERFLOW, box))
            inside = inside._replace(limits=None)
        elif type(box) is PlainTable:
            if limits and box.border_box_y() + box.border_height() > limits.bottom + TOLERANCE:
                raise NotPlainError  # which of its lines do is for WeasyPrint to say
        elif isinstance(box, TableRowGroupBox) and not (box.is_header or box.is_footer):
            self.groups.append(box)
        edge = "" if isinstance(box, InlineBox) else "\n"
        pieces.append(edge)
        if type(box) is PlainTable:
            lines = [line for row in box.rows for line in row.lines]
            self.lines += lines
            pieces += (text for line in lines for text in _texts(line))
        elif children(box):
            self._walk(box, inside.within(box), pieces)
        pieces.append(edge)

    def _walk_settled(self, block: SettledBlock, inside: _Inside, pieces: list[str]) -> None:
        for part in block.parts:
            if type(part) is PlainTable:
                self._walk_in(part, inside, pieces)
                continue
            if inside.table is not None:
                self.line_boxes.append((part, True))
            self._look_at(part, inside)
            pieces += _texts(part)

    def _look_at(self, line: LineBox, inside: _Inside) -> None:
        """Take note of a line with text, and of what is wrong with it."""
        self.lines.append(line)
        if inside.limits is None:
            return
        is_too_wide = type(line) is not PlainLine and _is_too_wide(line, inside.block)
        if inside.cell and inside.table:
            self._crowded.look_at(inside.table, inside.cell, line, is_too_wide=is_too_wide)
        elif is_too_wide:
            self.overflows.append(self._places.fault(messages.LINE_OVERFLOW, line))
        if not is_too_wide and line.position_y + line.height > inside.limits.bottom + TOLERANCE:
            self.overflows.append(self._places.fault(inside.limits.sentence, line))


def _texts(line: PlainLine) -> list[str]:
    return ["\n", *[f"\n{run.line.text}\n" if run.piece.block else run.line.text for run in line.runs], "\n"]


def _is_too_wide(line: LineBox, container: Any) -> bool:
    pieces = children(line)
    left = min(piece.position_x for piece in pieces)
    right = max(piece.position_x + piece.margin_width() for piece in pieces)
    # The first line of a hanging paragraph begins to the left of the others on purpose.
    start = container.content_box_x() + min(0, _indent(container))
    end = container.content_box_x() + container.width
    return bool(left < start - TOLERANCE or right > end + TOLERANCE)


def _indent(container: Any) -> float:
    indent = container.style["text_indent"]
    return float(indent.value if indent.unit == "px" else indent.value / 100 * container.width)


def _leaves(limits: _Limits, box: Any) -> bool:
    """Whether a picture or table reaches over the right edge, or a picture over the lower one."""
    right = box.border_box_x() + box.border_width()
    bottom = box.border_box_y() + box.border_height()
    return right > limits.right + TOLERANCE or (
        isinstance(box, ReplacedBox) and bottom > limits.bottom + TOLERANCE
    )


def bottom_of(box: Any) -> float:
    """Where the content of a box ends."""
    return float(box.content_box_y() + box.height)
