"""A project's update report: cover, identity, sections, signature and photographs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from govdocs.models.parts import Signatory
from govdocs.models.project_update import ProjectUpdate
from govdocs.prose.joining import in_brackets
from govdocs.word.flow import Flow
from govdocs.word.grids import GridCell, GridRow, put_grid, widths_of, words
from govdocs.word.labels import contact, label_of
from govdocs.word.measures import PART_GAP, mm
from govdocs.word.parts import lines_of, put_letterhead, put_photographs
from govdocs.word.pieces import LINE_END, Inline, Piece, marked, typed
from govdocs.word.project_tables import TABLES
from govdocs.word.prose_blocks import prose
from govdocs.word.signatures import put_signature


def put_project(flow: Flow, update: ProjectUpdate) -> None:
    """The report from its cover to its photographs."""
    if update.letterhead:
        put_letterhead(flow, update.letterhead)
    _cover(flow, update)
    _identity(flow, update)
    for name in ("summary", "background", "problems", "solutions", "area", "beneficiaries"):
        _section(flow, update, name)
    _schedule(flow, update)
    for name in ("results", "resources", "stakeholders", "risks", "sustainability", "employment", "lessons"):
        _section(flow, update, name)
    _section(flow, update, "replication")
    for further in update.further:
        _heading(flow, further.heading, further.prompt)
        prose(flow, further.text, "section")
        flow.space(PART_GAP)
    _section(flow, update, "conclusion")
    if update.signed_by:
        put_signature(flow, update, update.signed_by)
    if update.photographs:
        put_photographs(flow, update.photographs)


def _cover(flow: Flow, update: ProjectUpdate) -> None:
    cover = update.printed_cover
    if not cover:
        if update.title:
            flow.p("plan_title", marked(update.title))
        if update.agency:
            flow.p("remark", lines_of(update.agency))
        return
    if update.title:
        flow.p("cover_title", marked(update.title))
    if cover.project_label:
        flow.p("cover_label", marked(cover.project_label))
    flow.p("cover_project", marked(update.project.text))
    if update.agency:
        flow.p("cover", lines_of(update.agency))
    if cover.picture:
        drawing = flow.book.picture(
            cover.picture.file,
            cover.picture.alternative,
            width=float(cover.picture.width) if cover.picture.width else None,
            most_width=flow.width * 25.4 / 1440,
            most_height=65.0,
        )
        flow.p("cover_picture", [drawing])
    if cover.implementer_label and update.implementers:
        flow.p("cover_label", marked(cover.implementer_label))
    people = list(update.implementers)
    while people:
        row, people = people[:2], people[2:]
        for column, person in zip(flow.columns(widths_of([1] * len(row), flow.width)), row, strict=True):
            column.p("cover", _person(update, person))
    if cover.period:
        flow.p("cover", label_of(update, "period"), marked(cover.period))
    if cover.date:
        flow.p("cover", lines_of(cover.date.lines))
    flow.new_page()
    if update.title:
        flow.p("report_title", marked(update.title))


def _person(update: ProjectUpdate, person: Signatory) -> list[Inline]:
    """A person's name, posts and office, and how to reach them, in one paragraph."""
    name = [
        Piece(piece.text, piece.style, True, piece.italic, piece.raised, piece.spaced)
        for piece in marked(person.name or "")
        if isinstance(piece, Piece)
    ]
    lines: list[Iterable[Inline]] = [name] if name else []
    lines += [marked(line) for line in (*person.posts, *person.office)]
    lines += [
        contact(update, person, each) for each in ("phone", "mobile", "fax", "email") if getattr(person, each)
    ]
    joined: list[Inline] = []
    for index, line in enumerate(lines):
        joined += [*([LINE_END] if index else []), *line]
    return joined


def _identity(flow: Flow, update: ProjectUpdate) -> None:
    lines = []
    for name in ("service", "project"):
        if section := getattr(update, name):
            named = _named(update.heading_of(name) or "", section.prompt)
            lines.append(GridRow([named, words("cell", marked(section.text))]))
    if update.implementers or update.implementers_text:
        lines.append(
            GridRow([_named(update.implementers_heading or "", None), GridCell(_implementers(update))])
        )
    if lines:
        put_grid(flow, [34.0, 66.0], lines)
        flow.space(PART_GAP)


def _named(heading: str, prompt: str | None) -> GridCell:
    def fill(flow: Flow) -> None:
        flow.p("row_head", marked(heading))
        if prompt:
            flow.p("prompt", marked(in_brackets(prompt)), after=0)

    return GridCell(fill)


def _implementers(update: ProjectUpdate) -> Callable[[Flow], object]:
    def fill(flow: Flow) -> None:
        if update.implementers_text:
            flow.p("cell", marked(update.implementers_text))
            return
        for index, person in enumerate(update.implementers):
            flow.p("cell", _person(update, person), before=mm(2) if index else None)

    return fill


def _section(flow: Flow, update: ProjectUpdate, name: str) -> None:
    section = getattr(update, name)
    if not section:
        return
    _heading(flow, update.heading_of(name), section.prompt)
    if section.text:
        prose(flow, section.text, "section")
        flow.space(PART_GAP)
    if name in TABLES:
        TABLES[name](flow, section)
    flow.space(PART_GAP)


def _heading(flow: Flow, title: str | None, prompt: str | None) -> None:
    if title:
        flow.p("ruled", marked(title))
    if prompt:
        flow.p("prompt", marked(in_brackets(prompt)))


def _schedule(flow: Flow, update: ProjectUpdate) -> None:
    schedule = update.schedule
    if not schedule:
        return
    _heading(flow, update.heading_of("schedule"), schedule.prompt)
    if schedule.answer:
        flow.p("section", typed(schedule.answer, "label"))
    if schedule.explanation:
        prose(flow, schedule.explanation, "section")
    flow.space(PART_GAP)
