"""Amounts of money that two papers which belong together have, but for one slip of the hand: ১৮,৪০,০০০ and ১৮,০৪,০০০."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.between.enclosed_figures import SUMS
from govdocs.audit.between.predicates import speaks_of_another
from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.figures.reckoned import digits_of
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import money_in, quantities, sentences_with_figures
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
    paper: Paper, other: Paper, said: Callable[[str], bool]
) -> Iterator[tuple[Path, str, Decimal]]:
    """The path and words of amounts that another paper has only but for one slip, and that amount, which the paper has nowhere.

    `said` is whether a sentence speaks of the other paper.
    """
    own, theirs = amounts_in(paper), amounts_in(other)
    for at, sentence in _sentences(paper) if theirs else ():
        for amount in money_in(sentence):
            if amount.number in theirs or not said(sentence):
                continue
            near = [each for each in theirs - own if _is_slip(amount.number, each)]
            if len(near) == 1 and _kinds(sentence) & _kinds_of(other, near[0]):
                yield at, amount.words, near[0]


def numbers_moved(paper: Paper, other: Paper, *, of_one_time: bool) -> Iterator[tuple[Path, str, Decimal]]:
    """The path and words of numbers of which the other paper has one with two neighbouring digits exchanged, and that number; neither has both.

    No two numbers of one matter of four digits are so by chance; of three digits the sentence says what the other paper says, and so does
    every one where the papers are not `of_one_time`.
    """
    own, theirs = numbers_in(paper), numbers_in(other)
    for at, sentence in _sentences(paper) if theirs else ():
        speaks = speaks_of_another(sentence)
        for one in quantities(sentence) if speaks or of_one_time else ():
            near = [each for each in theirs - own if _is_moved(one.number, each, digits=3 if speaks else 4)]
            if one.number not in theirs and len(near) == 1 and _kinds(sentence) & _kinds_of(other, near[0]):
                yield at, one.words, near[0]


def numbers_in(paper: Paper) -> frozenset[Decimal]:
    """The numbers of the texts of a paper that have a unit, and the figures of its tables."""
    return paper.once(_numbers_in)


def _numbers_in(paper: Paper) -> frozenset[Decimal]:
    return amounts_in(paper).union(
        each.number for passage in paper.texts for each in quantities(passage.text)
    )


def _sentences(paper: Paper) -> Iterator[tuple[Path, str]]:
    """The sentences of a paper that have a figure, and speak of no other year or time."""
    for passage in paper.texts:
        if passage.at[0] in _TEXTS and passage.own:
            for sentence in sentences_with_figures(passage.text):
                if not _OF_ANOTHER.search(sentence):
                    yield passage.at, sentence


def _is_moved(one: Decimal, other: Decimal, *, digits: int) -> bool:
    """Whether two neighbouring digits of a number, of so many but for the noughts behind, changed places in the other.

    >>> _is_moved(Decimal(3240), Decimal(3420), digits=3), _is_moved(Decimal(3240), Decimal(3420), digits=4)
    (True, False)
    """
    figures = f"{one:f}", f"{other:f}"
    telling = min(len(figure.replace(".", "") if "." in figure else figure.rstrip("0")) for figure in figures)
    return (
        telling >= digits
        and sorted(figures[0]) == sorted(figures[1])
        and is_mistyped(*figures, neighbours=True)
    )


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
