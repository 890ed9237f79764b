"""Bangla days that are not those of the Gregorian day beside them: which they are, and how the slip came about."""

from __future__ import annotations

import datetime as dt
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import BanglaMention
from govdocs.dates.bangla_calendar import BANGLA_MONTHS, RULE_SETS, Bangabda, RuleSet
from govdocs.dates.formats import long_date
from govdocs.errors import Refusal, Text
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_MONTHS: Final = {name: number for number, name in enumerate(BANGLA_MONTHS, 1)}
_NO_YEAR: Final = late(
    normalise(
        rf"\s*(?P<words>(?P<day>[০-৯]{{1,2}}) ?(?:লা|রা|ঠা|ই|শে)? (?P<month>{'|'.join(BANGLA_MONTHS)}))\s*"
    )
)


def without_year(text: str, day: dt.date) -> BanglaMention | None:
    """A Bangla day and month alone, as of the Bangla year of a Gregorian day; None of anything else.

    >>> without_year("৫ আশ্বিন", dt.date(2026, 9, 20)).year
    1433
    """
    match = _NO_YEAR.fullmatch(text)
    if match is None:
        return None
    try:
        year = Bangabda.from_gregorian(day).year
    except Refusal:
        return None
    return BanglaMention(
        match["words"], *match.span("words"), year, _MONTHS[match["month"]], int(to_ascii(match["day"]))
    )


def reason_of(stated: BanglaMention, right: Bangabda, day: dt.date) -> Text:
    """How the slip came about, as far as can be known: the other rule, a day more or less, or another day altogether."""
    written = (stated.year, stated.month, stated.day)
    old, new = RULE_SETS
    if right.year >= new.first_year and written == _bangla_date_by(old, day):
        return messages.WRONG_RULE_OLD
    if right.year < new.first_year and written == _bangla_date_by(new, day):
        return messages.WRONG_RULE_NEW
    if stated.date is None:
        return messages.NO_SUCH_BANGLA_DAY
    meant = stated.date.to_gregorian()
    if abs((meant - day).days) == 1:
        return messages.ONE_DAY_OFF.filled(more=messages.AHEAD if meant > day else messages.BEHIND)
    return messages.ANOTHER_DAY.filled(day=Text(long_date(meant), str(meant)))


def _bangla_date_by(rules: RuleSet, day: dt.date) -> tuple[int, int, int]:
    """The Bangla date of a day by a set of rules, whether or not it was in force."""
    year = day.year - 593 if (day.month, day.day) >= (4, 14) else day.year - 594
    left = (day - dt.date(year + 593, 4, 14)).days
    leap = (dt.date(year + 594, 3, 1) - dt.date(year + 594, 2, 28)).days == 2
    for month, length in enumerate(rules.lengths, 1):
        if BANGLA_MONTHS[month - 1] == "ফাল্গুন" and leap:
            length = rules.leap_falgun
        if left < length:
            return year, month, left + 1
        left -= length
    raise AssertionError("the twelve months of either set make a year")
