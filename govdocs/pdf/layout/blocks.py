"""The flow of plain blocks: paragraphs, headings, items and what holds them, put on a page one below the other.

A block is plain where it has margins and nothing else that says where it stands: as wide as there is room, as high as what is in it.
The steps are those of WeasyPrint's `block_level_layout`, `block_container_layout`, `_in_flow_layout` and `_linebox_layout`, in their
order, without what such a block cannot have. What is in it and is not plain, and what happens seldom, is left to WeasyPrint.
"""

from math import inf
from typing import Any, NamedTuple

import weasyprint.layout.block
from weasyprint.formatting_structure.boxes import BlockBox, LineBox
from weasyprint.layout.block import (
    _break_line,
    _in_flow_layout,
    avoid_page_break,
    block_level_page_break,
    block_level_page_name,
    find_earlier_page_break,
    force_page_break,
    relative_positioning,
    remove_placeholders,
)
from weasyprint.layout.inline import iter_line_boxes

from govdocs.pdf.layout.fallback import is_allowed
from govdocs.pdf.layout.finished import FinishedBlock, ParagraphLines
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.settled import settle
from govdocs.pdf.layout.styles import block_lengths
from govdocs.pdf.speedups.flow import page_at

_stock_block_level_layout = weasyprint.layout.block.block_level_layout


class RoomOnPage(NamedTuple):
    """The rest of a page, in which a block is laid out: what WeasyPrint hands from one of its functions to the next."""

    context: Any
    #: how much of the page is to stay free below it, in pixels
    bottom_space: float
    #: whether there is nothing above it on the page
    is_empty: bool
    absolute_boxes: list[Any]
    fixed_boxes: list[Any]

    @property
    def is_after_a_break(self) -> bool:
        """Whether it is at the top of a page on which the text goes on by itself."""
        return self.is_empty and bool(self.context.current_page > 1 and not self.context.forced_break)

    def overflows(self, y: float) -> bool:
        """Whether what reaches down to there is beyond the page."""
        return bool(self.context.overflows_page(self.bottom_space, y))

    def forget(self, boxes: Any) -> None:
        """Take back what boxes that do not come on this page have left elsewhere."""
        unfinished = [box for box in boxes if not isinstance(box, FinishedBlock | ParagraphLines)]
        remove_placeholders(self.context, unfinished, self.absolute_boxes, self.fixed_boxes)


def block_level_layout(context: Any, box: Any, *given: Any, **options: Any) -> Any:
    """As much of a block as comes on a page, and what WeasyPrint has to know of it; the counterpart of its function."""
    if is_allowed() and is_plain_block(box) and not options and _is_usual(context, *given):
        bottom_space, skip_stack, outer, is_empty, absolute_boxes, fixed_boxes, margins, *_ = given
        room = RoomOnPage(context, bottom_space, is_empty, absolute_boxes, fixed_boxes)
        if laid_out := _laid_out(room, box, skip_stack, outer, margins):
            return laid_out
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
            and all(isinstance(child, LineBox) or child.is_in_normal_flow() for child in box.children)
        )
    return known


def _laid_out(room: RoomOnPage, source: Any, skip_stack: Any, outer: Any, margins: list[float]) -> Any:
    """What WeasyPrint's function gives; None where the block is to be laid out by it."""
    page = _BlockOnPage(room, source, skip_stack, outer, margins)
    is_some = page.add_lines() if isinstance(source.children[0], LineBox) else page.add_blocks()
    if is_some is None:
        return None
    if is_some and page.rest is not None and page.is_kept_whole:
        is_some, page.next_page["page"] = False, None
        room.forget(page.children)
    if not is_some:
        room.forget(source.children[page.skip :])
        return None, None, {"break": "any", "page": page.next_page["page"]}, [], False, None
    return page.finished(margins), page.rest, page.next_page, page.margins, False, None


class _BlockOnPage:
    """What comes of a block on a page."""

    def __init__(
        self, room: RoomOnPage, source: Any, skip_stack: Any, outer: Any, margins: list[float]
    ) -> None:
        self.room, self.source = room, source
        self.lists = room.absolute_boxes, room.fixed_boxes
        self.block = block = source.copy()
        vars(block).update(block_lengths(source.style))
        block.remove_decoration_sides = set()
        self.is_start = skip_stack is None
        self.skip: int = 0 if self.is_start else next(iter(skip_stack))
        self.inner: Any = None if self.is_start else skip_stack[self.skip]
        if not self.is_start:
            block.remove_decoration(start=True, end=False)
        elif room.is_after_a_break and (outer.is_for_root_element or margins):
            block.margin_top = 0
        padding, margin = block.padding_left + block.padding_right, block.margin_left
        block.width = max(0, outer.width - padding - margin - block.margin_right)
        margins.append(block.margin_top)
        self.children: list[Any] = []
        #: those that adjoin the next thing, or the lower margin of the block
        self.margins = margins
        #: where the next thing begins, but for the margins
        self.y: float = block.position_y
        #: where the block goes on on the next page, in WeasyPrint's form, and which page that is
        self.rest: Any = None
        self.next_page: dict[str, Any] = {"break": "any", "page": None}

    @property
    def is_kept_whole(self) -> bool:
        """Whether it should rather come on the next page than be divided."""
        says = self.block.style["break_inside"]
        return not self.room.is_empty and bool(avoid_page_break(says, self.room.context))

    def add_lines(self) -> bool | None:
        """Add lines as long as they fit; False where none may stand here, None where WeasyPrint is to do it."""
        room, lines, at = self.room, self.children, self.inner
        (line_box,) = self.source.children
        where = self.y + collapse_margin(self.margins), room.bottom_space, at, self.block
        following = iter_line_boxes(room.context, line_box, *where, *self.lists, None, None)
        self.margins = []
        for line, rest in following:
            line.resume_at = rest
            bottom = line.position_y + line.height
            if room.overflows(bottom):
                if room.is_empty and not lines:
                    return None
                needed = self.block.style["widows"] - 1
                while needed >= 0 and (another := next(following, None)):
                    room.forget(another[0].children)
                    needed -= 1
                broken = line, lines, max(0, needed), room.is_empty, 0, at, rest
                is_none, _, _ = _break_line(room.context, self.block, *broken, *self.lists)
                if is_none:
                    self.next_page["page"] = line_box.page_values()[0]
                    return False
                self.rest = {0: lines[-1].resume_at}
                break
            lines.append(line)
            self.y, at = bottom, rest
        return True if lines else None

    def add_blocks(self) -> bool:
        """Add blocks as long as they fit; False where none may stand here."""
        x, context, children = self.block.content_box_x(), self.room.context, self.source.children
        for index, child in enumerate(children[self.skip :], self.skip):
            child.position_x, child.position_y = x, self.y
            if self.children:
                said, name = _between(children[index - 1], self.children[-1], child)
                if name or force_page_break(said, context):
                    self.next_page = {"break": said, "page": name}
                    self._end({index: None})
                    return True
            is_some = (
                self._put(index, child) if is_plain_block(child) else self._put_by_weasyprint(index, child)
            )
            if not is_some:
                self.next_page["page"] = child.page_values()[0]
            if not is_some or self.rest is not None:
                return is_some
            self.inner = None
        return True

    def _end(self, rest: Any) -> None:
        """End the page here, to go on with the rest."""
        self.rest, self.margins = rest, []

    def _put_by_weasyprint(self, index: int, child: Any) -> bool:
        room, block, children = self.room, self.block, self.children
        given = room.is_empty, *self.lists, self.margins, room.bottom_space, self.y, self.inner
        options = None, None, False, self.next_page, None
        is_none, is_divided, rest, self.y, self.margins, self.next_page, self.children, _ = _in_flow_layout(
            room.context, block, index, child, children, *given, *options
        )
        if is_divided:
            self._end(rest)
        return not is_none

    def _put(self, index: int, child: Any) -> bool:
        """Put a plain block below those that are there, as `_in_flow_layout` does."""
        room, children = self.room, self.children
        is_first = room.is_empty and not children
        where = room.bottom_space, self.inner, self.block, is_first
        new, rest, self.next_page, margins, is_through, _ = block_level_layout(
            room.context, child, *where, *self.lists, self.margins
        )
        if new is not None and not is_through:
            bottom = new.position_y + new.margin_top + new.height
            if room.overflows(bottom) and not is_first:
                room.forget([new])
                new = None
            else:
                self.y = bottom
        if new is None:
            return self._end_before(index, child)
        new.index = index
        children.append(new)
        self.margins = margins
        margins.append(new.margin_bottom)
        if rest is not None:
            self._end({index: rest})
        return True

    def _end_before(self, index: int, child: Any) -> bool:
        """End the page before a block for which there is no room, or earlier; False where nothing may stand on this page."""
        room, children = self.room, self.children
        if children and avoid_page_break(block_level_page_break(children[-1], child), room.context):
            if earlier := find_earlier_page_break(room.context, children, *self.lists):
                self.children, rest = earlier
                self._end(rest)
                return True
            if not room.is_empty:
                return False
        self._end({index: None})
        return bool(children)

    def finished(self, margins: list[float]) -> Any:
        """The block with all that was put in it; `margins` are those that adjoin its upper one."""
        room, block, is_divided = self.room, self.block, self.rest is not None
        block.position_y += collapse_margin(margins) - block.margin_top
        block.children = self.children
        if is_divided:
            block.remove_decoration(start=False, end=True)
        block.height = max(0, self.y - block.content_box_y())
        for child in self.children:
            if type(child) is not PlainLine and not is_plain_block(child):
                relative_positioning(child, (block.width, block.height))
        if is_divided and room.bottom_space > -inf:  # it fills the page to its end
            beside = block.margin_height() - block.height
            most = room.context.page_bottom - room.bottom_space - block.position_y - beside
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
