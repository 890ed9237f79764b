"""The Bangla calendar: against printed dates, against a second way to count, and back."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import bangla
import pytest
from hypothesis import strategies as st

from govdocs.dates.bangla_calendar import (
    BANGLA_MONTHS,
    RULE_SETS,
    WEEKDAYS,
    Bangabda,
    RuleSet,
    rule_set,
)
from govdocs.errors import Refusal
from govdocs.numerals import to_bangla
from tests.support.vectors import VECTORS, nfc

CALENDAR, NUMERALS = VECTORS["calendar"], VECTORS["numerals"]

FIRST, LAST = date(1988, 4, 14), date(2200, 12, 31)
SWITCH = date(2019, 4, 14)

bangla_days = st.dates(FIRST, LAST)


def days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(n) for n in range((last - first).days + 1))


def test_the_tables_are_those_of_the_sources() -> None:
    assert list(BANGLA_MONTHS) == CALENDAR["months"]
    assert list(WEEKDAYS) == NUMERALS["weekdays_mon_first"]


@pytest.mark.parametrize("rules", RULE_SETS, ids=lambda rules: rules.name)
def test_the_rule_sets_are_those_of_the_sources(rules: RuleSet) -> None:
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
        (1430, 0, 1, "মাস ০ হতে পারে না", "no month 0"),
        (9406, 1, 1, "৯৪০৬ সনের হিসাব নেই", "9406 is out of reach"),
        (1394, 12, 30, "১৩৯৪ সন", "1394 is before"),
    ],
)
def test_a_refusal_names_the_length_of_the_month_in_that_year(
    year: int, month: int, day: int, bangla_reason: str, english_reason: str
) -> None:
    with pytest.raises(Refusal, match=english_reason) as refused:
        Bangabda(year, month, day)
    assert bangla_reason in refused.value.bangla


@pytest.mark.parametrize(
    "parts", [(1395, 1, 1), (1430, 1, 31), (1430, 12, 1), (1430, 12, 30), (1431, 11, 29)]
)
def test_the_first_and_last_days_are_days(parts: tuple[int, int, int]) -> None:
    assert Bangabda.from_gregorian(Bangabda(*parts).to_gregorian()) == Bangabda(*parts)


@pytest.mark.parametrize(
    ("year", "rules"), [(1395, "bd-1995"), (1425, "bd-1995"), (1426, "bd-2019"), (9405, "bd-2019")]
)
def test_each_rule_set_has_its_years(year: int, rules: str) -> None:
    assert rule_set(year).name == rules


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
