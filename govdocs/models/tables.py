"""Tables as they are typed: columns, and rows of cells that may reach over several columns and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from govdocs.models import messages
from govdocs.models.fields import Choice, Count, Figure, Line, Prose, YesNo
from govdocs.models.part import Fault, Part, named
from govdocs.models.samples import Usual
from govdocs.prose.column_widths import shares

_WIDEST = 200  # columns; from a row wider than any table nothing is followed further down


class Align(Choice):
    """How the text of a column is aligned."""

    LEFT = "left", "বামে"
    CENTRE = "center", "মাঝে"
    RIGHT = "right", "ডানে"


class Column(Part):
    """The head of a column."""

    shorthand = "title"

    title: Line = named("শিরোনাম", "কলামের শিরোনাম।", example=Usual("নাম"))
    width: Figure | None = named("প্রস্থ", "পাতার প্রস্থের শতকরা কত।", default=None, gt=0, le=100)
    align: Align = named("বিন্যাস", "ঘরের লেখা কোন দিকে বসবে।", default=Align.LEFT)


class Cell(Part):
    """A cell of a table that may span several columns or rows."""

    shorthand = "text"
    no_is_text = frozenset({"text"})

    text: Prose | None = named("পাঠ", "ঘরের লেখা; তালিকাও হতে পারে।", default=None)
    columns: Count = named("কলাম", "ঘরটি যত কলাম জুড়ে।", default=1, ge=1, le=30)
    rows: Count = named("সারি", "ঘরটি যত সারি জুড়ে।", default=1, ge=1, le=500)


class _MayBeEmpty:
    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._filled, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [handler(schema), {"const": ""}, {"type": "null"}]}

    @staticmethod
    def _filled(value: Any) -> Any:
        return {} if value is None or value == "" else value


EmptyOrCell = Annotated[Cell, _MayBeEmpty()]
"""A cell of which the text may be left out: `""`, or nothing at all."""

Row = tuple[EmptyOrCell, ...]


@dataclass(frozen=True)
class PlacedRow:
    """A row as it stands on the page, beside the cells that reach down into it from above."""

    index: int
    """Its number among the rows, from 0."""
    cells: tuple[tuple[int, Cell], ...]
    """Each cell with the number of the column it begins in, from 0."""
    filled: int
    """How many columns are filled, by its own cells and from above."""
    collides: bool
    """Whether one of its cells falls on a cell from above."""
    reaches: int
    """Over how many more rows its cells, or those from above, reach down."""


def placed(rows: Iterable[Row]) -> Iterator[PlacedRow]:
    """Where each cell stands: from left to right in the columns that are free, as HTML places them."""
    below: dict[int, int] = {}  # column → over how many more rows a cell reaches down in it
    for index, row in enumerate(rows):
        if not below and all(cell.columns == cell.rows == 1 for cell in row):  # as nearly every row
            yield PlacedRow(index, tuple(enumerate(row)), len(row), collides=False, reaches=0)
            continue
        taken, collides, column = set(below), False, 0
        cells: list[tuple[int, Cell]] = []
        own: dict[int, int] = {}
        for cell in row:
            while column in taken:
                column += 1
            span = range(column, column + cell.columns)
            collides = collides or not taken.isdisjoint(span)
            taken.update(span)
            own |= dict.fromkeys(span, cell.rows)
            cells.append((column, cell))
        filled = len(below) + sum(cell.columns for cell in row)
        below = {column: left - 1 for column, left in (below | own).items() if left > 1}
        if filled > _WIDEST:
            below = {}
        yield PlacedRow(index, tuple(cells), filled, collides, max(below.values(), default=0))


def in_runs(rows: Iterable[PlacedRow]) -> Iterator[tuple[PlacedRow, ...]]:
    """The rows in runs: those that a common cell reaches across, which no page break should part, and those between such.

    The first row of a run that hangs together reaches further down; no other run has a row that does.
    """
    run: list[PlacedRow] = []
    for row in rows:
        if row.reaches and run and not run[-1].reaches:
            yield tuple(run)
            run = []
        run.append(row)
        if not row.reaches and run[0].reaches:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def column_shares(columns: Sequence[Column], rows: Iterable[Row]) -> tuple[Decimal, ...]:
    """The width of each column in percent: as stated, else by what it holds (govdocs.prose.column_widths)."""
    texts = [column.title.split() for column in columns]  # a title may stand on several lines
    for row in placed(rows):
        for column, cell in row.cells:
            if cell.text and cell.columns == 1:
                texts[column].append(cell.text)
    return shares(texts, [column.width for column in columns])


class Group(Part):
    """A group of rows under a heading of its own, such as ‘ক. ইউনিয়ন পরিষদ সচিব’."""

    title: Line | None = named("শিরোনাম", "দলের শিরোনাম।", default=None, example="দলের শিরোনাম লিখুন")
    columns: tuple[Column, ...] = named("কলাম", "এই দলের আলাদা কলাম থাকলে।", default=())
    rows: tuple[Row, ...] = named(
        "সারি",
        "প্রতি সারি ঘরগুলোর একটি তালিকা।",
        example=[[Usual("১"), "নাম লিখুন, যেমন মো. আব্দুল করিম"]],
        min_length=1,
    )
    new_page: YesNo = named("নতুন-পাতা", "দলটি নতুন পাতায় শুরু হবে কি না।", default=False)

    @property
    def shares(self) -> tuple[Decimal, ...]:
        """The width of each column in percent."""
        return column_shares(self.columns, self.rows)

    @property
    def runs(self) -> tuple[tuple[PlacedRow, ...], ...]:
        """The rows with their places, those that a cell reaches across in one run."""
        return tuple(in_runs(placed(self.rows)))


def too_wide(at: tuple[str | int, ...], columns: Sequence[Column]) -> Iterator[Fault]:
    """Columns whose stated widths leave no room for the others."""
    stated = sum(column.width or 0 for column in columns)
    if stated > 100 or (stated == 100 and any(column.width is None for column in columns)):
        yield Fault(
            at,
            "too-wide",
            *messages.TOO_WIDE.filled(stated=stated),
        )


def uneven_rows(at: tuple[str | int, ...], rows: Iterable[Row], width: int) -> Iterator[Fault]:
    """The rows that do not fill exactly `width` columns, and cells that fall on others or reach below the last row."""
    grid = tuple(placed(rows))
    for index, row in enumerate(grid):
        if row.filled != width:
            sentence = messages.TOO_FEW_CELLS if row.filled < width else messages.TOO_MANY_CELLS
            yield Fault((*at, index), "uneven-row", *sentence.filled(filled=row.filled, width=width))
        elif row.collides:
            yield Fault(
                (*at, index),
                "colliding-cells",
                *messages.COLLIDING_CELLS,
            )
    if grid and grid[-1].reaches:
        yield Fault(
            (*at, len(grid) - 1),
            "cell-below-table",
            *messages.CELL_BELOW_TABLE.filled(reaches=grid[-1].reaches),
        )
