"""The names of WeasyPrint that the layout of plain tables, blocks and lines replaces: by what, and what each gains."""

from typing import Final

import weasyprint.formatting_structure.build as stock

from govdocs.pdf.layout.block_building import element_to_box, unless_finished
from govdocs.pdf.layout.blocks import block_level_layout, collapse_margin
from govdocs.pdf.layout.drawing import dispatch, draw_block_level, draw_inline_level, draw_table
from govdocs.pdf.layout.lines import get_next_linebox
from govdocs.pdf.layout.margin_boxes import make_margin_boxes
from govdocs.pdf.layout.structure import build_box_tree
from govdocs.pdf.layout.tables import (
    table_and_columns_preferred_widths,
    table_cell_min_max_content_width,
    table_layout,
)
from govdocs.pdf.replacement import Replacement, install_once

_BUILD = "weasyprint.formatting_structure.build"
#: The looks of WeasyPrint through all boxes.
LOOKS: Final = (
    stock.anonymous_table_boxes,
    stock.flex_boxes,
    stock.grid_boxes,
    stock.inline_in_block,
    stock.block_in_inline,
)


def install() -> None:
    """Have WeasyPrint leave plain tables, blocks and lines to us; after the speedups, by which they are laid out."""
    install_once(REPLACED)


REPLACED: Final = (
    Replacement(_BUILD, "element_to_box", element_to_box, "plain tables and blocks made without a box for each cell and text"),
    *(Replacement(_BUILD, look.__name__, unless_finished(look), "a plain block or table not looked through for what it cannot have") for look in LOOKS),
    Replacement("weasyprint.layout.inline", "get_next_linebox", get_next_linebox, "a line of texts side by side made without a box for each"),
    Replacement("weasyprint.layout.block", "block_level_layout", block_level_layout, "a plain block put on a page without asking for what it cannot have"),
    Replacement("weasyprint.layout.block", "collapse_margin", collapse_margin, "the widest and the narrowest margin found at once"),
    Replacement("weasyprint.layout", "make_margin_boxes", make_margin_boxes, "only the boxes in a page's margin that have content, laid out once for each text"),
    Replacement("weasyprint.layout.block", "table_layout", table_layout, "a plain row laid out once, whatever page it comes on"),
    Replacement("weasyprint.layout.preferred", "table_and_columns_preferred_widths", table_and_columns_preferred_widths, "the cells of a plain table asked for their widths"),
    Replacement("weasyprint.layout.table", "table_and_columns_preferred_widths", table_and_columns_preferred_widths, "the same, where the widths of columns are found"),
    Replacement("weasyprint.layout.preferred", "table_cell_min_max_content_width", table_cell_min_max_content_width, "how wide the words of a plain cell are, without boxes"),
    Replacement("weasyprint.stacking", "_dispatch", dispatch, "a plain table drawn as one thing"),
    Replacement("weasyprint.draw", "draw_table", draw_table, "the borders of a plain table drawn from end to end at once"),
    Replacement("weasyprint.draw", "draw_block_level", draw_block_level, "the lines of a plain table drawn from its rows"),
    Replacement("weasyprint.draw", "draw_inline_level", draw_inline_level, "a line in the font and colour in use written at once"),
    Replacement("weasyprint.pdf.tags", "_build_box_tree", build_box_tree, "the structure of a plain table written at once"),
)  # fmt: skip
