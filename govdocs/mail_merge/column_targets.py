"""Which column goes where: to the placeholders of its name, else to the field that its heading addresses, else nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from govdocs.errors import Refusal, Text
from govdocs.mail_merge import salutation
from govdocs.mail_merge.columns import Column, Report, listed
from govdocs.mail_merge.field_paths import names, order_of, path_of
from govdocs.mail_merge.yaml_filling import Filling
from govdocs.models import Document
from govdocs.problems.problem import Path, Place, Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief, suggestion
from govdocs.prose.placeholders import placeholders
from govdocs.source.reading import Source, scalars
from govdocs.text.unicode import same_name

SERIAL, TOTAL = ("ক্রমিক", "serial"), ("মোট", "total")
"""What a merge knows by itself: the number of a row, and how many rows the sheet has."""

KNOWN = frozenset(same_name(name) for name in (*SERIAL, *TOTAL, *salutation.WORDS))


@dataclass(frozen=True)
class Use:
    """Where the words of a column go; nowhere where only the names of files need them."""

    column: Column
    field: Path | None
    placeholder: bool

    def where(self) -> str:
        """For a reader: `«ইউনিয়ন»`, `প্রাপক`."""
        return f"«{self.column.heading}»" if self.placeholder else ".".join(map(str, self.field or ("–",)))


@dataclass(frozen=True)
class Addressed:
    filling: Filling
    uses: tuple[Use, ...]
    """Of the columns that go somewhere."""
    needed: frozenset[str]
    """The keys that may not be empty in any row."""
    titles: tuple[str, ...]
    """Of `salutation.WORDS`, those that are to be found out for each row, and that no column says."""
    problems: tuple[Problem, ...]


def address(
    source: Source, kind: type[Document], columns: list[Column], report: Report, asked: Collection[str]
) -> Addressed:
    """`asked` are the columns that the names of files and groups are made of; each problem of a heading goes to the report.

    Raises Refusal for a field that the letter's own text makes impossible.
    """
    by_key = {column.key: column for column in columns}
    wanted = {found for _, text in scalars(source.tree) for found in placeholders(text)}
    in_text = {found.key for found in wanted}
    fields = _fields(source, kind, [column for column in columns if column.key not in in_text], report)
    paths = {key: path for path, key in fields.items()}
    filling = Filling(source, fields, order_of(kind))
    titles = tuple(word for word in salutation.WORDS if same_name(word) in in_text - by_key.keys())
    helping = _helping(by_key) if titles else ()
    used = {*in_text, *paths, *map(same_name, asked), *helping}
    return Addressed(
        filling,
        tuple(Use(column, paths.get(key), key in in_text) for key, column in by_key.items() if key in used),
        frozenset(found.key for found in wanted if not found.optional),
        titles,
        (
            *_missing_in_text(source, by_key),
            *_missing_in_names(source, by_key, asked),
            *_unused([column for column in columns if column.key not in used], kind, report),
        ),
    )


def _fields(
    source: Source, kind: type[Document], columns: Iterable[Column], report: Report
) -> dict[Path, str]:
    fields: dict[Path, str] = {}
    head = report.sheet.rows[0]
    for column in columns:
        try:
            path = path_of(column.heading, kind, source.tree)
        except Refusal as error:
            report.add(Sentence("no-such-field", Text(error.bangla, error.english)), head, column.index)
            continue
        if path in fields:
            report.add(_twice(fields[path]), head, column.index)
        elif path is not None:
            fields[path] = column.key
    return fields


def _helping(by_key: dict[str, Column]) -> tuple[str, ...]:
    """The columns that a salutation is found out by."""
    headings = {key: column.heading for key, column in by_key.items()}
    stated = salutation.gender_column(headings)
    return (stated,) if stated else salutation.name_columns(headings)


def _missing_in_text(source: Source, by_key: dict[str, Column]) -> Iterator[Problem]:
    """Each placeholder that no column fills, once, where it first stands."""
    told: set[str] = set()
    for path, text in scalars(source.tree):
        for found in placeholders(text):
            if found.key not in by_key and found.key not in KNOWN and found.key not in told:
                told.add(found.key)
                spot = source.locate(path)
                yield _missing(found.name, by_key, spot.value_place, source, spot.path)


def _missing_in_names(source: Source, by_key: dict[str, Column], asked: Iterable[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(asked):
        if same_name(name) not in by_key and same_name(name) not in KNOWN:
            yield _missing(name, by_key, None, source, ())


def _missing(
    name: str, by_key: dict[str, Column], place: Place | None, source: Source, path: Path
) -> Problem:
    headings = [column.heading for column in by_key.values()]
    meant = suggestion(name, headings)
    asked_bn = f"পত্রে «{brief(name)}» আছে" if place else f"--name বা --by-তে ‘{brief(name)}’ লেখা হয়েছে"
    asked_en = f"The letter has «{brief(name)}»" if place else f"--name or --by asks for '{brief(name)}'"
    return Problem(
        "missing-column",
        f"{asked_bn}, কিন্তু তালিকায় সে নামের কলাম নেই।",
        f"{asked_en}, but the sheet has no column of that name.",
        path=path,
        place=place,
        excerpt=source.line(place.line) if place else "",
        hint_bangla=f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?" if meant else f"তালিকায় আছে: {listed(headings)}।",
        hint_english=f"Did you mean '{meant}'?" if meant else f"The sheet has: {listed(headings)}.",
    )


def _unused(columns: list[Column], kind: type[Document], report: Report) -> Iterator[Problem]:
    """A column that nearly has the name of a field is told by itself, the others together."""
    others = []
    for column in columns:
        meant = suggestion(column.heading, names(kind))
        if meant and same_name(meant)[:1] == column.key[:1]:
            report.add(_nearly(column.heading, meant), report.sheet.rows[0], column.index, Severity.WARNING)
        else:
            others.append(column.heading)
    if others:
        yield Problem(
            "unused-columns",
            f"এই কলামগুলো পত্রে কোথাও বসেনি: {listed(others)}।",
            f"These columns go nowhere in the letter: {listed(others)}.",
            Severity.NOTICE,
            place=Place(report.sheet.file, report.sheet.rows[0].line, 1, report.sheet.rows[0].line, 2),
            hint_bangla="বসাতে চাইলে পত্রে «কলামের নাম» লিখুন, অথবা কলামের নাম দিন ঘরের নামে, যেমন ‘প্রাপক’ বা ‘স্বাক্ষর.নাম’।",
            hint_english="To put one in, write «heading» in the letter, or call the column by a field, such as 'to' or 'signature.name'.",
        )


def _nearly(heading: str, meant: str) -> Sentence:
    return Sentence(
        "unknown-column",
        Text(
            f"‘{brief(heading)}’ নামে পত্রে কোনো ঘর বা «…» নেই; কলামটি বসেনি।",
            f"the letter has no field and no «…» called '{brief(heading)}'; the column goes nowhere.",
        ),
        Text(f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?", f"Did you mean '{meant}'?"),
    )


def _twice(key: str) -> Sentence:
    return Sentence(
        "repeated-heading",
        Text(
            f"এই কলাম ও ‘{brief(key)}’ কলাম একই ঘরে বসে।",
            f"this column and '{brief(key)}' go to the same field.",
        ),
        Text("একটি মুছে দিন।", "Remove one of them."),
    )
