"""Make plain blocks of their elements: a paragraph with its pieces and no boxes in it, a block with nothing but plain ones in it.

WeasyPrint makes a box of each text, white space between blocks too, and looks six times through all of them: for spaces, for letters
in another form, for what is missing in tables, for lines in blocks and blocks in lines. In a plain block there is nothing to find.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import weasyprint.formatting_structure.build as stock
from weasyprint.formatting_structure.boxes import (
    LINE_FEED_RE,
    BlockBox,
    BlockContainerBox,
    Box,
    InlineBlockBox,
    TextBox,
)
from weasyprint.html import HTML_HANDLERS

from govdocs.pdf.layout.fallback import NotPlainError, is_allowed
from govdocs.pdf.layout.finished import (
    Finished,
    FinishedBlock,
    FinishedCell,
    ParagraphLines,
)
from govdocs.pdf.layout.pieces import LineBreak, ParagraphPiece, Pieces, in_block, in_element, text_piece
from govdocs.pdf.layout.settled import structure_tag
from govdocs.pdf.layout.styles import is_plain
from govdocs.pdf.layout.table_building import (
    PSEUDO_ELEMENTS,
    WHITE,
    StyleFor,
    has_pseudo_elements,
    is_blank,
    is_break,
    plain_table,
)
from govdocs.pdf.speedups.flow import IN_FLOW

Look = Callable[[Any], Any]

#: Elements of the structure that have rules of their own for what is in them: their lines are left to WeasyPrint.
_SPECIAL: Final = ("LI", "Table", "Figure", "Link")
#: The boxes of what may be a paragraph, by its `display`.
_PARAGRAPHS: Final = {
    ("block", "flow"): FinishedBlock,
    ("block", "flow-root"): FinishedBlock,
    ("table-cell",): FinishedCell,
}

_stock_element_to_box = stock.element_to_box


def element_to_box(element: Any, style_for: StyleFor, *rest: Any, **options: Any) -> list[Box]:
    """The boxes of an element; the counterpart of WeasyPrint's function."""
    if not is_allowed() or options:
        stock_boxes: list[Box] = _stock_element_to_box(element, style_for, *rest, **options)
        return stock_boxes
    if element.tag == "table":
        finished = plain_table(element, style_for)
    else:
        finished = _plain_block(element, style_for, *rest)
    boxes = [finished] if finished else _stock_element_to_box(element, style_for, *rest)
    if boxes and type(boxes[0]) is InlineBlockBox:
        boxes[0].pieces = _paragraph_pieces(element, boxes[0].style, style_for)
    if element.tag == "a" and any(
        isinstance(each, BlockContainerBox) for box in boxes for each in box.descendants()
    ):
        raise NotPlainError  # to WeasyPrint each block in a link is a link, too
    return boxes


def unless_finished(look: Look) -> Look:
    """A look of WeasyPrint through a box, which passes over finished blocks."""
    return lambda box: box if isinstance(box, Finished) else look(box)


def _plain_block(element: Any, style_for: Any, *rest: Any) -> Any:
    """The box of an element that is a block, and its children blocks or all of it a paragraph; None where WeasyPrint is to make it."""
    if len(rest) < 6 or not isinstance(element.tag, str) or element.tag in HTML_HANDLERS:
        return None
    style = style_for(element)
    kind = _PARAGRAPHS.get(style["display"])
    if (
        not (kind or style["display"][0] == "block")
        or style["float"] == "footnote"
        or not isinstance(style["position"], str)
    ):
        return None
    if kind and (pieces := _paragraph_pieces(element, style, style_for)):
        return _paragraph(kind(element.tag, style, element, []), pieces, style_for, rest)
    if _has_blocks_only(element, style, style_for):
        return _block_of_blocks(element, style, style_for, rest)
    return None


def _paragraph(box: Any, pieces: Pieces, style_for: Any, rest: Any) -> Any:
    *_, targets, counter_style, _, state = rest
    element, style = box.element, box.style
    stock.update_counters(state, style)
    if style["anchor"]:
        targets.store_target(style["anchor"], state[1], box)
    make = partial(_stock_element_to_box, element, style_for, *rest[:-1])
    box.children = [ParagraphLines(box, pieces, make)]
    stock.set_content_lists(element, box, style, state[1], targets, counter_style)
    return box


def _has_blocks_only(element: Any, style: Any, style_for: Any) -> bool:
    """Whether a block has blocks in it, and nothing is said of it that is found by what is in it."""
    return (
        len(element) > 0
        and style["display"] in (("block", "flow"), ("block", "flow", "list-item"))
        and style["bookmark_level"] == style["string_set"] == "none"
        and not style["anchor"]
        and is_blank(element)
        and not _has_more_beside(element, style, style_for)
        and all(isinstance(child.tag, str) and _is_in_flow(style_for(child)) for child in element)
    )


def _is_in_flow(style: Any) -> bool:
    return style["display"][0] == "block" and style["float"] == "none" and style["position"] in IN_FLOW


def _block_of_blocks(element: Any, style: Any, style_for: Any, rest: Any) -> Any:
    """The block with what is in it; where not all of that is finished with the texts between, as WeasyPrint has them."""
    *_, state = rest
    _, counter_values, counter_scopes, _ = state
    stock.update_counters(state, style)
    counter_scopes.append(set())
    inside = [stock.element_to_box(child, style_for, *rest) for child in element]
    for name in counter_scopes.pop():
        counter_values[name].pop()
        if not counter_values[name]:
            counter_values.pop(name)
    blocks = [box for boxes in inside for box in boxes]
    if blocks and all(isinstance(box, Finished) for box in blocks):
        return FinishedBlock(element.tag, style, element, blocks)
    block = BlockBox(element.tag, style, element, [])
    for before, boxes in zip([None, *element], [[], *inside], strict=True):
        text = element.text if before is None else before.tail
        block.children += (*boxes, *([TextBox.anonymous_from(block, text)] if text else []))
    return block


def _has_more_beside(element: Any, style: Any, style_for: StyleFor) -> bool:
    """Whether something is written beside or inside a block by its style. Of an item without a marker it says only how one would look."""
    if "list-item" not in style["display"]:
        return has_pseudo_elements(element, style_for)
    marker = style_for(element, "marker") or style
    return (
        marker["list_style_type"] != "none"
        or marker["list_style_image"][0] != "none"
        or marker["content"] not in ("normal", "inhibit")
        or any(style_for(element, name) is not None for name in PSEUDO_ELEMENTS if name != "marker")
    )


def _paragraph_pieces(element: Any, style: Any, style_for: StyleFor) -> Pieces | None:
    """The pieces of an element whose element in the structure holds its lines; None where there is more in it."""
    is_special = element.tag in ("html", "body") or structure_tag(element.tag) in _SPECIAL
    if is_special or element.tag in HTML_HANDLERS or has_pseudo_elements(element, style_for):
        return None
    return _pieces(element, style, style_for)


def _pieces(element: Any, style: Any, style_for: StyleFor) -> Pieces | None:
    """The pieces of an element in which there are texts side by side; None where there is more in it."""
    line = style.anonymous_style
    if (
        not is_plain(line, "line")
        or line["white_space"] not in ("normal", "nowrap")
        or (style["overflow"] != "visible" and style["text_overflow"] != "clip")
    ):
        return None
    texts = _Texts()
    pieces: list[Any] = [text_piece(texts.collapsed(element.text), line)] if element.text else []
    for child in element if len(element) else ():
        pieces.append(_piece(child, style_for, line, texts))
        if pieces[-1] is not None and child.tail and (tail := texts.collapsed(child.tail)):
            pieces.append(text_piece(tail, line))
        if pieces[-1] is None:
            return None
    return None if not pieces or pieces[0] is None or isinstance(pieces[-1], LineBreak) else pieces


class _Texts:
    """The texts of a paragraph, one after the other, with spaces as WeasyPrint collapses them."""

    def __init__(self) -> None:
        #: whether there is nothing in the line, and whether it ends with a space
        self.is_empty, self.is_after_space = True, False

    def collapsed(self, text: str) -> str:
        """What is left of a text; nothing where it begins the paragraph with a space, which is left to WeasyPrint."""
        text = WHITE.sub(" ", text)
        if text[0] == " " and self.is_empty:
            return ""
        content = text[1:] if self.is_after_space and text[0] == " " else text
        self.is_empty, self.is_after_space = False, text[-1] == " "
        return content


def _piece(element: Any, style_for: StyleFor, line: Any, texts: _Texts) -> ParagraphPiece | LineBreak | None:
    if element.tag == "br" and is_break(element, style_for):
        texts.is_empty = texts.is_after_space = False
        return LineBreak() if not (len(element) or element.text) else None
    own = style_for(element)
    if (
        not isinstance(element.tag, str)
        or len(element)
        or not element.text
        or element.tag in HTML_HANDLERS
        or own["page"] != line["page"]
        or has_pseudo_elements(element, style_for)
    ):
        return None
    if own["display"] != ("inline", "flow-root"):
        return in_element(
            text_piece(texts.collapsed(element.text), own.anonymous_style), own, line, element, element.tag
        )
    is_kept = own["white_space"] == "pre"
    content = LINE_FEED_RE.sub("\n", element.text) if is_kept else texts.collapsed(element.text)
    texts.is_empty = texts.is_after_space = False
    return in_block(text_piece(content, own.anonymous_style), own, element, element.tag)
