"""The salutation of each row: by a column, by a title, never by guessing."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.mail_merge import prepare, salutation
from govdocs.problems.problem import InvalidDocument
from tests.support.merge_letters import LETTER, write_letter


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return write_letter(tmp_path)


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"লিঙ্গ": "মহিলা"}, "মহোদয়া"),
        ({"gender": "M"}, "মহোদয়"),
        ({"চেয়ারম্যানের নাম": "মোছা. রেহানা খাতুন"}, "মহোদয়া"),
        ({"চেয়ারম্যানের নাম": "মো. আব্দুল করিম"}, "মহোদয়"),
        ({"মহোদয়": "জনাব চেয়ারম্যান"}, "জনাব চেয়ারম্যান"),
        ({"চেয়ারম্যানের নাম": "উৎপল চাকমা"}, None),
        ({"লিঙ্গ": "জানা নেই"}, None),
        ({}, None),
    ],
)
def test_the_salutation_is_by_column_or_by_title_and_never_guessed(
    letter: Path, row: dict[str, str], word: str | None
) -> None:
    letter.write_text(LETTER.replace("বক্তব্য: ", "বক্তব্য: «মহোদয়», "), "utf-8")
    if word is None:
        with pytest.raises(InvalidDocument) as error:
            prepare(letter, [{"ইউনিয়ন": "ক", **row}])
        assert error.value.problems[0].code == "salutation-unknown"
        return
    assert f"বক্তব্য: {word}, সভা" in prepare(letter, [{"ইউনিয়ন": "ক", **row}]).letters[0].text


def test_every_gender_word_has_its_titles() -> None:
    assert all(set(titles) == {"man", "woman"} for titles in salutation.WORDS.values())
