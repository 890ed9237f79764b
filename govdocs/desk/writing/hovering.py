"""What a field is for, said at its key or value in the text: its name, help, an example and what may be written."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govdocs.desk import messages
from govdocs.desk.form.values import KnownNames, options, sample, what_it_is
from govdocs.desk.writing.completion import field_at, top_level
from govdocs.desk.writing.flow_context import flow_place
from govdocs.desk.writing.line_context import line_context
from govdocs.models import Document

_MOST_CHOICES = 12
_WORD: Final = re.compile(r"[^:,{}\[\]\n]*")


class Hover(NamedTuple):
    """What is said, and of which characters."""

    start: int
    end: int
    text: str


def hovered(text: str, offset: int, language: str, known: KnownNames) -> Hover | None:
    """What is said of the field at an offset; None where there is none."""
    spot = _spot(text, offset)
    if spot is None:
        return None
    path, start, end = spot
    what = what_it_is(top_level(text), known)
    found = field_at(what, path)
    shape = found.shape if found else None
    if found is None or shape is None:
        return None
    other = "en" if language == "bn" else "bn"
    told = [f"{shape.names.message(language)} · {shape.names.message(other)}", shape.help.message(language)]
    examples = found.part.model_fields[shape.name].examples
    if issubclass(found.part, Document):
        fields = dict(found.part.starter_fields(what.form, what.office_name))
        examples = fields[shape.name].examples if shape.name in fields else examples
    if example := sample(examples, language):
        told.append(messages.FOR_EXAMPLE.filled(example=example.splitlines()[0]).message(language))
    if choices := options(shape, what, known, language):
        shown = " / ".join(one["value"] for one in choices[:_MOST_CHOICES])
        more = " …" if len(choices) > _MOST_CHOICES else ""
        told.append(messages.MAY_BE.filled(choices=shown + more).message(language))
    return Hover(start, end, "\n".join(filter(None, told)))


def _spot(text: str, offset: int) -> tuple[tuple[str, ...], int, int] | None:
    """The path of the field at an offset, and where its key stands."""
    if place := flow_place(text, _WORD.match(text, offset).end()):  # type: ignore[union-attr]
        if place.key is not None:
            return (*place.around, place.key), place.key_start, place.begin
        word = _WORD.match(text, place.begin)
        key = word[0].strip() if word else ""
        return (
            ((*place.around, key), place.begin, place.begin + len(key)) if key and not place.is_list else None
        )
    context = line_context(text, offset)
    line = context.line
    if line.key is None or offset < line.key_start or context.is_text:
        return None
    return (*context.around, line.key), line.key_start, line.value_start
