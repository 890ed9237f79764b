"""`merge`: one letter for each row of a sheet, checked as a whole before the first page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import no_file, print_problems, usage
from govdocs.cli.options import (
    REPORT_HELP,
    BoldFontFile,
    FallbackFontFiles,
    FontFile,
    Lang,
    OfficeFile,
    Quiet,
    TemplatesFolder,
    existing_folder,
    existing_office,
    faces_of,
    language_of,
    report_of,
    whole_number,
)
from govdocs.cli.printing import put_path, say
from govdocs.cli.terminal import in_one_line
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode, Refusal
from govdocs.problems.excerpt import visible
from govdocs.problems.problem import GovdocsError, Language, Problem

if TYPE_CHECKING:
    from govdocs.batch.jobs import Done, Limits
    from govdocs.cli.report_formats import Report
    from govdocs.mail_merge import MergeJob, MergePlan, Writing, Written


@app.command()
def merge(
    letter: Annotated[Path, typer.Argument(help="পত্রের YAML ফাইল; যেখানে তালিকার লেখা বসবে সেখানে «কলামের নাম»।")],
    data: Annotated[Path, typer.Argument(help="তালিকা: csv, xlsx, ods বা yaml; প্রথম সারিতে কলামের নাম।")],
    folder: Annotated[
        Path | None,
        typer.Option("-d", "--dir", metavar="DIR", help="যে ফোল্ডারে লেখা হবে; না দিলে পত্রের নামে নতুন ফোল্ডার।"),
    ] = None,
    name: Annotated[str | None, typer.Option(help="ফাইলের নামের নকশা, যেমন ‘{ক্রমিক}-{ইউনিয়ন}’।")] = None,
    single: Annotated[Path | None, typer.Option(help="সব পত্র এই একটি PDF-এ, যেমন সব.pdf।")] = None,
    by: Annotated[str | None, typer.Option(help="এই কলামের একেক মানের জন্য একেকটি PDF, যেমন উপজেলা।")] = None,
    sheet: Annotated[str | None, typer.Option(help="xlsx বা ods ফাইলের যে শিট; না দিলে প্রথমটি।")] = None,
    first: Annotated[int, typer.Option(parser=whole_number(), metavar="N", help="প্রথম সারির ক্রমিক।")] = 1,
    limit: Annotated[
        int | None,
        typer.Option(parser=whole_number(1), metavar="N", help="পরখ করার জন্য কেবল প্রথম এতটি সারি।"),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="সব সারি যাচাই করে; কিছু লেখে না, কী লেখা হতো তা জানায়।")
    ] = False,
    keep_yaml: Annotated[
        bool, typer.Option("--keep-yaml", help="প্রতিটি পত্রের YAML-ও PDF-এর পাশে লেখা হবে।")
    ] = False,
    templates: TemplatesFolder = None,
    office: OfficeFile = None,
    font: FontFile = None,
    font_bold: BoldFontFile = None,
    font_fallback: FallbackFontFiles = None,
    draft: Annotated[bool, typer.Option(help="প্রতি পাতায় ‘খসড়া’ ছাপুন।")] = False,
    source: Annotated[
        bool, typer.Option("--source/--no-source", help="PDF-এর ভিতরে প্রতিটি পত্রের YAML থাকবে কি না।")
    ] = True,
    proofread: Annotated[
        bool, typer.Option("--audit/--no-audit", help="প্রতিটি পত্রের নিরীক্ষা হবে কি না।")
    ] = True,
    jobs: Annotated[
        int | None,
        typer.Option(
            "-j",
            "--jobs",
            parser=whole_number(),
            metavar="N",
            help="একসঙ্গে যতটি PDF তৈরি হবে; 0 দিলে প্রসেসর যতটি।",
        ),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(help="একটি PDF-এর জন্য সর্বোচ্চ সেকেন্ড; না দিলে -j-এর সঙ্গে প্রতি পত্রে 120; 0: সীমা নেই।"),
    ] = None,
    memory: Annotated[
        int | None,
        typer.Option(
            parser=whole_number(),
            metavar="N",
            help="একটি PDF-এর জন্য সর্বোচ্চ মেমোরি, মেগাবাইট; না দিলে -j-এর সঙ্গে 1024 বা বেশি; 0: সীমা নেই।",
        ),
    ] = None,
    report: Annotated[str, typer.Option("--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """একটি পত্র ও একটি তালিকা থেকে প্রতি সারির জন্য একটি পত্র তৈরি করুন।"""
    from govdocs.mail_merge import Writing, prepare, problems_on_paper
    from govdocs.mail_merge import jobs as jobs_of
    from govdocs.output import Renderer

    language, chosen = language_of(lang), report_of(report)
    quiet = quiet or chosen != "text"  # stderr is then for the data alone
    if single and by:
        usage(messages.SINGLE_AND_BY)
    if single and (single.suffix.lower() != ".pdf" or (folder and single.name != str(single))):
        usage(messages.SINGLE_NOT_A_PDF)
    for file in (letter, data):
        if not file.is_file():
            no_file(file)
    renderer = Renderer(existing_folder(templates), faces_of(font, font_bold, font_fallback), draft, source)
    writing = Writing(renderer, keep_yaml, proofread)
    try:
        plan = prepare(letter, data, sheet=sheet, name=name, by=by, limit=limit, first=first, office=existing_office(office), problems_of=problems_on_paper(renderer))  # fmt: skip
        place = folder or (single.parent if single else letter.with_suffix(""))
        order = jobs_of(plan, place, single and single.name)
    except Refusal as refusal:
        usage(f"{refusal.bangla} / {refusal.english}")
    except GovdocsError as error:
        print_problems(error.problems, chosen, language, sys.stderr)
        return ExitCode.INVALID
    if not quiet:
        say(_uses(plan, language))
    if dry_run:
        return _dry_run(plan, order, chosen, language, quiet=quiet)
    unlimited = jobs is timeout is memory is None and templates is None
    limits = None if unlimited else _limits(order, timeout, memory)
    return _write(plan, order, writing, jobs, limits, chosen, language, quiet=quiet)


def _limits(order: Sequence[MergeJob], seconds: float | None, memory: int | None) -> Limits:
    """Those of `render` for one letter; the PDF with most letters has as much more as it needs."""
    from govdocs.cli.limits import MEMORY, SECONDS, limits_of

    most = max((len(job.letters) for job in order), default=1)
    return limits_of(
        SECONDS * most if seconds is None else seconds, MEMORY + 4 * (most - 1) if memory is None else memory
    )


def _dry_run(
    plan: MergePlan, order: Sequence[MergeJob], report: Report, language: Language, *, quiet: bool
) -> ExitCode:
    print_problems(plan.warnings, report, language, sys.stderr)
    for job in order:
        put_path(job.target)
    if not quiet:
        said = messages.DRY_RUN.filled(letters=len(plan.letters), files=len(order))
        say(said.message(language))
    return ExitCode.FINE


@dataclass
class _MergeTally:
    made: int = 0
    failed: int = 0
    problems: list[Problem] = field(default_factory=list)


def _write(
    plan: MergePlan,
    order: Sequence[MergeJob],
    writing: Writing,
    workers: int | None,
    limits: Limits | None,
    report: Report,
    language: Language,
    *,
    quiet: bool,
) -> ExitCode:
    """Write all that can be written; one PDF that fails stops no other. The paths go to stdout as they are made."""
    from govdocs.batch.runner import processors, run
    from govdocs.cli.progress import tracked
    from govdocs.mail_merge import warnings

    tally = _MergeTally()
    wanted = 1 if workers is None else workers or processors()
    done = run(writing, order, workers=min(wanted, len(order)) or 1, limits=limits)
    try:
        with closing(tracked(done, len(order), language, quiet=quiet)) as results:
            for each in results:
                _count(each, plan, tally, report, language)
    finally:  # after a Ctrl-C too
        print_problems(
            (*warnings(plan), *(tally.problems if report != "text" else ())), report, language, sys.stderr
        )
        if not quiet or (tally.failed and report == "text"):
            say(_summary(tally, len(order), language))
    return ExitCode.RENDER_FAULT if tally.failed else ExitCode.FINE


def _count(
    done: Done[MergeJob, Written], plan: MergePlan, tally: _MergeTally, report: Report, language: Language
) -> None:
    if done.result is None:
        tally.failed += 1
        tally.problems += done.problems
        if report == "text":
            say(_line(done.job, done.problems, language))
        return
    tally.made += 1
    for letter, problem in done.result.findings:
        plan.problems.add(problem, letter.file, letter.row)
    for path in done.result.paths:
        put_path(path)


def _line(job: MergeJob, problems: Sequence[Problem], language: Language) -> str:
    """A PDF that failed, in one line: which file and row, what, and how much more there is."""
    where = messages.PDF_OF_ROW.filled(target=job.target, row=job.letters[0].row)
    return in_one_line(where.message(language), problems, language)


def _uses(plan: MergePlan, language: Language) -> str:
    """Where each column goes, so that a wrong one is seen before a thousand letters are."""
    pairs = ", ".join(
        f"{use.column.heading} → {use.where()}" for use in plan.uses if use.field or use.placeholder
    )
    return visible(messages.COLUMNS.filled(pairs=pairs or messages.NO_COLUMNS).message(language))


def _summary(tally: _MergeTally, total: int, language: Language) -> str:
    left = total - tally.made - tally.failed
    parts = [messages.PDFS_WRITTEN.filled(total=total, made=tally.made)]
    parts += [messages.PDFS_FAILED.filled(failed=tally.failed)] if tally.failed else []
    parts += [messages.LEFT.filled(left=left)] if left else []
    return ", ".join(part.message(language) for part in parts) + messages.FULL_STOP.message(language)
