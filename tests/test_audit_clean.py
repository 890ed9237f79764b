"""Precision: the audit has nothing to warn of in clean documents, nor in the examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from audit_cases import CLEAN

import govdocs
from govdocs.audit import audit
from govdocs.loading import OFFICE_FILE
from govdocs.problems import Severity

EXAMPLES = Path(__file__).parent.parent / "examples"


def told(file: Path, *silent: Severity) -> list[str]:
    found = audit(govdocs.load(file))
    return [f"{p.where} {p.code}: {p.english}" for p in found if p.severity not in silent]


@pytest.mark.parametrize("file", sorted(CLEAN.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_clean_document_passes_without_a_word(file: Path) -> None:
    assert told(file) == []


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_an_example_has_no_warning(file: Path) -> None:
    if file.name != OFFICE_FILE:
        assert told(file, Severity.NOTICE) == []
