"""Which styles are plain: all that they say, but for a few properties that are handled, is what CSS starts with."""

from typing import Any, Final, NamedTuple

from weasyprint.css import PHYSICAL_FUNCTIONS, AnonymousStyle
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

from govdocs.pdf.clusters import UNITS
from govdocs.pdf.speedups.kept_with_styles import once_for_a_style
from govdocs.pdf.speedups.line_breaks import strut
from govdocs.pdf.speedups.used_lengths import used_lengths

SIDES: Final = ("top", "right", "bottom", "left")

#: What has no effect on a table of plain texts, or is looked at by `text_style`.
FREE: Final = {
    *(name for name in INITIAL_VALUES if name.startswith(("font_", "hyphenate_", "bleed_"))),
    *("color", "lang", "line_height", "orphans", "widows", "quotes", "border_collapse", "border_spacing", "empty_cells"),
    *("caption_side", "column_rule_width", "outline_width", "page", "overflow_wrap", "hyphens", "white_space", "size"),
    *("letter_spacing", "word_spacing", "word_break", "list_style_type", "list_style_position", "list_style_image"),
    *("text_align_all", "text_align_last", "image_rendering", "image_resolution", "image_orientation"),
    *("tab_size", "color_scheme"),
}  # fmt: skip
BORDERS: Final = {f"border_{side}_{part}" for side in SIDES for part in ("color", "style", "width")}
BREAKS: Final = {"break_before", "break_after", "break_inside"}
MARGINS: Final = {f"margin_{side}" for side in SIDES}
PADDINGS: Final = {f"padding_{side}" for side in SIDES}
#: Where a border has no style, its width is none.
_NO_BORDERS: Final = {f"border_{side}_width" for side in SIDES}

#: The properties that are handled, by the kind of box.
HANDLED: Final = {
    "cell": {"display", "vertical_align", "height", *BORDERS, *PADDINGS},
    "inline": {"display", "text_indent", *_NO_BORDERS},
    "paragraph": {"display", *_NO_BORDERS},
    "break": {"display", "content", *_NO_BORDERS},
    "line": {"text_indent"},
    "block": {
        *("display", "text_indent", "counter_reset", "counter_increment", "counter_set", "string_set", "anchor", "link"),
        *("bookmark_label", "bookmark_level", "bookmark_state", "padding_left", "padding_right"),
        *(*MARGINS, *_NO_BORDERS, *BREAKS),
    },
    "block in a line": {"display", "min_width", "margin_left", *_NO_BORDERS},
    "row": {"display", "vertical_align", *BORDERS, *BREAKS},
    "column": {"display", "width", *BORDERS},
    "table": {"display", "width", "box_sizing", "table_layout", *MARGINS, *BORDERS, *BREAKS},
}  # fmt: skip
#: What an element has from its parent, or what is computed without being declared.
_OF_OTHERS: Final = (
    INHERITED | INITIAL_NOT_COMPUTED | {n for n in INITIAL_VALUES if n.startswith("text_decoration")}
)
#: Properties whose names say no side, such as `margin-inline-start`.
_LOGICAL: Final = {name(block="ttb", inline="ltr") for name in PHYSICAL_FUNCTIONS.values()}
_LOOKED_AT: Final = {
    kind: [name for name in INITIAL_VALUES if name not in handled | FREE] for kind, handled in HANDLED.items()
}

#: The white space of a block whose lines are plain.
WHITE_SPACE: Final = ("normal", "nowrap")
#: Where a text stands in its line, by the value of `text-align`.
ALIGNED: Final = {"start": 0.0, "left": 0.0, "center": 0.5, "right": 1.0, "end": 1.0}
#: Where those of a cell stand in it, from its top to its bottom.
PLACED: Final = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


@once_for_a_style
def is_plain(style: Any, kind: str) -> bool:
    """Whether a style says nothing but what is handled for this kind of box."""
    return all(style[name] == INITIAL_VALUES[name] for name in _asked(style, _LOOKED_AT[kind]))


def _asked(style: Any, names: list[str]) -> list[str]:
    """Those of the properties that may have another value than what CSS starts with, by what is declared of the element."""
    if isinstance(style, AnonymousStyle):
        return [name for name in names if name in INHERITED]
    declared = style.cascaded
    if not _LOGICAL.isdisjoint(declared):
        return names
    return [name for name in names if name in declared or name in _OF_OTHERS]


@once_for_a_style
def edges_of_text(style: Any, ascent: int, descent: int) -> tuple[float, float]:
    """From how far above to how far below the baseline a text reaches, in pixels downwards."""
    line_height, _ = strut(style)
    height = (ascent + descent) / UNITS
    margin = (line_height - height) / 2
    top = -(ascent / UNITS + margin)
    return top, top + (height + margin + margin)


@once_for_a_style
def edges_of_style(style: Any) -> tuple[float, float]:
    """The same of a line, or of an element in it, by its style alone."""
    line_height, baseline = strut(style)
    size = style["font_size"]
    half_leading = (line_height - size) / 2
    return -baseline, -baseline + (size + half_leading + half_leading)


def share_beside(style: Any, *, is_last: bool) -> float | None:
    """Of the room beside a line, the part to its left; None where the line is justified."""
    align, last = style["text_align_all"], style["text_align_last"]
    return ALIGNED.get(align if not is_last or last == "auto" else last)


class CellLook(NamedTuple):
    """What the layout of a cell needs of its style."""

    #: of the room above and below the text, the part above
    placed: float
    #: in pixels, from the top clockwise
    padding: tuple[float, float, float, float]
    #: the least height of what is in it
    height: float


@once_for_a_style
def cell_look(style: Any) -> CellLook | None:
    """The look of a cell with this style; None where it is not plain."""
    padding = [style[f"padding_{side}"] for side in SIDES]
    height = style["height"]
    if (
        not is_plain(style, "cell")
        or style["display"] != ("table-cell",)
        or style["white_space"] not in WHITE_SPACE
        or style["vertical_align"] not in PLACED
        or any(getattr(value, "unit", None) != "px" for value in padding)
        or (height != "auto" and getattr(height, "unit", None) != "px")
    ):
        return None
    top, right, bottom, left = (value.value for value in padding)
    least = 0.0 if height == "auto" else height.value
    return CellLook(PLACED[style["vertical_align"]], (top, right, bottom, left), least)


def is_paragraph(style: Any) -> bool:
    """Whether this is the style of a plain paragraph in a cell."""
    return (
        style["display"] == ("block", "flow")
        and style["white_space"] in WHITE_SPACE
        and is_plain(style, "paragraph")
    )


@once_for_a_style
def block_lengths(style: Any) -> dict[str, Any] | None:
    """The used lengths of a plain block with this style; None where it is not plain."""
    is_in_flow = is_plain(style, "block") and "flow-root" not in style["display"]
    has_margins = all(style[margin] != "auto" for margin in MARGINS)
    return used_lengths(style) if is_in_flow and has_margins else None


def is_line_break(style: Any, before: Any) -> bool:
    """Whether an element with this style, and with this one before it, is what HTML has `<br>` for, and no more."""
    return (
        before is not None
        and style["display"] == before["display"] == ("inline", "flow")
        and is_plain(style, "break")
        and is_plain(before, "break")
        and before["content"] == (("string", "\n"),)
        and before["white_space"] == "pre-line"
        and style["content"] == "normal"
    )
