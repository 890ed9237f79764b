"""Starters, blanks and empty cells."""

from __future__ import annotations

import pytest

from govdocs.audit.rule_book import rules
from govdocs.models import kinds
from govdocs.models.form import forms
from govdocs.problems.problem import Severity
from govdocs.schema import starter
from tests.support.audit_cases import CLEAN, broken, codes, problems
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("name", "right", "changed"),
    [
        ("b03", 'ক্ষেত্র সহকারী, ০১৭০০-০০০৩০৪, ""', 'ক্ষেত্র সহকারী, "-", ""'),
        ("b01", "পরিকল্পনা শাখা", "'[পরিকল্পনা শাখা]'"),
    ],
)
def test_a_finished_part_is_accepted(name: str, right: str, changed: str) -> None:
    assert codes(broken(name, right, changed)) == []


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("বিষয় লিখুন, যেমন মাসিক সভা ২য় বার", ["placeholder"]),
        ("**দপ্তরের নাম লিখুন**", ["placeholder"]),
        ("প্রাপকের পদবি, দপ্তর ও ঠিকানা লিখুন", ["placeholder"]),
        ("নাম লিখুন", ["placeholder"]),
        ("আবেদনে প্রার্থীর নাম লিখুন এবং ছবি দিন।", []),
        ("ফরমে যা লিখুন না কেন, যেমন নাম, তা স্পষ্ট হতে হবে।", []),
    ],
)
def test_a_sample_that_somebody_wrote_on_in_is_told(subject: str, found: list[str]) -> None:
    assert found_in(letter(more=f"শিরোনাম: '{subject}'\n"), "unfinished") == found


@pytest.mark.parametrize("kind", ["letter", "minutes", "press_note", "project_update"])
def test_a_starter_is_unfinished(kind: str) -> None:
    found = problems(starter(kinds()[kind]))
    assert {problem.code for problem in found if problem.severity is Severity.WARNING} == {"placeholder"}


@pytest.mark.parametrize("form", sorted(forms()))
def test_a_form_as_it_stands_in_its_starter_has_no_slip_of_language(form: str) -> None:
    families = ("characters", "language", "punctuation", "sentences", "typography", "visarga")
    found = problems(starter(kinds()[forms()[form].kind], form=forms()[form]), CLEAN)
    assert [
        p.code for p in found if rules()[p.code].family in families and p.severity is Severity.WARNING
    ] == []
