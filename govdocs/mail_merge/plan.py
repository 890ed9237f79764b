"""A letter and a sheet → the letters of all rows: every row checked, and every problem reported, before the first page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from govdocs.errors import Refusal
from govdocs.loading.loader import loads
from govdocs.mail_merge import file_names, messages
from govdocs.mail_merge.cell_problems import MergeProblems
from govdocs.mail_merge.column_targets import SERIAL, ColumnUse, targets_of
from govdocs.mail_merge.columns import SheetReport, columns
from govdocs.mail_merge.rows import Row, rows
from govdocs.mail_merge.sheets.read import Rows, read
from govdocs.models import Document, kind_named
from govdocs.numerals import to_bangla
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, Severity, in_order
from govdocs.problems.suggestions import brief
from govdocs.source import reading as sources
from govdocs.text.unicode import same_name


@dataclass(frozen=True)
class MergedLetter:
    """The letter of one row: its YAML and its name. Can be pickled."""

    row: int
    """As the spreadsheet counts."""
    name: str
    """Of its files, without an ending."""
    text: str
    folder: Path
    """Where its pictures and included files are."""
    office: str | Path | None

    @property
    def file(self) -> str:
        """The name of its YAML file, inside the PDF and beside it."""
        return f"{self.name}.yaml"

    def document(self) -> Document:
        """The letter, loaded. Raises InvalidDocument."""
        return loads(self.text, name=self.file, folder=self.folder, office=self.office, merged=True)


@dataclass(frozen=True)
class MergePlan:
    """The letters of a sheet, all of them valid, in the order of its rows."""

    letters: tuple[MergedLetter, ...]
    groups: dict[str, tuple[MergedLetter, ...]]
    """By the names of their files; empty where none were requested."""
    uses: tuple[ColumnUse, ...]
    warnings: tuple[Problem, ...]
    problems: MergeProblems
    """Takes what the audit finds in the letters; it goes to the same report."""


def prepare(
    letter: str | Path,
    data: Rows,
    *,
    sheet: str | None = None,
    name: str | None = None,
    by: str | None = None,
    limit: int | None = None,
    first: int = 1,
    office: str | Path | None = None,
    text: str | None = None,
    problems_of: Callable[[Document], Iterable[Problem]] = lambda document: (),
) -> MergePlan:
    """Check a letter against a sheet, and each row of the sheet in the letter.

    `sheet` names one of a workbook; `name` is the pattern of file names, by default the letter's own with the number of the
    row; `by` is the column to group by; `text` is what the letter's file would hold; `limit` takes the first rows alone; `first` is the number of the first row (ক্রমিক);
    `problems_of` finds what else is wrong with a valid letter (`problems_on_paper`).

    Raises InvalidDocument with all that is wrong in the letter, in the columns and in any row; Refusal for a pattern of names
    or a number that cannot be.
    """
    path = Path(letter)
    if first < 0 or (limit is not None and limit < 1):
        raise Refusal(*messages.BAD_FIRST_OR_LIMIT)
    pattern = name or f"{path.stem.replace('{', '').replace('}', '')}-{{{SERIAL[0]}}}"
    requested = [*file_names.names_in(pattern), *([by] if by else [])]
    source = sources.read(path) if text is None else sources.read_text(text, path.name)
    if source.slips:
        raise InvalidDocument(source.slips)
    kind = _kind(source, path, office)
    table = read(data, sheet)
    total = max(len(table.rows) - 1, 0)
    if limit is not None:
        table.rows = table.rows[: limit + 1]
    report = SheetReport(table)
    found = columns(table, report)
    targets = targets_of(source, kind, found, report, requested)
    lines = rows(targets, report, first=first, total=total)
    problems = MergeProblems(
        targets.filling,
        report,
        {column.key: column for column in found},
        {line.raw.number: line for line in lines},
    )
    letters: dict[int, MergedLetter] = {}
    groups: dict[str, list[Row]] = {}
    if not _errors(targets.problems):  # else every row would report the same column
        file_names_of = _FileNames(pattern, len(to_bangla(first + total - 1)), report)
        names = file_names_of.letters(lines)
        groups = file_names_of.groups(lines, by)
        made = (MergedLetter(line.raw.number, one, targets.filling.text(line.words), path.parent, office)
                for line, one in zip(lines, names, strict=True) if line.certain)  # fmt: skip
        letters = {one.row: one for one in _valid(made, problems, problems_of)}
    warnings = in_order((*targets.problems, *problems.of_letter(), *report.all()))
    if _errors(warnings):
        raise InvalidDocument(warnings)
    return MergePlan(
        tuple(letters.values()),
        {group: tuple(letters[line.raw.number] for line in members) for group, members in groups.items()},
        targets.uses,
        warnings,
        problems,
    )


def _kind(source: sources.Source, path: Path, office: str | Path | None) -> type[Document]:
    key = source.tree.key_of("kind", "ধরন")
    kind = kind_named(brief(source.tree[key])) if key is not None else None
    return kind or type(
        loads(source.text, name=source.name, folder=path.parent, office=office)
    )  # raises, and says why


def _valid(
    letters: Iterable[MergedLetter],
    problems: MergeProblems,
    problems_of: Callable[[Document], Iterable[Problem]],
) -> Iterator[MergedLetter]:
    """The letters that are valid; the problems of the others are collected."""
    for letter in letters:
        try:
            document = letter.document()
        except GovdocsError as error:
            for problem in error.problems:
                problems.add(problem, letter.file, letter.row)
            continue
        words = problems.rows[letter.row].words
        if document.source is None or not problems.filling.reads_back(document.source.tree, words):
            problems.add(messages.NOT_AS_TYPED.problem(), letter.file, letter.row)
            continue
        for problem in (more := tuple(problems_of(document))):
            problems.add(problem, letter.file, letter.row)
        if not _errors(more):
            yield letter


def _errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


@dataclass(frozen=True)
class _FileNames:
    """The names of letters and groups; two for one file are reported."""

    pattern: str
    digits: int
    """Of the largest number of a row, so that the names of files sort in the order of the rows."""
    report: SheetReport

    def letters(self, lines: Sequence[Row]) -> list[str]:
        taken: dict[str, Row] = {}
        return [self._taken(file_names.filled(self.pattern, self._word(line)), line, taken) for line in lines]

    def groups(self, lines: Sequence[Row], by: str | None) -> dict[str, list[Row]]:
        """The rows of each group, by the name of its file; two groups whose names become one file are refused."""
        if by is None:
            return {}
        groups: dict[str, list[Row]] = {}
        taken: dict[str, Row] = {}
        for line in lines:
            groups.setdefault(line.words.get(same_name(by), ""), []).append(line)
        return {
            self._taken(file_names.safe(value), members[0], taken): members
            for value, members in groups.items()
        }

    def _word(self, line: Row) -> Callable[[str], str]:
        def word(name: str) -> str:
            own = {
                same_name(SERIAL[0]): to_bangla(f"{line.serial:0{self.digits}}"),
                same_name(SERIAL[1]): f"{line.serial:0{self.digits}}",
            }
            key = same_name(name)
            return own.get(key) or line.words.get(key, "")

        return word

    def _taken(self, name: str, line: Row, taken: dict[str, Row]) -> str:
        if not name:
            self.report.add(messages.FILE_WITHOUT_NAME.filled(), line.raw, 0)
        elif (other := taken.setdefault(file_names.compared(name), line)) is not line:
            sentence = messages.ONE_FILE_TWICE.filled(row=other.raw.number, name=name)
            self.report.add(sentence, line.raw, 0)
        return name
