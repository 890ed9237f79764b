"""The problems of merged letters, each at the cell that it comes from, or once in the letter itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from govdocs.errors import Text
from govdocs.mail_merge import messages
from govdocs.mail_merge.columns import SheetColumn, SheetReport
from govdocs.mail_merge.rows import Row
from govdocs.mail_merge.yaml_filling import YamlFilling
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.unicode import normalise


@dataclass
class MergeProblems:
    """Collects the problems of merged letters; those of cells go to the report of the sheet."""

    filling: YamlFilling
    report: SheetReport
    by_key: Mapping[str, SheetColumn]
    rows: Mapping[int, Row]
    """By the number that the spreadsheet gives them."""
    _of_letter: dict[tuple[Any, ...], tuple[Problem, int]] = field(default_factory=dict)

    def add(self, problem: Problem, file: str, number: int) -> None:
        """Take a problem of the letter whose YAML is called `file`, made of the row of that number."""
        row = self.rows[number]
        column = self._column(problem, row)
        in_letter = problem.place is None or problem.place.file == file
        if column and in_letter:
            self.report.add(_of_cell(problem, column), row.raw, column.index, problem.severity)
            return
        key = (problem.code, problem.path, None if in_letter else problem.place)
        first, count = self._of_letter.get(key, (problem, 0))
        self._of_letter[key] = (self._at_source(problem) if in_letter and not count else first, count + 1)

    def of_letter(self) -> tuple[Problem, ...]:
        """The problems that come from no cell, each once with the number of letters that have it."""
        return tuple(_counted(problem, count, len(self.rows)) for problem, count in self._of_letter.values())

    def _column(self, problem: Problem, row: Row) -> SheetColumn | None:
        """The column whose cell holds what the problem is about; None where the letter's own words there hold it.

        Where neither does, as with a value that only its parts together make wrong, the first column there.
        """
        keys, own = self.filling.columns_at(problem.path)
        columns = [self.by_key[key] for key in keys if key in self.by_key]
        for column in columns:
            if _holds(row.words.get(column.key, ""), problem.given):
                return column
        return columns[0] if columns and not _holds(own, problem.given) else None

    def _at_source(self, problem: Problem) -> Problem:
        """The same problem at its place in the letter that all rows were put into."""
        source = self.filling.source
        spot = source.locate(problem.path)
        place = spot.value_place or spot.key_place
        return replace(problem, place=place, excerpt=source.line(place.line) if place else "")


def _holds(text: str, given: str) -> bool:
    """Whether a text holds a value, in either digits and any Unicode form; nothing holds an empty one."""
    return bool(given) and normalise(to_bangla(given)) in normalise(to_bangla(text))


def _of_cell(problem: Problem, column: SheetColumn) -> Sentence:
    sentence = Text(problem.bangla, problem.english)
    return Sentence(
        problem.code,
        messages.IN_COLUMN.filled(heading=brief(column.heading), sentence=sentence),
        Text(problem.hint_bangla, problem.hint_english),
    )


def _counted(problem: Problem, count: int, rows: int) -> Problem:
    if count in (1, rows):
        return problem
    sentence = Text(problem.bangla, problem.english)
    bangla, english = messages.IN_SOME_LETTERS.filled(sentence=sentence, count=count)
    return replace(problem, bangla=bangla, english=english)
