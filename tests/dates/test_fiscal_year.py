"""Fiscal years: as printed, as typed, and where they begin and end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.dates.fiscal_year import FiscalYear
from govdocs.errors import Refusal
from tests.support.vectors import VECTORS

NUMERALS = VECTORS["numerals"]


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


@pytest.mark.parametrize(
    ("year", "printed"), [(1799, "১৭৯৯-১৮০০"), (1800, "১৮০০-০১"), (2298, "২২৯৮-৯৯"), (2299, "২২৯৯-২৩০০")]
)
def test_fiscal_year_at_the_limits(year: int, printed: str) -> None:
    assert str(FiscalYear(year)) == printed


@pytest.mark.parametrize(("day", "year"), [(date(2024, 6, 30), 2023), (date(2024, 7, 1), 2024)])
def test_a_fiscal_year_begins_on_the_first_of_july(day: date, year: int) -> None:
    assert FiscalYear.containing(day) == FiscalYear(year)


@given(st.dates(date(1800, 1, 1), date(2299, 12, 31)))
def test_each_day_lies_in_one_fiscal_year(d: date) -> None:
    fiscal_year = FiscalYear.containing(d)
    assert fiscal_year.start <= d <= fiscal_year.end
    assert FiscalYear.parse(str(fiscal_year)) == FiscalYear.parse(fiscal_year.full()) == fiscal_year


def test_fiscal_years_are_ordered() -> None:
    assert FiscalYear(2022) < FiscalYear(2023)
    assert FiscalYear.containing(date(1800, 1, 1)) == FiscalYear(1799)
    assert FiscalYear(2022).end + timedelta(1) == FiscalYear(2023).start
