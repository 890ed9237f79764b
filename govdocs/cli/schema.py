"""`govdocs schema`: the JSON Schemas that editors read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import usage
from govdocs.cli.documents import write_text
from govdocs.cli.options import KeyLang, known_kind, language_of
from govdocs.cli.printing import put_data, put_path, say
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode
from govdocs.problems.problem import Language


@app.command()
def schema(
    kind: Annotated[
        str | None, typer.Argument(help="দলিলের ধরন, অথবা office, form বা problems; না দিলে সব।")
    ] = None,
    write: Annotated[Path | None, typer.Option(help="যে ফোল্ডারে স্কিমাগুলো লেখা হবে।")] = None,
    install: Annotated[
        Path | None,
        typer.Option(help="যে ফোল্ডারের সব দলিলের জন্য VS Code-এ স্কিমা বসানো হবে, যেমন ‘.’।"),
    ] = None,
    lang: KeyLang = "bn",
) -> int:
    """সম্পাদকের জন্য JSON Schema দেখান বা লিখুন।"""
    from govdocs.schema import model_named, schema_text, write_schemas

    language = language_of(lang)
    if kind == _PROBLEMS and install is None:
        return _problems(write)
    found = None if kind is None else model_named(kind) or known_kind(kind)
    if install is not None:
        return _install(install, language)
    if write is not None:
        for path in write_schemas(write, [found] if found else None):
            put_path(path)
        if found is None:
            put_path(_write_problems_schema(write))
    elif found is None:
        usage(messages.SCHEMA_OF_WHICH_KIND)
    else:
        put_data(schema_text(found, language))
    return ExitCode.FINE


def _install(folder: Path, language: Language) -> int:
    from govdocs.schema import editor_settings

    try:
        written = editor_settings.install(folder, language)
    except editor_settings.UnreadableSettingsError as error:
        usage(messages.SETTINGS_UNREADABLE.filled(path=error.path, wanted=error.wanted))
    for path in written:
        put_path(path)
    say(messages.SCHEMAS_INSTALLED.filled(folder=folder).message(language))
    return ExitCode.FINE


_PROBLEMS = "problems"
"""Stands for what `--format json` of other verbs prints, which has a schema and is no document."""


def _problems(folder: Path | None) -> int:
    from govdocs.cli import report_formats

    if folder is None:
        put_data(report_formats.schema_text())
    else:
        put_path(_write_problems_schema(folder))
    return ExitCode.FINE


def _write_problems_schema(folder: Path) -> Path:
    from govdocs.cli import report_formats

    return write_text(folder / report_formats.SCHEMA_FILE, report_formats.schema_text())
