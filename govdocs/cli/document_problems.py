"""The problems of the documents named on the command line, for `check` and `audit`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli.documents import load_document, proofread_document
from govdocs.errors import ExitCode
from govdocs.problems.problem import GovdocsError, Problem, Severity, in_order

if TYPE_CHECKING:
    from govdocs.models import Document
    from govdocs.pdf.office_faces import OfficeFaces

Sources = Annotated[
    list[str],
    typer.Argument(help="YAML ফাইল বা ফোল্ডার (ভিতরের সব দলিল); ‘-’ দিলে stdin থেকে পড়া হয়।", metavar="FILE|DIR…"),
]


def problems_of(
    file: str, office: Path | None, *, audit: bool, faces: OfficeFaces | None = None
) -> tuple[Problem, ...]:
    """The problems of a file: what makes it invalid, else what its reading warned of, and text that was typed for a Bijoy font; with
    `audit`, all findings; with `faces`, the characters that those and the second faces of its office lack.
    """
    from govdocs.pdf.missing_in_document import missing_on_paper

    try:
        document = load_document(file, office)
        found = proofread_document(document) if audit else (*document.warnings, *_bijoy_text(document))
        return in_order((*found, *missing_on_paper(document, faces.missing(document)))) if faces else found
    except GovdocsError as error:
        return error.problems


def _bijoy_text(document: Document) -> tuple[Problem, ...]:
    """The findings of text that was typed for a Bijoy font: no proof-reading is needed to see that such a letter cannot be sent."""
    from govdocs.text.bijoy import looks_like_bijoy

    if not looks_like_bijoy(document.source.text if document.source else ""):
        return ()
    return tuple(problem for problem in proofread_document(document) if problem.code == "bijoy-leftover")


def exit_code_of(problems: Iterable[Problem], *failing: Severity) -> ExitCode:
    """INVALID where a problem has one of the failing severities."""
    return ExitCode.INVALID if any(problem.severity in failing for problem in problems) else ExitCode.FINE
