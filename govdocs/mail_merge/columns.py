"""The columns of a sheet by their headings, the texts of their cells, and a report of all that is wrong in the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from govdocs.mail_merge import messages
from govdocs.mail_merge.cells import CellText, read, tidy
from govdocs.mail_merge.column_profile import ColumnProfile, typed_for_bijoy
from govdocs.mail_merge.sheets.sheet import RawCell, RawRow, Sheet, cell_name, column_name
from govdocs.problems.problem import Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.unicode import same_name

MAX_REPORTED = 100  # ERRORs of one code in one column; the rest is counted
MAX_LISTED = 12  # headings in a sentence


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet; `index` counts from 0."""

    index: int
    heading: str

    @property
    def key(self) -> str:
        return same_name(self.heading)


@dataclass
class SheetReport:
    """The problems of a sheet: each ERROR at its cell, the others once a column with the number of cells."""

    sheet: Sheet
    problems: list[Problem] = field(default_factory=list)
    _errors: dict[tuple[str, int], int] = field(default_factory=dict)
    _said: set[tuple[Sentence, int | None, int]] = field(default_factory=set)
    _others: dict[tuple[Severity, str, int], list[tuple[RawRow | None, Sentence]]] = field(
        default_factory=dict
    )

    def add(
        self, sentence: Sentence, row: RawRow | None, column: int, severity: Severity = Severity.ERROR
    ) -> None:
        """Report a problem of a cell, once however often the letter has the cell; without a row, of a column as a whole."""
        if severity is not Severity.ERROR:
            self._others.setdefault((severity, sentence.code, column), []).append((row, sentence))
            return
        said = (sentence, row.number if row else None, column)
        if said in self._said:
            return
        self._said.add(said)
        count = self._errors[sentence.code, column] = self._errors.get((sentence.code, column), 0) + 1
        if count <= MAX_REPORTED:
            self.problems.append(self.sheet.problem(sentence, row, column))

    def all(self) -> tuple[Problem, ...]:
        """The notices of the file, and all problems of the sheet."""
        return (*self.sheet.notices, *self.problems, *self._rest())

    def _rest(self) -> Iterator[Problem]:
        for (code, column), count in self._errors.items():
            if count > MAX_REPORTED:
                more = messages.MORE_CELLS.filled(column=column_name(column), count=count - MAX_REPORTED)
                sentence = Sentence(code, more, messages.MORE_CELLS_HINT)
                yield self.sheet.problem(sentence, self.sheet.rows[0], column)
        for (severity, _, column), found in self._others.items():
            (row, sentence), count = found[0], len(found)
            if count > 1:
                counted = messages.COUNTED_CELLS.filled(
                    sentence=sentence.text, column=column_name(column), count=count
                )
                sentence = sentence._replace(text=counted)
            yield self.sheet.problem(sentence, row, column, severity)


def columns(sheet: Sheet, report: SheetReport) -> list[SheetColumn]:
    """The columns that have a heading; two of one name, and cells without a heading above them, are reported.

    Raises InvalidDocument for a sheet without rows.
    """
    if len(sheet.rows) < 2:
        sheet.refuse(messages.EMPTY_SHEET if not sheet.rows else messages.NO_ROWS)
    head = sheet.rows[0]
    if len(_filled_cells(head)) == 1 < len(_filled_cells(sheet.rows[1])):
        sheet.refuse(messages.TITLE_ABOVE_LIST, head.line)
    found: dict[str, SheetColumn] = {}
    bijoy = typed_for_bijoy(raw.stored for _, raw in sheet.headings())
    for index, raw in sheet.headings():
        column = SheetColumn(index, tidy(raw.stored, bijoy=bijoy))
        if not column.heading:
            if raw.kind == "covered":
                report.add(messages.MERGED_HEADING, head, index)
            continue
        first = found.setdefault(column.key, column)
        if first is not column:
            report.add(
                messages.REPEATED_HEADING.filled(
                    given=brief(column.heading), other=cell_name(first.index, head.number)
                ),
                head,
                index,
            )
    headed = set(head.cells)
    for row in sheet.rows[1:]:
        for index, raw in row.cells.items():
            if index not in headed and raw.stored:
                headed.add(index)
                report.add(messages.NO_HEADING, row, index, Severity.WARNING)
    return list(found.values())


def texts(sheet: Sheet, column: SheetColumn, report: SheetReport) -> Iterator[CellText]:
    """The text of a column in each row below the heading, its problems reported; empty for an empty cell."""
    below = sheet.rows[1:]
    profile = ColumnProfile.of(
        column.heading, [row.cells[column.index] for row in below if column.index in row.cells]
    )
    seen: dict[RawCell, CellText] = {}
    for row in below:
        raw = row.cells.get(column.index)
        if raw is None:
            yield CellText("")
            continue
        if raw not in seen:
            seen[raw] = read(raw, profile)
        for problem in seen[raw].problems:
            report.add(problem.sentence, row, column.index, problem.severity)
        yield seen[raw]


def listed(headings: Iterable[str]) -> str:
    """Headings as a sentence names them: twelve at most."""
    names = [brief(heading) for heading in headings]
    return ", ".join(names[:MAX_LISTED]) + (" …" if len(names) > MAX_LISTED else "")


def _filled_cells(row: RawRow) -> list[RawCell]:
    return [raw for raw in row.cells.values() if raw.kind != "covered"]
