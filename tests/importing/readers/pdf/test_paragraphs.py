"""Lines with their places → paragraphs and arrangements."""

from __future__ import annotations

import pytest

from govdocs.importing.old_document import OldParagraph, OldTable, Stretch
from govdocs.importing.readers.pdf.glyphs import Area
from govdocs.importing.readers.pdf.lines import Line, with_marker
from govdocs.importing.readers.pdf.paragraphs import TextColumn
from govdocs.importing.readers.pdf.side_by_side import blocks_of

COLUMN = TextColumn(70, 530, 600, "পাতা ১")
SIZE = 12.0


def line(text: str, left: float, right: float, number: int) -> Line:
    """A line, so many lines from the top."""
    y = 800 - 16.0 * number
    return Line((Stretch(text),), Area(left, y, right, y + 9), y, SIZE, (left,), min(50.0, right - left))


def paragraphs(*lines: tuple[str, float, float]) -> list[str]:
    rows = [[line(*each, number)] for number, each in enumerate(lines)]
    return [block.text for block in blocks_of(rows, COLUMN) if isinstance(block, OldParagraph)]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ([("সভায় উপস্থিত থাকার", 70, 525), ("অনুরোধ করা হলো।", 70, 200)], ["সভায় উপস্থিত থাকার অনুরোধ করা হলো।"]),
        ([("সচিব", 70, 100), ("অর্থ বিভাগ", 70, 150)], ["সচিব", "অর্থ বিভাগ"]),
        ([("মোট ব্যয় ৫,০০০ (পাঁচ হাজার) ও ১", 70, 525), ("(এক) বছর মেয়াদে", 70, 200)], ["মোট ব্যয় ৫,০০০ (পাঁচ হাজার) ও ১ (এক) বছর মেয়াদে"]),
        ([("সভা শেষ হয় বলে জানানো হলো", 70, 525), ("(ক) প্রথম", 70, 200)], ["সভা শেষ হয় বলে জানানো হলো", "(ক) প্রথম"]),
        ([("বিষয়: মাসিক সভার কার্যবিবরণী।", 70, 525), ("সভাপতি: জনাব রহিম", 70, 200)], ["বিষয়: মাসিক সভার কার্যবিবরণী।", "সভাপতি: জনাব রহিম"]),
        ([("ই-মেইল:", 400, 450), ("training@lda.example.gov", 350, 490), (".bd", 420, 435)], ["ই-মেইল: training@lda.example.gov.bd"]),
        ([("নং: ৪৬.০০.০০০০.০৬৫.২৪-", 70, 250), ("১৭৯", 70, 90)], ["নং: ৪৬.০০.০০০০.০৬৫.২৪-১৭৯"]),
        ([("স্থানীয় উন্নয়ন একাডেমি, ঢাকা", 370, 525), ("স্মারক নং- ৪৬.০০", 70, 200)], ["স্থানীয় উন্নয়ন একাডেমি, ঢাকা", "স্মারক নং- ৪৬.০০"]),
        ([("কর্মকর্তা-", 70, 525), ("কর্মচারী", 70, 120)], ["কর্মকর্তা-কর্মচারী"]),
        ([("নিচের নিয়ম মানতে হবে:", 70, 525), ("1. দুটি প্রকল্প আনা যাবে।", 70, 300)], ["নিচের নিয়ম মানতে হবে:", "1. দুটি প্রকল্প আনা যাবে।"]),
        ([("সুবিধা: ঘরে বসে বই পাওয়া যায়।", 70, 525), ("পরিকল্পনা (সময়সূচি) অনুযায়ী সম্পন্ন হয়েছে কিনা? হ্যাঁ।", 70, 400)], ["সুবিধা: ঘরে বসে বই পাওয়া যায়।", "পরিকল্পনা (সময়সূচি) অনুযায়ী সম্পন্ন হয়েছে কিনা? হ্যাঁ।"]),
        ([("মোহাম্মদ ইদ্রিস আলী", 410, 524), ("জেলা মৎস্য কর্মকর্তা", 409, 524)], ["মোহাম্মদ ইদ্রিস আলী", "জেলা মৎস্য কর্মকর্তা"]),
        ([("(মো. আবদুল কাদের)", 400, 525), ("নির্বাহী প্রকৌশলী", 400, 520)], ["(মো. আবদুল কাদের)", "নির্বাহী প্রকৌশলী"]),
    ],
)  # fmt: skip
def test_where_a_paragraph_ends(lines: list[tuple[str, float, float]], texts: list[str]) -> None:
    assert paragraphs(*lines) == texts


def test_a_year_below_its_row_belongs_to_the_date() -> None:
    rows = [
        [line("নম্বর: ৪৬.০০-১২", 70, 300, 0), line("তারিখ: ২৫ বৈশাখ", 420, 525, 0)],
        [line("১৪৩১", 70, 95, 1)],
        [line("বিতরণ:", 70, 120, 3)],
    ]
    texts = [block.text for block in blocks_of(rows, COLUMN) if isinstance(block, OldParagraph)]
    assert texts == ["নম্বর: ৪৬.০০-১২\tতারিখ: ২৫ বৈশাখ ১৪৩১", "বিতরণ:"]


def test_a_number_below_its_label_is_of_the_label() -> None:
    rows = [
        [line("স্মারক নং:", 70, 130, 0), line("১৯ মাঘ ১৪৩০ বঙ্গাব্দ", 420, 525, 0)],
        [line("৪৭.০০.০০০০.০৪১.২০.০৮৮.২৩-২১৯", 70, 250, 1)],
        [line("বিষয়: অর্থ ছাড়।", 70, 220, 4)],
    ]
    texts = [block.text for block in blocks_of(rows, COLUMN) if isinstance(block, OldParagraph)]
    assert texts == ["স্মারক নং: ৪৭.০০.০০০০.০৪১.২০.০৮৮.২৩-২১৯\t১৯ মাঘ ১৪৩০ বঙ্গাব্দ", "বিষয়: অর্থ ছাড়।"]


@pytest.mark.parametrize(("right", "count"), [(160, 1), (420, 2)])
def test_a_label_is_one_line_with_what_stands_near_it(right: float, count: int) -> None:
    assert len(with_marker([line("স্মারক নং:", 70, 130, 0), line("১৯ মাঘ ১৪৩০", right, right + 80, 0)])) == count


def test_two_columns_are_cells_and_labels_are_rows() -> None:
    beside = [
        [line("সচিব", 70, 100, 0), line("(রহিম উদ্দিন)", 400, 500, 0)],
        [line("অর্থ বিভাগ", 70, 150, 1), line("উপসচিব", 420, 480, 1)],
    ]
    labels = [
        [line("সভাপতি", 70, 120, 0), line(": জনাব রহিম", 200, 300, 0)],
        [line("স্থান", 70, 100, 1), line(": সম্মেলনকক্ষ", 200, 320, 1)],
    ]
    (one,), (two,) = blocks_of(beside, COLUMN), blocks_of(labels, COLUMN)
    assert isinstance(one, OldTable)
    assert isinstance(two, OldTable)
    texts = [[[p.text for p in cell.paragraphs] for cell in row] for row in one.rows]
    assert texts == [[["সচিব", "অর্থ বিভাগ"], ["(রহিম উদ্দিন)", "উপসচিব"]]]
    assert [[cell.paragraphs[0].text for cell in row] for row in two.rows] == [
        ["সভাপতি", ": জনাব রহিম"],
        ["স্থান", ": সম্মেলনকক্ষ"],
    ]
