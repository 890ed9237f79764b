"""Register: numbers are reserved, cancelled and issued, and stay on record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.register import LetterFile, Register
from govdocs.register.entries import MOST_AT_ONCE
from tests.support.register_cases import BY, DAY, FILE, HASH, take


def test_reserved_numbers_are_passed_over_and_say_for_whom(register: Register) -> None:
    reserved = register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা", count=3)
    assert [entry.number for entry in reserved] == [1, 2, 3]
    assert {(entry.holder, entry.reason, entry.state) for entry in reserved} == {("সচিব", "সভা", "reserved")}
    assert take(register) == f"{FILE}-৪"


@pytest.mark.parametrize("count", [0, -1, MOST_AT_ONCE + 1])
def test_how_many_may_be_reserved_is_bounded(register: Register, count: int) -> None:
    with pytest.raises(Refusal):
        register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y", count=count)


def test_a_cancelled_number_stays_and_is_not_given_again(register: Register) -> None:
    first, second = register.take(FILE, on=DAY, by=BY), register.take(FILE, on=DAY, by=BY)
    register.cancel(second.memo, on=DAY, by="অফিস সহকারী", reason="ভুলে নেওয়া")
    assert take(register) == f"{FILE}-৩"
    assert [entry.state for entry in register.entries()] == ["taken", "cancelled", "taken"]
    last = register.history()[2]
    assert (last.number, last.state, last.by, last.note) == (2, "cancelled", "অফিস সহকারী", "ভুলে নেওয়া")
    with pytest.raises(Refusal, match="is cancelled"):
        register.cancel(second.memo, on=DAY, by=BY, reason="আবার")
    with pytest.raises(Refusal, match="is cancelled"):
        register.issue(second.memo, on=DAY, by=BY, sha256=HASH, pdf="a.pdf")
    assert register.find(first.memo).state == "taken"


def test_an_issued_letter_is_on_record_with_its_hash_and_both_versions_in_the_history(
    register: Register,
) -> None:
    memo = register.take(FILE, on=DAY, by=BY).memo
    for sha256 in (HASH, HASH, "b" * 64):
        entry = register.issue(memo, on=DAY, by=BY, sha256=sha256, pdf="a.pdf")
    assert (entry.state, entry.sha256) == ("issued", "b" * 64)
    assert [event.sha256 for event in register.history()] == ["", HASH, "b" * 64]


@pytest.mark.parametrize(
    "memo", ["46.00.0000.071.31.003.26-9", f"{FILE}", "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬-১", f"{FILE}-{'৯' * 400}"]
)
def test_a_number_that_is_not_on_record_is_refused(register: Register, memo: str) -> None:
    take(register)
    with pytest.raises(Refusal):
        register.cancel(memo, on=DAY, by=BY, reason="x")


def test_a_number_of_two_years_needs_its_year(register: Register) -> None:
    memo = register.take(FILE, on=DAY, by=BY).memo
    register.take(FILE, on=date(2027, 1, 1), by=BY)
    with pytest.raises(Refusal, match="2026, 2027"):
        register.cancel(memo, on=DAY, by=BY, reason="x")
    register.cancel(memo, on=DAY, by=BY, reason="x", year=2027)
    assert [entry.state for entry in register.entries()] == ["taken", "cancelled"]


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({}, [1, 2, 1]),
        ({"file": "46.00.0000.071.31.003.26"}, [1, 2]),
        ({"year": 2025}, []),
        ({"state": "reserved"}, [2]),
    ],
)
def test_the_list_is_of_a_file_a_year_a_state(
    register: Register, filters: dict[str, object], numbers: list[int]
) -> None:
    take(register)
    register.reserve(FILE, on=DAY, by=BY, holder="সচিব", reason="সভা")
    take(register, "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬")
    assert [entry.number for entry in register.entries(**filters)] == numbers  # type: ignore[arg-type]


def test_a_letter_is_given_its_number_again_until_it_is_issued(register: Register, tmp_path: Path) -> None:
    letter = LetterFile("letters/a.yaml", "1" * 64)
    first = register.take(FILE, on=DAY, by=BY, letter=letter)
    edited = LetterFile("letters/a.yaml", "2" * 64)
    assert register.take(FILE, on=DAY, by=BY, letter=edited) == first
    assert register.take(FILE, on=DAY, by=BY, letter=LetterFile("letters/b.yaml", "3" * 64)).number == 2
    register.issue(first.memo, on=DAY, by=BY, sha256=HASH, pdf="a.pdf")
    assert register.take(FILE, on=DAY, by=BY, letter=edited).number == 3


def test_a_letter_that_was_moved_is_known_by_its_bytes_but_a_copy_is_another_letter(
    register: Register, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("x", "utf-8")
    first = register.take(FILE, on=DAY, by=BY, letter=LetterFile("a.yaml", "1" * 64))
    assert register.take(FILE, on=DAY, by=BY, letter=LetterFile("copy.yaml", "1" * 64)).number == 2
    (tmp_path / "a.yaml").unlink()
    assert register.take(FILE, on=DAY, by=BY, letter=LetterFile("moved.yaml", "1" * 64)) == first
