"""The XML elements of a Word file, and the order in which its schema wants their properties (ECMA-376, part 1, 17.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from lxml import etree

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""

Element = Any
"""An element of lxml, which has no types of its own."""

PARAGRAPH_ORDER: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "shd", "tabs"),
    *("spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "sectPr"),
)
RUN_ORDER: Final = (
    *(
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "noProof",
        "color",
        "spacing",
        "sz",
        "szCs",
        "u",
        "vertAlign",
    ),
    *("cs", "lang"),
)
CELL_ORDER: Final = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "vAlign")
ROW_ORDER: Final = ("cantSplit", "trHeight", "tblHeader")
TABLE_ORDER: Final = (
    *("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"),
)
SECTION_ORDER: Final = (
    *("headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg"),
)


def tag(name: str) -> str:
    """`w:p` in full; a name without a prefix is one of Word's own."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix or 'w']}}}{local}"


def el(name: str, /, *children: Element, **attributes: object) -> Element:
    """An element with Word's own attributes, of which a `None` is left out."""
    element = etree.Element(tag(name), nsmap={"w": NAMESPACES["w"]})
    for key, value in attributes.items():
        if value is not None:
            element.set(tag(key.rstrip("_")), str(value))
    element.extend([child for child in children if child is not None])
    return element


def worded(name: str, words: str) -> Element:
    """An element that holds words, the spaces at their ends included."""
    element = el(name)
    element.text = words
    if words != words.strip():
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def drawn(name: str, /, *children: Element, **attributes: object) -> Element:
    """An element of a drawing, whose attributes have no namespace; `r_embed` is one of a relationship."""
    used = (
        {name.partition(":")[0], "r"}
        if any(key.startswith("r_") for key in attributes)
        else {name.partition(":")[0]}
    )
    element = etree.Element(tag(name), nsmap={key: NAMESPACES[key] for key in sorted(used)})
    for key, value in attributes.items():
        element.set(tag(f"r:{key[2:]}") if key.startswith("r_") else key.rstrip("_"), str(value))
    element.extend(children)
    return element


def properties(name: str, order: Iterable[str], given: Mapping[str, Element | None]) -> Element | None:
    """The properties that are given, in the order of the schema; None without any."""
    children = [given[each] for each in order if given.get(each) is not None]
    if left := {key for key, value in given.items() if value is not None} - {*order}:
        raise KeyError(f"no place in {name}: {left}")
    return el(name, *children) if children else None


def insert_in_order(parent: Element, given: Element, order: Sequence[str]) -> None:
    """Put a property among others where the schema wants it; those that are not named in the order stay at the end."""
    places = {tag(name): place for place, name in enumerate(order)}
    place = sum(places.get(child.tag, len(order)) < places[given.tag] for child in parent)
    parent.insert(place, given)


def on(name: str, wanted: bool) -> Element | None:
    """A property that is there or is not."""
    return el(name) if wanted else None


def border(name: str, *, size: int = 4, kind: str = "single", space: int = 0) -> Element:
    """A line at one side, in eighths of a point."""
    return el(name, val=kind, sz=size, space=space, color="000000")


def serialised(element: Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)  # type: ignore[no-any-return]
