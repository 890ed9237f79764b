"""A few papers that somebody gives together because they belong together, where neither says so: those that speak of one matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.audit.between.cards import Card
from govdocs.audit.between.cited_otherwise import words_of_office
from govdocs.audit.reading.paper import Tie
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FEW: Final = 4
"""Papers that are given together."""
_SHARED: Final = 3
"""Words that the subjects and beginnings of two papers of one matter share."""
_ANY_OFFICE: Final = frozenset(
    normalise(
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার উপজেলা উপজেলার জেলা জেলার কার্যালয় কার্যালয়ের অফিস অফিসের দপ্তর দপ্তরের বিভাগ বিভাগের"
        " অফিসার অফিসারের কর্মকর্তা কর্মকর্তার সদর সদরের ঢাকা ঢাকার সরকারি"
    ).split()
)


def given_together(cards: Sequence[Card], known: set[tuple[int, int]]) -> Iterator[tuple[int, int, Tie]]:
    """Of a few papers each without a tie, and the only one before it that it may speak of; `known` are the pairs that have a tie."""
    tied = {each for pair in known for each in pair}
    for first, card in enumerate(cards) if len(cards) <= _FEW else ():
        found = [
            second
            for second, other in enumerate(cards)
            if first != second
            and not {first, second} <= tied
            and _may_follow(card, other, first > second)
            and _speak_of_one(card, other)
        ]
        if len(found) == 1:
            yield first, found[0], Tie.SENT if _sends(card, cards[found[0]]) else Tie.CITED


def _sends(card: Card, other: Card) -> bool:
    """Whether a letter says that the other may go with it: the minutes, or a list of its own office."""
    if other.held:
        return "কার্যবিবরণী" in card.sends
    return bool(card.matter.encloses) and card.letterhead == other.letterhead


def _may_follow(card: Card, other: Card, is_behind: bool) -> bool:
    """Whether a paper may speak of another; not two letters of one office, which may be to two people, nor of a meeting of somebody else."""
    in_turn = card.day >= other.day if card.day and other.day else other.held or is_behind
    of_two = (
        card.letterhead == other.letterhead
        and not (card.held or other.held)
        and not _is_one_business(card, other)
    )
    of_its_own = bool(card.core) and card.core == other.core
    of_another = other.held and any(meeting.day in other.meetings for meeting in card.speaks_of)
    return in_turn and not (of_two or of_its_own or of_another or card.held)


def _is_one_business(card: Card, other: Card) -> bool:
    """Whether two letters of one office are of one case by its number, or the one sends what the other may be; a press note has no number."""
    cases = [set(_CASE.findall(each.spoken.text)) for each in (card, other)]
    sends = bool(card.matter.encloses) and len(card.matter.words & other.matter.words) > _SHARED + 1
    return bool(card.number) != bool(other.number) or sends or bool(cases[0] & cases[1])


_CASE: Final = late(r"(?<![০-৯/.-])[০-৯]{1,5}/[০-৯]{4}(?![০-৯/.-])")


def _speak_of_one(card: Card, other: Card) -> bool:
    """Whether two papers share words, and the lines of their letterheads one: they are of one place."""
    lines = [words_of_office(" ".join(each.letterhead)) for each in (card, other)]
    of_one_place = not all(lines) or bool((lines[0] & lines[1]) - _ANY_OFFICE)
    return of_one_place and len(card.matter.words & other.matter.words) >= _SHARED
