"""Make a plain table of the elements of a table, without a box for each cell; None where WeasyPrint has to make it."""

import re
from collections.abc import Callable
from typing import Any, Final

import weasyprint.formatting_structure.build
from weasyprint.css.properties import INITIAL_VALUES, TABLE_WRAPPER_BOX_PROPERTIES
from weasyprint.formatting_structure.boxes import TableColumnBox, TableColumnGroupBox, TableRowGroupBox

from govdocs.pdf.layout.fallback import NotPlainError
from govdocs.pdf.layout.pieces import LineBreak, Pieces, in_element, text_piece
from govdocs.pdf.layout.rows import PlainCell, PlainRow, PlainTable, TableWrapper, TextInCell
from govdocs.pdf.layout.styles import cell_look, is_line_break, is_paragraph, is_plain
from govdocs.pdf.speedups.fonts import FastFonts
from govdocs.pdf.speedups.kept_with_styles import once_for_a_style

#: What may be written beside or inside an element that is made a box of.
PSEUDO_ELEMENTS: Final = ("before", "after", "first-letter", "first-line", "marker")
GROUPS: Final = {
    "thead": (("table-header-group",), ("table-row-group",)),
    "tbody": (("table-row-group",),),
}
#: White space that is one space on the page, but is not typed so; and what else there may be of it, which is left to WeasyPrint.
WHITE = re.compile("[ \t\r\n](?:(?<! )[ \t\r\n]*|[ \t\r\n]+)")
_OTHER_WHITE = re.compile("[ \f\v\u2028\u2029](?:(?<! )|(?<=^ )|$)")

#: A number of columns that is one, and no more than a table has.
_SPAN: Final = re.compile("[1-9][0-9]{0,2}", re.ASCII)

StyleFor = Callable[..., Any]


def plain_table(element: Any, style_for: StyleFor) -> TableWrapper | None:
    """The table of an element, in the box around it; None where WeasyPrint has to make it."""
    try:
        return _table(element, style_for)
    except NotPlainError:
        return None


def _table(element: Any, style_for: StyleFor) -> TableWrapper | None:
    style = _style(element, style_for, "table", (("block", "table"),))
    if (
        not isinstance(style.font_config, FastFonts)
        or style["border_collapse"] != "collapse"
        or not is_blank(element)
    ):
        return None
    columns: list[Any] = []
    groups: list[Any] = []
    for child in element:
        if child.tag == "colgroup" and not groups:
            columns.append(_columns(child, style_for, sum(len(group.children) for group in columns)))
        else:
            groups.append(_group(child, style_for))
    rows = [row for group in groups for row in group.children]
    width = sum(len(group.children) for group in columns)
    widest = max([row.width_in_columns for row in rows], default=0)
    is_fixed = style["table_layout"] == "fixed" and style["width"] != "auto"
    if (
        not widest
        or (widest > width and (columns or is_fixed))
        or (not is_fixed and any(row.has_wide_cells for row in rows))
        or any(group.style["display"] == ("table-header-group",) for group in groups[1:])
    ):
        return None
    around, own = _styles_of_table(style)
    table = PlainTable(element.tag, own, element, groups)
    table.column_groups = tuple(columns)
    groups[0].is_header = groups[0].style["display"] == ("table-header-group",)
    collapse = weasyprint.formatting_structure.build.collapse_table_borders
    table.collapsed_border_grid = collapse(table, max(width, widest), len(rows))
    table.uniform_border = _uniform_border(*table.collapsed_border_grid)
    return TableWrapper(element.tag, around, element, [table])


@once_for_a_style
def _styles_of_table(style: Any) -> tuple[Any, Any]:
    """The style of the box around a table, and of the table what is left."""
    around, own = style.anonymous_style.copy(), style.copy()
    for name in TABLE_WRAPPER_BOX_PROPERTIES:
        around[name], own[name] = own[name], INITIAL_VALUES[name]
    return around, own


def _uniform_border(upright: list[Any], level: list[Any]) -> Any:
    """The border (style, width, colour) between all cells and around the table, where it is one and solid."""
    first: Any = upright and upright[0][0]
    if not first or any(row.count(first) != len(row) for grid in (upright, level) for row in grid):
        return None
    style, width, color = first[1]
    return first[1] if style == "solid" and width and color.alpha == 1 else None


def _style(element: Any, style_for: StyleFor, kind: str, displays: tuple[Any, ...]) -> Any:
    style = style_for(element)
    if (
        style["display"] not in displays
        or not is_plain(style, kind)
        or has_pseudo_elements(element, style_for)
    ):
        raise NotPlainError
    return style


def _columns(group: Any, style_for: StyleFor, first: int) -> TableColumnGroupBox:
    style = _style(group, style_for, "column", (("table-column-group",),))
    columns = [
        TableColumnBox(each.tag, _style(each, style_for, "column", (("table-column",),)), each, [])
        for each in group
    ]
    if not columns or any("span" in each.attrib for each in (group, *group)):
        raise NotPlainError
    box = TableColumnGroupBox(group.tag, style, group, columns)
    box.grid_x = first
    for number, column in enumerate(columns, first):
        column.grid_x = number
    return box


def _group(element: Any, style_for: StyleFor) -> TableRowGroupBox:
    style = _style(element, style_for, "row", GROUPS.get(element.tag, ()))
    if not is_blank(element):
        raise NotPlainError
    return TableRowGroupBox(element.tag, style, element, [_row(row, style_for) for row in element])


def _row(element: Any, style_for: StyleFor) -> PlainRow:
    style = _style(element, style_for, "row", (("table-row",),))
    if not is_blank(element) or style["break_inside"] not in ("avoid", "avoid-page"):
        raise NotPlainError
    cells: list[PlainCell] = []
    column = 0
    for cell in element:
        cells.append(_cell(cell, style_for, column))
        column += cells[-1].colspan
    return PlainRow(element, style, cells)


def _cell(element: Any, style_for: StyleFor, column: int) -> PlainCell:
    style = style_for(element)
    look = cell_look(style)
    span = element.get("colspan", "1")
    if (
        look is None
        or element.tag not in ("td", "th")
        or element.get("rowspan") is not None
        or (span != "1" and not _SPAN.fullmatch(span))
        or has_pseudo_elements(element, style_for)
    ):
        raise NotPlainError
    if len(element) and element[0].tag == "p":
        if not is_blank(element):
            raise NotPlainError
        texts = [_paragraph(each, style_for) for each in element]
    else:
        text = _text(element, style_for, style)
        texts = [text] if text else []
    return PlainCell(element, style, look, texts, column, int(span))


def _paragraph(element: Any, style_for: StyleFor) -> TextInCell:
    style = style_for(element)
    text = _text(element, style_for, style) if element.tag == "p" and is_paragraph(style) else None
    if text is None or has_pseudo_elements(element, style_for):
        raise NotPlainError
    return text


def _text(element: Any, style_for: StyleFor, style: Any) -> TextInCell | None:
    """The text of an element with this style in which there is nothing else but breaks of lines; None where there is no text.

    The whole text may be in bold.
    """
    bold = None
    if len(element) == 1 and element[0].tag == "strong" and not (element.text or element[0].tail):
        bold = element[0]
        if has_pseudo_elements(bold, style_for):
            raise NotPlainError
    inside, own = (element, style) if bold is None else (bold, style_for(bold))
    contents = [WHITE.sub(" ", inside.text or "")]
    for child in inside if len(inside) else ():
        if child.tag != "br" or not is_break(child, style_for):
            raise NotPlainError
        contents.append(WHITE.sub(" ", child.tail or "").removeprefix(" "))
    if contents in ([""], [" "]) and bold is None:
        return None
    pieces: Pieces = []
    for content in contents:
        piece = None if _OTHER_WHITE.search(content) else text_piece(content, own.anonymous_style)
        if bold is not None:
            piece = in_element(piece, own, style, bold, bold.tag)
        if piece is None:
            raise NotPlainError
        pieces += [LineBreak(is_within=bold is not None), piece] if pieces else [piece]
    return TextInCell(element, style.anonymous_style, pieces)


def is_break(element: Any, style_for: StyleFor) -> bool:
    """Whether an element is what HTML has `<br>` for, and nothing is written beside it."""
    # What has something before it has a style of markers too, which is of list items alone.
    others = [style_for(element, name) for name in PSEUDO_ELEMENTS if name not in ("before", "marker")]
    is_break = is_line_break(style_for(element), style_for(element, "before"))
    return is_break and not any(style is not None for style in others)


def has_pseudo_elements(element: Any, style_for: StyleFor) -> bool:
    """Whether something is written beside or inside an element by its style."""
    try:
        known: set[Any] = style_for.with_pseudo_elements  # type: ignore[attr-defined]
    except AttributeError:
        styles = style_for._computed_styles  # type: ignore[attr-defined]
        known = {node for node, name in styles if name in PSEUDO_ELEMENTS}
        style_for.with_pseudo_elements = known  # type: ignore[attr-defined]
    return element in known


def is_blank(element: Any) -> bool:
    """Whether there is nothing but white space between the children."""
    return not "".join([element.text or "", *[child.tail or "" for child in element]]).strip()
