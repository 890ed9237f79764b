"""The value of a sentence that another paper has otherwise where it says the same in other words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from math import fsum
from typing import Final, NamedTuple, cast

from govdocs.audit.between.cards import day_of
from govdocs.audit.between.claims import (
    ANY,
    BANGLA_YEAR,
    BY_DAY,
    DAY,
    GRADE,
    MEETING,
    OTHERS,
    RATE,
    SPAN,
    YEAR,
    Claim,
    claims_of,
)
from govdocs.audit.between.compared import changes_something
from govdocs.audit.between.facts import places_in, stems
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.like_words import have_another_between, is_same_stem, same_from_first
from govdocs.audit.between.predicates import (
    is_negative,
    is_of_all,
    is_of_each,
    is_plain,
    kinds_in,
    may_be_of_one_kind,
    tense_of,
    which_of_several,
)
from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.reading.paper import Paper
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_LEAST: Final = 1.1
"""How much two claims have in common, at least, of which one is the other."""
_MUCH: Final = 0.9
"""As much as this of what the best has in common, another value must not have."""
_ON_BOTH_SIDES: Final = 4
_OF_EACH_PAPER: Final = (DAY, BY_DAY, SPAN, MEETING)
_NAMES: Final = (YEAR, BANGLA_YEAR, GRADE, MEETING)
"""Kinds of values by which a thing is called, whatever is said of it."""
_QUOTED: Final = late("[‘“]([^‘’“”\n]{3,100})[’”]")
_IN_TURN: Final = 3
"""Words right beside two values that are the same, with which it matters less what else is said."""
_SMALL: Final = 20
"""Numbers up to this are of many things: another paper has one only where it has it with its unit."""
_WEIGHTS: Final = ((2, 1.0), (4, 0.6))
"""What a word is worth that so many sentences of both papers have."""
_COMMON: Final = 0.25


def claims_apart(paper: Paper, other: Paper, *, is_sent: bool) -> Iterator[FactApart]:
    """The values of a paper's sentences that another one does not have anywhere, and the value that it claims instead, which the paper
    does not have.

    `is_sent` is whether the other goes with the paper; otherwise only sentences are compared that say what the other says, or have the same
    words right beside the value. Two claims are the same where their words are, the rarer the better, and no claim of another value has nearly as many in common with either.
    """
    own, theirs = claims_of(paper), claims_of(other)
    if not own or not theirs:
        return
    here, there = _values_of(paper), _values_of(other)
    likeness = _likeness((*own, *theirs))
    for claim in own:
        if not claim.before + claim.behind or there.has(claim) or not _names_are_in(claim, other):
            continue
        best = _best(claim, theirs, likeness)
        if best is None or here.has(best) or not _may_be_one(claim, best):
            continue
        if not (is_sent or claim.speaks or _is_between_the_same(claim, best, paper)):
            continue
        back = _best(best, own, likeness)
        if back is not None and back.key == claim.key:
            yield FactApart(claim.at, claim.words, best.words)


def _names_are_in(claim: Claim, other: Paper) -> bool:
    """Whether the other paper has the names that a sentence quotes."""
    return all(map(other.has, _QUOTED.findall(claim.sentence)))


def _is_between_the_same(one: Claim, other: Claim, paper: Paper) -> bool:
    """Whether the words on both sides of two values are the same, so that it matters less whether a sentence speaks of the other paper.

    Each paper has days, meetings and numbers of its own.
    """
    if one.kind in _OF_EACH_PAPER or one.kind not in OTHERS or paper.once(changes_something):
        return False
    before, behind = same_from_first(one.before, other.before), same_from_first(one.behind, other.behind)
    return min(before, behind) > 0 and before + behind >= _ON_BOTH_SIDES


Likeness = Callable[[Claim, Claim], float]


def _best(claim: Claim, others: Sequence[Claim], likeness: Likeness) -> Claim | None:
    """The claim most like one; None where it has too little in common, or another value has nearly as much."""
    ranked = sorted(
        ((likeness(claim, each), each) for each in others if _of_one_kind(claim.kind, each.kind)),
        key=lambda each: -each[0],
    )
    if not ranked or ranked[0][0] < _LEAST:
        return None
    most, best = ranked[0]
    rivals = (much for much, each in ranked if each.key != best.key)
    return best if next(rivals, 0.0) < _MUCH * most else None


def _of_one_kind(one: str, other: str) -> bool:
    if one == other:
        return True
    return ANY in (one, other) and one not in OTHERS and other not in OTHERS


def _likeness(claims: Sequence[Claim]) -> Likeness:
    """How much two claims have in common, by the words that are rare in both papers."""
    counted = Counter(word for said in {each.sentence for each in claims} for word in stems(said))

    def weight(words: frozenset[str]) -> float:
        return fsum(  # exact, whatever the order of the set
            next((worth for most, worth in _WEIGHTS if counted[word] <= most), _COMMON) for word in words
        )

    def likeness(one: Claim, other: Claim) -> float:
        shared = weight(_shared(one.around, other.around))
        if not shared:
            return 0.0
        return (
            shared * (shared / weight(one.around) + shared / weight(other.around)) / 2
            + _beside(one, other) / 2
        )

    return likeness


def _shared(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return frozenset(
        word for word in words if word in others or any(is_same_stem(word, each) for each in others)
    )


def _beside(one: Claim, other: Claim) -> int:
    """How many words right before and right behind two values are the same."""
    return same_from_first(one.before, other.before) + same_from_first(one.behind, other.behind)


# What a paper has


class _Values(NamedTuple):
    """The values of a paper, by their kinds; its numbers of any kind, and its days, those of spans and its own among them."""

    of_kinds: frozenset[tuple[str, object]]
    numbers: frozenset[object]
    days: frozenset[object]

    def has(self, claim: Claim) -> bool:
        """Whether a value is anywhere in it: a day in a span, a number of another unit, too, where it is no small one."""
        if claim.kind in (DAY, BY_DAY):
            return claim.key in self.days
        if claim.kind in OTHERS or (
            isinstance(claim.key, Decimal) and claim.key <= _SMALL and claim.kind != ANY
        ):
            return (claim.kind, claim.key) in self.of_kinds or (ANY, claim.key) in self.of_kinds
        return claim.key in self.numbers


def _values_of(paper: Paper) -> _Values:
    return paper.once(_values)


def _values(paper: Paper) -> _Values:
    claims = claims_of(paper)
    days = {each.key for each in claims if each.kind in (DAY, BY_DAY)}
    for each in claims:
        if each.kind == SPAN and isinstance(each.key, tuple):
            days.update(each.key)
    return _Values(
        frozenset((each.kind, each.key) for each in claims),
        frozenset(each.key for each in claims if each.kind not in OTHERS),
        frozenset((*days, day_of(paper.document))),
    )


# What is said


_MONEY: Final = "টাকা"
_OF_THEM: Final = late(normalise(r"মধ্যে ?\Z"))
_UP_TO: Final = late(normalise(r"\A ?পর্যন্ত"))


def _may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two claims may be of one thing: nothing that is said with one makes it another."""
    texts = one.sentence, other.sentence
    if not all(map(is_plain, texts)) or _differ(is_of_each, *map("".join, (one.near, other.near))):
        return False
    if one.kind not in _NAMES and {tense_of(each.near[1]) for each in (one, other)} == {"past", "to come"}:
        return False
    if have_another_between(one.before, other.before) or have_another_between(one.behind, other.behind):
        return False
    if one.kind != MEETING and _beside(one, other) < _IN_TURN and _differ(which_of_several, *texts):
        return False
    if one.kind in OTHERS and one.kind != RATE:
        return True
    return all(map(_is_of_all, (one, other))) and (one.kind == RATE or _may_count_one(one, other))


def _is_of_all(claim: Claim) -> bool:
    before, behind = claim.near
    return is_of_all(*claim.near) and not _UP_TO.match(behind) and not _OF_THEM.search(before)


def _may_count_one(one: Claim, other: Claim) -> bool:
    """Whether two numbers may be of the same things: of one place, asked for, given and the like both or neither; of money a slip apart."""
    texts = one.sentence, other.sentence
    if _differ(is_negative, *texts) or not places_in(texts[0]) <= places_in(texts[1]):
        return False
    kinds, theirs = (kinds_in(" ".join(each.near)) for each in (one, other))
    if "asked" in kinds ^ theirs or not may_be_of_one_kind(kinds, theirs):
        return False
    return one.kind != _MONEY or is_one_slip(cast(Decimal, one.key), cast(Decimal, other.key))


def _differ(of: Callable[[str], object], one: str, other: str) -> bool:
    return of(one) != of(other)
