"""What is wrong in a merged letter, told where it can be mended: at the cell it comes from, or once in the letter itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from govdocs.errors import Text
from govdocs.mail_merge.columns import Column, Report
from govdocs.mail_merge.sheets.sheet import RawRow
from govdocs.mail_merge.yaml_filling import Filling
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.unicode import normalise

_QUOTED = re.compile("‘([^‘’]+)’")


@dataclass
class Retelling:
    filling: Filling
    report: Report
    by_key: Mapping[str, Column]
    rows: Mapping[int, RawRow]
    """By the number that the spreadsheet gives them."""
    _own: dict[tuple[Any, ...], tuple[Problem, int]] = field(default_factory=dict)

    def tell(self, problem: Problem, name: str, row: int) -> None:
        """Take a problem of the letter that is called `name` and comes from a row."""
        column = self._column(problem, self.rows[row])
        here = problem.place is None or problem.place.file == name
        if column and here:
            self.report.add(_of_cell(problem, column), self.rows[row], column.index, problem.severity)
            return
        key = (problem.code, problem.path, None if here else problem.place)
        first, count = self._own.get(key, (problem, 0))
        self._own[key] = (self._in_letter(problem) if here and not count else first, count + 1)

    def _column(self, problem: Problem, row: RawRow) -> Column | None:
        """The column to blame: the one whose cell holds what the problem quotes; none where the letter itself holds it."""
        keys, own = self.filling.columns_at(problem.path)
        columns = [self.by_key[key] for key in keys if key in self.by_key]
        quotes = [_compared(quote) for quote in _QUOTED.findall(problem.bangla)]
        for column in columns:
            if (cell := row.cells.get(column.index)) and _holds(cell.stored, quotes):
                return column
        return columns[0] if columns and not _holds(own, quotes) else None

    def own(self) -> tuple[Problem, ...]:
        """The problems that no cell is to blame for, each once with the number of letters that have it."""
        return tuple(_counted(problem, count, len(self.rows)) for problem, count in self._own.values())

    def _in_letter(self, problem: Problem) -> Problem:
        spot = self.filling.source.locate(problem.path)
        place = spot.value_place or spot.key_place
        return replace(problem, place=place, excerpt=self.filling.source.line(place.line) if place else "")


def _compared(text: str) -> str:
    return normalise(to_bangla(text))


def _holds(text: str, quotes: list[str]) -> bool:
    return any(quote in _compared(text) for quote in quotes)


def _of_cell(problem: Problem, column: Column) -> Sentence:
    heading = brief(column.heading)
    return Sentence(
        problem.code,
        Text(f"‘{heading}’ কলাম: {problem.bangla}", f"column '{heading}': {problem.english}"),
        Text(problem.hint_bangla, problem.hint_english),
    )


def _counted(problem: Problem, count: int, rows: int) -> Problem:
    if count in (1, rows):
        return problem
    return replace(
        problem,
        bangla=f"{problem.bangla} ({to_bangla(count)}টি পত্রে)",
        english=f"{problem.english} (in {count} letters)",
    )
