"""PDF → its text with the box of every character, for comparing two PDFs of one letter.

The text of the letter itself is kept apart from what a page repeats (its number, a table's head on each further page): when
lines move from one page to the next, the letter still says the same.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

POINT = 25.4 / 72  # millimetres

_MAX_ELEMENTS = 500_000  # of one page's structure
_HYPHENS = {0x2: "-", 0xFFFE: "-"}  # how pdfium gives a hyphen at the end of a line
_TYPE_LENGTH = 32  # bytes of a structure type's name that are read


class Box(NamedTuple):
    """Millimetres from the left and bottom edges of a page."""

    left: float
    right: float
    bottom: float
    top: float

    def distance(self, other: Box) -> float:
        """How far the edge that moved most has moved, in millimetres."""
        return max(abs(mine - its) for mine, its in zip(self, other, strict=True))


@dataclass
class PositionedText:
    """A text without its spaces, with the page and box of each character and the positions of its spaces.

    `inside` are spaces that were written; `ends` are gaps that the layout made: ends of lines, gaps between cells. Both are
    counted in the characters before them.
    """

    characters: list[str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    inside: set[int] = field(default_factory=set)
    ends: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        """All characters, without spaces."""
        return "".join(self.characters)

    def words(self) -> list[tuple[int, int]]:
        """The beginning and end of each word."""
        cuts = sorted({0, len(self.characters), *self.inside, *self.ends})
        return [(start, end) for start, end in pairwise(cuts) if end > start]

    def word(self, span: tuple[int, int]) -> str:
        """The characters between a beginning and an end."""
        return "".join(self.characters[slice(*span)])

    def gap(self, *, written: bool) -> None:
        """Note a space after the last character: one that was written, or one that the layout made."""
        (self.inside if written else self.ends).add(len(self.characters))

    def add(self, character: str, page: int, box: Box) -> None:
        """Append a character; pages count from 1."""
        self.characters.append(character)
        self.pages.append(page)
        self.boxes.append(box)


@dataclass(frozen=True)
class PdfText:
    """The text of a PDF: its body, what its pages repeat in their margins, and the size of each page in millimetres."""

    body: PositionedText
    margins: PositionedText
    sizes: tuple[tuple[float, float], ...]


def positioned_text(pdf: bytes) -> PdfText:
    """Read a PDF that was made by us; of any other the whole text counts as body. Raises pypdfium2.PdfiumError."""
    body, margins, sizes = PositionedText(), PositionedText(), []
    heads: set[str] = set()
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            sizes.append(tuple(side * POINT for side in page.get_size()))
            _read_page(page, number, body, margins, heads)
            body.gap(written=False)
            margins.gap(written=False)
    return PdfText(body, margins, tuple(sizes))


def _read_page(
    page: Any, number: int, body: PositionedText, margins: PositionedText, heads: set[str]
) -> None:
    """Add a page's text; `heads` are the heads of tables that earlier pages had, which it may repeat."""
    structure = _structure(page)
    found = list(_characters(page))
    head = _repeated(found, structure, heads)
    for place in found:
        marked = place.mark in structure if structure and place.mark >= 0 else True
        if place.mark in head:
            continue
        part = body if marked else margins
        if place.character is None:
            body.gap(written=False)
            margins.gap(written=False)
        elif place.character.isspace():
            part.gap(written=True)
        else:
            part.add(place.character, number, place.box)


def _repeated(found: list[_Character], structure: dict[int, str], heads: set[str]) -> set[int]:
    """The marks of a page's table heads that occurred on an earlier page, cell by cell; adds new ones to `heads`."""
    cells: dict[int, str] = {}
    for place in found:
        if place.character and structure.get(place.mark) == "TH":
            cells[place.mark] = cells.get(place.mark, "") + place.character
    text = "".join(cells.values())
    if not text:
        return set()
    if text in heads:
        return set(cells)
    heads.add(text)
    return set()


class _Character(NamedTuple):
    """A character of a page, None for a gap of the layout's making; the mark of the content it belongs to, -1 for none."""

    character: str | None
    mark: int
    box: Box


def _characters(page: Any) -> Iterator[_Character]:
    text = page.get_textpage()
    edges = [ctypes.c_double() for _ in range(4)]
    try:
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text.raw, index)
            if not code:
                continue
            mark, box = -1, Box(0, 0, 0, 0)
            if pdfium.FPDFText_IsGenerated(text.raw, index) == 1:
                yield _Character(None, mark, box)
                continue
            if holder := pdfium.FPDFText_GetTextObject(text.raw, index):
                mark = pdfium.FPDFPageObj_GetMarkedContentID(holder)
            if pdfium.FPDFText_GetCharBox(text.raw, index, *edges):
                box = Box(*(edge.value * POINT for edge in edges))
            yield _Character(_HYPHENS.get(code) or _character(code), mark, box)
    finally:
        text.close()


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _structure(page: Any) -> dict[int, str]:
    """The type of structure element (P, TH …) that each mark of a page belongs to; empty for a page without tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    try:
        return dict(_marks(tree))
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _marks(tree: Any) -> Iterator[tuple[int, str]]:
    waiting = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), "")
        for index in range(min(pdfium.FPDF_StructTree_CountChildren(tree), _MAX_ELEMENTS))
    ]
    for _ in range(_MAX_ELEMENTS):
        if not waiting:
            return
        element, parent = waiting.pop()
        if not element:
            continue
        kind = "TH" if parent == "TH" else _type(element)
        for index in range(min(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element), _MAX_ELEMENTS)):
            yield pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index), kind
        waiting += [
            (pdfium.FPDF_StructElement_GetChildAtIndex(element, index), kind)
            for index in range(min(pdfium.FPDF_StructElement_CountChildren(element), _MAX_ELEMENTS))
        ]


def _type(element: Any) -> str:
    buffer = ctypes.create_string_buffer(_TYPE_LENGTH)
    length = pdfium.FPDF_StructElement_GetType(element, buffer, _TYPE_LENGTH)
    return buffer.raw[: max(0, min(length, _TYPE_LENGTH) - 2)].decode("utf-16-le", "replace")
