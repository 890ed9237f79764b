"""Weekdays that stand together, for days that stand together: '২০ ও ২১ ফেব্রুয়ারি ২০২৬ (শুক্রবার ও শনিবার)'."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govdocs.audit.days.lengths import Span, days_named
from govdocs.audit.days.relative_days import OtherWeekday
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.dates.formats import weekday
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WEEKDAY: Final = "|".join(WEEKDAYS)
_SHORT: Final = "|".join(name.removesuffix("বার") for name in WEEKDAYS)
_TOGETHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:{_SHORT})(?:বার)?(?:(?:, ?| ?[-–—] ?| (?:ও|এবং|হতে|থেকে) )(?:{_SHORT})(?:বার)?){{0,5}}(?:, ?| ?[-–—] ?| (?:ও|এবং|হতে|থেকে) )(?:{_WEEKDAY})"
    )
)
_EACH: Final = late(rf"(?:{_SHORT})(?:বার)?")
"""Of several the last alone may be in full: রবি ও সোমবার."""
_BETWEEN: Final = late(normalise(r"[ ,(]{0,3}(?:খ্রি(?:ষ্টাব্দ|\.)?|তারিখ|যথাক্রমে|রোজ|[ ,(]){0,5}"))
_REACH: Final = 90
"""Characters before the weekdays in which their days stand."""


class InTurn(NamedTuple):
    """Where weekdays stand that belong to several days, and those of them that are not of their day."""

    starts: tuple[int, ...]
    wrong: tuple[OtherWeekday, ...]


def weekdays_in_turn(text: str, year: int) -> tuple[InTurn, ...]:
    """Weekdays that follow as many days, or the two ends of a period. `year` is that of days without one.

    >>> (found,) = weekdays_in_turn("২০ ও ২১ ফেব্রুয়ারি ২০২৬ (শুক্রবার ও রবিবার)", 2026)
    >>> [wrong.name for wrong in found.wrong]
    ['রবিবার']
    """
    found = []
    for match in matches(_TOGETHER, text, *WEEKDAYS):
        begin = max(0, match.start() - _REACH)
        before = text[begin : match.start()]
        span = next((span for span in days_named(before, year) if _BETWEEN.fullmatch(before, span.end)), None)
        if span:
            found.append(_of(match, span))
    return tuple(one for one in found if one.starts)


def _of(match: re.Match[str], span: Span) -> InTurn:
    names = [
        (f"{one[0].removesuffix('বার')}বার", match.start() + one.start(), match.start() + one.end())
        for one in _EACH.finditer(match[0])
    ]
    days = span.days if span.each else (span.days[0], span.days[-1])
    if len(names) != len(days):
        return InTurn((), ())
    wrong = tuple(
        OtherWeekday(*name, day) for name, day in zip(names, days, strict=True) if name[0] != weekday(day)
    )
    return InTurn(tuple(start for _, start, _ in names), wrong)
