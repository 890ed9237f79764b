"""Blocks and cells that are finished when they are made of their elements: WeasyPrint has nothing to look for in them."""

from typing import Any

import weasyprint.formatting_structure.build as stock
from weasyprint.formatting_structure.boxes import BlockBox, LineBox, TableCellBox

from govdocs.pdf.layout.fallback import NotPlainError
from govdocs.pdf.layout.pieces import Pieces


class Finished:
    """What WeasyPrint passes over where it looks through all boxes."""

    children: list[Any]

    def process_whitespace(self, following_collapsible_space: bool = False) -> bool:
        """There are no spaces too many."""
        return following_collapsible_space

    def process_text_transform(self) -> None:
        """The letters are as they are to be."""

    def deepcopy(self) -> Any:
        """A copy, of a paragraph only: between blocks WeasyPrint would have had white space. Raises NotPlainError."""
        if not isinstance(self.children[0], LineBox):
            raise NotPlainError
        return super().deepcopy()  # type: ignore[misc]


class FinishedBlock(Finished, BlockBox):  # type: ignore[misc]
    """A block with lines of pieces, or with finished blocks and plain tables in it."""


class FinishedCell(Finished, TableCellBox):  # type: ignore[misc]
    """A cell with lines of pieces in a table of WeasyPrint's."""


class ParagraphLines(LineBox):  # type: ignore[misc]
    """The lines of a paragraph before they are laid out. Boxes are made of its pieces only where WeasyPrint asks for some."""

    def __init__(self, block: Any, pieces: Pieces, make: Any) -> None:
        """`make` makes the box of the paragraph as WeasyPrint does."""
        super().__init__(block.element_tag, block.style.anonymous_style, block.element, ())
        del self.children
        self.pieces, self.make = pieces, make

    def __getattr__(self, name: str) -> Any:
        if name != "children":
            raise AttributeError(name)
        (box,) = self.make()
        box.process_whitespace()
        box.process_text_transform()
        (line,) = stock.create_anonymous_boxes(box).children
        self.children: Any = line.children
        return line.children

    def copy_with_children(self, new_children: Any) -> Any:
        """A line of boxes, as WeasyPrint lays it out."""
        line = LineBox(self.element_tag, self.style, self.element, ())
        vars(line).update({**vars(self), "children": new_children})
        return line

    def page_values(self) -> tuple[str, str]:
        """The names of the pages on which it begins and ends."""
        return self.style["page"], self.style["page"]
