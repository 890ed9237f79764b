"""Calendars, days that follow one another, and fiscal years under audit."""

from __future__ import annotations

import pytest

from govdocs.problems.problem import Problem
from tests.support.audited import audited

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-১২৫
তারিখ: {date}
বিষয়: প্রশিক্ষণ।
বক্তব্য: {body}
স্বাক্ষর: {{নাম: নাসরিন আক্তার}}
"""
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


def found(body: str = "সময়সূচি প্রেরণ করা হলো।", date: str = "২১ ফেব্রুয়ারি ২০২৪", more: str = "") -> list[Problem]:
    return audited(LETTER.format(body=body, date=date) + more, "calendar_days", "date_order")


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    "body",
    [
        "আগামী ২১ ফেব্রুয়ারি ২০২৪ (বুধবার) সভা হবে।",
        "আগামী বুধবার, ২১ ফেব্রুয়ারি ২০২৪ সভা হবে।",
        "১৭ আগস্ট ২০২৩ খ্রি. তারিখ রোজ বৃহস্পতিবার সভা হবে।",
        "২০/০২/২০২৪ মঙ্গলবার, ২১/০২/২০২৪ বুধবার ও ২২/০২/২০২৪ বৃহস্পতিবার সভা হবে।",
        "প্রতি রবিবার সভা হয়; ২১ ফেব্রুয়ারি ২০২৪ তারিখেও হবে।",
        "২১ ফেব্রুয়ারি ২০২৪ তারিখের পর প্রতি রবিবার সভা হবে।",
    ],
)
def test_a_right_weekday_is_let_be(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("সভা ২১ ফেব্রুয়ারি ২০২৪ (মঙ্গলবার) হবে।", "বুধবার"),
        ("সভা ২১শে ফেব্রুয়ারী, ২০২৪ খ্রি. রোজ সোমবার হবে।", "বুধবার"),
        ("সভা রবিবার, ১৭/০৮/২০২৩ তারিখে হবে।", "বৃহস্পতিবার"),
        ("২০/০২/২০২৪ মঙ্গলবার ও ২১/০২/২০২৪ শনিবার সভা হবে।", "বুধবার"),
    ],
)
def test_a_wrong_weekday_is_told_with_the_right_one(body: str, right: str) -> None:
    (problem,) = found(body)
    assert problem.code == "weekday-against-date"
    assert f"‘{right}’ লিখুন" in problem.hint_bangla


@pytest.mark.parametrize("date", ["২১ ফেব্রুয়ারি ২০২৪, বুধবার", "বুধবার, ২১ ফেব্রুয়ারি ২০২৪"])
def test_the_weekday_in_a_date_field(date: str) -> None:
    assert found(date=f"'{date}'") == []
    assert codes(found(date=f"'{date.replace('বুধ', 'শুক্র')}'")) == ["weekday-against-date"]


@pytest.mark.parametrize("day", ["৩১ এপ্রিল ২০২৪", "৩০/০২/২০২৪", "২৯ ফেব্রুয়ারি ২০২৩"])
def test_a_day_that_there_is_not(day: str) -> None:
    assert codes(found(f"সভা {day} তারিখে হবে।")) == ["impossible-date"]


# Of every case: the day, what is printed, and words of the reason. The days are of Acts and letters (tests/vectors.yaml).
@pytest.mark.parametrize(
    ("date", "bangla", "right", "reason"),
    [
        ("৯ নভেম্বর ২০২০", "২৫ কার্তিক ১৪২৭", "২৪ কার্তিক ১৪২৭", "২০১৯ সালের আগের নিয়মের"),
        ("২১ ফেব্রুয়ারি ২০১৯", "৮ ফাল্গুন ১৪২৫", "৯ ফাল্গুন ১৪২৫", "২০১৯ সালে চালু নিয়মের"),
        ("২২ আগস্ট ২০২৩", "৮ ভাদ্র ১৪৩০", "৭ ভাদ্র ১৪৩০", "এক দিন বেশি"),
        ("২৮ এপ্রিল ২০০০", "১৪ বৈশাখ ১৪০৭", "১৫ বৈশাখ ১৪০৭", "এক দিন কম"),
        ("২৫ আগস্ট ২০০৩", "৫ ভাদ্র ১৪১০", "১০ ভাদ্র ১৪১০", "২০ আগস্ট ২০০৩"),
        ("১৪ মার্চ ২০২৫", "৩১ ফাল্গুন ১৪৩১", "২৯ ফাল্গুন ১৪৩১", "পঞ্জিকায় নেই"),
    ],
)
def test_a_wrong_bangla_date_is_told_with_its_reason(date: str, bangla: str, right: str, reason: str) -> None:
    day = f"\n  খ্রিষ্টীয়: {date}\n  বঙ্গাব্দ: {bangla}"
    told = [p for p in found(date=day) if p.code == "bangla-against-gregorian"]
    (problem,) = told
    assert reason in problem.bangla
    assert problem.hint_bangla == f"লিখুন: {right}"


@pytest.mark.parametrize(
    ("date", "bangla"),
    [
        ("২১ ফেব্রুয়ারি ২০২৪", "৮ ফাল্গুন ১৪৩০"),
        ("২১ ফেব্রুয়ারি ২০২৪", "৮ই ফাল্গুন, ১৪৩০ বঙ্গাব্দ"),
        ("২১ ফেব্রুয়ারি ২০২৪", "০৮/১১/১৪৩০"),
        ("১৪ ফেব্রুয়ারি ২০১৭", "২ ফাল্গুন ১৪২৩"),
        ("২১ ফেব্রুয়ারি ২০২৪", "৮ ফাল্গুন"),  # without a year: nothing to compare
        ("১৬ ডিসেম্বর ১৯৭১", "১ পৌষ ১৩৭৮"),  # the almanac's time
        ("২ জুন ১৯৯১", "১৮ জ্যৈষ্ঠ ১৩৯৮"),  # an Act of the years of doubt
    ],
)
def test_a_right_bangla_date_is_let_be(date: str, bangla: str) -> None:
    problems = found(date=f"\n  খ্রিষ্টীয়: {date}\n  বঙ্গাব্দ: {bangla}")
    assert "bangla-against-gregorian" not in codes(problems)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("৮ ফাল্গুন ১৪৩০/২১ ফেব্রুয়ারি ২০২৪ তারিখে জারি হয়।", []),
        ("৯ ফাল্গুন ১৪৩০/২১ ফেব্রুয়ারি ২০২৪ তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("২১ ফেব্রুয়ারি ২০২৪/৯ ফাল্গুন ১৪৩০ তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("৯ ফাল্গুন ১৪৩০ বঙ্গাব্দ মোতাবেক ২১ ফেব্রুয়ারি ২০২৪ খ্রিষ্টাব্দ তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("২১ ফেব্রুয়ারি ২০২৪ (৯ ফাল্গুন ১৪৩০) তারিখে জারি হয়।", ["bangla-against-gregorian"]),
        ("৯ ফাল্গুন ১৪৩০ তারিখের আদেশ ২১ ফেব্রুয়ারি ২০২৪ হতে কার্যকর হবে।", []),
        ("৯ ফাল্গুন ১৪৩০, ২১ ফেব্রুয়ারি ২০২৪ হতে কার্যকর।", []),
    ],
)
def test_a_pair_of_dates_in_the_text(body: str, told: list[str]) -> None:
    assert codes(found(body)) == told


@pytest.mark.parametrize(
    ("date", "told"),
    [("২২ ফেব্রুয়ারি ২০২৪", []), ("২১ ফেব্রুয়ারি ২০২৪", []), ("২০ ফেব্রুয়ারি ২০২৪", ["copies-before-letter"])],
)
def test_copies_are_not_older_than_the_letter(date: str, told: list[str]) -> None:
    assert codes(found(more=f"অনুলিপি: {{তারিখ: {date}, প্রাপক: অফিস কপি}}\n")) == told


@pytest.mark.parametrize(
    ("held", "issued", "signed", "told"),
    [
        ("2024-02-18", "2024-02-21", "2024-02-20", []),
        ("2024-02-18", "2024-02-18", "2024-02-18", []),
        ("2024-03-18", "2024-02-21", "2024-02-20", ["meeting-after-minutes"]),
        ("2024-02-18", "2024-02-21", "2024-02-17", ["meeting-after-minutes"]),
    ],
)
def test_minutes_come_after_their_meeting(held: str, issued: str, signed: str, told: list[str]) -> None:
    text = MINUTES.format(held=held, issued=issued, signed=signed)
    assert [problem.code for problem in audited(text, "date_order")] == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("০২-০৪ জুন ২০২২ তারিখে হবে।", []),
        ("২৮ জুন হতে ২ জুলাই ২০২২ পর্যন্ত চলবে।", []),
        ("০৪-০২ জুন ২০২২ তারিখে হবে।", ["period-ends-before-start"]),
        ("২৮ জুলাই হতে ২ জুন ২০২২ পর্যন্ত চলবে।", ["period-ends-before-start"]),
        ("১০ মার্চ ২০২৪ থেকে ৫ মার্চ ২০২৪ পর্যন্ত চলবে।", ["period-ends-before-start"]),
        ("০১/০৭/২০২৪ হতে ৩০/০৬/২০২৪ তারিখ পর্যন্ত চলবে।", ["period-ends-before-start"]),
        ("২৮ ডিসেম্বর ২০২৩ হতে ২ জানুয়ারি ২০২৪ পর্যন্ত চলবে।", []),
    ],
)
def test_a_period_has_its_end_after_its_beginning(body: str, told: list[str]) -> None:
    assert codes(found(body)) == told


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("বিভাগের ১১ ফেব্রুয়ারি ২০২৪ তারিখের পত্র।", []),
        ("বিভাগের ১১ ডিসেম্বর ২০২৪ তারিখের পত্র।", ["reference-after-letter"]),
        ("বিভাগের ২৮ ফাল্গুন ১৪৩০ তারিখের পত্র।", ["reference-after-letter"]),
        ("আগামী ৫ মার্চ ২০২৪ তারিখে অনুষ্ঠেয় সভার নোটিশ।", []),
    ],
)
def test_a_reference_is_to_an_earlier_letter(reference: str, told: list[str]) -> None:
    assert codes(found(more=f"সূত্র: {reference}\n")) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("২০২৩-২৪ অর্থবছরের বরাদ্দ দেওয়া হলো।", []),
        ("১৯৯৯-২০০০ অর্থবছরের বরাদ্দ দেওয়া হলো।", []),
        ("২০২৩-২৫ অর্থবছরের বরাদ্দ দেওয়া হলো।", ["fiscal-year-broken"]),
        ("২০২৩-২৪ অর্থবছর (১ জুলাই ২০২৩ হতে ৩০ জুন ২০২৪) পর্যন্ত চলবে।", []),
        ("২০২৩-২৪ অর্থবছর (১ জুলাই ২০২২ হতে ৩০ জুন ২০২৩) পর্যন্ত চলবে।", ["fiscal-year-against-dates"]),
        ("২০২২-২৩ অর্থবছরের হিসাব ২১ আগস্ট ২০২৩ তারিখে পাঠানো হয়।", []),
    ],
)
def test_a_fiscal_year_and_its_days(body: str, told: list[str]) -> None:
    assert codes(found(body)) == told
