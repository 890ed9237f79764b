"""`verify`: render PDFs again from the source that they carry, and compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from govdocs.files.wildcards import expanded

if TYPE_CHECKING:
    from govdocs.archive import Verdict
    from govdocs.output import Renderer
    from govdocs.problems.problem import Language


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
    files = [Path(file) for file in expanded(map(str, files))]
    language, reports, least = language_of(lang), reports_of(report), agreement_of(same)
    for file in files:
        _refuse_other_than_pdf(file)
    if source is not None and len(files) > 1:
        usage(messages.SOURCE_FOR_ONE)
    if source is not None and not source.is_file():
        no_file(source)
    renderer, office = renderer_of(templates, font, font_bold, font_fallback), existing_office(office)
    if len(files) > 1:
        verdicts = _verdicts(files, office, renderer)
    else:
        verdicts = iter([_verdict(files[0], source, office, renderer, language)])
    name = str(files[0]) if len(files) == 1 else "verify"
    done = verification_of(name, tracked(verdicts, len(files), language, quiet=quiet), least, renderer, ())
    return publish(
        replace(done, pair=stored_and_rendered(renderer, source, office)), reports, language, every=not quiet
    )


def _verdict(
    file: Path, source: Path | None, office: Path | None, renderer: Renderer, language: Language
) -> Verdict:
    """The verdict on one PDF, within the limits of a document: whatever it draws, a reader has to draw it."""
    from govdocs.archive import Agreement, Verdict
    from govdocs.archive import verify as verified
    from govdocs.batch.watchdog import watched
    from govdocs.cli.limits import giving_up, limits_of
    from govdocs.problems.problem import Place, RenderFault

    place = Place(str(file), 1, 1, 1, 1)
    end = giving_up("text", language)
    try:
        with watched(limits_of(), lambda problem: end(replace(problem, place=place)), at_once=True):
            return verified(file, source=source, office=office, renderer=renderer)
    except RenderFault as fault:
        return Verdict(str(file), Agreement.NOT_RENDERED, problems=fault.problems)


@dataclass(frozen=True)
class _Verifying:
    """The task of a watched process: one PDF after the other. Can be pickled."""

    renderer: Renderer
    office: Path | None

    def prepare(self) -> None:
        """Load the engine, before the time of the first PDF begins."""
        from govdocs.output import warm

        warm(self.renderer).prepare()

    def __call__(self, file: Path) -> Verdict:
        from govdocs.archive import verify as verified
        from govdocs.output import warm

        return verified(file, office=self.office, renderer=warm(self.renderer))


def _verdicts(files: list[Path], office: Path | None, renderer: Renderer) -> Iterator[Verdict]:
    """The verdicts on several PDFs, in a watched process: one that has to be given up costs the others nothing."""
    from govdocs.archive import Agreement, Verdict
    from govdocs.batch.runner import run
    from govdocs.cli.limits import limits_of

    task = _Verifying(replace(renderer), office)  # without the loaded engine, which cannot be pickled
    for done in run(task, files, limits=limits_of()):
        yield done.result or Verdict(str(done.job), Agreement.NOT_RENDERED, problems=done.problems)


def _refuse_other_than_pdf(path: Path) -> None:
    if path.is_dir():
        usage(messages.FOLDER_GIVEN.filled(path=path))
    if not path.is_file():
        no_file(path)
