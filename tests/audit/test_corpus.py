"""Precision: the audit finds nothing in clean letters of many forms, and in a letter broken in one way only that.

tests/audit/clean has the letters, tests/audit/broken tables of what to change in them and which rule must find it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import govdocs
from govdocs.audit import audit
from govdocs.problems.problem import Severity
from tests.support.examples import EXAMPLES, TESTS

HERE = TESTS / "audit"
CLEAN = sorted((HERE / "clean").glob("*.yaml"))
BROKEN = [
    case
    for file in sorted((HERE / "broken").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]


def reported(letter: Path, *severities: Severity) -> list[str]:
    problems = [problem for problem in audit(govdocs.load(letter)) if problem.severity in severities]
    return [f"{problem.where}: {problem.code}: {problem.bangla}" for problem in problems]


@pytest.mark.parametrize("letter", CLEAN, ids=lambda path: path.stem)
def test_a_clean_letter_is_accepted(letter: Path) -> None:
    assert reported(letter, *Severity) == []


@pytest.mark.parametrize("letter", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_deserve_no_warning(letter: Path) -> None:
    assert reported(letter, Severity.ERROR, Severity.WARNING) == []


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: f"{case['letter']}-{case['rule']}")
def test_a_broken_letter_has_that_finding_and_no_other(case: dict[str, Any]) -> None:
    text = (HERE / "clean" / f"{case['letter']}.yaml").read_text("utf-8")
    for old, new in case["change"].items():
        assert text.count(old) == 1, "the change must be made in one place"
        text = text.replace(old, new)
    assert [problem.code for problem in audit(govdocs.loads(text, folder=HERE / "clean"))] == [case["rule"]]
