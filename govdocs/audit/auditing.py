"""Run the rules over a document and the documents that it includes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from govdocs.audit import messages
from govdocs.audit.between.cards import card_of
from govdocs.audit.between.related import ties
from govdocs.audit.placed_finding import PlacedFinding
from govdocs.audit.reading.paper import Beside, Paper
from govdocs.audit.rule import Finding, Rule
from govdocs.audit.rule_book import rules
from govdocs.audit.said_once import is_disowned, once_among, said_once
from govdocs.files.kept_patterns import patterns_kept
from govdocs.models.annexes import Included
from govdocs.models.audit_settings import Level
from govdocs.models.document import Document
from govdocs.problems.problem import Problem, Severity, in_order

MAX_FINDINGS: Final = 300
"""Of one rule in one document: more than anybody corrects in one go, and each takes a look through its text."""


def audit(document: Document) -> tuple[Problem, ...]:
    """The problems that the rules find in a document and in the documents that it includes, in the order of the file.

    The document's office sets which rules run and their severities (`নিরীক্ষা:` in office.yaml); a document may silence a rule
    and must say why (`নিরীক্ষা: উপেক্ষা:`). What the reading of the files warned of is told with them. What the document itself says
    is wrong is not told, and a slip that upsets what several rules look at is told once.
    """
    with patterns_kept("audit", until_end=True):
        return in_order([*document.warnings, *(found.problem for found in findings(document))])


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
    among = (
        each
        for first, others in related.items()
        for each in findings_beside(Paper(papers[first].document, beside=others))
    )
    # those of `across_files` compare the documents from the letter
    yield from once_among(each for each in among if each.rule.family != "across_files")


def findings_on(paper: Paper) -> Iterator[PlacedFinding]:
    """The findings on one paper, without those of the documents that it includes."""
    return said_once(_findings_of(rules().values(), paper))


OF_SEVERAL_FILES: Final = (
    *(
        "across_files",
        "two_files",
        "two_files_people",
        "two_files_events",
        "two_files_figures",
        "two_files_facts",
    ),
)
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
            if not is_disowned(finding, rule_, paper):
                yield PlacedFinding(rule_, severity, paper, finding)


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
