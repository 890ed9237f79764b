"""The words of each row of a sheet by the names of its columns, with its number, the total, and its salutation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from govdocs.mail_merge import messages, salutation
from govdocs.mail_merge.cells import CellText
from govdocs.mail_merge.column_targets import SERIAL, TOTAL, ColumnTargets
from govdocs.mail_merge.columns import SheetColumn, SheetReport, texts
from govdocs.mail_merge.sheets.sheet import RawRow
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Severity
from govdocs.problems.suggestions import brief
from govdocs.text.unicode import same_name


@dataclass(frozen=True)
class Row:
    """A row of the sheet, ready to be put into the letter."""

    raw: RawRow
    words: Mapping[str, str]
    """By the keys of the columns that are used, and of the words that need no column."""
    serial: int
    certain: bool
    """Whether no cell of it is in doubt, so that its letter can be checked."""


def rows(targets: ColumnTargets, report: SheetReport, *, first: int, total: int) -> list[Row]:
    """All rows below the headings, every problem of their cells reported. `first` is the number of the first one."""
    used = [use.column for use in targets.uses]
    read = {column.key: list(texts(report.sheet, column, report)) for column in used}
    by_key = {column.key: column for column in used}
    found: list[Row] = []
    for index, raw in enumerate(report.sheet.rows[1:]):
        cells = {key: column[index] for key, column in read.items()}
        words = {key: cell.text for key, cell in cells.items()}
        empty = _report_empty(targets, cells, by_key, raw, report)
        titles = {word: _title(word, words, by_key, raw, report) for word in targets.titles}
        built_in = {
            same_name(name): word for name, word in {**_counts(first + index, total), **titles}.items()
        }
        certain = not empty and all(titles.values()) and all(cell.certain for cell in cells.values())
        found.append(Row(raw, {**built_in, **words}, first + index, certain))
    _report_own_values(targets, found, report)
    return found


def _report_empty(
    targets: ColumnTargets,
    cells: Mapping[str, CellText],
    by_key: Mapping[str, SheetColumn],
    raw: RawRow,
    report: SheetReport,
) -> bool:
    """Report each empty cell that the letter has a placeholder for. Whether there is one."""
    empty = [key for key in targets.needed & cells.keys() if not cells[key].text and cells[key].certain]
    for key in empty:
        report.add(messages.EMPTY_CELL, raw, by_key[key].index)
    return bool(empty)


def _counts(serial: int, total: int) -> dict[str, str]:
    return dict.fromkeys(SERIAL, to_bangla(serial)) | dict.fromkeys(TOTAL, to_bangla(total))


def _title(
    word: str,
    words: Mapping[str, str],
    by_key: Mapping[str, SheetColumn],
    raw: RawRow,
    report: SheetReport,
) -> str:
    """মহোদয় or মহোদয়া; empty, and reported, where the row does not say which."""
    headings = {key: column.heading for key, column in by_key.items()}
    column = salutation.gender_column(headings)
    if column:
        gender = salutation.gender_of_word(words[column])
    else:
        by_name = (salutation.gender_of_name(words[key]) for key in salutation.name_columns(headings))
        gender = next(filter(None, by_name), None)
    if gender:
        return salutation.WORDS[word][gender]
    at = by_key[column].index if column else min((each.index for each in by_key.values()), default=0)
    unknown = messages.UNKNOWN_GENDER if column else messages.UNKNOWN_SALUTATION.filled(word=word)
    report.add(unknown, raw, at)
    return ""


def _report_own_values(targets: ColumnTargets, found: list[Row], report: SheetReport) -> None:
    """An empty cell of a field's column leaves the letter as it is: a notice once a column, with how many."""
    for use in targets.uses:
        if not use.field or not any(row.words[use.column.key] for row in found):
            continue
        own_value = messages.LETTERS_OWN_VALUE.filled(heading=brief(use.column.heading))
        for row in found:
            if not row.words[use.column.key] and row.certain:
                report.add(own_value, row.raw, use.column.index, Severity.NOTICE)
