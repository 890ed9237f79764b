"""What running text says of the rows of the table above it: their sum, the value of one, which is the greatest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.reading.tables import FigureTable
from govdocs.audit.spans import LETTER
from govdocs.audit.within.rows_of_one_table import (
    SHORTEST,
    UNIT,
    LabelledRow,
    beside_tables,
    columns_spoken_of,
    figure_columns,
    is_of_head,
    labelled_rows,
    names_row,
    only_table,
)
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class SaidOfRows(NamedTuple):
    """The words of a number, or of the name of a row; how it comes about, or the value there; and what it should be."""

    words: str
    rows: str
    right: Decimal


class NotTheMost(NamedTuple):
    """The words that name a row as the greatest or least, and the row that is."""

    words: str
    row: str


_NUMBER: Final = rf"(?<![০-৯.,/-])(?P<number>[০-৯]{{1,3}}(?:,[০-৯]{{2,3}}){{1,4}}|[০-৯]{{1,9}})(?:/-)?(?: ?\([^()০-৯]{{2,120}}\))? ?(?P<unit>{UNIT})"
_SUM: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?:সর্ব)?মোট|একত্রে|ব্যয় (?:হয়েছে|করা হয়েছে)|যোগফল)(?: (?!যথাক্রমে){LETTER}{{2,15}}){{0,3}} {_NUMBER}"
    )
)
_BREAK: Final = late(r"[।|\n:;০-৯]")
_REACH: Final = 160
"""Characters before a sum in which its rows are named."""
_AND: Final = late(r", | ও | এবং ")
_ENDINGS: Final = late(normalise(r"(?:উপজেলা|জেলা|ইউনিয়ন|খাত|বিভাগ|দপ্তর|কেন্দ্র)?(?:ের|র|য়|ে|তে|এর|এ|-এ|-এর)?\Z"))
_PLACE: Final = late(normalise(r" ?(?:উপজেলা|জেলা|ইউনিয়ন|খাত|বিভাগ|দপ্তর|কেন্দ্র|পৌরসভা|শাখা)(?:র|য়|ে|ের|তে)?\Z"))


def said_of_rows(text: str) -> Iterator[SaidOfRows]:
    """Sums of named rows of the one table of a text that are another number than their rows make.

    >>> rows = ["| ক্র. নং | উপজেলা | আবেদন |", "|--|--|--|", "| ১ | মান্দা | ৪৫ |", "| ২ | পোরশা | ৩২ |", "| ৩ | সাপাহার | ২১ |"]
    >>> text = "\\n".join([*rows, "", "মান্দা ও পোরশা উপজেলায় মোট ৭৫টি আবেদন পাওয়া গেছে।"])
    >>> [(found.words, str(found.right)) for found in said_of_rows(text)]
    [('৭৫টি', '77')]
    """
    table = only_table(text)
    if table is None:
        return
    for sentence in beside_tables(text):
        for match in _SUM.finditer(sentence):
            stated = number_of(match["number"])
            items = _BREAK.split(sentence[max(0, match.start() - _REACH) : match.start()])[-1]
            for column in figure_columns(table):
                rows = _named(items, labelled_rows(table, column, match["unit"]))
                if stated is None or len(rows) < 2:
                    continue
                right = sum((row.value for row in rows), Decimal(0))
                if right == stated:
                    break
                if _is_of(table, column, match, sentence):
                    words = sentence[match.start("number") : match.end("unit")]
                    yield SaidOfRows(words, " + ".join(row.label for row in rows), right)
                    break


def values_of_rows(text: str) -> Iterator[SaidOfRows]:
    """Numbers that a sentence gives to one row of the one table of a text, and that are in none of its cells.

    >>> rows = ["| ক্র. নং | উপজেলা | আবেদন |", "|--|--|--|", "| ১ | মান্দা | ৪৫ |", "| ২ | পোরশা | ৩২ |", "| ৩ | সাপাহার | ২১ |"]
    >>> text = "\\n".join([*rows, "", "মান্দা উপজেলায় ৫৪টি আবেদন পাওয়া গেছে।"])
    >>> [(found.words, str(found.right)) for found in values_of_rows(text)]
    [('৫৪টি', '45')]
    """
    table = only_table(text)
    if table is None:
        return
    for column in figure_columns(table):
        rows = labelled_rows(table, column, None)
        for sentence in beside_tables(text):
            named = [row for row in rows if names_row(row.label, sentence)]
            if len(named) != 1 or any(sign in sentence for sign in _OF_A_PART):
                continue
            after = sentence[sentence.find(named[0].label) + len(named[0].label) :]
            match = _OF_ROW.match(after)
            stated = number_of(match["number"]) if match else None
            if match is None or stated is None or not is_of_head(table.heads[column], match["noun"]):
                continue
            if stated not in _values(table, named[0].label) and _is_no_part(stated, named[0].value):
                words = match["number"] + match["between"] + match["unit"]
                yield SaidOfRows(words, named[0].label, named[0].value)


def _is_no_part(stated: Decimal, value: Decimal) -> bool:
    """Whether a number cannot be some of those of a row, or is theirs but for a slip of the hand."""
    return stated > value or is_mistyped(str(stated), str(value))


_OF_ROW: Final = late(
    normalise(
        rf"{LETTER}{{0,3}}(?: ?(?:উপজেলা|জেলা|ইউনিয়ন|খাত|বিভাগ|পৌরসভা)(?:য়|তে|ে|র|ের)?)?(?: থেকে| হতে)?,? (?:মোট )?(?P<number>[০-৯]{{1,3}}(?:,[০-৯]{{2,3}}){{1,4}}|[০-৯]{{1,9}})(?P<between>(?:/-)?(?: ?\([^()০-৯]{{2,120}}\))? ?)(?P<unit>টি|জন|টাকা) (?P<noun>{LETTER}{{3,30}})"
    )
)


def _values(table: FigureTable, label: str) -> set[Decimal | None]:
    """The figures of the rows that have this label."""
    rows = (row for row in table.rows if any(cell and cell.text.strip("* ") == label for cell in row.cells))
    return {cell.value for row in rows for cell in row.cells if cell}


def not_the_most(text: str) -> Iterator[NotTheMost]:
    """Rows that a text calls those with the most or the least, and are not.

    >>> rows = ["| ক্র. নং | উপজেলা | আবেদন |", "|--|--|--|", "| ১ | মান্দা | ৪৫ |", "| ২ | পোরশা | ৩২ |", "| ৩ | সাপাহার | ২১ |"]
    >>> text = "\\n".join([*rows, "", "সবচেয়ে কম আবেদন পোরশায়।"])
    >>> [(found.words, found.row) for found in not_the_most(text)]
    [('পোরশা', 'সাপাহার')]
    """
    if not any(sign in text for sign in _SUPERLATIVES):
        return
    table = only_table(text)
    columns = figure_columns(table) if table else []
    if table is None or not columns:
        return
    for sentence in beside_tables(text):
        for clause in _CLAUSE.split(sentence):
            match = _SUPERLATIVE.search(clause)
            column = _column_of(table, columns, clause, sentence) if match else None
            if match is None or column is None or _NOT_OF_ALL.search(clause) or _OF_A_BOUND.search(sentence):
                continue
            rows = labelled_rows(table, column, None)
            named = [row for row in rows if names_row(row.label, clause)]
            if len(named) != 1 or len(rows) < _FEW_ROWS:
                continue
            extreme: Callable[[list[Decimal]], Decimal] = max if match["most"] else min
            if any(_leads(table, other, named[0].label, extreme) for other in columns if other != column):
                continue
            best = extreme([row.value for row in rows])
            figures = {number_of(figure["number"].rstrip(",")) for figure in _FIGURE.finditer(clause)}
            if named[0].value != best and figures <= {named[0].value}:
                yield NotTheMost(named[0].label, next(row.label for row in rows if row.value == best))


def _leads(table: FigureTable, column: int, label: str, extreme: Callable[[list[Decimal]], Decimal]) -> bool:
    """Whether a row has the most or the least of a column of rates, which may be meant as well."""
    if not _RATE.search(table.heads[column]):
        return False
    rows = labelled_rows(table, column, None)
    return any(row.label == label and row.value == extreme([each.value for each in rows]) for row in rows)


_RATE: Final = late(normalise("%|শতাংশ|শতকরা|হার|অগ্রগতি|প্রতি"))


def _column_of(table: FigureTable, columns: list[int], clause: str, sentence: str) -> int | None:
    """The column of whose figures a clause says which is the most: the only one, or the only one of which it speaks."""
    if len(columns) == 1:
        return columns[0] if is_of_head(table.heads[columns[0]], sentence) else None
    spoken_of = columns_spoken_of(table, columns, clause)
    return spoken_of[0] if len(spoken_of) == 1 else None


_CLAUSE: Final = late(r",(?![০-৯])| এবং | ও |;")
_FEW_ROWS: Final = 3
_FIGURE: Final = late(r"(?P<number>[০-৯][০-৯,]*)")
_NOT_OF_ALL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পারে|পারবে|পারবেন|যাবে|অনধিক|গত|বিগত|পূর্ববর্তী|অন্যতম|দ্বিতীয়|তৃতীয়|ছাড়া|ব্যতীত|বাদে|পরে|পরেই|পর|লক্ষ্যমাত্রা{LETTER}{{0,3}}|{LETTER}*সীমা)(?!{LETTER})"
    )
)
"""Words with which the most is a bound, or is that of some rows, or of another year."""
_SUPERLATIVES: Final = tuple(
    map(normalise, ("সর্বাধিক", "সর্বোচ্চ", "সবচেয়ে", "সবচাইতে", "সব থেকে", "সবার", "সর্বনিম্ন"))
)
_SUPERLATIVE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?<!দ্বিতীয় )(?<!তৃতীয় )(?<!২য় )(?<!৩য় )(?:(?P<most>সর্বাধিক|সর্বোচ্চ|(?:সবচেয়ে|সবচাইতে|সব থেকে|সবার চেয়ে) বেশি(?:সংখ্যক)?|সবার শীর্ষে)|সর্বনিম্ন|(?:সবচেয়ে|সবচাইতে|সব থেকে|সবার চেয়ে) কম(?:সংখ্যক)?)(?!{LETTER}| [০-৯])"
    )
)


_OF_A_BOUND: Final = late(
    normalise(rf"(?<!{LETTER})(?:ঋণ|সহায়তা|ভাতা|বরাদ্দ|মূল্য|সময়|পরিমাণ) (?:হবে|হতে পারবে|দেওয়া যাবে|দেওয়া হবে)")
)
"""What is the most that may be given, not that was found."""


def _named(items: str, rows: list[LabelledRow]) -> list[LabelledRow]:
    """The rows that a list of names names; none where one of the names is of no row, but for words before the first."""
    found: list[LabelledRow] = []
    for name in reversed(_AND.split(items.strip(" ,"))):
        row = _row_of(name, rows)
        if row is not None and row not in found:
            found.append(row)
            continue
        words = name.split()
        tails = (" ".join(words[start:]) for start in range(1, len(words)))
        first = next((one for tail in tails if (one := _row_of(tail, rows)) and one not in found), None)
        return [first, *reversed(found)] if first and found else []
    return list(reversed(found))


def _row_of(name: str, rows: list[LabelledRow]) -> LabelledRow | None:
    """The one row whose label has these words."""
    stem = _PLACE.sub("", name.strip())
    for form in dict.fromkeys((name.strip(), stem, _ENDINGS.sub("", stem))):
        of_form = [row for row in rows if len(form) >= SHORTEST and _has(row.label, form)]
        if len(of_form) == 1:
            return of_form[0]
    return None


def _has(label: str, words: str) -> bool:
    at = label.find(words)
    return at >= 0 and not (at and re.match(f"[{LETTERS}]", label[at - 1]))


def _is_of(table: FigureTable, column: int, match: re.Match[str], sentence: str) -> bool:
    """Whether the sum is of this column: the only one, or the one of whose head the sentence speaks; and of all of a row."""
    if any(sign in sentence for sign in _OF_A_PART):
        return False
    columns = figure_columns(table)
    heads = [index for index in columns if is_of_head(table.heads[index], sentence)]
    money = match["unit"] == "টাকা" and ("টাকা" in table.heads[column] or "টাকা" in sentence)
    return heads == [column] or (columns == [column] and money)


_OF_A_PART: Final = tuple(
    map(normalise, ("মধ্যে", "ব্যতীত", "ছাড়া", "নতুন", "অতিরিক্ত", "আরও", "গত ", "প্রায়", "অন্যান্য", "বাদে"))
)
