"""A tree with the English names of fields → the same with the names and words of one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from govdocs.models.document import Document
from govdocs.models.fields import Choice
from govdocs.models.form import Form, form_named
from govdocs.models.part import Part, bangla_title
from govdocs.problems.problem import Language


def in_language(tree: Mapping[str, Any], kind: type[Document], language: Language) -> dict[str, Any]:
    """A document's tree with Bangla (or English) keys, choices, yes and no."""
    named = _part(tree, [kind], language)
    key = bangla_title("kind", kind.model_fields["kind"]) if language == "bn" else "kind"
    return {key: kind.bangla_name if language == "bn" else kind.name} | named


def _part(tree: Mapping[str, Any], parts: list[type[Part]], language: Language) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in tree.items():
        part = next((one for one in parts if name in one.model_fields), None)
        if part is None:
            found[name] = value
            continue
        field = part.model_fields[name]
        key = bangla_title(name, field) if language == "bn" else name
        found[key] = _value(value, list(_kinds(field.annotation)), language)
    return found


def _value(value: Any, kinds: list[Any], language: Language) -> Any:
    if isinstance(value, Mapping):
        parts = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Part)]
        return _part(value, parts, language) if parts else dict(value)
    if isinstance(value, (list, tuple)):
        return [_value(one, kinds, language) for one in value]
    if isinstance(value, str):
        if Form in kinds:
            form = form_named(value)
            return form.bangla.split("/")[0] if language == "bn" else form.name
        for kind in kinds:
            if isinstance(kind, type) and issubclass(kind, Choice):
                member = next((one for one in kind if one.value == value), None)
                if member is not None:
                    return member.bangla if language == "bn" else member.value
        if value in ("না", "হ্যাঁ") and language == "en":
            return {"না": "no", "হ্যাঁ": "yes"}[value]
    return value


def _kinds(annotation: Any) -> Iterator[Any]:
    """The classes in an annotation, those of lists and unions one by one."""
    if get_origin(annotation) in (Union, UnionType, Annotated, tuple, list, dict) or hasattr(
        annotation, "__metadata__"
    ):
        for inner in get_args(annotation):
            yield from _kinds(inner)
    else:
        yield annotation
