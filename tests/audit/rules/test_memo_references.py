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


OWN_CODE_UNKNOWN = "৪৬.৯১.৯৯১৭.০০০.০০৩.১৬.০০০৫.২৫-৪১০"


@pytest.mark.parametrize(
    ("own", "copies", "found"),
    [
        (
            OWN_CODE_UNKNOWN,
            "৪৬.৯১.৯৯১৭.০০০.০০৩.১৬.০০০৫.২৫-৪০১/১(১)",
            ["copies-number-differs", "memo-code-unknown"],
        ),
        (
            OWN_CODE_UNKNOWN,
            "৪৬.৯১.৯৯১৭.০০০.০০৩.১৭.০০০৫.২৫-৪১০/১(১)",
            ["copies-number-differs", *["memo-code-unknown"] * 2],
        ),
        (OWN_CODE_UNKNOWN, "৪৬.৯১.৪৮১১.০০০.০০৩.১৬.০০০৫.২৫-৪১০/১(১)", ["memo-code-unknown"]),
        (OWN_CODE_UNKNOWN, f"{OWN_CODE_UNKNOWN}/১(১)", ["memo-code-unknown"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৭-৫২৪", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-৫২৪/১(১)", ["memo-year-to-come"]),
        (
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৭-৫২৪",
            "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-৫৪২/১(১)",
            ["copies-number-differs", "memo-year-to-come"],
        ),
    ],
)
def test_what_another_rule_finds_wrong_in_the_own_number_is_no_second_slip(
    own: str, copies: str, found: list[str]
) -> None:
    more = f"অনুলিপি: {{নম্বর: '{copies}', প্রাপক: 'মহাপরিচালক'}}\n"
    assert sorted(found_in(letter(number=own, date="৫ মে ২০২৫", more=more), *FAMILIES)) == found


MINUTES = """\
kind: minutes
number: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪
subject: মাসিক সমন্বয় সভার কার্যবিবরণী।
chair: ড. রওশন আরা খানম
place: সভাকক্ষ
held: {date: 2024-02-18}
discussion: আলোচনা হয়।
signature: {name: ড. রওশন আরা খানম}
date: 2024-02-21
distribution: {number: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৫, recipients: মহাপরিচালক}
"""


def test_minutes_have_no_count_of_copies_in_the_hint() -> None:
    (problem,) = audited(MINUTES, *FAMILIES)
    assert problem.hint_bangla == "এই ‘নম্বর’ ঘরটি মুছে দিন: তখন মূল নম্বরটিই ছাপা হবে।"
    assert problem.english == (
        "The number over the distribution (46.00.0000.071.31.003.23-525)"
        " is not that of the letter (46.00.0000.071.31.003.23-524)."
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


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("সূত্রস্থ পত্রের (নম্বর {}-৮১৯) আলোকে তথ্য দেওয়া হলো।", ["number-misquoted"]),
        ("সূত্রোক্ত স্মারক নম্বর: {}-৮১৯ অনুযায়ী তথ্য দেওয়া হলো।", ["number-misquoted"]),
        ("সূত্রস্থ পত্রের (নম্বর {}-৯১৮) আলোকে তথ্য দেওয়া হলো।", []),
        ("সূত্রস্থ পত্রের আলোকে {}-৮১৯ নম্বর পত্র বাতিল করা হলো।", []),
    ],
)
def test_the_number_of_the_reference_is_quoted_with_its_issue(body: str, found: list[str]) -> None:
    file = "৪৪.০০.০০০০.০৭১.৩১.০০৩.২৩"
    more = f"সূত্র: '{file}-৯১৮ নম্বর পত্র।'\n"
    assert found_in(letter(body=body.format(file), more=more), *FAMILIES) == found


_FILE = "৪৬.০০.০০০০.০৫৫.০৬.০০২.২৪"


@pytest.mark.parametrize(
    ("references", "said", "found"),
    [
        (["১৪ মে ২০২৪ তারিখের {}-১২৭ নম্বর পরিপত্র"], "১৪ মে ২০২৪ তারিখের {}-১৭২ নম্বর পরিপত্র", True),
        (["{}-১২৭; তারিখ ১৪ মে ২০২৪"], "১৪ মে ২০২৪ তারিখের {}-৩২৭ নম্বর পত্র", True),
        (["১৪ মে ২০২৪ তারিখের {}-১২৭ নম্বর পরিপত্র"], "১৪ মে ২০২৪ তারিখের {}-১২৭ নম্বর পরিপত্র", False),
        (["১৪ মে ২০২৪ তারিখের {}-১২৭ নম্বর পরিপত্র"], "১৪ মে ২০২৪ তারিখের {}-১২৮ নম্বর পরিপত্র", False),
        (["১৪ মে ২০২৪ তারিখের {}-১২৭ নম্বর পরিপত্র"], "১৫ মে ২০২৪ তারিখের {}-১৭২ নম্বর পরিপত্র", False),
        (["{}-১২৭; তারিখ ১৪ মে ২০২৪", "{}-১৭২; তারিখ ১৪ মে ২০২৪"], "১৪ মে ২০২৪ তারিখের {}-১৭২ নম্বর", False),
    ],
)
def test_the_issue_number_of_a_reference(references: list[str], said: str, found: bool) -> None:
    more = "সূত্র:\n" + "".join(f"  - {each.format(_FILE)}\n" for each in references)
    text = letter(f"{said.format(_FILE)} বাতিল করা হলো।", date="২১ মে ২০২৪", more=more)
    assert ("number-issued-otherwise" in found_in(text, *FAMILIES)) == found
