"""What running text says of the rows of the table above it: their sum, the value of one, which is the greatest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import LETTERS
from govdocs.audit.reading.tables import FigureTable, tables_of
from govdocs.audit.spans import LETTER
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


class _Row(NamedTuple):
    label: str
    value: Decimal


_UNIT: Final = normalise("টাকা|টি|জন|খানা|কেজি|মেট্রিক টন|মিটার|কিলোমিটার|একর|দিন|ঘণ্টা|%|শতাংশ")
_NUMBER: Final = rf"(?<![০-৯.,/-])(?P<number>[০-৯]{{1,3}}(?:,[০-৯]{{2,3}}){{1,4}}|[০-৯]{{1,9}})(?:/-)?(?: ?\([^()০-৯]{{2,120}}\))? ?(?P<unit>{_UNIT})"
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
_SHORTEST: Final = 3
_TEXT_FIGURE: Final = late(rf"(?<![০-৯.,/-])(?P<number>[০-৯][০-৯,]*)(?:/-)? ?(?P<unit>{_UNIT})?")


def said_of_rows(text: str) -> Iterator[SaidOfRows]:
    """Sums of named rows of the one table of a text that are another number than their rows make.

    >>> rows = ["| ক্র. নং | উপজেলা | আবেদন |", "|--|--|--|", "| ১ | মান্দা | ৪৫ |", "| ২ | পোরশা | ৩২ |", "| ৩ | সাপাহার | ২১ |"]
    >>> text = "\\n".join([*rows, "", "মান্দা ও পোরশা উপজেলায় মোট ৭৫টি আবেদন পাওয়া গেছে।"])
    >>> [(found.words, str(found.right)) for found in said_of_rows(text)]
    [('৭৫টি', '77')]
    """
    table = _only_table(text)
    if table is None:
        return
    for sentence in _beside_tables(text):
        for match in _SUM.finditer(sentence):
            stated = number_of(match["number"])
            items = _BREAK.split(sentence[max(0, match.start() - _REACH) : match.start()])[-1]
            for column in _columns(table):
                rows = _named(items, _rows(table, column, match["unit"]))
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
    table = _only_table(text)
    if table is None:
        return
    for column in _columns(table):
        rows = _rows(table, column, None)
        for sentence in _beside_tables(text):
            named = [row for row in rows if _names(row.label, sentence)]
            if len(named) != 1 or any(sign in sentence for sign in _OF_A_PART):
                continue
            after = sentence[sentence.find(named[0].label) + len(named[0].label) :]
            match = _OF_ROW.match(after)
            stated = number_of(match["number"]) if match else None
            if match is None or stated is None or not _of_head(table.heads[column], match["noun"]):
                continue
            if stated not in _values(table, named[0].label):
                words = match["number"] + match["between"] + match["unit"]
                yield SaidOfRows(words, named[0].label, named[0].value)


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
    table = _only_table(text)
    if table is None or len(columns := _columns(table)) != 1:
        return
    rows = _rows(table, columns[0], None)
    for sentence in _beside_tables(text):
        for clause in re.split(r",| এবং | ও |;", sentence):
            match = _SUPERLATIVE.search(clause)
            named = [row for row in rows if _names(row.label, clause)] if match else []
            if match is None or len(named) != 1 or len(rows) < 3 or _OF_A_BOUND.search(sentence):
                continue
            most = match["most"] is not None
            best = (max if most else min)(row.value for row in rows)
            if named[0].value != best and _of_head(table.heads[columns[0]], sentence):
                yield NotTheMost(named[0].label, next(row.label for row in rows if row.value == best))


_SUPERLATIVES: Final = tuple(map(normalise, ("সর্বাধিক", "সর্বোচ্চ", "সবচেয়ে", "সর্বনিম্ন", "সর্বোচ্চসংখ্যক")))
_SUPERLATIVE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?<!দ্বিতীয় )(?<!তৃতীয় )(?<!২য় )(?<!৩য় )(?:(?P<most>সর্বাধিক|সর্বোচ্চ|সবচেয়ে বেশি)|সর্বনিম্ন|সবচেয়ে কম)(?!{LETTER}| [০-৯])"
    )
)


_OF_A_BOUND: Final = late(
    normalise(rf"(?<!{LETTER})(?:ঋণ|সহায়তা|ভাতা|বরাদ্দ|মূল্য|সময়|পরিমাণ) (?:হবে|হতে পারবে|দেওয়া যাবে|দেওয়া হবে)")
)
"""What is the most that may be given, not that was found."""


def _only_table(text: str) -> FigureTable | None:
    tables = tables_of(text)
    return tables[0] if len(tables) == 1 and 2 < len(tables[0].rows) < _MANY else None


_MANY: Final = 80


def _beside_tables(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.strip() and not line.lstrip().startswith("|"):
            yield from sentences(line)


def _columns(table: FigureTable) -> list[int]:
    """The columns of figures but for the serial numbers."""
    found = []
    for index in range(1, len(table.heads)):
        cells = [cell for cell in table.column(index) if cell and cell.text.strip()]
        if len(cells) > 2 and sum(cell.value is not None for cell in cells) >= len(cells) - 1:
            found.append(index)
    return found


def _label_column(table: FigureTable) -> int:
    return next(
        (
            index
            for index in range(len(table.heads))
            if all(not cell or cell.value is None for cell in table.column(index))
        ),
        -1,
    )


def _rows(table: FigureTable, column: int, unit: str | None) -> list[_Row]:
    """The rows, by what the first column of words calls them; with a unit, those whose figure has it, or none."""
    label = _label_column(table)
    found = []
    for row in table.rows if label >= 0 else ():
        name, cell = row.cells[label], row.cells[column]
        if name is None or cell is None or cell.value is None or row.is_total:
            continue
        written = _TEXT_FIGURE.search(cell.text)
        own = written["unit"] if written else None
        if unit is None or own is None or own == unit:
            found.append(_Row(name.text.strip("* "), cell.value))
    return found


def _named(items: str, rows: list[_Row]) -> list[_Row]:
    """The rows that a list of names names; none where one of the names is of no row, but for words before the first."""
    found: list[_Row] = []
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


def _row_of(name: str, rows: list[_Row]) -> _Row | None:
    """The one row whose label has these words."""
    stem = _PLACE.sub("", name.strip())
    for form in dict.fromkeys((name.strip(), stem, _ENDINGS.sub("", stem))):
        of_form = [row for row in rows if len(form) >= _SHORTEST and _has(row.label, form)]
        if len(of_form) == 1:
            return of_form[0]
    return None


def _has(label: str, words: str) -> bool:
    at = label.find(words)
    return at >= 0 and not (at and re.match(f"[{LETTERS}]", label[at - 1]))


def _names(label: str, clause: str) -> bool:
    at = clause.find(label)
    return len(label) >= _SHORTEST and at >= 0 and not (at and re.match(f"[{LETTERS}]", clause[at - 1]))


def _of_head(head: str, sentence: str) -> bool:
    """Whether a sentence has a word of the head of a column."""
    return any(word[:_STEM] in sentence for word in re.findall(f"[{LETTERS}]+", head) if len(word) >= _STEM)


_STEM: Final = 4


def _is_of(table: FigureTable, column: int, match: re.Match[str], sentence: str) -> bool:
    """Whether the sum is of this column: the only one, or the one of whose head the sentence speaks; and of all of a row."""
    if any(sign in sentence for sign in _OF_A_PART):
        return False
    columns = _columns(table)
    heads = [index for index in columns if _of_head(table.heads[index], sentence)]
    money = match["unit"] == "টাকা" and ("টাকা" in table.heads[column] or "টাকা" in sentence)
    return heads == [column] or (columns == [column] and money)


_OF_A_PART: Final = tuple(
    map(normalise, ("মধ্যে", "ব্যতীত", "ছাড়া", "নতুন", "অতিরিক্ত", "আরও", "গত ", "প্রায়", "অন্যান্য", "বাদে"))
)
