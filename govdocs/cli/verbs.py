"""The command `govdocs` and its verbs, each in a module of its own name; only the module of the requested verb is loaded.

To add a verb, write a function with `@app.command()` in a module of this folder, and a line in `VERBS`. Verbs of several
words (`govdocs register next`) are a `typer.Typer` of their own, added by `app.add_typer(…, name="register")`, and one line.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any, Final

import typer

from govdocs.cli.help import App, Verbs
from govdocs.cli.printing import put

VERBS: Final = {
    "render": "render",
    "merge": "merge",
    "check": "check",
    "audit": "audit",
    "rules": "rules",
    "new": "new",
    "schema": "schema",
    "kinds": "kinds",
    "extract": "extract",
    "import": "importing",
    "unbijoy": "unbijoy",
    "pin": "pin",
    "date": "convert",
    "number": "convert",
    "memo": "convert",
    "register": "register",
    "archive": "archive",
    "verify": "verify",
    "desk": "desk",
    "doctor": "doctor",
}
"""Each verb and its module, in the order of --help."""


class InOrder(Verbs):
    """The verbs in the order of `VERBS`, whichever module was loaded first."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [verb for verb in VERBS if verb in self.commands]


app = App(
    name="govdocs",
    cls=InOrder,
    help="YAML থেকে সরকারি পত্র, কার্যবিবরণী, কর্মপরিকল্পনা ও প্রতিবেদনের PDF।",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def load(requested: str | None = None) -> None:
    """Register the requested verb, and what shares its module; every verb for --help or a verb that there is not."""
    if requested == "--version":
        return
    modules = [VERBS[requested]] if requested in VERBS else dict.fromkeys(VERBS.values())
    for module in modules:
        import_module(f"{__package__}.{module}")


def _print_version(requested: bool) -> None:
    if requested:
        from importlib.metadata import version

        put(f"govdocs {version('govdocs')}")
        raise typer.Exit


@app.callback()
def _verbs(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="কোন সংস্করণ চলছে।")
    ] = False,
) -> None:
    """Make it a command with verbs, even while only one is loaded."""
