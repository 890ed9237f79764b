"""Where an event is or was, by a paper and by another of the same event: the minutes and the press note, the invitation and the order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from govdocs.audit.between.cards import day_of
from govdocs.audit.between.cited_events import ToldApart
from govdocs.audit.names.venues import OtherVenue, other_venues, place_of, venues_apart
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TEXTS: Final = ("body", "discussion", "text")
_TODAY: Final = late(normalise(r"(?<![\u0980-\u09ff])(?:আজ|অদ্য)(?![\u0980-\u09ff])"))


def venues_otherwise(paper: Paper, other: Beside) -> Iterator[ToldApart]:
    """Places that a paper says to be those of the letter that it cites; and where one of both says that an event was which the other has
    elsewhere on that day.
    """
    cited = other.tie is Tie.CITED and isinstance(other.document, Letter)
    place = _place_of(other.document)
    for passage in paper.texts if cited and place else ():
        if passage.at[0] in _TEXTS:
            for venue in venues_apart(passage.text, place):
                yield ToldApart(passage.at, venue.words, venue.place)
    if other.tie is Tie.MEETING:
        return  # of the notice of a meeting another rule speaks
    for at, venue in _held_elsewhere(paper, other.document):
        yield ToldApart(at, venue.words, venue.place)
    for _, venue in _held_elsewhere(other.paper, paper.document):
        yield ToldApart(_at_place(paper.document), venue.place, venue.words)


def _held_elsewhere(paper: Paper, event: Document) -> Iterator[tuple[Path, OtherVenue]]:
    """Where the texts of a paper say that an event of a day was which its own paper has elsewhere."""
    place, days = _place_of(event), _days_of(event)
    for passage in paper.texts if place and days else ():
        if passage.at[0] in _TEXTS and days & _days_spoken_of(paper.document, passage.text):
            yield from ((passage.at, venue) for venue in other_venues(passage.text, place, _event_of(event)))


def _place_of(document: Document) -> str:
    """Where something was or is to be, by minutes or by the particulars of a letter."""
    if isinstance(document, Minutes):
        return normalise(document.place or "")
    return place_of(document.particulars) if isinstance(document, Letter) else ""


def _at_place(document: Document) -> Path:
    if not isinstance(document, Letter):
        return ("place",)
    label = next(label for label in document.particulars if "স্থান" in normalise(label))
    return ("particulars", label)


def _days_of(document: Document) -> set[date]:
    """The days of which the place of an event is: of minutes, or of the particulars of a letter."""
    if isinstance(document, Minutes):
        return {document.held.date.date} if document.held and document.held.date else set()
    said = normalise(" ".join(document.particulars.values())) if isinstance(document, Letter) else ""
    return {one.day for one in days_in(said) if one.day}


def _days_spoken_of(document: Document, text: str) -> set[date]:
    """The days that a text names, and that of its paper, where it says 'today'."""
    today = day_of(document) if _TODAY.search(text) else None
    return {*(one.day for one in days_in(text) if one.day), *([today] if today else [])}


def _event_of(document: Document) -> str:
    """What the paper of an event says of it."""
    said = (getattr(document, name, None) or "" for name in ("subject", "body"))
    return "সভা" if isinstance(document, Minutes) else normalise(" ".join(said))
