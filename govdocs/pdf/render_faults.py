"""The engine's faults as problems of a document, at their places in its YAML."""

from __future__ import annotations

from govdocs.models.document import Document
from govdocs.page.data_at import locate
from govdocs.pdf import messages
from govdocs.pdf.faults import PageFault, RenderError
from govdocs.problems.problem import Problem, RenderFault, in_order
from govdocs.problems.sentence import NOTHING


def render_fault(document: Document, error: RenderError) -> RenderFault:
    """All that the engine found, in the order of the file."""
    return RenderFault(in_order(_problem(document, fault) for fault in error.faults))


def _problem(document: Document, fault: PageFault) -> Problem:
    """A fault of the engine as a Problem, at its place in the YAML as far as the page says it."""
    located = locate(document, fault.at)
    page = messages.ON_PAGE.filled(page=fault.page) if fault.page else NOTHING
    about = messages.ABOUT.filled(excerpt=fault.excerpt) if fault.excerpt else NOTHING
    return Problem(
        fault.code,
        f"{fault.bangla}{page.bn}{about.bn}",
        f"{fault.english}{page.en}{about.en}",
        path=located.path,
        place=located.place,
        excerpt=located.excerpt,
    )
