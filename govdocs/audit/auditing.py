"""Run the rules over a document and the documents that it includes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govdocs.audit.paper import Paper
from govdocs.audit.positions import placed
from govdocs.audit.rule import Finding, Rule
from govdocs.audit.rule_book import rules
from govdocs.models.annexes import Included
from govdocs.models.audit_settings import Level
from govdocs.models.document import Document
from govdocs.problems.problem import Problem, Severity, in_order


def audit(document: Document) -> tuple[Problem, ...]:
    """What the rules find in a document and in the documents that it includes, in the order of the file.

    Which rules run, and how much they weigh, is for the document's office to say (`নিরীক্ষা:` in office.yaml); a document may
    silence a rule and must say why (`নিরীক্ষা: উপেক্ষা:`).
    """
    return in_order(found.problem for found in findings(document))


@dataclass(frozen=True)
class Found:
    """A finding, of which rule it is, and in which document."""

    rule: Rule
    severity: Severity
    paper: Paper
    finding: Finding

    @property
    def problem(self) -> Problem:
        spot = placed(self.paper, self.finding)
        return Problem(
            self.rule.id,
            self.finding.bangla,
            self.finding.english,
            self.severity,
            path=spot.path,
            place=spot.place,
            excerpt=spot.excerpt,
            hint_bangla=self.finding.hint_bangla,
            hint_english=self.finding.hint_english,
            source=self.rule.source,
            given=self.finding.quote.words if self.finding.quote else "",
        )


def findings(document: Document) -> Iterator[Found]:
    """The findings behind `audit`, unsorted."""
    paper = Paper(document)
    for rule_ in rules().values():
        severity = _severity(rule_, paper)
        if severity is None or rule_.id in paper.silenced:
            continue
        yield from (Found(rule_, severity, paper, finding) for finding in _run(rule_, paper))
    for _, included in paper.every(Included):
        yield from findings(included.document)


def _severity(rule_: Rule, paper: Paper) -> Severity | None:
    """As the office weighs the rule; else as the form does, else as the rule itself."""
    level = paper.levels.get(rule_.id)
    if level is None:
        return rule_.severity
    return None if level is Level.OFF else Severity(level.value)


def _run(rule_: Rule, paper: Paper) -> Iterator[Finding]:
    """The rule's findings. A rule that fails (one of another package, say) must not stop a letter: its failure is a finding."""
    try:
        yield from rule_.check(paper)
    except Exception as error:
        yield Finding(
            (),
            f"‘{rule_.id}’ নিয়মটি এই দলিলে চালানো যায়নি, তাই এ বিষয়ে কিছু দেখা হয়নি।",
            f"The rule '{rule_.id}' failed on this document ({error!r}); what it looks for was not checked.",
            f"নিয়মটি যাঁরা তৈরি করেছেন ({rule_.module}), তাঁদের জানান।",
            f"Tell the makers of its package ({rule_.module}).",
        )
