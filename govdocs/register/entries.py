"""What stands in a dispatch register: numbers and their states, and the rules by which they are counted. No database here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from govdocs.dates.fiscal_year import FiscalYear
from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla
from govdocs.text.unicode import normalise

State = Literal["reserved", "taken", "issued", "cancelled"]
STATES: Final[dict[State, str]] = {
    "reserved": "সংরক্ষিত",
    "taken": "নেওয়া হয়েছে",
    "issued": "জারি হয়েছে",
    "cancelled": "বাতিল",
}
"""Each state and its name in Bangla. A number is never without a state, and never leaves the register."""

YearRule = Literal["calendar", "fiscal", "none"]
YEAR_RULES: Final[tuple[YearRule, ...]] = ("calendar", "fiscal", "none")

Counting = Literal["file", "office"]
COUNTINGS: Final[tuple[Counting, ...]] = ("file", "office")

ONE_SERIES: Final = "*"
"""The series of an office that counts the letters of all its files together."""

HIGHEST: Final = 99_999_999
MOST_AT_ONCE: Final = 1_000
_BLANK: Final = re.compile(r"\s*(?:…+|\.{3,}|_{3,})\s*$")
_LONGEST_LINE: Final = 500  # characters
_LONGEST_FILE_NUMBER: Final = 120  # characters; the longest layout has 31


@dataclass(frozen=True)
class Rules:
    """How a register counts; settled when it is opened, for a series that changes its rule has two letters with one number.

    `year`: when a count starts again at 1. No rule that we could read says it; the bound issue registers of offices are kept
    by the calendar year, so that is the default. `fiscal`: from 1 July. `none`: never.
    `counting`: a count for each file (D-Nothi), or one for all letters of the office (a bound register).
    """

    year: YearRule = "calendar"
    counting: Counting = "file"

    def year_of(self, day: date) -> int:
        """The year in whose count a day falls: its calendar year, the first year of its fiscal year, or 0.

        >>> Rules().year_of(date(2026, 3, 1)), Rules("fiscal").year_of(date(2026, 3, 1)), Rules("none").year_of(date(2026, 3, 1))
        (2026, 2025, 0)
        """
        if self.year == "none":
            return 0
        return day.year if self.year == "calendar" else FiscalYear.containing(day).year

    def printed_year(self, year: int) -> str:
        """A year of this register in Bangla: ২০২৬, ২০২৫-২৬; nothing where years do not count."""
        if self.year == "none":
            return ""
        return to_bangla(year) if self.year == "calendar" else str(FiscalYear(year))

    def series_of(self, file: MemoNumber) -> str:
        return file.file_key if self.counting == "file" else ONE_SERIES


@dataclass(frozen=True)
class Entry:
    """One number on record. `day` is the date of the letter, or of the reservation; `path` is the YAML, `pdf` the letter.

    Paths are from the register's folder where they lie within it, else absolute; always with `/`.
    """

    series: str
    year: int
    number: int
    file: str
    memo: str
    """The whole number in ASCII digits."""
    state: State
    day: date
    by: str
    holder: str = ""
    """For whom it is reserved."""
    reason: str = ""
    """Why it is reserved, or was cancelled."""
    subject: str = ""
    path: str = ""
    source_sha256: str = ""
    pdf: str = ""
    sha256: str = ""

    @property
    def memo_number(self) -> MemoNumber:
        return MemoNumber.parse(self.memo)

    def __str__(self) -> str:
        return to_bangla(self.memo)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON and CSV: digits and dates in ASCII, `printed` as it stands on the letter."""
        return {
            "number": self.number,
            "year": self.year or None,
            "memo": self.memo,
            "printed": str(self),
            "file": self.file,
            "state": self.state,
            "date": self.day.isoformat(),
            "by": self.by,
            "for": self.holder,
            "reason": self.reason,
            "subject": self.subject,
            "path": self.path,
            "pdf": self.pdf,
            "sha256": self.sha256,
        }


@dataclass(frozen=True)
class Event:
    """One line of the register's history, which is only ever added to."""

    series: str
    year: int
    number: int
    state: State
    day: date
    by: str
    note: str = ""
    sha256: str = ""


class LetterFile(NamedTuple):
    """The YAML file that a number is for: its path as the register keeps it, and the SHA-256 of its bytes without the number."""

    path: str
    sha256: str


def file_number(text: str) -> MemoNumber:
    """The number of a file, without the number of a letter. A `.` or `-` at its end is what comes before the issue number.

    Refuses what is no digital file number, or holds an issue or copy number already.

    >>> file_number("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩.").with_issue(524).ascii()
    '46.00.0000.071.31.003.23.524'
    """
    written = line(text, "নথি নম্বর", "file number")
    if len(written) > _LONGEST_FILE_NUMBER:
        raise Refusal("নথি নম্বরটি অতিরিক্ত দীর্ঘ।", "the file number is too long")
    bare = without_blank(written)
    number = MemoNumber.parse(bare)
    if number.layout == "opaque":
        raise Refusal(
            f"‘{written}’ ডিজিটাল নথি নম্বর নয়; নম্বরটি পুরো লিখুন, যেমন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩।",
            f"{written!r} is not a digital file number; write it whole, such as 46.00.0000.071.31.003.23",
        )
    if number.issue or number.copy_index or number.copies:
        raise Refusal(
            f"‘{written}’-এ নথি নম্বরের পরে আরও কিছু আছে; কেবল নথি নম্বরটি লিখুন: {to_bangla(number.stem)}।",
            f"{written!r} holds more than a file number; write only {number.stem}",
        )
    ending = re.search(r"[.-]$", bare)
    return replace(number, separator=ending[0] if ending else "")


def without_blank(text: str) -> str:
    """A number without the blank that was left at its end for the pen.

    >>> without_blank("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-……")
    '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-'
    """
    return _BLANK.sub("", text).strip()


def refuse_odd(file: MemoNumber) -> None:
    """Refuses a file number that departs from its layout, with the reasons: a slip of the pen would begin a count of its own."""
    odd = [warning for warning in file.warnings if warning.severity == "warning"]
    if odd:
        raise Refusal(
            f"নথি নম্বর ‘{file}’ ঠিক মনে হচ্ছে না: {' '.join(w.bangla for w in odd)} মিলিয়ে দেখুন। নথিটির নম্বর সত্যিই এমন হলে প্রথমবার --start দিন।",
            f"the file number {file.ascii()!r} looks wrong: {'; '.join(w.english for w in odd)}. If the file's number is truly so, give --start the first time",
        )


def line(text: str, bangla: str, english: str, *, required: bool = True) -> str:
    """A text for one line of the register, in NFC; *bangla* and *english* name it in a refusal."""
    written = " ".join(normalise(text).split())
    if required and not written:
        raise Refusal(f"{bangla} খালি রাখা যায় না।", f"the {english} must not be empty")
    if len(written) > _LONGEST_LINE:
        most = to_bangla(_LONGEST_LINE)
        raise Refusal(
            f"{bangla} {most} অক্ষরের বেশি হতে পারে না।",
            f"the {english} is longer than {_LONGEST_LINE} characters",
        )
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in written):
        raise Refusal(f"{bangla}-এ এমন অক্ষর আছে যা লেখা যায় না।", f"the {english} holds unprintable characters")
    return written
