"""Renderer: how documents are rendered; Document → PDF, HTML, text, pictures or a Word file, each written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import BaseLoader

from govdocs.files.atomic import write_all, write_whole
from govdocs.files.locate import located
from govdocs.files.location import L, Location
from govdocs.files.outputs import refuse_over_source
from govdocs.files.portable_names import FINGERPRINT
from govdocs.models.document import Document
from govdocs.models.picture_references import by_reference
from govdocs.page.environment import style_sheet
from govdocs.page.own_templates import OwnTemplates, TemplatesGiven, templates_of
from govdocs.page.plain_text import plain_text
from govdocs.page.rendering import DRAFT_MARK, page, render_html
from govdocs.page.template_digest import templates_digest
from govdocs.page.time_allowed import in_time
from govdocs.pdf.attachments import metadata_of
from govdocs.pdf.engines import Engines
from govdocs.pdf.missing_in_document import missing_on_page, missing_on_paper
from govdocs.pdf.office_faces import OfficeFaces, files_with
from govdocs.pdf.render_faults import render_fault
from govdocs.problems.problem import Problem, RenderFault
from govdocs.word.settings import WordSettings, refuse_missing_library

if TYPE_CHECKING:
    from govdocs.files.stores import Remote
    from govdocs.pdf import Attachment, Faces, Pages
    from govdocs.word.writing import WordFile

Format = Literal["pdf", "html", "txt", "png", "docx"]
FORMATS: tuple[Format, ...] = ("pdf", "html", "txt", "png", "docx")


@dataclass(frozen=True)
class Renderer:
    """How documents are rendered, and the engine that does it, loaded once for all of them.

    Threads may share one: pages are made by one thread at a time, each with the bytes that it has alone.

    `templates` go before ours, as does the `style.css` among them: a folder, a package that has a folder `templates`, or a loader
    of Jinja that can list what it loads. `faces` are the font files of an office, by
    default Hind Siliguri; the second faces that a document's office file names are asked after them. `draft` prints a draft
    mark on every page and lets faults of layout pass. With `embed_source` the PDF holds the files that it was made from, and
    a fingerprint of all that its bytes depend on besides. `word` says how Word files look.
    """

    templates: TemplatesGiven | None = None
    faces: Faces | None = None
    draft: bool = False
    embed_source: bool = True
    word: WordSettings | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "templates", templates_of(self.templates))

    @property
    def own_templates(self) -> OwnTemplates | None:
        """The templates as they are used: a path, or a loader."""
        given = self.templates
        return given if given is None or isinstance(given, (Path, BaseLoader)) else templates_of(given)

    def html(self, document: Document) -> str:
        """The document as one HTML page that needs nothing else. Raises RenderFault."""
        return render_html(document, templates=self.own_templates, draft=self.draft)

    def pdf(self, document: Document) -> bytes:
        """The document as PDF. Raises RenderFault, which says where the pages are not as they should be."""
        from govdocs.pdf import RenderError

        with self._in_time([document]):
            pages = self._pages(document)
            try:
                return pages.pdf(metadata_of(document), self._attachments(document, pages.faces))
            except RenderError as error:
                raise render_fault(document, error) from error

    def docx(self, document: Document) -> bytes:
        """The document as a Word file, a draft for editing: no promise of exact pages. Raises RenderFault, and Refusal where
        python-docx is not installed."""
        return self.word_file(document).data

    def word_file(self, document: Document) -> WordFile:
        """The same, with what it could not carry over. Raises as `docx` does."""
        refuse_missing_library()
        from govdocs.word.writing import word_file

        faces = [path.name for path in (self.faces.paths() if self.faces else ())]
        return word_file(
            document,
            self.word,
            draft=DRAFT_MARK if self.draft or document.is_draft else "",
            embed_source=self.embed_source,
            own_templates=self.own_templates is not None,
            own_faces=[*faces, *(font.path for font in document.fonts)],
        )

    def bound(self, documents: Sequence[Document]) -> bytes:
        """Several documents as one PDF, one behind the other, each with its own page numbers; memory grows with the pages.

        It holds the files of all, which must differ where they are named alike. Raises RenderFault.
        """
        from govdocs.pdf import Pages, RenderError

        try:
            with self._in_time(documents):
                faces = self._faces_of(documents)
                pages = Pages.concatenated(self._pages(document, faces) for document in documents)
                files = (file for document in documents for file in self._attachments(document, faces))
                return pages.pdf(metadata_of(documents[0]), tuple(dict.fromkeys(files)))
        except RenderError as error:
            for document in documents:  # alone each says where its fault is
                self.pdf(document)
            raise render_fault(documents[0], error) from error

    def laid_out(self, document: Document) -> Pages:
        """The pages of a document as they are, to be looked at: what is wrong with them is in `Pages.faults`.
        Raises RenderFault where there are none."""
        with self._in_time([document]):
            return self._pages(document, strict=False)

    @contextmanager
    def _in_time(self, documents: Sequence[Document]) -> Iterator[None]:
        """Pages by a user's templates, for which there is a time; an engine that was interrupted makes no more of them."""
        try:
            with in_time(self.own_templates, documents):
                yield
        except RenderFault as error:
            if any(problem.code == "too-slow" for problem in error.problems):
                self.__dict__.pop("_made_engines", None)
            raise

    def _pages(self, document: Document, faces: Faces | None = None, *, strict: bool | None = None) -> Pages:
        """The document laid out; in these faces, or in those that it needs alone."""
        from govdocs.pdf import RenderError

        strict = not self.draft if strict is None else strict
        with by_reference() as pictures:
            html = page(document, templates=self.own_templates, draft=self.draft)
        try:
            missing = self._faces.missing(document)
            if strict and (problems := missing_on_page(document, html, missing)):
                raise RenderFault(problems)
            faces = faces or self._faces.chosen(document.fonts, html, self._css)
            return self._engines.of(faces).pages(html, strict=strict, pictures=pictures)
        except RenderError as error:
            raise render_fault(document, error) from error

    def _faces_of(self, documents: Sequence[Document]) -> Faces:
        """The faces that all of the documents together need."""
        fonts = tuple(dict.fromkeys(font for document in documents for font in document.fonts))
        if not fonts:
            return self._faces.given
        from govdocs.pdf import RenderError

        htmls = (page(document, templates=self.own_templates, draft=self.draft) for document in documents)
        try:
            needed = {font for html in htmls for font in self._faces.chosen(fonts, html, self._css).office}
        except RenderError as error:
            raise render_fault(documents[0], error) from error
        return replace(self._faces.given, office=tuple(font for font in fonts if font in needed))

    def missing_characters(self, document: Document) -> tuple[Problem, ...]:
        """The lines of a document with characters that the faces lack, found without pages. Raises RenderFault."""
        return missing_on_paper(document, self._faces.missing(document))

    def content(self, document: Document, format: Format) -> bytes:
        """The document in one of the formats, as the bytes of a file; of PNG the first page.

        The text of a message is that of its HTML, so that no line is broken where a page would end.
        """
        if format == "html":
            return self.html(document).encode()
        if format == "docx":
            return self.docx(document)
        if format == "txt" and document.is_message:
            return plain_text(self.html(document)).encode()
        from govdocs.pdf.contents import pictures_of, text_of

        pdf = self.pdf(document)
        if format == "pdf":
            return pdf
        return text_of(pdf).encode() if format == "txt" else pictures_of(pdf)[0]

    def write(
        self, document: Document, out: str | Path | Remote, format: Format | None = None
    ) -> tuple[Location, ...]:
        """Write the document to a path or URL, in the format of its ending. Returns what was written: several for PNG."""
        target = located(out)
        refuse_over_source(target, (folder / name for folder, name in document.origins))
        chosen = format or _format_of(target)
        if chosen != "png":
            return (write_whole(target, self.content(document, chosen)),)
        from govdocs.pdf.contents import pictures_of

        pictures = pictures_of(self.pdf(document))
        names = numbered(target, len(pictures))
        for each in names:
            refuse_over_source(each, (folder / name for folder, name in document.origins))
        return write_all(dict(zip(names, pictures, strict=True)))

    def prepare(self) -> None:
        """Load now what the first page would load. Raises RenderError for a font or a style sheet that is invalid."""
        self._engines.of(self._faces.given)

    @cached_property
    def _faces(self) -> OfficeFaces:
        from govdocs.pdf import Faces

        return OfficeFaces(self.faces or Faces.hind_siliguri())

    @cached_property
    def _css(self) -> str:
        return style_sheet(self.own_templates)

    @property
    def _engines(self) -> Engines:
        from govdocs.pdf.libraries_lock import LIBRARIES

        with LIBRARIES:  # so that threads that come at once do not make several
            return self._made_engines

    @cached_property
    def _made_engines(self) -> Engines:
        return Engines(self._css, self._faces.given, cache_css=self.templates is None)

    @cached_property
    def fingerprint(self) -> Mapping[str, str]:
        """Versions, and SHA-256 of fonts, templates and styles: all that the bytes of a PDF depend on besides the document."""
        from govdocs.pdf.fingerprint import fingerprint

        self._faces.given.read()  # or it raises RenderError
        prints = {
            **fingerprint(self._faces.given, self._css),
            "templates": templates_digest(self.own_templates),
        }
        return {**prints, "draft": "yes"} if self.draft else prints

    def fingerprint_of(self, document: Document) -> Mapping[str, str]:
        """The same, with the second faces of the document's office that it needs. Raises RenderFault."""
        return self._fingerprint(self._faces_of([document]))

    def sources_of(self, document: Document) -> Mapping[str, bytes]:
        """The files that its PDF carries: all that it was made from, but for second faces that it does not need. Raises RenderFault."""
        return files_with(document, self._faces_of([document]))

    def _fingerprint(self, faces: Faces) -> Mapping[str, str]:
        from govdocs.pdf.fingerprint import office_fonts

        return {**self.fingerprint, **office_fonts(faces)}

    def _attachments(self, document: Document, faces: Faces) -> tuple[Attachment, ...]:
        """The files that the document was made from, and the fingerprint."""
        from govdocs.pdf import Attachment

        if not (self.embed_source and document.files):
            return ()
        text = json.dumps(self._fingerprint(faces), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        return (
            *(Attachment(name, data) for name, data in sorted(files_with(document, faces).items())),
            Attachment(FINGERPRINT, text.encode(), "Supplement"),
        )


def _format_of(target: Location) -> Format:
    ending = target.suffix.lstrip(".").lower()
    for known in FORMATS:
        if ending == known:
            return known
    raise ValueError(f"'{target.name}' ends in none of {', '.join(FORMATS)}; give format=")


def numbered(target: L, count: int) -> list[L]:
    """`minutes.png` for one page; `minutes-1.png`, `minutes-2.png` … for more."""
    if count == 1:
        return [target]
    width = len(str(count))
    return [
        target.with_name(f"{target.stem}-{number:0{width}}{target.suffix}") for number in range(1, count + 1)
    ]
