"""Words in a wrong place, broken in two, run together and typed twice."""

from __future__ import annotations

import pytest

from govdocs.audit.words.confusions import confused_words
from govdocs.audit.words.doubled_words import doubled_words
from govdocs.audit.words.word_breaks import joined_words, split_words
from govdocs.text.unicode import normalise
from tests.support.audited import fix, found_in, letter

FAMILY = "word_breaks"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("বাস্তবায়নের লক্ষে কমিটি", "লক্ষ্যে"),
        ("প্রতি লক্ষে পাঁচজন, উপলক্ষে", None),
        ("৫ লক্ষ্য টাকা", "লক্ষ"),
        ("নিম্ন সাক্ষরকারীর নিকট", "স্বাক্ষর"),
        ("চুক্তি সাক্ষর করা হয়", "স্বাক্ষর"),
        ("কোনো সদস্যের সাক্ষর পাওয়া যায়নি", "স্বাক্ষর"),
        ("আবেদনকারীর সাক্ষর ও তারিখ", "স্বাক্ষর"),
        ("সভাপতির সাক্ষর নেই", "স্বাক্ষর"),
        ("গ্রামের সাক্ষর নারী, এলাকার সাক্ষর মানুষ", None),
        ("সাক্ষর মানুষ ও সাক্ষরতা", None),
        ("স্বাক্ষরতা দিবস", "সাক্ষরতা"),
        ("স্ব-শরীরে উপস্থিত", "সশরীরে"),
        ("প্রচারে ব্যাপক সারা পড়েছে", "সাড়া"),
        ("জনগণের বিপুল সারা পাওয়া গেছে", "সাড়া"),
        ("আহ্বানে কেউ সারা দেয়নি", "সাড়া"),
        ("সারা দেশে, সারা বছর, কাজ সারা হয়েছে", None),
        ("প্রকল্পের অর্থে কৃত মালামাল", "ক্রীত"),
        ("তাঁর কৃত অপরাধ", None),
        ("জব্দক্রীত মালামাল", "কৃত"),
        ("সদ্যক্রীত ধান", None),
        ("৩ দীনের মধ্যে", "দিন"),
        ("দীনদরিদ্র", None),
        ("সরকারি কাজে বাঁধা প্রদান", "বাধা"),
        ("নৌকাটি ঘাটে বাঁধা", None),
        ("বেড়িবাধ মেরামত", "বাঁধ"),
        ("মাতৃভাসা দিবস", "ভাষা"),
        ("মাস্ক পড়ার জন্য", "পর"),
        ("বই পড়ার জন্য, মাস্ক পরার জন্য", None),
        ("ঝরে পরা শিক্ষার্থী", "পড়"),
        ("ভেঙে পরে মেরামত", None),
        ("৫০ সজ্জা বিশিষ্ট হাসপাতাল", "শয্যা"),
        ("আলোকসজ্জা", None),
        ("ভারি বর্ষণের ফলে", "ভারী"),
        ("ভারি সুন্দর", None),
        ("হয়রানির স্বীকার হন", "শিকার"),
        ("দোষ স্বীকার করেন", None),
    ],
)
def test_words_are_told_apart_by_their_neighbours(text: str, right: str | None) -> None:
    found = [slip.right for slip in confused_words(normalise(text))]
    assert found == ([normalise(right)] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("প্রকল্প কর্ম কর্তা", "কর্মকর্তা"),
        ("উপ জেলা পরিষদ", "উপজেলা"),
        ("উপ-কমিটি, উপজেলা", None),
        ("দপ্তর সমূহের তথ্য", "দপ্তরসমূহের"),
        ("সমূহ বিপদ", None),
        ("যাচাই পূর্বক প্রেরণ", "যাচাইপূর্বক"),
        ("প্রদত্ত ক্ষমতা বলে", "ক্ষমতাবলে"),
        ("তিনি বলে গেছেন", None),
        ("সংশ্লি ষ্ট সকল", "সংশ্লিষ্ট"),
        ("বাস্তবা য়ন করতে", "বাস্তবায়ন"),
        ("সুষ্ঠু ভাবে সম্পন্ন", "সুষ্ঠুভাবে"),
        ("এ ভাবে, কী ভাবে", None),
        ("৫ সদস্য বিশিষ্ট কমিটি", "সদস্যবিশিষ্ট"),
        ("সদস্য, বিশিষ্ট ব্যক্তি", None),
        ("যুগ্ম সচিব", None),
    ],
)
def test_one_word_in_two(text: str, right: str | None) -> None:
    found = [slip.right for slip in split_words(normalise(text))]
    assert found == ([normalise(right)] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("প্রেরণকরা হলো", "প্রেরণ করা"),
        ("করাহলো", "করা হলো"),
        ("গ্রহণেরজন্য", "গ্রহণের জন্য"),
        ("সৌজন্য, শতকরা, সেজন্য, বিধি অনুযায়ী", None),
    ],
)
def test_two_words_in_one(text: str, right: str | None) -> None:
    found = [slip.right for slip in joined_words(normalise(text))]
    assert found == ([normalise(right)] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("প্রেরণ করা করা হলো", "করা"),
        ("২০ টি টি চেয়ার", "টি"),
        ("মন্ত্রণালয়ের মন্ত্রণালয়ের নির্দেশে", "মন্ত্রণালয়ের"),
        ("নিজ নিজ দপ্তরে দিনে দিনে পৃথক পৃথক ছকে ধাপে ধাপে বড় বড় কাজ", None),
        ("হাজার হাজার মানুষ, যে যে এলাকায়, কোনো কোনো দপ্তর", None),
        ("করা, করা; করা। করা", None),
    ],
)
def test_a_word_twice(text: str, right: str | None) -> None:
    found = [slip.right for slip in doubled_words(normalise(text))]
    assert found == ([normalise(right)] if right else [])


def test_names_and_quotations_are_left_alone() -> None:
    body = "‘উপ জেলা পরিষদের লক্ষে’ ও “প্রেরণকরা করা করা” শিরোনামের পুস্তিকা পাওয়া গেছে।"
    assert found_in(letter(body=body), FAMILY) == []


def test_what_is_certain_is_fixed() -> None:
    body = "বাস্তবায়নের {} {} {} {} পত্র।"
    wrong = letter(body=body.format("লক্ষে", "দপ্তর সমূহের", "প্রেরণকরা", "জন্য জন্য"))
    assert fix(wrong) == letter(body=body.format("লক্ষ্যে", "দপ্তরসমূহের", "প্রেরণ করা", "জন্য"))
    worn = letter(body="সকলে মাস্ক পড়বেন।")
    assert found_in(worn, FAMILY) == ["confused-word"]
    assert fix(worn) == worn  # it may be meant
