"""Memo numbers that belong together."""

from __future__ import annotations

import pytest

from tests.support.audited import NUMBER, audited, found_in, letter

FAMILIES = ("memo_numbers", "memo_references")


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (f"{NUMBER}/১(১)", []),
        (NUMBER, []),
        ("46.00.0000.071.31.003.2023-524/1", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৫/১(১)", ["copies-number-differs"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৪.২৩-৫২৪/১(১)", ["copies-number-differs"]),
    ],
)
def test_copies_carry_the_letter_s_number(number: str, found: list[str]) -> None:
    assert found_in(letter(more=f"অনুলিপি: {{নম্বর: '{number}', প্রাপক: 'মহাপরিচালক'}}\n"), *FAMILIES) == found


def test_the_group_that_differs_is_named() -> None:
    (problem,) = audited(
        letter(more="অনুলিপি: {নম্বর: '৪৬.০০.০০০০.০৭২.৩১.০০৩.২৩-৫২৪', প্রাপক: মহাপরিচালক}\n"), *FAMILIES
    )
    assert problem.bangla == (
        "অনুলিপির নম্বর (৪৬.০০.০০০০.০৭২.৩১.০০৩.২৩-৫২৪) মূল নম্বর (৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪) থেকে আলাদা:"
        " শাখা বা অধস্তন অফিসের কোড মেলে না।"
    )


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৩ নম্বর পত্র।", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪ নম্বর পত্র।", ["reference-to-itself"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৫ নম্বর পত্র।", ["reference-to-itself"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৬০০, তারিখ: ১ জানুয়ারি ২০২৪।", ["reference-to-itself"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৬০০, তারিখ: ১ ডিসেম্বর ২০২৩।", []),  # numbered anew every year
        ("৪৪.০০.০০০০.০৭১.৩১.০০৩.২৩-৯০০ নম্বর পত্র।", []),
    ],
)
def test_a_reference_is_no_letter_of_the_same_file_to_come(reference: str, found: list[str]) -> None:
    assert found_in(letter(more=f"সূত্র: '{reference}'\n"), *FAMILIES) == found


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("৪৪.০০.০০০০.০৭১.৩১.০০৩.২৩-৯০০", []),
        ("৪৪.০০.০০০০.০১৭.৩১.০০৩.২৩-৯০০", ["number-misquoted"]),
        ("৪৪.০০.০০০০.০১৭.৩১.০০৩.২৩-৯০১", []),  # another letter
    ],
)
def test_a_number_is_quoted_alike_everywhere(number: str, found: list[str]) -> None:
    more = "সূত্র: '৪৪.০০.০০০০.০৭১.৩১.০০৩.২৩-৯০০ নম্বর পত্র।'\n"
    assert found_in(letter(body=f"{number} নম্বর পত্রে তা জানানো হয়।", more=more), *FAMILIES) == found
