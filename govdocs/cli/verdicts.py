"""What `verify`, `archive verify` and `archive diff` share: how far letters must agree, the reports, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import print_problems, usage
from govdocs.cli.documents import write_text
from govdocs.cli.options import existing_folder, faces_of
from govdocs.cli.printing import put_data, put_json, put_path, say
from govdocs.errors import ExitCode
from govdocs.files.outputs import SOURCE_ENDINGS
from govdocs.problems.problem import Language, Problem, Severity

if TYPE_CHECKING:
    from govdocs.archive import Agreement, Verdict
    from govdocs.archive.reports import ReportForm, Verification
    from govdocs.output import Renderer

Templates = Annotated[Path | None, typer.Option(help="যে টেমপ্লেটের ফোল্ডার দিয়ে তৈরি।")]
Font = Annotated[Path | None, typer.Option(help="যে হরফের ফাইল (.ttf) দিয়ে তৈরি।")]
BoldFont = Annotated[Path | None, typer.Option("--font-bold", help="সেই হরফের মোটা রূপ।")]
FallbackFonts = Annotated[
    list[Path] | None,
    typer.Option("--font-fallback", metavar="FILE", help="যে বিকল্প হরফ দিয়ে তৈরি; একাধিক হলে আগের ক্রমে।"),
]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORM[=FILE]",
        help="table, json, junit বা html; =FILE দিলে ফাইলে, নইলে stdout-এ। একাধিকবার দেওয়া যায়।",
    ),
]
Same = Annotated[
    str,
    typer.Option(
        help="কতটুকু এক হতে হবে: bytes (হুবহু), layout (পাঠ ও বিন্যাস) বা text (কেবল পাঠ)।", show_default=True
    ),
]


def agreement_of(text: str) -> Agreement:
    """The least Agreement with which letters count as the same, by the word of --same. Raises Usage."""
    from govdocs.archive import Agreement

    agreements = {"bytes": Agreement.BYTES, "layout": Agreement.LAYOUT, "text": Agreement.MOVED}
    if text not in agreements:
        usage(messages.CHOICES.filled(option="--same", choices=", ".join(agreements)))
    return agreements[text]


def reports_of(given: list[str] | None) -> list[tuple[ReportForm, Path | None]]:
    """The requested reports and the file of each, None for stdout. Raises Usage for two on stdout."""
    from govdocs.archive.reports import REPORT_FORMS

    found: list[tuple[ReportForm, Path | None]] = []
    for text in given or ["table"]:
        name, _, file = text.partition("=")
        form = next((form for form in REPORT_FORMS if form == name), None)
        if form is None:
            usage(messages.CHOICES.filled(option="--report", choices=", ".join(REPORT_FORMS)))
        if Path(file).suffix.lower() in SOURCE_ENDINGS:
            usage(messages.REPORT_OVER_SOURCE.filled(file=file))
        found.append((form, Path(file) if file else None))
    if sum(file is None and form != "table" for form, file in found) > 1:
        usage(messages.ONE_REPORT_ON_STDOUT)
    return found


def renderer_of(
    templates: Path | None, font: Path | None, font_bold: Path | None, font_fallback: list[Path] | None
) -> Renderer:
    """The renderer with the templates and fonts that the letters were made with. Raises Usage."""
    from govdocs.cli.limits import limits_of, renderer_within

    return renderer_within(limits_of(), existing_folder(templates), faces_of(font, font_bold, font_fallback))


def verification_of(
    name: str,
    verdicts: Iterable[Verdict],
    same: Agreement,
    renderer: Renderer | None,
    problems: tuple[Problem, ...],
) -> Verification:
    """The verification of letters, sorted by name."""
    from govdocs.archive.reports import Verification

    found = tuple(sorted(verdicts, key=lambda each: each.name))
    return Verification(name, found, problems, renderer.fingerprint if renderer else None, same)


def publish(
    done: Verification, reports: list[tuple[ReportForm, Path | None]], language: Language, *, every: bool
) -> ExitCode:
    """Write the reports to their files or to stdout; the table, as words, to stderr. Returns the exit code.

    The paths of the files go to stdout, or to stderr where stdout is for a report.
    """
    from govdocs.archive.html_report import as_html
    from govdocs.archive.reports import as_json, as_junit, as_table

    writers = {
        "table": lambda: as_table(done, language, every=every) + "\n",
        "json": lambda: as_json(done) + "\n",
        "junit": lambda: as_junit(done, language) + "\n",
        "html": lambda: as_html(done, language),
    }
    _refuse_over_letters(done, reports)
    if all(file is not None for _, file in reports):
        reports = [("table", None), *reports]
    of_paths = sys.stderr if any(file is None and form != "table" for form, file in reports) else sys.stdout
    for form, file in reports:
        text = writers[form]()
        if file is not None:
            put_path(write_text(file, text), of_paths)
        elif form == "table":
            print_problems(done.problems, "text", language, sys.stderr)
            say(text.rstrip("\n"))
        else:
            put_json(text.rstrip("\n")) if form == "json" else put_data(text)
    return _exit_code(done)


def _refuse_over_letters(done: Verification, reports: list[tuple[ReportForm, Path | None]]) -> None:
    """Raises Usage for a report that would replace one of the letters that it is about."""
    from govdocs.files.outputs import is_one_file

    letters = {Path(name) for verdict in done.verdicts for name in (verdict.name, *verdict.files)}
    for _, file in reports:
        if file is not None and any(is_one_file(file, letter) for letter in letters):
            usage(messages.REPORT_OVER_SOURCE.filled(file=file))


def stored_and_rendered(
    renderer: Renderer, source: Path | None = None, office: Path | None = None
) -> Callable[[Verdict], tuple[bytes, bytes]]:
    """A function that gives a stored PDF and what it renders to now, for the pages of a report."""
    from govdocs.archive.verify_pdf import render_again

    def pair(verdict: Verdict) -> tuple[bytes, bytes]:
        stored = Path(verdict.name).read_bytes()
        return stored, render_again(stored, source=source, office=office, renderer=renderer)

    return pair


def _exit_code(done: Verification) -> ExitCode:
    """The worst of all: 4 where something differs or is damaged, 3 what cannot be rendered, 1 what cannot be verified."""
    from govdocs.archive import Agreement

    codes = {Agreement.NOT_RENDERED: ExitCode.RENDER_FAULT, Agreement.NO_SOURCE: ExitCode.INVALID}
    found = [codes.get(verdict.rung, ExitCode.DIFFERS) for verdict in done.failing]
    if any(problem.severity is Severity.ERROR for problem in done.problems):
        found.append(ExitCode.DIFFERS)
    return max(found, default=ExitCode.FINE)
