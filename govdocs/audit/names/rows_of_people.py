"""The grade, and the new station, of somebody in the row of a table, against a sentence or address that names him."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.scanning import is_table_row, lines_with, matches, sentence_around
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherGrade(NamedTuple):
    """The grade in a sentence: its words and where they are, whose it is, and his grade in the table."""

    passage: Passage
    start: int
    end: int
    name: str
    grade: int


_SIGN: Final = normalise("গ্রেড")
_ENDING: Final = r" ?(?:ম|য়|র্থ|ষ্ঠ|তম|শ)?"
_GRADE: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<before>[০-৯]{{1,2}}){_ENDING} ?গ্রেড|গ্রেড ?[-–: ]{{1,3}}(?P<behind>[০-৯]{{1,2}})(?![০-৯]|[.,-][০-৯])"
    )
)
_CELL: Final = late(normalise(rf"(?:গ্রেড ?[-–: ]?)?(?P<grade>[০-৯]{{1,2}}){_ENDING}(?: ?গ্রেড)?"))
_BRACKETS: Final = late(r"\([^()]*\)")
_CHANGED: Final = late(normalise("পদোন্নতি|উচ্চতর|উন্নী|টাইম ?স্কেল|সিলেকশন|অবনমিত|নিম্নতর"))
"""What gives somebody another grade than he had."""
_ANOTHER: Final = late(normalise("পূর্বের|আগের|সাবেক|প্রস্তাবিত|চলতি দায়িত্ব|পরিবর্তে|স্থলে|সংশোধ|সুপারিশ"))
_LONGEST: Final = 40


def grades_otherwise(paper: Paper) -> Iterator[OtherGrade]:
    """Grades of sentences that name one person of a table, whose row has another."""
    texts = [passage for passage in paper.prose if _SIGN in passage.text]
    if not texts or any(_CHANGED.search(passage.text) for passage in paper.texts):
        return
    grades = paper.once(_grades)
    for passage in texts if grades else ():
        for start, end in lines_with(passage.text, _SIGN):
            if passage.text.startswith("|", start):
                continue
            for match in _GRADE.finditer(passage.text, start, end):
                yield from _of_sentence(passage, match, grades)


def _of_sentence(passage: Passage, match: re.Match[str], grades: dict[str, int]) -> Iterator[OtherGrade]:
    begin, end = sentence_around(passage.text, *match.span())
    sentence = passage.text[begin:end]
    named = [name for name in grades if name in sentence]
    if len(named) != 1 or len(_GRADE.findall(sentence)) != 1 or _ANOTHER.search(sentence):
        return
    place = sentence.find(named[0]) + begin
    gap = passage.text[min(match.end(), place + len(named[0])) : max(match.start(), place)]
    stated = int(to_ascii(match["before"] or match["behind"]))
    if stated != grades[named[0]] and len(gap) <= _LONGEST and _AND not in f" {gap} ":
        yield OtherGrade(passage, *match.span(), named[0], grades[named[0]])


_AND: Final = normalise(" ও ")
_W: Final = rf"{LETTER}{{2,20}}"
_NAME_OF: Final = (
    rf"(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.) |(?=(?:মো|মোছা|মোসা)[.ঃ]))(?P<name>(?:(?:মো|মোছা|মোসা)[.ঃ] ?)?{_W} {_W})"
)
_NAMED_BEHIND: Final = late(normalise(rf"\)?,? ?{_NAME_OF}(?! ও )"))
_NAMED_BEFORE: Final = late(normalise(rf"{_NAME_OF}(?: {_W})?, (?:{_W} ){{1,5}}?\(?(?:{_W} )?\Z"))
_FIELDS: Final = ("body", "discussion", "decisions", "text", "to", "copies", "distribution")
_BEFORE_GRADE: Final = 110


def grades_said_otherwise(paper: Paper) -> Iterator[OtherGrade]:
    """Grades beside the name of somebody who has another grade beside it in a sentence or address before."""
    texts = [each for each in paper.own_texts(_FIELDS) if _SIGN in each.text]
    if not texts or any(_CHANGED.search(passage.text) for passage in paper.texts):
        return
    first: dict[str, tuple[int, Path, int]] = {}
    for passage in texts:
        for match in matches(_GRADE, passage.text, _SIGN):
            begin, end = sentence_around(passage.text, *match.span())
            behind = _NAMED_BEHIND.match(passage.text, match.end(), end)
            named = behind or _NAMED_BEFORE.search(
                passage.text, max(begin, match.start() - _BEFORE_GRADE), match.start()
            )
            if named is None or _ANOTHER.search(passage.text, begin, end):
                continue
            name, stated = bare_name(named["name"]), int(to_ascii(match["before"] or match["behind"]))
            grade, at, sentence = first.setdefault(name, (stated, passage.at, begin))
            if grade != stated and (at, sentence) != (passage.at, begin):
                yield OtherGrade(passage, *match.span(), name, grade)


def _grades(paper: Paper) -> dict[str, int]:
    """The grade of everybody in a row that has one grade and one name of two words or more."""
    found: dict[str, set[int]] = {}
    for table in figure_tables(paper):
        columns = [index for index, head in enumerate(table.heads) if _NAME in head]
        if len(columns) != 1:
            continue
        for row in table.rows:
            cell = row.cells[columns[0]]
            name = bare_name(_BRACKETS.sub("", cell.text.split(",")[0])) if cell else ""
            grades = {
                grade
                for head, each in zip(table.heads, row.cells, strict=False)
                if each
                for grade in _in_cell(head, each.text)
            }
            if " " in name and grades:
                found.setdefault(name, set()).update(grades)
    return {name: grades.pop() for name, grades in found.items() if len(grades) == 1}


_NAME: Final = normalise("নাম")


def _in_cell(head: str, text: str) -> Iterator[int]:
    alone = _CELL.fullmatch(text.strip("* ")) if _SIGN in head else None
    if alone:
        yield int(to_ascii(alone["grade"]))
    elif _SIGN in text:
        yield from (int(to_ascii(match["before"] or match["behind"])) for match in _GRADE.finditer(text))


class OtherStation(NamedTuple):
    """Where somebody is to join by the text, the words there, and the new station of the row."""

    passage: Passage
    stated: str
    own: str
    start: int


_NEW: Final = late(normalise(r"(?:বদলি|নতুন|পদায়ন|প্রস্তাবিত|নিয়োগ).{0,20}(?:কর্মস্থল|দপ্তর|কার্যালয়|স্টেশন|শাখা|স্থান)"))
_NAME_HEAD: Final = late(normalise(r"\A\**(?:কর্মকর্তার |কর্মচারীর |শিক্ষকের )?নাম"))
_JOINS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<place>{LETTER}{{3,20}}?)(?: (?:জেলা|উপজেলা|আঞ্চলিক|সদর) (?:কার্যালয়ে|দপ্তরে|অফিসে)|(?:য়|তে|ে))(?: তাঁর)?(?: নতুন কর্মস্থলে)? যোগদান"
    )
)
_JOIN: Final = normalise("যোগদান")
_LEAST: Final = 2
_MOST: Final = 100
"""Of the rows, and of the places of one text, that are looked at."""


def other_stations(paper: Paper) -> Iterator[OtherStation]:
    """Districts and upazilas in which the text lets one join whose row has another new station."""
    texts = [
        passage
        for passage in paper.texts
        if passage.own and passage.at[0] == "body" and _JOIN in passage.text
    ]
    rows = dict(islice(_rows(paper), _MOST)) if texts else {}
    for passage in texts if rows else ():
        for match in islice(matches(_JOINS, passage.text, _JOIN), _MOST):
            start, end = sentence_around(passage.text, match.start())
            sentence = passage.text[start:end]
            called = [name for name in rows if name in sentence]
            if len(called) != 1 or is_table_row(sentence) or match["place"] not in gazetteer():
                continue
            row, station = rows[called[0]]
            if match["place"] not in row:
                yield OtherStation(passage, match["place"], station, match.start("place"))


def _rows(paper: Paper) -> Iterator[tuple[str, tuple[str, str]]]:
    """The people of tables of transfers: by the name, all words of the row and the new station."""
    for table in figure_tables(paper):
        heads = [normalise(head).strip("* ") for head in table.heads]
        named = next((at for at, head in enumerate(heads) if _NAME_HEAD.match(head)), None)
        new = next((at for at, head in enumerate(heads) if _NEW.search(head)), None)
        for row in table.rows if named is not None and new is not None else ():
            cell, station = row.cells[named or 0], row.cells[new or 0]
            name = bare_name(normalise(cell.text).split("(")[0].split(",")[0]) if cell else ""
            if station and station.text.strip() and len(name.split()) >= _LEAST:
                words = " ".join(normalise(each.text) for each in row.cells if each)
                yield name, (words, normalise(station.text).strip("* "))
