"""`render`: documents to files, with progress and --watch."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from govdocs.cli.console import (
    REPORT_HELP,
    STANDARD_STREAM,
    ExitCode,
    Lang,
    OfficeFile,
    Quiet,
    app,
    existing_office,
    language_of,
    load_document,
    proofread_document,
    report_of,
    say,
    tell,
    unwritable,
    usage,
)
from govdocs.problems import GovdocsError, InvalidDocument, Language, Problem

if TYPE_CHECKING:
    from govdocs.models import Document
    from govdocs.output import Format, Renderer
    from govdocs.pdf import Faces
    from govdocs.reports import Report


WATCH_INTERVAL = 0.5  # seconds


@app.command()
def render(
    files: Annotated[list[str], typer.Argument(help="YAML ফাইল; ‘-’ দিলে stdin থেকে পড়া হয়।", metavar="FILE…")],
    out: Annotated[
        str | None, typer.Option("-o", "--out", help="যে ফাইলে লেখা হবে; ‘-’ দিলে stdout-এ।")
    ] = None,
    folder: Annotated[Path | None, typer.Option("-d", "--dir", help="যে ফোল্ডারে লেখা হবে।")] = None,
    format: Annotated[str | None, typer.Option(help="pdf, html, txt, png; একাধিক হলে কমা দিয়ে।")] = None,
    templates: Annotated[Path | None, typer.Option(help="নিজস্ব টেমপ্লেটের ফোল্ডার।")] = None,
    office: OfficeFile = None,
    font: Annotated[Path | None, typer.Option(help="নিজস্ব হরফের ফাইল (.ttf), যেমন নিকষ।")] = None,
    font_bold: Annotated[Path | None, typer.Option(help="নিজস্ব হরফের মোটা রূপ।")] = None,
    draft: Annotated[bool, typer.Option(help="প্রতি পাতায় ‘খসড়া’ ছাপুন; পাতার বিন্যাসে ভুল থাকলেও PDF হয়।")] = False,
    source: Annotated[
        bool, typer.Option("--source/--no-source", help="PDF-এর ভিতরে YAML ও অন্য উৎস-ফাইল থাকবে কি না।")
    ] = True,
    proofread: Annotated[
        bool, typer.Option("--audit/--no-audit", help="নিরীক্ষায় যা পাওয়া যায় তা সতর্কতা হিসেবে দেখানো হবে কি না।")
    ] = True,
    watch: Annotated[bool, typer.Option(help="ফাইল বদলালে আবার তৈরি করুন; Ctrl-C দিয়ে থামান।")] = False,
    report: Annotated[str, typer.Option("--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিল থেকে PDF (বা HTML, পাঠ, ছবি) তৈরি করুন।"""
    from govdocs.output import FORMATS, Renderer

    language = language_of(lang)
    formats = _formats(format, out, FORMATS)
    targets = _targets(files, out, folder, formats)
    renderer = Renderer(_existing_folder(templates), _faces(font, font_bold), draft, source)
    chosen, office = report_of(report), existing_office(office)

    def run() -> int:
        warm = replace(renderer) if templates else renderer  # one's own templates may have changed
        return _render_all(targets, warm, office, chosen, language, quiet=quiet, proofread=proofread)

    return _watch(run, files, templates, office) if watch else run()


def _render_all(
    targets: list[tuple[str, dict[Format, str]]],
    renderer: Renderer,
    office: Path | None,
    report: Report,
    language: Language,
    *,
    quiet: bool,
    proofread: bool,
) -> int:
    """Render each file; one that fails does not stop the others. The worst exit code wins; what the audit finds changes none.

    Problems go to stderr in every form: stdout is for the artefacts.
    """
    worst = ExitCode.FINE
    found: list[Problem] = []
    try:
        for source, outputs in _with_progress(targets, quiet=quiet):
            try:
                document = load_document(source, office)
                found += proofread_document(document) if proofread else ()
                _render_one(document, outputs, renderer)
            except GovdocsError as error:
                found += error.problems
                invalid = isinstance(error, InvalidDocument)
                worst = max(worst, ExitCode.INVALID if invalid else ExitCode.RENDER_FAULT)
            except BrokenPipeError:
                raise
            except OSError as error:
                say(unwritable(error, language))
                worst = max(worst, ExitCode.RENDER_FAULT)
    finally:  # what was found before a Ctrl-C is worth telling
        tell(found, report, language, sys.stderr)
    return worst


def _render_one(document: Document, outputs: dict[Format, str], renderer: Renderer) -> None:
    for chosen, target in outputs.items():
        if target == STANDARD_STREAM:
            sys.stdout.buffer.write(renderer.content(document, chosen))
            sys.stdout.buffer.flush()
        else:
            for path in renderer.write(document, target, chosen):
                print(path)


def _with_progress(targets: list[Any], *, quiet: bool) -> Iterable[Any]:
    if quiet or len(targets) < 2 or not sys.stderr.isatty():
        return targets
    from rich.console import Console
    from rich.progress import track

    return track(targets, description="", console=Console(stderr=True), transient=True)


def _watch(run: Callable[[], int], files: list[str], templates: Path | None, office: Path | None) -> int:
    """Render again whenever something beside the documents, among the templates or in the office file changes."""
    roots = [Path(file).parent for file in files if file != STANDARD_STREAM] + [
        path for path in (templates, office) if path
    ]
    seen: dict[Path, int] | None = None
    while True:
        now = {path: _changed(path) for root in roots for path in _sources(root)}
        if now != seen:
            seen = now
            run()
        time.sleep(WATCH_INTERVAL)


def _changed(path: Path) -> int:
    """When a file was changed, in nanoseconds; 0 for one that an editor has just taken away."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _sources(root: Path) -> Iterable[Path]:
    if root.is_file():
        return [root]
    endings = {".yaml", ".yml", ".html", ".css", ".png", ".jpg", ".jpeg"}
    return [path for path in root.rglob("*") if path.suffix.lower() in endings and path.is_file()]


def _formats(given: str | None, out: str | None, known: Sequence[Format]) -> list[Format]:
    ending = Path(out).suffix.lstrip(".").lower() if out else ""
    names = [name.strip() for name in (given or (ending if ending in known else "pdf")).split(",")]
    chosen = [known_format for name in names for known_format in known if known_format == name]
    if len(chosen) != len(names):
        usage(f"--format: {', '.join(known)} থেকে বেছে নিন। / Choose from {', '.join(known)}.")
    return chosen


def _targets(
    files: list[str], out: str | None, folder: Path | None, formats: list[Format]
) -> list[tuple[str, dict[Format, str]]]:
    """For each source the file of each format. Refuses, before any work, a missing source and what would write one file twice."""
    for file in files:
        if file != STANDARD_STREAM and not Path(file).is_file():
            usage(f"‘{file}’ নামে কোনো ফাইল নেই; নাম ও ফোল্ডার মিলিয়ে দেখুন। / There is no file '{file}'.")
    if out and folder:
        usage("-o ও -d একসঙ্গে দেওয়া যায় না। / Give -o or -d, not both.")
    if out and (len(files) > 1 or len(formats) > 1):
        usage(
            "-o একটি ফাইল ও একটি ফরম্যাটের জন্য; একাধিক হলে -d দিন। / -o is for one file and one format; use -d."
        )
    if out:
        return [(files[0], {formats[0]: out})]
    targets = [(file, {format: _beside(file, folder, format) for format in formats}) for file in files]
    written: dict[str, str] = {}
    for source, outputs in targets:
        for target in outputs.values():
            if (
                target != STANDARD_STREAM
                and (other := written.setdefault(str(Path(target).absolute()), source)) != source
            ):
                usage(f"‘{other}’ ও ‘{source}’ দুটিই ‘{target}’ লিখবে। / Both would write '{target}'.")
    return targets


def _beside(file: str, folder: Path | None, format: Format) -> str:
    if file == STANDARD_STREAM:
        return STANDARD_STREAM if folder is None else str(folder / f"stdin.{format}")
    path = Path(file)
    return str((folder or path.parent) / f"{path.stem}.{format}")


def _existing_folder(path: Path | None) -> Path | None:
    if path is not None and not path.is_dir():
        usage(f"‘{path}’ নামে কোনো ফোল্ডার নেই। / There is no folder '{path}'.")
    return path


def _faces(regular: Path | None, bold: Path | None) -> Faces | None:
    for path in (regular, bold):
        if path is not None and not path.is_file():
            usage(f"‘{path}’ নামে কোনো হরফের ফাইল নেই। / There is no font file '{path}'.")
    if regular is None:
        if bold is not None:
            usage("--font-bold দিলে --font-ও দিতে হয়। / --font-bold needs --font.")
        return None
    from govdocs.pdf import Faces

    return Faces(regular=regular, bold=bold)
