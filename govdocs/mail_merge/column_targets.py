"""Which column goes where: to the placeholders of its name, else to the field that its heading names, else nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from govdocs.errors import Refusal, Text
from govdocs.mail_merge import messages, salutation
from govdocs.mail_merge.columns import SheetColumn, SheetReport, listed
from govdocs.mail_merge.field_paths import is_prose, names, order_of, path_of
from govdocs.mail_merge.yaml_filling import YamlFilling
from govdocs.models import Document
from govdocs.problems.problem import Path, Place, Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief, suggestion
from govdocs.prose.placeholders import placeholders
from govdocs.source.reading import Source, scalars
from govdocs.text.unicode import same_name

SERIAL, TOTAL = ("ক্রমিক", "serial"), ("মোট", "total")
"""The words that need no column: the number of a row, and the number of rows that the sheet has."""

BUILT_IN = frozenset(same_name(name) for name in (*SERIAL, *TOTAL, *salutation.WORDS))


@dataclass(frozen=True)
class ColumnUse:
    """Where the words of a column go; nowhere where only the names of files need them."""

    column: SheetColumn
    field: Path | None
    placeholder: bool

    def where(self) -> str:
        """The target as a reader sees it: `«ইউনিয়ন»`, `প্রাপক`."""
        return f"«{self.column.heading}»" if self.placeholder else ".".join(map(str, self.field or ("–",)))


@dataclass(frozen=True)
class ColumnTargets:
    """The targets of all columns of a sheet in one letter."""

    filling: YamlFilling
    uses: tuple[ColumnUse, ...]
    """Of the columns that go somewhere."""
    needed: frozenset[str]
    """The keys that may not be empty in any row."""
    titles: tuple[str, ...]
    """Of `salutation.WORDS`, those that no column gives, so that they are found out for each row."""
    problems: tuple[Problem, ...]


def targets_of(
    source: Source,
    kind: type[Document],
    columns: list[SheetColumn],
    report: SheetReport,
    requested: Collection[str],
) -> ColumnTargets:
    """`requested` are the columns that the names of files and groups are made of; problems of headings go to the report.

    Raises Refusal for a field that the letter's own text makes impossible.
    """
    by_key = {column.key: column for column in columns}
    wanted = {found for _, text in scalars(source.tree) for found in placeholders(text)}
    in_text = {found.key for found in wanted}
    fields = _fields(source, kind, [column for column in columns if column.key not in in_text], report)
    paths = {key: path for path, key in fields.items()}
    titles = tuple(word for word in salutation.WORDS if same_name(word) in in_text - by_key.keys())
    of_titles = _columns_of_titles(by_key) if titles else ()
    used = {*in_text, *paths, *map(same_name, requested), *of_titles}
    return ColumnTargets(
        YamlFilling(source, fields, order_of(kind), lambda path: is_prose(path, kind)),
        tuple(
            ColumnUse(column, paths.get(key), key in in_text) for key, column in by_key.items() if key in used
        ),
        frozenset(found.key for found in wanted if not found.optional),
        titles,
        (
            *_missing_in_text(source, by_key),
            *_missing_in_names(by_key, requested),
            *_unused([column for column in columns if column.key not in used], kind, report),
        ),
    )


def _fields(
    source: Source, kind: type[Document], columns: Iterable[SheetColumn], report: SheetReport
) -> dict[Path, str]:
    """The key of the column for each field that a heading names."""
    fields: dict[Path, str] = {}
    head = report.sheet.rows[0]
    for column in columns:
        try:
            path = path_of(column.heading, kind, source.tree)
        except Refusal as error:
            report.add(Sentence("no-such-field", error.text), head, column.index)
            continue
        if path in fields:
            report.add(messages.ONE_FIELD_TWICE.filled(other=brief(fields[path])), head, column.index)
        elif path is not None:
            fields[path] = column.key
    return fields


def _columns_of_titles(by_key: dict[str, SheetColumn]) -> tuple[str, ...]:
    """The keys of the columns by which a salutation is found out."""
    headings = {key: column.heading for key, column in by_key.items()}
    gender = salutation.gender_column(headings)
    return (gender,) if gender else salutation.name_columns(headings)


def _missing_in_text(source: Source, by_key: dict[str, SheetColumn]) -> Iterator[Problem]:
    """Each placeholder that no column fills, once, at its first place."""
    reported: set[str] = set()
    for path, text in scalars(source.tree):
        for found in placeholders(text):
            if found.key not in by_key and found.key not in BUILT_IN and found.key not in reported:
                reported.add(found.key)
                spot = source.locate(path)
                place = spot.value_place
                wanted = messages.WANTED_IN_LETTER.filled(name=brief(found.name))
                yield _missing(found.name, wanted, by_key).problem(
                    place,
                    path=spot.path,
                    excerpt=source.line(place.line) if place else "",
                    given=found.name,
                )


def _missing_in_names(by_key: dict[str, SheetColumn], requested: Iterable[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(requested):
        if same_name(name) not in by_key and same_name(name) not in BUILT_IN:
            wanted = messages.WANTED_IN_NAMES.filled(name=brief(name))
            yield _missing(name, wanted, by_key).problem(given=name)


def _missing(name: str, wanted: Text, by_key: dict[str, SheetColumn]) -> Sentence:
    headings = [column.heading for column in by_key.values()]
    meant = suggestion(name, headings)
    if meant:
        hint = messages.DID_YOU_MEAN.filled(meant=meant)
    else:
        hint = messages.HEADINGS.filled(headings=listed(headings))
    return Sentence("missing-column", messages.MISSING_COLUMN.filled(wanted=wanted), hint)


def _unused(columns: list[SheetColumn], kind: type[Document], report: SheetReport) -> Iterator[Problem]:
    """A column that nearly has the name of a field is reported by itself, the others together."""
    others = []
    head = report.sheet.rows[0]
    for column in columns:
        meant = suggestion(column.heading, names(kind))
        if meant and same_name(meant)[:1] == column.key[:1]:
            sentence = messages.UNKNOWN_COLUMN.filled(heading=brief(column.heading), meant=meant)
            report.add(sentence, head, column.index, Severity.WARNING)
        else:
            others.append(column.heading)
    if others:
        yield messages.UNUSED_COLUMNS.filled(headings=listed(others)).problem(
            Place(report.sheet.file, head.line, 1, head.line, 2), severity=Severity.NOTICE
        )
