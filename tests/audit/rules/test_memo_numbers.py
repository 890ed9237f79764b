"""One memo number: its layout, its year, and its ministry."""

from __future__ import annotations

import pytest

from govdocs.text.unicode import normalise
from tests.support.audited import NUMBER, audited, found_in, letter

FAMILIES = ("memo_numbers", "memo_references")


@pytest.mark.parametrize(
    ("number", "date", "found"),
    [
        (NUMBER, "২২ আগস্ট ২০২৩", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৩.৫২৪", "২২ আগস্ট ২০২৩", ["memo-number-form"]),
        ("৪৬.০০.১২", "২২ আগস্ট ২০২৩", ["memo-number-form"]),
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
        ("০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২৪.১৩২", "১১ জুন ২০২৪", ["memo-layout-too-new"]),
        ("০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২৪.১৩২", "১২ জুন ২০২৪", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.১১-৫২৪", "৯ এপ্রিল ২০১১", ["memo-layout-too-new"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.১১-৫২৪", "১০ এপ্রিল ২০১১", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২", "৫ মার্চ ২০২৬", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-১২", "৫ মার্চ ২০২৬", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-১২", "৫ মার্চ ২০২৬", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.১৯-১২", "৫ মার্চ ২০২৬", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-১২", "২১ ফেব্রুয়ারি ২০২৪", ["memo-year-to-come"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.৭০-১২", "২১ ফেব্রুয়ারি ২০২৪", ["memo-year-to-come"]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.৭১-১২", "২১ ফেব্রুয়ারি ২০২৪", []),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.৯৮-১২", "২১ ফেব্রুয়ারি ২০২৪", []),
    ],
)
def test_a_number_by_itself_and_against_its_date(number: str, date: str, found: list[str]) -> None:
    assert found_in(letter(number=number, date=date), *FAMILIES) == found


SEEMS_18 = "১৮ অঙ্কের নম্বর বলে মনে হয় (১০ এপ্রিল ২০১১-এর প্রজ্ঞাপন ও সচিবালয় নির্দেশমালা ২০১৪: ২.২.৪.৩.২.৩.২)। "
SEEMS_22 = "২২ অঙ্কের নম্বর বলে মনে হয় (সচিবালয় নির্দেশমালা ২০২৪: ২.২.৪.৩.৩.২.৪.২)। "
SEEMS_19 = "১৯ অঙ্কের নম্বর বলে মনে হয় (সচিবালয় নির্দেশমালা ২০০৮: ২.৩.৩.২.২.৩.৪)। "
YEAR = "নথি খোলার সাল ‘২০২৩’ ৪ অঙ্কের; নিয়মে ২ অঙ্কের: ২৩।"
BLANKS = "অংশগুলোর মাঝে ফাঁকা জায়গা আছে; থাকার কথা নয়।"
NO_ISSUE = "শেষে জারি নম্বর নেই; জারির সময় বসান।"
BY_HAND = "নম্বরটি নথির সঙ্গে মিলিয়ে দেখুন।"


@pytest.mark.parametrize(
    ("number", "rule", "sentence", "hint"),
    [
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩", "memo-number-form", SEEMS_18 + NO_ISSUE, BY_HAND),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-", "memo-number-form", SEEMS_18 + NO_ISSUE, BY_HAND),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৩-৫২৪", "memo-number-form", SEEMS_18 + YEAR, BY_HAND),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৩", "memo-number-form", f"{SEEMS_18}{YEAR} {NO_ISSUE}", BY_HAND),
        (
            "৪৬.০০.০০০০. ০৭১ .৩১.০০৩.২৩-৫২৪",
            "memo-number-form",
            SEEMS_18 + BLANKS,
            "লিখুন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪",
        ),
        (
            "৪৬. ০০. ০০০০. ০৭১. ৩১. ০০৩. ২০২৩",
            "memo-number-form",
            f"{SEEMS_18}{BLANKS} {YEAR} {NO_ISSUE}",
            BY_HAND,
        ),
        ("০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২০২৩.১৩২", "memo-number-form", SEEMS_22 + YEAR, BY_HAND),
        ("৪৬.০৮৫.০১৮.০১.০০.০৩৩.২০১৫", "memo-number-form", SEEMS_19 + NO_ISSUE, BY_HAND),
        (
            "O৫.৪১.৯৩৫৭.০০০.০৬.০০১.২৩-৩১২",
            "memo-layout",
            SEEMS_18 + "‘O৫’-এ শূন্যের জায়গায় ইংরেজি O অক্ষর আছে।",
            "লিখুন: ০৫.৪১.৯৩৫৭.০০০.০৬.০০১.২৩-৩১২",
        ),
        (
            "৪৬.OO.oooo.০৭১.৩১.OO৩.২৩-৫২৪",
            "memo-layout",
            SEEMS_18 + "‘OO, oooo, OO৩’-এ শূন্যের জায়গায় ইংরেজি O অক্ষর আছে।",
            "লিখুন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪",
        ),
        (
            "৪৬.০০.OOOO. ০৭১.৩১.০০3.২৩-৫২৪",
            "memo-layout",
            SEEMS_18
            + "‘OOOO’-এ শূন্যের জায়গায় ইংরেজি O অক্ষর আছে। ‘০০3’ অংশে বাংলা ও ইংরেজি অঙ্ক মিশে আছে; ‘০০৩’ লিখুন। "
            + BLANKS,
            "লিখুন: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪",
        ),
        (
            "৯৯.OO.০০০০. ৭১.৩১.৩.২০২৩",
            "memo-layout",
            None,
            BY_HAND,
        ),
        (
            "০৫-৪১-৯৩৫৭-০০০-০৬-০০১-২৩-৩১২",
            "memo-layout",
            SEEMS_18 + "অংশগুলোর মাঝে ‘-’ আছে; বিন্দু (.) হওয়ার কথা।",
            BY_HAND,
        ),
        (
            "০৫.৪১.৯৩৫৭.০০.০৬.০০১.২৩-৩১২",
            "memo-layout",
            SEEMS_18 + "শাখা বা অধস্তন অফিসের কোড ‘০০’ ২ অঙ্কের; ৩ অঙ্কের হওয়ার কথা।",
            BY_HAND,
        ),
        (
            "৬৬.০০.০০০০.০৭১.৩১.০০৩.২৩",
            "memo-code-unknown",
            f"{SEEMS_18}মন্ত্রণালয় কোড ‘৬৬’ জানা তালিকায় নেই। {NO_ISSUE}",
            BY_HAND,
        ),
    ],
)
def test_a_number_is_told_once(number: str, rule: str, sentence: str | None, hint: str) -> None:
    date = "১১ মার্চ ২০২৬" if sentence and sentence.startswith(SEEMS_22) else "২২ আগস্ট ২০২৩"
    (problem,) = audited(letter(number=number, date=date), *FAMILIES, "characters")
    assert problem.code == rule
    assert sentence is None or problem.message("bn") == normalise(f"স্মারক নম্বর: {sentence}")
    assert problem.hint("bn") == normalise(hint)
    assert problem.message("en").startswith("Memo number: it seems to be a number of ")


def test_of_a_number_of_no_layout_only_the_digits_are_told() -> None:
    (problem,) = audited(letter(number="প্রশা/২০০4-৬৪৭", date="২২ আগস্ট ২০২৩"), *FAMILIES, "characters")
    assert problem.message("bn") == "স্মারক নম্বর: ‘২০০4’ অংশে বাংলা ও ইংরেজি অঙ্ক মিশে আছে; ‘২০০৪’ লিখুন।"


@pytest.mark.parametrize(
    "number",
    [
        NUMBER,
        "৪৬.০৮৫.০১৮.০১.০০.০৩৩.২০১৫- ১০১/১",
        "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩ - ৫২৪",
        "৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪.(অংশ ২)-৮৬১",
        "৫২৩",
        "Ord-5/2023",
        "প্রশা-O/২০০৪-৬৪৭",
    ],
)
def test_of_a_usual_number_nothing_is_told(number: str) -> None:
    assert found_in(letter(number=number, date="২২ আগস্ট ২০২৩"), *FAMILIES) == []


@pytest.mark.parametrize("year", ["২৪", "২৫", "২৬"])
def test_eighteen_digits_are_printed_to_this_day(year: str) -> None:
    assert found_in(letter(number=f"৪৬.০০.০০০০.০৭১.৩১.০০৩.{year}-১২", date="৫ মার্চ ২০২৬"), *FAMILIES) == []


def test_the_same_number_over_the_copies_is_not_told_again() -> None:
    more = "অনুলিপি: {নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০৩.২৩-৫২৪/১(১), প্রাপক: [অফিস কপি]}\n"
    assert found_in(letter(number="৪৬.০০.০০০০.০৭১.৩১.০৩.২৩-৫২৪", more=more), *FAMILIES) == ["memo-layout"]
    more = more.replace(".০৩.", ".৩.")
    found = found_in(letter(more=more), *FAMILIES)
    assert sorted(found) == ["copies-number-differs", "memo-layout"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("[গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, '**স্থানীয় সরকার বিভাগ**']", []),
        ("['স্থানীয় সরকার, পল্লী উন্নয়ন ও সমবায় মন্ত্রণালয়', স্থানীয় সরকার বিভাগ]", []),
        ("[স্বরাষ্ট্র মন্ত্রণালয়, জননিরাপত্তা বিভাগ]", ["ministry-code-against-letterhead"]),
        ("[জেলা প্রশাসকের কার্যালয়]", []),
        ("[প্রাথমিক ও গণশিক্ষা মন্ত্রণালয়]", ["ministry-code-against-letterhead"]),
    ],
)
def test_the_ministry_is_the_letterhead_s(lines: str, found: list[str]) -> None:
    assert found_in(letter(more=f"পত্রশীর্ষ: {{সারি: {lines}}}\n"), *FAMILIES) == found
