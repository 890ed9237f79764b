"""Days that a text names by the day of its own writing: without a year, as tomorrow's, or as of the present year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import ERA, MONTH, MONTH_NUMBERS, DayMention, days_in
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.dates.fiscal_year import FiscalYear
from govdocs.dates.formats import weekday
from govdocs.errors import Refusal
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherWeekday(NamedTuple):
    """A weekday, where it stands, and the day beside it."""

    name: str
    start: int
    end: int
    day: dt.date


_STEMS: Final = "|".join(WEEKDAYS)
_SUFFIX: Final = "(?: ?(?:লা|রা|ঠা|ই|শে))?"
_DAY: Final = rf"(?P<day>[০-৯](?<![০-৯./-].)[০-৯]?){_SUFFIX} (?P<month>{MONTH})(?!,? ?[০-৯])"
_WITHOUT_YEAR: Final = late(
    normalise(
        rf"(?P<before>{_STEMS})[ ,(]{{1,2}}{_DAY}|{_DAY.replace('?P<day>', '?P<day2>').replace('?P<month>', '?P<month2>')}(?: তারিখ)?[ ,(]{{1,2}}(?:রোজ )?(?P<after>{_STEMS})"
    )
)
_BEHIND: Final = late(rf"(?: তারিখ)?[ ,(]{{1,2}}(?:রোজ )?(?P<after>{_STEMS})")
"""The day's own weekday, where the one before it is that of another day: '২৫ এপ্রিল ২০২৬, শনিবার (২৪ এপ্রিল, শুক্রবার ব্যতীত)'."""
_ANOTHER_DAY: Final = late(normalise(rf"(?:[০-৯]{{4}}|{MONTH})(?: ?{ERA})?(?: তারিখ)?,? ?\(?\Z"))
"""The end of a day before a weekday, which is that day's: '২ আগস্ট ২০২৬, রবিবার (৩১ জুলাই ও ১ আগস্ট ছুটি)'."""
_LONGEST_DAY: Final = 40
_WHEN: Final = late(r"(?:আগামী|গত|বিগত)(?= \Z)")
_LONGEST_WHEN: Final = 8


def weekdays_without_year(text: str, own: dt.date) -> Iterator[OtherWeekday]:
    """Weekdays beside a day without a year that is none of those of that day, in the years that can be meant.

    >>> [found.name for found in weekdays_without_year("আগামী ১২ নভেম্বর, বুধবার সভা হবে", dt.date(2026, 11, 8))]
    ['বুধবার']
    """
    for match in matches(_WITHOUT_YEAR, text, *WEEKDAYS):
        side = "before" if match["before"] else "after"
        month = MONTH_NUMBERS[match["month"] or match["month2"]]
        when = _WHEN.search(text[max(0, match.start() - _LONGEST_WHEN) : match.start()])
        day = int(to_ascii(match["day"] or match["day2"]))
        days = _possible(month, day, own, when[0] if when else "")
        if match["before"] and _ANOTHER_DAY.search(text, max(0, match.start() - _LONGEST_DAY), match.start()):
            continue
        behind = _BEHIND.match(text, match.end()) if match["before"] else None
        said = {match[side], behind["after"] if behind else match[side]}
        if days and not said & {weekday(day) for day in days}:
            yield OtherWeekday(match[side], *match.span(side), days[0])


def _possible(month: int, day: int, own: dt.date, when: str) -> list[dt.date]:
    """The days of a year that can be meant, the likeliest first: after আগামী the next, after গত the last."""
    found = []
    for year in (own.year, own.year + 1, own.year - 1):
        try:
            found.append(dt.date(year, month, day))
        except ValueError:
            continue
    if when == "আগামী":
        found = [one for one in found if one >= own][:1]
    elif when:
        found = [one for one in found if one <= own][:1]
    return [one for one in found if abs((one - own).days) < _HALF_A_YEAR or when][:2]


_HALF_A_YEAR: Final = 200
ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months in English, from January on."""
_ENGLISH_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH: Final = late(
    rf"(?:(?P<before>{'|'.join(_ENGLISH_DAYS)}),? )?(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month>{'|'.join(ENGLISH_MONTHS)}),?"
    rf"|(?P<month2>{'|'.join(ENGLISH_MONTHS)}) (?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?,) (?P<year>[0-9]{{4}})(?:[ ,(]{{1,2}}(?P<after>{'|'.join(_ENGLISH_DAYS)}))?"
)


def english_weekdays(text: str) -> Iterator[OtherWeekday]:
    """English weekdays beside an English date that is another's.

    >>> [found.name for found in english_weekdays("on Monday, 12 November 2026")]
    ['Monday']
    """
    for match in matches(_ENGLISH, text, "day"):
        side = "before" if match["before"] else "after"
        month = ENGLISH_MONTHS.index(match["month"] or match["month2"]) + 1
        try:
            day = dt.date(int(match["year"]), month, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        if match[side] and _ENGLISH_DAYS[day.weekday()] != match[side]:
            yield OtherWeekday(match[side], *match.span(side), day)


_COMING: Final = late(
    normalise(rf"(?<!{LETTER})আগামী (?P<words>(?P<day>[০-৯]{{1,2}}){_SUFFIX} (?P<month>{MONTH}))(?!,? ?[০-৯])")
)
_LATELY: Final = 100  # days; longer ago it is the next year's that is meant


def coming_days_past(text: str, own: dt.date) -> Iterator[DayMention]:
    """Days without a year that are called আগামী, and are of the weeks before the day of the text.

    >>> [found.words for found in coming_days_past("আগামী ৫ নভেম্বর তারিখে সভা হবে", dt.date(2026, 11, 8))]
    ['৫ নভেম্বর']
    """
    for match in matches(_COMING, text, "আগামী"):
        try:
            day = dt.date(own.year, MONTH_NUMBERS[match["month"]], int(to_ascii(match["day"])))
        except ValueError:
            continue
        if 0 < (own - day).days < _LATELY:
            yield DayMention(match["words"], *match.span("words"), day, ())


class OtherDay(NamedTuple):
    """The words of a day with what they call it, where they stand, and the day that would be right."""

    words: str
    start: int
    end: int
    right: dt.date


_CALLED: Final = {"আজ": 0, "অদ্য": 0, "আগামীকাল": 1, "আগামী কাল": 1, "গতকাল": -1, "গত কাল": -1}
_CALLED_DAY: Final = late(
    normalise(rf"(?<!{LETTER})(?P<called>{longest_first(_CALLED)}),? \(?(?=[০-৯]{{1,2}})")
)


def days_called_otherwise(text: str, own: dt.date) -> Iterator[OtherDay]:
    """Days called today, tomorrow or yesterday that are not, from the day of the text.

    >>> [found.words for found in days_called_otherwise("আগামীকাল ১০ নভেম্বর ২০২৬ সভা হবে।", dt.date(2026, 11, 8))]
    ['আগামীকাল ১০ নভেম্বর ২০২৬']
    """
    days = {mention.start: mention for mention in days_in(text) if mention.day}
    for match in matches(_CALLED_DAY, text, "আজ", "কাল", "অদ্য") if days else ():
        mention = days.get(match.end())
        right = own + dt.timedelta(days=_CALLED[match["called"]])
        if mention and mention.day and mention.day != right and not (right == own and mention.day > own):
            yield OtherDay(text[match.start() : mention.end], match.start(), mention.end, right)


class OtherYear(NamedTuple):
    """The words of a year with what they call it, where they stand, and the year that is current."""

    words: str
    start: int
    end: int
    current: str


_FISCAL: Final = late(
    rf"(?<!{LETTER})(?P<called>চলতি|বর্তমান|আগামী|বিগত|গত) (?P<years>[০-৯]{{4}} ?[-–] ?(?:[০-৯]{{4}}|[০-৯]{{2}})) ?অর্থ ?-?বছর"
)
_CALENDAR: Final = late(
    rf"(?<!{LETTER})(?P<called>চলতি|আগামী) (?P<year>[০-৯]{{4}}) (?:সাল|সন|খ্রিষ্টাব্দ)(?!{LETTER}*-)"
)
_JULY: Final = 7


def years_called_otherwise(text: str, own: dt.date) -> Iterator[OtherYear]:
    """Fiscal years and years called the present, the next or the last one that are not, from the day of the text.

    In the first three months of a fiscal year the last one may still be spoken of as the present one.

    >>> [found.current for found in years_called_otherwise("চলতি ২০২৪-২৫ অর্থবছরের বরাদ্দ", dt.date(2026, 11, 8))]
    ['২০২৬-২৭']
    """
    current = FiscalYear.containing(own)
    for match in matches(_FISCAL, text, normalise("বছর")):
        try:
            stated = FiscalYear.parse(to_ascii(match["years"]))
        except Refusal:
            continue
        years = stated.year - current.year
        if _is_wrong(match["called"], years, own.month):
            yield OtherYear(match[0], *match.span(), str(current))
    for match in matches(_CALENDAR, text, "সাল", "সন", "খ্রি"):
        year = int(to_ascii(match["year"]))
        late = match["called"] == "চলতি" and (
            year != own.year and not (own.month == 1 and year == own.year - 1)
        )
        if late or (match["called"] == "আগামী" and year <= own.year and year < 2100):
            yield OtherYear(match[0], *match.span(), to_bangla(own.year))


def _is_wrong(called: str, years: int, month: int) -> bool:
    """Whether a fiscal year so many years after the present one cannot be called so in this month."""
    begun, ending = _JULY <= month < _JULY + 3, _JULY - 3 <= month < _JULY
    if called in ("চলতি", "বর্তমান"):
        return years != 0 and not (years == -1 and begun)
    if called == "আগামী":
        return years < 0 or (years == 0 and not begun)
    return years > 0 or (years == 0 and not ending)
