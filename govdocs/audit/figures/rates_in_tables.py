"""A rate that the text states for each family or person, in the table whose rows have so many of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import FigureCell, FigureRow, FigureTable
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class RateOfEach(NamedTuple):
    """So much of a unit for each of something."""

    each: str
    number: Decimal
    unit: str


_EACH: Final = "পরিবার|জন|উপজেলা|ইউনিয়ন|বিদ্যালয়|প্রতিষ্ঠান|শিক্ষার্থী|কৃষক|কেন্দ্র|দল|ব্যাচ|সদস্য|উপকারভোগী|খানা|ওয়ার্ড|একর|হেক্টর|কিলোমিটার|কার্ড"
_UNITS: Final = "কেজি|টাকা|লিটার|টি|কপি|সেট|প্যাকেট|বস্তা|কম্বল|বান্ডিল|গ্রাম|পিস|ডোজ|ঘণ্টা"
_A_RATE: Final = late(
    normalise(
        rf"(?:(?<!{LETTER})প্রতি (?P<each>{_EACH})(?:কে|ে|টিকে|ের জন্য|র জন্য)?|(?<!{LETTER})(?P<before>{_EACH}) ?-?প্রতি)(?: সর্বমোট| মোট| এককালীন)? "
        rf"(?P<number>[০-৯]{{1,6}}(?:,[০-৯]{{2,3}}){{0,2}}(?:\.[০-৯]{{1,2}})?)(?:/-)?(?: ?\([^()০-৯]{{2,50}}\))? ?(?P<unit>{_UNITS})(?!{LETTER}{{3}})"
    )
)
_PEOPLE: Final = late(normalise("জন|ব্যক্তি|উপকারভোগী|সুবিধাভোগী|শিক্ষার্থী|কৃষক|সদস্য|প্রশিক্ষণার্থী|জেলে|সংখ্যা"))
_ABOUT: Final = late(normalise("সর্বোচ্চ|ন্যূনতম|কমপক্ষে|অনধিক|প্রায়|গড়ে|হতে|থেকে"))
_ENOUGH: Final = 2
"""Rows in which the rate must come out, so that it is known to be the table's."""
_NEAR: Final = 40


def rates_of_each(text: str) -> Iterator[RateOfEach]:
    """The rates that a text states for each of something.

    >>> [(rate.each, str(rate.number), rate.unit) for rate in rates_of_each("পরিবারপ্রতি ৩০ কেজি হারে চাল")]
    [('পরিবার', '30', 'কেজি')]
    """
    for match in matches(_A_RATE, text, "প্রতি"):
        number = number_of(match["number"])
        if number and not _ABOUT.search(text, max(0, match.start() - _NEAR), match.start("number")):
            yield RateOfEach(match["each"] or match["before"], number, match["unit"])


def rates_of_paper(paper: Paper) -> tuple[RateOfEach, ...]:
    """The rates that the sentences of a document state."""
    return tuple(rate for passage in paper.prose for rate in rates_of_each(passage.text))


def odd_by_rate(
    table: FigureTable, rows: Sequence[FigureRow], rates: Sequence[RateOfEach]
) -> Iterator[tuple[int, FigureCell, Decimal]]:
    """The column, and the one cell of it, that is not its row's number times a stated rate, as all others are, and what it would be."""
    for rate in rates:
        counts = [index for index, head in enumerate(table.heads) if _counts(head, rate.each)]
        totals = [
            index for index, head in enumerate(table.heads) if rate.unit in head and index not in counts
        ]
        for count in counts:
            for total in totals:
                odd = [
                    (row.cells[total], right)
                    for row in rows
                    if (right := row.number(count) * rate.number) != row.number(total)
                ]
                if len(odd) == 1 and len(rows) - 1 >= _ENOUGH and odd[0][0]:
                    yield total, odd[0][0], odd[0][1]
                    return


def _counts(head: str, each: str) -> bool:
    return each in head or (each == "জন" and _PEOPLE.search(head) is not None)
