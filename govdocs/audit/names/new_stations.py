"""Where the text lets somebody join, against the new station of the row of a table of transfers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.scanning import is_table_row, matches, sentence_around
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


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
