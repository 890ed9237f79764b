"""Names of WeasyPrint replaced by ours, from tables that say what and why; nothing is replaced by importing a module.

`text_layer.py`, `unbroken.py`, `pictures.py`, `table_columns.py`, `table_rules.py`, `speedups/install.py` and `layout/install.py` have
a table each; `Engine` installs them.
"""

import threading
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

import weasyprint

#: The one version whose inner names are known (CONTRIBUTING.md says how to raise it).
PINNED = "70.0"

if weasyprint.VERSION != PINNED:
    raise ImportError(
        f"govdocs needs WeasyPrint {PINNED}, this is {weasyprint.VERSION}: pip install weasyprint=={PINNED}"
    )

_LOCK = threading.Lock()
_INSTALLED: list[Sequence["Replacement"]] = []


class Replacement(NamedTuple):
    """A name of WeasyPrint, what takes its place, and what that is for."""

    #: where WeasyPrint looks the name up: `weasyprint.layout.inline`
    module: str
    #: `strut`, or that of a class: `Box.descendants`
    name: str
    ours: Any
    gain: str

    @property
    def current(self) -> Any:
        """The object that the name has now. Raises AttributeError where WeasyPrint has no such name."""
        owner, attribute = self._owner()
        return getattr(owner, attribute)

    def put_in_place(self) -> None:
        """Give the name to ours. Raises AttributeError where WeasyPrint has no such name."""
        owner, attribute = self._owner()
        getattr(owner, attribute)
        setattr(owner, attribute, self.ours)

    def _owner(self) -> tuple[Any, str]:
        *classes, attribute = self.name.split(".")
        owner: Any = import_module(self.module)
        for name in classes:
            owner = getattr(owner, name)
        return owner, attribute


def install_once(table: Sequence[Replacement]) -> None:
    """Put all replacements of a table in place, the first time in a process; a later table may replace a name again."""
    with _LOCK:
        if not any(table is installed for installed in _INSTALLED):
            for replacement in table:
                replacement.put_in_place()
            _INSTALLED.append(table)
