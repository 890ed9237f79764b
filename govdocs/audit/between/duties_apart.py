"""To whom a paper says that a meeting gave a task, where its minutes give it to somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.between.facts import stems
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.named_otherwise import own_passages
from govdocs.audit.between.predicates import speaks_of_another
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.models.minutes import Decision
from govdocs.models.other_kinds import Minutes
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WHO: Final = rf"(?P<who>(?:{LETTER}{{2,20}} ){{1,4}}{LETTER}{{2,20}}?)(?:গণকে|দেরকে|দের|কে)"
_TO_WHOM: Final = tuple(
    late(normalise(pattern))
    for pattern in (
        rf"দায়িত্ব {_WHO} (?:দেওয়া|প্রদান|অর্পণ|ন্যস্ত)",
        rf"(?:\A|[,;:] ?|(?:অনুযায়ী|মোতাবেক|অনুসারে|সভায়) ){_WHO} [^।;]{{4,160}}? (?:দায়িত্ব|নির্দেশনা|নির্দেশ) (?:দেওয়া|প্রদান|অর্পণ)",
    )
)
_SIGNS: Final = tuple(map(normalise, ("দায়িত্ব", "নির্দেশ")))
_LEVELS: Final = tuple(map(normalise, ("উপজেলা", "জেলা", "বিভাগীয়", "ইউনিয়ন")))
_LEAST: Final = 3
"""Words that a sentence has in common with the decision of which it speaks, and more than with any other."""


def duties_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """Who was given a task by a sentence of a paper on the minutes, where the one decision of which it speaks has another owner."""
    minutes = other.document
    decisions = [each for each in minutes.decisions if each.owner] if isinstance(minutes, Minutes) else []
    for at, text in own_passages(paper) if decisions and not isinstance(paper.document, Minutes) else ():
        for sentence in sentences(text):
            found = [match for pattern in _TO_WHOM for match in matches(pattern, sentence, *_SIGNS)]
            decision = _meant(sentence, decisions) if found and speaks_of_another(sentence) else None
            if decision is None:
                continue
            who, owners = found[0]["who"], [normalise(owner) for owner in decision.owner]
            if all(_are_two(who, owner) for owner in owners) and not any(
                owner in sentence for owner in owners
            ):
                yield FactApart(at, who, ", ".join(owners))


def _meant(sentence: str, decisions: list[Decision]) -> Decision | None:
    """The one decision that has most words in common with a sentence."""
    said = stems(sentence)
    ranked = sorted(
        ((len(said & stems(normalise(each.text))), each) for each in decisions), key=lambda each: -each[0]
    )
    shared, best = ranked[0]
    is_one = shared >= _LEAST and (len(ranked) == 1 or ranked[1][0] < shared)
    return best if is_one else None


def _are_two(one: str, other: str) -> bool:
    """Whether each of two posts has a word that the other has not, or they are of two levels.

    >>> _are_two("উপজেলা সমবায় অফিসার", "জেলা সমবায় অফিসার"), _are_two("সমবায় অফিসার", "উপজেলা সমবায় অফিসার (সকল)")
    (True, False)
    """
    first, second = stems(one), stems(other)
    if first - second and second - first:
        return True
    levels = [{level for level in _LEVELS if level in each.split()} for each in (one, other)]
    return bool(all(levels) and levels[0] != levels[1])
