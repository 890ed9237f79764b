"""What a document is. One module = one kind; kinds are found by themselves, here and in other packages' entry points."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

from govdocs.models.base import Document, Fault, Part, named, same_name

__all__ = ["Document", "Fault", "Part", "kind_named", "kinds", "named"]

ENTRY_POINTS = "govdocs.kinds"


@cache
def kinds() -> dict[str, type[Document]]:
    """Every kind of document by its English name: this folder's first, then those of the entry points `govdocs.kinds`."""
    found: dict[str, type[Document]] = {}
    for module in iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if _is_kind(value) and value.__module__ == f"{__name__}.{module.name}":
                found[value.name] = value
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        kind = entry.load()
        if not _is_kind(kind):
            raise TypeError(
                f"entry point {entry.name!r} of {ENTRY_POINTS} must name a subclass of govdocs.Document"
            )
        found.setdefault(kind.name, kind)
    return found


def kind_named(text: str) -> type[Document] | None:
    """The kind that an English or Bangla name means, or None."""
    wanted = same_name(text)
    return next(
        (kind for kind in kinds().values() if wanted in (same_name(kind.name), same_name(kind.bangla_name))),
        None,
    )


def _is_kind(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Document) and value is not Document
