"""Methods of boxes about their place in the flow, made fast for the common case.

For the names of the pages that a box begins and ends on, WeasyPrint looks at each block through all that is in it, both
ends at each level to use one of them; and its iterator over all boxes is nested as deep as they are.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import BlockBox, Box, ParentBox

from govdocs.pdf.speedups.fonts import FastFonts

IN_FLOW = ("static", "relative")

_stock_is_in_normal_flow = Box.is_in_normal_flow
_stock_establishes_formatting_context = Box.establishes_formatting_context
_stock_descendants = Box.descendants
_stock_page_values = ParentBox.page_values


def _is_plainly_in_flow(style: Any) -> bool:
    return (
        style["float"] == "none" and style["position"] in IN_FLOW and isinstance(style.font_config, FastFonts)
    )


def is_in_normal_flow(box: Any) -> bool:
    """The counterpart of WeasyPrint's method."""
    return _is_plainly_in_flow(box.style) or bool(_stock_is_in_normal_flow(box))


def establishes_formatting_context(box: Any) -> bool:
    """The counterpart of WeasyPrint's method."""
    style = box.style
    if isinstance(box, BlockBox) and _is_plainly_in_flow(style) and style["overflow"] == "visible":
        return box.is_column or "flow-root" in style["display"]
    return bool(_stock_establishes_formatting_context(box))


def descendants(box: Any, placeholders: bool = False) -> Iterator[Any]:
    """The counterpart of WeasyPrint's method."""
    if not isinstance(box.style.font_config, FastFonts):
        yield from _stock_descendants(box, placeholders)
        return
    waiting = [box]
    while waiting:
        box = waiting.pop()
        yield box
        if placeholders or isinstance(box, Box):
            waiting += reversed(
                getattr(box, "named", box.children)
            )  # of a settled block (pdf/layout) not all


def page_values(box: Any) -> tuple[str, str]:
    """The names of the pages a box begins and ends on; the counterpart of WeasyPrint's method."""
    if not isinstance(box.style.font_config, FastFonts):
        stock: tuple[str, str] = _stock_page_values(box)
        return stock
    return page_at(box, first=True), page_at(box, first=False)


def page_at(box: Any, *, first: bool) -> str:
    """The name of the page on which a box begins, or on which it ends."""
    if type(box).page_values is not page_values:  # a table and what holds no boxes say it of themselves
        begins, ends = box.page_values()
        return str(begins if first else ends)
    for child in box.children if first else reversed(box.children):
        if child.is_in_normal_flow() or child.is_floated():
            return page_at(child, first=first) or box.style["page"]
    name: str = box.style["page"]
    return name
