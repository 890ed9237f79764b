"""Pictures in a line of text, and the mark across the pages of a draft, as Word has them."""

from __future__ import annotations

from typing import Final

from lxml import etree

from govdocs.word.elements import NAMESPACES, Element, drawn, el, tag

_PICTURE: Final = NAMESPACES["pic"]


def picture_element(number: int, relation: str, name: str, alt: str, size: tuple[int, int]) -> Element:
    """A picture as high and wide as given, in EMU; one without a description is an ornament."""
    across, down = size
    frame = drawn(
        "pic:pic",
        drawn("pic:nvPicPr", drawn("pic:cNvPr", id=number, name=name, descr=alt), drawn("pic:cNvPicPr")),
        drawn("pic:blipFill", drawn("a:blip", r_embed=relation), drawn("a:stretch", drawn("a:fillRect"))),
        drawn(
            "pic:spPr",
            drawn("a:xfrm", drawn("a:off", x=0, y=0), drawn("a:ext", cx=across, cy=down)),
            drawn("a:prstGeom", drawn("a:avLst"), prst="rect"),
        ),
    )
    inline = drawn(
        "wp:inline",
        drawn("wp:extent", cx=across, cy=down),
        drawn("wp:docPr", id=number, name=name, descr=alt),
        drawn("a:graphic", drawn("a:graphicData", frame, uri=_PICTURE)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return el("drawing", inline)


def draft_mark(words: str, font: str) -> Element:
    """The words across the page, grey and slanting, behind the text; Word's own way of a watermark."""
    look = (
        "position:absolute;margin-left:0;margin-top:0;width:360pt;height:144pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    shape = _vml(
        "v:shape",
        {
            "id": "govdocs-draft",
            "type": "#_x0000_t136",
            "style": look,
            "fillcolor": "#dddddd",
            "stroked": "f",
        },
    )
    shape.append(_vml("v:textpath", {"style": f'font-family:"{font}";font-size:1pt', "string": words}))
    kind = _vml(
        "v:shapetype",
        {
            "id": "_x0000_t136",
            "coordsize": "21600,21600",
            "adj": "10800",
            "path": "m@7,l@8,m@5,21600l@6,21600e",
            tag("o:spt"): "136",
        },
    )
    formulas = _vml("v:formulas", {})
    for formula in _FORMULAS:
        formulas.append(_vml("v:f", {"eqn": formula}))
    kind.append(formulas)
    kind.append(_vml("v:path", {"textpathok": "t"}))
    kind.append(_vml("v:textpath", {"on": "t", "fitshape": "t"}))
    return el("r", el("pict", kind, shape))


_FORMULAS: Final = (
    *("sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0"),
    *("if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7"),
    "sum @6 0 @5",
)


def _vml(name: str, attributes: dict[str, str]) -> Element:
    element = etree.Element(tag(name), nsmap={"v": NAMESPACES["v"], "o": NAMESPACES["o"]})
    for key, value in attributes.items():
        element.set(key, value)
    return element
