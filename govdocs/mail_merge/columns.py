"""The columns of a sheet by their headings, and the words of those that a letter takes, with all that is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from govdocs.errors import Text
from govdocs.mail_merge.cells import Habit, Read, read, tidy, typed_for_bijoy
from govdocs.mail_merge.sheets.sheet import Raw, RawRow, Sheet, cell_name, column_name, refuse
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.unicode import same_name

MAX_TOLD = 100  # faults of one sort in one column; the rest is counted


@dataclass(frozen=True)
class Column:
    index: int
    heading: str

    @property
    def key(self) -> str:
        return same_name(self.heading)


@dataclass
class Report:
    """What was found in a sheet: each ERROR at its cell, the rest once a column with the number of cells."""

    sheet: Sheet
    problems: list[Problem] = field(default_factory=list)
    _errors: dict[tuple[str, int], int] = field(default_factory=dict)
    _others: dict[tuple[Severity, str, int], list[tuple[RawRow | None, Sentence]]] = field(
        default_factory=dict
    )

    def add(
        self, sentence: Sentence, row: RawRow | None, column: int, severity: Severity = Severity.ERROR
    ) -> None:
        if severity is not Severity.ERROR:
            self._others.setdefault((severity, sentence.code, column), []).append((row, sentence))
            return
        told = self._errors[sentence.code, column] = self._errors.get((sentence.code, column), 0) + 1
        if told <= MAX_TOLD:
            self.problems.append(self.sheet.problem(sentence, row, column))

    def all(self) -> tuple[Problem, ...]:
        return (*self.sheet.notices, *self.problems, *self._rest())

    def _rest(self) -> Iterator[Problem]:
        for (code, column), count in self._errors.items():
            if count > MAX_TOLD:
                yield self.sheet.problem(_more(code, count - MAX_TOLD, column), self.sheet.rows[0], column)
        for (severity, _, column), found in self._others.items():
            (row, sentence), count = found[0], len(found)
            if count > 1:
                counted = _COUNTED.filled(sentence=sentence.text, column=column_name(column), count=count)
                sentence = sentence._replace(text=counted)
            yield self.sheet.problem(sentence, row, column, severity)


def columns(sheet: Sheet, report: Report) -> list[Column]:
    """The columns that have a heading; two of one name, and cells without a heading above them, are reported.

    Raises InvalidDocument for a sheet without rows.
    """
    if len(sheet.rows) < 2:
        refuse(sheet.file, _EMPTY if not sheet.rows else _NO_ROWS)
    head = sheet.rows[0]
    if len(_filled_cells(head)) == 1 < len(_filled_cells(sheet.rows[1])):
        sheet.refuse(_TITLE, head.line)
    found: dict[str, Column] = {}
    bijoy = typed_for_bijoy(raw.stored for _, raw in sheet.headings())
    for index, raw in sheet.headings():
        column = Column(index, tidy(raw.stored, bijoy=bijoy))
        if not column.heading:
            if raw.kind == "covered":
                report.add(_MERGED_HEADING, head, index)
            continue
        first = found.setdefault(column.key, column)
        if first is not column:
            report.add(
                _filled(_TWICE, brief(column.heading), cell_name(first.index, head.number)), head, index
            )
    headed = set(head.cells)
    for row in sheet.rows[1:]:
        for index, raw in row.cells.items():
            if index not in headed and raw.stored:
                headed.add(index)
                report.add(_NO_HEADING, row, index, Severity.WARNING)
    return list(found.values())


def words(sheet: Sheet, column: Column, report: Report) -> Iterator[Read]:
    """What the column says in each row below the heading, its flaws reported; empty for an empty cell."""
    below = sheet.rows[1:]
    habit = Habit.of(column.heading, [row.cells[column.index] for row in below if column.index in row.cells])
    seen: dict[Raw, Read] = {}
    for row in below:
        raw = row.cells.get(column.index)
        if raw is None:
            yield Read("")
            continue
        if raw not in seen:
            seen[raw] = read(raw, habit)
        for flaw in seen[raw].flaws:
            report.add(flaw.sentence, row, column.index, flaw.severity)
        yield seen[raw]


def listed(headings: Iterable[str]) -> str:
    """Headings as a sentence names them: not more than a person reads."""
    names = [brief(heading) for heading in headings]
    return ", ".join(names[:12]) + (" …" if len(names) > 12 else "")


def _filled_cells(row: RawRow) -> list[Raw]:
    return [raw for raw in row.cells.values() if raw.kind != "covered"]


def _filled(sentence: Sentence, given: str, other: str) -> Sentence:
    return sentence.filled(given=given, other=other)


def _more(code: str, count: int, column: int) -> Sentence:
    return Sentence(
        code,
        Text(
            f"{column_name(column)} কলামে এমন ভুল আরও {to_bangla(count)}টি ঘরে আছে।",
            f"{count} more cells of column {column_name(column)} have this fault.",
        ),
        Text(
            "উপরের ঘরগুলো ঠিক করার সময় পুরো কলামটি দেখুন।", "See to the whole column while you mend those above."
        ),
    )


_EMPTY = Sentence(
    "empty-sheet",
    Text("তালিকাটি খালি।", "The list is empty."),
    Text(
        "প্রথম সারিতে কলামের নাম, তার নিচে প্রতি পত্রের জন্য একটি সারি লিখুন।",
        "Write the headings in the first row, and below it a row for each letter.",
    ),
)
_NO_ROWS = Sentence(
    "no-rows",
    Text("কলামের নামের নিচে কোনো সারি নেই।", "There are no rows below the headings."),
    Text("প্রতি পত্রের জন্য একটি সারি লিখুন।", "Write a row for each letter."),
)
_TITLE = Sentence(
    "title-above-list",
    Text(
        "প্রথম সারিতে একটিমাত্র ঘরে লেখা আছে, সম্ভবত তালিকার শিরোনাম; কলামের নাম তার নিচে।",
        "Only one cell of the first row holds anything: probably a title, with the headings below it.",
    ),
    Text(
        "শিরোনামের সারিটি মুছে দিন, যেন প্রথম সারিতেই কলামের নাম থাকে।",
        "Delete the row of the title, so that the headings stand in the first row.",
    ),
)
_MERGED_HEADING = Sentence(
    "merged-heading",
    Text("কলামের নামের ঘরটি পাশের ঘরের সঙ্গে জোড়া (merge)।", "the heading is merged with the cell beside it."),
    Text(
        "জোড়া ভেঙে প্রতি কলামের আলাদা নাম দিন; তালিকার উপরের শিরোনাম সারিটি মুছে দিন।",
        "Unmerge it and name each column; delete a title row above the list.",
    ),
)
_TWICE = Sentence(
    "repeated-heading",
    Text(
        "‘{given}’ নামে আরেকটি কলাম আছে ({other} ঘরে)।",
        "another column is called '{given}' as well (in {other}).",
    ),
    Text("একটির নাম বদলান বা কলামটি মুছে দিন।", "Rename one of them, or delete it."),
)
_NO_HEADING = Sentence(
    "no-heading",
    Text(
        "এই কলামের উপরে নাম নেই, তাই এর লেখা কোথাও বসবে না।",
        "this column has no heading, so what it holds goes nowhere.",
    ),
    Text("প্রথম সারিতে কলামের নাম লিখুন, অথবা কলামটি মুছে দিন।", "Give it a heading in the first row, or delete it."),
)
_COUNTED = Text(
    "{sentence} ({column} কলামে এমন ঘর মোট {count}টি)", "{sentence} ({count} such cells in column {column})"
)
