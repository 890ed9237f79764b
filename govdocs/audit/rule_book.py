"""Every rule of the audit: ours, and those of other packages."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from types import ModuleType

import govdocs.audit.rules as families
from govdocs.audit.rule import Rule

ENTRY_POINTS = "govdocs.rules"


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id: our families in the order of their names, then those of entry points."""
    found: dict[str, Rule] = {}
    for module in iter_modules(families.__path__):
        _add(found, import_module(f"{families.__name__}.{module.name}"))
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        _add(found, entry.load())
    return found


def _add(found: dict[str, Rule], home: Rule | ModuleType) -> None:
    new = [home] if isinstance(home, Rule) else [rule_ for rule_ in vars(home).values() if _own(rule_, home)]
    for rule_ in new:
        if found.setdefault(rule_.id, rule_) is not rule_:
            raise ValueError(
                f"two rules are called {rule_.id!r}: in {found[rule_.id].module} and {rule_.module}"
            )


def _own(value: object, home: ModuleType) -> bool:
    return isinstance(value, Rule) and value.module == home.__name__
