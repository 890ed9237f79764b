"""What of a document says to which others it belongs: its number, those that it cites, its subject, its days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Final

from govdocs.audit.between.cited_otherwise import ByDay, papers_by_day, short_numbers
from govdocs.audit.between.enclosed_by_day import days_of_enclosed
from govdocs.audit.between.meetings_spoken_of import SpokenOf, days_of_sent, meetings_spoken_of
from govdocs.audit.between.one_matter import NO_MATTER, Matter, matter_of
from govdocs.audit.between.plan_years import year_of_plan
from govdocs.audit.between.spoken_of_by_both import NOTHING, Spoken, spoken_of
from govdocs.audit.between.subject_cores import core_of
from govdocs.audit.reading.annexed_numbers import annexed_to
from govdocs.audit.reading.mentions import MONTH, days_in
from govdocs.audit.reading.quoted_numbers import numbers_in
from govdocs.memo_number.number import MemoNumber
from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import InnovationPlan, Minutes, ProjectUpdate
from govdocs.models.parts import Dates
from govdocs.models.press_note import PressNote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

NumberKey = tuple[str, int]


@dataclass(frozen=True)
class Card:
    """What of a document says to which others it belongs."""

    file: str
    """Its file, without folders."""
    number: NumberKey | None
    annexed_to: NumberKey | None
    """The number of the letter of which it says that it goes with it: '…২৫-১৬১ (সংযুক্তি)'."""
    cited: frozenset[NumberKey]
    """The numbers that it cites."""
    core: str
    """Its subject without the words for what kind of paper it is."""
    certain: bool
    """Whether that subject is of one occasion: it has an ordinal, a month or a year."""
    meetings: frozenset[date]
    """The days on which the meeting is or was to be held."""
    sends: str
    """The texts in which it says what it sends."""
    held: bool
    """Whether these are the minutes of a meeting."""
    plan: tuple[str, int] | None = None
    """Of a plan or report: whose it is, and of which year."""
    report: bool = False
    letterhead: tuple[str, ...] = ()
    """The lines of its letterhead."""
    day: date | None = None
    """Its own date."""
    citing: str = ""
    """The texts in which it cites numbers."""
    matter: Matter = NO_MATTER
    encloses: frozenset[date] = frozenset()
    """The days of the papers of which it says, by their day alone, that copies go with it, or that they were sent."""
    speaks_of: frozenset[SpokenOf] = frozenset()
    """The meetings of which it says the day."""
    issues: frozenset[int] = frozenset()
    """The last parts of the numbers of its office that it cites by them alone."""
    by_day: frozenset[ByDay] = frozenset()
    """The papers that it cites by their office and day."""
    spoken: Spoken = NOTHING
    """What it speaks of that few others do."""

    @property
    def unnumbered(self) -> bool:
        return self.number is None and not self.held and self.plan is None


def card_of(document: Document, file: str) -> Card:
    """The card of a document."""
    number = number_key(getattr(document, "number", None))
    subject = getattr(document, "subject", None) or ""
    body = normalise(getattr(document, "body", None) or "")
    plan = None
    if isinstance(document, InnovationPlan):
        plan = " ".join(document.organisation), document.year.first
    elif isinstance(document, ProjectUpdate) and (year := year_of_plan(document)):
        plan = " ".join(document.agency), year
    return Card(
        PurePath(file).name,
        number,
        number_key(annexed_to(getattr(document, "number", None))),
        frozenset(_cited(document)) - {number},
        core := core_of(subject),
        bool(_OCCASION.search(core)),
        frozenset(_meetings(document)),
        _sends(document),
        isinstance(document, Minutes),
        plan,
        isinstance(document, ProjectUpdate) or (isinstance(document, InnovationPlan) and document.report),
        tuple(getattr(getattr(document, "letterhead", None), "lines", ())),
        day_of(document),
        "\n".join(text for text in _said(document) if any(numbers_in(text))),
        matter_of(document, day_of(document)),
        frozenset((*days_of_enclosed(body), *days_of_sent(body))),
        frozenset(each for text in _said(document) for each in meetings_spoken_of(text)),
        frozenset(each for text in _said(document) for each in short_numbers(text)),
        frozenset(each for text in _said(document) for each in papers_by_day(text)),
        spoken_of(document, day_of(document)),
    )


_OCCASION: Final = late(rf"[0-9০-৯](?:ম|য়|র্থ|ষ্ঠ|তম|শ)(?![\u0980-\u09ff])|{MONTH}|[০-৯]{{4}}")


def number_key(number: object) -> NumberKey | None:
    """The file and the issue of a letter's number; None where it has no issue, or is of no known form."""
    if not isinstance(number, MemoNumber) or number.layout == "opaque" or not number.issue:
        return None
    return (number.file_key, int(number.issue)) if number.issue.isdecimal() else None


def day_of(document: Document) -> date | None:
    """The date of a document."""
    if isinstance(document, PressNote):
        return document.published.date if document.published else None
    dates = getattr(document, "date", None)
    return dates.gregorian.date if isinstance(dates, Dates) else None


_SAYING: Final = ("references", "subject", "opening", "body", "discussion", "text", "enclosures")


def _said(document: Document) -> Iterator[str]:
    for name in _SAYING:
        value = getattr(document, name, None) or ()
        yield from map(normalise, (value,) if isinstance(value, str) else value)


def _cited(document: Document) -> Iterator[NumberKey]:
    for text in _said(document):
        yield from (key for _, number in numbers_in(text) if (key := number_key(number)))


def _sends(document: Document) -> str:
    """A letter's subject and enclosures, as words with spaces between them."""
    if not isinstance(document, Letter):
        return ""
    said = " ".join((document.subject or "", *document.enclosures))
    return " ".join(re.sub(r"[।,‘’“”\"'*()–]", " ", normalise(said)).split())


def _meetings(document: Document) -> Iterator[date]:
    if isinstance(document, Minutes):
        if document.held and document.held.date:
            yield document.held.date.date
    elif isinstance(document, Letter):
        for value in document.particulars.values():
            yield from (mention.day for mention in days_in(normalise(value)) if mention.day)
        if not document.particulars:
            called_to = "হবে" if "সভা" in (document.subject or "") else "অনুষ্ঠিত হবে"
            called = (line for line in re.split("[।\n]", normalise(document.body or "")) if called_to in line)
            yield from (mention.day for line in called for mention in days_in(line) if mention.day)
