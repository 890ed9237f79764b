"""The most and the least of a table's column, as a sentence names them with their figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.reading.quantities import quantities, sentences_with_figures
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureTable, tables_of
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Outdone(NamedTuple):
    """What a sentence calls the most or the least, its figure, and the row that has more or less, with its figure."""

    words: str
    name: str
    figure: Decimal
    best: str
    other: Decimal


_MOST: Final = normalise("সর্বোচ্চ|সর্বাধিক|সবচেয়ে বেশি|সব চেয়ে বেশি")
_LEAST: Final = normalise("সর্বনিম্ন|সবচেয়ে কম|সব চেয়ে কম")
EXTREME: Final = late(rf"(?<!{LETTER})(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))(?!{LETTER})")
"""The words of the most, its group `most`, and of the least."""
EXTREME_SIGNS: Final = tuple(f"{_MOST}|{_LEAST}".split("|"))
_OF_SOME: Final = late(
    normalise(
        "দ্বিতীয়|২য়|তৃতীয়|৩য়|অন্যতম|গত বছর|পূর্ববর্তী|সীমা|অনধিক|হতে পারে|যেতে পারে|করা যাবে|বাকি|অবশিষ্ট|ব্যতীত|ছাড়া|লক্ষ্যমাত্রার তুলনায়|চেয়ে"
    )
)
"""What makes it the most of some, or a bound."""
_SERIAL: Final = late(normalise("^ক্র|^নং|^নম্বর|তারিখ|সাল|বছর"))
_LEAST_ROWS: Final = 3
_LEAST_LETTERS: Final = 3


def outdone(text: str) -> Iterator[Outdone]:
    """Rows that a sentence calls the most or the least by a figure of theirs, where another row of that column has more or less.

    >>> table = "| উপজেলা | আবেদন |\\n|--|--|\\n| শালবন | ২৪০ |\\n| মধুবন | ৩১০ |\\n| কাঞ্চনপুর | ১২০ |"
    >>> [found.best for found in outdone(f"সর্বোচ্চ ২৪০টি আবেদন এসেছে শালবন উপজেলায়।\\n\\n{table}")]
    ['মধুবন']
    """
    if not any(sign in text for sign in EXTREME_SIGNS):
        return
    tables = tables_of(text)
    for sentence in sentences_with_figures(text) if len(tables) == 1 else ():
        said = list(EXTREME.finditer(sentence))
        if len(said) != 1 or is_table_row(sentence) or only_some(sentence, said[0][0]):
            continue
        yield from _in_table(tables[0], sentence, said[0][0], most=bool(said[0]["most"]))


def only_some(sentence: str, words: str) -> bool:
    """Whether a sentence with these words speaks of the most of some, of the second, or of a bound."""
    return _OF_SOME.search(sentence.replace(words, "")) is not None


def _in_table(table: FigureTable, sentence: str, words: str, *, most: bool) -> Iterator[Outdone]:
    rows = [row for row in table.rows if not row.is_total]
    names = [
        next((cell.text.strip("* ") for cell in row.cells if cell and cell.value is None), "") for row in rows
    ]
    called = [index for index, name in enumerate(names) if len(name) >= _LEAST_LETTERS and name in sentence]
    stated = {one.number for one in quantities(sentence)}
    if len(rows) < _LEAST_ROWS or len(called) != 1 or len(stated) != 1 or len(set(names)) < len(names):
        return
    number = stated.pop()
    for column, head in enumerate(table.heads):
        values = [cell.value if (cell := row.cells[column]) else None for row in rows]
        numbers = [value for value in values if value is not None]
        if _SERIAL.search(head.strip("* ")) or len(numbers) < len(rows) or values[called[0]] != number:
            continue
        extreme = max(numbers) if most else min(numbers)
        if extreme != number:
            yield Outdone(words, names[called[0]], number, names[values.index(extreme)], extreme)
        return
