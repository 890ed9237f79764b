"""Which fields of a letter each of its parts prints, and which it cannot do without."""

from __future__ import annotations

from govdocs.models.form import LetterPart

PARTS = {part.value: part for part in LetterPart}
"""Every part by its English name."""

USUAL_ORDER = tuple(part for part in LetterPart if part not in (LetterPart.NUMBER, LetterPart.DATE))
"""The parts from top to bottom as most letters have them; number and date stand in one row."""

_NUMBER = ("number", "number_for_pen")
_DATE = ("date", "date_for_pen")

FIELDS: dict[LetterPart, tuple[str, ...]] = {part: (part.value,) for part in LetterPart} | {
    LetterPart.NUMBER_AND_DATE: (*_NUMBER, *_DATE),
    LetterPart.NUMBER: _NUMBER,
    LetterPart.DATE: _DATE,
    LetterPart.FORM_NUMBER: ("form_number", "form_article"),
    LetterPart.BODY: ("body", "tables"),
    LetterPart.SIGNATURE: ("co_signatures", "signature"),
}
"""The fields that each part prints: where one of them is given, the part is there."""

SETTINGS: dict[LetterPart, tuple[str, ...]] = {
    LetterPart.NUMBER_AND_DATE: ("number_label",),
    LetterPart.TO: ("to_count",),
    LetterPart.BODY: ("opening", "paragraph_numbers"),
    LetterPart.TRAVELLERS: ("traveller_columns",),
}
"""The fields that say how a part is printed."""

LABELS = ("form_number", "title")
"""What a form prints by itself besides the labels of its parts, because it has no meaning of its own; the sentences of a form stand in the starter alone."""

SENTENCES = ("salutation", "opening", "closing", "by_order", "close", "gazette_line")
"""What a form proposes in the starter, where the officer sees it and keeps it, changes it or takes it out."""

RARE = ("number_for_pen", "date_for_pen")
"""Fields that are filled by what is typed into others, so that a starter need not show them."""


def needed_fields(part: LetterPart) -> tuple[str, ...]:
    """The fields without which a part is missing."""
    return ("number", "date") if part is LetterPart.NUMBER_AND_DATE else (part.value,)
