"""Places: one spelling for one district, upazila or union, and that by which it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from govdocs.audit import messages
from govdocs.audit.names.gazetteer import SHORTEST, Level, gazetteer, joined, sound
from govdocs.audit.names.one_of_its_kind import things_called_otherwise
from govdocs.audit.names.places_near import own_office_nearly, own_upazila_nearly, places_apart, places_near
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches, places_of_words, words_in
from govdocs.audit.reading.tables import ListTable, figure_tables, list_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER, is_quoted
from govdocs.models.copies import Recipient
from govdocs.problems.problem import Path, Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

PORTAL: Final = "জাতীয় তথ্য বাতায়ন; বাংলাদেশ পরিসংখ্যান ব্যুরোর ভৌগোলিক কোড"


class NamedPlace(NamedTuple):
    """A place that a document names, as written; its level is None where it may be a district or an upazila."""

    at: Path
    name: str
    level: Level | Literal["union"] | None
    quote: Quote | None


@rule("place-spelled-two-ways", source=PORTAL)
def place_spelled_two_ways(paper: Paper) -> Iterator[Finding]:
    """একই জেলা, উপজেলা বা ইউনিয়নের নাম দুই জায়গায় দুই বানানে লেখা হয়েছে।

    কেন: তালিকা মেলাতে গিয়ে একটি জায়গা দুটি বলে গোনা হয়। দেখা হয় তালিকার জেলা, উপজেলা ও ইউনিয়নের কলাম, প্রাপকের স্থান, কমা বা ‘/’ দিয়ে লেখা
    জায়গার তালিকা, আর ‘… জেলা’, ‘… উপজেলা’, ‘… ইউপি’, ‘… ঘাট’, ‘… গ্রাম’; এক শব্দের নাম আরেক জায়গায় দুই শব্দে থাকলেও বলা হয়। ‘… মিলনায়তন’, ‘… শাখা’,
    ‘… স্লুইস’, ‘… বিদ্যালয়’ ও এ রকম যা কিছুর নাম দুই জায়গায় প্রায় এক, তা-ও বলা হয়, যদি দুটি একসঙ্গে না থাকে; স্বাক্ষরের দপ্তর পত্রশীর্ষের প্রায় এক নামে থাকলেও। দুটি আলাদা জায়গার নাম কাছাকাছি হলে (কালীগঞ্জ, কালিগঞ্জ) ধরা হয় না।

    উদাহরণ: প্রাপকে ‘দাকোপ, খুলনা’, তালিকায় উপজেলা ‘দাপকোপ’; এক জায়গায় ‘ফেনী’, আরেক জায়গায় ‘ফেণী’।

    The name of one district, upazila or union is spelled in two ways.

    Why: whoever compares the lists counts one place as two. Looked at are the columns of places, the places of recipients, lists of places joined by
    commas or slashes, and names before জেলা, উপজেলা, ইউপি, ঘাট, গ্রাম and the like; a name in one word that stands in two elsewhere is told, too; and
    a hall, branch, sluice, school or the like whose name is nearly the same in two places of the letter, unless both are named together; and the
    office under a signature that is nearly a line of the letterhead. Two places with like names are left alone.

    Example: 'দাকোপ, খুলনা' among the addressees and 'দাপকোপ' in the list; 'ফেনী' in one place and 'ফেণী' in another.
    """
    for place, other in paper.once(_twice):
        yield Finding(
            place.at,
            *messages.PLACE_SPELLED_TWO_WAYS.filled(first=other, second=place.name),
            quote=place.quote,
        )
    told = {place.name for place, _ in paper.once(_twice)}
    near = (found for found in places_near(paper) if told.isdisjoint(found[1:3]))
    own = (*own_upazila_nearly(paper), *own_office_nearly(paper))
    for at, first, second, quote in (*places_apart(paper), *near, *own):
        told.update((first, second))
        message = messages.PLACE_SPELLED_TWO_WAYS.filled(first=first, second=second)
        yield Finding(at, *message, quote=quote)
    for thing in things_called_otherwise(paper):
        if not any(name.startswith(one) for one in told for name in (thing.name, thing.other)):
            message = messages.THING_NAMED_NEARLY.filled(first=thing.other, second=thing.name)
            yield Finding(thing.at, *message, quote=thing.quote)


@rule("place-name", severity=Severity.NOTICE, source=PORTAL)
def place_name(paper: Paper) -> Iterator[Finding]:
    """জেলা বা উপজেলার নামের বানান সরকারি তালিকার কোনো নামের সঙ্গে মেলে না, কিন্তু একটির সঙ্গে প্রায় মেলে।

    কেন: ভুল বানানের নাম দিয়ে তথ্য খোঁজা বা ডাক পৌঁছানো যায় না। যে নাম কোনোটির কাছাকাছি নয়, তা নিয়ে কিছু বলা হয় না।

    উদাহরণ: ‘বান্দরবন জেলা’; তালিকায় আছে ‘বান্দরবান’।

    The name of a district or upazila is none of the official ones, and nearly one of them.

    Why: neither mail nor data is found under a misspelt name. Of a name that is near none, nothing is said.

    Example: 'বান্দরবন জেলা'; the district is called বান্দরবান.
    """
    told = {place.name for place, _ in paper.once(_twice)}
    for place in paper.once(_places):
        if place.name not in told and (right := _meant(place)):
            told.add(place.name)
            yield Finding(
                place.at, *messages.PLACE_NAME.filled(name=place.name, right=right), quote=place.quote
            )


def _meant(place: NamedPlace) -> str | None:
    """The one place that a name must mean which is not official."""
    if place.level in ("union", None) or place.name in gazetteer():
        return None
    known = gazetteer(place.level)
    if alike := known.alike(place.name):
        return alike if place.level == "district" else None  # of upazilas two spellings are common
    return known.near(place.name) if len(sound(place.name)) > SHORTEST else None


def _twice(paper: Paper) -> list[tuple[NamedPlace, str]]:
    """Every place that is named a second time in another spelling, once each, with the first, or the official, spelling."""
    found: list[tuple[NamedPlace, str]] = []
    first: dict[tuple[bool, str], NamedPlace] = {}
    told: set[str] = set()
    for place in sorted(paper.once(_places), key=lambda place: place.name not in gazetteer()):
        key = (place.level == "union", sound(place.name))
        known = first.setdefault(key, place)
        other = known.name if joined(known.name) != joined(place.name) else _near(place, first)
        if other is None or place.name in told or _are_two(other, place.name) or _of_one_list(known, place):
            continue
        told.add(place.name)
        found.append((place, other))
    return found


def _near(place: NamedPlace, first: dict[tuple[bool, str], NamedPlace]) -> str | None:
    """The place of the document from whose official name this name, which is none, differs by a letter."""
    if place.level == "union" or place.name in gazetteer():
        return None
    right = gazetteer(place.level).near(place.name)
    known = first.get((False, sound(right))) if right else None
    return known.name if known and (known.level is None or place.level in (known.level, None)) else None


def _are_two(first: str, second: str) -> bool:
    """Whether both are official names, of two places."""
    official = gazetteer().official
    return (
        joined(first) in official
        and joined(second) in official
        and official[joined(first)] != official[joined(second)]
    )


def _of_one_list(first: NamedPlace, second: NamedPlace) -> bool:
    """Whether both are unions of one list, where two rows may be two unions."""
    return (
        second.level == "union"
        and first.at[:2] == second.at[:2]
        and "rows" in first.at
        and "rows" in second.at
    )


# Where places are named


_HEADS: Final[tuple[tuple[re.Pattern[str], Level | Literal["union"]], ...]] = (
    (late(r"^জেলা(?:র নাম)?$"), "district"),
    (late(r"^উপজেলা(?:র নাম)?$|^উপজেলা ?/ ?থানা|^থানা ?/ ?উপজেলা"), "upazila"),
    (late(r"^ইউনিয়ন(?: পরিষদ)?(?:ের নাম)?$|^ইউপি(?:র নাম)?$"), "union"),
)
_LABEL: Final = late(
    rf"(?<!{LETTER})(?P<name>{LETTER}{{2,25}}+(?: সদর)?) (?P<label>জেলা|উপজেলা|ইউপি|ইউনিয়ন)(?=(?:র|য়|ের|ে|ধীন|স্থ|ভুক্ত)?(?!{LETTER}))"
)
_LEVELS: Final[dict[str, Level | Literal["union"]]] = {
    "জেলা": "district",
    "উপজেলা": "upazila",
    "ইউপি": "union",
    "ইউনিয়ন": "union",
}
_TOWN: Final = late(r" (?:সদর|উপজেলা|জেলা|ইউপি|পৌরসভা|ইউনিয়ন)(?:র|য়)?$")


def _places(paper: Paper) -> list[NamedPlace]:
    return list(_named(paper))


def _named(paper: Paper) -> Iterator[NamedPlace]:
    cells: set[str] = set()  # the sounds of places in tables
    for place in (
        *(place for table in list_tables(paper) for place in _of_columns(table)),
        *_of_figures(paper),
    ):
        cells.add(sound(place.name))
        yield place
    yield from _in_words(paper)
    for at, recipient in paper.every(Recipient):
        of: Level = "upazila" if "উপজেলা" in recipient.text else "district"
        for index, name in enumerate(recipient.places):
            yield from _of_cell((*at, "places", index), name, of, None)
    for passage in paper.texts:
        yield from _of_text(passage, cells)


def _of_figures(paper: Paper) -> Iterator[NamedPlace]:
    for figures in figure_tables(paper):
        for index, head in enumerate(figures.heads):
            for level in (level for pattern, level in _HEADS if pattern.search(head.strip("* "))):
                for cell in figures.column(index):
                    if cell and cell.quote:
                        yield from _of_cell(cell.at, cell.text, level, cell.quote)


_CASES: Final = tuple(normalise(ending) for ending in ("", "য়", "র", "ের", "ে", "তে", "সহ"))


def _in_words(paper: Paper) -> Iterator[NamedPlace]:
    """Single words of the texts that are, or sound like, the official name of a district or upazila."""
    for passage in paper.texts:
        if passage.at[0] not in ("body", "discussion", "text", "to"):
            continue
        named = {word: name for word in words_in(passage.text) if (name := _place_of(word))}
        for start, end in places_of_words(named, passage.text):
            name = named[passage.text[start:end]]
            if not is_quoted(passage.text, start, end):
                yield NamedPlace(passage.at, name, None, Quote.of(passage.text, start, start + len(name)))


@lru_cache(maxsize=20_000)
def _place_of(word: str) -> str | None:
    """A word without its ending, where that is, or sounds like, the official name of a place."""
    if not 6 <= len(word) <= 30:
        return None
    known = gazetteer()
    stems = (word.removesuffix(ending) for ending in _CASES if word.endswith(ending))
    return next((name for name in stems if len(name) > 5 and (name in known or known.alike(name))), None)


def _of_columns(table: ListTable) -> Iterator[NamedPlace]:
    for pattern, level in _HEADS:
        columns = table.columns_named(pattern)
        for placed in table.cells() if columns else ():
            if placed.column in columns and placed.cell.columns == 1:
                yield from _of_cell((*placed.at, "text"), placed.cell.text or "", level, None)


def _of_cell(
    at: Path, text: str, level: Level | Literal["union"], quote: Quote | None
) -> Iterator[NamedPlace]:
    name = _bare(text)
    if re.fullmatch(rf"{LETTER}{{2,30}}(?: {LETTER}{{2,20}})?", name):
        yield NamedPlace(at, name, level, quote or (Quote(name) if name in text else None))


@lru_cache(maxsize=20_000)
def _bare(text: str) -> str:
    """The name of a place without what it is, and without its ending: দাকোপ of দাকোপ সদর উপজেলা, সাভার of সাভারের."""
    name = " ".join(text.strip(" \t\n*।.,;").split())
    while (shorter := _TOWN.sub("", name)) != name:
        name = shorter
    stems = (name.removesuffix(ending) for ending in _ENDINGS if name.endswith(ending))
    return name if name in gazetteer() else next((stem for stem in stems if stem in gazetteer()), name)


_ENDINGS: Final = ("ের", "র", normalise("য়"), "তে", "ে", "সহ", "ও")


def _of_text(passage: Passage, cells: set[str]) -> Iterator[NamedPlace]:
    for match in matches(_LABEL, passage.text, *(f" {label}" for label in _LEVELS)):
        name = _bare(match["name"])
        if (
            match["label"] in ("ইউপি", "ইউনিয়ন")
            or name in gazetteer()
            or gazetteer().alike(name)
            or gazetteer().near(name)
            or sound(name) in cells
        ):
            yield NamedPlace(passage.at, name, _LEVELS[match["label"]], Quote(name))
    if passage.text.count(",") + passage.text.count("/") > 1:
        for clause in _CLAUSE_END.split(passage.text):
            if "," in clause or "/" in clause:
                yield from _of_series(passage.at, clause)


_CLAUSE_END: Final = late(r"[।;:\n()|\[\]]")
_BETWEEN: Final = late(r",|/| ও | এবং ")
_LEAST: Final = 3
_LONGEST: Final = 40  # letters of the name of a place with what it is


def _of_series(at: Path, clause: str) -> Iterator[NamedPlace]:
    """The places of a series of which most are known: রংপুর, দিনাজপুর ও পঞ্চগড়."""
    items = _BETWEEN.split(clause)
    if len(items) < _LEAST:
        return
    inner = (_bare(item) in gazetteer() for item in items[1:-1] if len(item) < _LONGEST)
    if sum(inner) < _LEAST - 2:
        return
    names = [_bare(item) for item in items]
    names[0] = names[0].rpartition(" ")[2]
    names[-1] = names[-1].partition(" ")[0]
    names = [name for name in names if name]
    known = [name for name in names if name in gazetteer()]
    if len(known) < _LEAST or len(known) * 2 < len(names):
        return
    level: Level | None = "district" if all(name in gazetteer("district") for name in known) else None
    for name in names:
        if re.fullmatch(rf"{LETTER}{{2,30}}", name):
            yield NamedPlace(at, name, level, Quote(name))
