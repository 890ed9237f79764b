"""The boxes in a page's margin, laid out once for each text that they have.

WeasyPrint makes sixteen for every page and lays out each of them, to take those away that have no content, which are nearly all.
"""

from collections.abc import Iterable
from typing import Any, Final

import weasyprint.layout
from weasyprint.formatting_structure.boxes import MarginBox, TextBox
from weasyprint.formatting_structure.build import content_to_boxes

from govdocs.pdf.box_places import descendants
from govdocs.pdf.layout.fallback import is_allowed
from govdocs.pdf.speedups.fonts import FastFonts
from govdocs.pdf.speedups.shaped_lines import ShapedLine

_ALONG, _DOWN = ("left-corner", "left", "center", "right", "right-corner"), ("top", "middle", "bottom")
KEYWORDS: Final = (
    *[f"@{edge}-{place}" for edge in ("top", "bottom") for place in _ALONG],
    *[f"@{edge}-{place}" for edge in ("left", "right") for place in _DOWN],
)
#: What content may be of so that its text is all that there is to know of it.
_OF_TEXT: Final = {"string", "string()", "counter()", "counters()"}
#: How many texts of margins are kept for the pages to come that have the same style.
MOST_KEPT = 500

_stock_make_margin_boxes = weasyprint.layout.make_margin_boxes


def make_margin_boxes(context: Any, page: Any, state: Any) -> Iterable[Any]:
    """The boxes in the margin of a page, laid out; the counterpart of WeasyPrint's function."""
    styles = ((keyword, context.style_for(page.page_type, keyword)) for keyword in KEYWORDS)
    filled = [(keyword, style) for keyword, style in styles if _has_content(style)]
    if not isinstance(context.font_config, FastFonts) or not all(_is_text(style) for _, style in filled):
        stock: Iterable[Any] = _stock_make_margin_boxes(context, page, state)
        return stock
    if not filled:
        return ()
    texts = tuple([(keyword, _text(context, page, state, style)) for keyword, style in filled])
    kept: dict[Any, list[Any]] = vars(page.style).setdefault("margin_boxes", {})
    key = texts, is_allowed()
    if key not in kept:
        made = list(_stock_make_margin_boxes(context, page, state))
        if not all(map(_holds_shaped_text, made)):
            return made
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[key] = made
    return [box.deepcopy() for box in kept[key]]


def _has_content(style: Any) -> bool:
    return style is not None and style["content"] not in ("normal", "inhibit", "none")


def _is_text(style: Any) -> bool:
    counts = style["counter_reset"] or style["counter_set"] or style["counter_increment"] not in ("auto", ())
    return not counts and all(kind in _OF_TEXT for kind, _ in style["content"])


def _text(context: Any, page: Any, state: Any, style: Any) -> str:
    """What a margin box of this style says on a page."""
    box, counters = MarginBox("", style), context.counter_style
    boxes = content_to_boxes(
        style, box, [0], state[1], None, context.target_collector, counters, context, page
    )
    return "".join([box.text for box in boxes])


def _holds_shaped_text(margin_box: Any) -> bool:
    """Whether a box holds nothing of the document that it was made for."""
    texts = [box for box in descendants(margin_box) if isinstance(box, TextBox)]
    return all(isinstance(text.pango_layout, ShapedLine) for text in texts)
