"""The Word file that is being made: its text, pictures, styles in use, and what could not be carried over."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Final

from PIL import Image, ImageOps

from govdocs.files.picture_data import first_picture
from govdocs.models.document import Document
from govdocs.models.markings import Gazette
from govdocs.models.pictures import PictureFile
from govdocs.problems.problem import Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.word import messages
from govdocs.word.drawings import picture_element
from govdocs.word.elements import NOT_XML, Element, el, tag
from govdocs.word.flow import Flow, insert_property
from govdocs.word.measures import emu
from govdocs.word.pieces import Drawing, Inline, Piece, run_of
from govdocs.word.sections import UPRIGHT, PageRun, PageSize
from govdocs.word.style_names import STYLES, NamedStyle
from govdocs.word.style_sheet import GRID, character_style

_ORIENTATION: Final = 0x0112  # Exif 2.32, 4.6.4
_KEYS: Final = {style.identifier: key for key, style in STYLES.items()}


@dataclass(frozen=True)
class StoredPicture:
    """A picture of the file: the identifier of its relation, its name there, and its bytes."""

    relation: str
    name: str
    media_type: str
    data: bytes


@dataclass
class Book:
    """What the writers of parts write into."""

    document: Document
    """The one that is being written, an included one while that is."""
    body: Element = field(default_factory=lambda: el("body"))
    pictures: dict[str, StoredPicture] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    sections: list[PageRun] = field(default_factory=list)
    security: str = ""
    """What the pages that follow repeat at their head."""
    centres_headings: bool = False
    grid: str = GRID
    _drawings: int = 0

    def section(self, paper: PageSize, gazette: Gazette | None = None) -> Flow:
        """Begin a page, the first or a further one, of this paper; the text that goes on it."""
        if self.sections:
            self._close_section()
        self.sections.append(PageRun(paper, gazette=gazette, is_first=not self.sections))
        return Flow(self, self.body, paper.text_width)

    def finish(self) -> Element:
        """The text, with the last section closed and every cell ending with a paragraph, or Word takes the file for damaged."""
        for cell in self.body.iter(tag("tc")):
            if cell[-1].tag != tag("p"):
                style = "gap" if len(cell) > 1 else "cell"
                cell.append(el("p", el("pPr", el("pStyle", val=STYLES[style].identifier))))
        if len(self.body) and self.body[-1].tag != tag("p"):
            self._gap_line()
        self.sections[-1].security = self.security
        self.body.append(self.sections[-1].properties)
        return el("document", self.body)

    def _close_section(self) -> None:
        section = self.sections[-1]
        section.security = self.security
        if not len(self.body) or self.body[-1].tag != tag("p"):
            self._gap_line()
        insert_property(self.body[-1], section.properties)

    def _gap_line(self) -> None:
        Flow(self, self.body, UPRIGHT.text_width).p("gap", line=20)

    def key_of(self, paragraph: Element) -> str:
        """The key of the style that a paragraph has."""
        return _KEYS[paragraph.find(f"{tag('pPr')}/{tag('pStyle')}").get(tag("val"))]

    def run(self, piece: Inline, style: NamedStyle) -> Element:
        """The run of a piece, within a paragraph of a style."""
        if isinstance(piece, Drawing):
            return el("r", piece.element)
        if piece.link and piece.text.strip() not in piece.link:
            self.notice(messages.LINK.filled(words=piece.text.strip(), address=piece.link), given=piece.link)
        if NOT_XML.search(piece.text):
            self.notice(messages.CHARACTER)
            piece = Piece(NOT_XML.sub("", piece.text), piece.style, piece.bold, piece.italic)
        return run_of(piece, character_style(piece.style) if piece.style else "", style.size)

    def notice(self, sentence: Sentence, *, given: str = "") -> None:
        """Say what the Word file has otherwise than the PDF; the same once."""
        problem = sentence.problem(severity=Severity.NOTICE, given=given)
        if problem not in self.problems:
            self.problems.append(problem)

    def picture(
        self,
        picture: PictureFile,
        alt: str,
        *,
        width: float | None = None,
        most_width: float,
        most_height: float,
    ) -> Drawing:
        """A picture in a line: as wide as stated, else as its pixels are at 96 to the inch, and within what is there. In millimetres."""
        wide = float(width) if width else picture.width * 25.4 / 96
        high = wide * picture.height / picture.width
        scale = min(1.0, most_width / wide, most_height / high)
        self._drawings += 1
        stored = self._stored(picture)
        return Drawing(
            picture_element(
                self._drawings, stored.relation, stored.name, alt, (emu(wide * scale), emu(high * scale))
            )
        )

    def _stored(self, picture: PictureFile) -> StoredPicture:
        known = self.pictures.get(picture.digest)
        if known is None:
            number = len(self.pictures) + 1
            ending = "png" if picture.media_type == "image/png" else "jpeg"
            known = StoredPicture(
                f"rIdPicture{number}", f"image{number}.{ending}", picture.media_type, _upright(picture)
            )
            self.pictures[picture.digest] = known
        return known


def _upright(picture: PictureFile) -> bytes:
    """The bytes of a picture, its pixels turned as its camera noted: Word does not look at the note."""
    data = first_picture(picture.data)
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        try:
            orientation = image.getexif().get(_ORIENTATION, 1) if "exif" in image.info else 1
        except Exception:  # notes that cannot be read turn nothing
            orientation = 1
        if orientation == 1:
            return data
        turned, out = ImageOps.exif_transpose(image), io.BytesIO()
        turned.save(out, "PNG" if picture.media_type == "image/png" else "JPEG", quality=92)
        return out.getvalue()
