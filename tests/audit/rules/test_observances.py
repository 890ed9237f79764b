"""Dates beside the name of another day."""

from __future__ import annotations

import datetime as dt

import pytest

from govdocs.audit.days.observances import OBSERVANCES, days_with_another_name
from govdocs.text.unicode import normalise


def test_every_day_is_in_the_calendar() -> None:
    for one in OBSERVANCES:
        assert dt.date(2024, one.month, one.day)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("আগামী ১৬ ডিসেম্বর মহান স্বাধীনতা দিবসে সম্মাননা দেওয়া হবে।", (3, 26)),
        ("আগামী ২৬ মার্চ মহান বিজয় দিবস উদ্‌যাপন করা হবে।", (12, 16)),
        ("২১ ফেব্রুয়ারি স্বাধীনতা দিবস পালিত হবে।", (3, 26)),
        ("একুশে ফেব্রুয়ারি বিজয় দিবস পালিত হবে।", (12, 16)),
        ("২২ ফেব্রুয়ারি ২০২৭ শহীদ দিবস ও আন্তর্জাতিক মাতৃভাষা দিবস পালিত হবে।", (2, 21)),
        ("মহান বিজয় দিবস (১৫ ডিসেম্বর) উপলক্ষে সভা হবে।", (12, 16)),
        ("মহান বিজয় দিবস আগামী ১৪ ডিসেম্বর ২০২৬ তারিখে উদ্‌যাপিত হবে।", (12, 16)),
        ("১৬ ডিসেম্বর মহান স্বাধীনতা দিবস উপলক্ষে কুচকাওয়াজ হবে।", (3, 26)),
        ("পহেলা বৈশাখ (১৫ এপ্রিল) মেলা হবে।", (4, 14)),
        ("৬ জুন বিশ্ব পরিবেশ দিবস পালন করা হবে।", (6, 5)),
        # the right day, or another thing on that day
        ("আগামী ১৬ ডিসেম্বর মহান বিজয় দিবসে সভা হবে।", None),
        ("২৪ নভেম্বর ২০২৬ তারিখে মহান বিজয় দিবস উদ্‌যাপন উপলক্ষে প্রস্তুতি সভা হবে।", None),
        ("২৪ নভেম্বর বিজয় দিবসের প্রস্তুতি সভা হবে।", None),
        ("২৪ নভেম্বর মহান বিজয় দিবস উপলক্ষে সভা হবে।", None),
        ("২৪ নভেম্বর বিজয় দিবস উদ্‌যাপন কমিটির সভা হবে।", None),
        ("মহান বিজয় দিবস উপলক্ষে ১৪ ডিসেম্বর আলোচনা সভা হবে।", None),
        ("১৪ ডিসেম্বর শহিদ বুদ্ধিজীবী দিবস ও ১৬ ডিসেম্বর বিজয় দিবস পালিত হবে।", None),
        ("বিশ্ব খাদ্য দিবস ২০২৬ উপলক্ষে ১৮ অক্টোবর সভা হবে।", None),
    ],
)
def test_a_day_and_its_name(text: str, right: tuple[int, int] | None) -> None:
    found = [(one.right.month, one.right.day) for one in days_with_another_name(normalise(text))]
    assert found == ([right] if right else [])
