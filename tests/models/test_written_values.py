"""Days and times as they are printed: as typed, in Bangla digits, but nothing half in Bangla."""

from __future__ import annotations

import pytest

from govdocs.models.written_values import Clock, Day


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("15/03/2026", "১৫/০৩/২০২৬"),
        ("১৫ই মার্চ, ২০২৬ ইং", "১৫ই মার্চ, ২০২৬ ইং"),
        ("2026-03-15", "১৫ মার্চ ২০২৬"),
        ("15 March 2026", "15 March 2026"),
        ("March 15, 2026", "March 15, 2026"),
        ("1st March 2026", "1st March 2026"),
        ("15.3.2026 AD", "15.3.2026 AD"),
    ],
)
def test_a_day(typed: str, printed: str) -> None:
    assert str(Day.parse(typed)) == printed


@pytest.mark.parametrize(("typed", "printed"), [("সকাল 10.30 টা", "সকাল ১০.৩০ টা"), ("10:30", "সকাল ১০.৩০ টা")])
def test_a_time(typed: str, printed: str) -> None:
    assert str(Clock.parse(typed)) == printed
