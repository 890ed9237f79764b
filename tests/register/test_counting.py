"""The next number of a count: by file or office, by year, from a paper register on, and begun anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.numerals import to_bangla
from govdocs.register import CountingRules, Register
from govdocs.register.entries import HIGHEST
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
    assert take(register, FILE + "-") == FILE + "-৩"
    assert take(register) == FILE + "-৪"


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
    for taken in (1, 2):
        with pytest.raises(Refusal, match="stands at 2"):
            take(register, start=taken)
    assert take(register, start=524) == f"{FILE}-৫২৪"
    assert take(register) == f"{FILE}-৫২৫"
    assert codes(register) == []


def test_a_file_that_is_truly_odd_is_taken_when_it_is_begun_on_purpose(register: Register) -> None:
    odd = "৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯"  # as a real office writes it: two digits where the layout has three
    assert take(register, odd, start=1) == f"{odd}-১"
    assert take(register, odd) == f"{odd}-২"


@pytest.mark.parametrize("start", [1, 2, HIGHEST - 1, HIGHEST])
def test_a_count_may_begin_anywhere_up_to_the_highest_number(register: Register, start: int) -> None:
    assert register.take(FILE, on=DAY, by=BY, start=start).number == start


@pytest.mark.parametrize("start", [-1, 0, HIGHEST + 1])
def test_a_count_begins_nowhere_else(register: Register, start: int) -> None:
    with pytest.raises(
        Refusal, match=f"the first number must be from 1 to {HIGHEST}, not {start}"
    ) as refused:
        take(register, start=start)
    assert refused.value.bangla == f"প্রথম নম্বর ১ থেকে ৯৯৯৯৯৯৯৯-এর মধ্যে হতে হবে, {to_bangla(start)} নয়।"
    assert register.entries() == ()


def test_the_highest_number_is_the_last(register: Register) -> None:
    take(register, start=HIGHEST - 1)
    assert take(register) == f"{FILE}-৯৯৯৯৯৯৯৯"
    with pytest.raises(Refusal, match=f"gone beyond {HIGHEST}"):
        take(register)
    assert register.find(f"{FILE}-{HIGHEST}").number == HIGHEST


def test_a_reserved_count_may_begin_where_the_paper_register_ends(register: Register) -> None:
    reserved = register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা", count=2, start=524)
    assert [entry.number for entry in reserved] == [524, 525]


def test_numbers_reserved_beyond_the_highest_are_given_back(register: Register) -> None:
    take(register, start=HIGHEST - 1)
    with pytest.raises(Refusal):
        register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা", count=2)
    assert len(register.entries()) == len(register.history()) == 1


def test_each_year_has_a_count_of_its_own_also_backwards(register: Register) -> None:
    take(register, on=date(2027, 1, 1))
    take(register, FILE + ".", on=date(2026, 12, 31), start=1)
    assert (
        take(register, on=date(2026, 12, 31)) == f"{FILE}-২"
    )  # as in the file's latest letter, that of 2027


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(1969, 12, 30), date(2025, 12, 31)])
@pytest.mark.parametrize("used", [True, False])
def test_a_clock_that_was_set_back_gives_no_number_twice(register: Register, day: date, used: bool) -> None:
    """As where the battery of a computer is empty: the count of that year would begin at 1, and the whole number be the same."""
    if used:
        take(register)
    with pytest.raises(Refusal) as caught:
        take(register, on=day)
    assert "ঘড়ি" in caught.value.message("bn")
    assert "clock" in caught.value.message("en")
    with pytest.raises(Refusal):
        register.reserve(FILE, on=day, by=BY, holder="সচিব", reason="সফর")
    assert take(register) == f"{FILE}-{'২' if used else '১'}"
    assert codes(register) == []


def test_an_earlier_count_begins_where_it_is_told(register: Register) -> None:
    take(register)
    earlier = date(2025, 12, 30)
    assert take(register, on=earlier, start=524) == f"{FILE}-৫২৪"
    assert take(register, on=earlier) == f"{FILE}-৫২৫"
    assert "count-begun-back" not in codes(register)


def test_numbers_of_a_clock_that_ran_ahead_are_cancelled_and_the_next_year_begins(register: Register) -> None:
    take(register, on=date(2099, 1, 1))
    with pytest.raises(Refusal):
        take(register)
    register.cancel(f"{FILE}-১", on=DAY, by=BY, reason="ঘড়ি ভুল ছিল")
    assert take(register) == f"{FILE}-১"
    assert codes(register) == []


def test_a_count_that_began_back_before_this_was_refused_is_told(register: Register) -> None:
    take(register)
    take(register, on=date(2025, 12, 31), start=1)
    assert "count-begun-back" in codes(register)
    register.cancel(f"{FILE}-১", on=DAY, by=BY, reason="ঘড়ি ভুল ছিল", year=2025)
    assert codes(register) == []


def test_a_fiscal_year_is_called_by_both_its_years(tmp_path: Path) -> None:
    """The day of a fiscal year before may be of the same calendar year."""
    register = Register.open(tmp_path / "register.sqlite", on=date(2026, 7, 5), rules=CountingRules("fiscal"))
    take(register, on=date(2026, 7, 5))
    with pytest.raises(Refusal) as caught:
        take(register, on=date(2026, 6, 30))
    assert "২০২৬-২৭ সালের ক্রম" in caught.value.message("bn")
    assert "the count is that of 2026-27" in caught.value.message("en")
