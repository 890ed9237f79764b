"""Which fields of a letter each part of a form prints, and which it cannot do without."""

from __future__ import annotations

from govdocs.models.form import LetterPart

PARTS = {part.value: part for part in LetterPart}
"""Every part by its English name."""

_NUMBER_AND_DATE = ("number", "date", "number_for_pen", "date_for_pen", "number_label")

FIELDS: dict[LetterPart, tuple[str, ...]] = {part: (part.value,) for part in LetterPart} | {
    LetterPart.NUMBER_AND_DATE: _NUMBER_AND_DATE,
    LetterPart.BODY: ("opening", "paragraph_numbers", "body", "tables"),
    LetterPart.TRAVELLERS: ("travellers", "traveller_columns"),
    LetterPart.SIGNATURE: ("co_signatures", "signature"),
    LetterPart.DISTRIBUTION: ("distribution", *_NUMBER_AND_DATE),
    LetterPart.COPIES: ("copies", *_NUMBER_AND_DATE),
}
"""The fields that each part of a form prints."""

LABELS = ("form_number", "number_label", "title")
"""What a form prints by itself, because it has no meaning of its own; the sentences of a form stand in the starter alone."""

SENTENCES = ("salutation", "opening", "closing", "by_order", "close", "gazette_line")
"""What a form proposes in the starter, where the officer sees it and keeps it, changes it or takes it out."""

RARE = ("number_for_pen", "date_for_pen")
"""Fields that are filled by what is typed into others, so that a starter need not show them."""


def needed_fields(part: LetterPart) -> tuple[str, ...]:
    """The fields without which a part is missing."""
    return ("number", "date") if part is LetterPart.NUMBER_AND_DATE else (part.value,)
