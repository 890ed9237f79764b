"""Lengths in days and months beside the days and months themselves, and days and years that are named by the letter's date."""

from __future__ import annotations

import datetime as dt

import pytest

from govdocs.audit.days.lengths import wrong_lengths, wrong_months
from govdocs.audit.days.relative_days import (
    coming_days_past,
    days_called_otherwise,
    english_weekdays,
    weekdays_without_year,
    years_called_otherwise,
)
from govdocs.text.unicode import normalise

OWN = dt.date(2026, 11, 8)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("১০ নভেম্বর ২০২৬ হতে ১৪ নভেম্বর ২০২৬ পর্যন্ত ৩ (তিন) দিনব্যাপী প্রশিক্ষণ হবে।", 5),
        ("১০-১৪ নভেম্বর তারিখে তিন দিনব্যাপী প্রশিক্ষণ হবে।", 5),
        ("তিন দিনব্যাপী মেলা ২০ নভেম্বর হতে ২৩ নভেম্বর পর্যন্ত চলবে।", 4),
        ("তিন দিনব্যাপী মেলা শুরু হয়েছে। মেলা ২০ নভেম্বর হতে ২৩ নভেম্বর পর্যন্ত চলবে।", 4),
        ("পাঁচ দিনের প্রশিক্ষণ ২২-২৪ নভেম্বর তারিখে হবে।", 3),
        ("১০, ১১ ও ১২ নভেম্বর তারিখে দুই দিনব্যাপী প্রশিক্ষণ হবে।", 3),
        ("সপ্তাহব্যাপী মেলা ১০ নভেম্বর হতে ২০ নভেম্বর পর্যন্ত চলবে।", 11),
        ("মাসব্যাপী কর্মসূচি ১ ডিসেম্বর হতে ১২ ডিসেম্বর পর্যন্ত চলবে।", 12),
        # what is right, weekends left out, and other things
        ("১০-১৪ নভেম্বর তারিখে পাঁচ দিনব্যাপী প্রশিক্ষণ হবে।", None),
        ("১১-১৮ নভেম্বর তারিখে ছয় দিনব্যাপী প্রশিক্ষণ হবে।", None),
        ("১০, ১১ ও ১২ নভেম্বর তারিখে ৩ (তিন) দিন প্রশিক্ষণ হবে।", None),
        ("সপ্তাহব্যাপী মেলা ১০ নভেম্বর হতে ১৬ নভেম্বর পর্যন্ত চলবে।", None),
        ("২০ নভেম্বর হতে ২৫ নভেম্বর পর্যন্ত ৩ দিনের প্রশিক্ষণ ২টি ব্যাচে হবে।", None),
        ("আগামী ৩ দিনের মধ্যে ২০-২৫ নভেম্বর সময়ের প্রতিবেদন দিন।", None),
        ("তিন দিনব্যাপী মেলা হবে। এর আগে ২০-২৫ নভেম্বর প্রচার চলবে।", None),
        ("তিন দিনব্যাপী মেলা ও দুই দিনব্যাপী কর্মশালা ২০-২৫ নভেম্বর হবে।", None),
    ],
)
def test_days(text: str, right: int | None) -> None:
    assert [found.right for found in wrong_lengths(normalise(text), 2026)] == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("জুলাই হতে সেপ্টেম্বর ২০২৬ পর্যন্ত চার মাসে ৪০০ জন সেবা নিয়েছেন।", 3),
        ("জানুয়ারি–জুন ২০২৬ এই পাঁচ মাসে কাজ শেষ হয়েছে।", 6),
        ("১ জুলাই ২০২৬ হতে ৩১ ডিসেম্বর ২০২৬ পর্যন্ত ৫ (পাঁচ) মাসের জন্য নিয়োগ দেওয়া হলো।", 6),
        ("১ জানুয়ারি ২০২৭ হতে ৩১ ডিসেম্বর ২০২৮ পর্যন্ত এক বছরের জন্য চুক্তি করা হলো।", 2),
        ("জুলাই হতে সেপ্টেম্বর ২০২৬ পর্যন্ত তিন মাসে ৪০০ জন সেবা নিয়েছেন।", None),
        ("১৫ জুলাই ২০২৬ হতে ১৪ জানুয়ারি ২০২৭ পর্যন্ত ৬ মাসের জন্য।", None),
        ("১০ জুলাই ২০২৬ হতে ৩১ ডিসেম্বর ২০২৬ পর্যন্ত ৫ মাসের জন্য।", None),  # no whole months
        ("১ জানুয়ারি ২০২৭ হতে ৩১ ডিসেম্বর ২০২৮ পর্যন্ত দুই বছরের জন্য।", None),
    ],
)
def test_months(text: str, right: int | None) -> None:
    assert [found.right for found in wrong_months(normalise(text))] == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("আগামী ১২ নভেম্বর, বুধবার সভা হবে।", "বুধবার"),
        ("আগামী ১২ নভেম্বর রোজ বুধবার সভা হবে।", "বুধবার"),
        ("আগামী বুধবার, ১২ নভেম্বর সভা হবে।", "বুধবার"),
        ("আগামী ১২ নভেম্বর (বৃহস্পতিবার) সভা হবে।", None),
        ("গত ২ নভেম্বর সোমবার সভা হয়।", None),
        ("আগামী ৫ জানুয়ারি (মঙ্গলবার) সভা হবে।", None),  # of the next year
        ("১২ নভেম্বর ২০২৫ (বুধবার) সভা হয়।", None),  # its own year is written
    ],
)
def test_weekdays_without_a_year(text: str, name: str | None) -> None:
    found = [one.name for one in weekdays_without_year(normalise(text), OWN)]
    assert found == ([normalise(name)] if name else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("on 12 November 2026 (Wednesday).", "Wednesday"),
        ("on Wednesday, 12 November 2026.", "Wednesday"),
        ("on Monday, November 12, 2026 at 10 am.", "Monday"),
        ("on Thursday, 12 November 2026.", None),
        ("on Monday or 31 November 2026.", None),
    ],
)
def test_english_weekdays(text: str, name: str | None) -> None:
    assert [one.name for one in english_weekdays(text)] == ([name] if name else [])


def test_days_by_the_letters_date() -> None:
    called = "আগামীকাল ১০ নভেম্বর ২০২৬ সভা; গতকাল ৭ নভেম্বর ২০২৬ সভা হয়; আজ ৮ নভেম্বর ২০২৬।"
    assert [one.words for one in days_called_otherwise(called, OWN)] == ["আগামীকাল ১০ নভেম্বর ২০২৬"]
    coming = "আগামী ৫ নভেম্বর সভা; আগামী ৫ জানুয়ারি সভা; আগামী ৫ মার্চ সভা; আগামী ১২ নভেম্বর সভা।"
    assert [one.words for one in coming_days_past(normalise(coming), OWN)] == ["৫ নভেম্বর"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("চলতি ২০২৪-২৫ অর্থবছরের বরাদ্দ", True),
        ("বিগত ২০২৬-২৭ অর্থবছরে ব্যয়", True),
        ("আগামী ২০২৫-২৬ অর্থবছরে কাজ", True),
        ("চলতি ২০২৫ সালে সভা", True),
        ("চলতি ২০২৬-২৭ অর্থবছরের বরাদ্দ", False),
        ("বিগত ২০২৫-২৬ অর্থবছরে ব্যয়", False),
        ("আগামী ২০২৭-২৮ অর্থবছরে কাজ", False),
        ("চলতি ২০২৬ সালে সভা", False),
    ],
)
def test_years_by_the_letters_date(text: str, wrong: bool) -> None:
    assert bool(list(years_called_otherwise(normalise(text), OWN))) is wrong


def test_the_last_fiscal_year_is_spoken_of_for_some_months() -> None:
    text = normalise("চলতি ২০২৫-২৬ অর্থবছরের বরাদ্দ")
    assert not list(years_called_otherwise(text, dt.date(2026, 8, 1)))
    assert list(years_called_otherwise(text, dt.date(2026, 11, 1)))
