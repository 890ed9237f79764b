"""Words of which two spellings are right: one of them in one document."""

from __future__ import annotations

import pytest

from govdocs.problems.problem import Severity
from tests.support.audited import audited, fix, found_in, letter

FAMILIES = ("variants",)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("তথ্য চাওয়া হলো। পত্র প্রেরণ করা হল।", 1),
        ("তথ্য চাওয়া হল। পত্র প্রেরণ করা হলো। অনুরোধ করা হল।", 1),  # told once, with both places
        ("কাজটি ভাল হয়েছে, ভালোভাবে শেষ হয়েছে।", 1),
        ("নির্দেশ দেওয়া হয়েছে; বরাদ্দ দেয়ার প্রস্তাব আছে।", 1),
        ("২০২৪ খ্রিষ্টাব্দে ও ২০২৩ খ্রিস্টাব্দের মধ্যে।", 1),
        ("তথ্য চাওয়া হলো। পত্র প্রেরণ করা হলো।", 0),
        ("তথ্য চাওয়া হল। পত্র প্রেরণ করা হল।", 0),
        ("পত্র প্রেরণ করা হলো। সভা হল রুমে হবে।", 0),
        ("পত্র প্রেরণ করা হলো। মেরামত করা হলঘর খোলা হয়েছে।", 0),
        ("পত্র প্রেরণ করা হলো। আদেশে আছে ‘বদলি করা হল’।", 0),
        ("নির্দেশ দেওয়া হয়েছে; ভালো, নেওয়া, আরও।", 0),
        ("আরো তথ্য লাগবে, আরও সময় লাগবে।", 0),
    ],
)
def test_one_word_in_two_spellings(body: str, found: int) -> None:
    problems = audited(letter(body), *FAMILIES)
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("word-spelled-two-ways", Severity.NOTICE)
    ] * found


def test_a_wrong_spelling_is_told_by_the_rule_of_spelling_alone() -> None:
    assert found_in(letter("কর্মসূচি ও কর্মসূচী চলছে।"), "spelling", *FAMILIES) == ["spelling"]


def test_all_places_are_fixed_together() -> None:
    body = "তথ্য চাওয়া হল। পত্র প্রেরণ করা হলো। অনুরোধ করা হল।"
    assert fix(letter(body)) == letter(body.replace("হল।", "হলো।"))
