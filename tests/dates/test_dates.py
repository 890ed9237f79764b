import calendar
import dataclasses
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import bangla
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from govdocs.dates import formats as dates
from govdocs.dates.formats import (
    Bangabda,
    FiscalYear,
    both_dates,
    clock,
    date_range,
    long_date,
    numeric_date,
    parse_clock,
    parse_date,
    stated_weekday,
    weekday,
)
from govdocs.errors import Refusal
from govdocs.numerals import date_ordinal, to_ascii, to_bangla
from tests.support.examples import TESTS


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


VECTORS = yaml.safe_load(nfc((TESTS / "vectors.yaml").read_text(encoding="utf-8")))
CALENDAR, NUMERALS = VECTORS["calendar"], VECTORS["numerals"]

FIRST, LAST = date(1988, 4, 14), date(2200, 12, 31)
SWITCH = date(2019, 4, 14)

letter_days = st.dates(date(1800, 1, 1), date(2299, 12, 31))
bangla_days = st.dates(FIRST, LAST)


def days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(n) for n in range((last - first).days + 1))


# the Bangla calendar


def test_the_tables_are_those_of_the_sources() -> None:
    assert list(dates.BANGLA_MONTHS) == CALENDAR["months"]
    assert list(dates.MONTHS) == NUMERALS["gregorian_months"]
    assert list(dates.WEEKDAYS) == NUMERALS["weekdays_mon_first"]
    assert NUMERALS["gregorian_months_old"] == dates.OTHER_MONTHS


@pytest.mark.parametrize("rules", dates.RULE_SETS, ids=lambda rules: rules.name)
def test_the_rule_sets_are_those_of_the_sources(rules: dates.RuleSet) -> None:
    source = CALENDAR["rule_sets"][rules.name]
    assert list(rules.lengths) == source["lengths"]
    assert rules.leap_falgun == source["leap_length"]
    assert Bangabda(rules.first_year, 1, 1).to_gregorian().isoformat() == source["valid_from"]


DATED = [
    row
    for name in (
        "old_rule_other_sources",
        "new_rule_other_sources",
        "same_under_both",
        "leap_edges_bd2019",
        "leap_edges_bd1995",
        "statutes",
    )
    for row in CALENDAR[name]
] + [{"g": row["g"], "bs": row["right"]} for row in CALENDAR["printed_wrong"]]


@pytest.mark.parametrize("row", DATED, ids=lambda row: row["g"])
def test_dates_that_acts_and_offices_printed(row: dict[str, Any]) -> None:
    gregorian, printed = date.fromisoformat(row["g"]), Bangabda(*row["bs"])
    assert Bangabda.from_gregorian(gregorian) == printed
    assert printed.to_gregorian() == gregorian
    assert printed.certain


@pytest.mark.parametrize("row", CALENDAR["anomaly_1990_1992"], ids=lambda row: row["g"])
def test_the_years_in_which_acts_differ_from_the_rule_are_uncertain(row: dict[str, Any]) -> None:
    computed = Bangabda.from_gregorian(date.fromisoformat(row["g"]))
    assert computed == Bangabda(*row["bd1995"])
    assert not computed.certain
    assert (Bangabda(*row["printed"]).to_gregorian() - computed.to_gregorian()).days == -1


@pytest.mark.parametrize(
    ("day", "certain"),
    [
        (date(1990, 4, 13), True),
        (date(1990, 4, 14), False),
        (date(1992, 3, 14), False),
        (date(1992, 3, 15), True),
    ],
)
def test_the_uncertain_years_have_edges(day: date, certain: bool) -> None:
    assert Bangabda.from_gregorian(day).certain is certain


@pytest.mark.parametrize("row", CALENDAR["historic_traditional"], ids=lambda row: row["g"])
def test_dates_of_the_almanac_are_refused_with_the_reason_and_a_way_out(row: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match=r"followed the almanac.*give the date as text") as refused:
        Bangabda.from_gregorian(date.fromisoformat(row["g"]))
    assert "হুবহু লিখে দিন" in refused.value.bangla
    with pytest.raises(Refusal, match=r"followed the almanac.*give the date as text"):
        Bangabda(*row["printed"])


def test_the_day_before_the_rules_is_named_in_the_refusal() -> None:
    with pytest.raises(Refusal, match="1988-04-13") as refused:
        Bangabda.from_gregorian(date(1988, 4, 13))
    assert "১৩/০৪/১৯৮৮" in refused.value.bangla


@pytest.mark.parametrize("row", CALENDAR["invalid_bs"], ids=lambda row: str(row["bs"]))
def test_days_that_no_calendar_has_are_refused(row: dict[str, Any]) -> None:
    with pytest.raises(Refusal):
        Bangabda(*row["bs"])


@pytest.mark.parametrize(
    ("year", "month", "day", "bangla_reason", "english_reason"),
    [
        (1431, 11, 30, "ফাল্গুন ১৪৩১ মাসে ২৯ দিন; ৩০ তারিখ নেই", "has 29 days; there is no day 30"),
        (1430, 11, 31, "ফাল্গুন ১৪৩০ মাসে ৩০ দিন; ৩১ তারিখ নেই", "has 30 days; there is no day 31"),
        (1422, 11, 32, "ফাল্গুন ১৪২২ মাসে ৩১ দিন; ৩২ তারিখ নেই", "has 31 days; there is no day 32"),
        (1430, 1, 0, "বৈশাখ ১৪৩০ মাসে ৩১ দিন; ০ তারিখ নেই", "has 31 days; there is no day 0"),
        (1430, 13, 1, "মাস ১৩ হতে পারে না", "no month 13"),
        (9406, 1, 1, "৯৪০৬ সনের হিসাব নেই", "9406 is out of reach"),
    ],
)
def test_a_refusal_names_the_length_of_the_month_in_that_year(
    year: int, month: int, day: int, bangla_reason: str, english_reason: str
) -> None:
    with pytest.raises(Refusal, match=english_reason) as refused:
        Bangabda(year, month, day)
    assert bangla_reason in refused.value.bangla


def test_the_last_year_that_python_can_hold() -> None:
    assert Bangabda.from_gregorian(date(9999, 4, 13)) == Bangabda(9405, 12, 30)
    with pytest.raises(Refusal, match="9406"):
        Bangabda.from_gregorian(date(9999, 4, 14))


def gaps_between_first_days(gregorian_year: int) -> tuple[int, ...]:
    """The month lengths of the Bangla year that begins in this year, from the first days of its months.

    Not from a table of lengths: the first day of a Bangla month never moves against the Gregorian calendar,
    leap years included, so the lengths are the gaps between them.
    """
    old = [
        (4, 14),
        (5, 15),
        (6, 15),
        (7, 16),
        (8, 16),
        (9, 16),
        (10, 16),
        (11, 15),
        (12, 15),
        (1, 14),
        (2, 13),
    ]
    new = [
        (4, 14),
        (5, 15),
        (6, 15),
        (7, 16),
        (8, 16),
        (9, 16),
        (10, 17),
        (11, 16),
        (12, 16),
        (1, 15),
        (2, 14),
    ]
    firsts = [*(old if gregorian_year < 2019 else new), (3, 15), (4, 14)]
    starts = [date(gregorian_year + (n > 8), month, day) for n, (month, day) in enumerate(firsts)]
    return tuple((later - earlier).days for earlier, later in pairwise(starts))


def test_every_day_from_1988_to_2200_there_and_back() -> None:
    expected = (
        (year - 593, month, day)
        for year in range(1988, 2201)
        for month, length in enumerate(gaps_between_first_days(year), 1)
        for day in range(1, length + 1)
    )
    for gregorian, parts in zip(days(FIRST, LAST), expected, strict=False):
        there = Bangabda.from_gregorian(gregorian)
        assert (there.year, there.month, there.day) == parts, gregorian
        assert there.to_gregorian() == gregorian
    assert gregorian == LAST


def test_bangla_get_date_stays_with_the_old_rule() -> None:
    """Why this package has a calendar of its own: `bangla` 0.0.6 is right up to 15 October 2019, and since
    then wrong from 16 October to 14 March: 150 days a year, 151 when February has 29."""

    def wrong(first: date, last: date) -> list[date]:
        def theirs(d: date) -> tuple[str, str, str]:
            parts = bangla.get_date(d.day, d.month, d.year)
            return parts["date"], nfc(parts["month"]), parts["year"]

        def ours(d: date) -> tuple[str, str, str]:
            b = Bangabda.from_gregorian(d)
            return to_bangla(b.day), b.month_name, to_bangla(b.year)

        return [d for d in days(first, last) if theirs(d) != ours(d)]

    assert wrong(FIRST, date(2019, 10, 15)) == []
    assert wrong(SWITCH, date(2020, 4, 13)) == list(days(date(2019, 10, 16), date(2020, 3, 14)))
    for year in range(2019, 2027):
        expected = 151 if calendar.isleap(year + 1) else 150
        assert len(wrong(date(year, 4, 14), date(year + 1, 4, 13))) == expected


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


@pytest.mark.parametrize(("other", "month"), list(dates.OTHER_BANGLA_MONTHS.items()))
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
        ("৮ ফাল্গুন", "not a Bangla date"),
        ("০৮/১১.১৪৩০", "not a Bangla date"),
        ("০৮/১৩/১৪৩০", "no month 13"),
        ("৩২ বৈশাখ ১৪৩০", "31 days"),
        ("৮ ফাল্গুন 1430", "mixes"),
    ],
)
def test_bangla_dates_that_cannot_be_read(text: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        Bangabda.parse(text)


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


@given(bangla_days)
def test_all_that_is_written_is_in_nfc(d: date) -> None:
    written = [*both_dates(d, eras=True), weekday(d), str(FiscalYear.containing(d)), date_range(d, LAST)]
    assert all(unicodedata.is_normalized("NFC", text) for text in written)


# reading


@given(letter_days)
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
        "২০১৭-০২-১৪",
        "  14 \t ফেব্রুয়ারি\n2017 ",
    ],
)
def test_parse_date_in_the_ways_of_letters(text: str) -> None:
    assert parse_date(text) == date(2017, 2, 14)


@pytest.mark.parametrize(("old", "month"), [("জানুয়ারী", 1), ("ফেব্রুয়ারী", 2), ("আগষ্ট", 8)])
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
        ("২২ আগস্ট", "not a date"),
        ("২২ আগস্ট ২০২৩ ও ২৩ আগস্ট ২০২৩", "not a date"),
        ("২২/০৮.২০২৩", "not a date"),
        ("২২/০৮/০২৩", "not a date"),
        ("2024/02/21", "not a date"),
        ("২২ আগস্ট 2023", "mixes"),
        ("৩১ এপ্রিল ২০২২", "has 30 days; there is no day 31"),
        ("২৯/০২/২০২৩", "has 28 days; there is no day 29"),
        ("৩০/০২/২০২৪", "has 29 days; there is no day 30"),
        ("৩২/১২/২০২৪", "has 31 days; there is no day 32"),
        ("০০/১২/২০২৪", "there is no day 00"),
        ("০৮/১১/১৪৩০", "1430 is not in 1800-2299"),
        ("০১/০১/২৩০০", "2300 is not in 1800-2299"),
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


# times of day


@pytest.mark.parametrize(
    ("t", "written"),
    [
        (time(0, 0), "রাত ১২.০০ টা"),
        (time(3, 59), "রাত ৩.৫৯ টা"),
        (time(4, 0), "ভোর ৪.০০ টা"),
        (time(6, 0), "সকাল ৬.০০ টা"),
        (time(10, 30), "সকাল ১০.৩০ টা"),
        (time(12, 0), "দুপুর ১২.০০ টা"),
        (time(14, 59), "দুপুর ২.৫৯ টা"),
        (time(15, 0), "বিকাল ৩.০০ টা"),
        (time(18, 5), "সন্ধ্যা ৬.০৫ টা"),
        (time(20, 30), "রাত ৮.৩০ টা"),
        (time(23, 59), "রাত ১১.৫৯ টা"),
    ],
)
def test_clock(t: time, written: str) -> None:
    assert clock(t) == written


@pytest.mark.parametrize(
    ("options", "form"),
    list(
        zip(
            ({"ending": nfc("টায়")}, {"ending": nfc("ঘটিকায়")}, {"ending": nfc("টায়"), "separator": ":"}),
            NUMERALS["time"]["forms"],
            strict=True,
        )
    ),
)
def test_clock_with_the_endings_of_letters(options: Any, form: str) -> None:
    assert clock(time.fromisoformat(NUMERALS["time"]["in"]), **options) == form


def test_clock_without_an_ending() -> None:
    assert clock(time(17, 0), ending="") == "বিকাল ৫.০০"


@pytest.mark.parametrize("t", [time(10, 30, 1), time(10, 30, 0, 1)])
def test_clock_refuses_seconds(t: time) -> None:
    with pytest.raises(Refusal, match="seconds"):
        clock(t)


@pytest.mark.parametrize("ending", ["টা", nfc("টায়"), "ঘটিকা", nfc("ঘটিকায়"), ""])
@pytest.mark.parametrize("separator", [".", ":"])
def test_parse_clock_reads_back_every_minute_of_the_day(ending: Any, separator: Any) -> None:
    for minute in range(24 * 60):
        t = time(*divmod(minute, 60))
        written = clock(t, ending=ending, separator=separator)
        assert parse_clock(written) == t
        assert parse_clock(f"{t:%H:%M}") == parse_clock(to_bangla(f"{t:%H.%M}")) == t


@pytest.mark.parametrize(
    ("text", "t"),
    [
        ("সকাল ১০.৩০ টায়", time(10, 30)),
        ("১০:৩০", time(10, 30)),
        ("১০.৩০ ঘটিকায়", time(10, 30)),
        ("বিকাল ৫.০০ ঘটিকা", time(17, 0)),
        ("বিকেল ৫ টায়", time(17, 0)),
        ("বিকাল ১৭:০০", time(17, 0)),
        ("রাত ০৮:৩০", time(20, 30)),
        ("০৭:০০ (রাত)", time(19, 0)),
        ("০৮:০০(সকাল)", time(8, 0)),
        ("রাত ১২.০৫ টা", time(0, 5)),
        ("রাত ০০:০৫", time(0, 5)),
        ("রাত ৩ টা", time(3, 0)),
        ("রাত্রি ১১টা", time(23, 0)),
        ("দুপুর ১২টায়", time(12, 0)),
        ("দুপুর ১১.৩০ টা", time(11, 30)),
        ("সকাল: ৯.০০ টার", time(9, 0)),
        ("পূর্বাহ্ণ ১১.০০ টা", time(11, 0)),
        ("অপরাহ্ন ১২.৩০ টা", time(12, 30)),
        ("সন্ধ্যা 7:15", time(19, 15)),
        ("৫.০০ টা", time(5, 0)),
        ("৯ টা", time(9, 0)),
        ("ভোর ৫", time(5, 0)),
        ("সকাল ১০.৩০ টা\u09df", time(10, 30)),
    ],
)
def test_parse_clock_in_the_ways_of_letters(text: str, t: time) -> None:
    assert parse_clock(text) == t


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a time"),
        ("১০", "not a time"),
        ("সকাল", "not a time"),
        ("১০.৫", "not a time"),
        ("১০.৩০.০০", "not a time"),
        ("সকাল সাড়ে দশটা", "not a time"),
        ("২৪:০০", "midnight is 00:00"),
        ("১০:৬০", "minutes to 59"),
        ("সকাল ৪.০০ টা", "has no hour 4"),
        ("সকাল ১২.০০ টা", "has no hour 12"),
        ("পূর্বাহ্ণ ১২.০০ টা", "has no hour 12"),
        ("বিকাল ১০.০০ টা", "has no hour 10"),
        ("সকাল ১৫:০০", "has no hour 15"),
        ("রাত ১3:00", "mixes"),
    ],
)
def test_parse_clock_refuses(text: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        parse_clock(text)


# fiscal years


@pytest.mark.parametrize(("year", "row"), list(NUMERALS["fiscal_year"].items()))
def test_fiscal_year_as_letters_and_acts_print_it(year: int, row: dict[str, str]) -> None:
    fiscal_year = FiscalYear(year)
    assert fiscal_year.full() == row["full"]
    # Where letters' short form is not known, the full one is printed.
    assert str(fiscal_year) == row.get("short", row["full"])
    assert fiscal_year.start.isoformat() == row.get("starts", f"{year}-07-01")
    assert fiscal_year.end.isoformat() == row.get("ends", f"{year + 1}-06-30")


@pytest.mark.parametrize(
    "text",
    [
        "২০২৩-২৪",
        "২০২৩-২০২৪",
        "2023-24",
        "২০২৩–২৪",
        "২০২৩ - ২৪",
        "২০২৩/২৪",
        "২০২৩-২৪ অর্থবছর",
        "অর্থ বছর: ২০২৩-২০২৪",
    ],
)
def test_fiscal_year_in_the_ways_of_letters(text: str) -> None:
    assert FiscalYear.parse(text) == FiscalYear(2023)


@pytest.mark.parametrize("text", ["১৯৯৯-২০০০", "১৯৯৯-০০"])
def test_fiscal_year_at_the_turn_of_a_century(text: str) -> None:
    assert FiscalYear.parse(text) == FiscalYear(1999)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("২০২৩", "not a fiscal year"),
        ("", "not a fiscal year"),
        ("২৩-২৪", "not a fiscal year"),
        ("২০২৩-২৫", "do not follow"),
        ("২০২৩-২০২৩", "do not follow"),
        ("২০২৩-১৯২৪", "do not follow"),
        ("২০২৩-24", "mixes"),
        ("১৪৩০-৩১", "1799 to 2299"),
    ],
)
def test_fiscal_year_refuses(text: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        FiscalYear.parse(text)


@pytest.mark.parametrize("year", [1798, 2300])
def test_fiscal_year_refuses_years_out_of_reach(year: int) -> None:
    with pytest.raises(Refusal, match="1799 to 2299"):
        FiscalYear(year)


@given(letter_days)
def test_each_day_lies_in_one_fiscal_year(d: date) -> None:
    fiscal_year = FiscalYear.containing(d)
    assert fiscal_year.start <= d <= fiscal_year.end
    assert FiscalYear.parse(str(fiscal_year)) == FiscalYear.parse(fiscal_year.full()) == fiscal_year


def test_fiscal_years_are_ordered() -> None:
    assert FiscalYear(2022) < FiscalYear(2023)
    assert FiscalYear.containing(date(1800, 1, 1)) == FiscalYear(1799)
    assert FiscalYear(2022).end + timedelta(1) == FiscalYear(2023).start
