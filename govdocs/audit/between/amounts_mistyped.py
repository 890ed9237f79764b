"""Amounts of money that two papers which belong together have, but for one slip of the hand: ১৮,৪০,০০০ and ১৮,০৪,০০০."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.between.enclosed_figures import SUMS
from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.figures.reckoned import digits_of
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import money_in, sentences_with_figures
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TEXTS: Final = ("subject", "body", "discussion")
_TELLING: Final = 3
"""Digits but for the noughts behind, from which on an amount is hardly another by chance."""


def amounts_in(paper: Paper) -> frozenset[Decimal]:
    """The amounts of the texts of a paper, and the figures of its tables."""
    return paper.once(_amounts_in)


def _amounts_in(paper: Paper) -> frozenset[Decimal]:
    texts = (each for passage in paper.texts for each in money_in(passage.text))
    cells = (cell for table in figure_tables(paper) for row in table.rows for cell in row.cells if cell)
    return frozenset([*(each.number for each in texts), *(cell.value for cell in cells if cell.value)])


def amounts_mistyped(
    paper: Paper, other: Paper, said: Callable[[str], bool] = bool
) -> Iterator[tuple[Path, str, Decimal]]:
    """The path and words of amounts that another paper has only but for one slip, and that amount, which the paper has nowhere.

    `said` is whether a sentence speaks of the other paper; every one does where that is not given.
    """
    own, theirs = amounts_in(paper), amounts_in(other)
    for passage in paper.texts if theirs else ():
        if passage.at[0] not in _TEXTS or not passage.own:
            continue
        for sentence in sentences_with_figures(passage.text):
            for amount in money_in(sentence):
                if amount.number in theirs or _OF_ANOTHER.search(sentence) or not said(sentence):
                    continue
                near = [each for each in theirs - own if _is_slip(amount.number, each)]
                if len(near) == 1 and _kinds(sentence) & _kinds_of(other, near[0]):
                    yield passage.at, amount.words, near[0]


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether an amount is another but for one slip, and hardly by chance: with three digits, or with two that changed places."""
    moved = sorted(str(one)) == sorted(str(other))
    telling = min(len(digits_of(one)), len(digits_of(other))) >= _TELLING
    return is_one_slip(one, other) and (moved or telling)


_OF_ANOTHER: Final = late(normalise(rf"(?<!{LETTER})(?:গত|বিগত|পূর্ব|আগের|আগামী|পরবর্তী|ইতঃপূর্বে|অপর|অন্য)"))


def _kinds(sentence: str) -> set[str]:
    """What a sentence says of its sums: that they were received, spent or are left or needed; all where it says nothing."""
    asked = {"left"} if _ASKED.search(sentence) else set()
    return asked.union(kind for kind, pattern in SUMS.items() if pattern.search(sentence)) or set(SUMS)


_ASKED: Final = late(normalise("অনুরোধ|চাওয়া|চেয়ে|আবেদন"))


def _kinds_of(paper: Paper, amount: Decimal) -> set[str]:
    """What the sentences of a paper say of an amount; all where it stands in none."""
    said = [
        _kinds(sentence)
        for passage in paper.texts
        for sentence in sentences_with_figures(passage.text)
        if any(each.number == amount for each in money_in(sentence))
    ]
    return set().union(*said) if said else set(SUMS)
