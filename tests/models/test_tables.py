"""Rows in runs: which of them a page break may part."""

from __future__ import annotations

import pytest

from govdocs.models.tables import Cell, Row, in_runs, placed

PLAIN, TALL = Cell(text="ক"), Cell(text="খ", rows=2)


@pytest.mark.parametrize(
    ("rows", "runs"),
    [
        ([], []),
        ([(PLAIN, PLAIN), (PLAIN, PLAIN)], [(2, False)]),
        ([(TALL, PLAIN), (PLAIN,)], [(2, True)]),
        (
            [(PLAIN, PLAIN), (PLAIN, PLAIN), (TALL, PLAIN), (PLAIN,), (PLAIN, PLAIN)],
            [(2, False), (2, True), (1, False)],
        ),
        ([(TALL, PLAIN), (PLAIN,), (TALL, PLAIN), (PLAIN,)], [(2, True), (2, True)]),
        ([(TALL, PLAIN), (TALL,), (PLAIN,)], [(3, True)]),
        ([(PLAIN, PLAIN), (TALL, PLAIN)], [(1, False), (1, True)]),
    ],
)
def test_rows_that_a_cell_reaches_across_hang_together(rows: list[Row], runs: list[tuple[int, bool]]) -> None:
    assert [(len(run), bool(run[0].reaches)) for run in in_runs(placed(rows))] == runs
