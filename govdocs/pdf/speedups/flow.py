"""What WeasyPrint asks a box of its place in the flow, again and again, answered without further questions.

Four names are replaced when this module is imported. The pages that a box begins and ends on it asked at each block of
all that is in it, both ends at each level to use one of them; and to look through all boxes each handed up what those
below it gave.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import BlockBox, Box, ParentBox

from govdocs.pdf.speedups.fonts import Fonts

IN_FLOW = ("static", "relative")

_stock_is_in_normal_flow = Box.is_in_normal_flow
_stock_establishes_formatting_context = Box.establishes_formatting_context
_stock_descendants = Box.descendants
_stock_page_values = ParentBox.page_values


def _is_plainly_in_flow(style: Any) -> bool:
    return style["float"] == "none" and style["position"] in IN_FLOW and isinstance(style.font_config, Fonts)


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
    if not isinstance(box.style.font_config, Fonts):
        yield from _stock_descendants(box, placeholders)
        return
    waiting = [box]
    while waiting:
        box = waiting.pop()
        yield box
        if placeholders or isinstance(box, Box):
            waiting += reversed(box.children)


def page_values(box: Any) -> tuple[str, str]:
    """The names of the pages a box begins and ends on; the counterpart of WeasyPrint's method."""
    if not isinstance(box.style.font_config, Fonts):
        stock: tuple[str, str] = _stock_page_values(box)
        return stock
    return _page(box, first=True), _page(box, first=False)


def _page(box: Any, *, first: bool) -> str:
    if type(box).page_values is not page_values:  # a table and what holds no boxes say it of themselves
        begins, ends = box.page_values()
        return str(begins if first else ends)
    for child in box.children if first else reversed(box.children):
        if child.is_in_normal_flow() or child.is_floated():
            return _page(child, first=first) or box.style["page"]
    name: str = box.style["page"]
    return name


Box.is_in_normal_flow = is_in_normal_flow
Box.establishes_formatting_context = establishes_formatting_context
Box.descendants = descendants
ParentBox.page_values = page_values
