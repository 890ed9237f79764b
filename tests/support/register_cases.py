"""A register for tests: a file number, a day, a person, and the steps that many tests take."""

from __future__ import annotations

from datetime import date

from govdocs.register import Register
from govdocs.register.consistency import check

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬"
DAY = date(2026, 3, 1)
BY = "উচ্চমান সহকারী"
HASH = "a" * 64


def take(register: Register, file: str = FILE, on: date = DAY, start: int | None = None) -> str:
    """Take a number; the whole memo number in Bangla digits."""
    return str(register.take(file, on=on, by=BY, start=start))


def codes(register: Register, on: date = DAY) -> list[str]:
    """The codes of all problems that checking finds."""
    return [problem.code for problem in check(register, on=on)]
