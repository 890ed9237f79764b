"""The layout that the rule of a day prescribes."""

from datetime import date

import pytest

from govdocs.memo_number.layouts import expected_layout


@pytest.mark.parametrize(
    ("day", "layout"),
    [
        (date(2005, 1, 1), "opaque"),
        (date(2007, 12, 31), "opaque"),
        (date(2008, 1, 1), "d19"),
        (date(2011, 4, 9), "d19"),
        (date(2011, 4, 10), "d18"),
        (date(2024, 6, 11), "d18"),
        (date(2024, 6, 12), "d22"),
        (date(2026, 9, 1), "d22"),
    ],
)
def test_the_layout_of_the_day(day, layout):
    assert expected_layout(day) == layout
