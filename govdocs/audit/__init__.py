"""The audit: what a careful senior officer would circle in red in a letter that is valid as it stands.

A rule is one small function (govdocs.audit.rule); the modules of this folder are the families of rules, and read like a rule
book. They are found by themselves, as are those of the entry points `govdocs.rules` of other packages, each of which names a
rule or a module of rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from types import ModuleType

from govdocs.audit.paper import Paper
from govdocs.audit.places import placed
from govdocs.audit.rule import Finding, Quote, Rule, rule
from govdocs.models.annexes import Included
from govdocs.models.audit_settings import Level
from govdocs.models.base import Document
from govdocs.problems import Problem, Severity, in_order

__all__ = ["Finding", "Paper", "Quote", "Rule", "audit", "findings", "rule", "rules"]

ENTRY_POINTS = "govdocs.rules"


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


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id: this folder's families in the order of their names, then those of entry points."""
    found: dict[str, Rule] = {}
    for module in iter_modules(__path__):
        _add(found, import_module(f"{__name__}.{module.name}"))
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        _add(found, entry.load())
    return found


def _add(found: dict[str, Rule], home: Rule | ModuleType) -> None:
    new = [home] if isinstance(home, Rule) else [rule_ for rule_ in vars(home).values() if _own(rule_, home)]
    for rule_ in new:
        if found.setdefault(rule_.id, rule_) is not rule_:
            raise ValueError(
                f"two rules are called {rule_.id!r}: in {found[rule_.id].module} and {rule_.module}"
            )


def _own(value: object, home: ModuleType) -> bool:
    return isinstance(value, Rule) and value.module == home.__name__


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
