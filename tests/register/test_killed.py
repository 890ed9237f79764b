"""Eight processes take 2,000 numbers from one SQLite register while they are killed (kill -9) at any moment."""

from __future__ import annotations

from pathlib import Path

from govdocs.register import Register
from tests.support.register_cases import DAY
from tests.support.register_work import Crew, assert_nothing_lost_or_double


def test_no_number_is_double_or_lost_whoever_is_killed(tmp_path: Path) -> None:
    where = tmp_path / "register.sqlite"
    Register.open(where, on=DAY)
    crew = Crew(str(where), tmp_path, size=8, seed=7)
    crew.work_until(told=2_000, kills=50, patience=240)
    assert crew.kills >= 50
    assert_nothing_lost_or_double(crew)
