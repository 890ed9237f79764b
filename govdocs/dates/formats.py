"""Dates as letters write them, in both calendars, ranges of days, and reading what people type.

>>> from datetime import date
>>> both_dates(date(2024, 2, 21))
('৮ ফাল্গুন ১৪৩০', '২১ ফেব্রুয়ারি ২০২৪')

Default forms are those of Acts of Parliament since 2019: bare days (২২, not ২২শে), আগস্ট, জানুয়ারি, no comma
before the year. `bangla.get_date` is not used: it keeps the rule of 1995, now a day ahead on 150 days a year.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final, Literal

from govdocs.dates import messages
from govdocs.dates.bangla_calendar import (
    BANGLA_MONTHS,
    OTHER_BANGLA_MONTHS,
    WEEKDAYS,
    Bangabda,
)
from govdocs.errors import Refusal, Text
from govdocs.numerals import date_ordinal, one_script, to_bangla
from govdocs.text.late_pattern import late

Era = Literal["", "খ্রি.", "খ্রিষ্টাব্দ", "খ্রিস্টাব্দ", "বঙ্গাব্দ"]

MONTHS: Final = (
    "জানুয়ারি",
    "ফেব্রুয়ারি",
    "মার্চ",
    "এপ্রিল",
    "মে",
    "জুন",
    "জুলাই",
    "আগস্ট",
    "সেপ্টেম্বর",
    "অক্টোবর",
    "নভেম্বর",
    "ডিসেম্বর",
)
OTHER_MONTHS: Final = {
    "জানুয়ারী": "জানুয়ারি",
    "ফেব্রুয়ারী": "ফেব্রুয়ারি",
    "আগষ্ট": "আগস্ট",
    "অগাস্ট": "আগস্ট",
    "নবেম্বর": "নভেম্বর",
}
"""Older and other spellings that are read and not written."""
ENGLISH_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
"""Read whole or by their first three letters (September by four, too), in capitals or not; never written."""


def long_date(d: date, *, era: Era = "", suffix: bool = False) -> str:
    """The date with its month in words. The era names the calendar; with বঙ্গাব্দ it is the Bangla one.

    `suffix` adds the ending of the day, as older letters do. Refuses what `Bangabda` refuses.

    >>> d = date(2023, 8, 22)
    >>> long_date(d), long_date(d, era="খ্রি."), long_date(d, era="বঙ্গাব্দ"), long_date(d, suffix=True)
    ('২২ আগস্ট ২০২৩', '২২ আগস্ট ২০২৩ খ্রি.', '৭ ভাদ্র ১৪৩০ বঙ্গাব্দ', '২২শে আগস্ট ২০২৩')
    """
    if era == "বঙ্গাব্দ":
        bangla = Bangabda.from_gregorian(d)
        day, month, year = bangla.day, bangla.month_name, bangla.year
    else:
        day, month, year = d.day, MONTHS[d.month - 1], d.year
    return f"{date_ordinal(day) if suffix else to_bangla(day)} {month} {to_bangla(year)} {era}".rstrip()


def numeric_date(d: date, *, era: Literal["", "খ্রি."] = "") -> str:
    """Day, month and year in figures.

    >>> numeric_date(date(2022, 5, 30)), numeric_date(date(2022, 5, 3), era="খ্রি.")
    ('৩০/০৫/২০২২', '০৩/০৫/২০২২ খ্রি.')
    """
    return f"{to_bangla(f'{d.day:02}/{d.month:02}/{d.year}')} {era}".rstrip()


def both_dates(d: date, *, eras: bool = False) -> tuple[str, str]:
    """The two lines of a letter's date, the Bangla one first; `eras` adds বঙ্গাব্দ and খ্রিষ্টাব্দ.

    >>> both_dates(date(2024, 2, 21), eras=True)
    ('৮ ফাল্গুন ১৪৩০ বঙ্গাব্দ', '২১ ফেব্রুয়ারি ২০২৪ খ্রিষ্টাব্দ')
    """
    if eras:
        return long_date(d, era="বঙ্গাব্দ"), long_date(d, era="খ্রিষ্টাব্দ")
    return str(Bangabda.from_gregorian(d)), long_date(d)


def weekday(d: date) -> str:
    """The day of the week.

    >>> weekday(date(2024, 2, 21))
    'বুধবার'
    """
    return WEEKDAYS[d.weekday()]


def date_range(first: date, last: date) -> str:
    """Two days as one phrase that names month and year no more than needed. Refuses an end before its start.

    >>> date_range(date(2022, 6, 2), date(2022, 6, 4))
    '০২-০৪ জুন ২০২২'
    >>> date_range(date(2022, 6, 28), date(2022, 7, 2))
    '২৮ জুন - ০২ জুলাই ২০২২'
    """
    if first > last:
        raise Refusal(
            *messages.RANGE_BACKWARDS.filled(
                first=Text(numeric_date(first), first.isoformat()),
                last=Text(numeric_date(last), last.isoformat()),
            )
        )
    first_day, first_month, first_year = _padded(first)
    last_day, last_month, last_year = _padded(last)
    end = f"{last_day} {last_month} {last_year}"
    if first == last:
        return end
    if first_year != last_year:
        return f"{first_day} {first_month} {first_year} - {end}"
    if first_month != last_month:
        return f"{first_day} {first_month} - {end}"
    return f"{first_day}-{end}"


def parse_date(text: str) -> date:
    """The day that a text of either script means, in any of the ways seen in letters.

    ২২ আগস্ট ২০২৩ · ২২শে আগষ্ট, ২০২৩ খ্রি. · আগস্ট ২২, ২০২৩ · ২২/০৮/২০২৩ · ২২-৮-২৩ · ২২.০৮.২০২৩ ইং তারিখ ·
    2023-08-22 · 22 August 2023 · Aug 22, 2023, each with or without তারিখ:, a weekday (not checked: see `stated_weekday`), commas
    and an era.
    In figures the day comes before the month. Two digits of a year mean 2000–2099, four are within 1800–2299.

    Refuses days that do not exist, a month above 12 (it may be the day, but that is never guessed), Bangla
    dates (saying the Gregorian one) and mixed scripts.

    >>> parse_date("১৪.০২.১৭"), parse_date("বুধবার, ২১শে ফেব্রুয়ারী, ২০২৪ খ্রি.")
    (datetime.date(2017, 2, 14), datetime.date(2024, 2, 21))
    """
    match = _FRAME.fullmatch(" ".join(one_script(text).split()))
    core = match["core"] if match else ""
    if match := _YEAR_FIRST.fullmatch(core) or _DAY_FIRST.fullmatch(core):
        return _valid_date(text, match["day"], int(match["month"]), match["year"])
    if match := _MONTH_IN_WORDS.fullmatch(core) or _MONTH_FIRST.fullmatch(core):
        month = _MONTH_NUMBERS[match["month"].lower()]
        return _valid_date(text, match["day"], month, match["year"].lstrip("'’‘"))
    if _BANGLA_MONTH.search(core):
        as_typed = core if core in text else to_bangla(core)  # for the sentence of a refusal
        gregorian = Bangabda.parse(as_typed).to_gregorian()
        raise Refusal(
            *messages.BANGLA_DATE_GIVEN.filled(
                text=text, gregorian=Text(long_date(gregorian), gregorian.isoformat())
            )
        )
    raise _unreadable(text, core)


def stated_weekday(text: str) -> str | None:
    """The weekday that is written in the text of a date, whether it fits the date or not; None if there is none.

    >>> stated_weekday("১৭ আগস্ট ২০২৩ রবিবার"), weekday(parse_date("১৭ আগস্ট ২০২৩ রবিবার"))
    ('রবিবার', 'বৃহস্পতিবার')
    """
    text = unicodedata.normalize("NFC", text)
    return next((name for name in WEEKDAYS if name in text), None)


_YEARS: Final = range(1800, 2300)
_LONGEST: Final = 100  # characters of a date
_MONTH_NUMBERS: Final = (
    {name: number for number, name in enumerate(MONTHS, 1)}
    | {other: MONTHS.index(name) + 1 for other, name in OTHER_MONTHS.items()}
    | {
        name[:end]: number
        for number, name in enumerate(ENGLISH_MONTHS, 1)
        for end in (3, 4, None)
        if end != 4 or number == 9
    }
)


def month_spellings(month: int) -> list[str]:
    """Every name of a month that is read, in both languages.

    >>> month_spellings(2)[:2]
    ['ফেব্রুয়ারি', 'ফেব্রুয়ারী']
    """
    return [name for name, number in _MONTH_NUMBERS.items() if number == month]


_WEEKDAY: Final = rf"(?:\(?(?:{'|'.join(WEEKDAYS)})\)?)"
_ERA: Final = (
    r"(?:খ্রি(?:[ষস]্টাব্দ|[.:ঃ])?|খ্রী(?:[ষস]্টাব্দ|[.:ঃ])|খৃ(?:[ষস]্টাব্দ|[.:ঃ])?|ইংরেজ[িী]|ইং[.:ঃ]?|সাল|AD|CE)"
)
_FRAME: Final = late(
    rf"(?:তারিখ ?[:ঃ]? ?)?(?:{_WEEKDAY},? ?)?(?P<core>.{{1,{_LONGEST}}}?),? ?{_ERA}?,? ?(?:তারিখে?)?,? ?{_WEEKDAY}?[।;]?"
)
_DAY: Final = "(?P<day>[0-9]{1,2})"
_YEAR: Final = "(?P<year>[0-9]{4}|['’‘]?[0-9]{2})"
_MONTH: Final = f"(?P<month>(?i:{'|'.join(sorted(_MONTH_NUMBERS, reverse=True))}))\\.?"
_DAY_FIRST: Final = late(rf"{_DAY} ?(?P<sep>[-/.]) ?(?P<month>[0-9]{{1,2}}) ?(?P=sep) ?{_YEAR}")
_YEAR_FIRST: Final = late(r"(?P<year>[0-9]{4})(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})")
_MONTH_IN_WORDS: Final = late(rf"{_DAY} ?(?:লা|রা|ঠা|ই|শে|st|nd|rd|th)?[,-]? ?{_MONTH} ?[,-]? ?{_YEAR}")
_MONTH_FIRST: Final = late(rf"{_MONTH} {_DAY} ?, ?{_YEAR}")
_SHORT_MONTH: Final = late(
    rf"{_DAY} ?(?:লা|রা|ঠা|ই|শে|st|nd|rd|th)?[,-]? ?(?P<word>[^\W\d_][^\s\d,./ঃ:-]{{1,20}})[.ঃ:]? ?[,-]? ?{_YEAR}?"
)
_NO_YEAR: Final = late(
    rf"{_DAY} ?(?:(?:লা|রা|ঠা|ই|শে|st|nd|rd|th)?[,-]? ?{_MONTH}|[-/.] ?[0-9]{{1,2}} ?[-/.]?)|{_MONTH} {_DAY}".replace(
        "?P<month>", "?:"
    ).replace("?P<day>", "?:")
)
_NO_DAY: Final = late(rf"{_MONTH} ?[,-]? ?{_YEAR}")
_BANGLA_MONTH: Final = late("|".join((*BANGLA_MONTHS, *OTHER_BANGLA_MONTHS)))


def _padded(d: date) -> tuple[str, str, str]:
    return to_bangla(f"{d.day:02}"), MONTHS[d.month - 1], to_bangla(d.year)


def _valid_date(text: str, day: str, month: int, year: str) -> date:
    full_year = int(year) + 2000 if len(year) == 2 else int(year)
    if full_year not in _YEARS:
        raise Refusal(*messages.NOT_A_GREGORIAN_YEAR.filled(text=text, year=Text(to_bangla(year), year)))
    if not 1 <= month <= 12:
        raise _no_such_month(text, day, month, full_year)
    length = (date(full_year + month // 12, month % 12 + 1, 1) - date(full_year, month, 1)).days
    if not 1 <= int(day) <= length:
        raise Refusal(
            *messages.NO_SUCH_DAY.filled(
                text=text,
                month=Text(f"{MONTHS[month - 1]} {to_bangla(full_year)}", f"{full_year}-{month:02}"),
                length=length,
                day=Text(to_bangla(day), day),
            )
        )
    return date(full_year, month, int(day))


def _unreadable(text: str, core: str) -> Refusal:
    """No date: what it lacks, or how the month is spelt, where either can be seen."""
    if _NO_YEAR.fullmatch(core):
        return Refusal(*messages.NO_YEAR.filled(text=text))
    if _NO_DAY.fullmatch(core):
        return Refusal(*messages.NO_DAY.filled(text=text))
    if (short := _SHORT_MONTH.fullmatch(core)) and (month := _month_begun(short["word"])):
        return Refusal(*messages.SHORT_MONTH.filled(text=text, given=short["word"], month=month))
    from difflib import get_close_matches  # for what is wrong alone

    names = (*MONTHS, *(month.capitalize() for month in ENGLISH_MONTHS))
    for word in re.findall(r"[^\W\d_][^\s\d,./-]{2,20}", unicodedata.normalize("NFC", text[:_LONGEST])):
        close = get_close_matches(word.capitalize(), names, n=1, cutoff=0.7)
        if close and close[0] != word.capitalize():
            return Refusal(*messages.MISSPELT_MONTH.filled(text=text, given=word, month=close[0]))
    return Refusal(*messages.NOT_A_DATE.filled(text=text))


def _month_begun(word: str) -> str | None:
    """The only month whose name begins so, in the script of the word."""
    begun = [
        name
        for name in (*MONTHS, *(month.capitalize() for month in ENGLISH_MONTHS))
        if name.startswith(word.capitalize())
    ]
    return begun[0] if len(begun) == 1 else None


def _no_such_month(text: str, day: str, month: int, year: int) -> Refusal:
    swapped = f"{month:02}/{int(day):02}/{year}"
    if 12 < month <= 31 and 1 <= int(day) <= 12:
        way_out = messages.IF_IT_IS_THE_DAY.filled(month=month, swapped=Text(to_bangla(swapped), swapped))
    else:
        way_out = messages.DAY_MONTH_YEAR
    return Refusal(*messages.NO_SUCH_MONTH.filled(text=text, month=month, way_out=way_out))
