"""Texts in the encodings that old programs left, wrapped or not, in Unicode or Bijoy → OldDocument."""

from __future__ import annotations

import codecs

import pytest

from govdocs.errors import Refusal
from govdocs.importing.old_document import OldParagraph, OldTable
from govdocs.importing.readers.text_reader import MAX_BYTES, read_text
from govdocs.text import normalise
from govdocs.text.bijoy_writing import to_bijoy
from tests.support.old_files import paragraphs, text_rows

LETTER = "স্মারক নম্বর: ৪৬.০০.০০০০.০৬৫.২০.০১১.২৪-১৭৯\nবিষয়: বার্ষিক সভা।\n\nসভায় উপস্থিত থাকার জন্য অনুরোধ করা হলো।\n"


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_text(data, "old.txt").blocks if isinstance(block, OldParagraph)]


@pytest.mark.parametrize(
    "data",
    [
        LETTER.encode(),
        LETTER.encode("utf-8-sig"),
        LETTER.replace("\n", "\r\n").encode(),
        LETTER.encode("utf-16"),
        codecs.BOM_UTF16_BE + LETTER.encode("utf-16-be"),
        LETTER.encode("utf-16-le"),
        LETTER.encode("utf-16-be"),
        LETTER.encode("utf-32"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert texts(data) == [line for line in LETTER.splitlines() if line]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_bijoy_is_converted_and_told(encoding: str) -> None:
    line = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, স্থানীয় উন্নয়ন বিভাগ, নং ৪৬"
    typed = f"{to_bijoy(line)}\nuno@example.gov.bd\n"
    document = read_text(typed.encode(encoding), "old.txt")
    assert [block.text for block in document.blocks if isinstance(block, OldParagraph)] == [
        line,
        "uno@example.gov.bd",
    ]
    assert [problem.code for problem in document.problems] == ["import-bijoy"]


def test_bijoy_among_unicode_and_english() -> None:
    line = f"সভার {to_bijoy('কার্যালয়')} is in the old building"
    assert texts(line.encode()) == ["সভার কার্যালয় is in the old building"]


def test_wrapped_lines_are_one_paragraph_and_numbers_begin_one() -> None:
    long = "উপর্যুক্ত বিষয়ের প্রতি দৃষ্টি আকর্ষণ করে জানানো যাচ্ছে যে আগামী মাসের"
    lines = f"{long}\nসভা হবে।\n২। {long[:-3]}\n৩। সভা শেষ।"
    assert texts(lines.encode()) == [f"{long} সভা হবে।", f"২। {long[:-3]}", "৩। সভা শেষ।"]


def test_short_lines_stay_apart_and_keep_their_place() -> None:
    document = read_text(f"সচিব\nঅর্থ বিভাগ\n{' ' * 48}উপসচিব".encode(), "old.txt")
    blocks = [block for block in document.blocks if isinstance(block, OldParagraph)]
    assert [(block.text, block.left) for block in blocks] == [
        ("সচিব", 0.0),
        ("অর্থ বিভাগ", 0.0),
        ("উপসচিব", 0.6),
    ]
    assert blocks[2].place == "লাইন ৩"


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("- ১) মহাপরিচালক, ঢাকা", "১) মহাপরিচালক, ঢাকা"),
        ("* ২। পরিচালক, ঢাকা", "২। পরিচালক, ঢাকা"),
        ("- (ক) প্রথম", "(ক) প্রথম"),
        ("- প্রথম", "- প্রথম"),
        ("- ৫০০ টাকা", "- ৫০০ টাকা"),
        ("[www.example.gov.bd](http://www.example.gov.bd)", "www.example.gov.bd"),
        ("[ওয়েবসাইট](http://www.example.gov.bd)", "[ওয়েবসাইট](http://www.example.gov.bd)"),
    ],
)
def test_marks_of_markdown_that_only_repeat(line: str, read: str) -> None:
    assert [paragraph.text for paragraph in paragraphs(read_text(line.encode(), "a.md").blocks)] == [
        normalise(read)
    ]


def test_a_table_of_markdown_and_a_heading() -> None:
    document = read_text("# ছক\n\n| ক্রম | নাম |\n|---|:--|\n| ১ | সভা |\n".encode(), "old.md")
    head, table = document.blocks
    assert isinstance(head, OldParagraph)
    assert isinstance(table, OldTable)
    assert (head.text, head.stretches[0].bold) == ("ছক", True)
    assert text_rows(table) == [["ক্রম", "নাম"], ["১", "সভা"]]


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)), b"\xff\xfe\x00", b"   \n", "naïve café".encode("cp1252"), b"a" * (MAX_BYTES + 1)],
)
def test_no_text(data: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        read_text(data, "old.txt")
    assert "old.txt" in refusal.value.bangla


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["ক্রম\tজেলা\tটাকা", "১\tশিমুলগঞ্জ\t৪৫০", "\tমোট\t৪৫০"], [["ক্রম", "জেলা", "টাকা"], ["১", "শিমুলগঞ্জ", "৪৫০"], ["", "মোট", "৪৫০"]]),
        (["সভাপতি\t:\tজনাব রহিম", "স্থান\t:\tমিলনায়তন"], None),
        (["সচিব\tউপসচিব", "ঢাকা\tঢাকা"], None),
        (["ক্রম\tজেলা\tটাকা", "পরের কথা।"], None),
    ],
)  # fmt: skip
def test_lines_of_three_cells_by_tabs_are_a_table(lines: list[str], rows: list[list[str]] | None) -> None:
    tables = [
        block
        for block in read_text("\n".join(lines).encode(), "old.txt").blocks
        if isinstance(block, OldTable)
    ]
    assert [text_rows(table) for table in tables] == ([rows] if rows else [])


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("স্বাক্ষরিত/-", 2),
        ("(রহিম উদ্দিন)", 2),
        ("আজ সভার সকল কাজ যথারীতি শেষ হলো কি? হ্যাঁ।", 2),
        ("সকলের সহযোগিতায় শেষ হয়েছে।", 1),
    ],
)
def test_what_stands_behind_a_full_line(after: str, count: int) -> None:
    full = "সভাপতি উপস্থিত সকলকে ধন্যবাদ জানিয়ে সভার সমাপ্তি ঘোষণা করেন এবং পরবর্তী সভার দিন জানান।"
    assert len(texts("\n".join([full, full, after]).encode())) == count
