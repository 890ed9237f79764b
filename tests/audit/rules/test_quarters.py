"""Quarters and half years, and the months beside them: of the fiscal year, and of the calendar."""

from __future__ import annotations

import pytest

from govdocs.audit.days.quarters import other_months
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("text", "first_months"),
    [
        ("২০২৬-২৭ অর্থবছরের ১ম ত্রৈমাসিকের (অক্টোবর-ডিসেম্বর ২০২৬) সভা", ["জুলাই"]),
        ("২০২৫-২৬ অর্থবছরের জানুয়ারি-মার্চ ২০২৬ (৪র্থ ত্রৈমাসিক) প্রতিবেদন", ["এপ্রিল"]),
        ("২০২৫-২৬ অর্থবছরের এপ্রিল ২০২৬ হতে জুন ২০২৬ তৃতীয় প্রান্তিকের হিসাব", ["জানুয়ারি"]),
        ("২০২৫-২৬ অর্থবছরের প্রথম অর্ধবার্ষিক: জানুয়ারি-জুন ২০২৬", ["জুলাই"]),
        ("৩য় ত্রৈমাসিক (এপ্রিল-জুন)", ["জানুয়ারি"]),  # the second by the calendar, the fourth of the fiscal year
        ("বাজেটের ১ম ত্রৈমাসিক: জানুয়ারি-মার্চ, ২য় ত্রৈমাসিক: অক্টোবর-ডিসেম্বর", ["জুলাই"]),
        ("২০২৬-২৭ অর্থবছরের ২য় ত্রৈমাসিকের (অক্টোবর-ডিসেম্বর ২০২৬) সভা", []),
        ("১ম ত্রৈমাসিক (জানুয়ারি-মার্চ) ও ১ম ত্রৈমাসিক (জুলাই-সেপ্টেম্বর)", []),
        ("পঞ্জিকা বছরের ১ম ত্রৈমাসিক (জানুয়ারি-মার্চ) ও অর্থবছরের হিসাব", []),
        ("অর্থবছরের জুলাই-সেপ্টেম্বর ১ম ত্রৈমাসিক, অক্টোবর-ডিসেম্বর ২য় ত্রৈমাসিক", []),
        ("অর্থবছরের ১ম ত্রৈমাসিক: জুলাই-সেপ্টেম্বর, ২য় ত্রৈমাসিক: অক্টোবর-ডিসেম্বর", []),
        ("অর্থবছরের ১ম ত্রৈমাসিক (জুলাই-ডিসেম্বর)", ["জুলাই"]),  # six months
        ("অর্থবছরের ১১তম সভা ও ২য় ত্রৈমাসিক", []),
    ],
)
def test_the_months_of_a_part_of_the_year(text: str, first_months: list[str]) -> None:
    assert [found.first for found in other_months(normalise(text))] == list(map(normalise, first_months))


def test_it_is_told_in_the_subject_and_in_the_body() -> None:
    said = "২০২৬-২৭ অর্থবছরের ১ম ত্রৈমাসিকের (অক্টোবর-ডিসেম্বর) সভা"
    assert (
        found_in(letter(f"{said} হবে।").replace("প্রশিক্ষণ।", f"{said}।"), "quarters")
        == ["months-of-a-quarter"] * 2
    )
