"""The verbs of the command, and the modules that they live in; only the module of the verb that is asked for is loaded.

To add a verb, write a function with `@app.command()` in a module of this folder, and a line in `VERBS`. Verbs of several
words (`govdocs register next`) are a `typer.Typer` of their own, added by `app.add_typer(…, name="register")`, and one line.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from typer.core import TyperGroup

VERBS: Final = {
    "render": "render",
    "merge": "merge",
    "check": "check",
    "audit": "audit",
    "rules": "rules",
    "new": "new",
    "schema": "new",
    "kinds": "new",
    "extract": "new",
    "pin": "pin",
    "date": "convert",
    "number": "convert",
    "memo": "convert",
    "register": "register",
    "archive": "archive",
    "verify": "verify",
}
"""In the order of --help."""


class InOrder(TyperGroup):
    """The verbs in the order of `VERBS`, whichever module was loaded first."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [verb for verb in VERBS if verb in self.commands]


def load(asked: str | None = None) -> None:
    """Register the verb that is asked for, with those of its module; for --help, or a slip of the pen, register all."""
    modules = [VERBS[asked]] if asked in VERBS else dict.fromkeys(VERBS.values())
    for module in modules:
        import_module(f"{__package__}.{module}")
