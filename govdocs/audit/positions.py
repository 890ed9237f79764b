"""Where a finding is in the YAML text: the value, or the exact words within it."""

from __future__ import annotations

from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding
from govdocs.models.parts import Signatory
from govdocs.problems.problem import Path, Position
from govdocs.source.editing import place_of, quoted
from govdocs.source.reading import Source, Spot


def position_of(paper: Paper, finding: Finding) -> Position:
    """The position of the words that a finding quotes; else of its value; else of the key of the part that lacks one."""
    source = paper.document.source
    if source is None:
        return Position(finding.at)
    spot = source.locate(finding.at)
    if not isinstance(spot.value, str) and (elsewhere := _in_office_file(paper, finding.at)):
        source, spot = elsewhere
    place = spot.value_place if isinstance(spot.value, str) else spot.key_place
    if finding.quote and (words := quoted(source, spot, finding.quote)):
        place = place_of(source.name, source.text, *words)
    return Position(spot.path, place, source.line(place.line) if place else "")


def _in_office_file(paper: Paper, at: Path) -> tuple[Source, Spot] | None:
    """The spot of a value that comes from the office file: a line of the letterhead, or the entry of an officer."""
    if paper.document.office_place is None:
        return None
    source, office = paper.document.office_place
    candidates = [(office, *at)] if at[:1] == ("letterhead",) else []
    for signed, signatory in paper.every(Signatory):
        if signatory.officer and at[: len(signed)] == signed:
            candidates.append((office, "officers", signatory.officer, *at[len(signed) :]))
    spots = (source.locate(candidate) for candidate in candidates)
    return next(((source, spot) for spot in spots if isinstance(spot.value, str)), None)
