"""The rules of the audit as text and data: the list, and the manual page of each."""

from __future__ import annotations

from typing import Any

from govdocs.audit.rule import Rule
from govdocs.audit.rule_book import rules
from govdocs.cli import messages
from govdocs.cli.terminal import word_for
from govdocs.errors import Text
from govdocs.problems.problem import Language


def rule_list(language: Language = "bn") -> str:
    """Every rule on its own line: id, severity and title, separated by tabs."""
    return "\n".join(
        f"{rule.id}\t{word_for(rule.severity, language)}\t{rule.title(language)}" for rule in rules().values()
    )


def rule_data() -> list[dict[str, Any]]:
    """Every rule as data for JSON, in both languages."""
    return [
        {
            "id": rule.id,
            "severity": rule.severity.value,
            "module": rule.module,
            "source": rule.source,
            "title": {"bn": rule.title("bn"), "en": rule.title("en")},
            "manual": {"bn": rule.manual("bn"), "en": rule.manual("en")},
        }
        for rule in rules().values()
    ]


def rule_page(rule: Rule, language: Language = "bn") -> str:
    """The manual page of a rule: what, why, an example, its authority, and how to silence it or change its severity."""
    page = messages.RULE_PAGE.filled(
        id=rule.id,
        severity=Text(word_for(rule.severity, "bn"), word_for(rule.severity, "en")),
        manual=Text(rule.manual("bn"), rule.manual("en")),
        source=rule.source,
    )
    return page.message(language)
