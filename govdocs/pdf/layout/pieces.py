"""The pieces of a paragraph: its texts, words in an element of their own, labels and markers, and where the author ends a line."""

from operator import attrgetter
from typing import Any, Final, NamedTuple

from weasyprint.formatting_structure.boxes import InlineBlockBox, InlineBox, LineBox, TextBox

from govdocs.pdf.clusters import UNITS
from govdocs.pdf.layout.styles import (
    WHITE_SPACE,
    edges_of_style,
    edges_of_text,
    is_line_break,
    is_plain,
    share_beside,
)
from govdocs.pdf.speedups.shaped_lines import ShapedLine
from govdocs.pdf.speedups.shaped_text import ShapedText
from govdocs.pdf.speedups.shaping import TextStyle, text_style

#: From how far above to how far below the baseline something reaches, in pixels downwards.
Edges = tuple[float, float]


#: What WeasyPrint looks for in a box when the pages are there.
_OF_ITS_OWN: Final = (
    "link",
    "bookmark_label",
    "string_set",
    "footnote",
    "note",
    "note_call",
    "note_callback",
)


_FAMILY: Final = attrgetter("family")


class ParagraphPiece(NamedTuple):
    """A text in a paragraph."""

    content: str
    #: the style of the text, for WeasyPrint and for shaping
    computed: Any
    style: TextStyle
    shaped: ShapedText
    #: the element of its own that it is in, if any, and its tag
    element: Any = None
    tag: str | None = None
    #: of such an element the edges by its style
    around: tuple[Edges, ...] = ()
    #: where it stands in its line as a block that is not divided
    block: "BlockInLine | None" = None


class BlockInLine(NamedTuple):
    """A text that is a block in its line: where the text begins in it, and where what comes next; the lengths are in pixels."""

    line: ShapedLine
    #: without margins
    width: float
    text_at: float
    advance: float
    edges: Edges


class LineBreak(NamedTuple):
    """The end of a line by the author: within the element of the text before it, or behind that."""

    is_within: bool = False


Pieces = list[ParagraphPiece | LineBreak]


def pieces_of(source: Any) -> Pieces | None:
    """The pieces of a line box that is not laid out yet; None where there is more in it. Found once for a box."""
    known = vars(source).get("pieces")
    if known is None or known[0] is not vars(source).get("children"):
        known = source.pieces = source.children, _pieces(source)
    found: Pieces | None = known[1]
    return found


def _pieces(source: Any) -> Pieces | None:
    style = source.style
    if (
        not is_plain(style, "line")
        or style["white_space"] not in WHITE_SPACE
        or source.text_overflow != "clip"
    ):
        return None
    pieces: Pieces = []
    for child in source.children:
        piece = _piece(child, style)
        if piece is None:
            return None
        pieces.append(piece)
    return pieces if pieces and isinstance(pieces[-1], ParagraphPiece) else None


def _piece(box: Any, style: Any) -> ParagraphPiece | LineBreak | None:
    kind = type(box)
    if kind is TextBox:
        return text_piece(box.text, box.style) if box.style is style else None
    if len(box.children) != 1 or any(getattr(box, name) for name in _OF_ITS_OWN):
        return None
    (inside,) = box.children
    if kind is InlineBox and type(inside) is TextBox:
        return in_element(
            text_piece(inside.text, inside.style), box.style, style, box.element, box.element_tag
        )
    if kind is InlineBox and type(inside) is InlineBox:
        is_break = box.element_tag == "br" and is_line_break(box.style, inside.style)
        return LineBreak() if is_break and [text.text for text in inside.children] == ["\n"] else None
    if kind is InlineBlockBox and type(inside) is LineBox and len(inside.children) == 1:
        return _block(box, inside, inside.children[0])
    return None


def text_piece(content: str, computed: Any) -> ParagraphPiece | None:
    """The piece of a text alone, in one of the faces that were given; None where it is not plain."""
    style = text_style(computed)
    shaped = style.shaped(content, computed) if style and content else None
    if style is None or shaped is None or not content.strip(" \u00a0"):
        return None
    is_given = computed.font_config.families.issuperset(map(_FAMILY, shaped.fonts))
    return ParagraphPiece(content, computed, style, shaped) if is_given else None


def in_element(
    piece: ParagraphPiece | None, own: Any, style: Any, element: Any, tag: str
) -> ParagraphPiece | None:
    """The piece in an inline element with its own style, in a block with another; None where that is not plain."""
    if (
        not is_plain(own, "inline")
        or own["display"] != ("inline", "flow")
        or own["white_space"] != style["white_space"]
    ):
        return None
    return piece and piece._replace(element=element, tag=tag, around=(edges_of_style(own),))


def _block(box: Any, line: Any, text: Any) -> ParagraphPiece | None:
    if type(text) is not TextBox or text.style is not line.style:
        return None
    if box.first_letter_style is not None or box.first_line_style is not None:
        return None
    return in_block(text_piece(text.text, text.style), box.style, box.element, box.element_tag)


def in_block(piece: ParagraphPiece | None, own: Any, element: Any, tag: str) -> ParagraphPiece | None:
    """The piece in an element that is a block in its line, with its own style; None where that is not plain."""
    least, margin = own["min_width"], own["margin_left"]
    share = share_beside(own, is_last=True)
    if (
        piece is None
        or not is_plain(own, "block in a line")
        or own["display"] != ("inline", "flow-root")
        or own["white_space"] not in ("normal", "pre")
        or (least != "auto" and getattr(least, "unit", None) != "px")
        or (margin != "auto" and getattr(margin, "unit", None) != "px")
    ):
        return None
    shaped = piece.shaped
    if own["white_space"] == "normal" and (
        share is None or shaped.words[0].is_space or shaped.words[-1].is_space
    ):
        return None
    whole = ShapedLine(shaped, 0, len(shaped.words))
    needed = whole.width / UNITS
    width = max(0 if least == "auto" else least.value, needed)
    before = 0 if margin == "auto" else margin.value
    beside = (width - needed) * (share or 0) if needed < width else 0
    text_edges, line_edges = edges_of_text(piece.computed, *whole.extents()), edges_of_style(piece.computed)
    top, bottom = min(text_edges[0], line_edges[0]), max(text_edges[1], line_edges[1])
    block = BlockInLine(whole, width, before + beside, width + before, (top, top + (bottom - top)))
    return piece._replace(element=element, tag=tag, block=block)
