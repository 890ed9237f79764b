"""What a field is for, said at its key or value in the text: its name, help, an example and what may be written."""

from __future__ import annotations

from typing import NamedTuple

from govdocs.desk import messages
from govdocs.desk.completion import field_at, top_level
from govdocs.desk.form_values import KnownNames, options, sample, what_it_is
from govdocs.desk.line_context import line_context
from govdocs.models import Document

_MOST_CHOICES = 12


class Hover(NamedTuple):
    """What is said, and of which characters."""

    start: int
    end: int
    text: str


def hovered(text: str, offset: int, language: str, known: KnownNames) -> Hover | None:
    """What is said of the field at an offset; None where there is none."""
    context = line_context(text, offset)
    line = context.line
    if line.key is None or offset < line.key_start or context.is_text:
        return None
    what = what_it_is(top_level(text), known)
    found = field_at(what, (*context.around, line.key))
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
    return Hover(line.key_start, line.value_start, "\n".join(filter(None, told)))
