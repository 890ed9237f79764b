"""Texts whose order is turned by a character that nobody sees: an error where it stands, for each format of what is made."""

from __future__ import annotations

import unicodedata

from govdocs.loading import messages
from govdocs.problems.problem import Path, Place, Problem
from govdocs.source.reading import Source, Spot
from govdocs.source.tree import scalars
from govdocs.text.directions import turned

_MOST = 20


def problems(source: Source) -> list[Problem]:
    """An error for each such character of a file's values, the first twenty."""
    found: list[Problem] = []
    for path, text in scalars(source.tree):
        for at in turned(text):
            if len(found) == _MOST:
                return found
            found.append(_problem(source, path, text[at], text[:at].count(text[at])))
    return found


def _problem(source: Source, path: Path, character: str, before: int) -> Problem:
    spot = source.locate(path)
    sentence = messages.TURNED_ORDER.filled(
        code=f"U+{ord(character):04X}", name=unicodedata.name(character, "")
    )
    return source.problem(sentence, _place(source, spot, character, before), path=spot.path, given=character)


def _place(source: Source, spot: Spot, character: str, before: int) -> Place | None:
    """Where a character stands in its value after so many of its kind; the value's own place where it is written as a code."""
    value = spot.value_place
    if value is None:
        return spot.key_place
    for number in range(value.line, value.end_line + 1):
        begin = value.column - 1 if number == value.line else 0
        line = source.line(number)
        while (at := line.find(character, begin)) != -1:
            if not before:
                return Place(source.name, number, at + 1, number, at + 2)
            before, begin = before - 1, at + 1
    return value
