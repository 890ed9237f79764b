"""Checking a register: every kind of problem, and none where there is none."""

from __future__ import annotations

import hashlib
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from govdocs.register import Register, Unusable
from govdocs.register.consistency import check
from tests.support.register_cases import BY, DAY, FILE, HASH, codes, take


def test_a_register_in_order_has_no_problems(register: Register, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"letter")
    memo = register.take(FILE, on=DAY, by=BY).memo
    register.issue(memo, on=DAY, by=BY, sha256=HASH, pdf="a.pdf")
    assert codes(register) == ["letter-changed"]
    register.issue(memo, on=DAY, by=BY, sha256=hashlib.sha256(b"letter").hexdigest(), pdf="a.pdf")
    assert codes(register) == []
    (tmp_path / "a.pdf").unlink()
    assert codes(register) == ["letter-missing"]


@pytest.mark.parametrize(("days", "found"), [(29, []), (30, []), (31, ["number-waiting"])])
def test_numbers_without_a_letter_are_reported_after_a_month(
    register: Register, days: int, found: list[str]
) -> None:
    take(register)
    assert codes(register, date.fromordinal(DAY.toordinal() + days)) == found


@pytest.mark.parametrize(("days", "found"), [(6, []), (7, []), (8, ["number-waiting"])])
def test_how_long_a_number_may_wait_can_be_set(register: Register, days: int, found: list[str]) -> None:
    take(register)
    day = date.fromordinal(DAY.toordinal() + days)
    assert [problem.code for problem in check(register, on=day, patience=7)] == found


def test_a_count_begun_anew_leaves_no_gap_but_one_within_it_does(register: Register) -> None:
    memo = register.take(FILE, on=DAY, by=BY).memo
    register.cancel(memo, on=DAY, by=BY, reason="শুরু ভুল ছিল")
    take(register, start=524)
    assert codes(register) == []
    take(register)
    register.cancel(f"{FILE}-525", on=DAY, by=BY, reason="ভুলে নেওয়া")
    assert codes(register) == []


def test_a_count_begun_twice_by_mistake_leaves_no_gap(register: Register) -> None:
    for start, number in ((1, "১"), (524, "৫২৪")):
        take(register, start=start)
        register.cancel(f"{FILE}-{number}", on=DAY, by=BY, reason="শুরু ভুল ছিল")
    assert codes(register) == []


def test_a_cancelled_number_waits_for_nothing(register: Register) -> None:
    register.cancel(register.take(FILE, on=DAY, by=BY).memo, on=DAY, by=BY, reason="x")
    assert codes(register, date(2028, 1, 1)) == []


def test_one_letter_under_two_numbers_is_reported(register: Register) -> None:
    for _ in range(2):
        register.issue(register.take(FILE, on=DAY, by=BY).memo, on=DAY, by=BY, sha256=HASH, pdf="")
    assert codes(register) == ["letter-twice"]


def test_an_earlier_day_after_a_later_one_is_reported(register: Register) -> None:
    take(register)
    take(register, on=date(2026, 2, 1))
    assert codes(register) == ["dates-out-of-order"]


@pytest.mark.parametrize(
    ("meddling", "expected"),
    [
        ("DELETE FROM govdocs_numbers WHERE number = 2", {"number-lost"}),
        ("DELETE FROM govdocs_numbers WHERE number = 3", {"number-lost"}),
        (
            "DELETE FROM govdocs_numbers WHERE number = 2; DELETE FROM govdocs_events WHERE number = 2",
            {"number-gap"},
        ),
        ("DELETE FROM govdocs_events WHERE number = 1", {"number-without-history"}),
        ("UPDATE govdocs_numbers SET state = 'cancelled' WHERE number = 1", {"number-altered"}),
        (
            "UPDATE govdocs_numbers SET number = 9 WHERE number = 3",
            {"number-lost", "number-without-history", "number-gap", "number-odd"},
        ),
    ],
)
def test_what_was_done_behind_its_back_is_reported(
    register: Register, tmp_path: Path, meddling: str, expected: set[str]
) -> None:
    for _ in range(3):
        take(register)
    behind = sqlite3.connect(tmp_path / "register.sqlite")
    behind.executescript(meddling)
    behind.close()
    assert set(codes(register)) == expected
    for problem in check(register, on=DAY):
        assert problem.hint("bn")
        assert problem.hint("en")


def raise_damage(register: Register) -> None:
    """`check` tells of damage that lets the file be read at all; what does not is told by the first reading."""
    for problem in check(register, on=DAY):
        raise Unusable(problem.bangla, problem.english)


def test_damage_is_reported_and_no_number_is_given(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    register = Register.open(path, on=DAY)
    register.reserve(FILE, on=DAY, by=BY, holder="x", reason="y" * 300, count=200)
    data = bytearray(path.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(data)
    with pytest.raises(Unusable, match="damaged"):
        take(register)
    with pytest.raises(Unusable, match="damaged"):
        raise_damage(register)
