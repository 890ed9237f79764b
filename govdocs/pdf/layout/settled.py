"""Blocks that are settled when they are on a page: nothing in them but plain lines and tables, which are drawn, tagged and read at once.

WeasyPrint goes through all boxes of a page seven times more: for bookmarks, anchors, backgrounds, the order of drawing, outlines, tags.
In a settled block it finds only what has a bookmark, an anchor or a text for the margins.
"""

from functools import cache, cached_property
from typing import Any, Final

from weasyprint.pdf.tags import _get_pdf_tag

from govdocs.pdf.layout.finished import FinishedBlock
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import TableWrapper

#: The elements of the structure of which there is no more to say than what is in them, and those of items.
_SIMPLE: Final = {"P", "Div", "NonStruct", "Part", "Art", "Sect", "BlockQuote", "L"} | {
    f"H{i}" for i in range(1, 7)
}
_ITEM: Final = "LI"
#: Elements that a reader may fill in.
_FORMS: Final = ("form", "button", "select", "textarea")

structure_tag = cache(_get_pdf_tag)
"""The element of the structure for an element of HTML."""


class SettledBlock(FinishedBlock):
    """A plain block on a page with nothing but plain lines and tables in it."""

    @property
    def named(self) -> list[Any]:
        """The outermost blocks in it that have something to be found by."""
        found: list[Any] = []
        for box in self.children:
            if type(box) is SettledBlock:
                is_named = box.bookmark_label or box.missing_link or box.string_set or box.style["anchor"]
                found += [box] if is_named else box.named
        return found

    def all_children(self) -> list[Any]:
        """What WeasyPrint finds in it when the pages are there."""
        return self.named

    def translate(self, dx: float = 0, dy: float = 0, ignore_floats: bool = False) -> None:
        """Move it with all that is in it."""
        self.position_x += dx
        self.position_y += dy
        for child in self.children:
            child.translate(dx, dy, ignore_floats)

    @cached_property
    def parts(self) -> list[Any]:
        """The lines and tables in it."""
        found: list[Any] = []
        for box in self.children:
            found += [box] if type(box) is PlainLine else box.parts
        return found


#: What may be in a settled block.
_SETTLED: Final = (PlainLine, SettledBlock, TableWrapper)


def settle(block: Any) -> None:
    """Make a plain block that is laid out a settled one, if there is nothing else in it."""
    tag = structure_tag(block.element_tag)
    if (
        type(block) is FinishedBlock
        and (tag in _SIMPLE or (tag == _ITEM and _is_without_marker(block)))
        and block.element_tag not in _FORMS
        and not block.link
        and all(type(child) in _SETTLED for child in block.children)
    ):
        block.__class__ = SettledBlock


def _is_without_marker(item: Any) -> bool:
    style = item.style
    return (
        item.element_tag != "li" or "list-item" not in style["display"] or style["list_style_type"] == "none"
    )
