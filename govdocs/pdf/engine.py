"""HTML → pages → PDF: a renderer that is kept warm, and pages that can be counted before they are written."""

import ast
import logging
import os
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from weasyprint import CSS, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.urls import URLFetcher, URLFetcherResponse

import govdocs.pdf.table_rules  # noqa: F401 (acts by being imported)
from govdocs.pdf import archival
from govdocs.pdf.attachments import Attachment, Metadata
from govdocs.pdf.box_places import BoxPlaces
from govdocs.pdf.faces import FAMILY, Faces
from govdocs.pdf.faults import PageFault, RenderError, fault
from govdocs.pdf.geometry import geometry_faults
from govdocs.pdf.speedups.shortcuts import Pictures, kept_pictures, new_fonts, read_html, sweep, undisturbed
from govdocs.pdf.speedups.style_sheet_cache import parsed
from govdocs.pdf.symbol_font import MARKS_FAMILY
from govdocs.pdf.text_check import laid_out_text, prove
from govdocs.pdf.text_layer import Codebook

WEASYPRINT = logging.getLogger("weasyprint")

#: Held while the environment is changed, which is one for all threads.
ENVIRONMENT = threading.Lock()


def write_pdf(html: str, *, css: str = "", faces: Faces | None = None, strict: bool = True) -> bytes:
    """The PDF of one HTML document. Many documents of one style: keep an `Engine`."""
    return Engine(css, faces).pages(html, strict=strict).pdf()


class Engine:
    """Lays out any number of documents with one style sheet and one set of faces.

    What is slow the first time (fonts, style sheets) is kept, so hold on to it. Not for two threads at once.
    Raises RenderError when a font file cannot be read or the style sheet has what the engine does not know.
    With `keep` the style sheet is parsed once and kept for the next process: for one that comes with the package.
    """

    def __init__(self, css: str = "", faces: Faces | None = None, *, keep: bool = False) -> None:
        self.faces = faces or Faces.hind_siliguri()
        self._fetcher = _Fetcher(self.faces.read())
        with _no_system_fonts():
            self._fonts = new_fonts()
        self._pictures: Pictures | None = None
        self._counters = CounterStyle()
        with _complaints() as complaints:
            self._sheets = [
                parse(
                    string=text,
                    font_config=self._fonts,
                    counter_style=self._counters,
                    url_fetcher=self._fetcher,
                )
                for text, parse in (
                    (self.faces.style_sheet(), CSS),
                    (css, partial(parsed, CSS, "style.css") if keep else CSS),
                )
            ]
        if complaints:
            raise RenderError(tuple(fault("complaint", message=message) for message in complaints))
        # From here on a document's own @font-face would stay for the documents after it.
        self._fonts.add_font_face = _refuse_font_face

    def pages(self, html: str, *, strict: bool = True) -> "Pages":
        """Lay out one document. Strict: raises RenderError; otherwise the faults stand in `Pages.faults`."""
        sweep(self._fonts)
        self._pictures = kept_pictures(self._fonts, self._pictures)
        with _complaints() as complaints, undisturbed(self._fonts):
            document = read_html(html, self._fetcher, self._fonts).render(
                font_config=self._fonts,
                counter_style=self._counters.copy(),
                stylesheets=self._sheets,
                pdf_variant=archival.VARIANT,
                cache=self._pictures,
            )
        return Pages(document, complaints, strict=strict)


class Pages:
    """A document laid out: its pages counted and its faults known, ready to be written."""

    def __init__(
        self,
        document: Document,
        complaints: list[str],
        *,
        strict: bool,
        known: tuple[PageFault, ...] | None = None,
    ) -> None:
        """`known` are the faults of the layout where they were looked for already."""
        self.document = document
        self.strict = strict
        self._places = BoxPlaces(document)
        if known is None:
            known = (*self._told(complaints), *geometry_faults(self._places))
        self._of_layout = known
        #: What is wrong as far as is known; after `pdf` also what only writing shows.
        self.faults: tuple[PageFault, ...] = ()
        self._tell(self._of_layout)

    @classmethod
    def together(cls, several: Iterable["Pages"]) -> "Pages":
        """Documents of one renderer as one, each behind the other with the page numbers that it has alone.

        They are drawn one by one, and only their pages are kept.
        """
        rest = iter(several)
        first = next(rest)
        pages, known = list(first.document.pages), first.faults
        for part in rest:
            pages += part.document.pages
            known += part.faults
        whole = first.document.copy(pages)
        whole._html = first.document._html
        return cls(whole, [], strict=first.strict, known=known)

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.document.pages)

    @property
    def text(self) -> tuple[str, ...]:
        """The text of each page, line by line, in the order of its source."""
        return tuple(map(laid_out_text, self._places.page_boxes))

    def pdf(self, metadata: Metadata | None = None, attachments: tuple[Attachment, ...] = ()) -> bytes:
        """The PDF, archival and accessible (see `archival.write`), its text proved (see `proof.prove`).

        Strict: raises RenderError for a character that is missing or taken from another face, for text that
        is cut off, and for text that cannot be read back as it was written.
        """
        self.document.fonts = book = Codebook(FAMILY, MARKS_FAMILY, pages=self._places.page_boxes)
        with _complaints() as complaints, undisturbed(self.document.font_config):
            content = archival.write(self.document, metadata, attachments)
        untitled = [] if metadata or self.document.metadata.title else [fault("no-title")]
        self._tell((*self._of_layout, *untitled, *self._told(complaints), *self._unset(book)))
        try:
            prove(content, self.text)
        except RenderError as error:
            self._tell((*self.faults, *error.faults))
        return content

    def _tell(self, faults: tuple[PageFault, ...]) -> None:
        self.faults = faults
        if self.strict and faults:
            raise RenderError(faults)

    def _told(self, complaints: list[str]) -> Iterator[PageFault]:
        """WeasyPrint's log lines as faults."""
        for message in complaints:
            if match := re.fullmatch(r"Failed to load image at (['\"].*['\"]): (.*)", message, re.DOTALL):
                url, reason = ast.literal_eval(match[1]), match[2]
            elif match := re.fullmatch(r"Relative URI reference without a base URI: (.*)", message):
                url = match[1]
            elif match := re.fullmatch(r'Image "(.*)" has no required alt description', message):
                yield fault("picture-without-alt", self._places.of_picture(match[1]))
                continue
            else:
                yield fault("complaint", message=message)
                continue
            place = self._places.of_picture(url)
            if url.startswith("data:"):
                yield fault("picture-unreadable", place, reason=reason or "unknown format")
            else:
                yield fault("picture-refused", place, url=url)

    def _unset(self, book: Codebook) -> Iterator[PageFault]:
        """What could not be set in the chosen faces."""
        for box, character in book.missing:
            name = f"U+{ord(character):04X}"
            yield self._places.fault("missing-glyph", box, character=character, codepoint=name)
        for box, family, text in book.foreign:
            yield self._places.fault("font-fallback", box, excerpt=text.strip(), family=family)
        for box in book.strained:
            yield self._places.fault("letters-apart", box)
        for box in book.cut:
            yield self._places.fault("text-cut", box)


class _Fetcher(URLFetcher):  # type: ignore[misc]
    """Knows `data:` URLs and our own font files by their exact URLs, nothing else."""

    def __init__(self, fonts: dict[str, bytes]) -> None:
        super().__init__(allowed_protocols={"data"})
        self._fonts = fonts

    def fetch(self, url: str, headers: Any = None) -> Any:
        if url in self._fonts:
            return URLFetcherResponse(url, self._fonts[url])
        return super().fetch(url, headers)


def _refuse_font_face(descriptors: dict[str, Any], _: Any) -> None:
    WEASYPRINT.warning("Font-face %r refused: faces are given to the renderer", descriptors["font_family"])


@contextmanager
def _no_system_fonts() -> Iterator[None]:
    """Let fontconfig start without the fonts and the settings of this machine.

    So a character that our faces lack is missing everywhere alike, and no local rule (a slant made up for a
    face without italics, hinting) changes a byte.
    """
    with ENVIRONMENT, TemporaryDirectory(prefix="govdocs-") as folder:
        before = os.environ.get("FONTCONFIG_FILE")
        config = Path(folder) / "fonts.conf"
        config.write_text("<fontconfig></fontconfig>")
        os.environ["FONTCONFIG_FILE"] = str(config)
        try:
            yield
        finally:
            del os.environ["FONTCONFIG_FILE"]
            if before is not None:
                os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint would only have logged, warnings and worse, in this thread alone.

    Also where the program has switched its log off: a picture left out may not depend on that.
    """
    handler = _Complaints()
    before = WEASYPRINT.disabled, WEASYPRINT.level
    WEASYPRINT.disabled = False
    if not WEASYPRINT.isEnabledFor(logging.WARNING):
        WEASYPRINT.setLevel(logging.WARNING)
    WEASYPRINT.addHandler(handler)
    try:
        yield handler.messages
    finally:
        WEASYPRINT.removeHandler(handler)
        WEASYPRINT.disabled, level = before
        WEASYPRINT.setLevel(level)


class _Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self.thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self.thread:
            self.messages.append(record.getMessage())
