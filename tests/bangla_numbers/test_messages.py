"""What is refused says what was given and what would do, word for word in both languages."""

from collections.abc import Callable

import pytest

from govdocs.errors import Refusal
from govdocs.numerals import (
    Taka,
    date_ordinal,
    from_words,
    group,
    in_words,
    letter_index,
    letter_number,
    one_script,
    ordinal,
    parse_decimal,
    parse_int,
)


@pytest.mark.parametrize(
    ("refused", "bangla", "english"),
    [
        (
            lambda: one_script("১2"),
            "‘১2’-এ বাংলা ও ইংরেজি অঙ্ক মিশে আছে; এক লিপিতে লিখুন, যেমন ‘১২’।",
            "'১2' mixes Bangla and English digits; write '১২' or '12'",
        ),
        (
            lambda: parse_decimal("1" * 10_001),
            "‘11111111111111111111…’ অতিরিক্ত লম্বা; সর্বোচ্চ ১০০০০ অক্ষরে সংখ্যাটি লিখুন।",
            "'11111111111111111111…' is too long for a number; write it in 10000 characters at most",
        ),
        (
            lambda: parse_decimal("৫ টি"),
            "‘৫ টি’ কোনো সংখ্যা নয়; অঙ্কে লিখুন, যেমন ১,২৩,৪৫৬.৭৮।",
            "'৫ টি' is not a number; write digits such as 1,23,456.78",
        ),
        (
            lambda: parse_int("১.৫"),
            "‘১.৫’ পূর্ণসংখ্যা নয়; দশমিক ছাড়া লিখুন।",
            "'১.৫' is not a whole number; write it without a decimal point",
        ),
        (
            lambda: group(0.5),  # type: ignore[arg-type]
            "‘0.5’ নেওয়া যায় না: পূর্ণসংখ্যা, Decimal বা লেখা দিন (float-এ পয়সার হিসাব ঠিক থাকে না)।",
            "0.5 is not exact; give an int, a finite Decimal or text, never a float",
        ),
        (
            lambda: group(None),  # type: ignore[arg-type]
            "‘None’ নেওয়া যায় না: পূর্ণসংখ্যা, Decimal বা লেখা দিন (float-এ পয়সার হিসাব ঠিক থাকে না)।",
            "None is not exact; give an int, a finite Decimal or text, never a float",
        ),
        (
            lambda: parse_decimal("12,345,678"),
            "‘12,345,678’-এ ইংরেজি নিয়মে হাজারে হাজারে কমা; লিখুন ১,২৩,৪৫,৬৭৮।",
            "'12,345,678' is grouped by thousands; write 1,23,45,678 or ১,২৩,৪৫,৬৭৮",
        ),
        (
            lambda: parse_decimal("৪৯,৮৬,৪১,০৪,০০০"),
            "‘৪৯,৮৬,৪১,০৪,০০০’-এ কোটির ঘরের ভিতরে কমা; লিখুন ৪৯৮৬,৪১,০৪,০০০।",
            "'৪৯,৮৬,৪১,০৪,০০০' has a comma inside the crores; write 4986,41,04,000 or ৪৯৮৬,৪১,০৪,০০০",
        ),
        (
            lambda: parse_decimal("১,২"),
            "‘১,২’-এ ভুল জায়গায় কমা; লিখুন ১২।",
            "'১,২' has commas in the wrong places; write 12 or ১২",
        ),
        (
            lambda: in_words(2.5),  # type: ignore[arg-type]
            "‘2.5’ পূর্ণসংখ্যা নয়, তাই কথায় লেখা যায় না।",
            "2.5 is not an integer; only whole numbers are written in words",
        ),
        (
            lambda: in_words(10**15 + 1),
            "১০০০০০০০০,০০,০০,০০১ এত বড় যে কথায় লেখা হয় না; সীমা ১০০০০০০০০,০০,০০,০০০।",
            "1000000000000001 is beyond what is written in words; the limit is 1000000000000000 either way",
        ),
        (
            lambda: in_words(-(10**15) - 1),
            "-১০০০০০০০০,০০,০০,০০১ এত বড় যে কথায় লেখা হয় না; সীমা ১০০০০০০০০,০০,০০,০০০।",
            "-1000000000000001 is beyond what is written in words; the limit is 1000000000000000 either way",
        ),
        (
            lambda: from_words("তিন দিন"),
            "‘দিন’ সংখ্যার কোনো শব্দ নয় (‘তিন দিন’); এভাবে লিখুন: ‘এক হাজার দুইশত চৌত্রিশ’।",
            "'দিন' in 'তিন দিন' is not a number word; write, for example, 'এক হাজার দুইশত চৌত্রিশ'",
        ),
        (
            lambda: from_words("এক দুই"),
            "‘এক দুই’ থেকে কোনো সংখ্যা হয় না; বড় থেকে ছোট ঘরে লিখুন: কোটি, লক্ষ, হাজার, শত।",
            "the words 'এক দুই' make no number up to 1000000000000000; go from crore down to hundred",
        ),
        (
            lambda: ordinal(0),
            "০ ক্রমবাচক হয় না; ১ বা তার বেশি হতে হবে।",
            "0 has no ordinal; give 1 or more",
        ),
        (
            lambda: ordinal(-1000),
            "-১,০০০ ক্রমবাচক হয় না; ১ বা তার বেশি হতে হবে।",
            "-1000 has no ordinal; give 1 or more",
        ),
        (
            lambda: date_ordinal(0),
            "মাসে ০ তারিখ নেই; ১ থেকে ৩১ হতে হবে।",
            "no month has a day 0; give 1 to 31",
        ),
        (
            lambda: date_ordinal(1000),
            "মাসে ১,০০০ তারিখ নেই; ১ থেকে ৩১ হতে হবে।",
            "no month has a day 1000; give 1 to 31",
        ),
        (
            lambda: letter_index(33),
            "৩৩ নম্বর উপদফার অক্ষর নেই; ক (১) থেকে হ (৩২) পর্যন্ত হয়, এর বেশি হলে সংখ্যা দিন।",
            "sub-item 33 has no letter: the series runs from ক (1) to হ (32); use numbers for longer lists",
        ),
        (
            lambda: letter_index(1000),
            "১,০০০ নম্বর উপদফার অক্ষর নেই; ক (১) থেকে হ (৩২) পর্যন্ত হয়, এর বেশি হলে সংখ্যা দিন।",
            "sub-item 1000 has no letter: the series runs from ক (1) to হ (32); use numbers for longer lists",
        ),
        (
            lambda: letter_number("অ"),
            "‘অ’ উপদফার অক্ষর নয়; ক থেকে হ পর্যন্ত একটি ব্যঞ্জনবর্ণ দিন।",
            "'অ' does not letter a sub-item; give one consonant from ক to হ",
        ),
        (
            lambda: Taka.parse("৫০০ ডলার"),
            "‘৫০০ ডলার’ টাকার অঙ্ক নয়; এভাবে লিখুন: ১০,০০০/- (দশ হাজার) টাকা।",
            "'৫০০ ডলার' is not an amount of taka; write, for example, '১০,০০০/- (দশ হাজার) টাকা'",
        ),
        (
            lambda: Taka.parse("৫০০/- (ছয়শত) টাকা"),
            "‘৫০০/- (ছয়শত) টাকা’-এ অঙ্কে ও কথায় মিল নেই; ৫০০.০০ কথায় ‘পাঁচশত টাকা’।",
            "figure and words of '৫০০/- (ছয়শত) টাকা' differ; ৫০০.০০ in words is 'পাঁচশত টাকা'",
        ),
        (
            lambda: Taka("-1234.5"),
            "টাকার অঙ্ক ঋণাত্মক হয় না: -১,২৩৪.৫; কর্তন হলে কথায় জানান।",
            "an amount of taka is not negative: -1234.5; say in words that it is deducted",
        ),
        (
            lambda: Taka(10**15 + 1),
            "টাকার অঙ্ক ১০০০০০০০০,০০,০০,০০০ পর্যন্ত নেওয়া যায়।",
            "1000000000000001 is more than the 1000000000000000 taka that can be written in words",
        ),
        (
            lambda: Taka("1234.567"),
            "১,২৩৪.৫৬৭ টাকায় পয়সার ভগ্নাংশ আছে; দশমিকের পরে দুই অঙ্ক দিন, যেমন ১,২৩৪.৫৭।",
            "1234.567 has a fraction of a paisa; give two decimals, such as 1234.57",
        ),
    ],
)
def test_what_is_refused_is_said_in_both_languages(
    refused: Callable[[], object], bangla: str, english: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        refused()
    assert (refusal.value.bangla, refusal.value.english) == (bangla, english)
