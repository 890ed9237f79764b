"""`check`: report the mistakes of documents; writes nothing."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import print_findings, print_problems
from govdocs.cli.document_problems import Sources, exit_code_of, problems_of
from govdocs.cli.documents import documents_of, read_source
from govdocs.cli.options import (
    REPORT_HELP,
    BoldFontFile,
    FallbackFontFiles,
    FontFile,
    Lang,
    OfficeFile,
    Quiet,
    SkipOthers,
    existing_office,
    faces_of,
    language_of,
    report_of,
)
from govdocs.cli.printing import say
from govdocs.cli.verbs import app
from govdocs.errors import Text
from govdocs.problems.problem import GovdocsError, Problem, Severity


@app.command()
def check(
    files: Sources,
    office: OfficeFile = None,
    font: FontFile = None,
    font_bold: BoldFontFile = None,
    font_fallback: FallbackFontFiles = None,
    audit: Annotated[bool, typer.Option("--audit", help="নিরীক্ষাও করুন।")] = False,
    # `render --format` is the format of the output, so the name that serves both verbs is --report.
    report: Annotated[str, typer.Option("--format", "--report", help=REPORT_HELP)] = "text",
    skip_others: SkipOthers = False,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিলে ভুল আছে কি না দেখুন; কিছু তৈরি হয় না।"""
    from govdocs.pdf.faces import Faces
    from govdocs.pdf.office_faces import OfficeFaces

    language, chosen, office = language_of(lang), report_of(report), existing_office(office)
    faces = OfficeFaces(faces_of(font, font_bold, font_fallback) or Faces.hind_siliguri())
    found: list[Problem] = []
    fine: list[str] = []
    for file in documents_of(files, skip_others=skip_others):
        problems = problems_of(file, office, audit=audit, faces=faces)
        found += problems
        if not problems:
            fine.append(file)
    if not quiet:
        for file in fine:
            say(messages.NO_MISTAKES.filled(file=file).message(language))
        if fine and not audit and chosen == "text":
            say(_next(fine[0]).message(language))
    found = list(dict.fromkeys(found))  # those of one office file are told once, not for each of its letters
    (print_findings if audit else print_problems)(found, chosen, language, sys.stdout)
    return exit_code_of(found, Severity.ERROR)


def _next(file: str) -> Text:
    """What to do with a document that is fine: a letter of a mail merge is looked at with its list, any other by the audit."""
    from govdocs.prose.placeholders import PLACEHOLDER
    from govdocs.source.reading import scalars

    try:
        source, _ = read_source(file)
    except GovdocsError:  # it was changed meanwhile
        return messages.AUDIT_NEXT.filled(file=file)
    found = (PLACEHOLDER.search(text) for _, text in scalars(source.tree))
    if mark := next(filter(None, found), None):
        return messages.MERGE_LETTER_NEXT.filled(file=file, mark=" ".join(mark[0].split()))
    return messages.AUDIT_NEXT.filled(file=file)
