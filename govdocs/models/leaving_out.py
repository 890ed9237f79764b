"""`না`: the word that leaves a part of a document out. It means the same in every field that may be left out.

In a field that asks a question (yes or no) it is the answer, and within a table's cell, an item of a list or the particulars it
is text like any other.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from govdocs.text.unicode import same_name

_NO: Final = frozenset(map(same_name, ("না", "no", "false")))
_NO_SCHEMA: Final = {"enum": ["না", "no"]}
ABOUT: Final = ("title", "description", "default", "examples", "x-starter")
"""What a JSON Schema says of a field beside what the field takes."""


def is_no(value: Any) -> bool:
    """Whether a value is the word that leaves a part out."""
    return value is False or (isinstance(value, str) and len(value) < 9 and same_name(value) in _NO)


def leave_out(fields: Mapping[str, FieldInfo], words: Container[str], given: dict[str, Any]) -> list[str]:
    """Put nothing into the fields that say `না`, but for those where it is one of the `words`.

    Returns the fields that cannot be left out.
    """
    refused = []
    for name, value in given.items():
        only = value[0] if isinstance(value, list) and len(value) == 1 else value
        if not is_no(only) or name not in fields or name in words or _asks(fields[name]):
            continue
        if _may_be_left_out(fields[name]):
            given[name] = _nothing(fields[name])
        else:
            refused.append(name)
    return refused


def with_no(fields: Mapping[str, FieldInfo], properties: dict[str, Any]) -> None:
    """Let the JSON Schema of a part take `না` wherever the part may be left out."""
    for name, field in fields.items():
        if name not in properties or _asks(field) or not _may_be_left_out(field):
            continue
        schema = properties[name]
        choices = schema.get("anyOf")
        if choices is None:
            choices = [{key: value for key, value in schema.items() if key not in ABOUT}]
        if any(_takes_text(choice) for choice in choices):
            continue
        about = {key: schema[key] for key in ABOUT if key in schema}
        properties[name] = {"anyOf": [*choices, _NO_SCHEMA], **about}


def _asks(field: FieldInfo) -> bool:
    """Whether `না` answers the question of the field."""
    return any(_is_answer(kind) for kind in get_args(field.annotation) or (field.annotation,))


def _may_be_left_out(field: FieldInfo) -> bool:
    kinds = _kinds(field.annotation)
    return type(None) in kinds or (not field.is_required() and str not in kinds)


def _nothing(field: FieldInfo) -> Any:
    """What a field holds once its part is left out: of a number or choice what it is where nothing is said."""
    kinds = _kinds(field.annotation)
    if type(None) in kinds:
        return None
    if tuple in kinds:
        return ()
    return {} if dict in kinds else field.get_default(call_default_factory=True)


def _kinds(annotation: Any) -> set[Any]:
    """The types of a field, those of a union one by one, without what is inside a list."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return {kind for one in get_args(annotation) for kind in _kinds(one)}
    if hasattr(annotation, "__metadata__"):
        return _kinds(get_args(annotation)[0])
    return {origin or annotation}


def _is_answer(kind: Any) -> bool:
    """Whether a type is a yes or no, or a part that a bare yes or no stands for."""
    if hasattr(kind, "__metadata__"):
        return _is_answer(get_args(kind)[0])
    if kind is bool:
        return True
    shorthand = getattr(kind, "shorthand", None)
    return bool(shorthand) and bool in _kinds(kind.model_fields[shorthand].annotation)


def _takes_text(choice: dict[str, Any]) -> bool:
    kinds = choice.get("type", ())
    texts = kinds == "string" or (isinstance(kinds, list) and "string" in kinds)
    return texts and "pattern" not in choice and "enum" not in choice
