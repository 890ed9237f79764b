"""A letter and a sheet → the letters of all rows: every row checked, and all that is wrong told, before the first page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from govdocs.errors import Refusal, Text
from govdocs.loading.loader import loads
from govdocs.mail_merge import file_names
from govdocs.mail_merge.cell_problems import Retelling
from govdocs.mail_merge.column_targets import SERIAL, Use, address
from govdocs.mail_merge.columns import Report, columns
from govdocs.mail_merge.rows import Row, rows
from govdocs.mail_merge.sheets.read import Rows, read
from govdocs.mail_merge.yaml_filling import Filling
from govdocs.models import Document, kind_named
from govdocs.numerals import to_bangla
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, Severity, in_order
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.source import reading as sources
from govdocs.text.unicode import same_name


@dataclass(frozen=True)
class Letter:
    """The letter of one row: its YAML, and what it is called. Can be pickled."""

    row: int
    """As the spreadsheet counts."""
    name: str
    """Of its files, without an ending."""
    text: str
    folder: Path
    """Where its pictures and included files are."""
    office: Path | None

    @property
    def file(self) -> str:
        """What its YAML is called, inside the PDF and beside it."""
        return f"{self.name}.yaml"

    def document(self) -> Document:
        """Raises InvalidDocument."""
        return loads(self.text, name=self.file, folder=self.folder, office=self.office, merged=True)


@dataclass(frozen=True)
class Plan:
    """The letters of a sheet, all of them valid, in the order of its rows."""

    letters: tuple[Letter, ...]
    groups: dict[str, tuple[Letter, ...]]
    """By the names of their files; empty where none were asked for."""
    uses: tuple[Use, ...]
    warnings: tuple[Problem, ...]
    retelling: Retelling


def prepare(
    letter: str | Path,
    data: Rows,
    *,
    sheet: str | None = None,
    name: str | None = None,
    by: str | None = None,
    limit: int | None = None,
    first: int = 1,
    office: Path | None = None,
) -> Plan:
    """Check a letter against a sheet, and each row of the sheet in the letter.

    `sheet` names one of a workbook; `name` is the pattern of file names, by default the letter's own with the number of the
    row; `by` is the column to group by; `limit` takes the first rows alone; `first` is the number of the first row (ক্রমিক).

    Raises InvalidDocument with all that is wrong in the letter, in the columns and in any row; Refusal for a pattern of names
    or a number that cannot be.
    """
    path = Path(letter)
    if first < 0 or (limit is not None and limit < 1):
        raise Refusal(
            "প্রথম ক্রমিক ০ বা তার বেশি, আর সারির সীমা অন্তত ১ হতে হবে।", "first must be 0 or more, limit 1 or more"
        )
    pattern = name or f"{path.stem.replace('{', '').replace('}', '')}-{{{SERIAL[0]}}}"
    asked = [*file_names.names_in(pattern), *([by] if by else [])]
    source = sources.read(path)
    if source.problems:
        raise InvalidDocument(source.problems)
    kind = _kind(source, path, office)
    table = read(data, sheet)
    total = max(len(table.rows) - 1, 0)
    if limit is not None:
        table.rows = table.rows[: limit + 1]
    report = Report(table)
    found = columns(table, report)
    addressed = address(source, kind, found, report, asked)
    lines = rows(addressed, report, first=first, total=total)
    retelling = Retelling(
        addressed.filling,
        report,
        {column.key: column for column in found},
        {line.raw.number: line.raw for line in lines},
    )
    letters: dict[int, Letter] = {}
    groups: dict[str, list[Row]] = {}
    if not _errors(addressed.problems):  # else every row would tell of the same column
        naming_of = _Naming(pattern, len(to_bangla(first + total - 1)), report)
        names = naming_of.letters(lines)
        groups = naming_of.groups(lines, by)
        made = (Letter(line.raw.number, one, addressed.filling.text(line.words), path.parent, office)
                for line, one in zip(lines, names, strict=True) if line.sure)  # fmt: skip
        letters = {one.row: one for one in _valid(made, addressed.filling, retelling, lines)}
    told = in_order((*addressed.problems, *retelling.own(), *report.all()))
    if _errors(told):
        raise InvalidDocument(told)
    return Plan(
        tuple(letters.values()),
        {group: tuple(letters[line.raw.number] for line in members) for group, members in groups.items()},
        addressed.uses,
        told,
        retelling,
    )


def _kind(source: sources.Source, path: Path, office: Path | None) -> type[Document]:
    key = source.tree.key_of("kind", "ধরন")
    kind = kind_named(brief(source.tree[key])) if key is not None else None
    return kind or type(
        loads(source.text, name=source.name, folder=path.parent, office=office)
    )  # raises, and says why


def _valid(
    letters: Iterable[Letter], filling: Filling, retelling: Retelling, lines: Sequence[Row]
) -> Iterator[Letter]:
    """The letters that are valid; what is wrong with the others is told."""
    words = {line.raw.number: line.words for line in lines}
    for letter in letters:
        try:
            document = letter.document()
        except GovdocsError as error:
            for problem in error.problems:
                retelling.tell(problem, letter.file, letter.row)
            continue
        if document.source is None or not filling.reads_back(document.source.tree, words[letter.row]):
            retelling.tell(_NOT_AS_TYPED, letter.file, letter.row)
            continue
        yield letter


def _errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


@dataclass(frozen=True)
class _Naming:
    """The names of letters and groups, each file written once."""

    pattern: str
    digits: int
    """Of the largest number of a row: the names of files stand in the order of the rows."""
    report: Report

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
            self.report.add(_NAMELESS, line.raw, 0)
        elif (other := taken.setdefault(file_names.same_file(name), line)) is not line:
            self.report.add(_one_file(name, other), line.raw, 0)
        return name


def _one_file(name: str, other: Row) -> Sentence:
    return Sentence(
        "one-file-twice",
        Text(
            f"এই সারি ও {to_bangla(other.raw.number)} নম্বর সারি দুটিই ‘{name}’ নামে ফাইল লিখবে।",
            f"this row and row {other.raw.number} would both write a file '{name}'.",
        ),
        Text(
            "নামে ক্রমিক যোগ করুন, যেমন --name ‘{ক্রমিক}-{ইউনিয়ন}’।",
            "Put the number of the row into the names: --name '{serial}-{union}'.",
        ),
    )


_NAMELESS = Sentence(
    "file-without-name",
    Text("এই সারির জন্য ফাইলের নাম খালি থেকে যায়।", "the name of the file of this row comes out empty."),
    Text(
        "নামে ক্রমিক যোগ করুন, যেমন --name ‘{ক্রমিক}-{ইউনিয়ন}’।",
        "Put the number of the row into the names: --name '{serial}-{union}'.",
    ),
)
_NOT_AS_TYPED = Problem(
    "not-as-typed",
    "সারির লেখা পত্রের YAML-এ বসানোর পর ঠিক সেভাবে পড়া যায়নি।",
    "The words of a row did not read back from the letter's YAML as they were put in.",
    hint_bangla="পত্রের যে ঘরে লেখা বসে, সেখানে মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
    hint_english="Write the values that words are put into in quotation marks.",
)
