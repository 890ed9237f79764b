"""Run the rules over a document and the documents that it includes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from govdocs.audit import messages
from govdocs.audit.between.related import card_of, ties
from govdocs.audit.positions import position_of
from govdocs.audit.reading.disowned import disowned
from govdocs.audit.reading.paper import Beside, Paper
from govdocs.audit.rule import Finding, OtherPlace, Rule
from govdocs.audit.rule_book import rules
from govdocs.models.annexes import Included
from govdocs.models.audit_settings import Level
from govdocs.models.document import Document
from govdocs.problems.problem import Path, Problem, Severity, in_order
from govdocs.source.editing import Quote, occurrence
from govdocs.text.unicode import normalise

MAX_FINDINGS: Final = 300
"""Of one rule in one document: more than anybody corrects in one go, and each takes a look through its text."""


def audit(document: Document) -> tuple[Problem, ...]:
    """The problems that the rules find in a document and in the documents that it includes, in the order of the file.

    The document's office sets which rules run and their severities (`নিরীক্ষা:` in office.yaml); a document may silence a rule
    and must say why (`নিরীক্ষা: উপেক্ষা:`). What the reading of the files warned of is told with them. What the document itself says
    is wrong is not told, and a slip that upsets what several rules look at is told once.
    """
    return in_order([*document.warnings, *(found.problem for found in findings(document))])


@dataclass(frozen=True)
class PlacedFinding:
    """A finding with its rule, the severity that it has there, and the document."""

    rule: Rule
    severity: Severity
    paper: Paper
    finding: Finding

    @property
    def problem(self) -> Problem:
        finding = self.finding
        path, place, excerpt = position_of(self.paper, finding)
        others = (replace(finding, at=other.at, quote=other.quote) for other in finding.also)
        return Problem(
            self.rule.id,
            finding.bangla,
            finding.english,
            self.severity,
            path=path,
            place=place,
            excerpt=excerpt,
            hint_bangla=finding.hint_bangla,
            hint_english=finding.hint_english,
            source=self.rule.source,
            given=finding.quote.words if finding.quote else "",
            also=tuple(position_of(self.paper, other) for other in others),
            mechanical=finding.fix is not None or any(other.fix is not None for other in finding.also),
        )


def findings(document: Document) -> Iterator[PlacedFinding]:
    """The findings behind `audit`, unsorted."""
    paper = Paper(document)
    yield from findings_on(paper)
    carried = [included for _, included in paper.every(Included)]
    for included in carried:
        yield from findings(included.document)
    yield from _findings_among(carried)


def _findings_among(carried: Sequence[Included]) -> Iterator[PlacedFinding]:
    """What the documents that a letter carries contradict each other in."""
    if len(carried) < 2:
        return
    papers = [Paper(each.document) for each in carried]
    cards = [card_of(each.document, each.path) for each in carried]
    related: dict[int, list[Beside]] = {}
    for first, second, tie in ties(cards):
        related.setdefault(first, []).append(Beside(papers[second], cards[second].file, tie))
    for first, others in related.items():
        together = Paper(papers[first].document, beside=others)
        # those of `across_files` compare the documents from the letter
        yield from (each for each in findings_beside(together) if each.rule.family != "across_files")


def findings_on(paper: Paper) -> Iterator[PlacedFinding]:
    """The findings on one paper, without those of the documents that it includes."""
    return _said_once(_findings_of(rules().values(), paper), paper)


OF_SEVERAL_FILES: Final = ("across_files", "two_files", "two_files_figures")
"""The families of rules that compare a paper with the documents beside it."""


def findings_beside(paper: Paper) -> Iterator[PlacedFinding]:
    """What a paper and the documents beside it contradict each other in."""
    return _findings_of((each for each in rules().values() if each.family in OF_SEVERAL_FILES), paper)


def _findings_of(some: Iterable[Rule], paper: Paper) -> Iterator[PlacedFinding]:
    for rule_ in some:
        severity = _severity(rule_, paper)
        if severity is None or rule_.id in paper.silenced:
            continue
        for finding in _run(rule_, paper):
            if not _is_disowned(finding, rule_, paper):
                yield PlacedFinding(rule_, severity, paper, finding)


_OF_MARKS: Final = frozenset({"characters", "sentences", "typography"})
"""Families of rules about the marks around words, which are the author's where the words are another's."""
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


def _is_disowned(finding: Finding, rule_: Rule, paper: Paper) -> bool:
    """Whether the document itself says of the words of a finding that they are wrong: what it corrects, it need not be told of."""
    if finding.quote is None or rule_.family in _OF_MARKS:
        return False
    ranges = disowned(normalise(paper.typed(finding.at) or ""))
    words = _range(finding, paper) if ranges else None
    return words is not None and any(
        one.start < words[1] and words[0] < one.end and (one.quoted or rule_.family not in _OF_WORDS)
        for one in ranges
    )


def _range(finding: Finding, paper: Paper) -> tuple[int, int] | None:
    """Where the words of a finding are in their value, in canonical Unicode."""
    quote = finding.quote
    value = normalise(paper.typed(finding.at) or "")
    if quote is None:
        return (0, len(value)) if value else None
    return occurrence(value, Quote(normalise(quote.words), quote.nth)) if value else None


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
    ({"memo-code-unknown", "memo-year-to-come"}, frozenset({"copies-number-differs"})),
    ({"table-total"}, frozenset({"total-of"})),
    ({_WEEKDAY_OF_TIMETABLE}, frozenset({"timetable-order", "timetable-length"})),
    ({_WEEKDAY_OF_MEETING}, frozenset({"meeting-month", "meeting-after-minutes"})),
)
"""What is no second slip where one of these is told: the day, or the number, of the document itself is wrong."""


def _said_once(found: Iterable[PlacedFinding], paper: Paper) -> Iterator[PlacedFinding]:
    """The findings without those that come of a slip of which another one tells, and one of each rule that the own day gives rise to."""
    every = list(found)
    wrong: dict[Path, list[tuple[int, int, int]]] = {}
    for each in every:
        if each.rule.id in _FIRST and (words := _range(each.finding, paper)):
            beside = _BESIDE.get(each.rule.id, 0)
            span = (_FIRST.index(each.rule.id), words[0] - beside, words[1] + beside)
            wrong.setdefault(each.finding.at, []).append(span)
    kept = [each for each in every if not _is_told(each, wrong, paper)]
    told = {each.rule.id for each in kept}
    for each in kept:
        if each.rule.id == "weekday-against-date" and "days" in each.finding.at:
            told.add(_WEEKDAY_OF_TIMETABLE)
        elif each.rule.id == "weekday-against-date" and each.finding.at[-1:] == ("weekday",):
            told.add(_WEEKDAY_OF_MEETING)
    last = {rule_ for causes, results in _FOLLOWS if causes & told for rule_ in results}
    yield from _folded(each for each in kept if each.rule.id not in last)


def _is_told(each: PlacedFinding, wrong: dict[Path, list[tuple[int, int, int]]], paper: Paper) -> bool:
    """Whether the words of a finding are those of one that comes before it."""
    spans = wrong.get(each.finding.at)
    if spans is None or (each.rule.family in _OF_WORDS and each.rule.id not in _ALSO_OF_WORDS):
        return False
    words = _range(each.finding, paper)
    own = _FIRST.index(each.rule.id) if each.rule.id in _FIRST else len(_FIRST)
    of_word = each.rule.id in _ALSO_OF_WORDS
    return words is not None and any(
        rank < own and start < words[1] and words[0] < end and of_word == (_FIRST[rank] in _ALSO_OF_WORDS)
        for rank, start, end in spans
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


def _severity(rule_: Rule, paper: Paper) -> Severity | None:
    """The severity that the office sets; else the form, else the rule itself. None where the rule is off."""
    level = paper.levels.get(rule_.id)
    if level is None:
        return rule_.severity
    return None if level is Level.OFF else Severity(level.value)


def _run(rule_: Rule, paper: Paper) -> Iterator[Finding]:
    """The rule's findings. A rule that raises (one of another package, say) must not stop a letter: its failure is a finding."""
    try:
        found = iter(rule_.check(paper))
        yield from islice(found, MAX_FINDINGS)
        if next(found, None):
            yield Finding((), *messages.MORE_FINDINGS.filled(rule=rule_.id, most=MAX_FINDINGS))
    except Exception as error:
        yield Finding((), *messages.RULE_FAILED.filled(rule=rule_.id, error=repr(error), module=rule_.module))
