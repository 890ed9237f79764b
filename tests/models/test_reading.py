"""Readings: numbers, days and words as targets and achievements."""

import datetime as dt
from decimal import Decimal

import pytest

from govdocs.errors import Refusal
from govdocs.models.reading import Reading
from tests.support.examples import ROOT

EXAMPLES = ROOT / "examples"


# Readings: numbers, days, words


@pytest.mark.parametrize(
    ("typed", "value", "printed"),
    [
        ("12", Decimal(12), "১২"),
        ("১,৫০০", Decimal(1500), "১,৫০০"),
        ("৯১.৫%", Decimal("91.5"), "৯১.৫%"),
        ("২০জন", Decimal(20), "২০জন"),
        ("৩ টি", Decimal(3), "৩ টি"),
        ("2024-06-30", dt.date(2024, 6, 30), "৩০ জুন ২০২৪"),
        ("30/06/2024", dt.date(2024, 6, 30), "৩০/০৬/২০২৪"),
        ("৩০.০৬.২৪", dt.date(2024, 6, 30), "৩০.০৬.২৪"),
        ("৩০ জুন ২০২৪", dt.date(2024, 6, 30), "৩০ জুন ২০২৪"),
        ("হালনাগাদ", "হালনাগাদ", "হালনাগাদ"),
        ("২-৩ বার", "২-৩ বার", "২-৩ বার"),
    ],
)
def test_reading(typed: str, value: object, printed: str) -> None:
    reading = Reading.parse(typed)
    assert (reading.value, str(reading)) == (value, printed)
    assert Reading.parse(str(reading)) == Reading(reading.value if value != typed else typed, printed)


@pytest.mark.parametrize("typed", ["31/06/2024", "2024-13-01", "১৫,০০", "1২"])
def test_reading_refuses_numbers_and_dates_that_are_none(typed: str) -> None:
    with pytest.raises(Refusal):
        Reading.parse(typed)
