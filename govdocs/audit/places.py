"""Where a finding stands in the YAML text: the value, or the very words of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Quote
from govdocs.problems import Place
from govdocs.source import Source, Spot

_BREAK = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")  # what YAML counts as the end of a line


@dataclass(frozen=True)
class Placed:
    """A finding's place: its path as written, the place, and the line there. All empty for a document made in Python."""

    path: tuple[str | int, ...] = ()
    place: Place | None = None
    excerpt: str = ""


def placed(paper: Paper, finding: Finding) -> Placed:
    """The words that a finding quotes; else its value; else the key of the part that lacks one."""
    source = paper.document.source
    if source is None:
        return Placed(finding.at)
    spot = source.locate(finding.at)
    place = (spot.value_place if isinstance(spot.value, str) else spot.key_place) or spot.key_place
    if finding.quote and (span := quoted(source, spot, finding.quote)):
        place = _place(source, *span)
    return Placed(spot.path, place, source.line(place.line) if place else "")


def quoted(source: Source, spot: Spot, quote: Quote) -> tuple[int, int] | None:
    """Begin and end of the quoted words in the file's text; None where they do not stand there letter for letter.

    They do not where YAML changes what is typed: escapes, doubled quotation marks, lines that are folded into one.
    """
    if spot.value_place is None or not isinstance(spot.value, str):
        return None
    lines = _line_starts(source.text)
    place = spot.value_place
    start = lines[place.line - 1] + place.column - 1
    end = (
        lines[place.end_line - 1] + place.end_column - 1 if place.end_line <= len(lines) else len(source.text)
    )
    for _ in range(quote.nth + 1):
        found = source.text.find(quote.words, start, end)
        if found < 0:
            return None
        start = found + len(quote.words)
    return found, start


def _place(source: Source, start: int, end: int) -> Place:
    breaks = [match.end() for match in _BREAK.finditer(source.text, 0, end)]
    before = [position for position in breaks if position <= start]
    line, line_start = len(before) + 1, before[-1] if before else 0
    end_start = breaks[-1] if breaks else 0
    return Place(source.name, line, start - line_start + 1, len(breaks) + 1, end - end_start + 1)


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in _BREAK.finditer(text))]
