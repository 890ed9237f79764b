"""HTML → pages → PDF: an Engine for any number of documents, and Pages, which are counted and checked before they are written."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import unquote

from weasyprint import CSS, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.urls import URLFetcher, URLFetcherResponse

from govdocs.models.pictures import PictureFile
from govdocs.pdf import archival, messages, pictures, table_columns, table_rules, text_layer, unbroken
from govdocs.pdf.attachments import Attachment, Metadata
from govdocs.pdf.box_places import BoxPlaces
from govdocs.pdf.cell_faults import CrowdedColumns
from govdocs.pdf.codebook import Codebook
from govdocs.pdf.complaints import LOGGER, complaint_fault, listening
from govdocs.pdf.faces import Faces
from govdocs.pdf.faults import PageFault, RenderError, engine_failures, fault
from govdocs.pdf.font_settings import no_system_fonts
from govdocs.pdf.geometry import geometry_faults
from govdocs.pdf.large_albums import LargeAlbum, is_large
from govdocs.pdf.layout import install as layout
from govdocs.pdf.layout.fallback import by_either_layout
from govdocs.pdf.libraries_lock import one_thread_at_a_time
from govdocs.pdf.missing_characters import MissingCharacters
from govdocs.pdf.outline_check import GivenFont, outline_faults, used_fonts
from govdocs.pdf.page_contents import PageContents
from govdocs.pdf.reading_back import read_back
from govdocs.pdf.speedups import install as speedups
from govdocs.pdf.speedups import is_switched_off
from govdocs.pdf.speedups.fonts import FastFonts, new_fonts
from govdocs.pdf.speedups.garbage import collect_if_due, without_collection
from govdocs.pdf.speedups.pictures import PictureCache, pictures_for_next
from govdocs.pdf.speedups.style_sheet_cache import parsed_sheet
from govdocs.pdf.speedups.xml_reading import read_html
from govdocs.pdf.symbol_font import MARKS_FAMILY, marks_font
from govdocs.pdf.text_check import check_texts

#: How often a document is laid out at most, where the type of a table must be made smaller.
LAYOUTS = 4


def write_pdf(html: str, *, css: str = "", faces: Faces | None = None, strict: bool = True) -> bytes:
    """The PDF of one HTML document. Many documents of one style: keep an `Engine`."""
    return Engine(css, faces).pages(html, strict=strict).pdf()


class Engine:
    """Lays out any number of documents with one style sheet and one set of faces.

    Fonts and style sheets are loaded once, so keep the engine for the documents to come. Threads may share one: whichever comes
    second waits (see libraries_lock.py).
    Raises RenderError when a font file cannot be read or the style sheet has what the engine does not know.
    With `cache_css` the parsed style sheet is cached on the disk: for one that comes with the package.
    """

    @one_thread_at_a_time
    def __init__(self, css: str = "", faces: Faces | None = None, *, cache_css: bool = False) -> None:
        _replace_names()
        self.faces = faces or Faces.hind_siliguri()
        contents = self.faces.read()
        self._fetcher = _Fetcher(contents)
        self._given_fonts = {
            content: GivenFont(unquote(url.rpartition("/")[2]), content) for url, content in contents.items()
        }
        self._given_fonts[marks_font()] = GivenFont(MARKS_FAMILY, marks_font())
        with no_system_fonts():
            self._fonts = new_fonts()
        self._fonts.families = frozenset(self.faces.families())
        self._pictures: PictureCache | None = None
        self._counters = CounterStyle()
        with listening() as complaints, engine_failures():
            self._sheets = [
                parse(
                    string=text,
                    font_config=self._fonts,
                    counter_style=self._counters,
                    url_fetcher=self._fetcher,
                )
                for text, parse in (
                    (self.faces.style_sheet(contents), CSS),
                    (css, partial(parsed_sheet, CSS, "style.css") if cache_css else CSS),
                )
            ]
        if complaints:
            raise RenderError(tuple(complaint_fault(message) for message in complaints))
        # From here on a document's own @font-face would stay for the documents after it.
        self._fonts.add_font_face = _refuse_font_face

    @one_thread_at_a_time
    def pages(
        self,
        html: str,
        *,
        strict: bool = True,
        pictures: Mapping[str, PictureFile] | None = None,
    ) -> "Pages":
        """Lay out one document, with the pictures that it names. Strict: raises RenderError; otherwise the faults are in `Pages.faults`.

        Plain lines and tables (govdocs.pdf.layout) have no boxes in `Pages.document`.
        """
        if not isinstance(self._fonts, FastFonts):
            return self._pages(html, strict, pictures)
        return by_either_layout(lambda: self._pages(html, strict, pictures), lambda pages: not pages.faults)

    def _pages(self, html: str, strict: bool, pictures: Mapping[str, PictureFile] | None) -> "Pages":
        collect_if_due(self._fonts)
        self._fetcher.pictures = pictures or {}
        self._pictures = pictures_for_next(self._fonts, self._pictures)
        album = LargeAlbum() if is_large(self._fetcher.pictures.values()) else self._pictures
        with without_collection(self._fonts), engine_failures():
            source = read_html(html, self._fetcher, self._fonts)
            for _ in range(LAYOUTS):
                with listening() as complaints, table_columns.asking_for_smaller_type() as sizes:
                    document = self._laid_out(source, album)
                if not sizes:
                    break
                table_columns.make_type_smaller(sizes)
        if complaints:
            self._fonts.styles = None  # which would be complained of no more
        return Pages(document, complaints, faces=self.faces, given_fonts=self._given_fonts, strict=strict)

    def _laid_out(self, source: Any, album: dict[str, Any] | None) -> Document:
        return source.render(
            font_config=self._fonts,
            counter_style=self._counters.copy(),
            stylesheets=self._sheets,
            pdf_variant=archival.VARIANT,
            cache=album,
        )


class Pages:
    """A document laid out: its pages counted and its faults known, ready to be written."""

    def __init__(
        self,
        document: Document,
        complaints: list[str],
        *,
        faces: Faces,
        given_fonts: Mapping[bytes, GivenFont],
        strict: bool,
        known: tuple[list[PageContents], tuple[PageFault, ...]] | None = None,
    ) -> None:
        """`known` is what is on the pages and the faults of the layout, if they were looked through; else `complaints` are made into faults.

        `given_fonts` are the font files by their content.
        """
        self.document = document
        self.faces = faces
        self.given_fonts = given_fonts
        self.strict = strict
        self._places = BoxPlaces(document)
        if known is None:
            crowded = CrowdedColumns(self._places)
            contents = [PageContents(self._places, page, crowded) for page in self._places.page_boxes]
            faults = geometry_faults(self._places, contents, crowded)
            known = contents, (*self._complained(complaints), *faults)
        self._contents, self._of_layout = known
        #: The faults found so far; after `pdf` also those that only writing shows.
        self.faults: tuple[PageFault, ...] = ()
        self._report(self._of_layout)

    @classmethod
    def concatenated(cls, several: Iterable["Pages"]) -> "Pages":
        """Documents of one engine as one, in their order, each with the page numbers that it has alone.

        They are taken one by one, and only their pages are kept.
        """
        rest = iter(several)
        first = next(rest)
        pages, contents, faults = list(first.document.pages), list(first._contents), first.faults
        for part in rest:
            pages += part.document.pages
            contents += part._contents
            faults += part.faults
        whole = first.document.copy(pages)
        whole._html = first.document._html
        return cls(
            whole,
            [],
            faces=first.faces,
            given_fonts=first.given_fonts,
            strict=first.strict,
            known=(contents, faults),
        )

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.document.pages)

    @property
    def text(self) -> tuple[str, ...]:
        """The text of each page, line by line, in the order of its source."""
        return tuple(page.text for page in self._contents)

    @one_thread_at_a_time
    def pdf(
        self,
        metadata: Metadata | None = None,
        attachments: tuple[Attachment, ...] = (),
        drawn: list[bytes] | None = None,
    ) -> bytes:
        """The PDF, archival and accessible (see `archival.write`), its text and its shapes read back and compared.

        The text by `text_check`, the shapes and letters by `outline_check`. To `drawn` goes what each page draws.
        Strict: raises RenderError for a character that is missing or taken from another face, for text that
        is cut off, and for text that cannot be read back as it was written.
        """
        lines = (line for page in self._contents for line in page.line_boxes)
        self.document.fonts = book = Codebook(*self.faces.families(), lines=lines)
        with listening() as complaints, without_collection(self.document.font_config), engine_failures():
            content = archival.write(self.document, metadata, attachments, drawn)
        untitled = [] if metadata or self.document.metadata.title else [fault(messages.NO_TITLE)]
        self._report((*self._of_layout, *untitled, *self._complained(complaints), *self._font_faults(book)))
        read = read_back(content, used_fonts(book).keys())
        try:
            check_texts(read.texts, self.text)
        except RenderError as error:
            self._report((*self.faults, *error.faults))
        if drawn_otherwise := outline_faults(read.programs, book, self.given_fonts):
            self._report((*self.faults, *drawn_otherwise))
        return content

    def _report(self, faults: tuple[PageFault, ...]) -> None:
        self.faults = faults
        if self.strict and faults:
            raise RenderError(faults)

    def _complained(self, complaints: list[str]) -> Iterator[PageFault]:
        return (complaint_fault(message, self._places) for message in dict.fromkeys(complaints))

    def _font_faults(self, book: Codebook) -> Iterator[PageFault]:
        """Faults of text that could not be set in the chosen faces, or not as it should be."""
        faces = MissingCharacters(self.faces)
        missing: dict[str, list[tuple[Any, str]]] = {}
        for box, character in book.missing:
            missing.setdefault(self._places.at(box.element), []).append((box, character))
        for boxes in missing.values():  # once a value, however often it is there
            characters = tuple(dict.fromkeys(character for _, character in boxes))
            yield self._places.fault(messages.MISSING_GLYPH, boxes[0][0], **faces.facts(characters))
        for box, family, text in book.foreign:
            yield self._places.fault(messages.FONT_FALLBACK, box, excerpt=text.strip(), family=family)
        for box in book.strained:
            yield self._places.fault(messages.LETTERS_APART, box)
        for box in book.cut:
            yield self._places.fault(messages.TEXT_CUT, box)


def _replace_names() -> None:
    """Have WeasyPrint use our drawing, and the speedups unless they are switched off; once in a process."""
    text_layer.install()
    unbroken.install()
    table_columns.install()
    table_rules.install()
    pictures.install()
    if not is_switched_off():
        speedups.install()
        layout.install()


class _Fetcher(URLFetcher):  # type: ignore[misc]
    """Fetches `data:` URLs, and by their exact URLs our own font files and the pictures of a document; nothing else."""

    def __init__(self, fonts: dict[str, bytes]) -> None:
        super().__init__(allowed_protocols={"data"})
        self._fonts = fonts
        self.pictures: Mapping[str, PictureFile] = {}

    def fetch(self, url: str, headers: Any = None) -> Any:
        if url in self._fonts:
            return URLFetcherResponse(url, self._fonts[url])
        if picture := self.pictures.get(url):
            return URLFetcherResponse(url, picture.data, {"Content-Type": picture.media_type})
        return super().fetch(url, headers)


def _refuse_font_face(descriptors: dict[str, Any], _: Any) -> None:
    LOGGER.warning("Font-face %r refused: faces are given to the renderer", descriptors["font_family"])
