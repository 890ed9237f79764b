"""People and things of which two papers that belong together say the same, and count otherwise: '৯ জন অভিভাবকের জবানবন্দি', 'সাতজন …'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import figure_or_word, sentences, words_of
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, figure_or
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherCount(NamedTuple):
    """The path and the words of a count, and that of the other paper."""

    at: Path
    words: str
    right: int


_FEW: Final = words_of(*range(1, 21), 25, 30, 40, 50)
_COUNT: Final = late(
    normalise(
        rf"(?P<words>{figure_or(_FEW, 4)} ?(?P<unit>জন|টি))"
        rf" (?P<noun>{LETTER}{{3,20}}) (?P<next>{LETTER}{{3,20}})"
    )
)
_TEXTS: Final = ("body", "discussion")
_NOT_ALL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:মধ্যে|প্রতি|প্রত্যেক|{LETTER}{{0,6}}(?:টি|জন|খানা) করে|অবশিষ্ট|বাকি|আরও|আরো|নতুন|অতিরিক্ত|গত|বিগত|আগামী|প্রথম|পূর্বে|কমপক্ষে|অন্তত|প্রায়|অনধিক|মোট)(?!{LETTER})"
    )
)
_CASE: Final = late(normalise(r"(?<=...)(?:দের|গণের|গণ|ের|কে|র|ে|য়)\Z"))
_STEM: Final = 5

Key = tuple[str, str, str]


def counts_apart(paper: Paper, other: Paper, said: Callable[[str], bool] = bool) -> Iterator[OtherCount]:
    """Counts of a paper that the other gives with another number; each of the two has one number for it.

    `said` is whether a sentence speaks of the other paper; every one does where that is not given.
    """
    own = {
        key: counts
        for key, counts in paper.once(_counts).items()
        if all(said(count.sentence) for count in counts)
    }
    theirs = other.once(_counts) if own else {}
    for key in own.keys() & theirs.keys():
        mine, others = own[key], {count.number for count in theirs[key]}
        if len({count.number for count in mine}) == 1 == len(others) and mine[0].number not in others:
            yield OtherCount(mine[0].at, mine[0].words, others.pop())


class _Count(NamedTuple):
    """A count, and where it stands."""

    at: Path
    words: str
    number: int
    sentence: str


def _counts(paper: Paper) -> dict[Key, list[_Count]]:
    """The counts of the texts of a paper, by unit, noun and the word behind."""
    found: dict[Key, list[_Count]] = {}
    for passage in paper.texts:
        if not passage.own or passage.at[0] not in _TEXTS:
            continue
        for sentence in sentences(passage.text):
            if sentence.lstrip().startswith("|") or _NOT_ALL.search(sentence):
                continue
            for match in matches(_COUNT, sentence, "জন ", "টি "):
                count = _Count(passage.at, match["words"], figure_or_word(match), sentence)
                found.setdefault(_key(match), []).append(count)
    return found


def _key(match: re.Match[str]) -> Key:
    return match["unit"], _CASE.sub("", match["noun"]), match["next"][:_STEM]
