"""A document as a Word file, with what it could not carry over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from govdocs.models.annexes import DocumentAnnex
from govdocs.models.document import Document
from govdocs.models.innovation_plan import InnovationPlan
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from govdocs.models.press_note import PressNote
from govdocs.models.project_update import ProjectUpdate
from govdocs.problems.problem import Problem, RenderFault
from govdocs.word import messages
from govdocs.word.annexes import put_annex
from govdocs.word.bijoy_runs import BijoyRuns
from govdocs.word.book import Book
from govdocs.word.elements import Element
from govdocs.word.fingerprint import fingerprint_of, short
from govdocs.word.flow import Flow
from govdocs.word.letters import put_letter
from govdocs.word.minutes import put_minutes, put_sheet
from govdocs.word.plans import put_plan
from govdocs.word.press_notes import put_press_note
from govdocs.word.projects import put_project
from govdocs.word.sections import LANDSCAPE, OF_GAZETTE, UPRIGHT, PageEdges, PageSize
from govdocs.word.settings import WordSettings
from govdocs.word.style_sheet import DIGITS_FACE
from govdocs.word.template import font_of, styles_for

_WRITERS: Final[dict[type[Document], Callable[[Flow, Any], object]]] = {
    Letter: put_letter,
    Minutes: put_minutes,
    PressNote: put_press_note,
    InnovationPlan: put_plan,
    ProjectUpdate: put_project,
}


@dataclass(frozen=True)
class WordFile:
    """The bytes of a .docx, and what it has otherwise than the PDF."""

    data: bytes
    problems: tuple[Problem, ...]

    @property
    def own_problems(self) -> tuple[Problem, ...]:
        """Those of this document, without what is to be said of every Word file."""
        return tuple(problem for problem in self.problems if problem.code not in messages.STANDING)


def word_file(
    document: Document,
    settings: WordSettings | None = None,
    *,
    draft: str = "",
    embed_source: bool = True,
    own_templates: bool = False,
    own_faces: Sequence[str] = (),
) -> WordFile:
    """The document as a Word file; `draft` are the words across the pages of one that is not finished.

    The templates and faces of an office are for the page alone; of them it is only said that they are not used.

    Raises RenderFault for a kind of document that has no writer, Refusal for a template that is none.
    """
    settings = settings or WordSettings()
    styles = styles_for(settings)
    font = font_of(styles)
    fingerprint = fingerprint_of(document)
    book = Book(document)
    book.notice(messages.DRAFT.filled(fingerprint=short(fingerprint)))
    named = settings.bijoy_font or font
    book.notice(messages.FONT.filled(font=named), given=named)
    if own_templates:
        book.notice(messages.OWN_TEMPLATES)
    if own_faces:
        book.notice(messages.OWN_FACES.filled(fonts=", ".join(own_faces)))
    book.notice(messages.PAGE_DIGITS.filled(font=DIGITS_FACE), given=DIGITS_FACE)
    _put_whole(book, document, None)
    text = book.finish()
    odd_and_even = any(section.gazette for section in book.sections)
    edges = PageEdges(draft, font)
    for section in book.sections:
        edges.fill(section, odd_and_even=odd_and_even)
    if settings.bijoy_font:
        _type_for_bijoy(book, settings.bijoy_font, [text, *(edge.element for edge in edges.all)])
    from govdocs.word.package import packed  # the only one that needs python-docx

    data = packed(
        document,
        text,
        styles,
        edges.all,
        book.pictures.values(),
        fingerprint,
        odd_and_even=odd_and_even,
        embed_source=embed_source,
    )
    return WordFile(data, tuple(book.problems))


def text_of_word_file(document: Document, bijoy_font: str | None = None) -> Element:
    """The text of such a file alone, without its parts. Raises RenderFault for a kind of document that has no writer."""
    book = Book(document)
    _put_whole(book, document, None)
    text = book.finish()
    if bijoy_font:
        _type_for_bijoy(book, bijoy_font, [text])
    return text


def _type_for_bijoy(book: Book, font: str, elements: Sequence[Element]) -> None:
    """All words of these elements for a Bijoy font, with a notice of what it cannot draw."""
    book.notice(messages.BIJOY_FONT.filled(font=font), given=font)
    runs = BijoyRuns(font)
    for element in elements:
        runs.type_all(element)
    for text in runs.left:
        book.notice(messages.NOT_IN_BIJOY.filled(text=text, font=font), given=text)


def _put_whole(
    book: Book, document: Document, heading: Callable[[Flow], None] | None, *, landscape: bool = False
) -> None:
    """A document with what follows it, on pages of its own; `heading` puts what stands above it there."""
    writer = _WRITERS.get(type(document))
    if writer is None:
        raise RenderFault([messages.NO_WRITER.filled(kind=document.bangla_name).problem(given=document.name)])
    gazette = document.gazette if isinstance(document, Letter) else None
    flow = book.section(_paper(document, landscape=landscape), gazette)
    if heading:
        heading(flow)
    writer(flow, document)
    if isinstance(document, Letter):
        for annex in document.annexes:
            put_annex(book, document, annex, _include)
    elif isinstance(document, Minutes):
        put_sheet(book, document)


def _paper(document: Document, *, landscape: bool) -> PageSize:
    if landscape or isinstance(document, InnovationPlan):
        return LANDSCAPE
    return OF_GAZETTE if isinstance(document, Letter) and document.gazette else UPRIGHT


def _include(book: Book, annex: DocumentAnnex, heading: Callable[[Flow], None]) -> Flow:
    """An included document; the flow that is open behind it."""
    outer = book.document
    book.document = annex.file.document
    _put_whole(book, annex.file.document, heading, landscape=annex.landscape)
    book.document = outer
    return Flow(book, book.body, book.sections[-1].paper.text_width)
