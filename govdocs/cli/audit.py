"""`audit`: report what a careful officer would mark in valid documents, and fix what is mechanical."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, TextIO

import typer

from govdocs.cli import messages
from govdocs.cli.console import (
    STANDARD_STREAM,
    print_failure,
    print_findings,
    print_problems,
    problem_of,
    usage,
)
from govdocs.cli.document_problems import Related, Sources, exit_code_of, problems_of
from govdocs.cli.documents import documents_of, load_document, read_source, rewrite
from govdocs.cli.options import (
    REPORT_HELP,
    Lang,
    OfficeFile,
    Quiet,
    SkipOthers,
    existing_office,
    language_of,
    report_of,
)
from govdocs.cli.printing import put, put_path, say
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode, Refusal
from govdocs.problems.problem import InvalidDocument, Language, Problem, Severity


@app.command()
def audit(
    files: Sources,
    office: OfficeFile = None,
    fix: Annotated[bool, typer.Option("--fix", help="যা নিজে থেকে শুধরানো যায় তা YAML ফাইলে শুধরে নিন।")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="--fix যা বদলাবে তা দেখান; কিছু লেখা হয় না।")] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            "--accept",
            metavar="WORD",
            help="যে নাম বা শব্দের বানান দপ্তর মেনে নেয়; দপ্তর-ফাইলের ‘নাম-হিসেবে’ তালিকায় লেখা হয়। একাধিকবার দেওয়া যায়।",
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="কোনো আপত্তি থাকলেই প্রস্থান-সংকেত ১ হয়।")] = False,
    report: Annotated[str, typer.Option("--format", "--report", help=REPORT_HELP)] = "text",
    skip_others: SkipOthers = False,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """সঠিক দলিলেও যা একজন অভিজ্ঞ কর্মকর্তা লাল কালিতে দাগাতেন, তা দেখান। ভুল না থাকলে প্রস্থান-সংকেত ০।"""
    language, chosen, office = language_of(lang), report_of(report), existing_office(office)
    if fix and not diff and STANDARD_STREAM in files:
        usage(messages.STDIN_NOT_FIXED)
    shown = sys.stdout if chosen == "text" else sys.stderr  # paths and differences: stdout is for the data
    found: list[Problem] = []
    nothing: list[str] = []
    worst = ExitCode.FINE
    if accept:
        worst, problems = _accept(files, accept, office, language, shown, write=not diff, quiet=quiet)
        if worst:
            print_problems(problems, chosen, language, sys.stdout)
            return worst
    related = Related(office)
    for file in documents_of(files, skip_others=skip_others):
        if fix or (diff and not accept):
            worst = max(worst, _fix(file, office, language, shown, write=not diff, quiet=quiet))
        problems = problems_of(file, office, audit=True, related=related)
        found += problems
        if not problems:
            nothing.append(file)
    found += (together := related.problems())
    nothing = [] if quiet else [file for file in nothing if not any(_is_in(each, file) for each in together)]
    for file in nothing:
        say(messages.NO_FINDINGS.filled(file=file).message(language))
    found = list(dict.fromkeys(found))  # those of one office file are told once, not for each of its letters
    print_findings(found, chosen, language, sys.stdout)
    if chosen == "text" and not quiet:
        _advise(found, files, language)
    return max(worst, exit_code_of(found, *(Severity if strict else (Severity.ERROR,))))


def _is_in(problem: Problem, file: str) -> bool:
    return problem.place is not None and Path(problem.place.file) == Path(file)


def _advise(found: Sequence[Problem], files: Sequence[str], language: Language) -> None:
    """What can be done about findings of every kind."""
    if any(problem.mechanical for problem in found) and STANDARD_STREAM not in files:
        say(messages.HOW_TO_FIX.filled(file=shlex.join(files)).message(language))
    if any(problem.code == "spelling" for problem in found):
        say(messages.HOW_TO_ACCEPT.filled(file=shlex.join(files)).message(language))
    if any(problem.severity is not Severity.ERROR for problem in found):
        say(messages.HOW_TO_SILENCE.message(language))


def _accept(
    files: Sequence[str],
    names: Sequence[str],
    office: Path | None,
    language: Language,
    shown: TextIO,
    *,
    write: bool,
    quiet: bool,
) -> tuple[ExitCode, tuple[Problem, ...]]:
    """Write the names into the office files of the documents and print their paths, or print them as a diff; all or nothing."""
    from govdocs.audit.accepting import accepting_files

    try:
        accepting = accepting_files([load_document(file, office) for file in documents_of(files)], names)
        for file in accepting:
            if not write:
                put(file.diff, end="", stream=shown)
                continue
            put_path(rewrite(Path(file.source.name), file.text, over=file.source.raw), shown)
            for owner, name in file.added if not quiet else ():
                facts = {"office": owner, "name": name, "file": file.source.name}
                say(messages.ACCEPTED.filled(**facts).message(language))
    except InvalidDocument as invalid:
        return ExitCode.INVALID, tuple(invalid.problems)
    except (Refusal, OSError) as failure:
        told = () if shown is sys.stdout else (problem_of(failure),)
        return print_failure(failure, language), told
    if not accepting and not quiet:
        say(messages.ACCEPTED_ALREADY.filled(names=", ".join(names)).message(language))
    return ExitCode.FINE, ()


def _fix(
    file: str, office: Path | None, language: Language, shown: TextIO, *, write: bool, quiet: bool
) -> ExitCode:
    """Write the mechanical fixes into the YAML files and print their paths, or print them as a diff; say what was changed.

    A file that cannot be read is skipped; one that somebody has changed meanwhile stays as it is.
    """
    from govdocs.audit.fixing import fixed_files

    try:
        source, folder = read_source(file)
    except InvalidDocument:
        return ExitCode.FINE
    for change in fixed_files(source, folder=folder, office=office):
        if not write:
            put(change.diff, end="", stream=shown)
            continue
        try:
            written = rewrite(Path(change.source.name), change.text, over=change.source.raw)
        except (Refusal, OSError) as failure:
            return print_failure(failure, language)
        put_path(written, shown)
        if not quiet:
            for one in change.changes:
                say(messages.FIXED.filled(**asdict(one)).message(language))
    return ExitCode.FINE
