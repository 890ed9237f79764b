"""`govdocs extract`: the YAML and the other sources that a PDF carries, as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli.console import no_file, print_failure
from govdocs.cli.options import Lang, language_of
from govdocs.cli.printing import put_path
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode, Refusal


@app.command()
def extract(
    file: Annotated[Path, typer.Argument(help="govdocs-এ তৈরি PDF।", metavar="PDF")],
    folder: Annotated[
        Path | None, typer.Option("-d", "--dir", metavar="DIR", help="যে ফোল্ডারে রাখা হবে; না দিলে PDF-এর নামে।")
    ] = None,
    lang: Lang = "bn",
) -> int:
    """PDF-এর ভিতরের YAML ও অন্য উৎস-ফাইল হুবহু বের করুন।"""
    from govdocs.pdf.contents import extract as extract_files

    language = language_of(lang)
    if not file.is_file():
        no_file(file)
    try:
        for path in extract_files(file, folder or file.with_suffix("")):
            put_path(path)
    except (Refusal, OSError) as error:
        return print_failure(error, language)
    return ExitCode.FINE
