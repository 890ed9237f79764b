"""The entries of a dispatch register: numbers, their states and history, and how numbers are counted. No database here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from govdocs.dates.fiscal_year import FiscalYear
from govdocs.errors import Refusal, Text
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_ascii, to_bangla
from govdocs.register import messages
from govdocs.text.unicode import normalise

State = Literal["reserved", "taken", "on-paper", "issued", "cancelled"]
STATES: Final[dict[State, str]] = {
    "reserved": "সংরক্ষিত",
    "taken": "নেওয়া হয়েছে",
    "on-paper": "কাগজে ব্যবহৃত",
    "issued": "জারি হয়েছে",
    "cancelled": "বাতিল",
}
"""Each state and its name in Bangla. A number is never without a state, and never leaves the register.

`on-paper`: its letter was written and entered by hand, and lies in the paper register; nothing more is to come of it here.
"""

YearRule = Literal["calendar", "fiscal", "none"]
YEAR_RULES: Final[tuple[YearRule, ...]] = ("calendar", "fiscal", "none")

Counting = Literal["file", "office"]
COUNTINGS: Final[tuple[Counting, ...]] = ("file", "office")

ONE_SERIES: Final = "*"
"""The series of an office that counts the letters of all its files together."""

HIGHEST: Final = 99_999_999
"""The highest issue number."""

MOST_AT_ONCE: Final = 1_000
"""Numbers that can be reserved, or recorded as used on paper, at once."""

_BLANK: Final = re.compile(r"(?:(?<!…)…++|(?<!\.)\.{3,}+|(?<!_)_{3,}+)\s*+$")
LONGEST_LINE: Final = 500  # characters
LONGEST_FILE_NUMBER: Final = 120  # characters; the longest layout has 31


@dataclass(frozen=True)
class CountingRules:
    """How a register counts; fixed when it is opened, since a series that changes its rule would give one number twice.

    `year`: when a count starts again at 1. No rule that we could read says it; the bound issue registers of offices are kept
    by the calendar year, so that is the default. `fiscal`: from 1 July. `none`: never.
    `counting`: a count for each file (D-Nothi), or one for all letters of the office (a bound register).
    """

    year: YearRule = "calendar"
    counting: Counting = "file"

    def year_of(self, day: date) -> int:
        """The year in whose count a day falls: its calendar year, the first year of its fiscal year, or 0.

        >>> CountingRules().year_of(date(2026, 3, 1)), CountingRules("fiscal").year_of(date(2026, 3, 1)), CountingRules("none").year_of(date(2026, 3, 1))
        (2026, 2025, 0)
        """
        if self.year == "none":
            return 0
        return day.year if self.year == "calendar" else FiscalYear.containing(day).year

    def printed_year(self, year: int) -> str:
        """A year of this register in Bangla: ২০২৬, ২০২৫-২৬; empty where years do not count."""
        if self.year == "none":
            return ""
        return to_bangla(year) if self.year == "calendar" else str(FiscalYear(year))

    def shown_year(self, year: int) -> Text:
        """A year of this register in both languages: ২০২৫-২৬ and 2025-26."""
        printed = self.printed_year(year)
        return Text(printed, to_ascii(printed))

    def series_of(self, file: MemoNumber) -> str:
        """The key of the count that a file's letters belong to: the file's own, or ONE_SERIES."""
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
    """Why it is reserved, or was cancelled; what is to be said of its use on paper."""
    subject: str = ""
    path: str = ""
    source_sha256: str = ""
    pdf: str = ""
    sha256: str = ""

    @property
    def memo_number(self) -> MemoNumber:
        """The memo number in its parts."""
        return MemoNumber.parse(self.memo)

    @property
    def text(self) -> Text:
        """The memo number in the digits of each language, for a sentence."""
        return Text(str(self), self.memo)

    def __str__(self) -> str:
        return to_bangla(self.memo)

    def as_row(self) -> dict[str, Any]:
        """All columns of its row, with the day as text: what the history records of it."""
        return {**vars(self), "day": self.day.isoformat()}

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON and CSV: digits and dates in ASCII, `printed` as it is on the letter."""
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
class HistoryEntry:
    """One change of a number, in the register's history, which is only ever added to."""

    series: str
    year: int
    number: int
    state: State
    day: date
    by: str
    note: str = ""
    sha256: str = ""
    entry: str = ""
    """The whole row as JSON, as it was after the change; empty in the history of govdocs 0.1.0."""


class LetterFile(NamedTuple):
    """The YAML file that a number is for: its path as the register stores it, and the SHA-256 of its bytes before it is numbered."""

    path: str
    sha256: str


def file_number(text: str) -> MemoNumber:
    """The number of a file, without the number of a letter. A `.` or `-` at its end is what comes before the issue number.

    Raises Refusal for what is not a digital file number, or has an issue or copy number already.

    >>> file_number("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩.").with_issue(524).ascii()
    '46.00.0000.071.31.003.23.524'
    """
    written = single_line(text, messages.FILE_NUMBER)
    if len(written) > LONGEST_FILE_NUMBER:
        raise Refusal(*messages.FILE_NUMBER_TOO_LONG)
    bare = without_blank(written)
    number = MemoNumber.parse(bare)
    if number.layout == "opaque":
        raise Refusal(*messages.NOT_DIGITAL.filled(written=written))
    if number.issue or number.copy_index or number.copies:
        stem = Text(to_bangla(number.stem), number.stem)
        raise Refusal(*messages.MORE_THAN_FILE_NUMBER.filled(written=written, stem=stem))
    ending = re.search(r"[.-]$", bare)
    return replace(number, separator=ending[0] if ending else "")


def file_and_issue(text: str) -> tuple[MemoNumber, int]:
    """The number of a file and that of a letter of it, from a whole memo number. Raises Refusal where it is none.

    >>> file, issue = file_and_issue("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-৫২৩")
    >>> file.ascii(), file.separator, issue
    ('46.00.0000.071.31.003.26', '-', 523)
    """
    written = single_line(text, messages.NUMBER)
    number = MemoNumber.parse(written)
    digits = (number.issue or "").lstrip("0")
    is_whole = digits and len(digits) <= len(str(HIGHEST)) and not (number.copy_index or number.copies)
    if not is_whole or int(digits) >= HIGHEST:
        raise Refusal(*messages.NOT_WHOLE.filled(written=written))
    bare = replace(number, issue=None)
    return file_number(bare.ascii() + bare.separator.strip()), int(digits)


def without_blank(text: str) -> str:
    """A number without the blank that was left at its end for the pen.

    >>> without_blank("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-……")
    '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-'
    """
    return _BLANK.sub("", text).strip()


def refuse_irregular(file: MemoNumber) -> None:
    """Raises Refusal, with the reasons, for a file number that departs from its layout: a typing error would begin a new count."""
    found = [warning for warning in file.warnings if warning.severity == "warning"]
    if found:
        reasons = Text(" ".join(each.bangla for each in found), "; ".join(each.english for each in found))
        shown = Text(str(file), repr(file.ascii()))
        raise Refusal(*messages.IRREGULAR_FILE_NUMBER.filled(file=shown, reasons=reasons))


def single_line(text: str, what: Text, *, required: bool = True) -> str:
    """A text as one line of at most 500 characters, in NFC. Raises Refusal, which calls it *what*."""
    written = " ".join(normalise(text).split())
    if required and not written:
        raise Refusal(*messages.EMPTY.filled(what=what))
    if len(written) > LONGEST_LINE:
        raise Refusal(*messages.TOO_LONG.filled(what=what, most=LONGEST_LINE))
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in written):
        raise Refusal(*messages.UNPRINTABLE.filled(what=what))
    return written
