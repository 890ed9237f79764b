"""A .docx read run by run: fonts, Bijoy, lists, tables, tracked changes, fields, boxes; and what is hostile in one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from govdocs.errors import Refusal
from govdocs.importing.old_document import OldDocument, OldParagraph, OldTable
from govdocs.importing.readers.opening import read_old_document
from govdocs.importing.readers.word_reader import read_word
from govdocs.text.unicode import normalise
from tests.support.old_letters import OldLetter

W = nsdecls("w")


def read(letter: OldLetter) -> OldDocument:
    return read_old_document(letter.data(), "পত্র.docx")


def texts(document: OldDocument, area: str = "body") -> list[str]:
    return [
        one.text for one in document.blocks if isinstance(one, OldParagraph) and one.area == area and one.text
    ]


def codes(document: OldDocument) -> set[str]:
    return {problem.code for problem in document.problems}


def paragraph(inner: str) -> OldLetter:
    letter = OldLetter()
    letter.document.element.body.insert(0, parse_xml(f"<w:p {W}>{inner}</w:p>"))
    return letter


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        ([("MYcÖRvZš¿x evsjv‡`k miKvi", "SutonnyMJ")], "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"),
        ([("kÖx ", "SutonnyMJ"), ("PMIS", "Times New Roman"), (" ‰Zwi", "SutonnyMJ")], "শ্রী PMIS তৈরি"),
        ([("wk", "SutonnyMJ"), ("ÿv", "SutonnyMJ")], "শিক্ষা"),  # a conjunct's sign before the run that holds it
        ([("Kg©", "SutonnyMJ"), ("KZ©v", "SutonnyEMJ")], "কর্মকর্তা"),
        ([("কাজ", "SutonnyMJ")], "কাজ"),  # Unicode typed in a Bijoy font
        ([("office@example.gov.bd", "SutonnyMJ")], "office@example.gov.bd"),
        ([("সভা", "SutonnyOMJ")], "সভা"),
    ],
)  # fmt: skip
def test_the_font_says_what_is_bijoy(runs: list[tuple[str, str]], said: str) -> None:
    letter = OldLetter()
    line = letter.line()
    for text, font in runs:
        letter.run(line, text, font=font)
    assert texts(read(letter)) == [normalise(said)]


def test_the_font_may_be_that_of_the_file() -> None:
    letter = OldLetter("SutonnyMJ")
    letter.line("welq: KvR")
    assert texts(read(letter)) == ["বিষয়: কাজ"] or texts(read(letter)) == [normalise("বিষয়: কাজ")]


def test_bijoy_whose_font_was_lost_is_converted_and_told() -> None:
    letter = OldLetter("Calibri")
    letter.line("Dc‡Rjv Kvh©vjq")
    found = read(letter)
    assert texts(found) == [normalise("উপজেলা কার্যালয়")]
    assert "import-lost-font" in codes(found)


@pytest.mark.parametrize(
    ("form", "text", "font", "markers"),
    [
        ("decimal", "%1।", "", ["১।", "২।"]),
        ("decimal", "(%1)", "", ["(১)", "(২)"]),
        ("decimalZero", "%1.", "", ["০১.", "০২."]),
        ("lowerRoman", "%1)", "", ["i)", "ii)"]),
        ("decimal", "%1|", "SutonnyMJ", ["১।", "২।"]),
        ("bullet", "\uf0b7", "Symbol", ["•", "•"]),
    ],
)
def test_word_counts_lists(form: str, text: str, font: str, markers: list[str]) -> None:
    letter = OldLetter()
    letter.numbered(["এক", "দুই"], form, text, font)
    found = [one for one in read(letter).blocks if isinstance(one, OldParagraph) and one.text]
    assert [one.marker for one in found] == markers


def test_tables_with_spans_and_tables_within() -> None:
    letter = OldLetter()
    table = letter.table([["ক", "খ"], ["গ", "ঘ"], ["ঙ", "চ"]])
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    inner = table.cell(2, 1).add_table(1, 2)
    inner.style = "Table Grid"
    inner.cell(0, 0).text = "ভিতরে"
    tables = [one for one in read(letter).blocks if isinstance(one, OldTable)]
    first = tables[0]
    assert [[(cell.columns, cell.rows) for cell in row] for row in first.rows] == [
        [(2, 1)],
        [(1, 2), (1, 1)],
        [(1, 1)],
    ]
    assert "ভিতরে" in tables[1].rows[0][0].paragraphs[0].text


@pytest.mark.parametrize(
    ("inner", "said", "code"),
    [
        ("<w:ins><w:r><w:t>যোগ</w:t></w:r></w:ins><w:del><w:r><w:delText>বাদ</w:delText></w:r></w:del>", "যোগ", "import-deleted"),
        ("<w:ins><w:r><w:t>যোগ</w:t></w:r></w:ins>", "যোগ", "import-inserted"),
        ("<w:r><w:t>ক</w:t><w:tab/><w:t>খ</w:t><w:br/><w:t>গ</w:t></w:r>", "ক\tখ\nগ", ""),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>৫ মে ২০২০</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', "৫ মে ২০২০", ""),
        ('<w:fldSimple w:instr="REF a"><w:r><w:t>ছক-১</w:t></w:r></w:fldSimple>', "ছক-১", ""),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> হ্যাঁ</w:t></w:r>', "✓ হ্যাঁ", ""),
        ('<w:r><w:sym w:font="Webdings" w:char="F001"/></w:r>', "□", "import-symbol"),
        ("<w:r><w:t>সমন্\u00adবয়</w:t></w:r>", "সমন্বয়", ""),
        ('<w:r><w:rPr><w:vanish/></w:rPr><w:t>লুকানো</w:t></w:r><w:r><w:t>দেখা</w:t></w:r>', "দেখা", ""),
        ('<w:r><w:t>২</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>য়</w:t></w:r>', "২^য়^", ""),
    ],
)  # fmt: skip
def test_what_runs_hold(inner: str, said: str, code: str) -> None:
    found = read(paragraph(inner))
    assert texts(found)[0] == normalise(said)
    assert not code or code in codes(found)


def test_text_boxes_are_read_once() -> None:
    box = '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>স্লোগান</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>স্লোগান</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>'
    found = read(paragraph(f"<w:r>{box}</w:r>"))
    assert texts(found, "text-box") == ["স্লোগান"]


def test_heads_and_feet_without_page_numbers() -> None:
    letter = OldLetter()
    letter.document.sections[0].header.paragraphs[0].text = "গোপনীয়"
    footer = letter.document.sections[0].footer.paragraphs[0]._p
    footer.append(parse_xml(f'<w:fldSimple {W} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    found = read(letter)
    assert texts(found, "header") == [normalise("গোপনীয়")]
    assert texts(found, "footer") == []
    assert "import-page-number" in codes(found)


def _packed(change: Callable[[dict[str, bytes]], None]) -> bytes:
    letter = OldLetter()
    letter.line("পত্র")
    with zipfile.ZipFile(io.BytesIO(letter.data())) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def _entities(parts: dict[str, bytes]) -> None:
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:document", bomb + b"<w:document", 1)


def _bomb(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = b"<a>" + b" " * (60 << 20)


def _broken(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = parts["word/document.xml"][:-40]


def _deep(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = b"<w>" * 5000 + b"</w>" * 5000


def _bodyless(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = b"<w/>"


@pytest.mark.parametrize("change", [_entities, _bomb, _broken, _deep, _bodyless])
def test_hostile_parts_are_refused(change: Callable[[dict[str, bytes]], None]) -> None:
    with pytest.raises(Refusal):
        read_old_document(_packed(change), "পত্র.docx")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + bytes(600), b"plain"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        read_word(data, "পত্র.docx")


def test_macros_and_what_lies_outside_are_told() -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["word/vbaProject.bin"] = b"x"
        relation = b'<Relationship Id="rIdOut" Type="http://x/image" Target="http://example.com/a.png" TargetMode="External"/>'
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", relation + b"</Relationships>"
        )

    assert {"import-macro", "import-outside"} <= codes(read_old_document(_packed(change), "পত্র.docx"))


def test_ten_thousand_runs_are_one_line() -> None:
    runs = "".join('<w:r><w:t xml:space="preserve">ক </w:t></w:r>' for _ in range(10_000))
    assert len(texts(read(paragraph(runs)))[0]) == 20_000
