"""Ordinals in figures, and the letters of sub-items."""

import unicodedata

import pytest

from govdocs.bangla_numbers.ordinals import date_ordinal, letter_index, letter_number, ordinal
from govdocs.errors import Refusal
from tests.support.vectors import VECTORS as EVERY_VECTOR
from tests.support.vectors import nfc

VECTORS = EVERY_VECTOR["numerals"]


@pytest.mark.parametrize(
    ("n", "written"),
    [*VECTORS["ordinals"].items(), *VECTORS["ordinals_11_up"]["official"].items(), (100, "১০০তম")],
)
def test_ordinal(n: int, written: str) -> None:
    assert ordinal(n) == written


@pytest.mark.parametrize(
    ("n", "written"),
    [
        (1, "১ম"),
        (10, "১০ম"),
        (11, "১১শ"),
        (20, "২০শ"),
        *VECTORS["ordinals_11_up"]["school"].items(),
        (21, "২১তম"),
    ],
)
def test_ordinal_of_school_books(n: int, written: str) -> None:
    assert ordinal(n, school=True) == written


@pytest.mark.parametrize(
    ("n", "written"),
    [
        *VECTORS["date_ordinals"].items(),
        (1, "১লা"),
        (5, "৫ই"),
        (9, "৯ই"),
        (11, "১১ই"),
        (18, "১৮ই"),
        (19, "১৯শে"),
        (22, "২২শে"),
        (30, "৩০শে"),
        (31, "৩১শে"),
    ],
)
def test_date_ordinal(n: int, written: str) -> None:
    assert date_ordinal(n) == written


@pytest.mark.parametrize("n", [0, -1])
def test_ordinal_refuses_below_one(n: int) -> None:
    with pytest.raises(Refusal, match="1 or more"):
        ordinal(n)


@pytest.mark.parametrize("n", [0, 32, -3])
def test_date_ordinal_refuses_a_day_that_no_month_has(n: int) -> None:
    with pytest.raises(Refusal, match="1 to 31"):
        date_ordinal(n)


def test_letters_run_through_the_alphabet_and_back() -> None:
    alphabet = (chr(code) for code in range(ord("ক"), ord("হ") + 1))
    series = [letter for letter in alphabet if unicodedata.category(letter) == "Lo"]
    assert len(series) == 32
    assert [letter_index(n) for n in range(1, 33)] == series
    assert [letter_number(letter) for letter in series] == list(range(1, 33))


@pytest.mark.parametrize("n", [0, 33, -1])
def test_letter_index_refuses_beyond_the_alphabet(n: int) -> None:
    with pytest.raises(Refusal, match="use numbers"):
        letter_index(n)


@pytest.mark.parametrize("letter", ["", "কখ", "অ", "A", nfc("ড়"), "ৎ", "১"])
def test_letter_number_refuses_what_is_not_in_the_series(letter: str) -> None:
    with pytest.raises(Refusal, match="one consonant"):
        letter_number(letter)
