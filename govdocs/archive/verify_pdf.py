"""PDF → Verdict: render a letter again from the source that it carries, and compare the two PDFs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from govdocs.archive import messages
from govdocs.archive.comparison import Agreement
from govdocs.archive.embedded_source import (
    NoSource,
    find_letter,
    not_a_pdf,
    read_embedded,
    read_pdf,
    unpacked,
)
from govdocs.archive.pages_apart import compare
from govdocs.archive.verdict import Difference, Verdict, differences
from govdocs.errors import Refusal, Text
from govdocs.loading.loader import load
from govdocs.models import Document
from govdocs.output import Renderer
from govdocs.pdf.fingerprint import OFFICE_FONT
from govdocs.pdf.unpacking import refuse_unsafe
from govdocs.problems.problem import GovdocsError, Place, Problem
from govdocs.problems.sentence import NOTHING

_PINS = ("other-govdocs", "other-template")
"""Codes of problems that a pinned version does not hold."""


def verify(
    pdf: str | Path | bytes,
    *,
    source: str | Path | None = None,
    office: str | Path | None = None,
    renderer: Renderer | None = None,
) -> Verdict:
    """Render a PDF made by govdocs again from the source that it carries, and say how far the two agree.

    `source` (with its `office` file) is used instead of the source inside, or where there is none. `renderer` is how the PDF was
    rendered: the templates and fonts of the office. Nothing is raised for a PDF that cannot be verified: the verdict says so.
    """
    name = "<bytes>" if isinstance(pdf, bytes) else str(pdf)
    try:
        if isinstance(pdf, bytes):
            refuse_unsafe(pdf, name)
        data = pdf if isinstance(pdf, bytes) else read_pdf(Path(pdf))
        if source is not None:
            return _against(data, name, source, office, renderer or Renderer())
        inside = read_embedded(data, name)
    except NoSource as refusal:
        return Verdict(name, Agreement.NO_SOURCE, problems=(_no_source(refusal, messages.HINT_NAME_SOURCE),))
    except Refusal as refusal:
        return Verdict(name, Agreement.NO_SOURCE, problems=(_no_source(refusal),))
    renderer = renderer or Renderer()
    with unpacked(inside.sources) as folder:
        try:
            _, document = find_letter(folder, inside.sources)
        except GovdocsError as error:
            found = differences_unread(inside.fingerprint, renderer)
            return Verdict(
                name, Agreement.NOT_RENDERED, "", None, found, placed_within(error.problems, folder, name)
            )
        verdict = regenerated(name, data, document, inside.fingerprint, renderer)
        return replace(verdict, problems=placed_within(verdict.problems, folder, name))


def render_again(
    pdf: bytes,
    *,
    source: str | Path | None = None,
    office: str | Path | None = None,
    renderer: Renderer | None = None,
) -> bytes:
    """The PDF that the source inside a PDF, or `source`, renders to now. Raises Refusal where there is none, and what rendering raises."""
    inside = read_embedded(pdf, "<bytes>")
    now = _drafting_like(renderer or Renderer(), inside.fingerprint)
    if source is not None:
        return now.pdf(load(source, office=office))
    with unpacked(inside.sources) as folder:
        return now.pdf(find_letter(folder, inside.sources)[1])


def regenerated(
    name: str,
    pdf: bytes,
    document: Document,
    before: Mapping[str, str],
    renderer: Renderer,
    *,
    title: str = "",
) -> Verdict:
    """Render a document and compare it with its stored PDF; `before` is the fingerprint of that PDF, empty if unknown."""
    import pypdfium2

    renderer = _drafting_like(renderer, before)
    found = differences_unread(before, renderer) if before else ()
    title = title or title_of(document)
    try:
        found = differences(dict(before), dict(renderer.fingerprint_of(document))) if before else ()
        comparison = compare(pdf, renderer.pdf(document))
    except GovdocsError as error:
        return Verdict(
            name, Agreement.NOT_RENDERED, title, None, found, tuple(map(with_pin_kept, error.problems))
        )
    except pypdfium2.PdfiumError:
        return Verdict(name, Agreement.NO_SOURCE, title, None, (), (_no_source(not_a_pdf(name)),))
    return Verdict(name, comparison.rung, title, comparison, found)


def differences_unread(before: Mapping[str, str], renderer: Renderer) -> tuple[Difference, ...]:
    """In what a fingerprint differs from that of a renderer, where it is not known which second faces the letter's office names."""
    found = differences(dict(before), dict(renderer.fingerprint))
    return tuple(each for each in found if not each.entry.startswith(OFFICE_FONT))


def title_of(document: Document) -> str:
    """The number, date and subject of a document, as a person would name it."""
    from govdocs.dates.formats import long_date

    day = long_date(document.day) if document.day else ""
    return " · ".join(
        filter(None, [document.printed_number or document.bangla_name, day, document.plain_headline])
    )


def refused(code: str, refusal: Refusal, hint: Text = NOTHING) -> Problem:
    """A refusal as a Problem of that code, with a way out."""
    return Problem(code, refusal.bangla, refusal.english, hint_bangla=hint.bn, hint_english=hint.en)


def with_pin_kept(problem: Problem) -> Problem:
    """A problem of an issued letter: where a pin does not hold, the way out is not to renew it, which would change the source."""
    if problem.code not in _PINS:
        return problem
    hint = messages.HINT_KEEP_PIN
    return replace(problem, hint_bangla=hint.bn, hint_english=hint.en)


def placed_within(problems: Iterable[Problem], folder: Path, name: str) -> tuple[Problem, ...]:
    """Problems of files in a temporary folder, placed as `name/file` instead."""

    def place(problem: Problem) -> Place | None:
        if problem.place is None or not Path(problem.place.file).is_relative_to(folder):
            return problem.place
        inside = Path(problem.place.file).relative_to(folder).as_posix()
        return replace(problem.place, file=f"{name}/{inside}")

    return tuple(with_pin_kept(replace(problem, place=place(problem))) for problem in problems)


def _no_source(refusal: Refusal, hint: Text = NOTHING) -> Problem:
    return refused(messages.NO_SOURCE_CODE, refusal, hint)


def _against(
    pdf: bytes, name: str, source: str | Path, office: str | Path | None, renderer: Renderer
) -> Verdict:
    """The verdict by a source apart from the PDF; where the PDF carries none, it is rendered without one too."""
    try:
        before = read_embedded(pdf, name).fingerprint
    except Refusal:
        before = {}
    try:
        document = load(source, office=office)
    except GovdocsError as error:
        return Verdict(name, Agreement.NOT_RENDERED, problems=error.problems)
    return regenerated(name, pdf, document, before, replace(renderer, embed_source=bool(before)))


def _drafting_like(renderer: Renderer, before: Mapping[str, str]) -> Renderer:
    """The renderer with the draft setting of a fingerprint; the same object where it fits, since its engine may be loaded."""
    draft = before.get("draft") == "yes"
    return renderer if renderer.draft == draft else replace(renderer, draft=draft)
