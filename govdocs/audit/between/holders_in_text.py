"""Holders of a post that one person has, named behind it in running text: 'উপজেলা শিক্ষা অফিসার জনাব …' in two papers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class NamedHolder(NamedTuple):
    """Where a paper names the holder of a post, the first two words of the name, and the whole text of that place."""

    at: Path
    words: str
    name: tuple[str, str]


_NAME: Final = (
    rf"(?:(?:মো|মোঃ|মোছা|মোছাঃ|মোসা)[.ঃ]? )?(?P<name>(?P<first>{LETTER}{{2,20}}) (?P<second>{LETTER}{{2,20}}))"
)
_HELD: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<post>(?:(?:উপজেলা|জেলা|বিভাগীয়) (?:{LETTER}{{2,20}} ){{0,4}}(?:অফিসার|কর্মকর্তা|প্রকৌশলী|নিয়ন্ত্রক|তত্ত্বাবধায়ক|প্রশাসক|নিবন্ধক|রেজিস্ট্রার)|সিভিল সার্জন|অধ্যক্ষ|প্রধান শিক্ষক|পুলিশ সুপার|সহকারী প্রোগ্রামার|আবাসিক মেডিকেল অফিসার))"
        rf",? (?:জনাব|বেগম|মিজ|ড\.|ডা\.) {_NAME}"
    )
)
_SIGNS: Final = ("জনাব ", "বেগম ", "মিজ ", "ড. ", "ডা. ")
_CASE: Final = late(normalise(r"(?<=..)(?:কে|ের|র)\Z"))
_PLACES: Final = ("body", "discussion", "decisions", "text")


def holders_in_text(paper: Paper) -> dict[str, list[NamedHolder]]:
    """The holders whom the texts name behind a post that only one person has, by the post."""
    return paper.once(_holders_in_text)


def _holders_in_text(paper: Paper) -> dict[str, list[NamedHolder]]:
    found: dict[str, list[NamedHolder]] = {}
    for passage in paper.texts:
        if passage.at[0] in _PLACES:
            for match in matches(_HELD, passage.text, *_SIGNS):
                name = (match["first"], _CASE.sub("", match["second"]))
                found.setdefault(match["post"], []).append(NamedHolder(passage.at, match["name"], name))
    return found


def holders_apart(paper: Paper, other: Paper) -> Iterator[tuple[NamedHolder, str]]:
    """The one holder of a post in a paper, and the name there of the one whom the other has, where one word of two is the same."""
    own = holders_in_text(paper)
    theirs = holders_in_text(other) if own else {}
    for post in own.keys() & theirs.keys():
        mine, others = ({one.name for one in named[post]} for named in (own, theirs))
        if len(mine) != 1 or len(others) != 1 or mine == others:
            continue
        (name,), (another,) = mine, others
        same = sum(one == word for one, word in zip(name, another, strict=True))
        if same != 1 or paper.has(" ".join(another)) or other.has(" ".join(name)):
            continue
        if not any(one.startswith(word) or word.startswith(one) for one, word in _differing(name, another)):
            yield own[post][0], " ".join(another)


def _differing(name: tuple[str, str], another: tuple[str, str]) -> list[tuple[str, str]]:
    return [pair for pair in zip(name, another, strict=True) if pair[0] != pair[1]]
