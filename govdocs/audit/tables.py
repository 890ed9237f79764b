"""The cells of a list, each under its column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govdocs.audit.paper import Paper
from govdocs.models import insets
from govdocs.models.annexes import ListAnnex
from govdocs.models.tables import Cell, Column, Row, placed
from govdocs.problems.problem import Path


class PlacedCell(NamedTuple):
    """A cell with its path, its row and its first column."""

    at: Path
    row: int
    column: int
    cell: Cell


class Table(NamedTuple):
    """The rows of a list that stand under one set of columns; `at` is the path of the rows."""

    at: Path
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def cells(self) -> Iterator[PlacedCell]:
        """Every cell that is written, in the order of the file."""
        for number, row in enumerate(placed(self.rows)):
            for index, (column, cell) in enumerate(row.cells):
                yield PlacedCell((*self.at, number, index), number, column, cell)

    def columns_named(self, pattern: re.Pattern[str]) -> set[int]:
        """The positions of the columns whose titles the pattern finds."""
        return {index for index, column in enumerate(self.columns) if pattern.search(column.title)}


def tables(paper: Paper) -> Iterator[Table]:
    """The tables of every list that is printed with the document, and those that stand in a letter's text."""
    for at, annex in paper.every(ListAnnex):
        if annex.rows:
            yield Table((*at, "rows"), annex.columns, annex.rows)
        for index, group in enumerate(annex.groups):
            yield Table((*at, "groups", index, "rows"), group.columns or annex.columns, group.rows)
    for at, inset in paper.every(insets.Table):
        yield Table((*at, "rows"), inset.columns, inset.rows)
