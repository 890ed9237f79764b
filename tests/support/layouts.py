"""A document laid out in two ways, and what differs between them, in words: our pages against WeasyPrint's own.

layouts = Layouts()
assert layouts.differences(govdocs.load(path)) == []
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import zip_longest
from typing import Any, NamedTuple

import pytest

from govdocs import Renderer
from govdocs.models.document import Document
from govdocs.pdf import RenderError
from govdocs.pdf.attachments import metadata_of
from govdocs.pdf.render_faults import render_fault
from govdocs.problems.problem import Problem, RenderFault
from tests.support.pdf_differences import compare, differing_lines

__all__ = ["Layouts", "Rendered", "Switch", "compare", "compare_problems", "plainly"]

Switch = Callable[[], AbstractContextManager[None]]


@contextmanager
def plainly() -> Iterator[None]:
    """WeasyPrint as it is: GOVDOCS_PLAIN=1."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOVDOCS_PLAIN", "1")
        yield


class Rendered(NamedTuple):
    """A document rendered, faults or not: its PDF (empty where there is none), the text of its pages, its problems."""

    pdf: bytes
    text: tuple[str, ...]
    problems: tuple[Problem, ...]


class Layouts:
    """Two ways to lay out documents, each with an engine of its own: by default ours, and WeasyPrint's as it is.

    A way is a context within which the engine is made and all its documents are laid out. `options` are those of a Renderer.
    """

    def __init__(self, first: Switch = nullcontext, second: Switch = plainly, **options: Any) -> None:
        self._ways = [(switch, Renderer(**options)) for switch in (first, second)]

    def rendered(self, document: Document) -> tuple[Rendered, Rendered]:
        """The document in both ways."""
        first, second = (self._rendered(*way, document) for way in self._ways)
        return first, second

    def differences(self, document: Document) -> list[str]:
        """What differs between both, the problems of the document and their places among it."""
        first, second = self.rendered(document)
        return [*compare_problems(first.problems, second.problems), *_texts(first.text, second.text), *(
            compare(first.pdf, second.pdf) if first.pdf and second.pdf else _missing(first, second)
        )]  # fmt: skip

    @staticmethod
    def _rendered(switch: Switch, renderer: Renderer, document: Document) -> Rendered:
        with switch():
            try:
                pages = renderer._pages(
                    document, strict=False
                )  # not `laid_out`, whose boxes are all WeasyPrint's
                pdf = pages.pdf(metadata_of(document))
            except RenderFault as fault:
                return Rendered(b"", (), fault.problems)
            except RenderError as error:
                return Rendered(b"", (), render_fault(document, error).problems)
        faults = render_fault(document, RenderError(pages.faults)).problems if pages.faults else ()
        return Rendered(pdf, pages.text, faults)


def _missing(first: Rendered, second: Rendered) -> Iterator[str]:
    for one, name in ((first, "first"), (second, "second")):
        if not one.pdf and (first.pdf or second.pdf):
            yield f"the {name} has no pages"


def compare_problems(first: Sequence[Problem], second: Sequence[Problem]) -> Iterator[str]:
    """The problems that only one of two renderings has; one that is elsewhere is named twice."""
    before, after = Counter(map(_said, first)), Counter(map(_said, second))
    yield from (f"problem only in the first: {said}" for said in (before - after).elements())
    yield from (f"problem only in the second: {said}" for said in (after - before).elements())


def _said(problem: Problem) -> str:
    return f"{problem.where} {problem.dotted_path} [{problem.code}] {problem.english}"


def _texts(first: Sequence[str], second: Sequence[str]) -> Iterator[str]:
    """The text that the engine says is on its pages."""
    for number, (one, two) in enumerate(zip_longest(first, second, fillvalue=""), 1):
        yield from differing_lines(f"page {number}: laid out", one, two)
