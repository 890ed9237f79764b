"""The kinds of document: one module of this package each, found by themselves, and those of other packages' entry points."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import iter_modules
from typing import Final, TypeGuard

from govdocs.models.document import Document
from govdocs.text.unicode import same_name

ENTRY_POINTS = "govdocs.kinds"
OURS: Final = {
    "innovation_plan": "উদ্ভাবন কর্মপরিকল্পনা",
    "letter": "পত্র",
    "minutes": "কার্যবিবরণী",
    "press_note": "প্রেস নোট",
    "project_update": "প্রকল্পের হালনাগাদ প্রতিবেদন",
}
"""The English and Bangla names of our kinds; the English one is that of the module, so that one is found without loading the others."""


@cache
def kinds() -> dict[str, type[Document]]:
    """Every kind of document by its English name: ours first, then those of the entry points `govdocs.kinds`."""
    found: dict[str, type[Document]] = {}
    for kind in _found():
        found.setdefault(kind.name, kind)
    return found


def kind_named(text: str) -> type[Document] | None:
    """The kind that an English or Bangla name means, or None. For one of ours no other kind is loaded."""
    return _kind_called(same_name(text))


@lru_cache(maxsize=100)
def _kind_called(wanted: str) -> type[Document] | None:
    ours = (module for module, bangla in OURS.items() if wanted in (same_name(module), same_name(bangla)))
    found = _of_module(module) if (module := next(ours, None)) else _found()
    names = ((kind, same_name(kind.name), same_name(kind.bangla_name)) for kind in found)
    return next((kind for kind, *called in names if wanted in called), None)


def _found() -> Iterator[type[Document]]:
    """The kinds one by one, as their modules are loaded."""
    for module in iter_modules([str(Path(__file__).parent)]):
        yield from _of_module(module.name)
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        kind = entry.load()
        if not _is_kind(kind):
            raise TypeError(
                f"entry point {entry.name!r} of {ENTRY_POINTS} must name a subclass of govdocs.Document"
            )
        yield kind


def _of_module(module: str) -> Iterator[type[Document]]:
    name = f"{__package__}.{module}"
    values = tuple(vars(import_module(name)).values())
    return (value for value in values if _is_kind(value) and value.__module__ == name)


def _is_kind(value: object) -> TypeGuard[type[Document]]:
    return isinstance(value, type) and issubclass(value, Document) and "name" in vars(value)
