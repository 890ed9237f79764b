"""Firms, small places and people of one name that running text writes in two ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.names.likeness import ear_key, heard_alike, of_two_rows
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name, distance, mobile_number, phonetic_key
from govdocs.audit.reading.scanning import matches, words_in
from govdocs.audit.reading.tables import figure_tables, list_tables
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
    yield from _of_one_subject(texts, addresses)
    yield from _of_one_post(texts)


def places_near(paper: Paper) -> Iterator[Near]:
    """Each pair of spellings of a place that its kind follows, বোয়ালমারা ইউনিয়ন, once."""
    yield from _pairs(_texts(paper), _PLACE, _KIND_WORDS, _one_place)
    yield from _of_addressees(paper)


_STATIONS: Final = late(normalise("কর্মস্থল|স্টেশন|কেন্দ্র|উপজেলা|জেলা|ইউনিয়ন|এলাকা|স্থান|ঠিকানা"))
_ONE_WORD: Final = late(rf"{LETTER}{{5,25}}+")
_LINE_END: Final = " \t।.,;"


def _of_addressees(paper: Paper) -> Iterator[Near]:
    """Places of addressees, the last words of their lines, that a table spells otherwise."""
    known: dict[str, str] = {}  # its sound → the name in a table
    names: set[str] = set()
    for table in figure_tables(paper):
        for index, head in enumerate(table.heads):
            if _STATIONS.search(head):
                names.update(cell.text.strip("* ") for cell in table.column(index) if cell)
    for listed in list_tables(paper):
        columns = listed.columns_named(_STATIONS)
        names.update(
            (placed.cell.text or "").strip() for placed in listed.cells() if placed.column in columns
        )
    for name in sorted(names):
        if _ONE_WORD.fullmatch(name):
            known.setdefault(ear_key(name), name)
    for passage in paper.texts if known else ():
        if not passage.own or passage.at[0] not in _ADDRESSES:
            continue
        for line in passage.text.split("\n"):
            for part in line.rpartition(",")[2].split("/"):
                name = part.strip(_LINE_END)
                other = known.get(ear_key(name)) if _ONE_WORD.fullmatch(name) else None
                official = gazetteer()
                if other is None or name in names or (name in official and other in official):
                    continue
                if heard_alike(name, other):
                    names.add(name)
                    yield passage.at, other, name, Quote(name)


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
                if not are_one(other_name, name):
                    continue
                if place[0] == index and of_two_rows(passage.text, place[1], match.start()):
                    continue
                near = place[0] == index and "।" not in passage.text[place[1] : match.start()] and bool(kind)
                if not near or heard_alike(other_name, name):
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


_LAST: Final = frozenset(
    normalise(
        "বেগম খাতুন আক্তার আখতার সুলতানা পারভীন নাহার খানম ইয়াসমিন ফেরদৌসী জাহান বানু রানী দেবী ফেরদৌস"
        " হক হাসান হোসেন ইসলাম রহমান আলী আহমেদ আহমদ উদ্দিন মিয়া চৌধুরী খান সরকার সরদার মণ্ডল হোসাইন আলম কবির করিম রায় দাস সাহা"
        " মোল্লা চন্দ্র তালুকদার ভূঁইয়া শেখ আজাদ"
    ).split()
)
"""Last words of names, of which one is written for another."""
_POST_BEFORE: Final = late(
    normalise("(?:কর্মকর্তা|অফিসার|শিক্ষক|অধ্যাপক|প্রভাষক|সহকারী|পরিচালক|প্রকৌশলী|সচিব|অধ্যক্ষ|হিসাবরক্ষক|ও|এবং|,) ?$")
)


def _of_one_subject(texts: list[Passage], addresses: list[Passage]) -> Iterator[Near]:
    """The one person of the particulars whom running text calls by another last name, and who has no post there."""
    named = [bare_name(passage.text) for passage in texts if passage.at == ("particulars", "নাম")]
    first, _, last = named[0].rpartition(" ") if len(named) == 1 else ("", "", "")
    if not first or last not in _LAST:
        return
    called = re.compile(
        rf"(?<!{LETTER})(?:জনাব|মিজ|বেগম) (?P<name>{re.escape(first)} (?P<last>{LETTER}{{2,20}}+))(?! ?,)"
    )
    everywhere = [*texts, *addresses]
    for passage in texts if any(passage.at[0] == "body" for passage in texts) else ():
        for match in matches(called, passage.text, first) if passage.at[0] == "body" else ():
            other = _CASE.sub("", match["last"])
            name = f"{first} {other}"
            times = sum(text.text.count(name) for text in everywhere)
            introduced = _POST_BEFORE.search(passage.text, max(0, match.start() - 20), match.start())
            if other != last and other in _LAST and times == 1 and not introduced:
                yield passage.at, named[0], name, Quote(name)


_POSTS: Final = tuple(
    map(
        normalise,
        (
            "কমিশনার",
            "পরিচালক",
            "মহাপরিচালক",
            "উপপরিচালক",
            "প্রশাসক",
            "সচিব",
            "মন্ত্রী",
            "প্রকৌশলী",
            "সার্জন",
            "অধ্যক্ষ",
            "চেয়ারম্যান",
        ),
    )
)
_IN_POST: Final = late(
    rf"(?P<before>{LETTER}{{2,20}}) (?P<post>{'|'.join(_POSTS)}) (?:জনাব |বেগম )?(?P<name>(?P<given>{LETTER}{{2,20}} {LETTER}{{2,20}}) (?P<last>{'|'.join(sorted(_LAST))}))(?:ের|র|কে)?(?!{LETTER})"
)


def _of_one_post(texts: list[Passage]) -> Iterator[Near]:
    """People of one post with the same two names before the last, which is another: 'বিভাগীয় কমিশনার সৈয়দ মাহমুদুল হক', '… হাসান'."""
    holders: dict[tuple[str, ...], str] = {}
    for passage in texts:
        for match in matches(_IN_POST, passage.text, *_POSTS):
            first = holders.setdefault(match.group("before", "post", "given"), match["name"])
            if first != match["name"]:
                yield passage.at, first, match["name"], Quote.of(passage.text, *match.span("name"))


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
