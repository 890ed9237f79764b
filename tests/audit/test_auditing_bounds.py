"""A rule that finds more than anybody corrects shows the first findings, and says that there are more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.auditing import MAX_FINDINGS
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rules.spelling import misspellings
from govdocs.audit.spans import Slip, slip_finding
from govdocs.audit.within.repeated import counts_said_otherwise, rests_like_the_whole
from govdocs.errors import Text
from govdocs.text.unicode import normalise
from tests.support.hostile import memo
from tests.support.steps import growth


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


@pytest.mark.parametrize(
    ("find", "sentence"),
    [
        (misspellings, "শ্রেনীর বিষয়টি জানানো হয়।"),
        (counts_said_otherwise, "উক্ত ৭টি ইউনিয়নে টিকা দেওয়া হবে।"),
        (rests_like_the_whole, "মোট ৪টি আপত্তি আছে। অবশিষ্ট ৪টি আপত্তির জবাব দিন।"),
    ],
)
def test_many_findings_in_one_text_cost_as_many_times_as_much(find: Any, sentence: str) -> None:
    one_character = normalise("য়"), "\u09df"  # typed in another Unicode form than it is printed

    def work(size: int) -> Callable[[], object]:
        body = "\\n\\n".join([normalise(sentence).replace(*one_character)] * size)
        paper = Paper(govdocs.loads(memo("বক্তব্য", f'"{body}"')))
        (passage,) = (passage for passage in paper.texts if passage.at == ("body",))
        return lambda: [
            slip_finding(passage, Slip(found.start, found.end, None), Text("", ""))
            for found in find(passage.text)
        ]

    assert growth(work, 40) < 4 * 1.5
