"""The flow of plain blocks: paragraphs, headings, items and what holds them, put on a page one below the other.

A block is plain where it has margins and nothing else that says where it stands: as wide as there is room, as high as what is in it.
The steps are those of WeasyPrint's `block_level_layout`, `block_container_layout`, `_in_flow_layout` and `_linebox_layout`, in their
order, without what such a block cannot have. What is in it and is not plain, and what happens seldom, is left to WeasyPrint.
"""

from math import inf
from typing import Any

import weasyprint.layout.block
from weasyprint.formatting_structure.boxes import BlockBox, LineBox
from weasyprint.layout.block import (
    _in_flow_layout,
    _linebox_layout,
    avoid_page_break,
    block_level_page_break,
    block_level_page_name,
    force_page_break,
    relative_positioning,
    remove_placeholders,
)

from govdocs.pdf.layout.fallback import is_allowed
from govdocs.pdf.layout.finished import FinishedBlock, ParagraphLines
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.settled import settle
from govdocs.pdf.layout.styles import block_lengths
from govdocs.pdf.speedups.flow import page_at

_stock_block_level_layout = weasyprint.layout.block.block_level_layout


def block_level_layout(context: Any, box: Any, *given: Any, **options: Any) -> Any:
    """As much of a block as comes on a page, and what WeasyPrint has to know of it; the counterpart of its function."""
    if is_allowed() and is_plain_block(box) and not options and _is_usual(context, *given):
        return _BlockOnPage(context, box, *given[:7]).laid_out()
    return _stock_block_level_layout(context, box, *given, **options)


def _is_usual(context: Any, *given: Any) -> bool:
    """Whether there are no notes or columns, and nothing is said of first letters or lines, or of how many lines there may be."""
    return (
        len(given) >= 7
        and given[6] is not None
        and given[7:] in ((), (None, None, False, None))
        and not (context.in_column or context.footnotes or context.current_page_footnotes)
        and not context.reported_footnotes
    )


def is_plain_block(box: Any) -> bool:
    """Whether a block is laid out here, before what is in it is looked at; found once for a box."""
    own = vars(box)
    known: bool | None = own.get("is_plain_block")
    if known is None:
        known = own["is_plain_block"] = (
            type(box) in (BlockBox, FinishedBlock)
            and block_lengths(box.style) is not None
            and not (box.is_table_wrapper or box.is_for_root_element or box.is_column)
            and not (box.is_flex_item or box.is_grid_item or box.force_fragmentation)
            and box.first_letter_style is None
            and box.first_line_style is None
            and bool(box.children)
            and all(
                type(child) is ParagraphLines
                or (not isinstance(child, LineBox) and child.is_in_normal_flow())
                for child in box.children
            )
        )
    return known


class _BlockOnPage:
    """What comes of a block on a page."""

    def __init__(
        self,
        context: Any,
        source: Any,
        bottom_space: float,
        skip_stack: Any,
        outer: Any,
        is_empty: bool,
        absolute_boxes: list[Any],
        fixed_boxes: list[Any],
        margins: list[float],
    ) -> None:
        """`bottom_space`: how much of the page is to stay free below it; `is_empty`: whether there is nothing above it."""
        self.context, self.source, self.bottom_space, self.is_empty = context, source, bottom_space, is_empty
        self.placed_by_hand = absolute_boxes, fixed_boxes
        self.block = block = source.copy()
        vars(block).update(block_lengths(source.style))
        block.remove_decoration_sides = set()
        self.skip: int
        self.inner: Any
        self.skip, self.inner = next(iter(skip_stack.items())) if skip_stack else (0, None)
        if skip_stack:
            block.remove_decoration(start=True, end=False)
        elif (
            is_empty
            and context.current_page > 1
            and not context.forced_break
            and (outer.is_for_root_element or margins)
        ):
            block.margin_top = 0  # where the text goes on by itself
        padding, margin = block.padding_left + block.padding_right, block.margin_left
        block.width = max(0, outer.width - padding - margin - block.margin_right)
        margins.append(block.margin_top)
        self.children: list[Any] = []
        #: those that adjoin its upper one, and those that adjoin the next thing, or its lower one
        self.upper_margins = self.margins = margins
        #: where the next thing begins, but for the margins
        self.y: float = block.position_y
        #: where the block goes on on the next page, in WeasyPrint's form, and which page that is
        self.rest: Any = None
        self.next_page: dict[str, Any] = {"break": "any", "page": None}

    def laid_out(self) -> Any:
        """What WeasyPrint's function gives."""
        is_none, page = self._fill(), self.next_page["page"]
        is_kept_whole = avoid_page_break(self.block.style["break_inside"], self.context)
        if not is_none and self.rest is not None and not self.is_empty and is_kept_whole:
            is_none, page = True, None
            self._forget(self.children)
        if is_none:
            self._forget(self.source.children[self.skip :])
            return None, None, {"break": "any", "page": page}, [], False, None
        return self._finished(), self.rest, self.next_page, self.margins, False, None

    def _fill(self) -> bool:
        """Put in what fits on the page; whether nothing may stand here."""
        x, children = self.block.content_box_x(), self.source.children
        for index, child in enumerate(children[self.skip :], self.skip):
            child.position_x, child.position_y = x, self.y
            if self.children:
                said, name = _between(children[index - 1], self.children[-1], child)
                if name or force_page_break(said, self.context):
                    self.next_page = {"break": said, "page": name}
                    self.rest, self.margins = {index: None}, []
                    return False
            is_none, is_divided, rest = self._put(index, child)
            if is_none:
                self.next_page["page"] = child.page_values()[0]
                return True
            if is_divided:
                self.rest, self.margins = rest, []
                return False
            self.inner = None
        return False

    def _put(self, index: int, child: Any) -> tuple[bool, bool, Any]:
        """Put lines or a block below what is there: whether they may not stand here, whether the page ends with them, and with what it goes on."""
        given = self.is_empty, *self.placed_by_hand, self.margins, self.bottom_space, self.y, self.inner
        where = self.context, self.block, index, child, self.children, *given, None, None, False
        if type(child) is ParagraphLines:
            is_none, is_divided, rest, self.y, _, _ = _linebox_layout(*where, None)
            self.margins = []
        else:
            is_none, is_divided, rest, self.y, self.margins, self.next_page, self.children, _ = (
                _in_flow_layout(*where, self.next_page, None)
            )
        return is_none, is_divided, rest

    def _forget(self, boxes: Any) -> None:
        """Take back what boxes that do not come on this page have left elsewhere."""
        unfinished = [box for box in boxes if not isinstance(box, FinishedBlock | ParagraphLines)]
        remove_placeholders(self.context, unfinished, *self.placed_by_hand)

    def _finished(self) -> Any:
        """The block with all that was put in it."""
        block, is_divided = self.block, self.rest is not None
        block.position_y += collapse_margin(self.upper_margins) - block.margin_top
        block.children = self.children
        if is_divided:
            block.remove_decoration(start=False, end=True)
        block.height = max(0, self.y - block.content_box_y())
        for child in self.children:
            if type(child) is not PlainLine and not is_plain_block(child):
                relative_positioning(child, (block.width, block.height))
        if is_divided and self.bottom_space > -inf:  # it fills the page to its end
            beside = block.margin_height() - block.height
            most = self.context.page_bottom - self.bottom_space - block.position_y - beside
            block.height = max(block.height, most)
        if self.next_page["page"] is None:
            self.next_page["page"] = page_at(block, first=False)
        settle(block)
        return block


def collapse_margin(adjoining_margins: Any) -> float:
    """What margins that adjoin come to: the widest, less the one farthest below nothing; the counterpart of WeasyPrint's function."""
    margins: tuple[float, ...] = (0, *adjoining_margins)
    return max(margins) + min(margins)


def _between(before: Any, laid_out: Any, after: Any) -> tuple[str, Any]:
    """What is said of a break between two blocks, and the name of the page if another kind of page begins there."""
    ends, begins = _edge(before, -1, "break_after"), _edge(after, 0, "break_before")
    if ends is None or begins is None:
        return block_level_page_break(laid_out, after), block_level_page_name(laid_out, after)
    return "auto", begins if begins != ends else None


def _edge(box: Any, end: int, side: str) -> Any:
    """The name of the page on which a plain block begins or ends; None where more is said of it, or it is not plain."""
    while is_plain_block(box):
        if box.style[side] != "auto":
            return None
        box = box.children[end]
        if isinstance(box, LineBox):
            return page_at(box, first=end == 0)
    return None
