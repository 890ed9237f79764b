"""Gregorian dates as letters write them, and in the ways that people type."""

import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.dates.formats import (
    MONTHS,
    OTHER_MONTHS,
    both_dates,
    date_range,
    long_date,
    numeric_date,
    parse_date,
    stated_weekday,
    weekday,
)
from govdocs.errors import Refusal
from govdocs.numerals import to_ascii, to_bangla
from tests.support.vectors import VECTORS, nfc

CALENDAR, NUMERALS = VECTORS["calendar"], VECTORS["numerals"]

LAST = date(2200, 12, 31)


def test_the_tables_are_those_of_the_sources() -> None:
    assert list(MONTHS) == NUMERALS["gregorian_months"]
    assert NUMERALS["gregorian_months_old"].items() <= OTHER_MONTHS.items()
    assert set(OTHER_MONTHS.values()) <= set(MONTHS)


# writing


@pytest.mark.parametrize(
    ("options", "written"),
    [
        ({}, "২ আগস্ট ২০২৩"),
        ({"era": "খ্রি."}, "২ আগস্ট ২০২৩ খ্রি."),
        ({"era": "খ্রিষ্টাব্দ"}, "২ আগস্ট ২০২৩ খ্রিষ্টাব্দ"),
        ({"era": "বঙ্গাব্দ"}, "১৮ শ্রাবণ ১৪৩০ বঙ্গাব্দ"),
        ({"suffix": True}, "২রা আগস্ট ২০২৩"),
        ({"era": "বঙ্গাব্দ", "suffix": True}, "১৮ই শ্রাবণ ১৪৩০ বঙ্গাব্দ"),
    ],
)
def test_long_date(options: Any, written: str) -> None:
    assert long_date(date(2023, 8, 2), **options) == written


def test_numeric_date() -> None:
    assert numeric_date(date(2022, 5, 30)) == "৩০/০৫/২০২২"
    assert numeric_date(date(2022, 5, 3), era="খ্রি.") == "০৩/০৫/২০২২ খ্রি."


def test_both_dates_as_two_lines() -> None:
    assert both_dates(date(2017, 2, 14)) == ("২ ফাল্গুন ১৪২৩", nfc("১৪ ফেব্রুয়ারি ২০১৭"))
    assert both_dates(date(2023, 8, 22), eras=True) == ("৭ ভাদ্র ১৪৩০ বঙ্গাব্দ", "২২ আগস্ট ২০২৩ খ্রিষ্টাব্দ")
    with pytest.raises(Refusal, match="1971-12-16"):
        both_dates(date(1971, 12, 16))


@pytest.mark.parametrize("row", CALENDAR["weekdays"], ids=lambda row: row["g"])
def test_weekday(row: dict[str, str]) -> None:
    assert weekday(date.fromisoformat(row["g"])) == row["weekday"]


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("2022-06-02", "2022-06-04", "০২-০৪ জুন ২০২২"),
        ("2018-08-13", "2018-08-20", "১৩-২০ আগস্ট ২০১৮"),
        ("2022-06-28", "2022-07-02", "২৮ জুন - ০২ জুলাই ২০২২"),
        ("2022-12-30", "2023-01-02", "৩০ ডিসেম্বর ২০২২ - ০২ জানুয়ারি ২০২৩"),
        ("2022-06-04", "2023-06-04", "০৪ জুন ২০২২ - ০৪ জুন ২০২৩"),
        ("2022-06-04", "2022-06-04", "০৪ জুন ২০২২"),
    ],
)
def test_date_range(first: str, last: str, written: str) -> None:
    assert date_range(date.fromisoformat(first), date.fromisoformat(last)) == nfc(written)


def test_date_range_refuses_an_end_before_its_start() -> None:
    with pytest.raises(Refusal, match=r"2022-06-05.*2022-06-04") as refused:
        date_range(date(2022, 6, 5), date(2022, 6, 4))
    assert "০৫/০৬/২০২২" in refused.value.bangla


@given(st.dates(date(1988, 4, 14), LAST))
def test_all_that_is_written_is_in_nfc(d: date) -> None:
    written = [*both_dates(d, eras=True), weekday(d), date_range(d, LAST)]
    assert all(unicodedata.is_normalized("NFC", text) for text in written)


# reading


@given(st.dates(date(1800, 1, 1), date(2299, 12, 31)))
def test_parse_date_reads_back_all_that_is_written(d: date) -> None:
    for written in (
        long_date(d),
        long_date(d, suffix=True),
        long_date(d, era="খ্রি."),
        long_date(d, era="খ্রিষ্টাব্দ"),
        long_date(d, era="খ্রিস্টাব্দ"),
        numeric_date(d),
        numeric_date(d, era="খ্রি."),
        f"{weekday(d)}, {long_date(d)}",
        f"{numeric_date(d)} ইং তারিখ ({weekday(d)})",
        to_bangla(d.isoformat()),
        d.isoformat(),
    ):
        assert parse_date(written) == parse_date(to_ascii(written)) == d


@pytest.mark.parametrize(
    "text",
    [
        "১৪ ফেব্রুয়ারি ২০১৭",
        "১৪ ফেব্রুয়ারী ২০১৭",
        "১৪ ফেব্রুয়ারি, ২০১৭ খ্রি.",
        "১৪ ফেব্রুয়ারি ২০১৭ খ্রিঃ",
        "১৪ ফেব্রুয়ারি ২০১৭ খৃস্টাব্দ",
        "১৪ ফেব্রুয়ারি ২০১৭ খ্রীষ্টাব্দ",
        "১৪ ফেব্রুয়ারি ২০১৭ ইংরেজি",
        "১৪ই ফেব্রুয়ারি, ২০১৭",
        "১৪ই ফেব্রুয়ারি ১৭",
        "১৪ ফেব্রু\u09dfারি ২০১৭",
        "ফেব্রুয়ারি ১৪, ২০১৭",
        "মঙ্গলবার, ফেব্রুয়ারি ১৪, ২০১৭",
        "১৪ ফেব্রুয়ারি ২০১৭ মঙ্গলবার",
        "মঙ্গলবার, ১৪ ফেব্রুয়ারি ২০১৭",
        "তারিখঃ ১৪ ফেব্রুয়ারি ২০১৭;",
        "তারিখ: ১৪/০২/২০১৭ খ্রি.",
        "১৪/০২/২০১৭ তারিখ (মঙ্গলবার)",
        "১৪/০২/২০১৭ ইং তারিখে",
        "১৪/২/২০১৭ ইং",
        "14-02-2017",
        "14/2/17",
        "১৪.০২.১৭",
        "১৪ / ০২ / ২০১৭",
        "2017-02-14",
        "2017-2-14",
        "২০১৭-০২-১৪",
        "  14 \t ফেব্রুয়ারি\n2017 ",
        "১৪ ফেব্রুয়ারি '১৭",
        "১৪ ফেব্রুয়ারি ২০১৭ সাল",
        "২০১৭/০২/১৪",
        "2017.2.14",
        "14 February 2017",
        "14th FEBRUARY, 2017",
        "February 14, 2017",
        "Feb 14, 2017",
        "14-Feb-17",
        "14 Feb. 2017 AD",
    ],
)
def test_parse_date_in_the_ways_of_letters(text: str) -> None:
    assert parse_date(text) == date(2017, 2, 14)


@pytest.mark.parametrize(
    ("old", "month"), [("জানুয়ারী", 1), ("ফেব্রুয়ারী", 2), ("আগষ্ট", 8), ("অগাস্ট", 8), ("নবেম্বর", 11)]
)
def test_older_spellings_of_months(old: str, month: int) -> None:
    assert parse_date(f"৩রা {old} ২০২৩") == date(2023, month, 3)


@pytest.mark.parametrize(("year", "full"), [("০০", 2000), ("17", 2017), ("৯৯", 2099)])
def test_two_digits_of_a_year_are_of_this_century(year: str, full: int) -> None:
    assert parse_date(to_bangla(f"01/02/{year}")) == date(full, 2, 1)


@pytest.mark.parametrize(
    ("text", "month", "way_out"),
    [
        ("02/14/2017", "14", "14/02/2017"),
        ("২/১৪/১৭", "14", "14/02/2017"),
        ("2017-14-02", "14", "14/02/2017"),
        ("১২.৩১.২০২৩", "31", "31/12/2023"),
        ("০১/০০/২০২৩", "0", "day/month/year"),
        ("২৫/১৩/২০২৩", "13", "day/month/year"),
        ("০১/৩২/২০২৩", "32", "day/month/year"),
        ("০১/১৩/২০২৩", "13", "13/01/2023"),
        ("০১/৩১/২০২৩", "31", "31/01/2023"),
        ("১২/১৩/২০২৩", "13", "13/12/2023"),
        ("১৩/১৩/২০২৩", "13", "day/month/year"),
        ("০০/১৩/২০২৩", "13", "day/month/year"),
        ("১২/০০/২০২৩", "0", "day/month/year"),
    ],
)
def test_month_and_day_exchanged_is_an_error_never_a_guess(text: str, month: str, way_out: str) -> None:
    with pytest.raises(Refusal, match=f"month cannot be {month}; .*{way_out}") as refused:
        parse_date(text)
    assert f"মাস {to_bangla(month)} হতে পারে না" in refused.value.bangla
    assert (to_bangla(way_out) if way_out[0].isdigit() else "দিন/মাস/সাল") in refused.value.bangla


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a date"),
        ("তারিখ", "not a date"),
        ("আগামীকাল", "not a date"),
        ("২২ আগস্ট", "the year is missing"),
        ("২২শে আগস্ট", "the year is missing"),
        ("বুধবার, ২২ আগস্ট খ্রি.", "the year is missing"),
        ("22 Aug", "the year is missing"),
        ("August 22", "the year is missing"),
        ("২২/০৮", "the year is missing"),
        ("২২ আগ ২০২৩", "write the whole name of the month: 'আগস্ট'"),
        ("২১ ফেব ২০২৪", "instead of 'ফেব' write the whole name of the month: 'ফেব্রুয়ারি'"),
        ("২১ ফেব্রু. ২০২৪", "write the whole name of the month: 'ফেব্রুয়ারি'"),
        ("২১ সেপ্টেঃ, ২০২৪", "write the whole name of the month: 'সেপ্টেম্বর'"),
        ("২১ ডিসে ২৪", "write the whole name of the month: 'ডিসেম্বর'"),
        ("2 Febr 2024", "write the whole name of the month: 'February'"),
        ("২১ জু ২০২৪", "not a date; write"),
        ("২১ জন ২০২৪", "not a date; write"),
        ("২১ ফাল্গুন", "the year is missing from the Bangla date"),
        ("২২ আগস্ট ২০২৩ ও ২৩ আগস্ট ২০২৩", "not a date"),
        ("২২/০৮.২০২৩", "not a date"),
        ("২২/০৮/০২৩", "not a date"),
        ("2024/02.21", "not a date"),
        ("14 Febuary 2017", "if 'Febuary' is the month 'February'"),
        ("১৪ নভেন্বর ২০১৭", "if 'নভেন্বর' is the month 'নভেম্বর'"),
        ("February 2017", "the day is missing"),
        ("ফেব্রুয়ারি, ২০১৭", "the day is missing"),
        ("১৪//২০১৭", "not a date"),
        ("১৪/০০২/২০১৭", "not a date"),
        ("/০২/২০১৭", "not a date"),
        ("১৪৪/০২/২০১৭", "not a date"),
        ("১৪/০২/", "the year is missing"),
        ("১৪/০২/২", "not a date"),
        ("১৪/০২/২০১৭৭", "not a date"),
        ("2017--14", "not a date"),
        ("2017-014-02", "not a date"),
        ("2017-02-", "not a date"),
        ("2017-02-014", "not a date"),
        ("02017-02-14", "not a date"),
        ("২২ আগস্ট 2023", "mixes"),
        ("৩১ এপ্রিল ২০২২", "has 30 days; there is no day 31"),
        ("২৯/০২/২০২৩", "has 28 days; there is no day 29"),
        ("৩০/০২/২০২৪", "has 29 days; there is no day 30"),
        ("৩২/১২/২০২৪", "has 31 days; there is no day 32"),
        ("০০/১২/২০২৪", "there is no day 00"),
        ("০৮/১১/১৪৩০", "1430 is not in 1800-2299"),
        ("০১/০১/২৩০০", "2300 is not in 1800-2299"),
        ("৩১/১২/১৭৯৯", "1799 is not in 1800-2299"),
        ("৮ ফাল্গুন ১৪৩০", "Bangla date; write the Gregorian one, 2024-02-21"),
        ("তারিখ: ৮ই ফাল্গুণ ১৪৩০ বঙ্গাব্দ", "Bangla date; write the Gregorian one, 2024-02-21"),
        ("৩০ ফাল্গুন ১৪৩১", "has 29 days"),
    ],
)
def test_parse_date_refuses(text: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("১৭ আগস্ট ২০২৩ রবিবার", "রবিবার"),
        ("০১/০৬/২০২২ তারিখ (বুধবার)", "বুধবার"),
        ("১৭ আগস্ট ২০২৩", None),
    ],
)
def test_stated_weekday(text: str, name: str | None) -> None:
    assert stated_weekday(text) == name


@pytest.mark.parametrize(
    "d", [date(1800, 1, 1), date(2024, 2, 29), date(2023, 2, 28), date(2024, 12, 31), date(2299, 12, 31)]
)
def test_parse_date_at_the_limits(d: date) -> None:
    assert parse_date(numeric_date(d)) == d


def test_one_digit_of_day_and_month_is_enough() -> None:
    assert parse_date("2017-2-4") == parse_date("৪/২/১৭") == date(2017, 2, 4)
