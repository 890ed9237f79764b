"""The audit: rules that find what a careful senior officer would mark in a valid document.

    import govdocs
    for problem in govdocs.audit(govdocs.load("letter.yaml")):
        print(problem.where, problem.message("bn"))

A rule is one small function (govdocs.audit.rule). Each module of govdocs.audit.rules is a family of rules and is loaded by
itself, as are those of the entry points `govdocs.rules` of other packages, each of which names a rule or a module of rules.
"""

import sys
from types import ModuleType

from govdocs.audit.auditing import audit, findings
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, Rule, rule
from govdocs.models.document import Document
from govdocs.problems.problem import Problem
from govdocs.source.editing import Quote

__all__ = ["Finding", "Paper", "Quote", "Rule", "audit", "findings", "rule"]


class _Audit(ModuleType):
    """The package, which Python binds to `govdocs.audit` as soon as it is loaded, is called as its function is."""

    def __call__(self, document: Document) -> tuple[Problem, ...]:
        return audit(document)


sys.modules[__name__].__class__ = _Audit
