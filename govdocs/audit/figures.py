"""Tables of figures, whether they stand in an annex or in running text: heads, rows, and what each cell is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Quote
from govdocs.errors import Refusal
from govdocs.models.annexes import ListAnnex
from govdocs.models.tables import Row, placed
from govdocs.numerals import parse_decimal
from govdocs.problems.problem import Path


@dataclass(frozen=True)
class TableCell:
    text: str
    at: Path
    quote: Quote | None = None

    @cached_property
    def value(self) -> Decimal | None:
        """The number that the cell holds, with or without a unit; None for words, ranges and the like."""
        match = _VALUE.fullmatch(self.text.strip("* \n"))
        try:
            return parse_decimal(match["number"]) if match else None
        except Refusal:
            return None


_VALUE: Final = re.compile(
    r"(?:৳ ?)?(?P<number>[0-9০-৯][0-9০-৯,]*(?:\.[0-9০-৯]+)?)(?:/-|/=)? ?(?:টাকা|টি|টা|জন|%|শতাংশ)?(?: ?\([^()0-9০-৯]*\))?"
)
_TOTAL: Final = re.compile(
    r"^\**\s*(?P<grand>সর্ব|সাকুল্যে ?)?(?:মোট|সাকুল্যে|যোগফল|total)(?![\u0980-\u09ff])", re.IGNORECASE
)


@dataclass(frozen=True)
class TableRow:
    """Of each column its cell; None where another cell reaches over it."""

    cells: tuple[TableCell | None, ...]

    @cached_property
    def is_total(self) -> bool:
        """Whether it is a row of totals: its first words are মোট, সর্বমোট, সাকুল্যে."""
        first = next((cell for cell in self.cells if cell and cell.text.strip()), None)
        return bool(first and _TOTAL.match(first.text))


@dataclass(frozen=True)
class Table:
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]

    def column(self, index: int) -> Iterator[TableCell | None]:
        return (row.cells[index] for row in self.rows)


def tables(paper: Paper) -> Iterator[Table]:
    """Every table of a document: those of its list annexes, and those that its running text holds in Markdown."""
    for at, annex in paper.every(ListAnnex):
        yield annex_table(at, annex)
        for index, group in enumerate(annex.groups):
            if group.columns:
                heads = tuple(column.title for column in group.columns)
                yield Table(heads, tuple(_grid((*at, "groups", index, "rows"), group.rows, len(heads))))
    for text in paper.texts:
        if "|" in text.text:
            yield from _tables_in(text.text, text.at)


def annex_table(at: Path, annex: ListAnnex) -> Table:
    """A list annex as one table: its rows, and those of all groups that have no columns of their own."""
    width = len(annex.columns)
    rows = list(_grid((*at, "rows"), annex.rows, width))
    for index, group in enumerate(annex.groups):
        if not group.columns:
            rows += _grid((*at, "groups", index, "rows"), group.rows, width)
    return Table(tuple(column.title for column in annex.columns), tuple(rows))


def _grid(at: Path, rows: tuple[Row, ...], width: int) -> Iterator[TableRow]:
    for index, row in enumerate(placed(rows)):
        cells: list[TableCell | None] = [None] * width
        for number, (column, cell) in enumerate(row.cells):
            if column < width:
                cells[column] = TableCell(cell.text or "", (*at, index, number, "text"))
        yield TableRow(tuple(cells))


def _tables_in(text: str, at: Path) -> Iterator[Table]:
    """Markdown's tables: a line of heads, a line of dashes, rows."""
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip().startswith("|"):
            block.append(line)
            continue
        if len(block) > 2 and re.fullmatch(r"[\s|:-]+", block[1]):
            heads = _cells(block[0])
            rows = tuple(_row(line, at, len(heads)) for line in block[2:])
            yield Table(heads, rows)
        block = []


def _row(line: str, at: Path, width: int) -> TableRow:
    texts = _cells(line)[:width]
    cells = [TableCell(text, at, Quote(line.strip())) for text in texts]
    return TableRow((*cells, *(None,) * (width - len(cells))))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
