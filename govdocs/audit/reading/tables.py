"""The tables of a document, in two views: lists whose cells have paths and columns, and grids of figures with their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.recent_texts import remembered
from govdocs.errors import Refusal
from govdocs.models import insets
from govdocs.models.annexes import ListAnnex
from govdocs.models.tables import Cell, Column, Row, placed
from govdocs.numerals import parse_decimal
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

# Lists


class PlacedCell(NamedTuple):
    """A cell with its path, its row and its first column, both counted from 0."""

    at: Path
    row: int
    column: int
    cell: Cell


class ListTable(NamedTuple):
    """Rows of a list under one set of columns; `at` is the path of the rows."""

    at: Path
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def cells(self) -> Iterator[PlacedCell]:
        """Every cell that is written, in the order of the file."""
        for number, row in enumerate(placed(self.rows)):
            for index, (column, cell) in enumerate(row.cells):
                yield PlacedCell((*self.at, number, index), number, column, cell)

    def columns_named(self, pattern: re.Pattern[str]) -> set[int]:
        """The positions of the columns whose titles match the pattern."""
        return {index for index, column in enumerate(self.columns) if pattern.search(column.title)}


def list_tables(paper: Paper) -> Iterator[ListTable]:
    """The tables of every list that is printed with the document, and those that stand in a letter's text."""
    for at, annex in paper.every(ListAnnex):
        if annex.rows:
            yield ListTable((*at, "rows"), annex.columns, annex.rows)
        for index, group in enumerate(annex.groups):
            yield ListTable((*at, "groups", index, "rows"), group.columns or annex.columns, group.rows)
    for at, inset in paper.every(insets.Table):
        yield ListTable((*at, "rows"), inset.columns, inset.rows)


# Figures


@dataclass(frozen=True)
class FigureCell:
    """A cell of a grid; in a Markdown table `at` is the path of the text and `quote` the whole row."""

    text: str
    at: Path
    quote: Quote | None = None

    @cached_property
    def value(self) -> Decimal | None:
        """The number in the cell, with or without a unit; None for words, ranges and the like."""
        match = _VALUE.fullmatch(self.text.strip("* \n"))
        try:
            return parse_decimal(match["number"]) if match else None
        except Refusal:
            return None


_UNITS: Final = (
    "টাকা|টি|টা|জন|খানা|জোড়া|সেট|পিস|%|শতাংশ|কপি|খণ্ড|প্যাকেট|বাক্স|কার্টন|বস্তা|ব্যাগ|বান্ডিল|রিম|রোল|শিট|ডজন|বোতল|ড্রাম"
    "|কেজি|গ্রাম|লিটার|মেট্রিক টন|টন|কুইন্টাল|মিটার|ফুট|গজ|ইঞ্চি|কিলোমিটার|কিমি|কি\\.মি\\.|হেক্টর|ঘনফুট|ঘনমিটার|বর্গফুট|বর্গমিটার|একর|ঘণ্টা|দিন|মাস"
)
_VALUE: Final = late(
    normalise(
        r"(?:৳ ?)?(?P<number>[0-9০-৯][0-9০-৯,]*(?:\.[0-9০-৯]+)?)(?:/-|/=)?"
        rf" ?(?:{_UNITS})?(?: ?\([^()0-9০-৯]*\))?"
    )
)
IS_TOTAL: Final = late(
    r"^\**\s*(?:(?P<grand>সর্ব|সাকুল্যে ?)|(?:উপ|সাব)[ -]?)?(?:মোট|টোটাল|সাকুল্যে|যোগফল|total)(?![\u0980-\u09ff])",
    re.IGNORECASE,
)
"""What begins a row of totals."""


@dataclass(frozen=True)
class FigureRow:
    """A row with one cell for each column; None where another cell spans it."""

    cells: tuple[FigureCell | None, ...]

    @cached_property
    def is_total(self) -> bool:
        """Whether it is a row of totals: its first words are মোট, সর্বমোট, সাকুল্যে."""
        first = next((cell for cell in self.cells if cell and cell.text.strip()), None)
        return bool(first and IS_TOTAL.match(first.text))

    def number(self, column: int) -> Decimal:
        """The figure of a column; zero where it has none."""
        cell = self.cells[column]
        return (cell.value if cell else None) or Decimal(0)

    @property
    def words(self) -> str:
        """What the cells of the row say that are no figures."""
        return " ".join(cell.text for cell in self.cells if cell and cell.value is None)


@dataclass(frozen=True)
class FigureTable:
    """A grid: the titles of the columns, and the rows."""

    heads: tuple[str, ...]
    rows: tuple[FigureRow, ...]

    def column(self, index: int) -> Iterator[FigureCell | None]:
        """The cells of one column, from top to bottom."""
        return (row.cells[index] for row in self.rows)


def figure_tables(paper: Paper) -> tuple[FigureTable, ...]:
    """Every table of a document that may be added up: those of its list annexes, those that stand in its text, and Markdown's."""
    return paper.once(_figure_tables)


def _figure_tables(paper: Paper) -> tuple[FigureTable, ...]:
    return tuple(_every_table(paper))


def _every_table(paper: Paper) -> Iterator[FigureTable]:
    for at, annex in paper.every(ListAnnex):
        yield annex_table(at, annex)
        for index, group in enumerate(annex.groups):
            if group.columns:
                heads = tuple(column.title for column in group.columns)
                yield FigureTable(heads, tuple(_grid((*at, "groups", index, "rows"), group.rows, len(heads))))
    for at, inset in paper.every(insets.Table):
        yield inset_table(at, inset)
    for passage in paper.texts:
        if "|" in passage.text:
            yield from markdown_tables(passage.text, passage.at)


def annex_table(at: Path, annex: ListAnnex) -> FigureTable:
    """A list annex as one table: its rows, and those of all groups that have no columns of their own."""
    width = len(annex.columns)
    rows = list(_grid((*at, "rows"), annex.rows, width))
    for index, group in enumerate(annex.groups):
        if not group.columns:
            rows += _grid((*at, "groups", index, "rows"), group.rows, width)
    return FigureTable(tuple(column.title for column in annex.columns), tuple(rows))


def inset_table(at: Path, inset: insets.Table) -> FigureTable:
    """A table that stands in a letter's text."""
    heads = tuple(column.title for column in inset.columns)
    return FigureTable(heads, tuple(_grid((*at, "rows"), inset.rows, len(heads))))


def _grid(at: Path, rows: tuple[Row, ...], width: int) -> Iterator[FigureRow]:
    for index, row in enumerate(placed(rows)):
        cells: list[FigureCell | None] = [None] * width
        for number, (column, cell) in enumerate(row.cells):
            if column < width:
                cells[column] = FigureCell(cell.text or "", (*at, index, number, "text"))
        yield FigureRow(tuple(cells))


def markdown_tables(text: str, at: Path) -> Iterator[FigureTable]:
    """Markdown's tables: a line of heads, a line of dashes, rows."""
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip().startswith("|"):
            block.append(line)
            continue
        if len(block) > 2 and re.fullmatch(r"[\s|:-]+", block[1]):
            heads = _cells(block[0])
            rows = tuple(_row(line, at, len(heads)) for line in block[2:])
            yield FigureTable(heads, rows)
        block = []


@remembered
def tables_of(text: str) -> tuple[FigureTable, ...]:
    """Markdown's tables of a text by itself, for all who ask what it says of them."""
    return tuple(markdown_tables(text, ())) if "|" in text else ()


def _row(line: str, at: Path, width: int) -> FigureRow:
    texts = _cells(line)[:width]
    cells = [FigureCell(text, at, Quote(line.strip())) for text in texts]
    return FigureRow((*cells, *(None,) * (width - len(cells))))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
