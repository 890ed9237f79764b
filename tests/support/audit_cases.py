"""Clean documents of tests/audit/clean with one thing broken, and what the audit says of them."""

from __future__ import annotations

from pathlib import Path

import govdocs
from govdocs.audit import audit
from govdocs.problems.problem import Problem
from tests.support.examples import TESTS

CLEAN = TESTS / "audit" / "clean"


def clean(name: str) -> str:
    """The text of a clean document."""
    return (CLEAN / f"{name}.yaml").read_text("utf-8")


def broken(name: str, right: str, wrong: str) -> str:
    """The text of a clean document in which one thing, which is in it once, is broken."""
    text = clean(name)
    assert text.count(right) == 1, f"{right!r} is {text.count(right)} times in {name}"
    return text.replace(right, wrong)


def problems(text: str, folder: Path | None = None) -> tuple[Problem, ...]:
    return audit(govdocs.loads(text, name="broken.yaml", folder=folder))


def codes(text: str, folder: Path | None = None) -> list[str]:
    return [problem.code for problem in problems(text, folder)]
