"""The next number of a count: by file or office, by year, from a paper register on, and begun anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.register import CountingRules, Register
from tests.support.register_cases import BY, DAY, FILE, codes, take


def test_numbers_follow_one_another(register: Register) -> None:
    assert [take(register) for _ in range(3)] == [f"{FILE}-১", f"{FILE}-২", f"{FILE}-৩"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("46.00.0000.071.31.003.26", f"{FILE}-২"),
        ("স্মারক নং- ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬", f"{FILE}-২"),
        (
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৬",
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৬-২",
        ),  # the year in four digits, as some offices print it
        ("  ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-……  ", f"{FILE}-২"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬.", f"{FILE}.২"),
    ],
)
def test_one_file_has_one_count_however_it_is_written(register: Register, written: str, printed: str) -> None:
    take(register)
    assert take(register, written) == printed


def test_what_parts_file_and_issue_stays_as_in_the_last_letter(register: Register) -> None:
    take(register, FILE + ".")
    assert take(register) == FILE + ".২"


@pytest.mark.parametrize(
    "other", ["৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬", f"{FILE} (অংশ-২)", "০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২৬"]
)
def test_another_file_or_part_has_a_count_of_its_own(register: Register, other: str) -> None:
    take(register)
    assert register.take(other, on=DAY, by=BY).number == 1


@pytest.mark.parametrize(
    ("rules", "second_day", "expected"),
    [
        (CountingRules(), date(2026, 12, 31), 2),
        (CountingRules(), date(2027, 1, 1), 1),
        (CountingRules("fiscal"), date(2026, 6, 30), 2),
        (CountingRules("fiscal"), date(2026, 7, 1), 1),
        (CountingRules("fiscal"), date(2027, 1, 1), 1),
        (CountingRules("none"), date(2031, 1, 1), 2),
    ],
)
def test_a_count_begins_again_as_the_register_is_ruled(
    tmp_path: Path, rules: CountingRules, second_day: date, expected: int
) -> None:
    register = Register.open(tmp_path / "r.sqlite", on=DAY, rules=rules)
    take(register)
    assert register.take(FILE, on=second_day, by=BY).number == expected
    assert Register.at(tmp_path / "r.sqlite").rules == rules


def test_an_office_may_count_all_its_letters_together(tmp_path: Path) -> None:
    register = Register.open(tmp_path / "r.sqlite", on=DAY, rules=CountingRules(counting="office"))
    other = "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬"
    assert [take(register, FILE), take(register, other), take(register, FILE)] == [
        f"{FILE}-১",
        f"{other}-২",
        f"{FILE}-৩",
    ]
    assert codes(register) == []


def test_an_office_goes_on_from_its_paper_register(register: Register) -> None:
    assert take(register, start=524) == f"{FILE}-৫২৪"
    assert take(register) == f"{FILE}-৫২৫"
    assert take(register, start=526) == f"{FILE}-৫২৬"  # says what is so anyway
    assert codes(register) == []
    for elsewhere in (1, 526, 528):
        with pytest.raises(Refusal, match="stands at 526"):
            take(register, start=elsewhere)


def test_a_count_begun_by_mistake_is_cancelled_and_begun_anew(register: Register) -> None:
    for issue in ("১", "২"):
        take(register)
        with pytest.raises(Refusal, match="cancel them"):
            take(register, start=524)
        register.cancel(f"{FILE}-{issue}", on=DAY, by=BY, reason="শুরু ভুল ছিল")
    with pytest.raises(Refusal, match="stands at 2"):
        take(register, start=1)
    assert take(register, start=524) == f"{FILE}-৫২৪"
    assert take(register) == f"{FILE}-৫২৫"
    assert codes(register) == []


def test_a_file_that_is_truly_odd_is_taken_when_it_is_begun_on_purpose(register: Register) -> None:
    odd = "৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯"  # as a real office writes it: two digits where the layout has three
    assert take(register, odd, start=1) == f"{odd}-১"
    assert take(register, odd) == f"{odd}-২"
