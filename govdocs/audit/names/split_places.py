"""Names of places that a document writes in one word, and in another place in two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches, words_in
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

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
