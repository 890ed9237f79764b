"""Rows of a table with days: the order that a list says it has, and days of one life that cannot follow one another so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ORDERED: Final = late(
    normalise(
        r"(?P<what>যোগদান|জন্ম|নিয়োগ|পদোন্নতি|আবেদন|প্রাপ্তি|নিবন্ধন|অবসর)(?:ের|র)? ?তারিখ(?:ের)? ?(?:অনুযায়ী |অনুসারে |ভিত্তিতে )?(?:[^\s।;()]+ ){0,3}(?:ক্রমানুসারে|ক্রম অনুযায়ী|জ্যেষ্ঠতা)"
    )
)
"""What a title or a sentence says that a list is ordered by."""
_BIRTH: Final = late(normalise("জন্ম"))
_SERVICE: Final = late(normalise("যোগদান|নিয়োগ|চাকরিতে প্রবেশ|চাকরি শুরু"))
_LEAVING: Final = late(normalise("অবসর|পিআরএল"))
_YOUNGEST: Final = 14
"""Years of one's age at which nobody is in service."""


class TwoDays(NamedTuple):
    """Two days of which the later is written as the earlier, and the cell of the second."""

    cell: FigureCell
    first: date
    second: date


def ordered_by(text: str) -> str | None:
    """What the rows of a list follow one another by, as a text says; None where it says nothing of it.

    >>> ordered_by("জ্যেষ্ঠতা তালিকা (যোগদানের তারিখের ক্রমানুসারে)")
    'যোগদান'
    """
    match = _ORDERED.search(text)
    return match["what"] if match else None


def out_of_order(table: FigureTable, what: str) -> TwoDays | None:
    """The one row of a list whose day is before that of the row above, where all others follow one another."""
    column = next((index for index, head in enumerate(table.heads) if what in head), None)
    if column is None:
        return None
    dated = [(cell, day) for cell in table.column(column) if cell and (day := _day(cell))]
    wrong = [(cell, above, day) for (_, above), (cell, day) in pairwise(dated) if day < above]
    if len(wrong) != 1 or len(dated) < _LEAST_ROWS:
        return None
    cell, above, day = wrong[0]
    return TwoDays(cell, above, day)


_LEAST_ROWS: Final = 4


def impossible_lives(table: FigureTable) -> Iterator[TwoDays]:
    """Of each row the days of birth and of service, or of service and of leaving it, that are in the wrong order."""
    columns = [
        next((index for index, head in enumerate(table.heads) if pattern.search(head)), None)
        for pattern in (_BIRTH, _SERVICE, _LEAVING)
    ]
    for first, second, years in ((columns[0], columns[1], _YOUNGEST), (columns[1], columns[2], 0)):
        if first is None or second is None or first == second:
            continue
        for row in table.rows:
            before, after = row.cells[first], row.cells[second]
            start, end = (_day(before) if before else None), (_day(after) if after else None)
            if after and start and end and _years_before(end, years) < start.timetuple()[:3]:
                yield TwoDays(after, start, end)


def _years_before(day: date, years: int) -> tuple[int, ...]:
    return day.year - years, day.month, day.day


def _day(cell: FigureCell) -> date | None:
    days = days_in(cell.text)
    return days[0].day if len(days) == 1 else None
