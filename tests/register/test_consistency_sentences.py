"""What checking a register reports, word for word: the number, its count, the states, the days and the way out."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from govdocs.problems.problem import Problem, Severity
from govdocs.register import CountingRules, Register, messages
from govdocs.register.consistency import check
from tests.support.register_cases import BY, DAY, FILE, HASH

KEY = "46.00.0000.071.31.003.26"
MEMO = f"{KEY}-1"


def opened(folder: Path, rules: CountingRules, count: int) -> Register:
    register = Register.open(folder / "register.sqlite", on=DAY, rules=rules)
    for _ in range(count):
        register.take(FILE, on=DAY, by=BY)
    return register


def meddle(folder: Path, statement: str) -> None:
    behind = sqlite3.connect(folder / "register.sqlite")
    behind.executescript(statement)
    behind.close()


def only(register: Register, on: date = DAY) -> Problem:
    (problem,) = check(register, on=on)
    return problem


@pytest.mark.parametrize(
    ("rules", "bangla", "english"),
    [
        (CountingRules(), "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬ নথির ২০২৬ সালের ৩", f"3 of {KEY} in 2026"),
        (CountingRules("none"), "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬ নথির ৩", f"3 of {KEY}"),
        (CountingRules("fiscal", "office"), "দপ্তরের ২০২৫ সালের ৩", "3 of * in 2025"),
    ],
)
def test_a_lost_number(tmp_path: Path, rules: CountingRules, bangla: str, english: str) -> None:
    register = opened(tmp_path, rules, 3)
    meddle(tmp_path, "DELETE FROM govdocs_numbers WHERE number = 3")
    problem = only(register)
    assert problem.bangla == (f"{bangla} নম্বরটি রেজিস্টার থেকে মুছে গেছে; ইতিহাসে আছে: নেওয়া হয়েছে, ১ মার্চ ২০২৬।")
    assert (
        problem.english
        == f"Number {english} is gone from the register; its history says: taken on 2026-03-01."
    )
    assert (problem.code, problem.severity) == ("number-lost", Severity.ERROR)


@pytest.mark.parametrize(
    ("rules", "lost", "bangla", "english"),
    [
        (CountingRules(), "2", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬ নথির ২০২৬ সালের ক্রমে ২", f"2 is missing in the count of {KEY} in 2026"),
        (CountingRules(), "2, 3", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬ নথির ২০২৬ সালের ক্রমে ২–৩", f"2–3 is missing in the count of {KEY} in 2026"),
        (CountingRules("fiscal", "office"), "2", "দপ্তরের ২০২৫-২৬ সালের ক্রমে ২", "2 is missing in the count of * in 2025"),
        (CountingRules("none"), "3", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬ নথির ক্রমে ৩", f"3 is missing in the count of {KEY}"),
    ],
)  # fmt: skip
def test_a_gap(tmp_path: Path, rules: CountingRules, lost: str, bangla: str, english: str) -> None:
    register = opened(tmp_path, rules, 4)
    for table in ("numbers", "events"):
        meddle(tmp_path, f"DELETE FROM govdocs_{table} WHERE number IN ({lost})")
    problem = only(register)
    assert (problem.bangla, problem.english) == (f"{bangla} নম্বর নেই।", f"Number {english}.")
    assert (problem.code, problem.severity) == ("number-gap", Severity.ERROR)


def test_a_number_without_history(tmp_path: Path) -> None:
    register = opened(tmp_path, CountingRules(), 1)
    meddle(tmp_path, "DELETE FROM govdocs_events")
    sentence = messages.NUMBER_WITHOUT_HISTORY
    problem = only(register)
    assert problem.bangla == f"{FILE}-১ নম্বরটি কবে কীভাবে এল, ইতিহাসে তা নেই।"
    assert problem == sentence.filled(number=register.find(MEMO).text).problem()


@pytest.mark.parametrize(
    ("statement", "states"),
    [
        ("UPDATE govdocs_numbers SET state = 'cancelled'", ("বাতিল", "cancelled")),
        (f"UPDATE govdocs_numbers SET sha256 = '{HASH}'", ("নেওয়া হয়েছে", "taken")),
    ],
)
def test_an_altered_number(tmp_path: Path, statement: str, states: tuple[str, str]) -> None:
    register = opened(tmp_path, CountingRules(), 1)
    meddle(tmp_path, statement)
    problem = only(register)
    bangla, english = states
    assert problem.bangla == (
        f"{FILE}-১ নম্বরের অবস্থা ইতিহাসের সঙ্গে মেলে না: রেজিস্টারে ‘{bangla}’, ইতিহাসে ‘নেওয়া হয়েছে’।"
    )
    assert problem.english == (
        f"Number {MEMO} does not agree with its history: {english} and taken, or another letter."
    )
    assert (problem.code, problem.severity) == ("number-altered", Severity.ERROR)


def test_a_letter_under_two_numbers(tmp_path: Path) -> None:
    register = opened(tmp_path, CountingRules(), 2)
    for entry in register.entries():
        register.issue(entry.memo, on=DAY, by=BY, sha256=HASH, pdf="")
    first, second = register.entries()
    assert only(register) == messages.LETTER_TWICE.filled(first=first.text, second=second.text).problem()


def test_a_missing_and_a_changed_letter(tmp_path: Path) -> None:
    register = opened(tmp_path, CountingRules(), 1)
    entry = register.issue(MEMO, on=DAY, by=BY, sha256=HASH, pdf="out/a.pdf")
    path = tmp_path.resolve() / "out" / "a.pdf"
    facts = {"number": entry.text, "path": path}
    assert only(register) == messages.LETTER_MISSING.filled(**facts).problem(severity=Severity.WARNING)
    path.parent.mkdir()
    path.write_bytes(b"another")
    assert only(register) == messages.LETTER_CHANGED.filled(**facts).problem()


@pytest.mark.parametrize(
    ("holder", "bangla", "english"),
    [
        ("", "{file}-১ নম্বরটি ৩১ দিন আগে নেওয়া হয়েছে, এখনও", "{memo} was taken 31 days ago and has no letter."),
        ("সচিব", "{file}-১ নম্বরটি ৩১ দিন আগে সংরক্ষণ করা হয়েছে (সচিব), এখনও", "{memo} was reserved (সচিব) 31 days ago and has no letter."),
    ],
)  # fmt: skip
def test_a_number_that_waits(tmp_path: Path, holder: str, bangla: str, english: str) -> None:
    register = opened(tmp_path, CountingRules(), 0)
    if holder:
        register.reserve(FILE, on=DAY, by=BY, holder=holder, reason="সভা")
    else:
        register.take(FILE, on=DAY, by=BY)
    problem = only(register, date(2026, 4, 1))
    assert problem.bangla == f"{bangla.format(file=FILE)} পত্র জারি হয়নি।"
    assert problem.english == f"Number {english.format(memo=MEMO)}"
    assert (problem.code, problem.severity) == ("number-waiting", Severity.WARNING)


def test_an_earlier_day_than_the_number_before(tmp_path: Path) -> None:
    register = opened(tmp_path, CountingRules(), 1)
    register.take(FILE, on=date(2026, 2, 28), by=BY)
    problem = only(register)
    assert problem.bangla == (
        f"{FILE}-২ নম্বরের তারিখ (২৮ ফেব্রুয়ারি ২০২৬) আগের নম্বর {FILE}-১-এর তারিখের (১ মার্চ ২০২৬) আগে।"
    )
    assert problem.english == f"Number {KEY}-2 is of 2026-02-28, earlier than {MEMO} of 2026-03-01."
    assert (problem.code, problem.severity) == ("dates-out-of-order", Severity.NOTICE)


def test_the_gravest_come_first(tmp_path: Path) -> None:
    register = opened(tmp_path, CountingRules(), 2)
    register.take(FILE, on=date(2026, 2, 28), by=BY)
    meddle(tmp_path, "DELETE FROM govdocs_events WHERE number = 1")
    found = [problem.code for problem in check(register, on=date(2026, 4, 1))]
    assert found == ["number-without-history", *["number-waiting"] * 3, "dates-out-of-order"]
