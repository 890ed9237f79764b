"""A table of rows, whatever file it comes from: what each cell stores, how it is shown, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NoReturn

from govdocs.errors import Text
from govdocs.numerals import to_bangla
from govdocs.problems.problem import InvalidDocument, Place, Problem, Severity
from govdocs.problems.sentence import Sentence

MAX_FILE = 20 * 1024 * 1024  # bytes; 4,580 rows of twenty columns are about 1 MB
MAX_UNPACKED = 120 * 1024 * 1024  # bytes of all parts of an xlsx or ods file together
MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELLS = 1_000_000
MAX_CELL = 20_000  # characters

Kind = Literal["text", "number", "day", "time", "moment", "truth", "uncomputed", "covered"]
"""`day`, `time` and `moment` are stored in ISO form; `uncomputed` is a formula without its result, `covered` a cell under
a merged one."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A cell as the file stores it. `shown` is how the sheet displays a number, where that is known."""

    kind: Kind
    stored: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class RawRow:
    """`number` counts as the spreadsheet does, from 1; `line` is that of the text file, else the number again."""

    number: int
    line: int
    cells: dict[int, Raw]


@dataclass
class Sheet:
    """The rows of one sheet, empty ones left out; `name` is empty where the file has no sheets."""

    file: str
    name: str
    rows: list[RawRow] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    cells: int = 0

    def add(self, number: int, line: int, cells: dict[int, Raw]) -> None:
        """Take a row; refuses more than any honest sheet holds."""
        kept = {column: raw for column, raw in cells.items() if raw.stored.strip() or raw.kind in _TELLING}
        if not any(raw.kind != "covered" for raw in kept.values()):
            return
        self.cells += len(kept)
        if number > MAX_ROWS or self.cells > MAX_CELLS:
            self.refuse(TOO_MANY_ROWS, number)
        if max(kept) >= MAX_COLUMNS:
            self.refuse(_TOO_MANY_COLUMNS, number)
        if any(len(raw.stored) > MAX_CELL for raw in kept.values()):
            self.refuse(_TOO_LONG, number)
        self.rows.append(RawRow(number, line, kept))

    def refuse(self, sentence: Sentence, row: int = 1) -> NoReturn:
        refuse(self.file, sentence, row)

    def problem(
        self, sentence: Sentence, row: RawRow | None, column: int, severity: Severity = Severity.ERROR
    ) -> Problem:
        """A problem of one cell, named in its sentence as the spreadsheet names it."""
        cell = cell_name(column, row.number if row else 1)
        where = _IN_SHEET if self.name else _IN_CELL
        line = row.line if row else 1
        placed = where.filled(sheet=self.name, cell=cell, sentence=sentence.text)
        return sentence._replace(text=placed).problem(
            Place(self.file, line, column + 1, line, column + 2),
            severity=severity,
            path=(self.name, cell) if self.name else (cell,),
        )

    def headings(self) -> Iterator[tuple[int, Raw]]:
        """The cells of the first row that holds anything."""
        yield from sorted(self.rows[0].cells.items()) if self.rows else ()


_TELLING = ("uncomputed", "covered")


def cell_name(column: int, row: int) -> str:
    """What a spreadsheet calls a cell; columns count from 0, rows from 1.

    >>> cell_name(1, 7), cell_name(26, 3)
    ('B7', 'AA3')
    """
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
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


def refuse(file: str, sentence: Sentence, line: int = 1) -> NoReturn:
    """Raises InvalidDocument about the file as a whole."""
    raise InvalidDocument([sentence.problem(Place(file, line, 1, line, 2))])


def _bangla(number: int) -> str:
    return to_bangla(f"{number:,}")


TOO_MANY_ROWS = Sentence(
    "sheet-too-long",
    Text(
        f"শিটে {_bangla(MAX_ROWS)}-এর বেশি সারি বা {_bangla(MAX_CELLS)}-এর বেশি ঘরে লেখা আছে।",
        f"The sheet holds more than {MAX_ROWS:,} rows or {MAX_CELLS:,} cells.",
    ),
    Text(
        "তালিকাটি কয়েকটি ফাইলে ভাগ করুন; তালিকার নিচে ভুলে কিছু লেখা থাকলে সেই সারিগুলো মুছে দিন।",
        "Split the list into several files; if something stands far below it by mistake, delete those rows.",
    ),
)
_TOO_MANY_COLUMNS = Sentence(
    "sheet-too-wide",
    Text(
        f"শিটে {_bangla(MAX_COLUMNS)}-এর বেশি কলামে লেখা আছে।",
        f"The sheet holds more than {MAX_COLUMNS} columns.",
    ),
    Text("যে কলামগুলো পত্রে লাগে কেবল সেগুলো রাখুন।", "Keep only the columns that the letter needs."),
)
_TOO_LONG = Sentence(
    "cell-too-long",
    Text(
        f"সারির কোনো ঘরে {_bangla(MAX_CELL)}-এর বেশি অক্ষর আছে।",
        f"A cell of the row holds more than {MAX_CELL:,} characters.",
    ),
    Text("লম্বা লেখা পত্রের ফাইলেই রাখুন।", "Keep long text in the letter itself."),
)
_IN_SHEET = Text("‘{sheet}’ শিটের {cell} ঘর: {sentence}", "Sheet '{sheet}', {cell}: {sentence}")
_IN_CELL = Text("{cell} ঘর: {sentence}", "{cell}: {sentence}")
