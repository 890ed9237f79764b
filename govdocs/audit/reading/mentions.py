"""Finds what running text mentions: days with their weekdays, spans of days, Bangla days, times, fiscal years.

Each mention has its words as they are in the text. Only what is plainly a date is read as one: a year of four digits, a month
that exists. A false finding is worse than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import Final, NamedTuple

from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import matches
from govdocs.dates.bangla_calendar import BANGLA_MONTHS, OTHER_BANGLA_MONTHS, WEEKDAYS, Bangabda
from govdocs.dates.fiscal_year import FiscalYear
from govdocs.dates.formats import MONTHS, OTHER_MONTHS
from govdocs.dates.times import parse_clock
from govdocs.errors import Refusal
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late


class DayMention(NamedTuple):
    """A Gregorian day in a text: `২১ ফেব্রুয়ারি ২০২৪ (বুধবার)`. `day` is None where the calendar has no such day."""

    words: str
    start: int
    end: int
    day: date | None
    weekdays: tuple[tuple[str, int], ...]
    """Weekdays right before or after it as written (মঙ্গল বার too), each with its offset in the text."""


class BanglaMention(NamedTuple):
    """A day of the Bangla calendar in a text, of any year and whether or not the calendar has it: `৮ ফাল্গুন ১৪৩০`."""

    words: str
    start: int
    end: int
    year: int
    month: int
    day: int

    @property
    def date(self) -> Bangabda | None:
        """None for a day that the calendar does not have, or that it does not cover (before 1395)."""
        try:
            return Bangabda(self.year, self.month, self.day)
        except Refusal:
            return None


class SpanMention(NamedTuple):
    """Two days as one phrase: `০২-০৪ জুন ২০২২`, `১ জানুয়ারি ২০২৪ হতে ৩০ জুন ২০২৪`."""

    words: str
    start: int
    end: int
    first: date
    last: date


class TimeMention(NamedTuple):
    """A time of day: `সকাল ১০.৩০ টায়`, `১১:৩০`. `part` is the part of the day that goes with it, `hour` as written."""

    words: str
    start: int
    end: int
    hour: int
    minute: int
    part: str | None
    has_time_word: bool
    """Whether a word such as টা or ঘটিকা says that this is a time."""

    def at(self, part: str | None) -> time | None:
        """The time by a part of the day; by the 24-hour clock without one. None where the part has no such hour."""
        try:
            return parse_clock(f"{part or ''} {self.hour}:{self.minute:02}".strip())
        except Refusal:
            return None


@remembered
def days_in(text: str) -> tuple[DayMention, ...]:
    """Every Gregorian day of a text, in order."""
    return tuple(_days_in(text))


def _days_in(text: str) -> Iterator[DayMention]:
    end = 0
    for digits in _DIGITS.finditer(text):
        match = _DAY_HERE.match(text, digits.start()) if digits.start() >= end else None
        if match is None:
            continue
        before = _WEEKDAY_BEFORE.search(text, max(end, match.start() - _BEFORE), match.start())
        end = match.end()
        if _is_of_a_number(match):
            continue
        weekdays = [(before["weekday"], before.start())] if before else []
        if match["after"]:
            weekdays.append((match["after"], match.start("after")))
        yield DayMention(match["date"], *match.span("date"), _day(match), tuple(weekdays))


def weekday_in(text: str) -> str | None:
    """The first weekday of a text, as written; None if there is none.

    >>> weekday_in("রোজ মঙ্গল বার")
    'মঙ্গল বার'
    """
    match = _A_WEEKDAY.search(text)
    return match[0] if match else None


@remembered
def bangla_days_in(text: str) -> tuple[BanglaMention, ...]:
    """Every day of a text whose month is a Bangla one, in order."""
    return tuple(_bangla_days_in(text))


def _bangla_days_in(text: str) -> Iterator[BanglaMention]:
    for match in _BANGLA_DAY.finditer(text):
        month = _BANGLA_MONTH_NUMBERS[match["month"]]
        yield BanglaMention(
            match[0], match.start(), match.end(), _number(match["year"]), month, _number(match["day"])
        )


@remembered
def spans_in(text: str) -> tuple[SpanMention, ...]:
    """Every span of Gregorian days of a text, in order; a month or year written once holds for both ends."""
    return tuple(_spans_in(text))


def _spans_in(text: str) -> Iterator[SpanMention]:
    for match in _SPAN.finditer(text):
        last_month = MONTH_NUMBERS[match["month2"]]
        first_month = MONTH_NUMBERS[match["month1"]] if match["month1"] else last_month
        last_year = _number(match["year2"])
        first_year = _number(match["year1"]) if match["year1"] else last_year
        first = _date(first_year, first_month, _number(match["day1"]))
        last = _date(last_year, last_month, _number(match["day2"]))
        if first and last:
            yield SpanMention(match[0], match.start(), match.end(), first, last)
    for match in _SPAN_IN_FIGURES.finditer(text):
        ends = [mention.day for mention in days_in(match[0])]
        if len(ends) == 2 and ends[0] and ends[1]:
            yield SpanMention(match[0], match.start(), match.end(), ends[0], ends[1])


def is_wider(text: str, span: SpanMention) -> bool:
    """Whether the sentence says that a span of its has more than the days of the event: a night before, the days of the way.

    >>> text = "আগের রাতসহ ১২-১৫ মে ২০২৬ তারিখে আবাসন"
    >>> is_wider(text, spans_in(text)[0])
    True
    """
    begin = max(text.rfind(mark, 0, span.start) for mark in "।;\n") + 1
    ends = [place for mark in "।;\n" if (place := text.find(mark, span.end)) >= 0]
    return bool(_MORE_DAYS.search(text, begin, min(ends, default=len(text))))


def times_in(text: str) -> Iterator[TimeMention]:
    """Every time of a text, in order. Figures alone (`১০.৩০`) are taken for a time too: see `has_time_word`."""
    for match in _TIME.finditer(text):
        hour, minute = _number(match["hour"]), _number(match["minute"] or "0")
        if hour > 23 or minute > 59 or not (match["minute"] or match["ending"]):
            continue
        yield TimeMention(
            match[0].strip(),
            match.start(),
            match.end(),
            hour,
            minute,
            match["part"] or match["part_after"],
            bool(match["ending"]),
        )


def fiscal_years_in(text: str) -> Iterator[tuple[re.Match[str], FiscalYear | None]]:
    """Every fiscal year of a text; None for one whose two years do not follow each other."""
    for match in matches(_FISCAL_YEAR, text, "বছর"):
        try:
            yield match, FiscalYear.parse(to_ascii(match["years"]))
        except Refusal:
            yield match, None


_D: Final = "[0-9০-৯]"
_EDGE: Final = r"(?<![0-9০-৯.-])"  # a slash may separate two dates: ৮ ফাল্গুন ১৪৩০/২১ ফেব্রুয়ারি ২০২৪
_FIRST: Final = rf"{_D}(?<![0-9০-৯.-].)"
"""A digit at such an edge; a pattern that begins with the digit is found faster."""
_LONE: Final = r"(?<![0-9০-৯./-])"
MONTH_NUMBERS: Final = {name: number for number, name in enumerate(MONTHS, 1)} | {
    other: MONTHS.index(name) + 1 for other, name in OTHER_MONTHS.items()
}
_BANGLA_MONTH_NUMBERS: Final = {name: number for number, name in enumerate(BANGLA_MONTHS, 1)} | {
    other: BANGLA_MONTHS.index(name) + 1 for other, name in OTHER_BANGLA_MONTHS.items()
}
MONTH: Final = "|".join(MONTH_NUMBERS)
"""The names of the Gregorian months, as alternatives of a regular expression."""
_WEEKDAY: Final = "|".join(f"{name.removesuffix('বার')} ?বার" for name in WEEKDAYS)
_BESIDE_DAY: Final = late(rf",? ?(?:রোজ )?\(?(?:{_WEEKDAY})\)?(?=[ ,।)–-]|$)", re.MULTILINE)


def without_weekdays(text: str) -> str:
    """A text without the names of days, which stand between a date and what is said of it.

    >>> without_weekdays("১৩ জুন ২০২১ (রবিবার) হতে ১৭ জুন ২০২১, বৃহস্পতিবার পর্যন্ত")
    '১৩ জুন ২০২১ হতে ১৭ জুন ২০২১ পর্যন্ত'
    """
    return _BESIDE_DAY.sub("", text) if "বার" in text else text


_SUFFIX: Final = "(?: ?(?:লা|রা|ঠা|ই|শে))?"
ERA: Final = r"(?:খ্রি(?:[ষস]্টাব্দ|[.:ঃ])?|খ্রী[ষস]্টাব্দ|খৃ(?:[ষস]্টাব্দ|[.:ঃ])?|ইং[.:ঃ]?)"
"""What may stand behind a day and says of which calendar it is."""
_DATE: Final = (
    rf"{_EDGE}(?:(?P<day>{_D}{{1,2}}){_SUFFIX},? (?P<month>{MONTH}),? ?(?P<year>{_D}{{4}})(?!{_D})"
    rf"|{_LONE}(?:(?P<d>{_D}{{1,2}})(?P<sep>[-/.])(?P<m>{_D}{{1,2}})(?P=sep)(?P<y>{_D}{{4}})"
    rf"|(?P<Y>{_D}{{4}})-(?P<M>{_D}{{2}})-(?P<D>{_D}{{2}}))(?!{_D}|[-/.]{_D}))"
)
# Between a date and its weekday: an era, তারিখ, রোজ, a comma, a bracket; nothing that could begin another phrase.
_BETWEEN: Final = rf"(?:[\s,(]|{ERA}|তারিখ(?:ে|ের)?|রোজ[:ঃ]?)*"
_DIGITS: Final = late(rf"(?<!{_D}){_D}{{1,4}}+(?=[-/.]{_D}|{_SUFFIX},? (?:{MONTH}))")
"""What a day may begin with."""
_DAY_HERE: Final = late(rf"(?P<date>{_DATE})(?:{_BETWEEN}(?P<after>{_WEEKDAY}))?")
_WEEKDAY_BEFORE: Final = late(rf"(?P<weekday>{_WEEKDAY})[\s,(]*(?:তারিখ:? )?\Z")
_BEFORE: Final = 40
"""Characters before a day in which its weekday may stand."""
_A_WEEKDAY: Final = late(_WEEKDAY)
_BANGLA_DAY: Final = late(
    rf"(?P<day>{_FIRST}{_D}?){_SUFFIX},? (?P<month>{'|'.join(_BANGLA_MONTH_NUMBERS)}),? ?(?P<year>{_D}{{4}})(?!{_D})"
)
_TO: Final = r"(?: ?[-–—] ?| (?:হতে|থেকে|হইতে) )"
_SPAN: Final = late(
    rf"(?P<day1>{_FIRST}{_D}?){_SUFFIX}(?:,? (?P<month1>{MONTH})(?:,? (?P<year1>{_D}{{4}})(?: {ERA})?)?)?(?: তারিখ)?{_TO}"
    rf"(?P<day2>{_D}{{1,2}}){_SUFFIX},? (?P<month2>{MONTH}),? ?(?P<year2>{_D}{{4}})(?!{_D})"
)
_MORE_DAYS: Final = late(
    r"(?:রাত|রাত্রি|রাতে|দিন|ভ্রমণ|যাতায়াত|সময়|কাল|যাত্রা|ছুটি)(?:টি|কে|ের|র)?[ -]?সহ(?![\u0980-\u09ff])|যাতায়াত(?![^।;\n]{0,15}(?:ব্যতীত|ছাড়া|বাদে))|অতিরিক্ত|আগের (?:দিন|রাত)|পরের (?:দিন|রাত)|পূর্বের (?:দিন|রাত)|পূর্বরাত|আগমন|প্রত্যাবর্তন|প্রস্তুতি"
)
_FIGURES: Final = rf"{_D}?(?:/{_D}{{1,2}}/|\.{_D}{{1,2}}\.|-{_D}{{1,2}}-){_D}{{4}}"
_SPAN_IN_FIGURES: Final = late(
    rf"{_D}(?<![0-9০-৯./-].){_FIGURES}(?: {ERA})?(?: তারিখ)?{_TO}{_D}{_FIGURES}(?!{_D}|[-/.]{_D})"
)
PART_OF_DAY: Final = "ভোর|সকাল|পূর্বাহ্ণ|পূর্বাহ্ন|দুপুর|বিকাল|বিকেল|অপরাহ্ণ|অপরাহ্ন|সন্ধ্যা|রাত্রি|রাত|বেলা"
"""The words for a part of the day, as alternatives of a regular expression."""
_TIME: Final = late(
    rf"(?:(?P<part>{PART_OF_DAY})[,:]? ?)?(?<![0-9০-৯./,:-])(?P<hour>{_D}{{1,2}})(?:[.:](?P<minute>{_D}{{2}}))?(?![0-9০-৯/]|[.,:-]{_D})"
    rf"(?: ?(?P<ending>টায়|টার|টা(?= |[,।)–—-]|$)|ঘটিকা(?:য়|র)?))?(?: ?\((?P<part_after>{PART_OF_DAY})\))?"
)
_FISCAL_YEAR: Final = late(rf"{_EDGE}(?P<years>{_D}{{4}} ?[-–/] ?(?:{_D}{{4}}|{_D}{{2}}))(?= ?অর্থ ?-?বছর)")


def _number(text: str) -> int:
    return int(to_ascii(text))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_CITED: Final = late(r"(?:নং|নম্বর|সংখ্যা)[\s.:ঃ–-]*\Z")
_GOES_ON: Final = late(rf",\s?{_D}{{3}}[.]{_D}")


def _is_of_a_number(match: re.Match[str]) -> bool:
    """Whether the figures with dots are the beginning of a cited number (৩৮.০১.০০০০, ৩৪৬…), or one of three groups, and no date."""
    if match["sep"] != ".":
        return False
    day, month, year = (_number(match[part]) for part in "dmy")
    start, end = match.span("date")
    return (
        not month
        or not year
        or (day > 31 and month > 12)
        or bool(_CITED.search(match.string[max(0, start - 20) : start]))
        or bool(_GOES_ON.match(match.string, end))
    )


def _day(match: re.Match[str]) -> date | None:
    if match["month"]:
        return _date(_number(match["year"]), MONTH_NUMBERS[match["month"]], _number(match["day"]))
    year, month, day = (
        (match["y"], match["m"], match["d"]) if match["y"] else (match["Y"], match["M"], match["D"])
    )
    return _date(_number(year), _number(month), _number(day))
