"""Skip the layout of backgrounds for boxes without a background and without round corners, which are nearly all.

WeasyPrint looks at the pictures, shadows and four corners of each box. Here that is found out once for each style.
"""

from typing import Any

import weasyprint.layout.background
from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import PageBox
from weasyprint.layout.absolute import AbsolutePlaceholder

from govdocs.pdf.speedups.fonts import FastFonts
from govdocs.pdf.speedups.kept_with_styles import once_for_a_style

CORNERS = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)

#: The values that WeasyPrint gives such a box.
BARE = {**dict.fromkeys(CORNERS, (0, 0)), "background": None}

_stock_layout_box_backgrounds = weasyprint.layout.background.layout_box_backgrounds


def layout_box_backgrounds(
    page: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None
) -> None:
    """Find the background of a box and of those in it; the counterpart of WeasyPrint's function."""
    if style is not None or isinstance(box, PageBox) or not _is_bare(box.style):
        _stock_layout_box_backgrounds(page, box, get_image, layout_children, style)
        return
    if layout_children:
        for child in box.all_children():
            layout_box_backgrounds(page, child, get_image)
    vars(box._box if type(box) is AbsolutePlaceholder else box).update(BARE)


@once_for_a_style
def _is_bare(style: Any) -> bool:
    return (
        isinstance(style.font_config, FastFonts)
        and all((0, "px") in style[corner] for corner in CORNERS)
        and style["border_image_source"][0] == style["mask_border_source"][0] == "none"
        and all(kind == "none" for kind, _ in style["background_image"])
        and get_color(style, "background_color").alpha == 0
        and not style["box_shadow"]
    )
