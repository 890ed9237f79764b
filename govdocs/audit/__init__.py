"""The audit: what a careful senior officer would circle in red in a letter that is valid as it is.

A rule is one small function (govdocs.audit.rule); the modules of govdocs.audit.rules are the families of rules, and read like a
rule book. They are found by themselves, as are those of the entry points `govdocs.rules` of other packages, each of which names
a rule or a module of rules.
"""

from govdocs.audit.auditing import audit, findings
from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Quote, Rule, rule

__all__ = ["Finding", "Paper", "Quote", "Rule", "audit", "findings", "rule"]
