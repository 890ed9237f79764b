"""What a Word file holds, as the tests look at it: its parts, its text, and the text that its page has."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from lxml import etree

import govdocs
from govdocs.models.document import Document
from govdocs.page.plain_text import plain_text
from govdocs.word.elements import tag
from govdocs.word.settings import WordSettings
from govdocs.word.writing import WordFile, word_file

_DRAFT = re.compile(r'<div class="draft-mark".*?</div>', re.DOTALL)
_MARKER = re.compile(r'(<span class="marker">[^<]*)</span>')
_BREAKS = {tag("tab"), tag("br")}
_BLOCKS = {tag("p"), tag("tc")}


def made(source: str | Document, **settings: Any) -> WordFile:
    """The Word file of a letter as it is typed."""
    document = govdocs.loads(source) if isinstance(source, str) else source
    return word_file(document, WordSettings(**settings))


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_of(data: bytes, name: str = "word/document.xml") -> Any:
    """The tree of a part."""
    return etree.fromstring(parts(data)[name])


def text_of(element: Any) -> str:
    """The text of a tree: a line for each paragraph, a space for a tab and for the end of a line."""
    pieces: list[str] = []
    for each in element.iter():
        if each.tag == tag("t"):
            pieces.append(each.text or "")
        elif each.tag in _BREAKS and each.getparent().tag == tag("r"):
            pieces.append(" ")
        elif each.tag in _BLOCKS:
            pieces.append("\n")
    return "".join(pieces)


def lines_of(file: WordFile) -> list[str]:
    """The paragraphs that hold words."""
    lines = (" ".join(line.split()) for line in text_of(xml_of(file.data)).split("\n"))
    return [line for line in lines if line]


def words_of_page(document: Document) -> list[str]:
    """The words of the HTML, where a marker without a space behind it is a word, too, as a tab follows it in Word."""
    html = _DRAFT.sub("", govdocs.render_html(document))
    return plain_text(_MARKER.sub(r"\1 </span>", html)).split()


def paragraph(file: WordFile, words: str) -> Any:
    """The first paragraph with these words."""
    for each in xml_of(file.data).iter(tag("p")):
        if words in text_of(each):
            return each
    raise AssertionError(f"no paragraph with {words}")


def style_of(element: Any) -> str:
    """The identifier of a paragraph's style."""
    return str(element.find(f"{tag('pPr')}/{tag('pStyle')}").get(tag("val")))


def has(element: Any, name: str) -> bool:
    """Whether a paragraph has a property."""
    return element.find(f"{tag('pPr')}/{tag(name)}") is not None
