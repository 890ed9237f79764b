"""The problems of merged letters, each at the cell that it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.audit import audit
from govdocs.mail_merge import prepare
from govdocs.problems.problem import InvalidDocument, Problem
from tests.support.merge_letters import LETTER, problems, write_letter


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write_letter(tmp_path)


def test_a_fault_of_the_letter_itself_is_told_once_in_the_letter(letter: Path) -> None:
    letter.write_text(LETTER.replace("তারিখ: ২১", "তারিখ: ৩১"), "utf-8")
    with pytest.raises(InvalidDocument) as error:
        prepare(letter, [{"ইউনিয়ন": name} for name in "কখগ"])
    (problem,) = error.value.problems
    assert problem.where == f"{letter}:5:8"


def test_marks_of_places_in_a_cell_are_words_and_hide_no_problem(letter: Path) -> None:
    letter.write_text(LETTER.replace("প্রাপক: চেয়ারম্যান\n", "প্রাপক: চেয়ারম্যান\nসূত্র: «সূত্র»\n"), "utf-8")
    assert problems(letter, [["ইউনিয়ন", "তারিখ", "সূত্র"], ["ক", "«যেদিন»", "খ"]]) == [("bad-value", "B2")]


@pytest.mark.parametrize(
    ("body", "cells", "at"),
    [
        ("«ক» ও «খ»", ("এক", "কথা[^১]"), "C2"),
        ("«ক» ও «খ»", ("এক", "কথা[^1]"), "C2"),
        ("«ক» ও «খ»", ("এক[^১]", "কথা[^২]"), "B2"),
        ("«খ» ও «ক»", ("এক", "[[অনুচ্ছেদ ৩]]"), "C2"),
        ("«ক»[^২] ও «খ»", ("এক", "কথা"), "বক্তব্য"),
        ("«ক»[^২] ও «খ»", ("এক[^২]", "কথা"), "B2"),
    ],
)
def test_a_problem_is_reported_at_the_cell_that_holds_what_it_is_about(
    letter: Path, body: str, cells: tuple[str, str], at: str
) -> None:
    letter.write_text(LETTER.replace("সভাটি «ইউনিয়ন» ইউনিয়নে হবে।", f'"{body}"'), "utf-8")
    assert problems(letter, [["ইউনিয়ন", "ক", "খ"], ["কাশবন", *cells]]) == [("bad-value", at)]


def test_cells_that_are_right_make_a_letter(letter: Path) -> None:
    letter.write_text(LETTER.replace("সভাটি «ইউনিয়ন» ইউনিয়নে হবে।", '"«ক» ও «খ»"'), "utf-8")
    assert len(prepare(letter, [{"ইউনিয়ন": "কাশবন", "ক": "এক", "খ": "কথা"}]).letters) == 1


def test_a_value_that_only_its_parts_together_make_wrong_is_reported_at_the_first(letter: Path) -> None:
    letter.write_text(LETTER.replace("তারিখ: ২১ ফেব্রুয়ারি ২০২৪", "তারিখ: «দিন» «মাস» ২০২৪"), "utf-8")
    rows = [["ইউনিয়ন", "মাস", "দিন"], ["ক", "ফেব্রুয়ারি", "৩০"]]
    assert problems(letter, rows) == [("bad-value", "C2")]


def test_a_cell_with_a_word_of_our_own_sentence_is_not_to_blame(letter: Path) -> None:
    """The sentence quotes the name of the field, ‘বিষয়’, which happens to be the text of the second cell."""
    letter.write_text(LETTER.replace("বিষয়: «ইউনিয়ন» ইউনিয়নের সভা।", "বিষয়: «ক» ও «খ»"), "utf-8")
    rows = [["ইউনিয়ন", "ক", "খ"], ["কাশবন", "এক\nদুই", "বিষয়"]]
    assert problems(letter, rows) == [("one-line", "B2")]


def test_a_finding_of_the_audit_is_reported_at_the_cell_that_holds_its_words(letter: Path) -> None:
    letter.write_text(LETTER.replace("সভাটি «ইউনিয়ন» ইউনিয়নে হবে।", "«ক» ও «খ»"), "utf-8")
    plan = prepare(letter, [{"ইউনিয়ন": "কাশবন", "ক": "এক।", "খ": "ডাঃ করিম বলেন।"}])
    for merged in plan.letters:
        for problem in audit(merged.document()):
            plan.problems.add(problem, merged.file, merged.row)
    found = {(problem.code, problem.dotted_path) for problem in plan.problems.report.all()}
    assert {where for _, where in found} == {"C2"}


def test_a_problem_of_some_letters_is_counted(letter: Path) -> None:
    plan = prepare(letter, [{"ইউনিয়ন": name} for name in "কখগ"])
    for merged in plan.letters[:2]:
        plan.problems.add(Problem("x", "ভুল", "wrong", path=("তারিখ",)), merged.file, merged.row)
    (problem,) = plan.problems.of_letter()
    assert (problem.bangla, problem.english) == ("ভুল (২টি পত্রে)", "wrong (in 2 letters)")
    assert problem.place
    assert problem.place.file == str(letter)
