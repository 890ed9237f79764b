"""--word-template: the styles of an office's own file, whatever program saved it; of a file that is none, a refusal in words."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.shared import Pt

from govdocs.errors import Refusal
from govdocs.word.elements import NAMESPACES, tag
from govdocs.word.settings import WordSettings
from govdocs.word.style_names import STYLES
from govdocs.word.template import MAX_STYLES, styles_for
from tests.support.starters import finished
from tests.support.word_files import made, parts, xml_of

LETTER = finished("letter")
W = NAMESPACES["w"]


def edited(change: Any) -> bytes:
    """A Word file of ours whose styles somebody has changed."""
    document = docx.Document(io.BytesIO(made(LETTER).data))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(**contents: bytes) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return out.getvalue()


def styles_xml(inside: str = "") -> bytes:
    return f'<w:styles xmlns:w="{W}">{inside}</w:styles>'.encode()


def style_with(data: bytes, identifier: str) -> Any:
    styles = xml_of(data, "word/styles.xml")
    return next(each for each in styles.iter(tag("style")) if each.get(tag("styleId")) == identifier)


def test_what_an_office_changed_in_word_is_used() -> None:
    def larger(document: Any) -> None:
        document.styles["গভডক্স বিষয়"].font.size = Pt(15)

    data = made(LETTER, template=edited(larger)).data
    assert style_with(data, "govdocs-subject").find(f"{tag('rPr')}/{tag('sz')}").get(tag("val")) == "30"
    assert parts(data)["word/document.xml"] == parts(made(LETTER).data)["word/document.xml"]


def test_styles_are_known_by_their_names_when_a_program_gave_them_other_identifiers() -> None:
    inside = (
        '<w:style w:type="paragraph" w:styleId="Style12"><w:name w:val="গভডক্স বিষয়"/><w:basedOn w:val="Standard"/>'
        '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Standard"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="আমাদের"/><w:basedOn w:val="Style12"/></w:style>'
    )
    styles = styles_for(WordSettings(template=template_of(inside)))
    identifiers = [each.get(tag("styleId")) for each in styles.iter(tag("style"))]
    assert len(identifiers) == len(set(identifiers))
    assert {style.identifier for style in STYLES.values()} <= set(identifiers)
    own = next(each for each in styles.iter(tag("style")) if each.get(tag("styleId")) == "Own")
    assert own.find(tag("basedOn")).get(tag("val")) == "govdocs-subject"
    assert not [*styles.iter(tag("numPr"))]
    assert not [name for each in styles.iter() for name in each.attrib if "heme" in name]
    based = {
        each.find(tag("basedOn")).get(tag("val"))
        for each in styles.iter(tag("style"))
        if each.find(tag("basedOn")) is not None
    }
    assert based <= set(identifiers)


def template_of(inside: str) -> bytes:
    return zipped(**{"word/styles.xml": styles_xml(inside)})


def test_the_font_of_the_template_stays_unless_another_is_asked_for() -> None:
    def other_font(document: Any) -> None:
        fonts = document.styles.element.find(f".//{tag('docDefaults')}//{tag('rFonts')}")
        fonts.set(tag("cs"), "Kalpurush")

    template = edited(other_font)
    for font, expected in ((None, "Kalpurush"), ("SolaimanLipi", "SolaimanLipi")):
        styles = xml_of(made(LETTER, template=template, font=font).data, "word/styles.xml")
        assert styles.find(f".//{tag('docDefaults')}//{tag('rFonts')}").get(tag("cs")) == expected


def test_nothing_but_styles_is_taken_from_it() -> None:
    def more(document: Any) -> None:
        document.add_paragraph("লুকানো কথা")
        document.sections[0].header.paragraphs[0].text = "লুকানো মাথা"

    data = made(LETTER, template=edited(more)).data
    assert "লুকানো" not in "".join(content.decode("utf-8", "ignore") for content in parts(data).values())


def packed_badly(compression: int, *, at: int, byte: int) -> bytes:
    """A file whose styles are packed in a way that no Word uses, with a byte changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr("word/styles.xml", b"<a/>" * 500)
    data = bytearray(file.getvalue())
    data[at] = byte
    return bytes(data)


BOMB = (
    b'<!DOCTYPE a [<!ENTITY b "' + b"c" * 1000 + b'">]><w:styles xmlns:w="' + W.encode() + b'">&b;</w:styles>'
)


@pytest.mark.parametrize(
    "template",
    [
        b"",
        b"PK\x03\x04 no zip",
        b"%PDF-1.7",
        zipped(**{"word/document.xml": b"<a/>"}),
        zipped(**{"word/styles.xml": b"<broken"}),
        zipped(**{"word/styles.xml": b"<a/>"}),
        zipped(**{"word/styles.xml": BOMB}),
        zipped(**{"word/styles.xml": b" " * (MAX_STYLES + 1)}),
        packed_badly(zipfile.ZIP_LZMA, at=60, byte=0xFF),
        packed_badly(zipfile.ZIP_BZIP2, at=60, byte=0xFF),
        packed_badly(zipfile.ZIP_DEFLATED, at=-5, byte=0xC0),
    ],
)
def test_what_is_no_template_is_refused_in_words(template: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        made(LETTER, template=template, template_name="আমাদের.docx")
    assert "আমাদের.docx" in refused.value.bangla


@pytest.mark.parametrize("font", ["", "a" * 40, 'N"><x', "Nikosh\n", "../x"])
def test_a_font_that_cannot_be_is_refused(font: str) -> None:
    with pytest.raises(Refusal):
        WordSettings(font)


@pytest.mark.parametrize("font", ["Nikosh", "SolaimanLipi", "Nirmala UI", "SutonnyOMJ", "নিকষ", "Kalpurush"])
def test_a_unicode_font_is_used(font: str) -> None:
    data = made(LETTER, font=font).data
    assert f'w:cs="{font}"' in parts(data)["word/styles.xml"].decode()


@pytest.mark.parametrize(
    "inside",
    [
        '<w:rPr><w:fldSimple w:instr="INCLUDETEXT http://example.invalid/"/></w:rPr>',
        f'<r:x xmlns:r="{NAMESPACES["r"]}"/>',
        f'<w:rPr xmlns:r="{NAMESPACES["r"]}" r:id="rId99"><w:b/></w:rPr>',
        '<w:rPr><w:drawing/><w:object/><w:hyperlink w:anchor="x"/></w:rPr>',
    ],
)
def test_nothing_in_a_style_leads_elsewhere(inside: str) -> None:
    style = f'<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="q"/>{inside}</w:style>'
    written = parts(made(LETTER, template=template_of(style)).data)["word/styles.xml"]
    assert b'"Q"' in written
    for word in (b"INCLUDETEXT", b"rId99", b"drawing", b"hyperlink", b":x "):
        assert word not in written.replace(b"drawingml", b"")


def test_twenty_thousand_styles_cost_as_their_number() -> None:
    style = '<w:style w:type="paragraph" w:styleId="S{0}"><w:name w:val="{1}"/><w:basedOn w:val="S{2}"/></w:style>'
    for name in ("n{0}", "গভডক্স বিষয়"):
        inside = "".join(style.format(i, name.format(i), i + 1) for i in range(20_000))
        assert made(LETTER, template=template_of(inside)).data
