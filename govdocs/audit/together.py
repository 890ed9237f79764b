"""What a folder of documents shows that no one of them does: where those that belong together contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from govdocs.audit.auditing import findings_beside
from govdocs.audit.between.cards import Card, card_of
from govdocs.audit.between.related import ties
from govdocs.audit.placed_finding import PlacedFinding
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.audit.said_once import once_among
from govdocs.models.document import Document
from govdocs.problems.problem import Problem

MOST_DOCUMENTS = 2_000
"""Documents of which it is looked for who belongs with whom."""

_LOADED = 50


def audit_together(documents: Sequence[Document]) -> tuple[Problem, ...]:
    """Where documents that belong together contradict each other; what is wrong of each alone is `audit`'s.

    Two belong together where one cites the other's number, sends its file, or is of the same meeting or plan. Of more than
    `MOST_DOCUMENTS` only the first are looked at.
    """
    cards = [card_of(each, each.source.name if each.source else "") for each in documents]
    return tuple(problems_of_related(cards, lambda index: documents[index]))


def problems_of_related(cards: Sequence[Card], load: Callable[[int], Document | None]) -> Iterator[Problem]:
    """The same of the cards of documents, of which only those that belong together are loaded."""

    @lru_cache(maxsize=_LOADED)
    def paper(index: int) -> Paper | None:
        document = load(index)
        return Paper(document) if document else None

    found: dict[int, list[tuple[int, Tie]]] = {}
    for first, second, tie in ties(cards[:MOST_DOCUMENTS]):
        found.setdefault(first, []).append((second, tie))
    yield from (each.problem for each in once_among(_found_in(found, cards, paper)))


def _found_in(
    related: Mapping[int, Sequence[tuple[int, Tie]]],
    cards: Sequence[Card],
    paper: Callable[[int], Paper | None],
) -> Iterator[PlacedFinding]:
    """The findings of each document beside those that belong to it."""
    for first, seconds in related.items():
        own = paper(first)
        others = [(other, cards[second].file, tie) for second, tie in seconds if (other := paper(second))]
        if own and others:
            yield from findings_beside(Paper(own.document, beside=[Beside(*each) for each in others]))
