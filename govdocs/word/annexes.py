"""What follows a letter: each annex on pages of its own, upright or landscape."""

from __future__ import annotations

from collections.abc import Callable

from govdocs.models.annexes import (
    AnyAnnex,
    DocumentAnnex,
    ListAnnex,
    PaperAnnex,
    TimetableAnnex,
)
from govdocs.models.letter import Letter
from govdocs.prose.joining import in_brackets
from govdocs.word.book import Book
from govdocs.word.flow import Flow
from govdocs.word.grids import GridCell, GridRow, heads, put_grid
from govdocs.word.insets import put_columns
from govdocs.word.letters import own_letterhead
from govdocs.word.measures import PART_GAP
from govdocs.word.parts import lines_of
from govdocs.word.pieces import marked
from govdocs.word.prose_blocks import prose, text_box
from govdocs.word.sections import LANDSCAPE, UPRIGHT
from govdocs.word.signatures import put_initials, put_signature

Include = Callable[[Book, DocumentAnnex, Callable[[Flow], None]], Flow]
"""Puts an included document, what is given at the top of its first page; the flow that is open after it."""


def put_annex(book: Book, letter: Letter, annex: AnyAnnex, include: Include) -> None:
    """One annex, with who signs it."""
    if isinstance(annex, DocumentAnnex):
        flow = include(book, annex, lambda top: _heading(top, letter, annex))
    else:
        flow = book.section(LANDSCAPE if annex.landscape else UPRIGHT)
        _heading(flow, letter, annex)
        if isinstance(annex, ListAnnex):
            _list(flow, annex)
        elif isinstance(annex, TimetableAnnex):
            _timetable(flow, annex)
        else:
            _paper(flow, annex)
    if annex.signature:
        put_signature(flow, letter, annex.signature)
    if annex.initials:
        put_initials(flow, annex.initials)


def _heading(flow: Flow, letter: Letter, annex: AnyAnnex) -> None:
    own_letterhead(flow, letter, annex.letterhead)
    if annex.label:
        flow.p("annex_label", marked(annex.label))
    if annex.title:
        flow.p("annex_title", lines_of(annex.title))


def _list(flow: Flow, annex: ListAnnex) -> None:
    if annex.remark:
        flow.p("remark", marked(in_brackets(annex.remark)))
    for group, _, _ in annex.tables_with_paths:
        if group.new_page:
            flow.new_page()
        if group.title:
            flow.p("group", marked(group.title))
        put_columns(flow, group.columns, group.shares, group.runs)


def _timetable(flow: Flow, annex: TimetableAnnex) -> None:
    lines = heads(annex.columns)
    for day in annex.days:
        if day.header:
            lines.append(GridRow([GridCell(_day(day.header), columns=3)], keep_next=True))
        rows = [
            GridRow([text_box(cell.text, columns=cell.columns, rows=cell.rows) for cell in row])
            for row in day.rows
        ]
        lines += rows
    put_grid(flow, [24.0, 48.0, 28.0], lines)
    flow.space(PART_GAP)


def _day(header: str) -> Callable[[Flow], object]:
    return lambda flow: flow.p("row_head", marked(header))


def _paper(flow: Flow, annex: PaperAnnex) -> None:
    prose(flow, annex.body, "section")
    if annex.ending:
        flow.p("ending", marked(annex.ending))
    flow.space(PART_GAP)
