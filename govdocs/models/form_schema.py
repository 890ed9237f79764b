"""What the forms of letters ask for: the fields of a starter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from functools import lru_cache
from typing import Any

from pydantic import create_model
from pydantic.fields import FieldInfo

from govdocs.models.arrangement import with_given
from govdocs.models.document import Document
from govdocs.models.fields import Line
from govdocs.models.form import Form, LetterPart
from govdocs.models.letter_parts import (
    FIELDS,
    LABELS,
    RARE,
    SENTENCES,
    SETTINGS,
    USUAL_ORDER,
    needed_fields,
)
from govdocs.models.markings import Markings
from govdocs.models.part import named
from govdocs.models.parts import Signatory
from govdocs.models.samples import Usual

Fields = Mapping[str, FieldInfo]
"""The fields of the letter's model, by name."""


def starter_fields(fields: Fields, form: Form, office: str | None) -> Iterator[tuple[str, FieldInfo]]:
    """The fields of a form in the order of its page, those it needs marked so; what it has no part for where it would be printed."""
    needed = {name for part in form.required for name in needed_fields(part)}
    of_form = [name for part in form.order for name in (*FIELDS[part], *SETTINGS.get(part, ()))]
    proposed = {name: Usual(text) for name in SENTENCES if name in of_form and (text := getattr(form, name))}
    samples: dict[str, Any] = proposed | {
        "form": Usual(form.bangla),
        "office": Usual(office) if office else None,
        "subject": form.sample_subject and f"বিষয় লিখুন, যেমন {form.sample_subject}",
        "body": form.sample_body and f"বক্তব্য লিখুন, যেমন {form.sample_body}",
        "parts": [_names(row) for row in form.parts],
        "particulars": {label: f"{label} লিখুন" for label in form.particulars},
    }
    samples |= {name: Usual(text) for name in LABELS if (text := getattr(form, name))}
    page = [part for row in with_given(form.parts, USUAL_ORDER, USUAL_ORDER) for part in row]
    on_page = [name for part in page for name in (*FIELDS[part], *SETTINGS.get(part, ()))]
    shown = dict.fromkeys(["form", "office", *on_page, *Markings.model_fields, "annexes", *fields])
    for name in (
        name for name in shown if (name not in RARE and name not in Document.model_fields) or name == "labels"
    ):
        changed: dict[str, Any] = {}
        if (
            name in needed
            or name in proposed
            or (name == "particulars" and form.particulars)
            or (name == "office" and office)
        ):
            changed["json_schema_extra"] = {"x-starter": True}
        elif name == "letterhead" and office:
            changed["json_schema_extra"] = None  # the office's
        if example := samples.get(name):
            changed["examples"] = [example]
        if name == "signature" and form.signed:
            changed["annotation"] = _signed(form.signed)
        yield name, _with(fields[name], changed)


@lru_cache(maxsize=64)
def starter_of_package(
    kind: type[Document], form: str, office: str | None
) -> tuple[tuple[str, FieldInfo], ...]:
    """The same of a form of the package, by its English name; kept for the letters to come."""
    return tuple(kind.starter_fields(form, office))


def _with(field: FieldInfo, changed: Mapping[str, Any]) -> FieldInfo:
    """A field with some of what it says changed; the field itself stays as it is."""
    if changed:
        field = copy(field)
        for name, value in changed.items():
            setattr(field, name, value)
    return field


def _names(row: tuple[LetterPart, ...]) -> Any:
    """The names of the parts of a row, as they are typed."""
    names = [Usual(part.bangla) for part in row]
    return names if len(names) > 1 else names[0]


def _signed(text: str) -> type[Signatory]:
    """A signature for which the starter proposes the words at the place of the hand."""
    described = Signatory.model_fields["signed"]
    field = named(
        described.title or "", described.description or "", default=None, example=Usual(text), starter=True
    )
    return create_model("Signed", __base__=Signatory, signed=(Line | None, field))
