"""People whom a table or a list of one paper has with their place, and whom the other paper names: with another place, or by half of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.facts import stems
from govdocs.audit.between.people_otherwise import PersonApart
from govdocs.audit.between.row_values import items_of, rows_of_tables, values_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import NOT_OF_NAME, bare_name
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class PersonSaid(NamedTuple):
    """Somebody in a row, or in a sentence, with the stems of what is said there."""

    at: Path
    name: str
    words: str
    said: frozenset[str]
    text: str


_TEXTS: Final = ("body", "discussion", "text")
_CALLED: Final = late(
    normalise(
        rf"(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?P<name>(?:(?:মো|মোছা)\. )?{LETTER}{{2,20}}(?: {LETTER}{{2,20}}?){{1,3}}?)(?=,|কে |ের |{NOT_OF_NAME}র )"
    )
)
_FIRST: Final = late(
    normalise(
        rf"(?:(?:জনাব|বেগম|মিজ) )?+(?P<name>(?:(?:মো|মোছা|ড|ডা)\. )?{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{1,3}}), {LETTER}"
    )
)
_OFFICE: Final = late(
    normalise(
        rf"(?P<office>{LETTER}{{2,20}} {LETTER}{{2,20}} (?:অফিস|কার্যালয়|দপ্তর|বিদ্যালয়|হাসপাতাল|কমপ্লেক্স|শাখা)), (?P<place>{LETTER}{{3,20}}?)(?:ে|য়|তে)?(?!{LETTER})"
    )
)
_COMES: Final = late(normalise("যোগদান|যোগ দি|বদলি|পদায়ন|ইউনিয়ন|গ্রাম|ওয়ার্ড"))
_LEAST: Final = 3
"""Words that are said of two people who are one."""
_MOST: Final = 200


def _listed(paper: Paper) -> tuple[PersonSaid, ...]:
    return (*_in_rows(paper), *_in_items(paper), *_in_texts(paper))[:_MOST]


def _in_rows(paper: Paper) -> Iterator[PersonSaid]:
    for table in rows_of_tables(paper):
        for row in table:
            person = row.only("person")
            if person and " " in str(person.key):
                yield PersonSaid(row.at, str(person.key), person.words, row.said, row.text)


def _in_items(paper: Paper) -> Iterator[PersonSaid]:
    """Those with whose names the items of a list begin: '(ক) শিউলি রানী দাস, ক্যাশিয়ার, …'."""
    for items in items_of(paper):
        for item in items:
            match = _FIRST.match(item.text)
            if match:
                yield PersonSaid(item.at, bare_name(match["name"]), match["name"], item.said, item.text)


def _in_texts(paper: Paper) -> Iterator[PersonSaid]:
    for passage in paper.texts:
        for sentence in sentences(passage.text) if passage.at[0] in _TEXTS and passage.own else ():
            found = list(matches(_CALLED, sentence, *_SIGNS)) if "|" not in sentence else []
            for line in sentence.split("\n") if len(found) > 1 else [sentence]:
                called = [match for match in found if match["name"] in line]
                if len(called) == 1:
                    name = called[0]["name"]
                    yield PersonSaid(passage.at, bare_name(name), name, stems(line), line)


_SIGNS: Final = ("জনাব ", "বেগম ", "মিজ ", "ড. ", "ডা. ")


def names_otherwise(paper: Paper, other: Paper) -> Iterator[PersonApart]:
    """Who has half the name of somebody in the other paper of whom the same is said there, and of nobody else; neither paper has both names."""
    theirs = other.once(_listed)
    for one in paper.once(_listed) if theirs else ():
        near = [each for each in theirs if _is_half(one.name, each.name) and _may_be_one(one, each)]
        names = {each.name for each in near}
        if len(names) == 1 and not other.has(one.name) and not paper.has(*names):
            yield PersonApart(one.at, one.words, one.name, one.name, names.pop())


def _may_be_one(one: PersonSaid, other: PersonSaid) -> bool:
    """Whether the same is said of two people, and the first place behind the name of the one is the other's, too."""
    names = stems(f"{one.name} {other.name}")
    place = stems(_workplace(one.text[one.text.index(one.words) :]))
    return len((one.said & other.said) - names) >= _LEAST and place - names <= other.said


def _workplace(text: str) -> str:
    """The first part of a text that names an office, with the next word, which says where it is.

    >>> _workplace("শাহাদাত আলী, পরিদর্শক, উপজেলা সমবায় কার্যালয়, সাঘাটা হতে")
    ' উপজেলা সমবায় কার্যালয় সাঘাটা'
    >>> _workplace("জাহিদুল কবির, অফিস সহকারী, জেলা সমবায় কার্যালয়, কুষ্টিয়া")
    ' জেলা সমবায় কার্যালয় কুষ্টিয়া'
    """
    parts = [*re.split("[,;।]", text), ""]
    at = next((index for index, part in enumerate(parts) if _WORKPLACE.search(part)), None)
    return "" if at is None else " ".join((parts[at], *parts[at + 1].split()[:1]))


_WORKPLACE: Final = late(
    normalise(
        "অফিস(?! (?:সহ|সুপার))|কার্যালয়|দপ্তর|বিদ্যালয়|কলেজ|মাদ্রাসা|হাসপাতাল|কমপ্লেক্স|শাখা|কেন্দ্র|ব্যাংক|পরিষদ|পৌরসভা|থানা|আদালত|ইউনিয়ন|গ্রাম|ওয়ার্ড"
    )
)


def _is_half(one: str, other: str) -> bool:
    """Whether two names of as many words have half of them in common, or more, but not all.

    >>> _is_half("রেজাউল হক", "রেজাউল করিম"), _is_half("আবু তাহের সরকার", "আবু সাঈদ খান")
    (True, False)
    """
    first, second = one.split(), other.split()
    same = sum(mine == theirs for mine, theirs in zip(first, second, strict=False))
    return len(first) == len(second) > same and 2 * same >= len(first) > 1


def places_otherwise(paper: Paper, other: Paper) -> Iterator[PersonApart]:
    """The place of somebody, in a text, who has another one in the row of the other paper."""
    rows = [
        (str(person.key), row)
        for table in rows_of_tables(other)
        for row in table
        if (person := row.only("person"))
    ]
    for passage in paper.texts if rows else ():
        for sentence in sentences(passage.text) if passage.at[0] in _TEXTS and passage.own else ():
            named = [(name, row) for name, row in rows if " " in name and name in sentence]
            if len(named) != 1 or "|" in sentence or not _COMES.search(sentence):
                continue
            ((name, row),) = named
            for value in values_in(sentence):
                theirs = row.only(value.kind) if value.kind not in ("day", "hour", "person") else None
                if theirs and theirs.key != value.key and theirs.words not in sentence:
                    yield PersonApart(passage.at, value.words, name, value.words, theirs.words)
            for match in _OFFICE.finditer(sentence):
                places = [
                    each["place"] for each in _OFFICE.finditer(row.text) if each["office"] == match["office"]
                ]
                if (
                    places
                    and match["place"] not in places
                    and not any(each in sentence for each in places[1:])
                ):
                    yield PersonApart(passage.at, match["place"], name, match["place"], places[-1])
