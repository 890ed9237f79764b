"""The one table of a text: its rows by what they are called, its columns of figures, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import LETTERS, is_table_row
from govdocs.audit.reading.tables import FigureTable, tables_of
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class LabelledRow(NamedTuple):
    """What a row is called, and its figure in one column."""

    label: str
    value: Decimal


UNIT: Final = normalise("টাকা|টি|জন|খানা|কেজি|মেট্রিক টন|মিটার|কিলোমিটার|একর|দিন|ঘণ্টা|%|শতাংশ")
SHORTEST: Final = 3
"""Characters of the shortest name by which a row is known."""
_TEXT_FIGURE: Final = late(rf"(?<![০-৯.,/-])(?P<number>[০-৯][০-৯,]*)(?:/-)? ?(?P<unit>{UNIT})?")


def only_table(text: str) -> FigureTable | None:
    """The table of a text that has one, of more than two rows."""
    tables = tables_of(text)
    return tables[0] if len(tables) == 1 and 2 < len(tables[0].rows) < _MANY else None


_MANY: Final = 80


def beside_tables(text: str) -> Iterator[str]:
    """The sentences of a text that are in no table."""
    for line in text.split("\n"):
        if line.strip() and not is_table_row(line):
            yield from sentences(line)


def figure_columns(table: FigureTable) -> list[int]:
    """The columns of figures but for the serial numbers."""
    found = []
    for index in range(1, len(table.heads)):
        cells = [cell for cell in table.column(index) if cell and cell.text.strip()]
        if len(cells) > 2 and sum(cell.value is not None for cell in cells) >= len(cells) - 1:
            found.append(index)
    return found


def label_column(table: FigureTable) -> int:
    """The first column of words, or -1."""
    return next(
        (
            index
            for index in range(len(table.heads))
            if all(not cell or cell.value is None for cell in table.column(index))
        ),
        -1,
    )


def labelled_rows(table: FigureTable, column: int, unit: str | None) -> list[LabelledRow]:
    """The rows, by what the first column of words calls them; with a unit, those whose figure has it, or none."""
    label = label_column(table)
    found = []
    for row in table.rows if label >= 0 else ():
        name, cell = row.cells[label], row.cells[column]
        if name is None or cell is None or cell.value is None or row.is_total:
            continue
        written = _TEXT_FIGURE.search(cell.text)
        own = written["unit"] if written else None
        if unit is None or own is None or own == unit:
            found.append(LabelledRow(name.text.strip("* "), cell.value))
    return found


def names_row(label: str, clause: str) -> bool:
    """Whether a clause has the whole name of a row."""
    at = clause.find(label)
    return len(label) >= SHORTEST and at >= 0 and not (at and re.match(f"[{LETTERS}]", clause[at - 1]))


def is_of_head(head: str, sentence: str) -> bool:
    """Whether a sentence has a word of the head of a column."""
    return any(word[:_STEM] in sentence for word in re.findall(f"[{LETTERS}]+", head) if len(word) >= _STEM)


_STEM: Final = 4


def columns_spoken_of(table: FigureTable, columns: list[int], clause: str) -> list[int]:
    """The columns of whose head a clause has a word, with any ending."""
    return [
        index for index in columns if any(_has_word(stem, clause) for stem in stems_of(table.heads[index]))
    ]


def stems_of(head: str) -> list[str]:
    """What a head is of: its words without their endings, and without those that every head may have.

    >>> stems_of("গরুর সংখ্যা (টি)")
    ['গরু']
    """
    words = re.findall(f"[{LETTERS}]+", _BRACKETS.sub("", head))
    stems = (_ENDING.sub("", word) for word in words if word not in _OF_ANY_HEAD)
    return [stem for stem in stems if len(stem) >= _SHORTEST_STEM]


_SHORTEST_STEM: Final = 2


def _has_word(stem: str, clause: str) -> bool:
    """Whether a clause has a word of this stem, with the ending of a case or none."""
    found = re.search(rf"(?<![{LETTERS}]){re.escape(stem)}(?:{_CASE})?(?![{LETTERS}])", clause)
    return found is not None


_CASE: Final = normalise("ের|র|ে|য়|তে|কে|টি|টির|দের|গুলো|গুলোর|সংখ্যা|ভিত্তিক|ই|ও")


_BRACKETS: Final = late(r"\([^()]*\)")
_ENDING: Final = late(normalise("(?:ের|(?<=[ািীুূেো])র|(?<=[ািীুূেো])য়|তে|ে)\\Z"))
_OF_ANY_HEAD: Final = frozenset(
    normalise("সংখ্যা পরিমাণ মোট নাম হার প্রাপ্ত বরাদ্দকৃত অনুমোদিত প্রকৃত বর্তমান টাকা লক্ষ").split()
)
"""Words of heads that say nothing of what is counted."""
