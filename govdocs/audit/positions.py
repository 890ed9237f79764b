"""Where a finding stands in the YAML text: the value, or the very words of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Quote
from govdocs.models.parts import Signatory
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path, Place
from govdocs.source.editing import place_of, span
from govdocs.source.reading import Source, Spot


@dataclass(frozen=True)
class Placed:
    """A finding's place: its path as written, the place, and the line there. Only a path for a document made in Python."""

    path: tuple[str | int, ...] = ()
    place: Place | None = None
    excerpt: str = ""


def placed(paper: Paper, finding: Finding) -> Placed:
    """The words that a finding quotes; else its value; else the key of the part that lacks one."""
    source = paper.document.source
    if source is None:
        return Placed(finding.at)
    spot = source.locate(finding.at)
    if not isinstance(spot.value, str) and (elsewhere := _in_office_file(paper, finding.at)):
        source, spot = elsewhere
    place = spot.value_place if isinstance(spot.value, str) else spot.key_place
    if finding.quote and (words := quoted(source, spot, finding.quote)):
        place = place_of(source.name, source.text, *words)
    return Placed(spot.path, place, source.line(place.line) if place else "")


def _in_office_file(paper: Paper, at: Path) -> tuple[Source, Spot] | None:
    """The place of a value that the document has from its office: a line of the letterhead, or the entry of an officer."""
    if paper.document.office_place is None:
        return None
    source, office = paper.document.office_place
    candidates = [(office, *at)] if at[:1] == ("letterhead",) else []
    for signed, signatory in paper.every(Signatory):
        if signatory.officer and at[: len(signed)] == signed:
            candidates.append((office, "officers", signatory.officer, *at[len(signed) :]))
    spots = (source.locate(candidate) for candidate in candidates)
    return next(((source, spot) for spot in spots if isinstance(spot.value, str)), None)


def quoted(source: Source, spot: Spot, quote: Quote) -> tuple[int, int] | None:
    """Begin and end of the quoted words in the file's text, in either digit script and Unicode form, lines folded or not.

    None where they do not stand there: YAML's escapes and doubled quotation marks are not seen through.
    """
    place = spot.value_place
    if place is None or not isinstance(spot.value, str):
        return None
    start, end = span(source.text, place)
    typed = re.compile(_however_typed(quote.words)).finditer(source.text, start, end)
    exact = re.compile(re.escape(quote.words)).finditer(source.text, start, end)
    match = next(islice(exact, quote.nth, None), None) or next(islice(typed, quote.nth, None), None)
    return match.span() if match else None


_NUKTA_LETTERS: Final = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}


def _however_typed(words: str) -> str:
    """A pattern for words that the models have made canonical, as the author may have typed them."""
    pattern = re.escape(words).replace("\\ ", r"\s+")
    for canonical, single in _NUKTA_LETTERS.items():
        pattern = pattern.replace(canonical, f"(?:{canonical}|{single})")
    return re.sub("[০-৯]", lambda digit: f"[{digit[0]}{to_ascii(digit[0])}]", pattern)
