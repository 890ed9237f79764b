"""A PDF → an OldDocument. Ours gives back the YAML that it carries; any other is read glyph by glyph, in a process held to limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

import pypdfium2

from govdocs.archive.embedded_source import find_letter, read_embedded, unpacked
from govdocs.batch.call_apart import call_apart
from govdocs.batch.jobs import Limits
from govdocs.batch.workers import is_held_worker
from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.old_document import OldBlock, OldDocument
from govdocs.importing.readers.pdf.glyphs import MOST_PAGES, PageContent, pages_of
from govdocs.importing.readers.pdf.pages import PageAssembly
from govdocs.importing.readers.scan_reader import (
    MAX_PIXELS,
    MOST_SCANS,
    find_tesseract,
    left_out,
    need_tesseract,
    numbers_of,
    pages_read,
)
from govdocs.pdf.libraries_lock import one_thread_at_a_time
from govdocs.pdf.unpacking import MAX_PDF
from govdocs.problems.problem import GovdocsError, Problem, Severity

if TYPE_CHECKING:
    from PIL.Image import Image

T = TypeVar("T")

SECONDS: Final = 60.0
MEMORY: Final = 1024  # MiB

_FEW_GLYPHS = 15  # of a page: what is written over a scan
_DOTS = 300 / 72  # a point


def read_pdf(data: bytes, name: str) -> OldDocument:
    """A PDF as it is read. Raises Refusal for what is none, RenderFault where it takes too long or too much."""
    if b"%PDF-" not in data[:1024] or len(data) > MAX_PDF:
        raise Refusal(*messages.BROKEN_PDF.filled(name=name), given=name)
    own = _own_source(data, name)
    if own is not None:
        return own
    content, scans = _apart(pdf_content, name, data)
    if not scans:
        return content
    if find_tesseract() is None:
        if not content.blocks:
            need_tesseract(name)
        said = messages.PAGE_IS_PICTURE.filled(pages=numbers_of(scans))
        return replace(content, problems=(*content.problems, said.problem(severity=Severity.WARNING)))
    return _with_scans(content, scans, data, name)


def _apart(function: Callable[..., T], name: str, *arguments: Any) -> T:
    """What a function reads of a PDF, in a process of its own, unless this one is held to limits already."""
    if is_held_worker():
        return function(*arguments, name)
    limits = Limits(SECONDS, MEMORY)
    given_up = messages.NOT_READ_IN_TIME.filled(name=name, seconds=int(SECONDS), memory=MEMORY).problem()
    return call_apart(function, limits, given_up, *arguments, name)


@one_thread_at_a_time
def pdf_content(data: bytes, name: str) -> tuple[OldDocument, list[int]]:
    """What the pages of a PDF hold, and the numbers of those that are mere pictures."""
    with _opened(data, name) as document:
        count = len(document)
        pages = list(pages_of(document))
    scans = [number for number, page in enumerate(pages, 1) if _is_scan(page)]
    assembly = PageAssembly(pages)
    found = assembly.blocks()
    problems: list[Problem] = []
    if count > MOST_PAGES:
        problems.append(messages.PAGES_LEFT_OUT.filled(pages=MOST_PAGES).problem(severity=Severity.WARNING))
    if assembly.has_page_numbers:
        problems.append(messages.PAGE_NUMBER.problem(severity=Severity.NOTICE))
    return OldDocument(tuple(found), problems=tuple(problems)), scans


@one_thread_at_a_time
def pictures_of(data: bytes, scans: Sequence[int], name: str) -> list[tuple[int, Image]]:
    """Pages as pictures in grey, no larger than `scan_reader` takes them."""
    with _opened(data, name) as document:
        found = []
        for number in scans:
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(_DOTS, (MAX_PIXELS / max(width * height, 1)) ** 0.5)
            found.append((number, page.render(scale=scale, grayscale=True).to_pil()))
            page.close()
        return found


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    try:
        with pypdfium2.PdfDocument(data) as document:
            yield document
    except pypdfium2.PdfiumError as error:
        sentence = messages.LOCKED_PDF if "password" in str(error).lower() else messages.BROKEN_PDF
        raise Refusal(*sentence.filled(name=name), given=name) from error


def _with_scans(content: OldDocument, scans: list[int], data: bytes, name: str) -> OldDocument:
    """The document with the text of its pictures where their pages are."""
    read = pages_read(_apart(pictures_of, name, data, scans[:MOST_SCANS]), name)
    ordered = sorted([*content.blocks, *read.blocks], key=_page_number)
    more = (left_out(),) if len(scans) > MOST_SCANS else ()
    return replace(content, blocks=tuple(ordered), problems=(*content.problems, *read.problems, *more))


def _page_number(block: OldBlock) -> float:
    """The page that a block begins on; what pages repeat stands last."""
    number = block.place.rpartition(" ")[2]
    return float(number) if number.isdecimal() else float("inf")


def _is_scan(page: PageContent) -> bool:
    """Whether a page is a picture of a page: next to no text on it."""
    return (
        len([glyph for glyph in page.glyphs if not glyph.text.isspace()]) < _FEW_GLYPHS and page.has_picture
    )


def _own_source(data: bytes, name: str) -> OldDocument | None:
    """The letter that a PDF of ours carries, with the files that it names."""
    try:
        sources = read_embedded(data, name).sources
    except Refusal:
        return None
    with unpacked(sources) as folder:
        try:
            letter, _ = find_letter(folder, sources)
        except GovdocsError:
            return None
    others = tuple((file, content) for file, content in sources.items() if file != letter)
    return OldDocument(
        (), source=sources[letter].decode("utf-8-sig", "replace"), companions=others, changed=()
    )
