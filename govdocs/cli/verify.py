"""`verify`: render PDFs again from the source that they carry, and compare."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import no_file, usage
from govdocs.cli.options import Lang, OfficeFile, Quiet, existing_office, language_of
from govdocs.cli.progress import tracked
from govdocs.cli.verbs import app
from govdocs.cli.verdicts import (
    BoldFont,
    FallbackFonts,
    Font,
    Reports,
    Same,
    Templates,
    agreement_of,
    publish,
    renderer_of,
    reports_of,
    stored_and_rendered,
    verification_of,
)


@app.command()
def verify(
    files: Annotated[list[Path], typer.Argument(help="govdocs-এ তৈরি PDF।", metavar="PDF…")],
    source: Annotated[
        Path | None, typer.Option("--source", help="PDF-এর ভিতরের উৎসের বদলে যে YAML ফাইল থেকে আবার তৈরি হবে।")
    ] = None,
    office: OfficeFile = None,
    report: Reports = None,
    same: Same = "bytes",
    templates: Templates = None,
    font: Font = None,
    font_bold: BoldFont = None,
    font_fallback: FallbackFonts = None,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """PDF-এর ভিতরের উৎস থেকে আবার তৈরি করে দেখুন ফাইলটি সত্যিই তা-ই কি না।"""
    from govdocs.archive import verify as verified

    language, reports, least = language_of(lang), reports_of(report), agreement_of(same)
    for file in files:
        _refuse_other_than_pdf(file)
    if source is not None and len(files) > 1:
        usage(messages.SOURCE_FOR_ONE)
    if source is not None and not source.is_file():
        no_file(source)
    renderer, office = renderer_of(templates, font, font_bold, font_fallback), existing_office(office)
    verdicts = (verified(file, source=source, office=office, renderer=renderer) for file in files)
    name = str(files[0]) if len(files) == 1 else "verify"
    done = verification_of(name, tracked(verdicts, len(files), language, quiet=quiet), least, renderer, ())
    return publish(
        replace(done, pair=stored_and_rendered(renderer, source, office)), reports, language, every=not quiet
    )


def _refuse_other_than_pdf(path: Path) -> None:
    if path.is_dir():
        usage(messages.FOLDER_GIVEN.filled(path=path))
    if not path.is_file():
        no_file(path)
