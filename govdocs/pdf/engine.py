"""HTML → pages → PDF: a renderer that is kept warm, and pages that can be counted before they are written."""

import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint import CSS, HTML, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from govdocs.pdf.faces import FAMILY, Faces
from govdocs.pdf.faults import Fault, RenderError, fault
from govdocs.pdf.text_layer import Codebook


def write_pdf(html: str, *, css: str = "", faces: Faces | None = None, strict: bool = True) -> bytes:
    """The PDF of one HTML document. Many documents of one style: keep a `Renderer`."""
    return Renderer(css, faces).pages(html, strict=strict).pdf()


class Renderer:
    """Lays out any number of documents with one style sheet and one set of faces.

    What is slow the first time (fonts, style sheets) is kept, so hold on to it. Not for two threads at once.
    Raises RenderError when a font file cannot be read or the style sheet has what the engine does not know.
    """

    def __init__(self, css: str = "", faces: Faces | None = None) -> None:
        self.faces = faces or Faces.hind_siliguri()
        self._fetcher = _fetcher(self.faces.read())
        self._fonts = FontConfiguration()
        self._counters = CounterStyle()
        with _complaints() as faults:
            self._sheets = [
                CSS(
                    string=text,
                    font_config=self._fonts,
                    counter_style=self._counters,
                    url_fetcher=self._fetcher,
                )
                for text in (self.faces.style_sheet(), css)
            ]
        if faults:
            raise RenderError(tuple(faults))

    def pages(self, html: str, *, strict: bool = True) -> "Pages":
        """Lay out one document. Strict: raises RenderError; otherwise the faults stand in `Pages.faults`."""
        with _complaints() as faults:
            document = HTML(string=html, url_fetcher=self._fetcher).render(
                font_config=self._fonts,
                counter_style=self._counters,
                stylesheets=self._sheets,
            )
        return Pages(document, faults, strict=strict)


class Pages:
    """A document laid out: its pages counted and its faults known, ready to be written."""

    def __init__(self, document: Document, faults: list[Fault], *, strict: bool) -> None:
        self.document = document
        self.strict = strict
        self.faults: tuple[Fault, ...] = ()
        self._add(faults)

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.document.pages)

    def pdf(self) -> bytes:
        """The PDF. Strict: raises RenderError for a glyph that is missing or taken from another face."""
        self.document.fonts = book = Codebook(FAMILY)
        with _complaints() as faults:
            content: bytes = self.document.write_pdf()
        faults.extend(
            fault("missing-glyph", character=character, codepoint=f"U+{ord(character):04X}")
            for _, character in book.missing
        )
        faults.extend(fault("font-fallback", family=family, excerpt=text) for _, family, text in book.foreign)
        self._add(faults)
        return content

    def _add(self, faults: list[Fault]) -> None:
        self.faults += tuple(faults)
        if self.strict and self.faults:
            raise RenderError(self.faults)


def _fetcher(fonts: dict[str, bytes]) -> Any:
    """A fetcher that knows `data:` URLs and our own font files by their exact URLs, nothing else."""

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in fonts:
                return URLFetcherResponse(url, fonts[url])
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols={"data"})


@contextmanager
def _complaints() -> Iterator[list[Fault]]:
    """Collect what WeasyPrint would only have logged, as faults; of this thread alone."""
    faults: list[Fault] = []
    handler = _Complaints(faults)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield faults
    finally:
        logger.removeHandler(handler)


class _Complaints(logging.Handler):
    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(logging.WARNING)
        self.faults = faults
        self.thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self.thread and "Using fontTools instead of" not in record.getMessage():
            self.faults.append(_complaint(record.getMessage()))


def _complaint(message: str) -> Fault:
    if match := re.match(r"\.notdef glyph .*\(U\+([0-9A-F]+)\)$", message, re.DOTALL):
        character = chr(int(match[1], 16))
        return fault("missing-glyph", character=character, codepoint=f"U+{match[1]}", excerpt=character)
    if match := re.match(r"Failed to load image at '(data:.{0,40}).*': (.*)", message, re.DOTALL):
        return fault("picture-unreadable", reason=match[2], excerpt=match[1])
    if match := re.match(r"Failed to load image at '(.*)': ", message, re.DOTALL):
        return fault("picture-refused", url=match[1])
    return fault("complaint", message=message)
