"""What each row of a sheet says, by the names of its columns, with what a merge knows by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from govdocs.errors import Text
from govdocs.mail_merge import salutation
from govdocs.mail_merge.column_targets import SERIAL, TOTAL, Addressed
from govdocs.mail_merge.columns import Column, Report, words
from govdocs.mail_merge.sheets.sheet import RawRow
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.text.unicode import same_name


@dataclass(frozen=True)
class Row:
    raw: RawRow
    words: Mapping[str, str]
    """By the keys of the columns that are used, and of what a merge knows by itself."""
    serial: int
    sure: bool
    """Whether nothing in it is in doubt, so that its letter can be looked at."""


def rows(addressed: Addressed, report: Report, *, first: int, total: int) -> list[Row]:
    """All rows below the headings, every flaw of their cells reported. `first` is the number of the first one."""
    used = [use.column for use in addressed.uses]
    read = {column.key: list(words(report.sheet, column, report)) for column in used}
    by_key = {column.key: column for column in used}
    found: list[Row] = []
    for index, raw in enumerate(report.sheet.rows[1:]):
        cells = {key: column[index] for key, column in read.items()}
        says = {key: cell.text for key, cell in cells.items()}
        sure = all(cell.sure for cell in cells.values())
        for key in addressed.needed & says.keys():
            if not says[key] and cells[key].sure:
                report.add(_EMPTY, raw, by_key[key].index)
                sure = False
        titles = {word: _title(word, says, by_key, raw, report) for word in addressed.titles}
        known = {**_counted(first + index, total), **titles}
        found.append(
            Row(
                raw,
                {**{same_name(name): word for name, word in known.items()}, **says},
                first + index,
                sure and all(titles.values()),
            )
        )
    _tell_kept(addressed, found, report)
    return found


def _counted(serial: int, total: int) -> dict[str, str]:
    return dict.fromkeys(SERIAL, to_bangla(serial)) | dict.fromkeys(TOTAL, to_bangla(total))


def _title(
    word: str, says: Mapping[str, str], by_key: Mapping[str, Column], raw: RawRow, report: Report
) -> str:
    """মহোদয় or মহোদয়া; empty, and reported, where the row does not say."""
    headings = {key: column.heading for key, column in by_key.items()}
    column = salutation.gender_column(headings)
    if column:
        gender = salutation.stated(says[column])
    else:
        told = (salutation.told(says[key]) for key in salutation.name_columns(headings))
        gender = next(filter(None, told), None)
    if gender:
        return salutation.WORDS[word][gender]
    at = by_key[column].index if column else min((each.index for each in by_key.values()), default=0)
    report.add(_UNKNOWN_GENDER if column else _untold(word), raw, at)
    return ""


def _tell_kept(addressed: Addressed, found: list[Row], report: Report) -> None:
    """An empty cell of a field's column leaves the letter as it is: once a column, with how many."""
    for use in addressed.uses:
        if use.field and any(row.words[use.column.key] for row in found):
            for row in found:
                if not row.words[use.column.key] and row.sure:
                    report.add(_kept(use.column), row.raw, use.column.index, Severity.NOTICE)


def _kept(column: Column) -> Sentence:
    heading = brief(column.heading)
    return Sentence(
        "empty-cell",
        Text(
            f"ঘরটি খালি; পত্রের নিজের ‘{heading}’ থাকবে (না থাকলে বাদ যাবে)।",
            f"the cell is empty; the letter keeps its own '{heading}', or goes without.",
        ),
    )


def _untold(word: str) -> Sentence:
    return Sentence(
        "salutation-unknown",
        Text(
            f"«{word}» কী হবে তা এই সারির নাম থেকে নিশ্চিত হওয়া যায় না।",
            f"the names of this row do not tell what «{word}» should be.",
        ),
        Text(
            "‘লিঙ্গ’ নামে একটি কলাম দিন (পুরুষ বা মহিলা), অথবা ‘মহোদয়’ নামে কলাম করে সম্বোধন লিখুন।",
            "Add a column 'gender' (male or female), or one of that name with the very words.",
        ),
    )


_EMPTY = Sentence(
    "empty-cell",
    Text("ঘরটি খালি, কিন্তু পত্রের «…»-এ এর লেখা লাগে।", "the cell is empty, but the letter has a «…» for it."),
    Text(
        "ঘরটি পূরণ করুন; কোনো কোনো সারিতে খালি থাকতে পারলে পত্রে প্রশ্নচিহ্ন দিন, যেমন «ফ্যাক্স?»।",
        "Fill it in; if it may be empty in some rows, put a question mark in the letter: «fax?».",
    ),
)
_UNKNOWN_GENDER = Sentence(
    "salutation-unknown",
    Text(
        "লিঙ্গের ঘরে ‘পুরুষ’ বা ‘মহিলা’ লেখা নেই, তাই সম্বোধন জানা যায়নি।",
        "the column of the gender says neither 'male' nor 'female', so the salutation is not known.",
    ),
    Text("পুরুষ বা মহিলা লিখুন।", "Write male or female."),
)
