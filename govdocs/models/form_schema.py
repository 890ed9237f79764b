"""What the forms of letters ask for, as an editor and a clerk see it: JSON Schema rules, and the fields of a starter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from typing import Any

from pydantic.fields import FieldInfo

from govdocs.models.form import Form, LetterPart
from govdocs.models.letter_parts import FIELDS, RARE, needed_fields
from govdocs.models.markings import Markings
from govdocs.models.part import bangla_title

Fields = Mapping[str, FieldInfo]
"""The fields of the letter's model, by name."""


def starter_fields(fields: Fields, form: Form, office: str | None) -> Iterator[tuple[str, FieldInfo]]:
    """The fields of a form in its order, those it needs marked so; each field that it has no part for is left out."""
    needed = {name for part in form.required for name in needed_fields(part)}
    samples = {
        "form": form.bangla,
        "office": office,
        "subject": form.sample_subject,
        "body": form.sample_body,
        "particulars": dict.fromkeys(form.particulars, "……"),
    }
    printed = (name for part in form.order for name in FIELDS[part] if name not in RARE)
    for name in dict.fromkeys(["form", "office", *printed, *Markings.model_fields, "annexes"]):
        field = copy(fields[name])
        if name in needed or (name == "particulars" and form.particulars) or (name == "office" and office):
            field.json_schema_extra = {"x-starter": True}
        elif name == "letterhead" and office:
            field.json_schema_extra = None  # the office's
        if example := samples.get(name) or (name in Form.model_fields and getattr(form, name, None)):
            field.examples = [example]
        yield name, field


def rule_of(form: Form, kind: str, fields: Fields) -> dict[str, Any]:
    """What a form asks for and leaves no room for, as JSON Schema, in documents of a kind."""
    chosen = {"required": ["form"], "properties": {"form": _property("form", fields, enum=[*form.called])}}
    if form.kind != kind:
        return {"if": chosen, "then": False}
    printable = {name for part in form.order for name in FIELDS[part]}
    known = dict.fromkeys(name for part in LetterPart for name in FIELDS[part])
    absent = {name: _property(name, fields, **{"not": {}}) for name in known if name not in printable}
    elsewhere = {"signature", "letterhead"}  # signed under the copies; the office's
    needed = [name for part in form.required for name in needed_fields(part)]
    required = [name for name in needed if name not in elsewhere and not getattr(form, name, None)]
    properties = absent | {name: _property(name, fields) for name in required}
    return {"if": chosen, "then": {"required": required, "properties": properties}}


def _property(name: str, fields: Fields, **rules: Any) -> dict[str, Any]:
    return {"title": bangla_title(name, fields[name]), **rules}
