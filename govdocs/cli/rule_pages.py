"""The rule book for people: the list of rules, and the manual page of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govdocs.audit.rule import Rule
from govdocs.audit.rule_book import rules
from govdocs.cli.terminal import word_for
from govdocs.problems.problem import Language


def rule_list(language: Language = "bn") -> str:
    """Every rule on a line of its own: id, how much it weighs, what it looks for; parted by tabs."""
    return "\n".join(
        f"{rule.id}\t{word_for(rule.severity, language)}\t{rule.title(language)}" for rule in rules().values()
    )


def rule_data() -> list[dict[str, Any]]:
    """Every rule as plain data, both languages included."""
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
    """The manual page of a rule: what, why, an example, its authority, and how to silence it or weigh it anew."""
    return "\n".join(_page(rule, language))


def _page(rule: Rule, language: Language) -> Iterator[str]:
    yield f"{rule.id} ({word_for(rule.severity, language)})"
    yield ""
    yield rule.manual(language)
    yield ""
    if language == "en":
        yield f"Authority: {rule.source}"
        yield ""
        yield "To silence it in one document:"
        yield f"  audit:\n    ignore:\n      - rule: {rule.id}\n        reason: …"
        yield "For a whole office, in office.yaml (off, notice, warning or error):"
        yield f"  audit:\n    rules:\n      {rule.id}: off"
    else:
        yield f"উৎস: {rule.source}"
        yield ""
        yield "এক দলিলে উপেক্ষা করতে:"
        yield f"  নিরীক্ষা:\n    উপেক্ষা:\n      - নিয়ম: {rule.id}\n        কারণ: …"
        yield "পুরো দপ্তরের জন্য, office.yaml ফাইলে (বন্ধ, অবগতি, সতর্কতা বা ভুল):"
        yield f"  নিরীক্ষা:\n    নিয়ম:\n      {rule.id}: বন্ধ"
