"""The row of a table of which a sentence speaks that has a number in it: by a name, or another number, of that row alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.reading.tables import FigureRow, FigureTable
from govdocs.audit.reading.thing_numbers import ThingNumber
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_MOST: Final = 60
"""Rows of a table that are looked at."""
_SHORT: Final = 3


class Anchor(NamedTuple):
    """Words of a row in a sentence: where they begin and end there, the row, and whether they are more than one word."""

    start: int
    end: int
    row: FigureRow
    is_strong: bool


def is_of_row(odd: ThingNumber, other: ThingNumber, *, moved: bool) -> bool | None:
    """Whether the row of the other number is that of which the sentence speaks; None where the sentence names nothing of the table.

    One word of a row, such as the name of a village, says so only of a number whose digits changed places (`moved`).
    """
    if other.row is None or other.table is None:
        return None
    if odd.row is None:
        sentence, where = odd.sentence, odd.start - odd.bounds[0]
    else:
        sentence = " ".join(cell.text for cell in odd.row.cells if cell)
        where = len(sentence)
    anchors = list(_anchors(other.table, sentence, odd))
    if not anchors:
        return None
    if _OF_KIN.search(sentence[max(0, where - _BEFORE) : where]):
        return False
    before = [one for one in anchors if one.start <= where]
    if before:
        last = max(before)
        if odd.row is None and _names_another(sentence, last, where):
            return False
        anchors = [one for one in before if one.start == last.start]
    own = [one for one in anchors if one.row is other.row]
    return len(own) == len(anchors) and (moved or any(one.is_strong for one in own))


def _anchors(table: FigureTable, sentence: str, odd: ThingNumber) -> Iterator[Anchor]:
    """The words of rows that a sentence has, where one row alone has them in its column."""
    for index in range(len(table.heads)):
        cells = [row.cells[index] for row in table.rows[:_MOST]]
        words = [_anchor(cell.text, odd) if cell else "" for cell in cells]
        for row, anchor in zip(table.rows, words, strict=False):
            if anchor and anchor in sentence and words.count(anchor) == 1:
                is_strong = " " in anchor or anchor[0].isdigit()
                for start in _places(anchor, sentence):
                    yield Anchor(start, start + len(anchor), row, is_strong)


_BEFORE: Final = 60
_KIN: Final = normalise(
    "স্বামী|স্ত্রী|পিতা|মাতা|ভাই|বোন|পুত্র|ছেলে|মেয়ে|কন্যা|প্রতিনিধি|অভিভাবক|সহকারী|চালক|উত্তরাধিকারী|নমিনি|জামিনদার"
)
_OF_KIN: Final = late(
    normalise(rf"(?<![{LETTERS}])(?:{_KIN})(?:ের|র)(?: [{LETTERS}.-]{{2,16}}){{0,3}}[ :(–-]{{0,3}}\Z")
)
_HONORIFIC: Final = late(normalise(rf"(?<![{LETTERS}])(?:জনাব|বেগম|মিজ|ড\.|ডা\.|মো\.|মোছা\.|মোসা\.) "))
_IN_BRACKETS: Final = late(r"\([^()]*\Z")
_GAP: Final = 8
"""Characters of the ending of a case between a name and the bracket behind it."""


def _names_another(sentence: str, anchor: Anchor, where: int) -> bool:
    """Whether somebody else is named between the words of a row and the number."""
    between = sentence[anchor.end : where]
    first = between.find(" ")
    if first >= 0 and _HONORIFIC.search(between, first):
        return True
    bracket = _IN_BRACKETS.search(between)
    is_name = not anchor.is_strong or not sentence[anchor.start].isdigit()
    return bool(bracket and is_name and bracket.start() > _GAP and not between.startswith(","))


_BRACKETS: Final = late(r"\([^()]*\)")
_FIGURES: Final = late(r"[0-9০-৯][0-9০-৯,]*(?:\.[0-9০-৯]+)?")


def _anchor(text: str, odd: ThingNumber) -> str:
    """The words of a cell by which a sentence can name its row; empty where it has none."""
    bare = bare_name(_BRACKETS.sub("", text.strip("* ")))
    if _FIGURES.fullmatch(bare):
        return bare if len(bare) > _SHORT and bare != odd.words else ""
    letters = sum(map(str.isalpha, bare))
    return bare if letters >= _SHORT and not _FIGURES.search(bare) and len(bare) > _SHORT else ""


def _places(words: str, sentence: str) -> list[int]:
    """Where a sentence has these words, with or without the ending of a case."""
    edge = "0-9০-৯.," if words[0].isdigit() else LETTERS
    behind = r"(?![0-9০-৯]|[.,][0-9০-৯])" if words[0].isdigit() else ""
    return [match.start() for match in re.finditer(rf"(?<![{edge}]){re.escape(words)}{behind}", sentence)]
