"""What a clerk sees in Word: row of number and date, lists, tables, signature, pages and their numbers, pictures, marks."""

from __future__ import annotations

from typing import Any

import pytest

import govdocs
from govdocs.models.insets import Table
from govdocs.models.tables import Cell, Column
from govdocs.word.elements import NAMESPACES, tag
from tests.support.examples import ROOT
from tests.support.starters import finished
from tests.support.word_files import (
    has,
    lines_of,
    made,
    paragraph,
    parts,
    style_of,
    text_of,
    words_of_page,
    xml_of,
)

LETTER = finished("letter")
EXAMPLES = ROOT / "examples"


def with_body(words: str) -> Any:
    return made(govdocs.loads(LETTER).model_copy(update={"body": words}))


def sections(file: Any) -> list[Any]:
    return [*xml_of(file.data).iter(tag("sectPr"))]


def test_each_field_is_in_a_style_of_its_own() -> None:
    memo = made(govdocs.load(EXAMPLES / "memo.yaml"))
    found = {
        "বিষয়:": "govdocs-subject",
        "স্মারক নম্বর:": "govdocs-number",
        "গণপ্রজাতন্ত্রী": "govdocs-letterhead",
        "উপর্যুক্ত বিষয়": "govdocs-body",
        "সংযুক্তি:": "govdocs-enclosures",
        "তাসনিম": "govdocs-signatory",
        "দৃষ্টি আকর্ষণ": "govdocs-attention",
        "মহাপরিচালক, ": "govdocs-recipients",
    }
    assert {words: style_of(paragraph(memo, words)) for words in found} == found


def test_a_list_has_its_typed_number_a_tab_and_a_hanging_indent() -> None:
    file = with_body("১। এক\n   (ক) গভীর\n\n   আরও কথা\n\n২।দুই")
    start = lines_of(file).index("১। এক")
    assert lines_of(file)[start : start + 4] == ["১। এক", "(ক) গভীর", "আরও কথা", "২। দুই"]
    assert style_of(paragraph(file, "এক")) == "govdocs-list-1"
    assert style_of(paragraph(file, "গভীর")) == "govdocs-list-2"
    assert paragraph(file, "১।").find(f".//{tag('tab')}") is not None
    indent = paragraph(file, "আরও কথা").find(f"{tag('pPr')}/{tag('ind')}")
    assert indent.get(tag("hanging")) == "0"


@pytest.mark.parametrize(
    ("typed", "name", "value"),
    [
        ("**মোটা**", "b", None),
        ("*হেলানো*", "iCs", None),
        ("২^য়^", "vertAlign", "superscript"),
        ("::ফাঁক ফাঁক::", "spacing", "84"),
    ],
)
def test_marks_are_looks_and_not_signs(typed: str, name: str, value: str | None) -> None:
    file = with_body(f"কথা {typed} শেষ")
    look = paragraph(file, "শেষ").find(f".//{tag('rPr')}/{tag(name)}")
    assert look is not None
    assert look.get(tag("val")) == value
    assert not {"*", "^", "::"} & {*text_of(paragraph(file, "শেষ"))}


def test_a_table_repeats_its_heads_and_no_row_is_torn() -> None:
    file = made(govdocs.load(EXAMPLES / "letter.yaml"))
    tables = [
        table
        for table in xml_of(file.data).iter(tag("tbl"))
        if table.find(f".//{tag('tblHeader')}") is not None
    ]
    assert tables
    for table in tables:
        rows = table.findall(tag("tr"))
        assert rows[0].find(f"{tag('trPr')}/{tag('tblHeader')}") is not None
        assert all(row.find(f"{tag('trPr')}/{tag('cantSplit')}") is not None for row in rows)


def test_both_rows_of_heads_of_a_plan_are_repeated() -> None:
    file = made(govdocs.load(EXAMPLES / "innovation-plan.yaml"))
    assert len([*xml_of(file.data).iter(tag("tblHeader"))]) == 2


def test_spans_of_a_typed_table() -> None:
    rows = [[Cell(text="প্রথম", rows=2), Cell(text="চওড়া", columns=2)], [Cell(text="খ"), Cell(text="গ")]]
    table = Table(mark="ছক-১", columns=[Column(title=title) for title in "কখগ"], rows=rows)
    file = made(govdocs.loads(LETTER).model_copy(update={"body": "{{ছক-১}}", "tables": (table,)}))
    first = paragraph(file, "প্রথম").getparent()
    assert first.find(f"{tag('tcPr')}/{tag('vMerge')}").get(tag("val")) == "restart"
    assert paragraph(file, "চওড়া").getparent().find(f"{tag('tcPr')}/{tag('gridSpan')}").get(tag("val")) == "2"
    below = first.getparent().getnext().find(tag("tc"))
    assert below.find(f"{tag('tcPr')}/{tag('vMerge')}").get(tag("val")) is None
    assert has(paragraph(file, "প্রথম"), "keepNext")


def test_a_signature_stays_whole_and_with_the_letter() -> None:
    file = made(LETTER)
    body = [*xml_of(file.data).find(tag("body"))]
    name = next(
        index
        for index, each in enumerate(body)
        if each.tag == tag("p") and style_of(each) == "govdocs-signatory"
    )
    assert has(body[name - 2], "keepNext")  # the last paragraph of the text
    assert style_of(body[name - 1]) == "govdocs-hand"
    last = next(each for each in body[name:] if style_of(each) == "govdocs-post")
    assert last.find(f"{tag('pPr')}/{tag('keepNext')}").get(tag("val")) == "0"


def test_landscape_annexes_stand_between_upright_ones() -> None:
    file = made(govdocs.load(EXAMPLES / "forwarding-letter.yaml"))
    turned = [each.find(tag("pgSz")).get(tag("orient")) for each in sections(file)]
    assert "landscape" in turned
    assert turned[0] is None
    for section in sections(file):
        size = section.find(tag("pgSz"))
        wide, high = int(size.get(tag("w"))), int(size.get(tag("h")))
        assert (wide > high) == (size.get(tag("orient")) == "landscape")


def test_pages_are_numbered_from_the_second_on_in_a_face_of_bangla_digits() -> None:
    file = made(govdocs.load(EXAMPLES / "memo.yaml"))
    first = sections(file)[0]
    assert first.find(tag("titlePg")) is not None
    feet = {name: data.decode() for name, data in parts(file.data).items() if "footer" in name}
    assert sorted("PAGE" in foot and "NUMPAGES" in foot for foot in feet.values()) == [False, True]
    styles = parts(file.data)["word/styles.xml"].decode()
    assert 'w:cs="SutonnyMJ"' in styles
    assert "word-page-digits" in {problem.code for problem in file.problems}


def test_the_gazette_has_its_masthead_page_number_price_and_running_heads() -> None:
    file = made(govdocs.load(EXAMPLES / "forms" / "gazette-notification.yaml"))
    contents = parts(file.data)
    assert b"evenAndOddHeaders" in contents["word/settings.xml"]
    assert sections(file)[0].find(tag("pgNumType")).get(tag("start")) == "12437"
    edges = "".join(data.decode() for name, data in contents.items() if "header" in name or "footer" in name)
    assert "১২৪৩৭" in edges
    assert "মূল্য" in edges
    assert edges.count("বাংলাদেশ গেজেট, অতিরিক্ত") == 2


def test_the_security_of_a_letter_stands_on_its_further_pages() -> None:
    file = made(LETTER + "নিরাপত্তা: গোপনীয়\n")
    heads = [data.decode() for name, data in parts(file.data).items() if "header" in name]
    assert sorted("গোপনীয়" in head for head in heads) == [False, True]


def test_a_draft_says_so_on_every_page() -> None:
    from govdocs.output import Renderer

    data = Renderer(draft=True).docx(govdocs.loads(LETTER))
    heads = [data for name, data in parts(data).items() if "header" in name]
    assert len(heads) == 2
    assert all('string="খসড়া"' in head.decode() for head in heads)
    assert 'string="খসড়া"' not in "".join(
        data.decode() for name, data in parts(made(LETTER).data).items() if "header" in name
    )


def test_pictures_have_their_size_and_description_and_are_stored_once() -> None:
    document = govdocs.load(EXAMPLES / "memo.yaml")
    file = made(document)
    described = [each.get("descr") for each in xml_of(file.data).iter(f"{{{NAMESPACES['wp']}}}docPr")]
    assert any("স্বাক্ষর" in text for text in described)
    twice = document.model_copy(
        update={"signature": document.signature, "co_signatures": (document.signature,)}
    )
    media = [name for name in parts(made(twice).data) if "media/" in name]
    assert len(media) == len([name for name in parts(file.data) if "media/" in name])


def test_photographs_stand_side_by_side() -> None:
    file = made(govdocs.load(EXAMPLES / "press-note.yaml"))
    caption = paragraph(file, "বইমেলার প্রথম দিন")
    row = caption.getparent().getparent()
    assert len(row.findall(tag("tc"))) == 2
    assert len([*row.iter(tag("drawing"))]) == 2


def test_notes_stand_below_the_text_with_their_marks() -> None:
    file = with_body("কথা[^১] শেষ।\n\n[^১]: টীকার কথা")
    assert style_of(paragraph(file, "টীকার কথা")) == "govdocs-note"
    assert has(paragraph(file, "টীকার কথা"), "pBdr")


def test_a_link_is_words_and_the_reader_is_told() -> None:
    file = with_body("[ওয়েবসাইট](https://example.gov.bd) দেখুন")
    (problem,) = [problem for problem in file.problems if problem.code == "word-link"]
    assert problem.given == "https://example.gov.bd"
    assert not problem.is_error
    assert "https://" not in text_of(xml_of(file.data))


def test_what_xml_cannot_hold_is_told() -> None:
    file = with_body("ঘণ্টা\x07 বাজে")
    assert "word-character" in {problem.code for problem in file.problems}
    assert "ঘণ্টা বাজে" in lines_of(file)


def test_a_box_is_a_frame_around_its_text() -> None:
    file = with_body("> দ্রষ্টব্য\n>\n> ১। এক")
    table = paragraph(file, "দ্রষ্টব্য").getparent().getparent().getparent()
    assert table.find(f"{tag('tblPr')}/{tag('tblStyle')}").get(tag("val")) == "govdocs-grid"
    assert "এক" in text_of(table)


def test_a_kind_without_a_writer_is_refused_in_words() -> None:
    from govdocs.models.letter import Letter

    class Other(Letter):
        """A kind of another office."""

    document = Other.model_construct(**dict(govdocs.loads(LETTER)))
    with pytest.raises(govdocs.RenderFault) as caught:
        made(document)
    assert caught.value.problems[0].code == "word-kind"


def test_page_and_file_agree_where_parts_stand_side_by_side() -> None:
    document = govdocs.loads(LETTER + "অংশ: [পত্রশীর্ষ, বিষয়, বক্তব্য, [প্রাপক, স্বাক্ষর], নম্বর-ও-তারিখ, অনুলিপি]\n")
    assert text_of(xml_of(made(document).data)).split() == words_of_page(document)
