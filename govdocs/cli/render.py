"""`render`: documents to files, with progress and --watch."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli.console import (
    REPORT_HELP,
    STANDARD_STREAM,
    BoldFontFile,
    FontFile,
    Lang,
    OfficeFile,
    Quiet,
    RegisterPlace,
    TemplatesFolder,
    app,
    existing_folder,
    existing_office,
    faces_of,
    language_of,
    load_document,
    no_file,
    proofread_document,
    report_of,
    say,
    say_refusal,
    tell,
    unwritable,
    usage,
    whole_number,
)
from govdocs.errors import ExitCode, Refusal
from govdocs.files.locate import located
from govdocs.files.location import is_url
from govdocs.problems.problem import GovdocsError, InvalidDocument, Language, Problem

if TYPE_CHECKING:
    from govdocs.cli.report_formats import Report
    from govdocs.models import Document
    from govdocs.output import Format, Renderer
    from govdocs.register.numbering import Numbering

    Target = tuple[str, dict[Format, str]]  # a source, and the file of each format

WATCH_INTERVAL = 0.5  # seconds
_FIRST: dict[Language, str] = {"bn": " (এই ক্রমের প্রথম নম্বর)", "en": " (the first number of its count)"}


@app.command()
def render(
    files: Annotated[
        list[str],
        typer.Argument(
            help="YAML ফাইল বা ফোল্ডার (ভিতরের সব দলিল); ‘-’ দিলে stdin থেকে পড়া হয়।", metavar="FILE|DIR…"
        ),
    ],
    out: Annotated[
        str | None, typer.Option("-o", "--out", help="যে ফাইলে লেখা হবে; ‘-’ দিলে stdout-এ।")
    ] = None,
    folder: Annotated[str | None, typer.Option("-d", "--dir", help="যে ফোল্ডারে লেখা হবে।")] = None,
    format: Annotated[str | None, typer.Option(help="pdf, html, txt, png; একাধিক হলে কমা দিয়ে।")] = None,
    templates: TemplatesFolder = None,
    office: OfficeFile = None,
    font: FontFile = None,
    font_bold: BoldFontFile = None,
    draft: Annotated[bool, typer.Option(help="প্রতি পাতায় ‘খসড়া’ ছাপুন; পাতার বিন্যাসে ভুল থাকলেও PDF হয়।")] = False,
    source: Annotated[
        bool, typer.Option("--source/--no-source", help="PDF-এর ভিতরে YAML ও অন্য উৎস-ফাইল থাকবে কি না।")
    ] = True,
    proofread: Annotated[
        bool, typer.Option("--audit/--no-audit", help="নিরীক্ষায় যা পাওয়া যায় তা সতর্কতা হিসেবে দেখানো হবে কি না।")
    ] = True,
    watch: Annotated[bool, typer.Option(help="ফাইল বদলালে আবার তৈরি করুন; Ctrl-C দিয়ে থামান।")] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "-j",
            "--jobs",
            parser=whole_number(),
            metavar="N",
            help="একসঙ্গে যতটি দলিল তৈরি হবে; 0 দিলে প্রসেসর যতটি।",
        ),
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(help="ফোল্ডার বা -j দিলে: একটি দলিলের জন্য সর্বোচ্চ সেকেন্ড [120]; 0: সীমা নেই।")
    ] = None,
    memory: Annotated[
        int | None,
        typer.Option(
            parser=whole_number(),
            metavar="N",
            help="ফোল্ডার বা -j দিলে: সর্বোচ্চ মেমোরি, মেগাবাইট [1024]; 0: সীমা নেই।",
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="ফোল্ডার দিলে: যে দলিল বদলায়নি তা-ও আবার তৈরি করুন।")
    ] = False,
    numbered: Annotated[
        bool,
        typer.Option(
            "--number-from-register",
            help="‘নম্বর’ ঘরে শুধু নথি নম্বর থাকলে জারি রেজিস্টার থেকে পরের নম্বর নিয়ে YAML-এ বসান; পত্রটি রেজিস্টারে লিখে রাখুন।",
        ),
    ] = False,
    register: RegisterPlace = None,
    report: Annotated[str, typer.Option("--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিল থেকে PDF (বা HTML, পাঠ, ছবি) তৈরি করুন।"""
    from govdocs.output import FORMATS, Renderer

    language = language_of(lang)
    if (watch or numbered) and any(map(is_url, files)):
        usage(
            "--watch ও --number-from-register এই কম্পিউটারের ফাইলের জন্য। / --watch and --number-from-register are for files of this machine."
        )
    formats = _formats(format, out, FORMATS)
    many = not (jobs is timeout is memory is None) or any(located(file).is_dir() for file in files)
    renderer = Renderer(existing_folder(templates), faces_of(font, font_bold), draft, source)
    chosen, office = report_of(report), existing_office(office)
    if many and out:
        usage("-o একটি দলিলের জন্য; ফোল্ডার বা -j-এর সঙ্গে -d দিন। / -o is for one document; use -d.")
    numbering = None
    if numbered and not draft:
        from govdocs.cli.register_arguments import numbering_of

        _refuse_unnumberable(files, out, formats, watch=watch)
        try:
            numbering = numbering_of(register, beside=Path(files[0]))
        except Refusal as refusal:
            return say_refusal(refusal, language)

    def run_many() -> int:
        from govdocs.batch.render_many import Rendering
        from govdocs.cli.render_many import limits_of, render_folders

        return render_folders(
            files,
            folder,
            formats,
            Rendering(renderer, office, proofread, numbering=numbering),
            workers=1 if jobs is None else jobs,
            limits=limits_of(timeout, memory),
            every=every,
            report=chosen,
            language=language,
            quiet=quiet,
        )

    def run() -> int:
        warm = replace(renderer) if templates else renderer  # one's own templates may have changed
        return _render_all(
            targets, warm, office, chosen, language, quiet=quiet, proofread=proofread, numbering=numbering
        )

    targets = [] if many else _targets(files, out, folder, formats)
    work = run_many if many else run
    return _watch(work, files, templates, office) if watch else work()


def _render_all(
    targets: list[Target],
    renderer: Renderer,
    office: Path | None,
    report: Report,
    language: Language,
    *,
    quiet: bool,
    proofread: bool,
    numbering: Numbering | None,
) -> int:
    """Render each file; one that fails does not stop the others. The worst exit code wins; what the audit finds changes none.

    Problems go to stderr in every form: stdout is for the artefacts.
    """
    worst = ExitCode.FINE
    found: list[Problem] = []
    try:
        for source, outputs in _with_progress(targets, language, quiet=quiet):
            try:
                document = numbering.document(source, office) if numbering else load_document(source, office)
                found += proofread_document(document) if proofread else ()
                _render_one(document, outputs, renderer)
                if numbering and (entry := numbering.record(document, source, outputs["pdf"])) and not quiet:
                    say(f"{source}: {entry}{_FIRST[language] if entry.number == 1 else ''}")
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


def _refuse_unnumberable(
    files: Sequence[str], out: str | None, formats: Sequence[Format], *, watch: bool
) -> None:
    """What a letter from the register cannot do without: a file to type its number into, and a PDF to put on record."""
    if STANDARD_STREAM in (*files, out) or "pdf" not in formats:
        usage(
            "--number-from-register-এর জন্য YAML ফাইল ও PDF ফাইল লাগে; ‘-’ বা কেবল অন্য ফরম্যাট চলবে না। / "
            "--number-from-register needs a YAML file and a PDF file, not '-' or other formats alone."
        )
    if watch:
        usage(
            "--watch-এর সঙ্গে --number-from-register দেওয়া যায় না। / --number-from-register does not go with --watch."
        )


def _render_one(document: Document, outputs: dict[Format, str], renderer: Renderer) -> None:
    for chosen, target in outputs.items():
        if target == STANDARD_STREAM:
            sys.stdout.buffer.write(renderer.content(document, chosen))
            sys.stdout.buffer.flush()
        else:
            for path in renderer.write(document, target, chosen):
                print(path)


def _with_progress(targets: list[Target], language: Language, *, quiet: bool) -> Iterable[Target]:
    if len(targets) < 2:
        return targets
    from govdocs.cli.progress import tracked

    return tracked(targets, len(targets), language, quiet=quiet)


def _watch(run: Callable[[], int], files: list[str], templates: Path | None, office: Path | None) -> int:
    """Render again whenever something beside the documents, among the templates or in the office file changes."""
    named = [Path(file) for file in files if file != STANDARD_STREAM]
    roots = [path if path.is_dir() else path.parent for path in named]
    roots += [path for path in (templates, office) if path]
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


def _targets(files: list[str], out: str | None, folder: str | None, formats: list[Format]) -> list[Target]:
    """For each source the file of each format. Refuses, before any work, a missing source and what would write one file twice."""
    for file in files:
        if file != STANDARD_STREAM and not located(file).is_file():
            no_file(file)
    if out and folder:
        usage("-o ও -d একসঙ্গে দেওয়া যায় না। / Give -o or -d, not both.")
    if out and (len(files) > 1 or len(formats) > 1):
        usage(
            "-o একটি ফাইল ও একটি ফরম্যাটের জন্য; একাধিক হলে -d দিন। / -o is for one file and one format; use -d."
        )
    if out:
        return [(files[0], {formats[0]: out})]
    targets = [(file, {format: _beside(file, folder, format) for format in formats}) for file in files]
    if len(targets) > 1:
        _refuse_collisions(targets)
    return targets


def _refuse_collisions(targets: list[Target]) -> None:
    from govdocs.batch.render_many import RenderJob, refuse_collisions
    from govdocs.errors import Refusal

    try:
        refuse_collisions(
            RenderJob(source, tuple(outputs.items()))
            for source, outputs in targets
            if source != STANDARD_STREAM
        )
    except Refusal as refusal:
        usage(f"{refusal.bangla} / {refusal.english}")


def _beside(file: str, folder: str | None, format: Format) -> str:
    if file == STANDARD_STREAM:
        return STANDARD_STREAM if folder is None else str(located(folder) / f"stdin.{format}")
    path = located(file)
    return str((path.parent if folder is None else located(folder)) / f"{path.stem}.{format}")
