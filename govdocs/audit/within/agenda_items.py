"""Items of an agenda that a decision or a sentence cites by number, where it speaks of what another item is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherItem(NamedTuple):
    """The words that cite an item, where, and the number and the title of the item that is spoken of."""

    passage: Passage
    words: str
    number: str
    title: str


_NAME: Final = "(?:আলোচ্য ?-?সূচি|আলোচ্য ?-?সূচী|আলোচ্য ?-?বিষয়|এজেন্ডা|আলোচ্যবিষয়)"
_HEAD: Final = late(
    normalise(
        rf"^[ \t#*>]*{_NAME} ?[-–—]? ?(?:নং|নম্বর)?[ -]?(?P<number>[০-৯]{{1,2}})\**(?: ?[:ঃ।–—]| -) ?\**(?P<title>[^|\n]{{4,120}})$"
    )
)
_CITED: Final = late(
    normalise(
        rf"(?P<words>[(]?{_NAME} ?[-–—]? ?(?:নং|নম্বর)?[ -]?(?P<number>[০-৯]{{1,2}})[)]?)(?:-?(?:এর|র|এ|তে))? ?(?:অনুযায়ী|অনুসারে|মোতাবেক|সংক্রান্ত)?[:,]? (?P<said>[^।\n]{{8,300}})"
    )
)
_WORD: Final = late(rf"{LETTER}+")
_ENDING: Final = late(normalise(r"(?:ের|(?<=[ািীুূেো])র|(?<=[ািীুূেো])য়|তে|কে|ে)\Z"))
_SAY_NOTHING: Final = frozenset(
    normalise(
        "আলোচনা পর্যালোচনা সভা সংক্রান্ত বিষয় বিষয়ক প্রসঙ্গ সম্পর্কিত কার্যক্রম অগ্রগতি ব্যবস্থা বাস্তবায়ন প্রস্তুতি গ্রহণ অনুমোদন উপজেলা জেলা বিবিধ মাস বছর জন্য এবং প্রতিবেদন তথ্য আয়োজন কমিটি গঠন"
    ).split()
)
_SHORTEST: Final = 3
_LONGEST_ENDING: Final = 3
_ENOUGH: Final = 2
_MOST: Final = 40
"""Items of an agenda that is looked at."""


def other_items(paper: Paper) -> Iterator[OtherItem]:
    """Sentences that cite an item of whose title they have no word, and have two of the title of another."""
    heads = [
        (passage, match)
        for passage in paper.prose
        if "আলোচ্য" in passage.text or normalise("এজেন্ডা") in passage.text
        for line in passage.text.split("\n")
        if (match := _HEAD.match(line))
    ]
    titles = {to_ascii(match["number"]): match["title"].strip(" *।") for _, match in heads}
    if not _ENOUGH <= len(titles) <= _MOST or len(titles) < len(heads):
        return
    for passage in paper.texts:
        for line in passage.text.split("\n"):
            cited = _CITED.search(line) if not _HEAD.match(line) and not is_table_row(line) else None
            own = titles.get(to_ascii(cited["number"])) if cited else None
            if cited is None or own is None:
                continue
            said = _WORD.findall(cited["said"])
            others = [
                (number, title)
                for number, title in titles.items()
                if title != own and _has(said, title) >= _ENOUGH
            ]
            if (
                len(others) == 1
                and not _has(said, own)
                and not _has(_WORD.findall(_section(heads, own)), others[0][1])
            ):
                yield OtherItem(passage, cited["words"], *others[0])


def _has(said: list[str], title: str) -> int:
    """How many of the words of a title that say something are among these, with any ending."""
    words = {_ENDING.sub("", word) for word in _WORD.findall(title)}
    stems = [word for word in words if len(word) >= _SHORTEST and word not in _SAY_NOTHING]
    return sum(
        any(word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING for word in said)
        for stem in stems
    )


def _section(heads: list[tuple[Passage, re.Match[str]]], title: str) -> str:
    """What stands below the title of an item, up to the next one, but for lines that cite an item."""
    for passage, match in heads:
        if title in match["title"]:
            lines = passage.text.split(match[0], 1)[1].split("\n")
            end = next((index for index, line in enumerate(lines) if _HEAD.match(line)), len(lines))
            return "\n".join(line for line in lines[:end] if not _CITED.search(line))
    return ""
