"""The keys of a part, where something else was typed in its place."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.errors import Text
from govdocs.models.part import Part, is_everyday

_FEW = 6


def everyday_names(class_name: str) -> Text | None:
    """The names of the fields that nearly every part of a class has, else of its first ones; None where the class is no Part."""
    part = next((part for part in _below(Part) if part.__name__ == class_name), None)
    if part is None or not part.model_fields:
        return None
    everyday = [name for name, field in part.model_fields.items() if is_everyday(field)]
    names = [part.both_names(name) for name in (everyday or list(part.model_fields))[:_FEW]]
    return Text(", ".join(name.bn for name in names), ", ".join(name.en for name in names))


def _below(part: type[Part]) -> Iterator[type[Part]]:
    for each in part.__subclasses__():
        yield each
        yield from _below(each)
