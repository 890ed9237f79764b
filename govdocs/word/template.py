"""The styles of an office's own Word file, which go before ours; of all else that it holds nothing is taken."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import Final

from lxml import etree

from govdocs.errors import Refusal, Text
from govdocs.word import messages
from govdocs.word.elements import NAMESPACES, RUN_ORDER, Element, el, insert_in_order, tag
from govdocs.word.settings import NIKOSH, WordSettings
from govdocs.word.style_sheet import faces, our_styles, own_styles

MAX_TEMPLATE: Final = 20 * 1024 * 1024
MAX_STYLES: Final = 8 * 1024 * 1024
_PART: Final = "word/styles.xml"
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,  # of a directory that says where nothing can be
    lzma.LZMAError,
    struct.error,
    OverflowError,
)
_RELATIONS: Final = f"{{{NAMESPACES['r']}}}"
_CONTENT: Final = frozenset(
    map(
        tag,
        (
            "fldSimple",
            "fldChar",
            "instrText",
            "hyperlink",
            "object",
            "drawing",
            "pict",
            "altChunk",
            "control",
            "subDoc",
        ),
    )
)
"""What is no style: fields, links and what is embedded."""
_REFERRING: Final = ("basedOn", "next", "link")


def styles_for(settings: WordSettings) -> Element:
    """All styles of a file. Raises Refusal where the template is none."""
    if settings.template is None:
        return own_styles(settings.unicode_font or NIKOSH)
    styles = _read(settings)
    _forget_themes(styles)
    _take_our_names(styles, settings.unicode_font or NIKOSH)
    _set_font(styles, settings.unicode_font)
    return styles


def font_of(styles: Element) -> str:
    """The face of Bangla letters in these styles."""
    found = styles.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}/{tag('rFonts')}")
    name = None if found is None else found.get(tag("cs"))
    return str(name or NIKOSH)


def _read(settings: WordSettings) -> Element:
    data = settings.template or b""
    if len(data) > MAX_TEMPLATE:
        raise _refusal(settings, messages.TOO_LARGE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(_PART) as part:
            xml = part.read(MAX_STYLES + 1)
    except _BROKEN:
        raise _refusal(settings, messages.NOT_A_DOCX) from None
    if len(xml) > MAX_STYLES:
        raise _refusal(settings, messages.TOO_LARGE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        styles = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        raise _refusal(settings, messages.UNREADABLE_STYLES) from None
    if styles.tag != tag("styles") or styles.getroottree().docinfo.doctype:
        raise _refusal(settings, messages.UNREADABLE_STYLES)
    return styles


def _refusal(settings: WordSettings, reason: Text) -> Refusal:
    name = settings.template_name or "--word-template"
    return Refusal(*messages.NO_TEMPLATE.filled(name=name, reason=reason), given=name)


def _forget_themes(styles: Element) -> None:
    """The faces and colours of a theme, which would go before those that are named, and whatever belongs to another part."""
    for element in list(styles.iter()):
        if element.tag == tag("numPr") or _leads_elsewhere(element):
            if element.getparent() is not None:
                element.getparent().remove(element)
            continue
        for name in list(element.attrib):
            local = etree.QName(name).localname
            if local.lower().endswith("theme") or local.startswith("theme"):
                del element.attrib[name]


def _leads_elsewhere(element: Element) -> bool:
    """Whether it names another part or another file, which is not there in ours: programs refuse the whole file then."""
    return (
        element.tag in _CONTENT
        or str(element.tag).startswith(_RELATIONS)
        or any(str(name).startswith(_RELATIONS) for name in element.attrib)
    )


def _take_our_names(styles: Element, font: str) -> None:
    """Give each of our styles the identifier that we use; programs that save a file make others of the names."""
    ours = dict(our_styles())
    renamed: dict[str, str] = {}
    found: set[str] = set()
    for style in styles.findall(tag("style")):
        named = style.find(tag("name"))
        name = "" if named is None else str(named.get(tag("val")))
        if name in ours and name not in found:
            renamed[str(style.get(tag("styleId")))] = str(ours[name].get(tag("styleId")))
            found.add(name)
    for style in styles.findall(tag("style")):
        own = str(style.get(tag("styleId")))
        style.set(tag("styleId"), renamed.get(own, own))
        for name in _REFERRING:
            for reference in style.findall(tag(name)):
                to = str(reference.get(tag("val")))
                reference.set(tag("val"), renamed.get(to, to))
    for name, style in ours.items():
        if name not in found:
            styles.append(style)
    identifiers = {style.get(tag("styleId")) for style in styles.findall(tag("style"))}
    if "Normal" not in identifiers:
        for style in styles.findall(tag("style")):
            for based in style.findall(tag("basedOn")):
                if based.get(tag("val")) == "Normal":
                    style.remove(based)


def _set_font(styles: Element, font: str | None) -> None:
    """The face that is asked for, or Nikosh where the template names none, in the defaults of all styles."""
    defaults = styles.find(tag("docDefaults"))
    if defaults is None:
        defaults = el("docDefaults")
        styles.insert(0, defaults)
    usual = defaults.find(tag("rPrDefault"))
    if usual is None:
        usual = el("rPrDefault")
        defaults.insert(0, usual)
    look = usual.find(tag("rPr"))
    if look is None:
        look = el("rPr")
        usual.append(look)
    fonts = look.find(tag("rFonts"))
    if fonts is None:
        fonts = faces(font or NIKOSH)
        insert_in_order(look, fonts, RUN_ORDER)
    if font or not fonts.get(tag("cs")):
        fonts.set(tag("cs"), font or NIKOSH)
    for name in ("ascii", "hAnsi"):
        if not fonts.get(tag(name)):
            fonts.set(tag(name), faces(NIKOSH).get(tag(name)))
    language = look.find(tag("lang"))
    if language is None:
        language = el("lang")
        insert_in_order(look, language, RUN_ORDER)
    language.set(tag("bidi"), "bn-BD")
