"""What the audit found, for a person: how much there is, what weighs most first, each thing once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from govdocs.errors import Text
from govdocs.numerals import to_bangla
from govdocs.problems import messages
from govdocs.problems.problem import Language, Problem, Severity, in_order

MOST_PLACES: Final = 10
"""Of one thing that are named."""

_WORDS: Final = re.compile(r"\A‘(?P<words>.*?)’(?=[: ])")
_ENGLISH_WORDS: Final = re.compile(r"\A'(?P<words>[^']*)'(?=[: ])")


@dataclass(frozen=True)
class SameFindings:
    """One thing that was found in a file: where it is met first, and every other place."""

    first: Problem
    others: tuple[Problem, ...]

    def elsewhere(self, language: Language) -> str:
        """The other places: their lines, and the words there if those are others. Empty where there is none.

        `আরও ৩ জায়গায়: সারি ৪, ৭ ও ১২`, `আরও ২ জায়গায়: সারি ৭ ‘ছিল ।’ ও ১২ ‘হবে ।’`
        """
        places = list(dict.fromkeys(filter(None, map(self._place, self.others))))
        if not places:
            return ""
        shown, left = places[:MOST_PLACES], len(places) - MOST_PLACES
        if left > 0:
            shown.append(messages.MORE_PLACES.filled(count=left))
        sentence = messages.FOUND_ELSEWHERE if len(self.others) > 1 else messages.FOUND_ONCE_MORE
        return sentence.filled(count=len(self.others), places=_listed(shown)).message(language)

    def _place(self, other: Problem) -> Text | None:
        """The line of another place, with its file where that is another one."""
        if other.place is None:
            return None
        line = Text(to_bangla(str(other.place.line)), str(other.place.line))
        if self.first.place and other.place.file != self.first.place.file:
            line = Text(other.where, other.where)
        words = _words(other)
        return (
            line
            if words == _words(self.first)
            else Text(f"{line.bn} ‘{words.bn}’", f"{line.en} '{words.en}'")
        )


def by_file(problems: Iterable[Problem]) -> dict[str, tuple[SameFindings, ...]]:
    """The problems of each file, the same ones together and what weighs most first; of files in the order of their first problem."""
    files: dict[str, list[Problem]] = {}
    for problem in dict.fromkeys(
        problems
    ):  # what an office file says of itself is found with each of its documents
        files.setdefault(problem.place.file if problem.place else "", []).append(problem)
    return {file: _grouped(in_order(found)) for file, found in files.items()}


def counts_of(findings: Iterable[SameFindings], language: Language) -> str:
    """How many things there are of each weight: `৩টি দেখার মতো, ১২টি ছোটখাটো`."""
    counts = Counter(same.first.severity for same in findings)
    return ", ".join(
        _counted(severity, counts[severity]).message(language) for severity in Severity if counts[severity]
    )


def _counted(severity: Severity, count: int) -> Text:
    one, several = messages.WEIGHTS[severity]
    return (one if count == 1 else several).filled(count=count)


def _grouped(problems: Sequence[Problem]) -> tuple[SameFindings, ...]:
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_kind(problem), []).append(problem)
    weights = list(Severity)
    found = (SameFindings(first, tuple(_others(first, more))) for first, *more in groups.values())
    return tuple(sorted(found, key=lambda same: weights.index(same.first.severity)))


def _others(first: Problem, more: Iterable[Problem]) -> Iterator[Problem]:
    """Every place but the first, in the order of the file."""
    each = (place for problem in (first, *more) for place in problem.each_place)
    itself = replace(first, also=())
    return (place for place in in_order(each) if place != itself)


def _kind(problem: Problem) -> tuple[str, ...]:
    """What is the same of two findings that are one: all but the words that the sentence quotes first, and the way out for these."""
    said = _WORDS.sub("", problem.bangla, count=1) if _WORDS.match(problem.bangla) else problem.bangla
    way_out = "" if said != problem.bangla else problem.hint_bangla
    return problem.code, problem.severity, said, way_out


def _words(problem: Problem) -> Text:
    """The words that the sentence quotes first, in each language: a field has a name in each."""
    bangla, english = _WORDS.match(problem.bangla), _ENGLISH_WORDS.match(problem.english)
    words = bangla["words"] if bangla else ""
    return Text(words, english["words"] if bangla and english else words)


def _listed(places: Sequence[Text]) -> Text:
    """The places as one phrase: `৪, ৭ ও ১২`."""
    *others, last = places
    if not others:
        return last
    return messages.AND.filled(
        others=Text(", ".join(place.bn for place in others), ", ".join(place.en for place in others)),
        last=last,
    )
