"""The parts of a Word file put together, the same bytes each time: no clock, no chance, no relation to the outside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Final

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from govdocs.models.document import Document
from govdocs.word import messages
from govdocs.word.book import StoredPicture
from govdocs.word.carried_source import source_part, store_item
from govdocs.word.elements import Element, el, serialised
from govdocs.word.sections import PageEdge

_MOMENT: Final = (1980, 1, 1, 0, 0, 0)  # the first that a zip can state
_CORE: Final = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_CUSTOM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_STORE_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_CUSTOM_RELATION: Final = f"{_CUSTOM.rpartition('/')[0]}/relationships/custom-properties"
_USER_PROPERTIES: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def packed(
    document: Document,
    text: Element,
    styles: Element,
    edges: Iterable[PageEdge],
    pictures: Iterable[StoredPicture],
    fingerprint: str,
    *,
    odd_and_even: bool,
    embed_source: bool,
) -> bytes:
    """The bytes of the file."""
    package = Package()
    main = _part(package, "/word/document.xml", CT.WML_DOCUMENT_MAIN, text)
    package.load_rel(RT.OFFICE_DOCUMENT, main, "rId1")
    core = _part(package, "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, _core(document, fingerprint))
    package.load_rel(RT.CORE_PROPERTIES, core, "rId2")
    custom = _part(package, "/docProps/custom.xml", _CUSTOM_TYPE, _custom(fingerprint))
    package.load_rel(_CUSTOM_RELATION, custom, "rId3")
    main.load_rel(RT.STYLES, _part(package, "/word/styles.xml", CT.WML_STYLES, styles), "rIdStyles")
    settings = _part(package, "/word/settings.xml", CT.WML_SETTINGS, _settings(odd_and_even=odd_and_even))
    main.load_rel(RT.SETTINGS, settings, "rIdSettings")
    for edge in edges:
        kind, relation = (CT.WML_HEADER, RT.HEADER) if edge.is_head else (CT.WML_FOOTER, RT.FOOTER)
        main.load_rel(relation, _part(package, f"/word/{edge.name}", kind, edge.element), edge.relation)
    for picture in pictures:
        part = Part(PackURI(f"/word/media/{picture.name}"), picture.media_type, picture.data, package)
        main.load_rel(RT.IMAGE, part, picture.relation)
    if embed_source and document.files:
        source = _part(
            package, "/customXml/item1.xml", "application/xml", source_part(document, fingerprint, text)
        )
        store = _part(package, "/customXml/itemProps1.xml", _STORE_TYPE, store_item())
        source.load_rel(RT.CUSTOM_XML_PROPS, store, "rId1")
        main.load_rel(RT.CUSTOM_XML, source, "rIdSource")
    return _same_each_time(package)


def _part(package: Package, name: str, kind: str, element: Element) -> Part:
    return Part(PackURI(name), kind, serialised(element), package)


def _same_each_time(package: Package) -> bytes:
    """The file with its parts in order and without the time at which it was written."""
    written, out = io.BytesIO(), io.BytesIO()
    package.save(written)
    with zipfile.ZipFile(written) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(given.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            archive.writestr(entry, given.read(name))
    return out.getvalue()


def _settings(*, odd_and_even: bool) -> Element:
    compatibility = el(
        "compat",
        el("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15),
    )
    return el(
        "settings",
        el("zoom", percent=100),
        el("defaultTabStop", val=720),
        el("evenAndOddHeaders") if odd_and_even else None,
        compatibility,
        el("themeFontLang", val="bn-BD", bidi="bn-BD"),
    )


def _core(document: Document, fingerprint: str) -> Element:
    """What the file says of itself: title, office, that it is a draft, and of which source."""
    root = etree.Element(f"{{{_CORE['cp']}}}coreProperties", nsmap=_CORE)
    number, day = document.printed_number, document.day
    description = messages.DESCRIPTION.filled(fingerprint=fingerprint)
    for prefix, name, text in (
        ("dc", "title", document.plain_headline),
        ("dc", "subject", ", ".join(filter(None, [document.bangla_name, number]))),
        ("dc", "creator", document.issuer),
        ("dc", "description", f"{description.bn} {description.en}"),
        ("dc", "language", "bn-BD"),
        ("cp", "contentStatus", f"{messages.STATUS.bn} ({messages.STATUS.en})"),
    ):
        if text:
            etree.SubElement(root, f"{{{_CORE[prefix]}}}{name}").text = text
    for name in ("created", "modified") if day else ():
        moment = etree.SubElement(root, f"{{{_CORE['dcterms']}}}{name}")
        moment.set(f"{{{_CORE['xsi']}}}type", "dcterms:W3CDTF")
        moment.text = f"{day:%Y-%m-%d}T00:00:00Z"
    return root


def _custom(fingerprint: str) -> Element:
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _VALUES})
    entry = etree.SubElement(
        root, f"{{{_CUSTOM}}}property", fmtid=_USER_PROPERTIES, pid="2", name="govdocs-fingerprint"
    )
    etree.SubElement(entry, f"{{{_VALUES}}}lpwstr").text = fingerprint
    return root
