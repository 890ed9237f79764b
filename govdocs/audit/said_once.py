"""What is not told: a slip that another finding tells already, and what the document itself says is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from govdocs.audit.placed_finding import PlacedFinding, range_of
from govdocs.audit.reading.disowned import disowned, disowned_cells
from govdocs.audit.reading.mentions import bangla_days_in, days_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, OtherPlace, Rule
from govdocs.problems.problem import Path
from govdocs.text.unicode import normalise

_OF_MARKS: Final = frozenset({"characters", "sentences", "typography"})
"""Families of rules about the marks around words, which are the author's where the words are another's."""
_OF_CORRECTIONS: Final = frozenset({"correction-of-two-files"})
"""Rules about the very words that a document puts right."""
_OF_WORDS: Final = _OF_MARKS | frozenset(
    {
        *(
            "blanks",
            "form",
            "form_parts",
            "garbled",
            "language",
            "letters",
            "marks",
            "numbering",
            "punctuation",
        ),
        *("settings", "spelling", "unfinished", "visarga", "web_addresses", "word_breaks"),
    }
)
"""Families of rules about how a thing is written, whether it is so or not."""


def is_disowned(finding: Finding, rule_: Rule, paper: Paper) -> bool:
    """Whether the document itself says of the words of a finding that they are wrong: what it corrects, it need not be told of."""
    if rule_.family in _OF_MARKS or rule_.id in _OF_CORRECTIONS:
        return False
    cells = paper.once(disowned_cells)
    if cells and any(finding.at[:length] in cells for length in range(len(finding.at) + 1)):
        return True
    if finding.quote is None:
        return False
    ranges = disowned(paper.canonical(finding.at))
    words = range_of(finding, paper) if ranges else None
    return words is not None and any(
        one.start < words[1] and words[0] < one.end and (one.quoted or rule_.family not in _OF_WORDS)
        for one in ranges
    )


_FIRST: Final = (
    *("impossible-date", "figure-against-word", "digit-groups", "fiscal-year-broken"),
    *("period-ends-before-start", "weekday-against-date", "meeting-month", "meeting-after-minutes"),
    *("bangla-against-gregorian", "death-after-letter", "part-above-whole", "year-of-day", "spelling"),
)
"""Rules that find a number, a day or a word wrong in itself: what others make of it is no second slip."""
_ALSO_OF_WORDS: Final = frozenset({"spelling", "broken-letter"})
_BESIDE: Final = {"weekday-against-date": 30, "bangla-against-gregorian": 30}
"""Characters between a weekday, or a Bangla day, and its date, which are one thing."""
_OF_OWN_DAY: Final = frozenset(
    {
        *("memo-layout-too-new", "reference-after-letter", "past-deadline", "past-day-to-come"),
        "copies-before-letter",
    }
)
"""Rules that hold another day, or the number, against the document's own day."""
_WEEKDAY_OF_TIMETABLE: Final = "a day of a timetable beside another weekday"
_WEEKDAY_OF_MEETING: Final = "the day of the meeting beside another weekday"
_FOLLOWS: Final = (
    ({"memo-year-to-come", "meeting-month", "meeting-after-minutes"}, _OF_OWN_DAY),
    ({"table-total"}, frozenset({"total-of"})),
    ({"parts-of-a-total"}, frozenset({"pages-said-twice"})),
    ({"total-above-table"}, frozenset({"rows-said-otherwise"})),
    ({_WEEKDAY_OF_TIMETABLE}, frozenset({"timetable-order", "timetable-length"})),
    ({_WEEKDAY_OF_MEETING}, frozenset({"meeting-month", "meeting-after-minutes"})),
)
"""What is no second slip where one of these is told: the day, or the number, of the document itself is wrong."""


def said_once(found: Iterable[PlacedFinding]) -> Iterator[PlacedFinding]:
    """The findings, the same at one place once, without those that come of a slip of which another one tells, and one of each rule that
    the own day gives rise to.
    """
    every = list({(each.rule.id, each.finding): each for each in found}.values())
    wrong: dict[Path, list[tuple[int, int, int]]] = {}
    for each in every:
        if each.rule.id in _FIRST and (words := each.range):
            beside = _BESIDE.get(each.rule.id, 0)
            span = (_FIRST.index(each.rule.id), words[0] - beside, words[1] + beside)
            wrong.setdefault(each.finding.at, []).append(span)
    names = [(each.finding.at, each.range) for each in every if each.rule.id in _OF_NAMES]
    kept = [each for each in every if not _is_told(each, wrong) and not _is_told_of_name(each, names)]
    told = {each.rule.id for each in kept}
    for each in kept:
        if each.rule.id == "weekday-against-date" and "days" in each.finding.at:
            told.add(_WEEKDAY_OF_TIMETABLE)
        elif each.rule.id == "weekday-against-date" and each.finding.at[-1:] == ("weekday",):
            told.add(_WEEKDAY_OF_MEETING)
    other_days = [each for each in kept if _of_two_own_days(each)]
    if other_days:
        kept = [each for each in kept if not _is_of_other_day(each, _own_days(other_days[0]))]
    last = {rule_ for causes, results in _FOLLOWS if causes & told for rule_ in results}
    yield from _folded(each for each in kept if each.rule.id not in last)


def _of_two_own_days(each: PlacedFinding) -> bool:
    """Whether it tells that the document's own day is two days, one of each calendar."""
    return each.rule.id == "bangla-against-gregorian" and each.finding.at == ("date", "bangla")


def _own_days(each: PlacedFinding) -> tuple[dt.date, dt.date | None]:
    """The own day of a document by both calendars; None of a Bangla day that there is not."""
    dates = each.paper.document.date  # type: ignore[attr-defined]
    bangla = next((mention.date for mention in bangla_days_in(dates.bangla)), None)
    return dates.gregorian.date, bangla.to_gregorian() if bangla else None


def _is_of_other_day(each: PlacedFinding, own: tuple[dt.date, dt.date | None]) -> bool:
    """Whether a finding holds something against the own day that the Bangla day agrees with."""
    stated, meant = own
    if meant is None or abs((stated - meant).days) < _ANOTHER_MONTH:
        return False
    if each.rule.id in _OF_OWN_YEAR:
        return True
    quoted = each.finding.quote.words if each.finding.quote and each.rule.id in _OF_OWN_DAY else ""
    days = [mention.day for mention in days_in(normalise(quoted)) if mention.day]
    return bool(days) and all(stated > day >= meant or stated < day <= meant for day in days)


_OF_OWN_YEAR: Final = frozenset({"memo-year-to-come", "year-called-otherwise"})
_ANOTHER_MONTH: Final = 20
"""Days between the own day in both calendars from which on its month is wrong, and not the way of counting."""


def _is_told(each: PlacedFinding, wrong: dict[Path, list[tuple[int, int, int]]]) -> bool:
    """Whether the words of a finding are those of one that comes before it."""
    spans = wrong.get(each.finding.at)
    if spans is None or (each.rule.family in _OF_WORDS and each.rule.id not in _ALSO_OF_WORDS):
        return False
    words = each.range
    own = _FIRST.index(each.rule.id) if each.rule.id in _FIRST else len(_FIRST)
    of_word = each.rule.id in _ALSO_OF_WORDS
    return words is not None and any(
        rank < own and start < words[1] and words[0] < end and of_word == (_FIRST[rank] in _ALSO_OF_WORDS)
        for rank, start, end in spans
    )


_OF_NAMES: Final = frozenset({"name-spelled-two-ways", "place-spelled-two-ways", "kin-otherwise"})


def _is_told_of_name(each: PlacedFinding, names: Sequence[tuple[Path, tuple[int, int] | None]]) -> bool:
    """Whether what is said of a row is a name of which another rule tells that it is another one elsewhere."""
    words = each.range if each.rule.id == "cell-said-otherwise" and names else None
    return words is not None and any(
        at == each.finding.at and place is not None and place[0] < words[1] and words[0] < place[1]
        for at, place in names
    )


def _folded(found: Iterable[PlacedFinding]) -> Iterator[PlacedFinding]:
    """The findings, those of one rule on the document's own day as one with its places."""
    of_day: dict[str, list[PlacedFinding]] = {}
    for each in found:
        if each.rule.id in _OF_OWN_DAY:
            of_day.setdefault(each.rule.id, []).append(each)
        else:
            yield each
    for first, *others in of_day.values():
        also = (
            *first.finding.also,
            *(OtherPlace(each.finding.at, each.finding.quote, None) for each in others),
        )
        yield replace(first, finding=replace(first.finding, also=also)) if others else first


def once_among(found: Iterable[PlacedFinding]) -> Iterator[PlacedFinding]:
    """What several files contradict each other in, each pair of names or facts once: where one file is wrong, two others need not say so."""
    told: set[tuple[str, frozenset[str]]] = set()
    for each in found:
        key = (each.rule.id, each.finding.pair)
        if not each.finding.pair or key not in told:
            yield each
        told.add(key)
