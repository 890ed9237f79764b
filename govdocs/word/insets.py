"""What stands within a letter's text: tables, facts, travellers, sanctions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from govdocs.models.insets import Inset, Table
from govdocs.models.letter import Letter
from govdocs.models.sanction import Sanction
from govdocs.models.tables import Column, PlacedRow
from govdocs.numerals import to_bangla
from govdocs.prose.joining import in_brackets, with_colon
from govdocs.word.flow import Flow
from govdocs.word.grids import GridCell, GridRow, heads, put_grid, words
from govdocs.word.measures import PART_GAP, width_of
from govdocs.word.pieces import SPACE, Inline, Piece, lined, marked, typed
from govdocs.word.prose_blocks import text_box


def put_inset(flow: Flow, letter: Letter, inset: Inset) -> None:
    """What the body keeps a place for."""
    if inset.sort == "table":
        put_table(flow, inset.value)
    elif inset.sort == "particulars":
        put_particulars(flow, inset.value)
    elif inset.sort == "travellers":
        put_travellers(flow, letter)
    elif inset.sort == "sanction":
        put_sanction(flow, inset.value)


def put_table(flow: Flow, table: Table) -> None:
    """A table with what stands over it."""
    if table.caption:
        flow.p("caption", marked(table.caption))
    if table.remark:
        flow.p("unit", marked(in_brackets(table.remark)))
    put_columns(flow, table.columns, table.shares, table.runs)


def put_columns(
    flow: Flow,
    columns: Sequence[Column],
    shares: Sequence[Decimal],
    runs: Sequence[Sequence[PlacedRow]],
) -> None:
    """The columns of a table, and its rows; those that a cell reaches across stay together."""
    lines = heads([column.title for column in columns])
    for run in runs:
        for row in run:
            boxes = [
                text_box(cell.text, _align(columns[place]), cell.columns, cell.rows)
                for place, cell in row.cells
            ]
            lines.append(GridRow(boxes))
    put_grid(flow, [float(share) for share in shares], lines)
    flow.space(PART_GAP)


def _align(column: Column) -> str:
    return "" if column.align.value == "left" else column.align.value


def put_particulars(flow: Flow, items: Mapping[str, str]) -> None:
    """Facts by their names."""
    put_facts(flow, [(with_colon(label), lined(text)) for label, text in items.items()])


def put_facts(
    flow: Flow, facts: Sequence[tuple[str | None, list[Inline]]], *, colons: Sequence[str] = ()
) -> None:
    """Labels, and beside each its text; with `colons` these have a column of their own between."""
    widest = max((width_of(label or "") for label, _ in facts), default=0)
    label_width = min(widest, round(flow.width * 0.45))
    between = [200] if colons else []
    rows = flow.rows(len(facts), [label_width, *between, flow.width - label_width - sum(between)])
    for index, (label, text) in enumerate(facts):
        rows[index][0].p("fact_label", marked(label or ""))
        if colons:
            rows[index][1].p("fact", typed(colons[index]))
        rows[index][-1].p("fact", text)
    flow.space(PART_GAP)


def put_travellers(flow: Flow, letter: Letter) -> None:
    """Those who are allowed to travel; a column that nobody fills is not there."""
    travellers = letter.travellers
    passports, nations = (
        any(getattr(one, name) for one in travellers) for name in ("passport", "nationality")
    )
    given = letter.traveller_columns or ()
    columns = [*given[:2], *(given[2:3] if passports else ()), *(given[3:] if nations else ())]
    shares = [
        9.0,
        91.0 - 25 * passports - 20 * nations,
        *([25.0] if passports else []),
        *([20.0] if nations else []),
    ]
    lines = heads(columns)
    for number, one in enumerate(travellers, 1):
        boxes = [words("cell", typed(to_bangla(number)), align="center"), _paragraphs(one.name, *one.posts)]
        if passports:
            boxes.append(words("cell", marked(one.passport or ""), align="center"))
        if nations:
            boxes.append(words("cell", marked(one.nationality or ""), align="center"))
        lines.append(GridRow(boxes))
    put_grid(flow, shares, lines)
    flow.space(PART_GAP)


def _paragraphs(*texts: str) -> GridCell:
    """A cell with a paragraph for each text."""

    def fill(flow: Flow) -> None:
        for text in texts:
            flow.p("cell", marked(text))

    return GridCell(fill)


def put_sanction(flow: Flow, sanction: Sanction) -> None:
    """What identifies a sanction, its amounts and their sum."""
    if sanction.facts:
        put_facts(flow, [(label and with_colon(label), marked(text)) for label, text in sanction.facts])
    lines = heads(sanction.columns)
    for number, (line, figure) in enumerate(sanction.rows, 1):
        code = to_bangla(line.code) if line.code else ""
        boxes = [
            words("cell", typed(to_bangla(number)), align="center"),
            words("cell", typed(code), align="center"),
            words("cell", marked(line.head)),
            words("cell", typed(figure), align="right"),
        ]
        lines.append(GridRow(boxes, keep_next=number == len(sanction.rows) and bool(sanction.sums)))
    for index, (label, figure) in enumerate(sanction.sums, 1):
        boxes = [
            words("row_head", typed(label), align="right", columns=3),
            words("cell", typed(figure), align="right"),
        ]
        lines.append(GridRow(boxes, keep_next=index < len(sanction.sums)))
    put_grid(flow, [9.0, 25.0, 42.0, 24.0], lines)
    if sanction.in_words:
        before: list[Inline] = []
        if sanction.words_label:
            before = [*marked(sanction.words_label, "label"), Piece(":", "label"), SPACE]
        flow.p("in_words", before, typed(sanction.in_words))
    flow.space(PART_GAP)
