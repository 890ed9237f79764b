"""`audit`: report what a careful officer would mark in valid documents, and fix what is mechanical."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import STANDARD_STREAM, print_problems, say, usage
from govdocs.cli.document_problems import Sources, exit_code_of, problems_of
from govdocs.cli.documents import documents_of, load_document, rewrite
from govdocs.cli.options import REPORT_HELP, Lang, OfficeFile, Quiet, existing_office, language_of, report_of
from govdocs.cli.verbs import app
from govdocs.problems.problem import InvalidDocument, Problem, Severity


@app.command()
def audit(
    files: Sources,
    office: OfficeFile = None,
    fix: Annotated[bool, typer.Option("--fix", help="যা নিজে থেকে শুধরানো যায় তা YAML ফাইলে শুধরে নিন।")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="--fix যা বদলাবে তা দেখান; কিছু লেখা হয় না।")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="সতর্কতা থাকলে প্রস্থান-সংকেত ১ হয়।")] = False,
    report: Annotated[str, typer.Option("--format", "--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """সঠিক দলিলেও যা একজন অভিজ্ঞ কর্মকর্তা লাল কালিতে দাগাতেন, তা দেখান। সতর্কতা থাকলেও প্রস্থান-সংকেত ০।"""
    language, chosen, office = language_of(lang), report_of(report), existing_office(office)
    if fix and not diff and STANDARD_STREAM in files:
        usage(messages.STDIN_NOT_FIXED)
    found: list[Problem] = []
    for file in documents_of(files):
        if diff or fix:
            _fix(file, office, write=not diff)
        problems = problems_of(file, office, audit=True)
        found += problems
        if not problems and not quiet:
            say(messages.NO_FINDINGS.filled(file=file).message(language))
    print_problems(found, chosen, language, sys.stdout)
    if any(problem.severity is not Severity.ERROR for problem in found) and chosen == "text" and not quiet:
        say(messages.HOW_TO_SILENCE.message(language))
    return exit_code_of(found, Severity.ERROR, *((Severity.WARNING,) if strict else ()))


def _fix(file: str, office: Path | None, *, write: bool) -> None:
    """Write the mechanical fixes into the YAML files and print their paths, or print them as a diff. Invalid files are skipped."""
    from govdocs.audit.fixing import fixed_files

    try:
        fixed = fixed_files(load_document(file, office))
    except InvalidDocument:
        return
    for change in fixed:
        if write:
            print(rewrite(Path(change.source.name), change.text))
        else:
            print(change.diff, end="")
