"""Rows of a programme that say how long a session is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.errors import Text
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TIME: Final = late(normalise("^সময়(?:সূচি)?$"))
_LENGTH: Final = late(
    normalise(r"^(?:সময়কাল|মেয়াদ|ব্যাপ্তি|স্থিতিকাল|স্থায়িত্ব|মোট সময়|কত সময়)(?: ?\((?P<unit>মিনিট|ঘণ্টা)\))?$")
)
_STATED: Final = late(normalise(r"(?P<number>[0-9০-৯]{1,3}(?:\.[0-9০-৯]{1,2})?) ?(?P<unit>মিনিট|ঘণ্টা)?"))
_HALF_A_DAY: Final = 12 * 60


@rule("length-of-session", source="ঘড়ি")
def length_of_session(paper: Paper) -> Iterator[Finding]:
    """সময়সূচির সারিতে শুরু ও শেষের সময়ের সঙ্গে লেখা সময়কাল মেলে না।

    কেন: একটি অধিবেশন বাড়িয়ে বা কমিয়ে মিনিট আর গোনা হয়নি। অন্তত একটি সারির হিসাব মিললে, আর না মেলা সারি মেলা সারির চেয়ে কম হলে, দেখা হয়।

    উদাহরণ: ‘০৯.০০-১০.৩০’ সারিতে ‘৬০ মিনিট’।

    A row of a programme states another length than its two times have.

    Why: a session was made longer or shorter, and the minutes were not reckoned again. Looked at where some rows come out, and more of them
    than do not.

    Example: '৬০ মিনিট' in the row of '০৯.০০-১০.৩০'.
    """
    for table in figure_tables(paper):
        yield from _of_table(table)


def _of_table(table: FigureTable) -> Iterator[Finding]:
    heads = [head.strip("* ") for head in table.heads]
    time = next((index for index, head in enumerate(heads) if _TIME.match(head)), None)
    length = next((index for index, head in enumerate(heads) if _LENGTH.match(head)), None)
    if time is None or length is None:
        return
    unit = _LENGTH.match(heads[length])
    wrong, right = [], 0
    for row in table.rows:
        span, cell = row.cells[time], row.cells[length]
        stated = _minutes(cell.text.strip("* "), unit["unit"] if unit else None) if cell else None
        real = _between(span.text) if span else None
        if cell is None or span is None or stated is None or real is None:
            continue
        if stated == real:
            right += 1
        else:
            wrong.append((cell, span.text.strip("* "), real))
    if right > len(wrong):
        for cell, words, minutes in wrong:
            facts = {"stated": cell.text.strip("* "), "span": words}
            real_length = Text(f"{to_bangla(minutes)} মিনিট", f"{minutes} minutes")
            message = messages.LENGTH_OF_SESSION.filled(**facts, right=real_length)
            yield Finding(cell.at, *message, quote=cell.quote)


def _minutes(text: str, unit: str | None) -> int | None:
    match = _STATED.fullmatch(text)
    number = number_of(match["number"]) if match else None
    if match is None or number is None or not (unit := match["unit"] or unit):
        return None
    minutes = number * (60 if unit == _HOUR else 1)
    return int(minutes) if minutes == minutes.to_integral() else int(minutes.quantize(Decimal(1)))


_HOUR: Final = normalise("ঘণ্টা")


_SPAN: Final = late(
    r"(?<![0-9০-৯.:])(?P<hour1>[0-9০-৯]{1,2})[.:](?P<minute1>[0-9০-৯]{2})(?![0-9০-৯])[^0-9০-৯]{1,25}(?P<hour2>[0-9০-৯]{1,2})[.:](?P<minute2>[0-9০-৯]{2})(?![0-9০-৯])"
)


def _between(text: str) -> int | None:
    """The minutes between the two times of a cell, less than twelve hours apart: on either clock, with or without parts of the day."""
    match = _SPAN.search(text)
    if match is None:
        return None
    first, last = (
        int(to_ascii(match[f"hour{one}"])) * 60 + int(to_ascii(match[f"minute{one}"])) for one in (1, 2)
    )
    return (last - first) % _HALF_A_DAY or None
