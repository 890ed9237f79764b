"""The minutes of a meeting, and the sheet that those present sign."""

from __future__ import annotations

from typing import Final

from govdocs.models.attendance import AttendanceSheet, SheetPart
from govdocs.models.minutes import Minutes
from govdocs.numerals import to_bangla
from govdocs.prose.joining import all_with_comma, typed_numbers, with_colon
from govdocs.word.arranged import PartWriter, letterhead, put_rows
from govdocs.word.book import Book
from govdocs.word.flow import Flow
from govdocs.word.grids import GridCell, GridRow, heads, put_grid, words
from govdocs.word.insets import put_facts
from govdocs.word.labels import figures, label_of
from govdocs.word.measures import PARAGRAPH_GAP, PART_GAP, mm
from govdocs.word.parts import put_copies, put_number_alone, put_number_and_date
from govdocs.word.pieces import SPACE, Inline, lined, marked, typed
from govdocs.word.prose_blocks import cell_text, prose
from govdocs.word.sections import UPRIGHT
from govdocs.word.signatures import put_signature


def put_minutes(flow: Flow, minutes: Minutes) -> None:
    """The minutes without the sheet."""
    put_rows(flow, minutes, WRITERS)


def _number_and_date(flow: Flow, minutes: Minutes) -> None:
    if minutes.number or minutes.date:
        put_number_and_date(flow, minutes, minutes.label("number"), minutes.number, minutes.date)


def _number(flow: Flow, minutes: Minutes) -> None:
    put_number_alone(flow, minutes, minutes.number)


def _date(flow: Flow, minutes: Minutes) -> None:
    put_number_and_date(flow, minutes, "", None, minutes.date)


def _subject(flow: Flow, minutes: Minutes) -> None:
    label = minutes.label("subject")
    before: list[Inline] = [*marked(with_colon(label)), SPACE] if label else []
    flow.p("minutes_subject", before, marked(minutes.subject))


def _facts(flow: Flow, minutes: Minutes) -> None:
    facts: list[tuple[str | None, list[Inline]]] = []
    if minutes.chair:
        lines = (minutes.chair.name, *minutes.chair.posts, *minutes.chair.office)
        facts.append((minutes.label("chair"), lined("\n".join(lines))))
    if minutes.place:
        facts.append((minutes.label("place"), marked(minutes.place)))
    if minutes.held:
        facts.append((minutes.label("held"), typed(minutes.held.line)))
    facts += [(label, lined(text)) for label, text in minutes.particulars.items()]
    if minutes.attendance_line:
        facts.append((minutes.label("attendance"), marked(minutes.attendance_line)))
    _put_facts(flow, facts)


def _put_facts(flow: Flow, facts: list[tuple[str | None, list[Inline]]]) -> None:
    """Facts with their colons below each other; one that is typed is not doubled."""
    if facts:
        colons = [":" if label and label != with_colon(label) else "" for label, _ in facts]
        put_facts(flow, facts, colons=colons)


def _discussion(flow: Flow, minutes: Minutes) -> None:
    if minutes.discussion:
        prose(flow, minutes.discussion, "discussion")
        flow.space(PART_GAP)


def _decisions(flow: Flow, minutes: Minutes) -> None:
    if not minutes.decisions:
        return
    if minutes.decisions_title:
        flow.p("decisions_title", marked(minutes.decisions_title))
    numbers = typed_numbers(decision.text for decision in minutes.decisions)
    numbered = [
        numbers[index] if numbers else (minutes.marker(index + 1), decision.text)
        for index, decision in enumerate(minutes.decisions)
    ]
    if minutes.decision_style.value == "table":
        _decision_table(flow, minutes, numbered)
    else:
        _decision_list(flow, minutes, numbered)
    flow.space(PART_GAP)


def _decision_table(flow: Flow, minutes: Minutes, numbered: list[tuple[str, str]]) -> None:
    lines = heads(minutes.decision_columns)
    for decision, (marker, text) in zip(minutes.decisions, numbered, strict=True):
        label = minutes.label("deadline")
        before: list[Inline] = [*marked(with_colon(label)), SPACE] if label else []
        deadline = [*before, *marked(decision.deadline)] if decision.deadline else []
        lines.append(
            GridRow(
                [
                    words("cell", typed(marker), align="center"),
                    _running(decision.discussion or ""),
                    _running(text),
                    _owner(lined("\n".join(decision.owner)), deadline),
                ]
            )
        )
    put_grid(flow, [8.0, 36.0, 36.0, 20.0], lines)


def _running(text: str) -> GridCell:
    return GridCell(lambda flow: cell_text(flow, text, keep_lines=False))


def _owner(owner: list[Inline], deadline: list[Inline]) -> GridCell:
    def fill(flow: Flow) -> None:
        if owner:
            flow.p("cell", owner)
        if deadline:
            flow.p("cell", deadline, before=mm(1))

    return GridCell(fill)


def _decision_list(flow: Flow, minutes: Minutes, numbered: list[tuple[str, str]]) -> None:
    for decision, (marker, text) in zip(minutes.decisions, numbered, strict=True):
        prose(flow, text, "decision", marker=marker)
        by = [*label_of(minutes, "owner"), *marked(all_with_comma(decision.owner))] if decision.owner else []
        until: list[Inline] = []
        if decision.deadline:
            until = [*(typed("; ") if by else []), *label_of(minutes, "deadline"), *marked(decision.deadline)]
        if by or until:
            flow.p("carried_out", by, until)


def _closing(flow: Flow, minutes: Minutes) -> None:
    if minutes.closing:
        prose(flow, minutes.closing, "minutes_closing")
        flow.space(PART_GAP)


def _signature(flow: Flow, minutes: Minutes) -> None:
    if minutes.signature:
        put_signature(flow, minutes, minutes.signature)


def _distribution(flow: Flow, minutes: Minutes) -> None:
    if minutes.distribution:
        put_copies(flow, minutes, minutes.label("distribution"), minutes.distribution)


def _copies(flow: Flow, minutes: Minutes) -> None:
    if minutes.copies:
        put_copies(flow, minutes, minutes.label("copies"), minutes.copies)


WRITERS: Final[dict[str, PartWriter]] = {
    "letterhead": letterhead,
    "number_and_date": _number_and_date,
    "number": _number,
    "date": _date,
    "subject": _subject,
    "facts": _facts,
    "discussion": _discussion,
    "decisions": _decisions,
    "closing": _closing,
    "signature": _signature,
    "distribution": _distribution,
    "copies": _copies,
}
"""The writer of each part of minutes (govdocs.models.minutes.MinutesPart)."""


def put_sheet(book: Book, minutes: Minutes) -> None:
    """The sheet with the names of those present, on a page of its own."""
    sheet = minutes.attendance_sheet
    if not sheet:
        return
    flow = book.section(UPRIGHT)
    for part in sheet.order:
        if part is SheetPart.LABEL and sheet.label:
            flow.p("annex_label", marked(sheet.label))
        elif part is SheetPart.TITLE and sheet.title:
            flow.p("annex_title", marked(sheet.title))
        elif part is SheetPart.MEETING and not sheet.leaves_out("meeting"):
            flow.p("meeting", marked(sheet.meeting or minutes.subject))
        elif part is SheetPart.PARTICULARS:
            _sheet_particulars(flow, minutes, sheet)
        elif part is SheetPart.ATTENDEES:
            _attendees(flow, minutes, sheet)


def _sheet_particulars(flow: Flow, minutes: Minutes, sheet: AttendanceSheet) -> None:
    facts: list[tuple[str | None, list[Inline]]] = []
    place = None if sheet.leaves_out("place") else sheet.place or minutes.place
    if sheet.particulars:
        facts = [(label, lined(text)) for label, text in sheet.particulars.items()]
    else:
        if minutes.held:
            facts.append((minutes.label("sheet_held"), typed(minutes.held.line)))
        if place:
            facts.append((minutes.label("sheet_place"), marked(place)))
    _put_facts(flow, facts)


def _attendees(flow: Flow, minutes: Minutes, sheet: AttendanceSheet) -> None:
    lines = heads(sheet.columns)
    for number, attendee in enumerate(sheet.attendees, 1):
        serial = figures(minutes, attendee.serial) if attendee.serial else to_bangla(number)
        post = [*lined("\n".join((attendee.name, attendee.post)))] if attendee.post else marked(attendee.name)
        mobile = typed(figures(minutes, attendee.mobile or ""))
        signed = typed(attendee.signed or "")
        lines.append(_to_sign(serial, post, mobile, signed))
    for blank in range(1, sheet.blank_rows + 1):
        lines.append(_to_sign(to_bangla(len(sheet.attendees) + blank), [], [], []))
    put_grid(flow, [10.0, 46.0, 22.0, 22.0], lines)
    flow.space(PARAGRAPH_GAP)


def _to_sign(serial: str, name: list[Inline], mobile: list[Inline], signed: list[Inline]) -> GridRow:
    boxes = [
        words("cell", typed(serial), align="center", middle=True),
        words("cell", name, middle=True),
        words("cell", mobile, align="center", middle=True),
        words("cell", signed, align="center", middle=True),
    ]
    return GridRow(boxes, height=mm(11))
