"""The small tables of a project's update report, one writer each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from govdocs.models.project_sections import Beneficiaries, Outcome, Replication, Results
from govdocs.models.project_tables import Employment, Resources, Risks, Stakeholders
from govdocs.prose.joining import with_colon
from govdocs.word.flow import Flow
from govdocs.word.grids import GridCell, GridRow, heads, put_grid, words
from govdocs.word.measures import PART_GAP
from govdocs.word.pieces import marked, typed
from govdocs.word.prose_blocks import prose, text_box


def _beneficiaries(flow: Flow, section: Beneficiaries) -> None:
    names = [name for name in ("who", "number", "special") if getattr(section, name)]
    put_grid(
        flow,
        [34.0, 66.0],
        [GridRow([_row_head(section.label_of(name)), text_box(getattr(section, name))]) for name in names],
    )


def _row_head(text: str | None) -> GridCell:
    return words("row_head", marked(text or ""))


def _results(flow: Flow, section: Results) -> None:
    if section.measured:
        first = (section.kind_heading,) if section.names_kinds else ()
        lines = heads([*first, section.expected_heading, section.achieved_heading])
        for _, label, outcome in section.measured:
            lines.append(GridRow([*([_row_head(label)] if section.names_kinds else []), *_outcome(outcome)]))
        put_grid(flow, [14.0, 43.0, 43.0] if section.names_kinds else [50.0, 50.0], lines)
        flow.space(PART_GAP)
    if section.others:
        lines = heads([section.others_heading, section.achieved_heading])
        put_grid(flow, [57.0, 43.0], [*lines, *(GridRow(_outcome(outcome)) for outcome in section.others)])


def _outcome(outcome: Outcome) -> list[GridCell]:
    return [text_box(outcome.expected), text_box(outcome.achieved)]


def _resources(flow: Flow, section: Resources) -> None:
    if not section.funds:
        return
    amounts, notes = section.has_amounts, section.has_notes
    shares = [100.0 - 24 * amounts - 36 * notes, *([24.0] if amounts else []), *([36.0] if notes else [])]
    lines = heads(section.heads)
    for fund in section.funds:
        boxes = [words("cell", marked(fund.source))]
        boxes += [words("cell", typed(fund.printed_amount), align="right")] if amounts else []
        boxes += [words("cell", marked(fund.note or ""))] if notes else []
        lines.append(GridRow(boxes))
    if amounts and section.printed_total:
        boxes = [_row_head(section.total_label), words("cell", typed(section.printed_total), align="right")]
        lines.append(GridRow([*boxes, *([words("cell", [])] if notes else [])]))
    put_grid(flow, shares, lines)


def _stakeholders(flow: Flow, section: Stakeholders) -> None:
    rows = [GridRow([words("cell", marked(row.name)), text_box(row.role)]) for row in section.rows]
    put_grid(flow, [34.0, 66.0], [*heads(section.columns), *rows])


def _risks(flow: Flow, section: Risks) -> None:
    rows = [GridRow([text_box(row.risk), text_box(row.solution)]) for row in section.rows]
    put_grid(flow, [40.0, 60.0], [*heads(section.columns), *rows])


def _employment(flow: Flow, section: Employment) -> None:
    lines = heads(section.columns)
    lines += [
        GridRow([words("cell", marked(trade)), words("cell", marked(people), align="center")])
        for trade, people in section.printed_rows
    ]
    if section.printed_total:
        total = words("cell", marked(section.printed_total), align="center")
        lines.append(GridRow([_row_head(section.total_label), total]))
    put_grid(flow, [60.0, 40.0], lines)


def _replication(flow: Flow, section: Replication) -> None:
    if section.comment:
        box = flow.boxed()
        if section.comment_label:
            box.p("boxed_label", marked(with_colon(section.comment_label)))
        prose(box, section.comment, "section")


TABLES: Final[Mapping[str, Callable[[Flow, Any], object]]] = {
    "beneficiaries": _beneficiaries,
    "results": _results,
    "resources": _resources,
    "stakeholders": _stakeholders,
    "risks": _risks,
    "employment": _employment,
    "replication": _replication,
}
"""What each of these sections has besides its text."""
