"""Places that a paper writes in two ways: alike to the ear, in one word or two, nearly as the letterhead or the list of the government has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from govdocs.audit.names.belonging import district_of_address
from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.names.likeness import ear_key, heard_alike
from govdocs.audit.names.names_near import ADDRESSES, FIELDS, Near, are_alike, pairs_of, texts_of
from govdocs.audit.names.place_likeness import Likeness, likeness
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches, whole_words, words_in
from govdocs.audit.reading.tables import figure_tables, list_tables
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = normalise(
    "উপজেলা|পৌরসভা|ইউনিয়ন|ঘাট|গ্রাম|মৌজা|বাজার|খাল|নদী|বিল|সেতু|হাট|চর|ওয়ার্ড|পাড়া|মহল্লা|হাওর|বাঁওড়|স্লুইস|আশ্রয়ণ"
)
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
_SHORTEST: Final = 5
_END_VOWEL: Final = late("[ািী]$")


def places_near(paper: Paper) -> Iterator[Near]:
    """Each pair of spellings of a place that its kind follows, বোয়ালমারা ইউনিয়ন, once."""
    yield from pairs_of(texts_of(paper), _PLACE, _KIND_WORDS, _one_place)
    yield from _of_addressees(paper)
    yield from _near_official(paper)


_NO_PLACE_BEFORE: Final = late(normalise(r"(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.|মো\.|মোছা\.) (?:[^ ]+ )?|মেসার্স )\Z"))
_ITS_KIND: Final = late(normalise(rf",? ?(?:{LETTER}{{1,20}} )?(?:{_KINDS})"))
"""A village may be called nearly as its upazila is."""
_LONG: Final = 5


def _near_official(paper: Paper) -> Iterator[Near]:
    """Words of running text that are none, and the official name of a place which the paper has elsewhere, but for one letter."""
    texts = paper.own_texts((*FIELDS, *ADDRESSES, "letterhead"))
    words = set().union(*(words_in(passage.text) for passage in texts)) if texts else set()
    here = words & gazetteer("upazila").official.keys()
    for word in sorted(words - here) if here else ():
        if len(word) < _LONG or is_known(word) or word in gazetteer():
            continue
        place = _upazila_near(word)
        if place is None or place not in here or place.startswith(word) or word.startswith(place):
            continue
        for passage in texts:
            for start, end in whole_words(word, passage.text) if passage.at[0] in _RUNNING else ():
                kind = _ITS_KIND.match(passage.text, end)
                if not kind and not _NO_PLACE_BEFORE.search(passage.text, max(0, start - 40), start):
                    yield passage.at, place, word, Quote.of(passage.text, start, end)


@lru_cache(maxsize=20_000)
def _upazila_near(word: str) -> str | None:
    return gazetteer("upazila").near(word)


_RUNNING: Final = ("body", "discussion", "text", "decisions")
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
    for passage in paper.own_texts(ADDRESSES) if known else ():
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


def _one_place(one: str, other: str) -> bool:
    """Whether two names before one word are alike to the ear, or end in two vowels: বোয়ালমারা, বোয়ালমারী."""
    if one in gazetteer() and other in gazetteer():
        return False
    if are_alike(one, other):
        return True
    stems = [_END_VOWEL.sub("", name) for name in (one, other)]
    return (
        stems[0] == stems[1]
        and len(stems[0]) > _SHORTEST
        and bool(_END_VOWEL.search(one) and _END_VOWEL.search(other))
    )


_SECONDS: Final = (
    "নগর পুর গঞ্জ গাঁও হাট বাড়ি বাড়িয়া ডাঙ্গা খালী কান্দি পাড়া তলা তলী গাছা মারী দিয়া বাজার চর ঘাট খোলা বাগ কুণ্ড কাঠি কাঠী খালি"
)
_ENDS: Final = tuple(normalise(_SECONDS).split())
_CASES: Final = normalise("(?:ের|র|ে|য়|তে|কে|সহ|স্থ)?")
_APART: Final = late(
    rf"(?<!{LETTER})(?P<first>{LETTER}{{2,20}}+) (?P<second>{'|'.join(_ENDS)})(?={_CASES}(?!{LETTER}))"
)
_SECOND: Final = late(rf"(?:{'|'.join(_ENDS)}){_CASES}")
_LEAST: Final = 6


@lru_cache(maxsize=20_000)
def _may_be_second(word: str) -> bool:
    return _SECOND.fullmatch(word) is not None


def places_apart(paper: Paper) -> Iterator[tuple[Path, str, str, Quote]]:
    """The path of a text, the name as one word, the same in two, and its place in the text."""
    pairs = [
        (passage, match)
        for passage in paper.texts
        if any(map(_may_be_second, words_in(passage.text)))
        for match in matches(_APART, passage.text, *(f" {second}" for second in _ENDS))
        if len(match["first"] + match["second"]) >= _LEAST
    ]
    if not pairs:
        return
    words = " ".join(["", *(word for passage in paper.texts for word in words_in(passage.text))])
    told: set[str] = set()
    for passage, match in pairs:
        joined = match["first"] + match["second"]
        if joined not in told and f" {joined}" in words:
            told.add(joined)
            yield passage.at, joined, match[0], Quote.of(passage.text, *match.span())


_WITH_UPAZILAS: Final = tuple(map(normalise, ("উপজেলা", "থানা", "পৌরসভা")))
_OF_KIND: Final = late(rf"(?<!{LETTER})(?P<name>{LETTER}{{5,25}}+) (?:{'|'.join(_WITH_UPAZILAS)})")
_WITH_SUBJECT: Final = ("subject", "body", "discussion", "text", "decisions")
_OWN: Final = late(rf"(?P<name>{LETTER}{{5,25}}+), ?{LETTER}{{2,25}}[।.]?\Z")


def own_upazila_nearly(paper: Paper) -> Iterator[Near]:
    """Names before 'উপজেলা' that are nearly the one that the letterhead has before its district, and stand nowhere else."""
    own = {name for passage in paper.texts if passage.at[0] == "letterhead" for name in _own(passage.text)}
    if len(own) != 1:
        return
    (mine,) = own
    texts = [passage for passage in paper.texts if passage.own]
    for passage in texts:
        for match in (
            matches(_OF_KIND, passage.text, *_WITH_UPAZILAS) if passage.at[0] in _WITH_SUBJECT else ()
        ):
            name = match["name"]
            is_other = name in gazetteer("upazila") or sum(each.text.count(name) for each in texts) > 1
            if not is_other and likeness(mine, name) is Likeness.BY_LETTER:
                yield passage.at, mine, name, Quote.of(passage.text, *match.span("name"))


def _own(letterhead: str) -> Iterator[str]:
    for line in letterhead.split("\n"):
        match = _OWN.search(line.strip(" *"))
        if match and district_of_address(line):
            yield match["name"]


def own_office_nearly(paper: Paper) -> Iterator[Near]:
    """Offices under a signature that are a line of the letterhead but for a letter or two of one word, which is none of the language."""
    heads = [
        line for passage in paper.texts if passage.at[0] == "letterhead" for line in _lines(passage.text)
    ]
    for passage in paper.texts:
        if passage.at[0] not in _SIGNATURES or "office" not in passage.at:
            continue
        for line in _lines(passage.text):
            for head in heads if line not in heads else ():
                pairs = [pair for pair in zip(head.split(), line.split(), strict=False) if pair[0] != pair[1]]
                if len(pairs) == 1 and len(head.split()) == len(line.split()) and _is_slip(*pairs[0]):
                    (mine, name), *_ = pairs
                    yield passage.at, mine, name, Quote(name)


_SIGNATURES: Final = ("signature", "co_signatures")


def _lines(text: str) -> list[str]:
    return [line for each in text.split("\n") if " " in (line := each.strip(" *।,"))]


def _is_slip(mine: str, name: str) -> bool:
    return likeness(mine, name) is Likeness.BY_LETTER and not (is_known(mine) and is_known(name))
