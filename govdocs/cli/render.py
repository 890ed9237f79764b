"""`govdocs render`: documents to files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from govdocs.cli import messages
from govdocs.cli.console import (
    STANDARD_STREAM,
    Failures,
    print_failure,
    print_findings,
    print_problems,
    usage,
)
from govdocs.cli.documents import load_document, proofread_document, proofread_pages
from govdocs.cli.options import (
    REPORT_HELP,
    BoldFontFile,
    FallbackFontFiles,
    FontFile,
    Lang,
    OfficeFile,
    Quiet,
    RegisterPlace,
    TemplatesFolder,
    WordFont,
    WordTemplate,
    existing_folder,
    existing_office,
    faces_of,
    language_of,
    report_of,
    whole_number,
    word_settings_of,
)
from govdocs.cli.printing import put_path, say
from govdocs.cli.targets import Target, formats_of, targets_of
from govdocs.cli.verbs import app
from govdocs.errors import Refusal
from govdocs.files.locate import located
from govdocs.files.location import is_url
from govdocs.files.wildcards import expanded
from govdocs.problems.problem import Language

if TYPE_CHECKING:
    from govdocs.batch.jobs import Limits
    from govdocs.cli.report_formats import Report
    from govdocs.files.location import Location
    from govdocs.models import Document
    from govdocs.output import Format, Renderer
    from govdocs.register.numbering import Numbering


@app.command()
def render(
    files: Annotated[
        list[str],
        typer.Argument(
            help="YAML ফাইল বা ফোল্ডার (ভিতরের সব দলিল); ‘-’ দিলে stdin থেকে পড়া হয়।", metavar="FILE|DIR…"
        ),
    ],
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="FILE", help="যে ফাইলে লেখা হবে; ‘-’ দিলে stdout-এ।")
    ] = None,
    folder: Annotated[
        str | None, typer.Option("-d", "--dir", metavar="DIR", help="যে ফোল্ডারে লেখা হবে।")
    ] = None,
    format: Annotated[str | None, typer.Option(help="pdf, html, txt, png, docx; একাধিক হলে কমা দিয়ে।")] = None,
    templates: TemplatesFolder = None,
    office: OfficeFile = None,
    font: FontFile = None,
    font_bold: BoldFontFile = None,
    font_fallback: FallbackFontFiles = None,
    word_font: WordFont = None,
    word_template: WordTemplate = None,
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
        float | None, typer.Option(help="একটি দলিলের জন্য সর্বোচ্চ সেকেন্ড [120]; 0: সীমা নেই।")
    ] = None,
    memory: Annotated[
        int | None,
        typer.Option(
            parser=whole_number(),
            metavar="N",
            help="একটি দলিলের জন্য সর্বোচ্চ মেমোরি, মেগাবাইট [1024]; 0: সীমা নেই।",
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
    """দলিল থেকে PDF (বা HTML, পাঠ, ছবি, DOCX) তৈরি করুন।"""
    from govdocs.cli.limits import limits_of, renderer_within
    from govdocs.output import Renderer

    language = language_of(lang)
    files = list(expanded(files))
    if (watch or numbered) and any(map(is_url, files)):
        usage(messages.LOCAL_FILES_ONLY)
    formats = formats_of(format, out)
    many = jobs is not None or any(located(file).is_dir() for file in files)
    limits, faces = limits_of(timeout, memory), faces_of(font, font_bold, font_fallback)
    own = existing_folder(templates)
    word = word_settings_of(formats, word_font, word_template)
    chosen, office = report_of(report), existing_office(office)
    if many and out:
        usage(messages.OUT_FOR_ONE_DOCUMENT)
    numbering = None
    if numbered and not draft:
        _refuse_unnumberable(files, out, formats, watch=watch)
        try:
            numbering = _numbering(register, files[0])
        except Refusal as refusal:
            return print_failure(refusal, language)

    def run_many() -> int:
        from govdocs.batch.render_many import Rendering
        from govdocs.cli.render_many import render_folders

        renderer = Renderer(own, faces, draft, source, word)
        return render_folders(
            files,
            folder,
            formats,
            Rendering(renderer, office, proofread, numbering=numbering),
            workers=1 if jobs is None else jobs,
            limits=limits,
            every=every,
            report=chosen,
            language=language,
            quiet=quiet or chosen != "text",
        )

    def run_each() -> int:
        fresh = renderer or renderer_within(limits, own, faces, draft=draft, source=source, word=word)
        making = _Making(fresh, office, proofread, numbering, limits, language, quiet or chosen != "text")
        return _render_each(targets, making, chosen)

    targets = [] if many else targets_of(files, out, folder, formats)
    # One's own templates may have changed the next time.
    renderer = None if own else renderer_within(limits, None, faces, draft=draft, source=source, word=word)
    run = run_many if many else run_each
    if not watch:
        return run()
    from govdocs.cli.watching import Watched
    from govdocs.cli.watching import watch as watch_files

    named = [file for file in files if file != STANDARD_STREAM]
    return watch_files(run, Watched(named, templates, office, out, formats))


def _refuse_unnumberable(
    files: Sequence[str], out: str | None, formats: Sequence[Format], *, watch: bool
) -> None:
    """A letter from the register needs a file to type its number into, and a PDF to put on record. Raises Usage."""
    if STANDARD_STREAM in (*files, out) or "pdf" not in formats:
        usage(messages.NUMBERING_NEEDS_FILES)
    if watch:
        usage(messages.NUMBERING_WITH_WATCH)


def _numbering(register: str | None, first: str) -> Numbering:
    from govdocs.cli.register_arguments import numbering_of

    return numbering_of(register, beside=Path(first))


class _Making(NamedTuple):
    """How each document is made, one after the other."""

    renderer: Renderer
    office: Path | None
    proofread: bool
    numbering: Numbering | None
    limits: Limits
    language: Language
    quiet: bool


def _render_each(targets: list[Target], making: _Making, report: Report) -> int:
    """Render each file; one that fails does not stop the others. The worst exit code wins; what the audit finds changes none.

    Problems go to stderr in every form: stdout is for the artefacts. As data they are all that stderr has.
    """
    from govdocs.batch.watchdog import watched
    from govdocs.cli.limits import giving_up

    failures = Failures(making.language, report)
    give_up = giving_up(report, making.language)
    try:
        for target in _with_progress(targets, making):
            with failures.of_one(), watched(making.limits, give_up):
                _render_one(target, making, failures)
    finally:  # what was found before a Ctrl-C is worth printing
        print_ = print_findings if making.proofread else print_problems
        print_(failures.problems, report, making.language, sys.stderr)
    return failures.worst


def _render_one(target: Target, making: _Making, failures: Failures) -> None:
    source, numbering = target.source, making.numbering
    if numbering:
        document = numbering.document(source, making.office)
    else:
        document = load_document(source, making.office)
    audited = making.proofread and not document.faithful
    try:
        for format, output in target.outputs.items():
            written = _write(document, making.renderer, output, format)
            if format == "docx":
                failures.problems += making.renderer.word_file(document).problems
            if audited:
                failures.problems += proofread_pages(document, written)
    except KeyboardInterrupt:
        audited = False  # who ends it waits for nothing more
        raise
    finally:  # in the memory that its pages no longer need, and also where they could not be made
        failures.problems += proofread_document(document) if audited else document.warnings
    if (
        numbering
        and (entry := numbering.record(document, source, target.outputs["pdf"]))
        and not making.quiet
    ):
        sentence = messages.NUMBERED_FIRST if entry.number == 1 else messages.NUMBERED
        say(sentence.filled(source=source, number=entry).message(making.language))


def _write(document: Document, renderer: Renderer, output: str, format: Format) -> tuple[Location, ...]:
    if output == STANDARD_STREAM:
        sys.stdout.buffer.write(renderer.content(document, format))
        sys.stdout.buffer.flush()
        return ()
    written = renderer.write(document, output, format)
    for path in written:
        put_path(path)
    return written


def _with_progress(targets: list[Target], making: _Making) -> Iterable[Target]:
    if len(targets) < 2:
        return targets
    from govdocs.cli.progress import tracked

    return tracked(targets, len(targets), making.language, quiet=making.quiet)
