"""References and annexes that the text mentions."""

from __future__ import annotations

import pytest

from govdocs.audit.rules.citations import marks_of
from tests.support.audit_cases import broken, codes, problems


@pytest.mark.parametrize(
    ("name", "right", "changed"),
    [
        ("b14", "নির্দেশক্রমে জানানো", "নির্ভরযোগ্য সূত্রে প্রাপ্ত তথ্যমতে জানানো"),
        ("b14", "নির্দেশক্রমে জানানো", "সংযুক্ত দপ্তর ও অধিদপ্তরসমূহকে জানানো"),
        ("b14", "২। এ বরাদ্দে অর্থ বিভাগের", "২। বিধিমালার পরিশিষ্ট-খ অনুযায়ী এ বরাদ্দে অর্থ বিভাগের"),
        ("b01", "ছক (২ পাতা)", "ছক, পরিশিষ্ট (২ পাতা)"),
        ("b01", "ছক এতদসঙ্গে প্রেরণ", "ছক (পরিশিষ্ট-ক) এতদসঙ্গে প্রেরণ"),
    ],
)
def test_a_right_citation_is_accepted(name: str, right: str, changed: str) -> None:
    assert codes(broken(name, right, changed)) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "hint"),
    [
        ("b12", "সূত্র (খ)-এর পত্রে", "সূত্র (গ)-এর পত্রে", "সূত্র আছে (ক) থেকে (খ) পর্যন্ত; মিলিয়ে লিখুন।"),
    ],
)
def test_the_hint(name: str, right: str, wrong: str, hint: str) -> None:
    (problem,) = problems(broken(name, right, wrong))
    assert problem.hint_bangla == hint


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("পরিশিষ্ট-ক, ‘পরিশিষ্ট-খ’ ও পরিশিষ্ট-‘গ’", ["ক", "খ", "গ"]),
        ("পরিশিষ্ট (ঘ), পরিশিষ্ট – ২", ["ঘ", "২"]),
        ("পরিশিষ্ট-কে, পরিশিষ্টসমূহ, পরিশিষ্ট (৩ পাতা), পরিশিষ্ট ও সংযুক্তি", []),
    ],
)
def test_marks_of_annexes(text: str, marks: list[str]) -> None:
    assert list(marks_of(text)) == marks
