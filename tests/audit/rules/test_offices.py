"""The names of offices: the genitive of a person's office, and ministries that were renamed, by the day of the letter."""

from __future__ import annotations

import pytest

from govdocs.audit.names.offices import misspelt_offices
from govdocs.audit.rules.offices import wrong_office_names
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter
from tests.support.slips import applied


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("প্রধানমন্ত্রী কার্যালয়", "প্রধানমন্ত্রীর কার্যালয়"),
        ("জেলা প্রশাসক কার্যালয়ে", "জেলা প্রশাসকের কার্যালয়ে"),
        ("উপজেলা নির্বাহী অফিসার কার্যালয়, সাভার", "উপজেলা নির্বাহী অফিসারের কার্যালয়, সাভার"),
        ("মন্ত্রী পরিষদ বিভাগের", "মন্ত্রিপরিষদ বিভাগের"),
        ("প্রধানমন্ত্রীর কার্যালয়", "প্রধানমন্ত্রীর কার্যালয়"),
        ("উপপরিচালকের কার্যালয়, জেলা প্রশাসক, পুলিশ সুপার", "উপপরিচালকের কার্যালয়, জেলা প্রশাসক, পুলিশ সুপার"),
        ("মন্ত্রী, পরিষদ বিভাগ", "মন্ত্রী, পরিষদ বিভাগ"),
        ("সিভিল সার্জন কার্যালয় ও সিভিল সার্জনের কার্যালয়", "সিভিল সার্জন কার্যালয় ও সিভিল সার্জনের কার্যালয়"),
    ],
)
def test_the_office_of_a_person(wrong: str, right: str) -> None:
    assert applied(wrong_office_names, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    ("recipient", "date", "found"),
    [
        ("সচিব, তথ্য মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২৪", ["renamed-office"]),
        ("তথ্য মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২৪", ["renamed-office"]),
        ("তথ্য মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২১", []),
        ("পরিবেশ ও বন মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০১০", []),
        ("পরিবেশ ও বন মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২৪", ["renamed-office"]),
        ("ডাক ও টেলিযোগাযোগ মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২৪", ["renamed-office"]),
        ("তথ্য ও সম্প্রচার মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২৪", []),
        ("খাদ্য মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২৪", []),
        ("সাবেক যোগাযোগ মন্ত্রণালয়, ঢাকা", "২১ ফেব্রুয়ারি ২০২৪", []),
    ],
)
def test_ministries_by_the_day_of_the_letter(recipient: str, date: str, found: list[str]) -> None:
    text = letter(date=date, more=f"প্রাপক:\n  - {recipient}\n")
    assert found_in(text, "offices") == found


def test_a_circular_of_that_time_keeps_the_name_of_the_ministry() -> None:
    text = letter("যোগাযোগ মন্ত্রণালয়ের ৫ জুন ২০০৬ তারিখের পরিপত্র অনুসারে ব্যবস্থা নেওয়া হলো।")
    assert found_in(text, "offices") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("মৎস ও প্রাণিসম্পদ মন্ত্রণালয়", "মৎস্য ও প্রাণিসম্পদ মন্ত্রণালয়"),
        ("সড়ক ও জনপদ অধিদপ্তর", "সড়ক ও জনপথ অধিদপ্তর"),
        ("মন্ত্রণালয়, বিভাগ বা অধিদপ্তর", None),  # one letter from the Department of Forests
        ("সকল বিভাগ ও অধিদপ্তর", None),
        ("নিবন্ধন পরিদপ্তর", None),  # what the Department of Registration was before
        ("কলকারখানা ও প্রতিষ্ঠান পরিদর্শন পরিদপ্তর", None),
        ("গৃহায়ণ ও গণপূর্ত মন্ত্রণালয়", None),
        ("নৌপরিবহণ মন্ত্রণালয়", None),
        ("মাদরাসা শিক্ষা অধিদপ্তর", None),
        ("মাদরাসা শিক্ষা অধিদপ্তরের", None),
        ("থাইল্যান্ডের পররাষ্ট্র বিষয়ক মন্ত্রণালয়", None),
        ("ভারতের অর্থ ও বাণিজ্য মন্ত্রণালয়", None),
        ("নেপালের সংস্কৃতি বিষয় মন্ত্রণালয়", None),
        ("সংস্কৃতি বিষয় মন্ত্রণালয়", "সংস্কৃতি বিষয়ক মন্ত্রণালয়"),
        ("গ্রামীণ গ্রন্থাগার অধিদপ্তর", None),  # another office
        ("**উপকূলীয় মহিলা বিষয় অধিদপ্তর**\nঢাকা", None),
        ("গ্রন্থাগার অধিদপ্তর", "গণগ্রন্থাগার অধিদপ্তর"),
        ("পরিচালক মহিলা বিষয় অধিদপ্তর, ঢাকা", "মহিলা বিষয়ক অধিদপ্তর"),
        ("উপপরিচালক, মহিলা বিষয় অধিদপ্তর, ঢাকা", "মহিলা বিষয়ক অধিদপ্তর"),
        ("এ লক্ষ্যে জাতীয় মহিলা বিষয় অধিদপ্তর জানায়", "মহিলা বিষয়ক অধিদপ্তর"),
    ],
)
def test_names_of_ministries_and_departments(text: str, right: str | None) -> None:
    assert [slip.right for slip in misspelt_offices(normalise(text))] == ([normalise(right)] if right else [])


def test_the_ministry_of_another_country_keeps_its_name() -> None:
    assert found_in(letter("ভারতের তথ্য মন্ত্রণালয়ের সঙ্গে সভা হবে।"), "offices") == []
    assert found_in(letter("তথ্য মন্ত্রণালয়ের সঙ্গে সভা হবে।"), "offices") == ["renamed-office"]
