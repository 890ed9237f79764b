"""PDF → Verdict: render a letter again from its own source, and compare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from govdocs.archive.comparison import Rung, compare
from govdocs.archive.embedded_source import (
    NoSource,
    enclosed,
    laid_out,
    not_a_pdf,
    read_pdf,
    refuse_bomb,
    whole_document,
)
from govdocs.archive.messages import bound_to_its_makers, source_apart
from govdocs.archive.verdict import Verdict, differences
from govdocs.errors import Refusal
from govdocs.loading.loader import load
from govdocs.models import Document
from govdocs.output import Renderer
from govdocs.problems.problem import GovdocsError, Place, Problem


def verify(
    pdf: str | Path | bytes,
    *,
    source: Path | None = None,
    office: Path | None = None,
    renderer: Renderer | None = None,
) -> Verdict:
    """Render a PDF of ours again from the source that it carries, and say how far the two agree.

    `source` (with its `office` file) stands in where the PDF carries none, or is to be compared with another. `renderer` is how
    it was rendered: the templates and fonts of the office. Nothing is raised for what is wrong with the PDF: the verdict says so.
    """
    name = "<bytes>" if isinstance(pdf, bytes) else str(pdf)
    try:
        if isinstance(pdf, bytes):
            refuse_bomb(pdf, name)
        data = pdf if isinstance(pdf, bytes) else read_pdf(Path(pdf))
        if source is not None:
            return _against(data, name, source, office, renderer or Renderer())
        inside = enclosed(data, name)
    except NoSource as refusal:
        return Verdict(name, Rung.NO_SOURCE, problems=(source_apart(refused("no-source", refusal)),))
    except Refusal as refusal:
        return Verdict(name, Rung.NO_SOURCE, problems=(refused("no-source", refusal),))
    renderer = renderer or Renderer()
    with laid_out(inside.sources) as folder:
        try:
            _, document = whole_document(folder, inside.sources)
        except GovdocsError as error:
            found = differences(inside.prints, dict(renderer.fingerprint))
            return Verdict(name, Rung.NOT_RENDERED, "", None, found, renamed(error.problems, folder, name))
        verdict = regenerated(name, data, document, inside.prints, renderer)
        return replace(verdict, problems=renamed(verdict.problems, folder, name))


def render_again(
    pdf: bytes, *, source: Path | None = None, office: Path | None = None, renderer: Renderer | None = None
) -> bytes:
    """What a PDF of ours is rendered to now. Raises Refusal where it carries no source, and what rendering raises."""
    inside = enclosed(pdf, "<bytes>")
    now = _as_it_was(renderer or Renderer(), inside.prints)
    if source is not None:
        return now.pdf(load(source, office=office))
    with laid_out(inside.sources) as folder:
        return now.pdf(whole_document(folder, inside.sources)[1])


def regenerated(
    name: str,
    pdf: bytes,
    document: Document,
    before: Mapping[str, str],
    renderer: Renderer,
    *,
    title: str = "",
) -> Verdict:
    """The verdict of a letter whose source has been read; `before` is the fingerprint that it was rendered with, if known."""
    import pypdfium2

    renderer = _as_it_was(renderer, before)
    found = differences(dict(before), dict(renderer.fingerprint)) if before else ()
    title = title or title_of(document)
    try:
        comparison = compare(pdf, renderer.pdf(document))
    except GovdocsError as error:
        return Verdict(
            name, Rung.NOT_RENDERED, title, None, found, tuple(map(bound_to_its_makers, error.problems))
        )
    except pypdfium2.PdfiumError:
        return Verdict(name, Rung.NO_SOURCE, title, None, (), (refused("no-source", not_a_pdf(name)),))
    return Verdict(name, comparison.rung, title, comparison, found)


def title_of(document: Document) -> str:
    """What a person calls a document: its number, date and subject."""
    from govdocs.dates.formats import long_date

    day = long_date(document.day) if document.day else ""
    return " · ".join(filter(None, [document.printed_number or document.bangla_name, day, document.headline]))


def refused(code: str, refusal: Refusal) -> Problem:
    return Problem(code, refusal.bangla, refusal.english)


def renamed(problems: Iterable[Problem], folder: Path, name: str) -> tuple[Problem, ...]:
    """Problems of a letter whose files lie in a folder of the moment, placed as within `name`."""

    def place(problem: Problem) -> Place | None:
        if problem.place is None or not Path(problem.place.file).is_relative_to(folder):
            return problem.place
        inside = Path(problem.place.file).relative_to(folder).as_posix()
        return replace(problem.place, file=f"{name}/{inside}")

    return tuple(bound_to_its_makers(replace(problem, place=place(problem))) for problem in problems)


def _against(pdf: bytes, name: str, source: Path, office: Path | None, renderer: Renderer) -> Verdict:
    """The verdict by a source that the PDF need not carry; where it carries none, it was rendered so."""
    try:
        before = enclosed(pdf, name).prints
    except Refusal:
        before = {}
    try:
        document = load(source, office=office)
    except GovdocsError as error:
        return Verdict(name, Rung.NOT_RENDERED, problems=error.problems)
    return regenerated(name, pdf, document, before, replace(renderer, embed_source=bool(before)))


def _as_it_was(renderer: Renderer, before: Mapping[str, str]) -> Renderer:
    """The renderer itself if it can be: it may be warm."""
    draft = before.get("draft") == "yes"
    return renderer if renderer.draft == draft else replace(renderer, draft=draft)
