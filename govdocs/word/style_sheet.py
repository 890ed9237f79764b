"""The styles part of a Word file: our own, or those of an office's template with ours where it has none."""

from __future__ import annotations

from typing import Final

from govdocs.word.elements import (
    PARAGRAPH_ORDER,
    RUN_ORDER,
    Element,
    border,
    el,
    on,
    properties,
    tag,
)
from govdocs.word.measures import CELL_SIDE, CELL_TOP, TYPE_SIZE
from govdocs.word.style_names import CHARACTER_STYLES, PREFIX, STYLES, NamedStyle

LATIN: Final = "Times New Roman"
"""The face of Latin letters: most Bangla faces have none."""
DIGITS_FACE: Final = "SutonnyMJ"
"""A face of most offices' computers in which 0–9 look ০–৯: Word has no Bangla page numbers of its own."""
GRID: Final = "govdocs-grid"
LAYOUT: Final = "govdocs-layout"


def character_style(key: str) -> str:
    """The identifier of a style of words."""
    return f"govdocs-{key.replace('_', '-')}"


def own_styles(font: str) -> Element:
    """All styles, on a sheet of their own."""
    return el("styles", _defaults(font), _normal(), *(each for _, each in our_styles()))


def our_styles() -> list[tuple[str, Element]]:
    """Each of our styles by its name."""
    named = [(style.full_name, _paragraph(style)) for style in STYLES.values()]
    named += [(f"{PREFIX}{name}", _character(key, name)) for key, name in CHARACTER_STYLES.items()]
    return [*named, (f"{PREFIX}ছক", _grid()), (f"{PREFIX}বিন্যাস", _layout())]


def faces(font: str, latin: str = LATIN) -> Element:
    """The faces by script; none of a theme, which would go before them."""
    return el("rFonts", ascii=latin, hAnsi=latin, eastAsia=latin, cs=font)


def _defaults(font: str) -> Element:
    look = properties(
        "rPr",
        RUN_ORDER,
        {
            "rFonts": faces(font),
            **_sizes(TYPE_SIZE),
            "lang": el("lang", val="bn-BD", eastAsia="en-US", bidi="bn-BD"),
        },
    )
    return el(
        "docDefaults", el("rPrDefault", look), el("pPrDefault", el("pPr", el("spacing", before=0, after=0)))
    )


def _normal() -> Element:
    style = el("style", el("name", val="Normal"), el("qFormat"), type="paragraph", styleId="Normal")
    style.set(tag("default"), "1")
    return style


def _paragraph(style: NamedStyle) -> Element:
    line = {"line": style.line, "lineRule": "atLeast"} if style.line else {}
    indents = {
        "left": style.left or None,
        "right": style.right or None,
        "hanging": style.hanging or None,
    }
    layout = properties(
        "pPr",
        PARAGRAPH_ORDER,
        {
            "keepNext": on("keepNext", style.keep_next),
            "keepLines": on("keepLines", style.keep_lines),
            "pBdr": el("pBdr", *_lines(style.key)) if _lines(style.key) else None,
            "spacing": el("spacing", before=style.before, after=style.after, **line),
            "ind": el("ind", **indents) if any(indents.values()) else None,
            "jc": el("jc", val=style.align) if style.align else None,
            "outlineLvl": None if style.outline is None else el("outlineLvl", val=style.outline),
        },
    )
    look = properties(
        "rPr",
        RUN_ORDER,
        {
            "b": on("b", style.bold),
            "bCs": on("bCs", style.bold),
            "i": on("i", style.italic),
            "iCs": on("iCs", style.italic),
            **(_sizes(style.size) if style.size != TYPE_SIZE else {}),
            "u": el("u", val="single") if style.underline else None,
        },
    )
    names = [el("name", val=style.full_name), el("basedOn", val="Normal"), el("qFormat")]
    return el("style", *names, layout, look, type="paragraph", customStyle=1, styleId=style.identifier)


def _lines(key: str) -> list[Element]:
    """The lines that a style draws around its paragraphs."""
    if key in ("gazette_day", "gazette_notice"):
        names = ("top", "bottom") if key == "gazette_day" else ("bottom",)
        return [border(name, kind="double", size=6) for name in names]
    if key in ("ruled", "line_across"):
        return [border("bottom")]
    if key == "diary":
        return [border(name, space=4) for name in ("top", "left", "bottom", "right")]
    return []


def _sizes(points: float) -> dict[str, Element]:
    half_points = round(points * 2)
    return {"sz": el("sz", val=half_points), "szCs": el("szCs", val=half_points)}


def _character(key: str, name: str) -> Element:
    bold = key == "label"
    look = properties(
        "rPr",
        RUN_ORDER,
        {
            "rFonts": faces(DIGITS_FACE, DIGITS_FACE) if key == "page_digits" else None,
            "b": on("b", bold),
            "bCs": on("bCs", bold),
        },
    )
    names = [el("name", val=f"{PREFIX}{name}"), el("qFormat")]
    return el("style", *names, look, type="character", customStyle=1, styleId=character_style(key))


def _grid() -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return el(
        "style",
        el("name", val=f"{PREFIX}ছক"),
        el("qFormat"),
        el(
            "tblPr",
            el("tblBorders", *(border(side) for side in sides)),
            el("tblCellMar", *cell_margins(CELL_TOP, CELL_SIDE)),
        ),
        type="table",
        customStyle=1,
        styleId=GRID,
    )


def _layout() -> Element:
    return el(
        "style",
        el("name", val=f"{PREFIX}বিন্যাস"),
        el("qFormat"),
        el("tblPr", el("tblCellMar", *cell_margins(0, 0))),
        type="table",
        customStyle=1,
        styleId=LAYOUT,
    )


def cell_margins(top: int, side: int) -> list[Element]:
    """How far the text of cells is from their lines."""
    widths = {"top": top, "left": side, "bottom": top, "right": side}
    return [el(name, w=width, type="dxa") for name, width in widths.items()]
