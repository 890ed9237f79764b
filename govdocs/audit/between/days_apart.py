"""Days and hours of the same event, or by which the same is to be done, that two papers which belong together give otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.between.days_of_events import (
    Hour,
    When,
    all_days,
    hours_of,
    named_days,
    names_of_events,
    whens_of,
)
from govdocs.audit.between.facts import stems
from govdocs.audit.between.facts_apart import FactApart, is_of_its_bodies
from govdocs.audit.between.predicates import which_of_several
from govdocs.audit.reading.paper import Paper
from govdocs.dates.formats import long_date
from govdocs.models.letter import Letter
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_LEAST: Final = 2
"""Words that two papers have in common of what is to be done by a day, or of an event."""
_MOST_APART: Final = 31
_MOST: Final = 100
"""Days of a paper that are compared with those of another."""
_ANY_EVENT: Final = frozenset({"meeting"})
"""Events of which there are too many to be told by their kind; of meetings other rules tell."""


def whens_apart(paper: Paper, other: Paper, *, is_sent: bool) -> Iterator[FactApart]:
    """The days of a paper that another one has otherwise, which neither names anywhere else.

    `is_sent` is whether the other goes with the paper; otherwise a day may be the paper's own, unless its sentence speaks of the other.
    """
    own, theirs = whens_of(paper)[:_MOST], whens_of(other)[:_MOST]
    here = all_days(paper) if own and theirs else frozenset()
    for when in own if theirs else ():
        known = all_days(other) if when.role == "on" else named_days(other)
        if when.day in known or not (is_sent or when.speaks or _was_called(when, other)):
            continue
        near = [(shared, each) for each in theirs if (shared := _alike(when, each, paper, other))]
        most = max((shared for shared, _ in near), default=0)
        days = {each.day for shared, each in near if shared == most}
        if len(days) == 1 and not days & here:
            yield FactApart(when.at, when.words, long_date(days.pop()))


def _was_called(when: When, other: Paper) -> bool:
    """Whether a sentence says that something was held to which the other paper calls."""
    form = other.document.form.bangla if isinstance(other.document, Letter) else ""
    return bool(_HELD.search(when.sentence) and _CALLS.search(form))


_HELD: Final = late(normalise("(?:অনুষ্ঠিত|উদ্যাপিত|উদ্‌যাপিত|পালিত) হ(?:য়েছে|য়)"))
_CALLS: Final = late(normalise("নোটিশ|আমন্ত্রণ"))


def _alike(when: When, other: When, paper: Paper, theirs: Paper) -> int:
    """How many words two days have in common that are of one event, or by which one thing is to be done; nothing where they may be of two."""
    if not _of_one_role(when.role, other.role) or abs((when.day - other.day).days) > _MOST_APART:
        return 0
    if when.quoted and other.quoted and not when.quoted & other.quoted:
        return 0
    if when.quoted and not all(map(theirs.has, when.quoted)):
        return 0
    if when.places and other.places and when.places != other.places:
        return 0
    which, of_theirs = which_of_several(when.sentence), which_of_several(other.sentence)
    if which != of_theirs and (of_theirs or not all(map(theirs.has, which))):
        return 0
    if when.role == "by":
        shared = len(when.said & other.said)
        return shared if shared >= _LEAST else 0
    own_names, names = names_of_events(when.sentence), names_of_events(other.sentence)
    is_named = bool(when.quoted & other.quoted)
    if (own_names and names and not is_named and not own_names & names) or not is_of_its_bodies(
        when.sentence, theirs
    ):
        return 0
    if not when.events or when.events != other.events or when.events <= _ANY_EVENT:
        return 0
    said, theirs_said = when.said | _of_subject(paper), other.said | _of_subject(theirs)
    shared = len(said & theirs_said) + 2 * len(when.quoted & other.quoted)
    return shared if shared >= _LEAST else 0


def _of_one_role(one: str, other: str) -> bool:
    """Whether two days are the same of an event; one of its days is the first, where no other is named."""
    return one == other or {one, other} == {"on", "first"}


def _of_subject(paper: Paper) -> frozenset[str]:
    return stems(normalise(getattr(paper.document, "subject", None) or ""))


def hours_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The hours at which an event of one day begins by a paper, where another one has one other hour for it."""
    own, theirs = hours_of(paper)[:_MOST], hours_of(other)[:_MOST]
    for hour in own:
        found = {each.hour: each for each in theirs if _is_one(hour, each)}
        mine = {each.hour for each in own if _is_one(hour, each)}
        if len(found) == 1 == len(mine) and hour.hour not in found:
            yield FactApart(hour.at, hour.words, next(iter(found.values())).words)


def _is_one(one: Hour, other: Hour) -> bool:
    return one.day == other.day and one.events == other.events
