"""Numbers of things that two papers have but for a slip of the hand: an account, a plot, a case, a vehicle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.predicates import speaks_of_another
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.numbered_things import ONE_OF_ITS_KIND
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.thing_numbers import ThingNumber, thing_numbers

_IN_A_ROW: Final = 3
"""Numbers as near as those that are given one after another."""
_LEAST: Final = 3
_MOST: Final = 60


def things_slipped(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The numbers of things that the other paper does not have, and of which it has one of the same kind a slip away; nor has the paper that."""
    theirs = [each for each in thing_numbers(other) if _is_looked_at(each)][:_MOST]
    for one in thing_numbers(paper)[:_MOST] if theirs else ():
        if not _is_looked_at(one) or other.has(one.words):
            continue
        near = {each.words for each in theirs if _is_slip(one, each) and not paper.has(each.words)}
        if len(near) == 1:
            yield FactApart(one.at, one.words, near.pop())


def _is_looked_at(number: ThingNumber) -> bool:
    return (
        bool(number.labels)
        and not number.is_memo
        and not number.is_telephone
        and len(number.digits) >= _LEAST
    )


def _is_slip(one: ThingNumber, other: ThingNumber) -> bool:
    """Whether two numbers are those of one thing: of what one has one alone, or of which a sentence speaks that says what the other paper says."""
    if one.shape != other.shape or not one.is_called_as(other):
        return False
    moved = sorted(one.digits) == sorted(other.digits)
    if not is_mistyped(one.digits, other.digits, neighbours=True):
        return False
    if not moved and abs(int(one.digits) - int(other.digits)) <= _IN_A_ROW:
        return False
    return bool(one.labels & other.labels & ONE_OF_ITS_KIND) or speaks_of_another(one.text)
