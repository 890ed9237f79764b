"""What tables say, as facts: the number of a row and a column, and how many rows a list of people has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.between.enclosed_figures import listed_rows, people_listed, rows_counted
from govdocs.audit.between.facts import stem, stems
from govdocs.audit.between.predicates import kinds_in, tense_of
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureCell, FigureTable, figure_tables
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class RowFact(NamedTuple):
    """A number of a table: of which row and which column."""

    label: str
    row: frozenset[str]
    """The stems of what its row is called; empty in a row of totals."""
    head: str
    column: frozenset[str]
    """The stems of the head of its column, without its unit; empty where that says nothing but 'number'."""
    unit: str
    """জন or টাকা where the head says so."""
    kinds: frozenset[str]
    tense: str
    is_total: bool
    """Whether it is what the rows add up to."""
    only: bool
    """Whether no other column has this unit."""
    cell: FigureCell
    number: Decimal


_UNIT: Final = late(normalise(r"\(([^()]*)\)|(?<![\u0980-\u09ff])(জন|টাকা|সংখ্যা|টি)(?![\u0980-\u09ff])"))
_UNITS: Final = ("জন", "টাকা", "টি", "কেজি", "হেক্টর", "একর", "দিন", "মেট্রিক টন", "লিটার")
_SAYS_NOTHING: Final = late(normalise(r"^\**(?:সংখ্যা|পরিমাণ|মোট|জন|টাকা|টি|টাকার পরিমাণ|মোট টাকা|মোট সংখ্যা)\**$"))
_SERIAL: Final = late(normalise(r"^\**(?:ক্রমিক|ক্রম|ক্র[.:ঃ]|ক্র$|নং|নম্বর|সিরিয়াল)"))
_NO_COUNT: Final = late(normalise(r"গ্রেড|স্কেল|কোড|বয়স|সাল|দাগ|খতিয়ান|রোল|হোল্ডিং|কক্ষ|ওয়ার্ড নং|ওয়ার্ড নম্বর"))
"""Heads of columns whose numbers count nothing."""
_WHOLE: Final = late(normalise(r"^\**(?:সর্ব)?মোট\**$"))


_SAID_OF_TABLES: Final = frozenset({"planned", "asked", "given", "spent", "chosen"})
"""Kinds that the words before a table, or its subject, say of all of its numbers."""


def row_facts(paper: Paper) -> tuple[RowFact, ...]:
    """The numbers of the tables of a paper, by row and column."""
    return paper.once(_row_facts)


def _row_facts(paper: Paper) -> tuple[RowFact, ...]:
    return tuple(each for table in figure_tables(paper) for each in _of_table(paper, table))


def _of_table(paper: Paper, table: FigureTable) -> Iterator[RowFact]:
    heads = [normalise(head).strip("* ") for head in table.heads]
    names = next((index for index, head in enumerate(heads) if not _SERIAL.match(head)), None)
    if names is None or not table.rows:
        return
    units = [_unit_of(head) for head in heads]
    numeric = [
        index
        for index in range(len(heads))
        if index != names
        and not _SERIAL.match(heads[index])
        and not _NO_COUNT.search(heads[index])
        and any(cell and cell.value is not None for cell in table.column(index))
    ]
    caption = _caption(paper, table)
    about, tense = kinds_in(caption) & _SAID_OF_TABLES, tense_of(caption)
    labels = [_plain(row.cells[names]) for row in table.rows]
    for row, label in zip(table.rows, labels, strict=True):
        for index in numeric:
            cell = row.cells[index]
            if cell is None or cell.value is None or (not label and not row.is_total):
                continue
            others = [each for each in numeric if each != index]
            unit = units[index] or _unit_of_cell(cell)
            yield RowFact(
                label,
                frozenset() if row.is_total else stems(label),
                heads[index],
                frozenset() if _SAYS_NOTHING.match(heads[index]) else stems(_UNIT.sub(" ", heads[index])),
                unit,
                kinds_in(heads[index]) or about,
                tense,
                row.is_total,
                not others or bool(_WHOLE.match(heads[index])) or all(units[each] != unit for each in others),
                cell,
                cell.value,
            )


def _unit_of(head: str) -> str:
    return next(
        (unit for unit in _UNITS if re.search(rf"(?<![\u0980-\u09ff]){unit}(?![\u0980-\u09ff])", head)), ""
    )


def _unit_of_cell(cell: FigureCell) -> str:
    return next((unit for unit in _UNITS if cell.text.strip("* ").endswith(unit)), "")


def _plain(cell: FigureCell | None) -> str:
    return " ".join(normalise(cell.text).replace("*", "").split()) if cell and cell.value is None else ""


def _caption(paper: Paper, table: FigureTable) -> str:
    """The sentence before a table in running text; of other tables the subject."""
    cell = next((each for row in table.rows for each in row.cells if each), None)
    text = next((each.text for each in paper.texts if cell and each.at == cell.at), "")
    if cell is None or cell.quote is None or cell.quote.words not in text:
        return normalise(getattr(paper.document, "subject", None) or "")
    before = text[: text.index(cell.quote.words)]
    lines = [line for line in before.split("\n") if line.strip() and not is_table_row(line)]
    said = [each for each in sentences(lines[-1]) if each.strip()] if lines else []
    return said[-1] if said else normalise(getattr(paper.document, "subject", None) or "")


def numbers_in_tables(paper: Paper) -> Iterator[Decimal]:
    """The numbers of the tables of a paper, but for those by which rows are counted."""
    for table in figure_tables(paper):
        serial = [bool(_SERIAL.match(normalise(head).strip("* "))) for head in table.heads]
        for row in table.rows:
            for cell, counts in zip(row.cells, serial, strict=True):
                if cell and cell.value is not None and not counts:
                    yield cell.value


# Lists of people


class PeopleListed(NamedTuple):
    """How many people the one list of a paper has, and what is said of them."""

    number: int
    said: frozenset[str]
    kinds: frozenset[str]


def listed_in(paper: Paper) -> PeopleListed | None:
    """How many people the only list of a paper has, where each row is one of them."""
    return paper.once(_listed_in)


def _listed_in(paper: Paper) -> PeopleListed | None:
    number = people_listed(paper)
    tables = figure_tables(paper)
    if not number or len(tables) != 1 or listed_rows(paper) is None:
        return None
    table = tables[0]
    said = f"{_caption(paper, table)} {normalise(getattr(paper.document, 'subject', None) or '')}"
    return PeopleListed(number, stems(f"{said} {' '.join(table.heads)}"), kinds_in(said))


# Lists of things

_THINGS_BELOW: Final = late(
    normalise(
        rf"(?P<thing>{LETTER}{{3,20}}?)(?:সমূহ|গুলো|গুলি)(?:র|ের)? (?:বিবরণ |তালিকা |নাম )?(?:নিম্নরূপ|নিম্নে|নিচে)"
    )
)


class ThingsListed(NamedTuple):
    """How many things the one table of a paper has, what they are, and what is said of them."""

    number: int
    thing: str
    """The stem of their name in the sentence before it: 'প্রাপ্ত দরপত্রসমূহ নিম্নরূপ'."""
    kinds: frozenset[str]


def things_listed_in(paper: Paper) -> ThingsListed | None:
    """How many things the only table of a paper has, numbered from one, where the sentence before it says what they are."""
    return paper.once(_things_listed_in)


def _things_listed_in(paper: Paper) -> ThingsListed | None:
    tables = figure_tables(paper)
    number = rows_counted(tables[0]) if len(tables) == 1 else None
    said = _caption(paper, tables[0]) if number else ""
    match = _THINGS_BELOW.search(said)
    return ThingsListed(number, stem(match["thing"]), kinds_in(said)) if number and match else None
