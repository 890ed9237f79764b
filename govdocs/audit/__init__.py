"""The audit: rules that find what a careful senior officer would mark in a valid document.

A rule is one small function (govdocs.audit.rule). Each module of govdocs.audit.rules is a family of rules and is loaded by
itself, as are those of the entry points `govdocs.rules` of other packages, each of which names a rule or a module of rules.
"""

from govdocs.audit.auditing import audit, findings
from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Rule, rule
from govdocs.source.editing import Quote

__all__ = ["Finding", "Paper", "Quote", "Rule", "audit", "findings", "rule"]
