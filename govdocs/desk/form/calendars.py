"""A month of the Gregorian calendar and the months of the Bangla one beside it, day by day.

There is no Hijri calendar: in Bangladesh its months begin when the committee for the sighting of the moon says so, which no table can
foretell; a date that is reckoned would be a day off every third month or so.
"""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any, Final

from govdocs.dates.bangla_calendar import Bangabda
from govdocs.dates.formats import MONTHS, long_date, parse_date
from govdocs.errors import Refusal
from govdocs.numerals import to_bangla

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200


def month_of(written: str, today: date, *, by: int = 0) -> dict[str, Any]:
    """The month of a date as it is written (of today where it is none), or so many months after it: its days in weeks from Sunday."""
    chosen = _day(written)
    first = _moved((chosen or today).replace(day=1), by)
    weeks = calendar.Calendar(firstweekday=6).monthdatescalendar(first.year, first.month)
    shown = [day for week in weeks for day in week if day.month == first.month]
    return {
        "month": first.isoformat(),
        "gregorian": f"{MONTHS[first.month - 1]} {to_bangla(first.year)}",
        "bangla": _bangla_months(shown[0], shown[-1]),
        "weeks": [[_cell(day, first, chosen, today) for day in week] for week in weeks],
    }


def _day(written: str) -> date | None:
    try:
        return parse_date(written)
    except Refusal:
        return None


def _moved(first: date, by: int) -> date:
    months = first.year * 12 + first.month - 1 + by
    months = min(max(months, FIRST_YEAR * 12), LAST_YEAR * 12 + 11)
    return date(months // 12, months % 12 + 1, 1)


def _cell(day: date, first: date, chosen: date | None, today: date) -> dict[str, Any]:
    bangla = _bangabda(day)
    return {
        "iso": day.isoformat(),
        "text": long_date(day),
        "day": to_bangla(day.day),
        "bangla_day": to_bangla(bangla.day) if bangla else "",
        "bangla": str(bangla) if bangla else "",
        "inside": day.month == first.month,
        "chosen": day == chosen,
        "today": day == today,
    }


def _bangabda(day: date) -> Bangabda | None:
    try:
        return Bangabda.from_gregorian(day)
    except Refusal:
        return None


def _bangla_months(first: date, last: date) -> str:
    """মাঘ–ফাল্গুন ১৪৩২: the Bangla months that a Gregorian one meets."""
    ends = [one for one in (_bangabda(first), _bangabda(last)) if one]
    names = list(dict.fromkeys(" ".join(str(one).split()[1:]) for one in ends))
    return " – ".join(names)
