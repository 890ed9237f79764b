"""The YAML of a document within its Word file, as a part that Word keeps and does not show."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

from lxml import etree

from govdocs.models.document import Document
from govdocs.text.unicode import normalise
from govdocs.word.elements import NOT_XML, Element, tag

NAMESPACE: Final = "urn:govdocs:source:1"
IDENTIFIER: Final = "{6B1F5A52-4C0E-5D0B-9A53-6F2F6A0C0D01}"
"""By which Word knows the part again."""
_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def source_part(document: Document, fingerprint: str, text: Element) -> Element:
    """The YAML files that a document was made from, each by its name, and the marks of the paragraphs made of them."""
    root = etree.Element(f"{{{NAMESPACE}}}source", nsmap={None: NAMESPACE})
    root.set("fingerprint", fingerprint)
    root.set("kind", document.name)
    root.set("paragraphs", " ".join(paragraph_marks(text)))
    main = PurePosixPath(document.source.name.replace("\\", "/")).name if document.source else ""
    for name, data in sorted(document.files.items()):
        if not name.lower().endswith((".yaml", ".yml")):
            continue
        file = etree.SubElement(root, f"{{{NAMESPACE}}}file", name=name)
        if name == main:
            file.set("main", "yes")
        text = _text_of(data)
        if text is None:
            file.set("encoding", "base64")
            text = base64.b64encode(data).decode("ascii")
        file.text = text
    return root


def paragraph_marks(text: Element) -> list[str]:
    """Each paragraph that says something: the identifier of its style and the beginning of a SHA-256 of its letters."""
    marks: list[str] = []
    for paragraph in text.iter(tag("p")):
        letters = letters_of(paragraph)
        if letters:
            style = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")
            name = "" if style is None else str(style.get(tag("val")))
            marks.append(f"{name.removeprefix('govdocs-')}:{mark_of(letters)}")
    return marks


def letters_of(paragraph: Element) -> str:
    """The text of a paragraph without its spaces, in the canonical form."""
    return normalise("".join("".join(one.text or "" for one in paragraph.iter(tag("t"))).split()))


def mark_of(letters: str) -> str:
    """What a paragraph is compared by."""
    return sha256(letters.encode()).hexdigest()[:10]


def store_item() -> Element:
    """What names the part to Word."""
    item = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    item.set(f"{{{_STORE}}}itemID", IDENTIFIER)
    references = etree.SubElement(item, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(references, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", NAMESPACE)
    return item


def _text_of(data: bytes) -> str | None:
    """The text of a file that XML can hold and gives back as it is."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if NOT_XML.search(text) or text.startswith("\ufeff") else text
