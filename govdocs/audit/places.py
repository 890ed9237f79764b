"""Where a finding stands in the YAML text: the value, or the very words of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Path, Quote
from govdocs.models.parts import Signatory
from govdocs.numerals import to_ascii
from govdocs.problems import Place
from govdocs.source import Source, Spot


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
    if finding.quote and (span := quoted(source, spot, finding.quote)):
        place = _place(source, *span)
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
    start = _offset(source.text, place.line, place.column)
    end = _offset(source.text, place.end_line, place.end_column)
    typed = re.compile(_however_typed(quote.words)).finditer(source.text, start, end)
    exact = re.compile(re.escape(quote.words)).finditer(source.text, start, end)
    match = next(islice(exact, quote.nth, None), None) or next(islice(typed, quote.nth, None), None)
    return match.span() if match else None


_BREAK: Final = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")  # what YAML counts as the end of a line
_NUKTA_LETTERS: Final = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}


def _however_typed(words: str) -> str:
    """A pattern for words that the models have made canonical, as the author may have typed them."""
    pattern = re.escape(words).replace("\\ ", r"\s+")
    for canonical, single in _NUKTA_LETTERS.items():
        pattern = pattern.replace(canonical, f"(?:{canonical}|{single})")
    return re.sub("[০-৯]", lambda digit: f"[{digit[0]}{to_ascii(digit[0])}]", pattern)


def _offset(text: str, line: int, column: int) -> int:
    starts = _line_starts(text)
    return starts[line - 1] + column - 1 if line <= len(starts) else len(text)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _BREAK.finditer(text)))


def _place(source: Source, start: int, end: int) -> Place:
    (line, column), (end_line, end_column) = _position(source.text, start), _position(source.text, end)
    return Place(source.name, line, column, end_line, end_column)


def _position(text: str, offset: int) -> tuple[int, int]:
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
