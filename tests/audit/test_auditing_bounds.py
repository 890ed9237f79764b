"""A rule that finds more than anybody corrects shows the first findings, and says that there are more."""

from __future__ import annotations

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.auditing import MAX_FINDINGS
from tests.support.hostile import memo


@pytest.mark.parametrize(
    ("count", "found"),
    [(MAX_FINDINGS - 1, MAX_FINDINGS - 1), (MAX_FINDINGS, MAX_FINDINGS), (2000, MAX_FINDINGS + 1)],
)
def test_the_findings_of_a_rule_are_bounded(count: int, found: int) -> None:
    problems = audit(govdocs.loads(memo("বক্তব্য", '"' + "৫ (চার) " * count + '"')))
    of_the_rule = [problem for problem in problems if problem.code == "figure-against-word"]
    assert len(of_the_rule) == found
    assert any(str(MAX_FINDINGS) in problem.english for problem in of_the_rule) == (count > MAX_FINDINGS)


@pytest.mark.parametrize(
    "body", ["১" * 40_000, "1" * 40_000 + " জন", "«" + " " * 4_000, "[[অনুচ্ছেদ ১]] " * 1_000 + "\\n১। ক"]
)
def test_a_hostile_body_ends_in_findings_or_problems(body: str) -> None:
    for problem in _found(body):
        assert problem.code != "rule-failed"


def _found(body: str) -> tuple[govdocs.Problem, ...]:
    try:
        return audit(govdocs.loads(memo("বক্তব্য", f'"{body}"')))
    except govdocs.InvalidDocument as invalid:
        return invalid.problems
