"""One thing that is found in many places takes time as their number."""

from __future__ import annotations

from collections.abc import Callable

from govdocs.problems.problem import Place, Position, Problem
from govdocs.problems.same_findings import by_file
from tests.support.steps import growth


def _problem(count: int) -> Problem:
    places = tuple(Position((), Place("a.yaml", line, 1, line, 2)) for line in range(2, count + 2))
    return Problem("doubled", "দুবার", "twice", place=Place("a.yaml", 1, 1, 1, 2), also=places)


def test_the_places_of_one_finding_cost_as_their_number() -> None:
    def work(count: int) -> Callable[[], object]:
        problem = _problem(count)
        return lambda: by_file([problem])

    assert growth(work, 50) < 6


def test_each_place_but_the_first_is_there() -> None:
    (same,) = by_file([_problem(3)])["a.yaml"]
    assert [other.line for other in same.others] == [2, 3, 4]
