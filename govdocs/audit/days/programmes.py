"""Programmes that stand in a table of running text or of an annex: which of its rows follow one another in time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.sessions import SessionTime, consecutive_sessions
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TIME: Final = late(normalise("^সময়(?:সূচি|কাল)?$"))
_WHAT: Final = late(normalise("বিষয়|অধিবেশন|কার্যক্রম|কর্মসূচি|আলোচ্য|কার্যাবলি|বিবরণ"))
_SIDE_BY_SIDE: Final = late(
    normalise("কক্ষ|স্থান|শাখা|দল|ব্যাচ|শ্রেণি|কেন্দ্র|উপজেলা|জেলা|ইউনিয়ন|নাম|দপ্তর|বিদ্যালয়|পালা|গ্রুপ|ভেন্যু|মাধ্যম")
)
"""Heads of what may go on at one time in several places."""


def sessions_of_rows(table: FigureTable) -> Iterator[tuple[FigureCell, SessionTime, SessionTime]]:
    """The cell of the time of each session but the first of a day, the session before it, and itself."""
    heads = [head.strip("* ") for head in table.heads]
    column = next((index for index, head in enumerate(heads) if _TIME.search(head)), None)
    others = [head for index, head in enumerate(heads) if index != column]
    if column is None or not any(map(_WHAT.search, others)) or any(map(_SIDE_BY_SIDE.search, others)):
        return
    for cells in _by_day(table, column):
        for index, before, session in consecutive_sessions(cell.text.strip("* ") for cell in cells):
            yield cells[index], before, session


def _by_day(table: FigureTable, column: int) -> Iterator[list[FigureCell]]:
    """The times of each day: a row with another day begins the next."""
    cells: list[FigureCell] = []
    last = None
    for row in table.rows:
        days = [day.day for cell in row.cells if cell for day in days_in(cell.text)]
        if days and days[0] != last:
            last = days[0]
            yield cells
            cells = []
        cell = row.cells[column]
        if cell:
            cells.append(cell)
    yield cells
