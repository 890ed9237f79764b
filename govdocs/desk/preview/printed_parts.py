"""What of a document is on a page, and where: its boxes, and the lines, cells and words that have none (govdocs.pdf.layout)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TextBox

from govdocs.pdf.box_places import children, descendants
from govdocs.pdf.clusters import UNITS
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import PlainRow


class Rectangle(NamedTuple):
    """A part of a page, in CSS pixels from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, box: Any) -> Rectangle:
        """The border box; of a line its own height."""
        x, y = float(box.border_box_x()), float(box.border_box_y())
        return cls(x, y, x + float(box.border_width()), y + float(box.border_height()))

    def with_(self, other: Rectangle) -> Rectangle:
        """The smallest that holds both."""
        return Rectangle(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def moved(self, x: float, y: float) -> Rectangle:
        """The same, so far to the right and down."""
        return Rectangle(self.left + x, self.top + y, self.right + x, self.bottom + y)

    @property
    def sizes(self) -> tuple[float, float, float, float]:
        """Left, top, width and height."""
        return self.left, self.top, self.right - self.left, self.bottom - self.top

    @property
    def is_seen(self) -> bool:
        """Whether it is wider and higher than nothing."""
        return self.right > self.left and self.bottom > self.top


class Printed(NamedTuple):
    """An element on a page, or a part of it there; of a paragraph also its texts."""

    element: Any
    rectangle: Rectangle
    texts: Iterator[str] | None


def printed_on(page_box: Any) -> Iterator[Printed]:
    """All that is on a page, what is around something before that."""
    for box in descendants(page_box):
        if box.element is None or isinstance(box, TextBox):
            continue
        yield Printed(box.element, Rectangle.of(box), _texts_in(box) if _holds_lines(box) else None)
        if type(box) is PlainRow:
            yield from _cells(box)
        elif type(box) is PlainLine:
            yield from _runs(box, 0, 0)


def _cells(row: PlainRow) -> Iterator[Printed]:
    """The cells of a row that holds their lines itself, and the paragraphs in them."""
    x, y = row.position_x, row.position_y
    for laid in row.laid:
        cell = laid.cell
        inside = [*zip(cell.texts, laid.texts, strict=True)]
        own = [line for text, lines in inside if text.element is cell.element for line in lines]
        rectangle = Rectangle(laid.left, 0, laid.left + laid.width, row.height).moved(x, y)
        yield Printed(cell.element, rectangle, _texts_of(own) if own else None)
        for line in own:
            yield from _runs(line, x, y)
        for text, lines in inside:
            if text.element is not cell.element and lines:
                top, bottom = lines[0].position_y, lines[-1].position_y + lines[-1].height
                left, width = cell.within(laid.left, laid.width)
                rectangle = Rectangle(left, top, left + width, bottom)
                yield Printed(text.element, rectangle.moved(x, y), _texts_of(lines))
                for line in lines:
                    yield from _runs(line, x, y)


def _runs(line: PlainLine, x: float, y: float) -> Iterator[Printed]:
    """The words of a line in an element of their own; the line's place is told from another."""
    baseline = line.position_y + line.baseline
    for run in line.runs:
        piece, left = run.piece, line.position_x + run.x
        if block := piece.block:
            left += block.advance - block.width - block.text_at
            rectangle = Rectangle(
                left, baseline + block.edges[0], left + block.width, baseline + block.edges[1]
            )
        elif piece.element is not None:
            ((top, bottom),) = piece.around
            leading = (bottom - top - piece.computed["font_size"]) / 2  # above and below the letters
            above, below = baseline + top + leading, baseline + bottom - leading
            rectangle = Rectangle(left, above, left + run.line.width / UNITS, below)
        else:
            continue
        yield Printed(piece.element, rectangle.moved(x, y), None)


def _holds_lines(box: Any) -> bool:
    """Whether a box is a paragraph: it holds lines, and is no piece of one."""
    inside = children(box)
    return bool(inside) and isinstance(inside[0], LineBox) and not isinstance(box, InlineBox)


def _texts_in(box: Any) -> Iterator[str]:
    for part in descendants(box):
        if isinstance(part, TextBox):
            yield part.text
        elif type(part) is PlainLine:
            yield from _texts_of([part])


def _texts_of(lines: list[PlainLine]) -> Iterator[str]:
    return (run.line.text for line in lines for run in line.runs)
