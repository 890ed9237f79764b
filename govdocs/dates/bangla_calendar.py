"""The Bangla calendar of Bangladesh, by rule, from 14 April 1988 on.

Two sets of month lengths have been in force. Both begin the year on 14 April and give ফাল্গুন its leap day when
it falls in a Gregorian leap year; they differ from 16 October to 14 March.

* `bd-1995`: Acts of Parliament print both dates, and show the rule in use from 1395 (1988) on.
* `bd-2019`: since 1426 (14 April 2019), so that 21 February and 16 December keep the Bangla dates of 1952 and
  1971. First day that differs: 16 October 2019 = ৩১ আশ্বিন ১৪২৬ (bdnews24.com, 17 October 2019).

Before 1988 the almanac was followed, which no table reproduces. From 14 April 1990 to 14 March 1992 the three
dates known from Acts are one day earlier than the rule: such dates are computed and marked as not `certain`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import MAXYEAR, date
from itertools import accumulate
from typing import Final

from govdocs.dates import messages
from govdocs.errors import Refusal, Text
from govdocs.numerals import one_script, to_bangla
from govdocs.text.late_pattern import late

BANGLA_MONTHS: Final = (
    "বৈশাখ",
    "জ্যৈষ্ঠ",
    "আষাঢ়",
    "শ্রাবণ",
    "ভাদ্র",
    "আশ্বিন",
    "কার্তিক",
    "অগ্রহায়ণ",
    "পৌষ",
    "মাঘ",
    "ফাল্গুন",
    "চৈত্র",
)
OTHER_BANGLA_MONTHS: Final = {
    "জৈষ্ঠ": "জ্যৈষ্ঠ",
    "আষাড়": "আষাঢ়",
    "শ্রাবন": "শ্রাবণ",
    "কার্ত্তিক": "কার্তিক",
    "অগ্রহায়ন": "অগ্রহায়ণ",
    "ফাল্গুণ": "ফাল্গুন",
}
"""Spellings that are read and not written."""

WEEKDAYS: Final = ("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার")
"""From Monday on, as `datetime.date.weekday` counts."""


@dataclass(frozen=True)
class RuleSet:
    """The days of the twelve months, in force from the Bangla year `first_year` until the next set."""

    name: str
    first_year: int
    lengths: tuple[int, ...]
    leap_falgun: int


RULE_SETS: Final = (
    RuleSet("bd-1995", 1395, (31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30, 30), leap_falgun=31),
    RuleSet("bd-2019", 1426, (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30), leap_falgun=30),
)
UNCERTAIN: Final = (date(1990, 4, 14), date(1992, 3, 14))
"""First and last day of the time in which the dates of Acts are a day earlier than the rule."""


def rule_set(year: int) -> RuleSet:
    """The rules of a Bangla year; refuses years before 1395 and years that `datetime.date` cannot hold.

    >>> rule_set(1425).name, rule_set(1426).name
    ('bd-1995', 'bd-2019')
    """
    if year < RULE_SETS[0].first_year:
        raise _before_the_rules(messages.BANGLA_YEAR.filled(year=year))
    if year > _LAST_YEAR:
        raise Refusal(*messages.YEAR_OUT_OF_REACH.filled(year=year, last=_LAST_YEAR))
    return next(rules for rules in reversed(RULE_SETS) if year >= rules.first_year)


def month_lengths(year: int) -> tuple[int, ...]:
    """The days of the twelve months of a Bangla year.

    >>> month_lengths(1430)[10], month_lengths(1431)[10]
    (30, 29)
    """
    rules = rule_set(year)
    leap = (date(year + 594, 3, 1) - date(year + 594, 2, 28)).days == 2
    if not leap:
        return rules.lengths
    return (*rules.lengths[:_FALGUN], rules.leap_falgun, *rules.lengths[_FALGUN + 1 :])


@dataclass(frozen=True, order=True)
class Bangabda:
    """A date of the Bangla calendar of Bangladesh; refuses days that the calendar does not have.

    >>> Bangabda(1430, 11, 8).to_gregorian()
    datetime.date(2024, 2, 21)
    """

    year: int
    month: int
    """1 is বৈশাখ, 12 is চৈত্র."""
    day: int

    def __post_init__(self) -> None:
        lengths = month_lengths(self.year)
        if not 1 <= self.month <= 12:
            raise Refusal(*messages.NO_SUCH_BANGLA_MONTH.filled(month=self.month))
        month, length = BANGLA_MONTHS[self.month - 1], lengths[self.month - 1]
        if not 1 <= self.day <= length:
            raise Refusal(
                *messages.NO_SUCH_BANGLA_DAY.filled(
                    name=month, month=self.month, year=self.year, length=length, day=self.day
                )
            )

    @classmethod
    def from_gregorian(cls, d: date) -> Bangabda:
        """The Bangla date of a day; refuses days before 14 April 1988.

        >>> str(Bangabda.from_gregorian(date(2019, 10, 16)))
        '৩১ আশ্বিন ১৪২৬'
        """
        year = d.year - 593 if (d.month, d.day) >= (4, 14) else d.year - 594
        if year < RULE_SETS[0].first_year:
            raise _before_the_rules(Text(to_bangla(f"{d:%d/%m/%Y}"), f"{d:%Y-%m-%d}"))
        starts = _month_starts(year)
        days = d.toordinal() - _new_year(year)
        month = bisect_right(starts, days)
        return cls(year, month, days - starts[month - 1] + 1)

    @classmethod
    def parse(cls, text: str) -> Bangabda:
        """Reads ৮ ফাল্গুন ১৪৩০ and what letters make of it: other spellings of a month, ৮ই, commas, বঙ্গাব্দ, সন,
        বাং, a weekday (not checked), ০৮/১১/১৪৩০; in either script. The year has four digits.

        >>> Bangabda.parse("৮ই ফাল্গুন, ১৪৩০ বঙ্গাব্দ")
        Bangabda(year=1430, month=11, day=8)
        """
        line = " ".join(one_script(text).split())
        if match := _IN_WORDS.fullmatch(line):
            return cls(int(match["year"]), _MONTH_NUMBERS[match["month"]], int(match["day"]))
        if match := _IN_FIGURES.fullmatch(line):
            return cls(int(match["year"]), int(match["month"]), int(match["day"]))
        no_year = _WITHOUT_YEAR.fullmatch(line)
        sentence = messages.NO_BANGLA_YEAR if no_year else messages.NOT_A_BANGLA_DATE
        raise Refusal(*sentence.filled(text=text))

    def to_gregorian(self) -> date:
        """The day in the Gregorian calendar."""
        return date.fromordinal(
            _new_year(self.year) + _month_starts(self.year)[self.month - 1] + self.day - 1
        )

    def replace(
        self, *, year: int | None = None, month: int | None = None, day: int | None = None
    ) -> Bangabda:
        """The date with some parts changed, checked anew.

        >>> str(Bangabda(1430, 11, 8).replace(month=1, day=1))
        '১ বৈশাখ ১৪৩০'
        """
        return Bangabda(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    @property
    def certain(self) -> bool:
        """False from 14 April 1990 to 14 March 1992, where offices may have written one day earlier."""
        return not UNCERTAIN[0] <= self.to_gregorian() <= UNCERTAIN[1]

    @property
    def month_name(self) -> str:
        return BANGLA_MONTHS[self.month - 1]

    def __str__(self) -> str:
        """৮ ফাল্গুন ১৪৩০"""
        return f"{to_bangla(self.day)} {self.month_name} {to_bangla(self.year)}"


_FALGUN: Final = 10
# Of the next year not all days fit into a `datetime.date`.
_LAST_YEAR: Final = MAXYEAR - 594

_MONTH_NUMBERS: Final = {name: number for number, name in enumerate(BANGLA_MONTHS, 1)} | {
    other: BANGLA_MONTHS.index(name) + 1 for other, name in OTHER_BANGLA_MONTHS.items()
}
_WEEKDAY: Final = rf"(?:\(?(?:{'|'.join(WEEKDAYS)})\)?)"
_BEFORE: Final = rf"(?:{_WEEKDAY},? ?)?"
_AFTER: Final = rf",? ?(?:বঙ্গাব্দ|বঙ্গাব্দে|সন|বাংলা|বাং|ব)?[.ঃ]?,? ?{_WEEKDAY}?[।;]?"
_IN_WORDS: Final = late(
    rf"{_BEFORE}(?P<day>[0-9]{{1,2}}) ?(?:লা|রা|ঠা|ই|শে)?,? ?"
    rf"(?P<month>{'|'.join(_MONTH_NUMBERS)}),? ?(?P<year>[0-9]{{4}}){_AFTER}"
)
_WITHOUT_YEAR: Final = late(
    rf"{_BEFORE}[0-9]{{1,2}} ?(?:লা|রা|ঠা|ই|শে)?,? ?(?:{'|'.join(_MONTH_NUMBERS)}){_AFTER}"
)
_IN_FIGURES: Final = late(
    rf"{_BEFORE}(?P<day>[0-9]{{1,2}})(?P<sep>[-/.])(?P<month>[0-9]{{1,2}})(?P=sep)(?P<year>[0-9]{{4}}){_AFTER}"
)


def _before_the_rules(given: Text) -> Refusal:
    return Refusal(*messages.BEFORE_THE_RULES.filled(given=given))


def _new_year(year: int) -> int:
    """1 বৈশাখ as a day number of `datetime.date`."""
    return date(year + 593, 4, 14).toordinal()


def _month_starts(year: int) -> tuple[int, ...]:
    """How many days of the year lie before each month."""
    return (0, *accumulate(month_lengths(year)[:-1]))
