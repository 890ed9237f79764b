"""Roads and canals of which two papers that belong together name one end otherwise: গোবিন্দপুর–দেওয়ানকান্দি খাল."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.named_otherwise import own_passages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ROAD: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<ends>(?P<one>{LETTER}{{3,20}}) ?[–-] ?(?P<other>{LETTER}{{3,20}})) (?P<what>সড়ক|রাস্তা|খাল|বাঁধ|লাইন|রুট|মহাসড়ক|ড্রেন)"
    )
)


class _Road(NamedTuple):
    """From where to where a road goes."""

    at: Path
    words: str
    ends: frozenset[str]
    what: str


def _roads(paper: Paper) -> tuple[_Road, ...]:
    return tuple(
        _Road(at, match["ends"], frozenset((match["one"], match["other"])), match["what"])
        for at, text in own_passages(paper)
        for match in _ROAD.finditer(text)
    )


def roads_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """A road or canal that the other paper has with one end of another name, where each has one such, and does not name the end of the other."""
    own, theirs = ({road.ends: road for road in each.once(_roads)} for each in (paper, other))
    for ends, road in own.items():
        near = [each for each in theirs.values() if each.what == road.what and _share_an_end(each.ends, ends)]
        if len(near) != 1 or ends in theirs or near[0].ends in own:
            continue
        ((end,), (right,)) = ends - near[0].ends, near[0].ends - ends
        if end[:_BEGINNING] == right[:_BEGINNING] and not other.has(end) and not paper.has(right):
            yield FactApart(road.at, road.words, near[0].words)


def _share_an_end(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two roads have one end in common, and one each of its own.

    >>> _share_an_end(frozenset({"ক", "খ"}), frozenset({"ক", "গ"})), _share_an_end(frozenset({"ক"}), frozenset({"ক", "গ"}))
    (True, False)
    """
    return len(one & other) == len(one - other) == len(other - one) == 1


_BEGINNING: Final = 2
"""Letters with which two names begin of which one is taken for the other; ends that begin otherwise may be of two roads."""
