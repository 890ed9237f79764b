"""The pieces of a paragraph: its texts, words in an element of their own, labels and markers, and where the author ends a line."""

from operator import attrgetter
from typing import Any, Final, NamedTuple

from govdocs.pdf.clusters import UNITS
from govdocs.pdf.layout.styles import edges_of_style, edges_of_text, is_plain, share_beside
from govdocs.pdf.speedups.shaped_lines import ShapedLine
from govdocs.pdf.speedups.shaped_text import ShapedText
from govdocs.pdf.speedups.shaping import TextStyle, text_style

#: From how far above to how far below the baseline something reaches, in pixels downwards.
Edges = tuple[float, float]


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
