"""Firms, small places and people of one name that running text writes in two ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.likeness import heard_alike, of_two_rows
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name, distance, mobile_number, phonetic_key
from govdocs.audit.reading.scanning import matches, words_in
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

Near = tuple[Path, str, str, Quote]
"""The path of the later name, the earlier name, the later one, and its place."""

Likeness = Callable[[str, str], bool]

_FIELDS: Final = ("body", "discussion", "text", "decisions", "subject", "particulars", "enclosures")
_ADDRESSES: Final = ("to", "copies", "distribution")
_FIRM: Final = late(
    normalise(
        rf"(?:মেসার্স|মেসাস|মে\.) (?P<name>{LETTER}{{2,20}}(?: (?:অ্যান্ড |এন্ড |এণ্ড )?{LETTER}{{3,20}}){{1,2}})"
    )
)
_ALONE: Final = late(rf"(?:জনাব|বেগম|মিজ) (?P<name>{LETTER}{{7,25}})(?=[, ।])")
_CALLED: Final = late(
    rf"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>(?:{LETTER}{{1,25}}[.:]? ){{1,4}})[^।\n]{{0,40}}?(?P<number>[0০][1১](?:[ –-]?[0-9০-৯]){{9}})(?![0-9০-৯])"
)
_KINDS: Final = normalise("ইউনিয়ন|ঘাট|গ্রাম|মৌজা|বাজার|খাল|নদী|বিল|সেতু|হাট|চর|ওয়ার্ড|পাড়া|মহল্লা|হাওর|বাঁওড়|স্লুইস|আশ্রয়ণ")
_PLACE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>{LETTER}{{5,20}}+) (?P<kind>{_KINDS})(?=(?:ের|ে|টি|টির|র|য়|ঘাট)?(?!{LETTER}))"
    )
)
_KIND_WORDS: Final = frozenset(
    normalise(kind + ending)
    for kind in _KINDS.split("|")
    for ending in ("", "ের", "ে", "টি", "টির", "র", "য়", "ঘাট")
)
_CALLS: Final = frozenset(("জনাব", "বেগম", "মিজ", "ড", "ডা"))
_FIRMS: Final = frozenset(("মেসার্স", "মেসাস", "মে"))
_SHORTEST: Final = 5
_END_VOWEL: Final = late("[ািী]$")


def names_near(paper: Paper) -> Iterator[Near]:
    """Each pair of spellings of a firm or person once."""
    texts = _texts(paper)
    addresses = [passage for passage in paper.texts if passage.own and passage.at[0] in _ADDRESSES]
    yield from _pairs([*addresses, *texts], _FIRM, _FIRMS, _one_firm)
    yield from _pairs(texts, _ALONE, _CALLS, heard_alike)
    yield from _of_one_number(texts)


def places_near(paper: Paper) -> Iterator[Near]:
    """Each pair of spellings of a place that its kind follows, বোয়ালমারা ইউনিয়ন, once."""
    yield from _pairs(_texts(paper), _PLACE, _KIND_WORDS, _one_place)


def _texts(paper: Paper) -> list[Passage]:
    return [passage for passage in paper.texts if passage.own and passage.at[0] in _FIELDS]


def _pairs(
    texts: list[Passage], pattern: re.Pattern[str], words: frozenset[str], are_one: Likeness
) -> Iterator[Near]:
    first: dict[str, tuple[int, int]] = {}  # name → passage and place where it was first met
    told: set[str] = set()
    for index, passage in enumerate(texts):
        for match in matches(pattern, passage.text, *(words & words_in(passage.text))):
            name = match["name"] if pattern is not _FIRM else _of_two_words(match["name"])
            kind = match["kind"] if "kind" in match.groupdict() else ""
            key = f"{name} {kind}".strip()
            for other, place in first.items():
                other_name = other.removesuffix(f" {kind}") if kind else other
                if other == key or key in told or (kind and other_name == other):
                    continue
                if place[0] == index and of_two_rows(passage.text, place[1], match.start()):
                    continue
                near = place[0] == index and "।" not in passage.text[place[1] : match.start()] and bool(kind)
                if are_one(other_name, name) and not (near and not heard_alike(other_name, name)):
                    told.add(key)
                    start = match.start("name")
                    yield passage.at, other_name, name, Quote.of(passage.text, start, start + len(name))
            first.setdefault(key, (index, match.end()))


def _one_firm(one: str, other: str) -> bool:
    """Whether the first two words of two names of firms are alike; what follows them may be no name."""
    first, second = ([_CASE.sub("", word) for word in name.split()[:2]] for name in (one, other))
    return len(first) == len(second) and first != second and all(map(_alike, first, second))


def _of_two_words(name: str) -> str:
    """The first two words of a firm's name, or three where the second joins them; what follows may be no name."""
    words = name.split()
    return " ".join(words[: 3 if words[1:2] and words[1] in _JOINING else 2])


_JOINING: Final = frozenset(("অ্যান্ড", "এন্ড", "এণ্ড"))
_CASE: Final = late(normalise("(?<=..)(?:ের|কে)$"))
"""The ending of the last word of a name in a sentence."""


def _alike(first: str, second: str) -> bool:
    return first == second or phonetic_key(first) == phonetic_key(second) or heard_alike(first, second)


def _one_place(one: str, other: str) -> bool:
    """Whether two names before one word are alike to the ear, or end in two vowels: বোয়ালমারা, বোয়ালমারী."""
    if _alike(one, other):
        return True
    stems = [_END_VOWEL.sub("", name) for name in (one, other)]
    return (
        stems[0] == stems[1]
        and len(stems[0]) > _SHORTEST
        and bool(_END_VOWEL.search(one) and _END_VOWEL.search(other))
    )


def _of_one_number(texts: list[Passage]) -> Iterator[Near]:
    """People with one mobile number whose names are nearly alike."""
    owners: dict[str, str] = {}
    for passage in texts:
        for match in matches(_CALLED, passage.text, *(_CALLS & words_in(passage.text))):
            number, name = mobile_number(match["number"]), bare_name(match["name"])
            if number is None or " " not in name:
                continue
            other = owners.setdefault(number, name)
            if other != name and 0 < distance(phonetic_key(other), phonetic_key(name), 2) <= 2:
                yield passage.at, other, name, Quote(name)


class TwoNumbers(NamedTuple):
    """The path and the place of the later number, whose it is, and both numbers as eleven ASCII digits."""

    at: Path
    quote: Quote
    name: str
    first: str
    second: str


def numbers_mistyped(paper: Paper) -> Iterator[TwoNumbers]:
    """Mobile numbers that texts give with one name in two ways: one digit is another, or two changed places."""
    known: dict[str, str] = {}
    for passage in _texts(paper):
        for match in matches(_CALLED, passage.text, *(_CALLS & words_in(passage.text))):
            words, number = bare_name(match["name"]).split()[:2], mobile_number(match["number"])
            if number is None or len(words) < 2:
                continue
            name = f"{words[0]} {_GENITIVE.sub('', words[1])}"
            first = known.setdefault(name, number)
            if first != number and _is_mistyped(first, number):
                yield TwoNumbers(passage.at, Quote(match["number"]), name, first, number)


_GENITIVE: Final = late(normalise("(?<=..)(?:ের|এর|কে|র)$"))


def _is_mistyped(first: str, second: str) -> bool:
    differing = [index for index in range(len(first)) if first[index] != second[index]]
    return len(differing) == 1 or (
        differing == [differing[0], differing[0] + 1]
        and first[differing[0]] + first[differing[1]] == second[differing[1]] + second[differing[0]]
    )
