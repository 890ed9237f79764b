"""The order of days, and fiscal years."""

from __future__ import annotations

import pytest

from tests.support.audited import audited, found_in, letter

FAMILIES = ("calendar_days", "date_order", "periods")


MINUTES = """\
kind: minutes
subject: মাসিক সমন্বয় সভার কার্যবিবরণী।
chair: ড. রওশন আরা খানম
place: সভাকক্ষ
held: {{date: {held}}}
discussion: সভায় সকলকে স্বাগত জানানো হয়।
signature: {{name: ড. রওশন আরা খানম, date: {signed}}}
date: {issued}
"""


@pytest.mark.parametrize(
    ("date", "found"),
    [("২২ ফেব্রুয়ারি ২০২৪", []), ("২১ ফেব্রুয়ারি ২০২৪", []), ("২০ ফেব্রুয়ারি ২০২৪", ["copies-before-letter"])],
)
def test_copies_are_not_older_than_the_letter(date: str, found: list[str]) -> None:
    assert found_in(letter(more=f"অনুলিপি: {{তারিখ: {date}, প্রাপক: অফিস কপি}}\n"), *FAMILIES) == found


@pytest.mark.parametrize(
    ("held", "issued", "signed", "found"),
    [
        ("2024-02-18", "2024-02-21", "2024-02-20", []),
        ("2024-02-18", "2024-02-18", "2024-02-18", []),
        ("2024-03-18", "2024-02-21", "2024-02-20", ["meeting-after-minutes"]),
        ("2024-02-22", "2024-02-21", "2024-02-22", ["meeting-after-minutes"]),
        ("2024-02-18", "2024-02-21", "2024-02-17", ["meeting-after-minutes"]),
    ],
)
def test_minutes_come_after_their_meeting(held: str, issued: str, signed: str, found: list[str]) -> None:
    text = MINUTES.format(held=held, issued=issued, signed=signed)
    assert [problem.code for problem in audited(text, "date_order", "periods")] == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("০২-০৪ জুন ২০২২ তারিখে হবে।", []),
        ("২৮ জুন হতে ২ জুলাই ২০২২ পর্যন্ত চলবে।", []),
        ("০২-০২ জুন ২০২২ তারিখে হবে।", []),
        ("০৩-০২ জুন ২০২২ তারিখে হবে।", ["period-ends-before-start"]),
        ("০৪-০২ জুন ২০২২ তারিখে হবে।", ["period-ends-before-start"]),
        ("২৮ জুলাই হতে ২ জুন ২০২২ পর্যন্ত চলবে।", ["period-ends-before-start"]),
        ("১০ মার্চ ২০২৪ থেকে ৫ মার্চ ২০২৪ পর্যন্ত চলবে।", ["period-ends-before-start"]),
        ("০১/০৭/২০২৪ হতে ৩০/০৬/২০২৪ তারিখ পর্যন্ত চলবে।", ["period-ends-before-start"]),
        ("২৮ ডিসেম্বর ২০২৩ হতে ২ জানুয়ারি ২০২৪ পর্যন্ত চলবে।", []),
    ],
)
def test_a_period_has_its_end_after_its_beginning(body: str, found: list[str]) -> None:
    assert found_in(letter(body), *FAMILIES) == found


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("বিভাগের ১১ ফেব্রুয়ারি ২০২৪ তারিখের পত্র।", []),
        ("বিভাগের ২১ ফেব্রুয়ারি ২০২৪ তারিখের পত্র।", []),
        ("বিভাগের ২২ ফেব্রুয়ারি ২০২৪ তারিখের পত্র।", ["reference-after-letter"]),
        ("বিভাগের ১১ ডিসেম্বর ২০২৪ তারিখের পত্র।", ["reference-after-letter"]),
        ("বিভাগের ২৮ ফাল্গুন ১৪৩০ তারিখের পত্র।", ["reference-after-letter"]),
        ("আগামী ৫ মার্চ ২০২৪ তারিখে অনুষ্ঠেয় সভার নোটিশ।", []),
    ],
)
def test_a_reference_is_to_an_earlier_letter(reference: str, found: list[str]) -> None:
    assert found_in(letter(more=f"সূত্র: {reference}\n"), *FAMILIES) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("২০২৩-২৪ অর্থবছরের বরাদ্দ দেওয়া হলো।", []),
        ("১৯৯৯-২০০০ অর্থবছরের বরাদ্দ দেওয়া হলো।", []),
        ("২০২৩-২৫ অর্থবছরের বরাদ্দ দেওয়া হলো।", ["fiscal-year-broken"]),
        ("২০২৩-২৪ অর্থবছর (১ জুলাই ২০২৩ হতে ৩০ জুন ২০২৪) পর্যন্ত চলবে।", []),
        ("২০২৩-২৪ অর্থবছর (৩০ জুন ২০২৩ হতে ৩০ জুন ২০২৪) পর্যন্ত চলবে।", ["fiscal-year-against-dates"]),
        ("২০২৩-২৪ অর্থবছর (১ জুলাই ২০২৩ হতে ১ জুলাই ২০২৪) পর্যন্ত চলবে।", ["fiscal-year-against-dates"]),
        ("২০২৩-২৩ অর্থবছরের বরাদ্দ দেওয়া হলো।", ["fiscal-year-broken"]),
        ("২০২৩-২৪ অর্থবছর (১ জুলাই ২০২২ হতে ৩০ জুন ২০২৩) পর্যন্ত চলবে।", ["fiscal-year-against-dates"]),
        ("২০২২-২৩ অর্থবছরের হিসাব ২১ আগস্ট ২০২৩ তারিখে পাঠানো হয়।", []),
    ],
)
def test_a_fiscal_year_and_its_days(body: str, found: list[str]) -> None:
    assert found_in(letter(body), *FAMILIES) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("৩ (তিন) দিনব্যাপী কোর্স ১৬ মার্চ ২০২৪ (শনিবার) হতে ১৮ মার্চ ২০২৪ পর্যন্ত হবে।", False),
        ("৫ (পাঁচ) দিনব্যাপী কোর্স ১৬ মার্চ ২০২৪ হতে ১৮ মার্চ ২০২৪ পর্যন্ত হবে।", True),
        ("৫ দিনব্যাপী কোর্স ১৪ মার্চ ২০২৪ হতে ২০ মার্চ ২০২৪ পর্যন্ত হবে।", False),  # two holidays within
        ("৫ দিনব্যাপী কোর্স ১৬ মার্চ ২০২৪ ও ১৮ মার্চ ২০২৪ তারিখে শুরু হবে।", False),
        ("৫ দিনব্যাপী ও ৩ দিনব্যাপী কোর্স ১৬ মার্চ ২০২৪ হতে ১৮ মার্চ ২০২৪ পর্যন্ত হবে।", False),
    ],
)
def test_a_period_has_as_many_days_as_is_said(body: str, found: bool) -> None:
    assert found_in(letter(body), "date_order", "periods") == ["days-of-a-period"] * found
