"""Memo numbers under audit."""

from __future__ import annotations

import pytest

from govdocs.problems.problem import Problem
from tests.support.audited import audited

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: "{number}"
তারিখ: {date}
বিষয়: প্রশিক্ষণ।
বক্তব্য: {body}
স্বাক্ষর: {{নাম: নাসরিন আক্তার}}
"""
NUMBER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪"


def found(
    number: str = NUMBER, date: str = "২১ ফেব্রুয়ারি ২০২৪", body: str = "পত্র প্রেরণ করা হলো।", more: str = ""
) -> list[Problem]:
    text = LETTER.format(number=number, date=date, body=body) + more
    return audited(text, "memo_numbers", "memo_references")


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("number", "date", "told"),
    [
        (NUMBER, "২২ আগস্ট ২০২৩", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৩.৫২৪", "২২ আগস্ট ২০২৩", []),
        ("৪৬.০৮৫.০১৮.০১.০০.০৩৩.২০১৫-১০১/১", "১৪ ফেব্রুয়ারি ২০১৭", []),
        ("৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪ (অংশ-২)-৮৬১", "২২ আগস্ট ২০২৩", []),
        ("০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২৫.১৩২", "১১ মার্চ ২০২৬", []),
        ("ভূঃমঃ/শাঃ -২/খতিয়ান-বিক্রি-১৩/২০০৪-৬৪৭", "১ মার্চ ২০০৫", []),
        ("৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১", "৩০ মে ২০২২", ["memo-layout"]),
        ("৩৩.০১.০০০০.১১৮.০০৪.০৬-৭২৩", "৩০ মে ২০২২", ["memo-layout"]),
        ("৪৬.০০.০০০০.০৭১.৩1.০০৩.২৩-৫২৪", "২২ আগস্ট ২০২৩", ["memo-layout"]),
        ("৬৪.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪", "২২ আগস্ট ২০২৩", ["memo-code-unknown"]),
        ("০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২২.১৩২", "২০ মে ২০২২", ["memo-layout-too-new"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.০৯-৫২৪", "২০ মে ২০১০", ["memo-layout-too-new"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-১২", "৫ মার্চ ২০২৬", ["memo-layout-outdated"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.১৯-১২", "৫ মার্চ ২০২৬", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-১২", "২১ ফেব্রুয়ারি ২০২৪", ["memo-year-to-come"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.৯৮-১২", "২১ ফেব্রুয়ারি ২০২৪", []),
    ],
)
def test_a_number_by_itself_and_against_its_date(number: str, date: str, told: list[str]) -> None:
    assert codes(found(number, date)) == told


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (f"{NUMBER}/১(১)", []),
        (NUMBER, []),
        ("46.00.0000.071.31.003.2023-524/1", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৫/১(১)", ["copies-number-differs"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৪.২৩-৫২৪/১(১)", ["copies-number-differs"]),
    ],
)
def test_copies_carry_the_letter_s_number(number: str, told: list[str]) -> None:
    assert codes(found(more=f"অনুলিপি: {{নম্বর: '{number}', প্রাপক: 'মহাপরিচালক'}}\n")) == told


def test_the_group_that_differs_is_named() -> None:
    (problem,) = found(more="অনুলিপি: {নম্বর: '৪৬.০০.০০০০.০৭২.৩১.০০৩.২৩-৫২৪', প্রাপক: মহাপরিচালক}\n")
    assert "শাখা বা অধস্তন অফিসের কোড মেলে না" in problem.bangla


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৩ নম্বর পত্র।", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪ নম্বর পত্র।", ["reference-to-itself"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৬০০, তারিখ: ১ জানুয়ারি ২০২৪।", ["reference-to-itself"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৬০০, তারিখ: ১ ডিসেম্বর ২০২৩।", []),  # numbered anew every year
        ("৪৪.০০.০০০০.০৭১.৩১.০০৩.২৩-৯০০ নম্বর পত্র।", []),
    ],
)
def test_a_reference_is_no_letter_of_the_same_file_to_come(reference: str, told: list[str]) -> None:
    assert codes(found(more=f"সূত্র: '{reference}'\n")) == told


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("৪৪.০০.০০০০.০৭১.৩১.০০৩.২৩-৯০০", []),
        ("৪৪.০০.০০০০.০১৭.৩১.০০৩.২৩-৯০০", ["number-misquoted"]),
        ("৪৪.০০.০০০০.০১৭.৩১.০০৩.২৩-৯০১", []),  # another letter
    ],
)
def test_a_number_is_quoted_alike_everywhere(number: str, told: list[str]) -> None:
    more = "সূত্র: '৪৪.০০.০০০০.০৭১.৩১.০০৩.২৩-৯০০ নম্বর পত্র।'\n"
    assert codes(found(body=f"{number} নম্বর পত্রে তা জানানো হয়।", more=more)) == told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("[গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, '**স্থানীয় সরকার বিভাগ**']", []),
        ("['স্থানীয় সরকার, পল্লী উন্নয়ন ও সমবায় মন্ত্রণালয়', স্থানীয় সরকার বিভাগ]", []),
        ("[স্বরাষ্ট্র মন্ত্রণালয়, জননিরাপত্তা বিভাগ]", ["ministry-code-against-letterhead"]),
        ("[জেলা প্রশাসকের কার্যালয়]", []),
        ("[প্রাথমিক ও গণশিক্ষা মন্ত্রণালয়]", ["ministry-code-against-letterhead"]),
    ],
)
def test_the_ministry_is_the_letterhead_s(lines: str, told: list[str]) -> None:
    assert codes(found(more=f"পত্রশীর্ষ: {{সারি: {lines}}}\n")) == told
