"""The audit of a text, as far as some families of rules go: what other families find in a short test letter is theirs to test."""

from __future__ import annotations

import govdocs
from govdocs.audit import audit
from govdocs.audit.rule_book import rules
from govdocs.problems.problem import Problem


def audited(text: str, *families: str) -> list[Problem]:
    document = govdocs.loads(text, name="f.yaml")
    return [problem for problem in audit(document) if rules()[problem.code].family in families]
