"""The problems of merged letters, each at the cell that it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge import prepare
from govdocs.problems.problem import InvalidDocument
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
    ("body", "cell", "at"),
    [
        ("«ক» ও «খ»", "কথা[^১]", ["C2"]),
        ("«ক»[^২] ও «খ»", "কথা", ["বক্তব্য"]),
        ("«ক»", "কথা", []),
    ],
)
def test_what_is_wrong_where_several_words_stand_is_told_of_the_one_to_blame(
    letter: Path, body: str, cell: str, at: list[str]
) -> None:
    letter.write_text(LETTER.replace("সভাটি «ইউনিয়ন» ইউনিয়নে হবে।", f'"{body}"'), "utf-8")
    rows = [["ইউনিয়ন", "ক", "খ"], ["কাশবন", "এক", cell]]
    if at:
        assert problems(letter, rows) == [("bad-value", place) for place in at]
    else:
        assert len(prepare(letter, [dict(zip(rows[0], rows[1], strict=True))]).letters) == 1
