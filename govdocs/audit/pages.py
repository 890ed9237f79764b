"""What only the pages show: the number of pages that a letter states, against those of its PDF."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from govdocs.audit.placed_finding import PlacedFinding
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rules.enclosures import pages_made
from govdocs.audit.within.enclosed_pages import stated_pages
from govdocs.models.audit_settings import Level
from govdocs.models.document import Document
from govdocs.models.letter import Letter
from govdocs.pdf.contents import chapters_of
from govdocs.problems.problem import Problem, Severity


def audit_pages(document: Document, written: Iterable[object]) -> tuple[Problem, ...]:
    """The problems that the rule `pages-made` finds in a document of which these files were made; only PDFs on this machine are read."""
    pdf = next((path for path in written if isinstance(path, Path) and path.suffix.lower() == ".pdf"), None)
    if (
        pdf is None
        or not isinstance(document, Letter)
        or not document.annexes
        or not stated_pages(document.enclosures)
    ):
        return ()
    paper = Paper(document, annex_pages=_annex_pages(document, pdf.read_bytes()))
    level = paper.levels.get(pages_made.id)
    if level is Level.OFF or pages_made.id in paper.silenced:
        return ()
    severity = Severity(level.value) if level else pages_made.severity
    return tuple(
        PlacedFinding(pages_made, severity, paper, finding).problem for finding in pages_made.check(paper)
    )


def _annex_pages(letter: Letter, pdf: bytes) -> int | None:
    """How many pages the annexes have. They follow the letter, each with a bookmark; None where one has no title of its own."""
    chapters, pages = chapters_of(pdf)
    return pages - chapters[1] if len(chapters) == 1 + len(letter.annexes) else None
