"""What departs from the layout is said, in both languages."""

import pytest

from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla
from govdocs.text.unicode import normalise

read = MemoNumber.parse


def groups_and_severities(number: MemoNumber) -> list[tuple[str, str]]:
    return [(warning.group, warning.severity) for warning in number.warnings]


@pytest.mark.parametrize(
    ("text", "layout", "warnings"),
    [
        ("৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১", "d18", [("file", "১৭", "৩ অঙ্ক")]),
        ("৩৩.০১.০০০০.১১৮.০০৪.০৬-৭২৩", "d18", [("subject", "", "২ অঙ্ক")]),
        ("৪০.০০.০০০০.০১৬.৩১.০১.২০১৫-১২১", "d18-year4", [("file", "০১", "৩ অঙ্ক")]),
        (
            "৩৮,০০,০০০০,০০৮",
            "d18",
            [
                ("subject", "", "২ অঙ্ক"),
                ("file", "", "৩ অঙ্ক"),
                ("year", "", "২ অঙ্ক"),
                ("separators", ",", "."),
            ],
        ),
        ("০৭.১৫৬.০২৬.০০.০১.২০০৪(অংশ-২)-৪০৩", "d19", [("file", "", "৩ অঙ্ক")]),
        ("৪৬.০৮৫.০১৮.০১.০০০.০৩৩.২০১৫-১০১", "d19", [("group5", "০০০", "২ অঙ্ক")]),
        ("০৭.০০.০০০০.১০০.০১.০০১.২২.০০.৭৭", "d18", [("extra", "০০", "")]),
        ("৪৬-০০-০০০০-০৭১-৩১-০০৩-২৩-৫২৪", "d18", [("separators", "-", ".")]),
        ("৪৬ ০০ ০০০০ ০৭১ ৩১ ০০৩ ২৩-৫২৪", "d18", [("separators", " ", ".")]),
        ("৪৬.০০.০০০০.০৭১.৩১.০০3.২৩-৫২৪", "d18", [("digits", "০০3", "০০৩")]),
        ("৯৯.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪", "d18", [("ministry", "৯৯", "")]),
        ("০৫.৩০.৯৯০০.০৭১.৩১.০০৩.২৩-৫২৪", "d18", [("geo", "৯৯০০", "")]),
    ],
)
def test_what_departs_from_the_layout_is_a_warning(text, layout, warnings):
    number = read(text)
    assert number.layout == layout
    assert [(each.group, each.found, each.expected) for each in number.warnings] == warnings
    assert str(number) == to_bangla(normalise(text))


@pytest.mark.parametrize(
    ("text", "bangla", "english"),
    [
        (
            "৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১",
            "নথির ক্রমিক ‘১৭’ ২ অঙ্কের; ৩ অঙ্কের হওয়ার কথা।",
            "file '17' has 2 digits, 3 expected",
        ),
        (
            "৩৩.০১.০০০০.১১৮.০০৪.০৬-৭২৩",
            "বিষয় কোড নেই; ২ অঙ্কের একটি অংশ থাকার কথা।",
            "subject is missing, 2 digits expected",
        ),
        (
            "০৭.০০.০০০০.১০০.০১.০০১.২২.০০.৭৭",
            "‘০০’ অংশটি বাড়তি; এই বিন্যাসে এর জায়গা নেই।",
            "group '00' is one too many for the layout",
        ),
        (
            "৪৬-০০-০০০০-০৭১-৩১-০০৩-২৩-৫২৪",
            "অংশগুলোর মাঝে ‘-’ আছে; বিন্দু (.) হওয়ার কথা।",
            "groups are parted by '-', a dot expected",
        ),
        (
            "৯৯.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪",
            "মন্ত্রণালয় কোড ‘৯৯’ জানা তালিকায় নেই।",
            "ministry '99' is not in the table of codes",
        ),
        (
            "০৫.৩০.৯৯০০.০৭১.৩১.০০৩.২৩-৫২৪",
            "জিও কোড ‘৯৯০০’ জানা তালিকায় নেই।",
            "geo '9900' is not in the table of codes",
        ),
        (
            "৪৬.০০.০০০০.০৭১.৩১.০০3.২৩-৫২৪",
            "‘০০3’ অংশে বাংলা ও ইংরেজি অঙ্ক মিশে আছে; ‘০০৩’ লিখুন।",
            "'০০3' mixes Bangla and English digits; write '০০৩'",
        ),
    ],
)
def test_a_warning_speaks_both_languages(text, bangla, english):
    (warning,) = read(text).warnings
    assert (normalise(warning.bangla), warning.english) == (normalise(bangla), english)


def test_an_unknown_code_is_a_notice_and_a_wrong_width_a_warning():
    number = read("৯৯.০০.০০০০.০৭১.৩১.০৩.২৩-৫২৪")
    assert groups_and_severities(number) == [("file", "warning"), ("ministry", "notice")]
