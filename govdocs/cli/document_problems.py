"""The problems of the documents named on the command line, for `check` and `audit`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli.console import STANDARD_STREAM
from govdocs.cli.documents import load_document, proofread_document
from govdocs.errors import ExitCode
from govdocs.problems.problem import GovdocsError, Problem, Severity, in_order

if TYPE_CHECKING:
    from govdocs.audit.between.cards import Card
    from govdocs.models import Document
    from govdocs.pdf.office_faces import OfficeFaces

Sources = Annotated[
    list[str],
    typer.Argument(help="YAML ফাইল বা ফোল্ডার (ভিতরের সব দলিল); ‘-’ দিলে stdin থেকে পড়া হয়।", metavar="FILE|DIR…"),
]


class Related:
    """The documents of one command that are valid, to be looked through for those that belong together."""

    def __init__(self, office: Path | None) -> None:
        self._office = office
        self._files: list[str] = []
        self._cards: list[Card] = []

    def add(self, file: str, document: Document) -> None:
        """One more document."""
        from govdocs.audit.between.cards import card_of

        self._files.append(file)
        self._cards.append(card_of(document, file))

    def problems(self) -> tuple[Problem, ...]:
        """Where documents that belong together contradict each other."""
        from govdocs.audit.together import problems_of_related

        if len(self._cards) < 2:
            return ()
        return tuple(problems_of_related(self._cards, self._document))

    def _document(self, index: int) -> Document | None:
        if self._files[index] == STANDARD_STREAM:
            return None
        try:
            return load_document(self._files[index], self._office)
        except GovdocsError:  # it was changed meanwhile
            return None


def problems_of(
    file: str,
    office: Path | None,
    *,
    audit: bool,
    faces: OfficeFaces | None = None,
    related: Related | None = None,
) -> tuple[Problem, ...]:
    """The problems of a file: what makes it invalid, else what its reading warned of, and text that was typed for a Bijoy font; with
    `audit`, all findings; with `faces`, the characters that those and the second faces of its office lack. A valid document is added to
    `related`.
    """
    from govdocs.pdf.missing_in_document import missing_on_paper

    try:
        document = load_document(file, office)
        if related is not None:
            related.add(file, document)
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
