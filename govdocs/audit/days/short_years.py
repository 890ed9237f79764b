"""Weekdays beside a day whose year is written with two digits: 'মঙ্গলবার ২০/০১/২৬'."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.days.relative_days import OtherWeekday
from govdocs.audit.reading.mentions import ERA, MONTH, MONTH_NUMBERS
from govdocs.audit.reading.scanning import matches
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.dates.formats import weekday
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_D: Final = "[0-9০-৯]"
_NAME: Final = "|".join(f"{name.removesuffix('বার')} ?বার" for name in WEEKDAYS)
_DAY: Final = late(
    normalise(
        rf"(?P<day>{_D}(?<![0-9০-৯./-].){_D}?)(?:(?P<sep>[-/.])(?P<figure>{_D}{{1,2}})(?P=sep)(?P<year>{_D}{{2}})"
        rf"| (?P<month>{MONTH}),? ?[’'‘](?P<year2>{_D}{{2}}))(?!{_D}|[-/.]{_D})"
    )
)
_BEFORE: Final = late(rf"(?P<name>{_NAME})[ ,(]{{1,3}}(?:তারিখ:? )?\Z")
_AFTER: Final = late(rf"(?: ?{ERA})?(?: ?তারিখ(?:ে|ের)?)?,?[ (]{{1,2}}(?:রোজ[:ঃ]? ?)?(?P<name>{_NAME})")
_NUMBER: Final = late(normalise(r"(?:নম্বর|নং|সংখ্যা)[.:ঃ]? ?\Z"))
"""Before the number of a paper, which may look like a day."""
_REACH: Final = 24
_CENTURY: Final = 2000
_NEAR: Final = 10
"""Years from that of the document within which two digits are taken for a year of this century."""


def weekdays_of_short_years(text: str, own: dt.date) -> Iterator[OtherWeekday]:
    """Weekdays beside such a day that are not its own.

    >>> [found.name for found in weekdays_of_short_years("সভা ২০/০১/২৬ (সোমবার) তারিখে হবে", dt.date(2026, 1, 8))]
    ['সোমবার']
    """
    for match in matches(_DAY, text, "বার"):
        day = None if _NUMBER.search(text, max(0, match.start() - _REACH), match.start()) else _day(match)
        if day is None or abs(day.year - own.year) > _NEAR:
            continue
        name = _AFTER.match(text, match.end())
        name = name or _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        if name and name["name"].replace(" ", "") != weekday(day):
            yield OtherWeekday(name["name"], *name.span("name"), day)


def _day(match: re.Match[str]) -> dt.date | None:
    month = MONTH_NUMBERS[match["month"]] if match["month"] else int(to_ascii(match["figure"]))
    year = _CENTURY + int(to_ascii(match["year"] or match["year2"]))
    try:
        return dt.date(year, month, int(to_ascii(match["day"])))
    except ValueError:
        return None
