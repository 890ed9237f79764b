"""A date of the Bangla calendar as a value, and read in the ways of letters."""

import dataclasses
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.dates.bangla_calendar import OTHER_BANGLA_MONTHS, Bangabda
from govdocs.errors import Refusal
from govdocs.numerals import date_ordinal, to_ascii, to_bangla

bangla_days = st.dates(date(1988, 4, 14), date(2200, 12, 31))


@given(bangla_days, bangla_days)
def test_bangla_dates_are_ordered_as_the_days_are(a: date, b: date) -> None:
    there_a, there_b = Bangabda.from_gregorian(a), Bangabda.from_gregorian(b)
    assert (there_a < there_b) is (a < b)
    assert (there_a == there_b) is (hash(there_a) == hash(there_b)) is (a == b)


def test_a_bangla_date_is_a_value() -> None:
    day = Bangabda(1430, 11, 8)
    with pytest.raises(dataclasses.FrozenInstanceError):
        day.day = 9  # type: ignore[misc]
    assert day.replace(day=9) == Bangabda(1430, 11, 9)
    assert day.replace(year=1431, month=1) == Bangabda(1431, 1, 8)
    with pytest.raises(Refusal, match="29 days"):
        Bangabda(1430, 11, 30).replace(year=1431)


def test_a_datetime_is_a_date_too() -> None:
    assert Bangabda.from_gregorian(datetime(2024, 2, 21, 23, 59)) == Bangabda(1430, 11, 8)


@given(bangla_days)
def test_bangla_dates_are_read_back(d: date) -> None:
    day = Bangabda.from_gregorian(d)
    assert Bangabda.parse(str(day)) == day
    assert Bangabda.parse(to_ascii(str(day))) == day
    assert Bangabda.parse(f"{date_ordinal(day.day)} {day.month_name}, {to_bangla(day.year)} বঙ্গাব্দ।") == day


@pytest.mark.parametrize(
    "text",
    [
        "৮ ফাল্গুন ১৪৩০",
        "8 ফাল্গুন 1430",
        "০৮ ফাল্গুন ১৪৩০ বঙ্গাব্দ",
        "৮ই ফাল্গুন, ১৪৩০",
        "৮ ফাল্গুণ ১৪৩০ বাং",
        "৮ ফাল্গুন, ১৪৩০ বঃ",
        "৮ ফাল্গুন ১৪৩০ সন, বুধবার",
        "বুধবার, ৮ ফাল্গুন ১৪৩০",
        "০৮/১১/১৪৩০",
        "০৮-১১-১৪৩০ বঙ্গাব্দ",
        "08.11.1430",
    ],
)
def test_bangla_dates_in_the_ways_of_letters(text: str) -> None:
    assert Bangabda.parse(text) == Bangabda(1430, 11, 8)


@pytest.mark.parametrize(("other", "month"), list(OTHER_BANGLA_MONTHS.items()))
def test_other_spellings_of_bangla_months(other: str, month: str) -> None:
    assert str(Bangabda.parse(f"১ {other} ১৪৩০")) == f"১ {month} ১৪৩০"


def test_bangla_months_are_read_in_either_normal_form() -> None:
    assert (
        Bangabda.parse("১ আষা\u09dd ১৪৩০") == Bangabda.parse("১ আষা\u09a2\u09bc ১৪৩০") == Bangabda(1430, 3, 1)
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a Bangla date"),
        ("২১ ফেব্রুয়ারি ২০২৪", "not a Bangla date"),
        ("৮ ফাল্গুন ৩০", "not a Bangla date"),
        ("৮ ফাল্গুন", "the year is missing from the Bangla date"),
        ("৮ই ফাল্গুন বঙ্গাব্দ", "the year is missing from the Bangla date"),
        ("ফাল্গুন", "not a Bangla date"),
        ("০৮/১১.১৪৩০", "not a Bangla date"),
        ("০৮/১৩/১৪৩০", "no month 13"),
        ("৩২ বৈশাখ ১৪৩০", "31 days"),
        ("৮ ফাল্গুন 1430", "mixes"),
    ],
)
def test_bangla_dates_that_cannot_be_read(text: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        Bangabda.parse(text)
