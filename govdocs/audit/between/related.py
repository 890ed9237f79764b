"""Which documents belong together: one cites the number of another, sends it, or is of the same meeting or plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from govdocs.audit.between.cards import Card, NumberKey
from govdocs.audit.between.cited_otherwise import is_in_time, is_of_office, words_of_office
from govdocs.audit.between.given_together import given_together
from govdocs.audit.between.meetings_spoken_of import are_minutes_of
from govdocs.audit.between.one_matter import enclosed_of_one_matter
from govdocs.audit.between.sent_reports import minutes_in, reports_in
from govdocs.audit.between.spoken_of_by_both import are_of_one_matter, quotes
from govdocs.audit.reading.mentions import MONTH, days_in
from govdocs.audit.reading.paper import Tie
from govdocs.audit.reading.quoted_numbers import is_issue_mistyped
from govdocs.audit.reading.scanning import matches
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

MOST_TIES: Final = 8
"""Of one document: more documents than a letter speaks of."""


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
            count[first] += 1
            known.add((min(first, second), max(first, second)))
    tied = {each for pair in known for each in pair}
    for first, second in _of_one_matter(cards, tied):
        known.add((min(first, second), max(first, second)))
        yield first, second, Tie.CITED
    yield from given_together(cards, known)


def _of_one_matter(cards: Sequence[Card], known: set[int]) -> Iterator[tuple[int, int]]:
    """Papers without a tie, each with the only other one that speaks of the same: an event of that day, a person, an amount."""
    tied = set(known)
    for first, card in enumerate(cards):
        found = [
            second
            for second, other in enumerate(cards)
            if first not in tied
            and second != first
            and not (card.held and other.held)
            and not (card.plan or other.plan)
            and are_of_one_matter(card.spoken, other.spoken, card.day, other.day)
        ]
        if len(found) == 1 and found[0] not in tied:
            tied |= {first, found[0]}
            yield (found[0], first) if card.held else (first, found[0])  # a note of a meeting speaks of it


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
                by_day = _of_another_month(card, cards) or _of_one_office(card, cards)
                yield from ((index, other, Tie.MEETING) for other in by_day)
        yield from ((holder, index, Tie.SENT) for holder in by_number.get(card.annexed_to or ("", 0), ()))
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
        yield from ((index, other, Tie.CITED) for other in _plans_spoken_of(card, cards))
        if card.plan and card.report:
            yield from ((index, other, Tie.PLAN) for other in plans.get(card.plan, ()))
        yield from ((index, other, Tie.CITED) for other in _of_enclosed_days(card, cards))
        yield from ((index, other, Tie.CITED) for other in _minutes_of_day(card, cards))
        yield from ((index, other, tie) for other, tie in _cited_otherwise(card, cards))
        by_name = (place for place, other in enumerate(cards) if quotes(card.spoken, other.spoken))
        yield from ((index, other, Tie.CITED) for other in by_name)
        for number in sorted(card.cited):
            holders = by_number.get(number, ())
            if len(holders) == 1:  # copies of one letter in several files say nothing of which is meant
                yield index, holders[0], Tie.CITED
            elif not holders:
                yield from ((index, other, Tie.CITED) for other in _meant(card, number, cards))


def _cited_otherwise(card: Card, cards: Sequence[Card]) -> Iterator[tuple[int, Tie]]:
    """The papers that a card cites by the last part of their number, or by their office and day, and which it alone may mean."""
    for issue in sorted(card.issues):
        found = [
            index
            for index, other in enumerate(cards)
            if other.number
            and other.number[1] == issue
            and other.letterhead == card.letterhead != ()
            and is_in_time(card.day, other.day)
            and other is not card
        ]
        yield from ((index, _sent_or_cited(card, cards[index])) for index in found if len(found) == 1)
    for paper in sorted(card.by_day, key=lambda each: each.day):
        found = [
            index
            for index, other in enumerate(cards)
            if other.day == paper.day
            and other is not card
            and (
                other.letterhead == card.letterhead != ()
                if paper.own
                else is_of_office(paper, other.letterhead)
            )
        ]
        yield from ((index, _sent_or_cited(card, cards[index])) for index in found if len(found) == 1)


def _plans_spoken_of(card: Card, cards: Sequence[Card]) -> Iterator[int]:
    """The plan of its own office and of a year that a letter names behind the word for it."""
    years = {int(to_ascii(match["year"])) for match in matches(_PLAN, card.spoken.text, "পরিকল্পনা")}
    for index, other in enumerate(cards) if not card.plan and years else ():
        if other.plan and not other.report and other.plan[1] in years:
            lines = {line.strip("* ") for line in card.letterhead}
            if any(line and line in other.plan[0] for line in lines):
                yield index


_PLAN: Final = late(normalise(r"কর্মপরিকল্পনা(?:র|য়)?,? (?P<year>[০-৯]{4})[-–][০-৯]{2,4}"))


def _sent_or_cited(card: Card, other: Card) -> Tie:
    return Tie.SENT if card.matter.encloses & other.matter.is_a else Tie.CITED


def _minutes_of_day(card: Card, cards: Sequence[Card]) -> Iterator[int]:
    """The one paper of minutes of each meeting that a card speaks of by its day, if both name it alike."""
    for meeting in sorted(card.speaks_of):
        held = [index for index, other in enumerate(cards) if other.held and meeting.day in other.meetings]
        own = len(held) == 1 and cards[held[0]].letterhead == card.letterhead != ()
        of_office = (
            own
            and not card.held
            and meeting.of != ()
            and {*meeting.of[-1:]} <= words_of_office(" ".join(card.letterhead))
        )
        unnamed = own and not card.held and not meeting.of
        if len(held) == 1 and (of_office or unnamed or are_minutes_of(meeting, cards[held[0]].core, own=own)):
            yield held[0]


def _of_one_office(minutes: Card, cards: Sequence[Card]) -> list[int]:
    """The one notice of the same office that calls to the day of a meeting, and has all the words of its name."""
    found = [
        index
        for index, card in enumerate(cards)
        if not card.held and card.meetings & minutes.meetings and card.letterhead == minutes.letterhead != ()
    ]
    if len(found) != 1:
        return []
    notice, held = cards[found[0]].matter, minutes.matter.subject
    return found if notice.subject and notice.subject <= held <= notice.words else []


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
