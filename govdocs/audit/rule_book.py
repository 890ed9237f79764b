"""All rules of the audit: our own, and those of other packages."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeGuard

from govdocs.audit.rule import Rule

FAMILIES = "govdocs.audit.rules"  # loaded by name: some of its rules look up the others here
ENTRY_POINTS = "govdocs.rules"


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id: our families in the order of their names, then those of entry points."""
    found: dict[str, Rule] = {}
    for module in iter_modules(import_module(FAMILIES).__path__):
        _add(found, import_module(f"{FAMILIES}.{module.name}"))
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        _add(found, entry.load())
    return found


def _add(found: dict[str, Rule], loaded: Rule | ModuleType) -> None:
    new = (
        [loaded]
        if isinstance(loaded, Rule)
        else [value for value in vars(loaded).values() if _own(value, loaded)]
    )
    for rule_ in new:
        if found.setdefault(rule_.id, rule_) is not rule_:
            raise ValueError(
                f"two rules are called {rule_.id!r}: in {found[rule_.id].module} and {rule_.module}"
            )


def _own(value: object, module: ModuleType) -> TypeGuard[Rule]:
    return isinstance(value, Rule) and value.module == module.__name__
