"""The keys of a part, where something else was typed in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from govdocs.errors import Text
from govdocs.loading import messages
from govdocs.models.part import Part, is_everyday
from govdocs.problems.suggestions import brief
from govdocs.source.quoting import scalar

_FEW = 6
_MAIN: Final = {"Copies": "recipients", "Signatory": "name"}
"""By the class of a part: the field that holds what is typed where the whole part is typed as one text or list."""


def keys_instead(class_name: str, key: str, typed: Any, hint: Text) -> Text:
    """The way out where a part of a class must have keys: the lines to write, else `hint`; with names of keys where they are known."""
    hint = lines_to_write(class_name, key, typed) or hint
    names = everyday_names(class_name)
    return messages.KEYS_SUCH_AS.filled(hint=hint, names=names) if names else hint


def lines_to_write(class_name: str, key: str, typed: Any) -> Text | None:
    """Where a text or a list stands in place of a part: the lines that would say it, with keys in the language of `key`.

    None where what was typed may belong to several fields, or is too long to be repeated.
    """
    part, field = _part(class_name), _MAIN.get(class_name)
    if part is None or field is None:
        return None
    name = field if key.isascii() else part.both_names(field).bn
    if isinstance(typed, list) and field != "name":
        return messages.KEY_ABOVE_LIST.filled(key=key, name=name)
    if not isinstance(typed, str) or not typed.strip() or "\n" in typed or brief(typed) != typed:
        return None
    return messages.WRITE_BELOW.filled(key=key, line=f"{name}: {scalar(typed)}")


def everyday_names(class_name: str) -> Text | None:
    """The names of the fields that nearly every part of a class has, else of its first ones; None where the class is no Part."""
    part = _part(class_name)
    if part is None or not part.model_fields:
        return None
    everyday = [name for name, field in part.model_fields.items() if is_everyday(field)]
    names = [part.both_names(name) for name in (everyday or list(part.model_fields))[:_FEW]]
    return Text(", ".join(name.bn for name in names), ", ".join(name.en for name in names))


def _part(class_name: str) -> type[Part] | None:
    return next((part for part in _below(Part) if part.__name__ == class_name), None)


def _below(part: type[Part]) -> Iterator[type[Part]]:
    for each in part.__subclasses__():
        yield each
        yield from _below(each)
