"""What is left below rows that are taken off: 'মূল ঋণ', 'সুদ', 'বাদ: পরিশোধিত', 'নিট পাওনা'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from typing import Final

from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OFF: Final = late(normalise(r"(?:\A|[\s*(])(?:বাদ|কর্তন|বিয়োগ|কম)\s*(?:[:ঃ–(),*-]|যাবে|\Z)|\(\s*[-–−]\s*\)"))
_ON: Final = late(normalise(r"(?:\A|[\s*(])যোগ\s*(?:[:ঃ–(),*-]|\Z)|\(\s*\+\s*\)"))
_NET: Final = late(
    normalise(
        r"\A\**(?:সর্ব)?(?:মোট |নিট|নীট|প্রকৃত |চূড়ান্ত |বর্তমান )?(?:নিট|নীট|অবশিষ্ট|পাওনা|প্রদেয়|দেনা|স্থিতি|উদ্বৃত্ত|পরিশোধযোগ্য|বকেয়া|প্রাপ্য|দায়|সমাপনী)"
    )
)
"""How the row is called in which the rest stands."""
_LEAST: Final = 3


def nets_otherwise(table: FigureTable) -> Iterator[tuple[FigureCell, Decimal]]:
    """The rest in the last row of a table that is what its rows make, those that are taken off less, but for one slip; with what they make.

    A row above may only say out of what: nothing is said where the rest is that of the rows from any row on.
    """
    rows = [row for row in table.rows if any(cell and cell.text.strip() for cell in row.cells)]
    if len(rows) <= _LEAST or not _NET.match(rows[-1].words.strip()):
        return
    if not any(_OFF.search(row.words) for row in rows[:-1]):
        return
    for index in range(len(table.heads)):
        cell = rows[-1].cells[index]
        if cell is None or cell.value is None:
            continue
        signed: list[Decimal] = []
        sign = 1
        for row in rows[:-1]:
            value = row.cells[index].value if row.cells[index] else None  # type: ignore[union-attr]
            off, on = bool(_OFF.search(row.words)), bool(_ON.search(row.words))
            if value is None:
                sign = -1 if off else 1 if on else sign
            elif row.is_total:
                signed, sign = [value], 1
            else:
                signed.append(-value if off or (sign < 0 and not on) else value)
        if len(signed) < _LEAST - 1 or all(value > 0 for value in signed):
            continue
        rests = [*accumulate(reversed(signed))]
        if cell.value in rests or cell.value == sum(map(abs, signed)):
            continue
        if is_mistyped(_digits(cell.value), _digits(rests[-1]), neighbours=True):
            yield cell, rests[-1]


def _digits(number: Decimal) -> str:
    return format(number.normalize(), "f")
