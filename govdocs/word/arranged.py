"""Documents whose parts stand in the order that they say: each part by its own writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from govdocs.word.elements import tag
from govdocs.word.flow import Flow
from govdocs.word.grids import widths_of
from govdocs.word.measures import PART_GAP, mm
from govdocs.word.parts import put_letterhead

PartWriter = Callable[[Flow, Any], object]
_AT_RIGHT: Final = 0.48
_WIDTHS: Final = {"code": mm(34), "diary": mm(46)}


def letterhead(flow: Flow, document: Any) -> None:
    """The letterhead; at the right where the form has it there."""
    if not document.letterhead:
        return
    if document.letterhead_at_right:
        right = round(flow.width * _AT_RIGHT)
        _, column = flow.columns([flow.width - right, right])
        put_letterhead(column, document.letterhead, align="left")
        flow.space(PART_GAP)
    else:
        put_letterhead(flow, document.letterhead)


def put_rows(flow: Flow, document: Any, writers: Mapping[str, PartWriter]) -> None:
    """The parts from top to bottom, those of one row side by side."""
    for row in document.rows:
        if len(row) == 1:
            writers[row[0].value](flow, document)
        else:
            _put_beside(flow, document, [part.value for part in row], writers)


def _put_beside(flow: Flow, document: Any, names: list[str], writers: Mapping[str, PartWriter]) -> None:
    fixed = [_WIDTHS.get(name, 0) for name in names]
    share = (flow.width - sum(fixed)) // max(fixed.count(0), 1)
    widths = [width or share for width in fixed] if 0 in fixed else widths_of([1] * len(names), flow.width)
    if "signature" in names:
        flow.glue()
    columns = flow.columns(widths)
    for name, column in zip(names, columns, strict=True):
        writers[name](column, document)
    table = flow.last
    if table is not None and not any(True for name in ("t", "drawing") for _ in table.iter(tag(name))):
        flow.element.remove(table)  # none of the parts is given
        return
    flow.space(PART_GAP)
