"""Which documents belong together: one cites the number of another, sends it, or is of the same meeting or plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Final

from govdocs.audit.between.enclosed_by_day import days_of_enclosed
from govdocs.audit.between.one_matter import NO_MATTER, Matter, enclosed_of_one_matter, matter_of
from govdocs.audit.between.plan_years import year_of_plan
from govdocs.audit.between.sent_reports import minutes_in, reports_in
from govdocs.audit.between.subject_cores import core_of
from govdocs.audit.reading.mentions import MONTH, days_in
from govdocs.audit.reading.paper import Tie
from govdocs.audit.reading.quoted_numbers import is_issue_mistyped, numbers_in
from govdocs.memo_number.number import MemoNumber
from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import InnovationPlan, Minutes, ProjectUpdate
from govdocs.models.parts import Dates
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

MOST_TIES: Final = 8
"""Of one document: more documents than a letter speaks of."""

NumberKey = tuple[str, int]


@dataclass(frozen=True)
class Card:
    """What of a document says to which others it belongs."""

    file: str
    """Its file, without folders."""
    number: NumberKey | None
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
    """The days of the papers of which it says, by their day alone, that copies go with it."""

    @property
    def unnumbered(self) -> bool:
        return self.number is None and not self.held and self.plan is None


def card_of(document: Document, file: str) -> Card:
    """The card of a document."""
    number = number_key(getattr(document, "number", None))
    subject = getattr(document, "subject", None) or ""
    plan = None
    if isinstance(document, InnovationPlan):
        plan = " ".join(document.organisation), document.year.first
    elif isinstance(document, ProjectUpdate) and (year := year_of_plan(document)):
        plan = " ".join(document.agency), year
    return Card(
        PurePath(file).name,
        number,
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
        frozenset(days_of_enclosed(normalise(getattr(document, "body", None) or ""))),
    )


def ties(cards: Sequence[Card]) -> Iterator[tuple[int, int, Tie]]:
    """Each pair of documents that belong together: that which speaks of the other first, and how."""
    known: set[tuple[int, int]] = set()
    count: dict[int, int] = defaultdict(int)
    for first, second, tie in _ties(cards):
        pair = (min(first, second), max(first, second))
        one_letter = cards[first].number is not None and cards[first].number == cards[second].number
        if first != second and pair not in known and not one_letter and count[first] < MOST_TIES:
            known.add(pair)
            count[first] += 1
            yield first, second, tie
    for first, card in enumerate(cards):
        others = [(index, other.matter) for index, other in enumerate(cards) if index != first]
        for second in () if count[first] else enclosed_of_one_matter(card.matter, others):
            yield first, second, Tie.SENT


def _ties(cards: Sequence[Card]) -> Iterator[tuple[int, int, Tie]]:
    notices: dict[str, list[int]] = defaultdict(list)
    minutes: dict[str, list[int]] = defaultdict(list)
    by_number: dict[NumberKey, list[int]] = defaultdict(list)
    by_stem: dict[str, list[int]] = defaultdict(list)
    plans: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, card in enumerate(cards):
        by_stem[PurePath(card.file).stem].append(index)
        if card.core.count(" ") >= _LEAST_WORDS - 1 and card.held:
            minutes[card.core].append(index)
        if card.core.count(" ") and not card.held and card.meetings and "কার্যবিবরণী" not in card.sends:
            notices[card.core].append(index)
        if card.number:
            by_number[card.number].append(index)
        if card.plan and not card.report:
            plans[card.plan].append(index)
    for index, card in enumerate(cards):
        if card.held:
            called = [cards[other] for other in notices.get(card.core, ())]
            yield from (
                (index, notices[card.core][place], Tie.MEETING) for place in _notices_of(card, called)
            )
            if not called:
                yield from ((index, other, Tie.MEETING) for other in _of_another_month(card, cards))
        for name in _FILE.findall(card.sends):
            yield from ((index, other, Tie.SENT) for other in by_stem.get(name, ()))
        if "কার্যবিবরণী" in card.sends:
            names = {
                name: bool(card.letterhead) and cards[held[0]].letterhead == card.letterhead
                for name, held in minutes.items()
                if len(held) == 1 and cards[held[0]].certain
            }
            sent = minutes_in(card.sends, card.core if card.certain else "", names)
            yield from ((index, minutes[name][0], Tie.SENT) for name in sent)
        subjects = ((place, other.core) for place, other in enumerate(cards) if other.unnumbered)
        yield from ((index, other, Tie.SENT) for other in reports_in(card.sends, subjects))
        if card.plan and card.report:
            yield from ((index, other, Tie.PLAN) for other in plans.get(card.plan, ()))
        yield from ((index, other, Tie.CITED) for other in _of_enclosed_days(card, cards))
        for number in sorted(card.cited):
            holders = by_number.get(number, ())
            if len(holders) == 1:  # copies of one letter in several files say nothing of which is meant
                yield index, holders[0], Tie.CITED
            elif not holders:
                yield from ((index, other, Tie.CITED) for other in _meant(card, number, cards))


def _of_enclosed_days(card: Card, cards: Sequence[Card]) -> Iterator[int]:
    """The one letter of the same office of each day that an enclosed copy is said to be of."""
    for day in sorted(card.encloses):
        of_day = [
            index
            for index, other in enumerate(cards)
            if (other.number or other.unnumbered) and other.day == day
        ]
        if len(of_day) == 1 and cards[of_day[0]].letterhead == card.letterhead != ():
            yield of_day[0]


def _meant(card: Card, number: NumberKey, cards: Sequence[Card]) -> Iterator[int]:
    """The one letter of the file and of a day that a card speaks of, whose issue is a digit, or two that changed places, away."""
    near = [
        index
        for index, other in enumerate(cards)
        if other.number and other.number[0] == number[0] and is_issue_mistyped(number[1], other.number[1])
    ]
    days = {mention.day for mention in days_in(card.citing)} if len(near) == 1 else set()
    yield from (index for index in near if cards[index].day in days and cards[index] is not card)


_WHICH: Final = late(rf"{MONTH}|[০-৯]{{1,3}}(?:ম|য়|র্থ|ষ্ঠ|তম|শ)")


def _of_another_month(minutes: Card, cards: Sequence[Card]) -> list[int]:
    """The one notice of the day of a meeting whose name is that of the minutes but for the month, or for its number."""
    core = _WHICH.sub("", minutes.core)
    found = [
        index
        for index, card in enumerate(cards)
        if card.meetings & minutes.meetings and not card.held and _WHICH.sub("", card.core) == core
    ]
    return found if core != minutes.core and len(found) == 1 else []


def _notices_of(minutes: Card, notices: Sequence[Card]) -> list[int]:
    """The notices by which a meeting was called: those of its day; else that of nearly its day which was written last."""
    named = minutes.core.count(" ") >= _LEAST_WORDS - 1
    near = [
        index
        for index, notice in enumerate(notices)
        if (named or (notice.letterhead and notice.letterhead == minutes.letterhead))
        and (minutes.certain or _is_near(minutes, notice))
    ]
    if of_the_day := [index for index in near if minutes.meetings & notices[index].meetings]:
        return of_the_day
    return near if minutes.certain else near[-1:] if len(near) == 1 else _last_of(near, notices)


def _last_of(near: Sequence[int], notices: Sequence[Card]) -> list[int]:
    dated = [(day, index) for index in near if (day := notices[index].day)]
    return [max(dated)[1]] if dated else []


def _is_near(minutes: Card, notice: Card) -> bool:
    """Whether a notice is of the day of the meeting, or was written before it and is of a day in the same week."""
    if minutes.meetings & notice.meetings:
        return True
    return any(
        abs((held - called).days) <= _DAYS_NEAR and not (notice.day and notice.day > held)
        for held in minutes.meetings
        for called in notice.meetings
    )


_DAYS_NEAR: Final = 6
"""Fewer than the days between the meetings of a week."""

_FILE: Final = late(r"(?<![^\s,;/])([^\s,;/]{1,120})\.(?:ya?ml|pdf|docx?)(?!\w)")


_LEAST_WORDS: Final = 4
_OCCASION: Final = late(rf"[0-9০-৯](?:ম|য়|র্থ|ষ্ঠ|তম|শ)(?![\u0980-\u09ff])|{MONTH}|[০-৯]{{4}}")


def number_key(number: object) -> NumberKey | None:
    """The file and the issue of a letter's number; None where it has no issue, or is of no known form."""
    if not isinstance(number, MemoNumber) or number.layout == "opaque" or not number.issue:
        return None
    return (number.file_key, int(number.issue)) if number.issue.isdecimal() else None


def day_of(document: Document) -> date | None:
    """The date of a document."""
    dates = getattr(document, "date", None)
    return dates.gregorian.date if isinstance(dates, Dates) else None


_SAYING: Final = ("references", "subject", "opening", "body", "discussion", "enclosures")


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
        if not document.particulars and "সভা" in (document.subject or ""):
            called = (line for line in re.split("[।\n]", normalise(document.body or "")) if "হবে" in line)
            yield from (mention.day for line in called for mention in days_in(line) if mention.day)
