"""The names of WeasyPrint that the speedups replace: by what, and what each gains.

Besides these, `Engine` calls fast_import.py, style_sheet_cache.py, xml_reading.py and garbage.py by their names.
"""

from typing import Final

from govdocs.pdf import text_layer
from govdocs.pdf.replacement import Replacement, install_once
from govdocs.pdf.speedups.backgrounds import layout_box_backgrounds
from govdocs.pdf.speedups.collapsed_borders import collapse_table_borders
from govdocs.pdf.speedups.file_writing import add_tags
from govdocs.pdf.speedups.flow import (
    descendants,
    establishes_formatting_context,
    is_in_normal_flow,
    page_values,
)
from govdocs.pdf.speedups.garbage import resolve_calc_sum
from govdocs.pdf.speedups.line_breaks import add_word_spacing, inline_line_widths, split_text_box, strut
from govdocs.pdf.speedups.long_texts import skip_first_whitespace, split_inline_level
from govdocs.pdf.speedups.page_styles import set_page_type_computed_styles
from govdocs.pdf.speedups.pictures import get_x_object
from govdocs.pdf.speedups.shaped_lines import draw_first_line
from govdocs.pdf.speedups.style_cache import init_style_for, style_of
from govdocs.pdf.speedups.used_lengths import USERS, resolve_percentages


def install() -> None:
    """Put all speedups in place; after the names of `text_layer`, whose `draw_first_line` is replaced in turn."""
    text_layer.install()
    install_once(REPLACED)


_LAYOUT, _BOXES = "weasyprint.layout", "weasyprint.formatting_structure.boxes"

REPLACED: Final = (
    Replacement("weasyprint.css", "StyleFor.__init__", init_style_for, "selectors tried once a kind of element, styles made once for all documents"),
    Replacement("weasyprint.css", "StyleFor.__call__", style_of, "margins and padding taken from the parts of a table once a style"),
    Replacement("weasyprint.css", "_resolve_calc_sum", resolve_calc_sum, "the boxes of a document let go with it, not when garbage is collected"),
    Replacement(f"{_LAYOUT}.page", "set_page_type_computed_styles", set_page_type_computed_styles, "styles of pages made once for all documents, none for the empty boxes in a margin"),
    Replacement(_BOXES, "Box.is_in_normal_flow", is_in_normal_flow, "answered from the style of the box alone"),
    Replacement(_BOXES, "Box.establishes_formatting_context", establishes_formatting_context, "answered from the style of the box alone, for blocks in flow"),
    Replacement(_BOXES, "Box.descendants", descendants, "one iterator instead of one for each level"),
    Replacement(_BOXES, "ParentBox.page_values", page_values, "only the end that is needed, not both at each level"),
    Replacement("weasyprint.formatting_structure.build", "collapse_table_borders", collapse_table_borders, "the borders of a style compared by scores that are made once"),
    Replacement(f"{_LAYOUT}.inline", "strut", strut, "the least height of a line measured once a style"),
    Replacement(f"{_LAYOUT}.inline", "split_text_box", split_text_box, "each text shaped once, its lines found by adding up"),
    Replacement(f"{_LAYOUT}.inline", "skip_first_whitespace", skip_first_whitespace, "a long text not encoded for each line"),
    Replacement(f"{_LAYOUT}.inline", "split_inline_level", split_inline_level, "a long text not decoded for each line"),
    Replacement(f"{_LAYOUT}.inline", "add_word_spacing", add_word_spacing, "a justified line not shaped again"),
    Replacement(f"{_LAYOUT}.preferred", "inline_line_widths", inline_line_widths, "the text of a cell not shaped twice more for the widths of its column"),
    *(
        Replacement(f"{_LAYOUT}.{user}", "resolve_percentages", resolve_percentages, "eighteen lengths computed once a style")
        for user in USERS
    ),
    Replacement(f"{_LAYOUT}.background", "layout_box_backgrounds", layout_box_backgrounds, "boxes without a background passed over"),
    Replacement("weasyprint.draw.text", "draw_first_line", draw_first_line, "words drawn from the glyphs that they were measured by"),
    Replacement("weasyprint.images", "RasterImage.get_x_object", get_x_object, "a picture encoded once for all documents"),
    Replacement("weasyprint.pdf", "add_tags", add_tags, "each object serialised once; the list of pages made once"),
)  # fmt: skip
