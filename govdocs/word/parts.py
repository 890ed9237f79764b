"""The parts that documents share: letterhead, number and date, labelled lists, signature, copies, photographs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from govdocs.models.copies import Copies
from govdocs.models.document import Document
from govdocs.models.parts import Dates, Letterhead, Signatory, Slot
from govdocs.models.photographs import Photographs
from govdocs.models.pictures import Picture
from govdocs.numerals import letter_index, to_bangla
from govdocs.prose.joining import in_brackets, typed_numbers, with_colon
from govdocs.word.elements import border
from govdocs.word.flow import Flow
from govdocs.word.grids import widths_of
from govdocs.word.labels import contacts, label_of, labelled_with
from govdocs.word.measures import (
    LABEL,
    MARKER_WIDTH,
    PARAGRAPH_GAP,
    PART_GAP,
    mm,
    width_of,
)
from govdocs.word.pieces import LINE_END, SPACE, TAB, Drawing, Inline, Piece, lined, marked, typed
from govdocs.word.signatures import put_signature

_SLOT: Final = 30.0  # mm
_MOST_HIGH: Final = {"slot": 20.0, "slot_stated": 45.0, "photograph": 105.0}


def put_letterhead(flow: Flow, head: Letterhead, *, align: str = "") -> None:
    """The lines in the middle, between two corners where one is filled."""
    if head.left or head.right:
        corner = mm(float(head.slot_width or _SLOT))
        corner = min(corner, flow.width // 3)
        left, middle, right = flow.columns([corner, flow.width - 2 * corner, corner])
        _slot(left, head.left)
        _centred(middle, head.lines, align)
        _slot(right, head.right)
    else:
        _centred(flow, head.lines, align)
    flow.space(PART_GAP)


def _slot(flow: Flow, slot: Slot | None) -> None:
    if slot and slot.picture:
        flow.p("slot", [picture_in(flow, slot.picture, "slot_stated" if slot.picture.width else "slot")])
    if slot and slot.text:
        flow.p("slot", lined(slot.text))


def _centred(flow: Flow, lines: Sequence[str], align: str) -> None:
    for line in lines:
        flow.p("letterhead", marked(line), align=align)


def picture_in(flow: Flow, picture: Picture, place: str) -> Drawing:
    """A picture as high as its place lets it be, and as wide as the flow."""
    most = flow.width * 25.4 / 1440
    return flow.book.picture(
        picture.file,
        picture.alternative,
        width=float(picture.width) if picture.width else None,
        most_width=most,
        most_height=_MOST_HIGH.get(place, 200.0),
    )


def put_number_and_date(
    flow: Flow, document: Document, label: str | None, number: object, dates: Dates | str | None
) -> None:
    """The number at the left and the date at the right of one row; either may be a text with a blank for the pen."""
    number_words = [*labelled_with(label), *typed(number)] if number else []
    if not dates:
        flow.p("number", number_words)
        flow.space(PART_GAP)
        return
    lines = [marked(dates)] if isinstance(dates, str) else [typed(line) for line in dates.lines]
    texts = ["".join(piece.text for piece in line if isinstance(piece, Piece)) for line in lines]
    days = min(max(map(width_of, texts), default=0), flow.width * 2 // 3)
    label_words = label_of(document, "date")
    before = width_of(document.label("date") or "") + mm(2) if label_words else 60
    before = min(before, (flow.width - days) // 2)
    if len(lines) == 1:
        left, right = flow.columns([flow.width - days - before, days + before])
        right.p("date", label_words, lines[0], align="right")
    else:
        left, middle, right = flow.columns([flow.width - days - before, before, days])
        middle.p("date_label", label_words)
        is_ruled = isinstance(dates, Dates) and dates.style.value == "both"
        for index, line in enumerate(lines):
            right.p("date", line, borders=[border("top")] if index and is_ruled else [])
    left.p("number", number_words)
    flow.glue()
    flow.space(PART_GAP)


def put_number_alone(flow: Flow, document: Document, number: object) -> None:
    """The number on a line of its own."""
    if number:
        flow.p("number", label_of(document, "number"), typed(number))
        flow.space(PARAGRAPH_GAP)


def put_labelled(flow: Flow, label: str | None, items: Sequence[str], style: str) -> None:
    """A label, and beside it its text, or its texts with their numbers."""
    if len(items) == 1:
        flow.p(style, labelled_with(label, TAB), marked(items[0]), hanging=None if label else 0)
    else:
        numbers = typed_numbers(items) or [
            (f"({letter_index(place)})", item) for place, item in enumerate(items, 1)
        ]
        both = LABEL + MARKER_WIDTH
        for index, (marker, item) in enumerate(numbers):
            words = [Piece(f"{marker}\t", "marker"), *marked(item)]
            first = labelled_with(label, TAB) if not index else []
            hanging = both if first else MARKER_WIDTH
            flow.p(style, first, words, left=both, hanging=hanging, tabs=[LABEL] if first else [])
            flow.space(PARAGRAPH_GAP // 4)
    flow.space(PART_GAP)


def put_addressees(flow: Flow, items: Sequence[str]) -> None:
    """To whom it goes, one below the other; several have numbers."""
    several = len(items) > 1
    numbers = typed_numbers(items) if several else ()
    for index, item in enumerate(items):
        marker, text = numbers[index] if numbers else (f"{to_bangla(index + 1)}।" if several else "", item)
        before = [Piece(f"{marker}\t", "marker")] if marker else []
        indent = MARKER_WIDTH if several else None
        flow.p(
            "to", before, lined(text), left=indent, hanging=indent, after=PARAGRAPH_GAP if several else None
        )
    flow.space(PART_GAP)


def put_sender(flow: Flow, document: Document, sender: Signatory) -> None:
    """Who writes, at the upper right."""
    left = flow.width - round(flow.width * 0.48)
    if sender.name:
        flow.p("sender_name", marked(sender.name), left=left)
    for line in (*sender.posts, *sender.office):
        flow.p("sender", marked(line), left=left)
    for words in contacts(document, sender):
        flow.p("sender", words, left=left)
    flow.space(PART_GAP)


def put_signatories(flow: Flow, document: Document, signatories: Sequence[Signatory]) -> None:
    """Several who sign, side by side."""
    flow.glue()
    columns = flow.columns(widths_of([1] * len(signatories), flow.width))
    for column, one in zip(columns, signatories, strict=True):
        put_signature(column, document, one, width=column.width)
    flow.space(PART_GAP)


def put_copies(flow: Flow, document: Any, label: str | None, copies: Copies) -> None:
    """The second number and date, the purpose, the recipients, and who signs."""
    label = None if copies.leaves_out("label") else copies.label or label
    stated = copies.number_label or document.label("number")
    number_label = None if copies.leaves_out("number_label") else stated
    if copies.numbered:
        number = document.number_of(copies)
        put_number_and_date(flow, document, number_label, number, document.date_of(copies))
    if label or copies.purpose or copies.seniority:
        flow.p("purpose", _purpose(label, copies))
    typed_ones = typed_numbers(recipient.line for recipient in copies.recipients)
    for index, recipient in enumerate(copies.recipients):
        marker, line = typed_ones[index] if typed_ones else (copies.marker(index + 1), recipient.line)
        words = [Piece(f"{marker}\t", "marker")] if copies.item_mark else []
        note = [SPACE, *marked(in_brackets(recipient.note))] if recipient.note else []
        flow.p("recipients", words, marked(line), note, hanging=None if words else 0)
    flow.space(PART_GAP)
    if copies.signature:
        put_signature(flow, document, copies.signature)


def _purpose(label: str | None, copies: Copies) -> list[Inline]:
    words: list[Inline] = []
    if label:
        words += marked(with_colon(label) if copies.purpose else label, "label")
    if copies.purpose:
        words += [SPACE, *marked(copies.purpose if copies.seniority else with_colon(copies.purpose))]
    if copies.seniority:
        words += [SPACE, *marked(with_colon(in_brackets(copies.seniority)))]
    elif not copies.purpose and label and label != with_colon(label):
        words += typed(":")
    return words


def put_photographs(flow: Flow, photographs: Photographs) -> None:
    """The photographs, as many in a row as is said, each with its caption below it."""
    if photographs.new_page:
        flow.new_page()
    if photographs.heading:
        flow.p("ruled", marked(photographs.heading))
    width = flow.width // photographs.columns
    pictures = list(enumerate(photographs.pictures, 1))
    while pictures:
        row, pictures = pictures[: photographs.columns], pictures[photographs.columns :]
        for column, (number, picture) in zip(flow.columns([width] * photographs.columns), row, strict=False):
            _photograph(column, picture, number if photographs.numbered else 0)
        if pictures:
            flow.p("gap", line=20)
    flow.space(PART_GAP)


def _photograph(flow: Flow, picture: Picture, number: int) -> None:
    side = mm(1.5)
    inside = flow.width - 2 * side
    room = inside * 25.4 / 1440
    drawing = flow.book.picture(
        picture.file,
        picture.alternative,
        width=room,
        most_width=room,
        most_height=_MOST_HIGH["photograph"],
    )
    flow.p("photograph", [drawing])
    words: list[Inline] = []
    if number:
        words += [Piece(f"চিত্র-{to_bangla(number)}{':' if picture.caption else ''}", "label")]
    if picture.caption:
        words += [SPACE, *marked(picture.caption)]
    if words:
        flow.p("photograph_caption", words)


def lines_of(lines: Sequence[str]) -> list[Inline]:
    """Several lines in one paragraph."""
    words: list[Inline] = []
    for index, line in enumerate(lines):
        words += [*([LINE_END] if index else []), *marked(line)]
    return words
