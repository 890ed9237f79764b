"""News for the press: headline, dates, text, photographs, and who issued it."""

from __future__ import annotations

from typing import Final

from govdocs.models.press_note import FurtherNews, PressNote
from govdocs.prose.joining import with_colon
from govdocs.word.arranged import PartWriter, letterhead, put_rows
from govdocs.word.elements import border
from govdocs.word.flow import Flow
from govdocs.word.labels import label_of
from govdocs.word.measures import PARAGRAPH_GAP, PART_GAP, mm
from govdocs.word.parts import put_photographs
from govdocs.word.pieces import Inline, lined, marked, typed
from govdocs.word.prose_blocks import prose
from govdocs.word.signatures import put_signature


def put_press_note(flow: Flow, note: PressNote) -> None:
    """The press note, part by part."""
    put_rows(flow, note, WRITERS)


def _halves(flow: Flow) -> list[Flow]:
    return flow.columns([flow.width // 2, flow.width - flow.width // 2])


def _number(note: PressNote, item: PressNote | FurtherNews) -> list[Inline]:
    return [*label_of(note, "number"), *typed(item.number)] if item.number else []


def _title(flow: Flow, note: PressNote) -> None:
    number = _number(note, note)
    if note.title and note.number and not note.release:
        left, right = _halves(flow)
        left.p("press_title", marked(note.title), after=0)
        right.p("press_number", number, align="right")
        flow.space(PARAGRAPH_GAP)
        return
    if note.title:
        flow.p("press_centred", marked(note.title))
    if note.number or note.release:
        left, right = _halves(flow)
        left.p("press_number", number)
        right.p("release", marked(note.release or ""))
        flow.space(PARAGRAPH_GAP)


def _headline(flow: Flow, item: PressNote | FurtherNews) -> None:
    for style, text in (("kicker", item.kicker), ("headline", item.heading), ("speaker", item.speaker)):
        if text:
            flow.p(style, marked(text))


def _dates(flow: Flow, note: PressNote) -> None:
    if not (note.published or note.updated):
        return
    left, right = _halves(flow)
    for column, name, align in ((left, "published", ""), (right, "updated", "right")):
        value = getattr(note, name)
        words = [*label_of(note, name), *typed(value)] if value else []
        lines = [border("top", space=2), border("bottom", space=2)]
        column.p("press_date", words, align=align, borders=lines, before=mm(1), after=mm(1))
    flow.space(PART_GAP)


def _date_alone(name: str) -> PartWriter:
    def put(flow: Flow, note: PressNote) -> None:
        if value := getattr(note, name):
            flow.p("press_date", label_of(note, name), typed(value), after=PARAGRAPH_GAP)

    return put


def _text(flow: Flow, note: PressNote, item: PressNote | FurtherNews | None = None) -> None:
    item = item or note
    if dateline := note.text_of(item.dateline):
        flow.p("dateline", marked(with_colon(dateline)))
    prose(flow, item.text, "news")
    flow.space(PART_GAP)
    if item.end_mark:
        flow.p("end_mark", typed(item.end_mark))
    if item.desk:
        flow.p("news_desk", marked(item.desk))


def _further(flow: Flow, note: PressNote) -> None:
    for item in note.further:
        flow.p("gap", borders=[border("top")], before=0, after=PART_GAP)
        if item.title:
            left, right = _halves(flow)
            left.p("press_title", marked(item.title), after=0)
            right.p("press_number", _number(note, item), align="right")
            flow.space(PARAGRAPH_GAP)
        elif item.number:
            flow.p("press_number", _number(note, item), align="right")
        _headline(flow, item)
        _text(flow, note, item)


def _photographs(flow: Flow, note: PressNote) -> None:
    if note.photographs:
        put_photographs(flow, note.photographs)


def _issued_by(flow: Flow, note: PressNote) -> None:
    if note.issued_by:
        put_signature(flow, note, note.issued_by)


def _contact(flow: Flow, note: PressNote) -> None:
    if not note.contact:
        return
    if label := note.label("contact"):
        flow.p("press_contact", marked(with_colon(label), "label"), after=0, keep_next=True)
    flow.p("press_contact", lined(note.contact))


WRITERS: Final[dict[str, PartWriter]] = {
    "letterhead": letterhead,
    "title": _title,
    "headline": _headline,
    "dates": _dates,
    "published": _date_alone("published"),
    "updated": _date_alone("updated"),
    "text": _text,
    "further": _further,
    "photographs": _photographs,
    "issued_by": _issued_by,
    "contact": _contact,
}
"""The writer of each part of a press note (govdocs.models.press_note.PressPart)."""
