"""How the head of a column says that it is reckoned: so many per cent of another one, a charge on it, or one less another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from math import prod
from typing import Final

from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

Reckoning = tuple[tuple[int, ...], Callable[[list[Decimal]], Decimal]]
"""The columns that are reckoned with, and how."""


def product(values: list[Decimal]) -> Decimal:
    """All values, one times the other."""
    return prod(values, start=Decimal(1))


_PER_CENT: Final = late(r"(?<![0-9০-৯.])(?P<rate>[0-9০-৯]{1,2}(?:\.[0-9০-৯]{1,2})?) ?(?:%|শতাংশ)")
_LEFT: Final = late(normalise("^(?:অবশিষ্ট|শূন্য|বাকি|স্থিতি|ঘাটতি|উদ্বৃত্ত|পার্থক্য|নিট|অব্যয়িত|অসমাপ্ত|অনিষ্পন্ন)"))
_CHARGE: Final = late(normalise("জামানত|ভ্যাট|মূসক|আয়কর|উৎসে কর|উৎস কর|কর্তন|কমিশন|বায়না|সারচার্জ"))
_STEP: Final = Decimal("0.005")
"""Rates of charges are whole or half per cents."""
_FAR: Final = Decimal("0.02")
"""The share by which a charge differs that was not only rounded."""
_ENOUGH: Final = 3
_ENOUGH_OF_STATED: Final = 2
"""Rows that have one rate: two where the text states it, too."""
_STATED: Final = late(
    normalise(
        rf"(?P<rate>(?<![0-9০-৯.,])[0-9০-৯]{{1,2}}(?:\.[0-9০-৯]{{1,2}})?)(?: ?\([^()\n]{{2,20}}\))? ?(?:%|শতাংশ)(?=[^।;\n]{{0,40}}(?:{_CHARGE.pattern}))"
    )
)


def stated_rates(text: str) -> Iterator[Decimal]:
    """The rates of charges that a text states, as shares of one.

    >>> list(stated_rates("প্রাক্কলিত ব্যয়ের ৩ (তিন) শতাংশ হারে জামানত"))
    [Decimal('0.03')]
    """
    rates = (number_of(match["rate"]) for match in matches(_STATED, text, "%", "শতাংশ"))
    return (rate / 100 for rate in rates if rate is not None)


def is_charge(head: str) -> bool:
    """Whether the head of a column says that it holds a charge without its rate: a deposit, a tax, a commission."""
    return _CHARGE.search(head) is not None and _PER_CENT.search(head) is None


def by_its_head(
    head: str,
    total: int,
    columns: Sequence[int],
    rows: Sequence[Sequence[Decimal]],
    stated: frozenset[Decimal] = frozenset(),
) -> list[Reckoning]:
    """The reckonings that the head of a column calls for, of the columns that hold figures.

    *rows* are the values up to that column, for charges; *stated* are the rates of charges in the text beside the table.

    >>> rows = [[Decimal(n) for n in row] for row in ((100, 5), (200, 10), (300, 15), (400, 25))]
    >>> [(parts, int(how([Decimal(400)]))) for parts, how in by_its_head("ভ্যাট", 1, [0, 1], rows)]
    [((0,), 20)]
    """
    others = [column for column in columns if column != total]
    found: list[Reckoning] = []
    rate = _PER_CENT.search(head)
    if rate and (percent := number_of(rate["rate"])):
        found += [_share_of(column, percent / 100) for column in others]
    elif is_charge(head):
        found += _charges(total, [column for column in others if column < total], rows, stated)
    if _LEFT.search(head):
        found += [(pair, lambda values: values[0] - values[1]) for pair in permutations(others, 2)]
    return found


def _share_of(column: int, share: Decimal) -> Reckoning:
    return (column,), lambda values: (values[0] * share).normalize()


def _charges(
    total: int, others: list[int], rows: Sequence[Sequence[Decimal]], stated: frozenset[Decimal]
) -> Iterator[Reckoning]:
    """The rate that all rows have but one, of each column that is charged at one rate."""
    for column in others:
        if any(row[column] <= 0 for row in rows):
            continue
        rates = Counter(row[total] / row[column] for row in rows)
        (rate, times), *_ = rates.most_common(1)
        if (
            times != len(rows) - 1
            or times < (_ENOUGH_OF_STATED if rate in stated else _ENOUGH)
            or not 0 < rate < Decimal("0.5")
            or rate % _STEP
        ):
            continue
        if all(
            abs(row[total] - row[column] * rate) >= row[total] * _FAR
            for row in rows
            if row[total] / row[column] != rate
        ):
            yield _share_of(column, rate)


def rates_in_texts(paper: Paper) -> frozenset[Decimal]:
    """The rates of charges that the running text states, as shares of one."""
    return frozenset(rate for passage in paper.prose for rate in stated_rates(passage.text))
