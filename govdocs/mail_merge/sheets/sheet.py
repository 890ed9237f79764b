"""A table of rows from any file: what each cell stores, how it is shown, where it is; and the bounds of a data file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NoReturn

from govdocs.mail_merge import messages
from govdocs.mail_merge.messages import grouped
from govdocs.problems.problem import InvalidDocument, Place, Problem, Severity
from govdocs.problems.sentence import Sentence

MAX_FILE = 20 * 1024 * 1024  # bytes; 4,580 rows of twenty columns are about 1 MB
MAX_UNPACKED = 120 * 1024 * 1024  # bytes of all parts of an xlsx or ods file together
MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELLS = 1_000_000
MAX_CELL = 20_000  # characters

Kind = Literal["text", "number", "day", "time", "moment", "duration", "truth", "uncomputed", "covered"]
"""`day`, `time` and `moment` are stored in ISO form; `uncomputed` is a formula without its result, `covered` a cell under
a merged one."""


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as the file stores it. `shown` is how the sheet displays a number, where that is known."""

    kind: Kind
    stored: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row by its cells; their columns count from 0. `number` counts as the spreadsheet does, from 1; `line` is that of the text file, else the number again."""

    number: int
    line: int
    cells: dict[int, RawCell]


@dataclass
class Sheet:
    """The rows of one sheet, empty ones left out; `name` is empty where the file has no sheets."""

    file: str
    name: str
    rows: list[RawRow] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    cells: int = 0

    def add(self, number: int, line: int, cells: dict[int, RawCell]) -> None:
        """Append a row, without its empty cells; one that is all empty is left out. Raises InvalidDocument beyond the bounds."""
        filled = {
            column: raw for column, raw in cells.items() if raw.stored.strip() or raw.kind in _NEVER_EMPTY
        }
        if not any(raw.kind != "covered" for raw in filled.values()):
            return
        self.cells += len(filled)
        if number > MAX_ROWS or self.cells > MAX_CELLS:
            self.refuse_length(number)
        if max(filled) >= MAX_COLUMNS:
            self.refuse(messages.TOO_MANY_COLUMNS.filled(most=MAX_COLUMNS), number)
        if any(len(raw.stored) > MAX_CELL for raw in filled.values()):
            self.refuse_cell(number)
        self.rows.append(RawRow(number, line, filled))

    def refuse(self, sentence: Sentence, row: int = 1) -> NoReturn:
        """Raises InvalidDocument about a row, with the notices of the file: perhaps another of its sheets was meant."""
        problem = sentence.problem(Place(self.file, row, 1, row, 2))
        raise InvalidDocument([problem, *self.notices])

    def refuse_length(self, row: int = 1) -> NoReturn:
        """Raises InvalidDocument about a sheet with too many rows or cells."""
        refuse_length(self.file, row)

    def refuse_cell(self, row: int) -> NoReturn:
        """Raises InvalidDocument about a row with a cell that is too long."""
        self.refuse(messages.CELL_TOO_LONG.filled(most=grouped(MAX_CELL)), row)

    def problem(
        self, sentence: Sentence, row: RawRow | None, column: int, severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem of one cell, named in its sentence as the spreadsheet names it."""
        cell = cell_name(column, row.number if row else 1)
        where = messages.IN_SHEET if self.name else messages.IN_CELL
        line = row.line if row else 1
        about = row.cells.get(column) if row else None
        placed = where.filled(sheet=self.name, cell=cell, sentence=sentence.text)
        return sentence._replace(text=placed).problem(
            Place(self.file, line, column + 1, line, column + 2),
            severity=severity,
            path=(self.name, cell) if self.name else (cell,),
            given=about.stored if about else "",
        )

    def headings(self) -> Iterator[tuple[int, RawCell]]:
        """The cells of the first row that holds anything."""
        yield from sorted(self.rows[0].cells.items()) if self.rows else ()


_NEVER_EMPTY = ("uncomputed", "covered")  # kinds of cells that are reported though they store nothing


def cell_name(column: int, row: int) -> str:
    """What a spreadsheet calls a cell; columns count from 0, rows from 1.

    >>> cell_name(1, 7), cell_name(26, 3)
    ('B7', 'AA3')
    """
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
    """The letters of a column, which counts from 0: A, B … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(cell: str) -> int:
    """The column of a cell's name, from 0; -1 for what is no such name.

    >>> column_index("B7"), column_index("AA3"), column_index("7")
    (1, 26, -1)
    """
    index = 0
    for letter in cell[:4]:
        if not "A" <= letter <= "Z":
            break
        index = index * 26 + ord(letter) - 64
    return index - 1


def refuse(file: str, sentence: Sentence, line: int = 1, *, given: str = "") -> NoReturn:
    """Raises InvalidDocument about the file as a whole."""
    raise InvalidDocument([sentence.problem(Place(file, line, 1, line, 2), given=given)])


def refuse_length(file: str, line: int = 1) -> NoReturn:
    """Raises InvalidDocument about a sheet with too many rows or cells."""
    refuse(file, messages.TOO_MANY_ROWS.filled(rows=grouped(MAX_ROWS), cells=grouped(MAX_CELLS)), line)
