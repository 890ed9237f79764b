"""Precision and recall: nothing is found in clean documents of every form, and in one with a slip, that slip and nothing else.

How the tables are written is told in tests/support/audit_corpus.py. `python benchmarks/audit.py` measures the same and prints the
table that docs/audit.md keeps.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.rule_book import rules
from govdocs.models.form import forms
from govdocs.models.letter import Letter
from govdocs.problems.problem import Problem, Severity
from tests.support.audit_corpus import (
    CLEAN,
    CORPUS,
    Slip,
    clean_documents,
    false_alarms,
    slips,
    slips_together,
    table_as_said,
)
from tests.support.audited import fix
from tests.support.examples import EXAMPLES

SLIPS = slips()
MISSED = [slip for slip in SLIPS if slip.missed]
FOUND = [slip for slip in SLIPS if not slip.missed]
FAMILIES_FIXED = {family for slip in FOUND if slip.fixed for family in slip.families}
FIXES = [
    slip
    for slip in FOUND
    if slip.table not in ("a", "b")  # tests/audit/test_spans.py has those
    and slip.letter not in false_alarms()  # a false alarm has a false fix
    and FAMILIES_FIXED.intersection(slip.families)
]


def said_of(slip: Slip) -> list[Problem]:
    """What is said of a document with slips, without what is wrongly said of the clean one."""
    said = list(audit(govdocs.loads(slip.text, folder=CLEAN)))
    for wrong in false_alarms().get(slip.letter, ()):
        there = [problem for problem in said if problem.code == wrong]
        if len(there) > slip.rules.count(wrong):
            said.remove(next((problem for problem in there if problem.line not in slip.lines), there[0]))
    return said


@pytest.mark.parametrize("letter", clean_documents(), ids=lambda path: path.stem)
def test_a_clean_document_is_accepted(letter: Path) -> None:
    said = [problem.code for problem in audit(govdocs.load(letter))]
    assert said == list(false_alarms().get(letter.stem, ()))


@pytest.mark.parametrize("letter", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_deserve_no_warning(letter: Path) -> None:
    said = [problem for problem in audit(govdocs.load(letter)) if problem.severity is not Severity.NOTICE]
    assert [f"{problem.where}: {problem.code}: {problem.bangla}" for problem in said] == []


@pytest.mark.parametrize("slip", FOUND, ids=str)
def test_a_slip_is_found_where_it_is_and_nothing_else(slip: Slip) -> None:
    (problem,) = said_of(slip)
    assert (problem.code,) == slip.rules
    assert problem.line in slip.lines, "it is said in another line: name words of that as `at:`"


@pytest.mark.parametrize("slip", MISSED, ids=str)
def test_a_slip_that_nothing_is_said_of_yet(slip: Slip) -> None:
    found = [problem.code for problem in said_of(slip)]
    assert found == [], f"it is found now: give it `rule: {found[0]}` instead of `missed: yes`"


@pytest.mark.parametrize("slip", slips_together(), ids=str)
def test_three_slips_are_told_and_nothing_else(slip: Slip) -> None:
    assert len(set(slip.families)) == len(slip.rules) == 3
    assert sorted(problem.code for problem in said_of(slip)) == sorted(slip.rules)


@pytest.mark.parametrize("slip", FIXES, ids=str)
def test_what_is_mechanical_is_fixed_and_nothing_else(slip: Slip) -> None:
    assert fix(slip.text, CLEAN) == slip.fixed_text, "what `--fix` types is told by `fixed:`"


ELSEWHERE = {
    "institution-called-otherwise": "rules/test_own_institution.py",
    "about-against-total": "rules/test_stated_figures.py",
    "cited-letter-day": "together.yaml",
    "cited-letter-number": "together.yaml",
    "correction-of-two-files": "together.yaml",
    "count-of-two-files": "together.yaml",
    "enclosed-meeting": "rules/test_across_files.py",
    "enclosed-year": "rules/test_across_files.py",
    "event-of-two-files": "together.yaml",
    "fact-of-two-files": "together.yaml",
    "meeting-of-two-files": "together.yaml",
    "number-of-two-files": "together.yaml",
    "pages-made": "test_pages.py",
    "person-of-two-files": "together.yaml",
    "report-against-plan": "rules/test_across_files.py",
    "rows-of-two-files": "together.yaml",
    "sum-of-two-files": "together.yaml",
    "two-posts": "rules/test_across_files.py",
}
"""Rules that compare several files, or a file with its pages, and the tests that hold them."""


def test_every_rule_has_slips() -> None:
    told = {rule for slip in FOUND for rule in slip.rules}
    assert rules().keys() - told == ELSEWHERE.keys(), "add rows to tests/audit/broken"


@pytest.mark.parametrize("rule", ELSEWHERE)
def test_a_rule_that_is_held_elsewhere(rule: str) -> None:
    assert rule in (CORPUS / ELSEWHERE[rule]).read_text("utf-8")


def test_every_form_has_a_clean_letter() -> None:
    documents = [govdocs.load(path) for path in clean_documents()]
    assert len(documents) >= 60
    used = {document.form.name for document in documents if isinstance(document, Letter)}
    assert {form.name for form in forms().values() if form.kind == "letter"} <= used


def test_the_docs_keep_the_table() -> None:
    docs = (CORPUS.parent.parent / "docs" / "audit.md").read_text("utf-8")
    assert table_as_said() in docs, "run: python benchmarks/audit.py --docs"
