"""A letter and a sheet: everything is checked before the first page."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs import Renderer
from govdocs.errors import Refusal
from govdocs.mail_merge import prepare
from govdocs.problems.problem import InvalidDocument, Severity
from tests.support.merge_letters import LETTER, problems, write_letter
from tests.support.sheet_writers import text, xlsx
from tests.support.work import calls


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write_letter(tmp_path)


CHECKS: dict[str, tuple[list[list[str]], list[tuple[str, str]]]] = {
    "missing column": ([["ইউনিয়ন পরিষদ"], ["ক"]], [("missing-column", "বিষয়")]),
    "repeated heading": ([["ইউনিয়ন", "ইউনিয়ন"], ["ক", "খ"]], [("repeated-heading", "B1")]),
    "both names of a field": ([["ইউনিয়ন", "প্রাপক", "to"], ["ক", "খ", "গ"]], [("repeated-heading", "C1")]),
    "path to nowhere": ([["ইউনিয়ন", "স্বাক্ষর.ফোণ"], ["ক", "খ"]], [("no-such-field", "B1")]),
    "empty cell": ([["ইউনিয়ন", "x"], ["", "1"], ["ক", "2"], [" ", "3"]], [("empty-cell", "A2"), ("empty-cell", "A4")]),
    "bad date": ([["ইউনিয়ন", "তারিখ"], ["ক", "৩০ ফেব্রুয়ারি ২০২৪"]], [("bad-value", "B2")]),
    "two lines": ([["ইউনিয়ন"], ["ক\nখ"]], [("one-line", "A2")]),
    "a file twice": ([["ইউনিয়ন"], ["ক"], ["খ"]], []),
    "every row": ([["ইউনিয়ন", "তারিখ"], ["#N/A", "ক"], ["", "খ"], ["গ", "ঘ"]],
                  [("formula-error", "A2"), ("empty-cell", "A3"), ("bad-value", "B4")]),
}  # fmt: skip


@pytest.mark.parametrize("case", [name for name, (_, found) in CHECKS.items() if found])
def test_everything_is_checked_before_the_first_page(letter: Path, case: str) -> None:
    rows, found = CHECKS[case]
    assert problems(letter, rows) == found


def test_a_name_that_is_nearly_right_is_suggested(letter: Path) -> None:
    with pytest.raises(InvalidDocument) as error:
        prepare(letter, [{"ইউনিয়ণ": "ক", "বিষয": "খ"}])
    hints = {problem.code: problem.hint_bangla for problem in error.value.problems}
    assert hints["missing-column"] == "আপনি কি ‘ইউনিয়ণ’ বোঝাতে চেয়েছেন?"
    assert hints["unknown-column"] == "আপনি কি ‘বিষয়’ বোঝাতে চেয়েছেন?"


def test_columns_that_go_nowhere_are_told_and_stop_nothing(letter: Path) -> None:
    plan = prepare(letter, [{"ইউনিয়ন": "ক", "মন্তব্য": "#N/A"}])
    assert [(problem.code, problem.severity) for problem in plan.warnings] == [
        ("unused-columns", Severity.NOTICE)
    ]


def test_two_rows_for_one_file_are_refused_before_any_work(letter: Path) -> None:
    rows = [["ইউনিয়ন"], ["ABC"], ["ক"], ["abc"]]
    assert problems(letter, rows, name="{ইউনিয়ন}") == [("one-file-twice", "A4")]
    assert problems(letter, [["ইউনিয়ন"], ["..."]], name="{ইউনিয়ন}") == [("file-without-name", "A2")]
    assert problems(letter, [["ইউনিয়ন", "উপজেলা"], ["ক", "A/b"], ["খ", "a:B"]], by="উপজেলা") == [
        ("one-file-twice", "A3")
    ]


def test_a_group_or_a_name_by_a_column_that_is_not_there_is_told_once(letter: Path) -> None:
    rows = [["ইউনিয়ন"], ["ক"], ["খ"]]
    assert (
        problems(letter, rows, by="উপজেলা")
        == problems(letter, rows, name="{উপজেলা}")
        == [("missing-column", "")]
    )


def test_what_a_merge_knows_by_itself(letter: Path) -> None:
    letter.write_text(
        LETTER.replace("-১২৫", "-১২৫/«ক্রমিক»").replace("বক্তব্য: ", "বক্তব্য: «মোট»টির মধ্যে "), "utf-8"
    )
    plan = prepare(letter, [{"ইউনিয়ন": name} for name in "কখগ"], first=11, limit=2)
    assert [one.text.count("৩টির মধ্যে") for one in plan.letters] == [1, 1]
    assert [str(one.document().number).rpartition("-")[2] for one in plan.letters] == ["১২৫/১১", "১২৫/১২"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: «তারিখ»", ["awaits-sheet"]),
        ("প্রাপক: চেয়ারম্যান\n", "", []),  # the audit's to say: nothing else is needed to print it
        ("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: ৩১ ফেব্রুয়ারি ২০২৪", ["bad-value"]),
        ("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: «তারিখ»\nতারখ: «তারিখ»", ["awaits-sheet", "unknown-key"]),
    ],
)
def test_a_letter_without_its_sheet_is_told_of_merge(
    letter: Path, old: str, new: str, told: list[str]
) -> None:
    letter.write_text(LETTER.replace("অফিস স্মারক", "সরকারি পত্র").replace(old, new), "utf-8")
    found = govdocs.check(letter)
    assert [problem.code for problem in found] == told


def test_the_work_grows_with_the_rows_and_no_faster(letter: Path) -> None:
    """Measured 2 to 3 ms a row on a quiet machine."""

    def work(rows: int) -> int:
        table = [[f"ইউনিয়ন {n}", f"চেয়ারম্যান\nইউপি {n}"] for n in range(rows)]
        data = xlsx(letter.with_name("list.xlsx"), [["ইউনিয়ন", "প্রাপক"], *table])
        return calls(lambda: prepare(letter, data))

    work(2)  # what is loaded and cached once
    assert work(120) < 4.5 * work(30)


@pytest.mark.parametrize(
    ("first", "limit", "refused"), [(0, 1, False), (-1, 1, True), (0, 0, True), (1, 2, False)]
)
def test_the_first_number_and_the_limit_have_their_least(
    letter: Path, first: int, limit: int, refused: bool
) -> None:
    rows = [{"ইউনিয়ন": name} for name in "কখগ"]
    if refused:
        with pytest.raises(Refusal, match="first must be 0 or more, limit 1 or more"):
            prepare(letter, rows, first=first, limit=limit)
    else:
        assert len(prepare(letter, rows, first=first, limit=limit).letters) == limit


def test_a_list_that_excel_saved_as_csv_stops_a_merge_where_figures_are_lost(letter: Path) -> None:
    letter.write_text(LETTER.replace("সভাটি", "মোবাইল «মোবাইল», সভা «দিন», হিসাব «হিসাব»। সভাটি"), "utf-8")
    head = ["ইউনিয়ন", "মোবাইল", "দিন", "হিসাব"]
    rows = [
        head,
        ["ক", "1700000001", "45363", "1234567890123450000"],
        ["খ", '="01700000002"', "12/03/2024", "12345"],
        ["গ", "'+8801700000003", "13/03/2024", "12345"],
    ]
    assert problems(letter, rows) == [("date-as-number", "C2"), ("digits-lost", "D2")]
    right = [head, [*rows[1][:2], "12/03/2024", "১২৩৪৫৬৭৮৯০১২৩৪৫৬৭৮"], *rows[2:]]
    data = letter.with_name("list.csv")
    data.write_text(text(right), "utf-8")
    letters = [merged.text for merged in prepare(letter, data).letters]
    assert "মোবাইল ০১৭০০০০০০০১, সভা ১২/০৩/২০২৪, হিসাব ১২৩৪৫৬৭৮৯০১২৩৪৫৬৭৮।" in letters[0]
    assert "মোবাইল ০১৭০০০০০০০২," in letters[1]
    assert "মোবাইল +৮৮০১৭০০০০০০০৩," in letters[2]


def test_counts_under_a_heading_with_a_telephone_in_it_do_not_stop_a_merge(letter: Path) -> None:
    letter.write_text(LETTER.replace("সভাটি", "«মোবাইল কোর্টের সংখ্যা»টি, «জন্ম নিবন্ধনের সংখ্যা»টি। সভাটি"), "utf-8")
    rows = [["ইউনিয়ন", "মোবাইল কোর্টের সংখ্যা", "জন্ম নিবন্ধনের সংখ্যা"], ["ক", 5, 25340]]
    (merged,) = prepare(letter, xlsx(letter.with_name("list.xlsx"), rows)).letters
    assert "৫টি, ২৫৩৪০টি।" in merged.text


@pytest.mark.parametrize(
    ("size", "printed"), [("১০*২০*৩০", "১০*২০*৩০"), ("5*3*2", "৫*৩*২"), ("৩^৪", "৩^৪"), ("ক_খ_গ", "ক_খ_গ")]
)
def test_marks_between_figures_of_a_cell_reach_the_page(letter: Path, size: str, printed: str) -> None:
    letter.write_text(LETTER.replace("সভাটি", "মাপ «মাপ» ফুট; সভাটি"), "utf-8")
    (merged,) = prepare(letter, [{"ইউনিয়ন": "ক", "মাপ": size}]).letters
    assert f"মাপ {printed} ফুট" in Renderer().html(merged.document())
