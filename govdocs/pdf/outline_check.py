"""The second check of a PDF: what it draws is what the font files have, and the letters are those of the text.

`text_check` reads the text of a page, which a PDF says apart from the shapes. Here the font program is read back out of the PDF,
FreeType (within pdfium) draws each of its glyphs, and the path is compared, point by point, with the outlines of the font file as
`glyph_outlines` reads them. A glyph that was drawn right once is known by its bytes (proved_glyphs), and is not drawn again.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from govdocs.files.font_data import MORE_COMPONENTS, component_length
from govdocs.pdf import messages
from govdocs.pdf.codebook import Codebook, FontCodes
from govdocs.pdf.faults import PageFault, PagePlace, fault
from govdocs.pdf.font_letters import FontLetters, Misdrawn
from govdocs.pdf.font_program import FontTables, PlacedGlyph
from govdocs.pdf.glyph_outlines import OutlineError, Position, contours, path
from govdocs.pdf.libraries_lock import one_thread_at_a_time
from govdocs.pdf.proved_glyphs import ProvedGlyphs

UNITS = 4096
"""To an em: pdfium has FreeType draw at 64 pixels, in 64ths."""
TOLERANCE = 4
"""Of those units: each point, each part of a glyph and its place are rounded."""

_AT_ONCE = 4096  # glyphs; pdfium looks for each from the first on

Placed = tuple[PlacedGlyph, ...]


class GivenFont:
    """A font file as given, and what is known of it by the documents before: clusters shaped right, glyphs drawn right."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        #: (text, glyphs) of clusters that say the text's letters; and placed glyphs with what they look like in a program by
        #: which they were drawn right
        self.right = ProvedGlyphs(content)


def used_fonts(book: Codebook) -> dict[str, Any]:
    """The fonts of which a document has codes, by the names that they have in its PDF."""
    return {font.name.decode().lstrip("/"): font for font in book.values() if hasattr(font, "codes")}


@one_thread_at_a_time
def outline_faults(
    programs: Mapping[str, bytes], book: Codebook, given: Mapping[bytes, GivenFont]
) -> tuple[PageFault, ...]:
    """The faults of what a PDF draws, one a font. `programs` are read out of it (`read_back`); `given` are the font files by
    their content."""
    found = []
    for name, font in used_fonts(book).items():
        known = given.get(font.codes.source.content)
        if known is None:
            found.append(fault(messages.FONT_CHANGED, name=font.family))
        else:
            found += list(_of_font(font.codes, programs.get(name, font.file_content), known))[:1]
    return tuple(found)


def _of_font(codes: FontCodes, program: bytes, known: GivenFont) -> Iterator[PageFault]:
    for text, found in _misdrawn(codes, known):
        yield fault(
            found.sentence, PagePlace(excerpt=text), name=known.name, text=found.text, drawn=found.drawn
        )
    for number in _drawn_otherwise(codes, program, known):
        text = codes.to_unicode[number]
        yield fault(messages.OUTLINE_DIFFERS, PagePlace(excerpt=text), name=known.name, text=text)


def _misdrawn(codes: FontCodes, known: GivenFont) -> Iterator[tuple[str, Misdrawn]]:
    """The clusters whose glyphs are other letters by the font's own table, with what they are."""
    right = known.right
    fresh = [each for each in codes.shaped if each not in right.known and not right.is_kept(each)]
    if not fresh:
        return
    letters = letters_of(codes.source)
    for text, glyphs in sorted(fresh):
        if found := letters.misdrawn(text, glyphs, codes.shaped[text, glyphs]()):
            yield text, found
        else:
            right.add((text, glyphs))


def _drawn_otherwise(codes: FontCodes, program: bytes, known: GivenFont) -> Iterator[int]:
    """The codes whose glyph is drawn in another way than the font file has it."""
    looks, right = _Looks(FontTables(program)), known.right
    fresh = {}
    for number, (placed, advance) in enumerate(codes.clusters, 1):
        if looks.metrics[number][0] != advance:
            yield number
        elif (shown := (placed, looks.of(number))) not in right.known and not right.is_kept(shown):
            fresh[number] = shown
    outlines = outlines_of(codes.source)
    for number, drawn in _paths(program, {number: len(codes.clusters[number - 1][0]) for number in fresh}):
        placed, _ = codes.clusters[number - 1]
        if not outlines.is_drawn(placed, drawn):
            yield number
        else:
            right.add(fresh[number])


class _Outlines:
    """The outlines of a font file, each read once."""

    def __init__(self, font: FontTables) -> None:
        self._font = font
        self._scale = UNITS / font.units_per_em
        self._paths: dict[int, list[Position]] = {}

    def is_drawn(self, placed: Placed, drawn: Drawn) -> bool:
        """Whether these glyphs were drawn in these places."""
        try:
            parts = [(self._path(glyph), x * self._scale, y * self._scale) for glyph, x, y in placed]
        except OutlineError:
            return False
        expected = [(x + dx, y + dy) for points, dx, dy in parts for x, y in points]
        return len(expected) == drawn.length and all(
            abs(x - other_x) <= TOLERANCE and abs(y - other_y) <= TOLERANCE
            for (x, y), (other_x, other_y) in zip(expected[:: drawn.step], drawn.points, strict=True)
        )

    def _path(self, glyph: int) -> list[Position]:
        if glyph not in self._paths:
            self._paths[glyph] = path(contours(self._font, glyph), self._scale)
        return self._paths[glyph]


# Of the last few fonts, as the tables that they are read from.
letters_of = lru_cache(maxsize=8)(FontLetters)
outlines_of = lru_cache(maxsize=8)(_Outlines)


class Drawn(NamedTuple):
    """A path: the number of its points, and every first, or every fourth, of them in `UNITS`."""

    length: int
    step: int
    points: list[Position]


class _Looks:
    """The glyphs of a font program as values that are equal where what is drawn is: bytes, and those of their parts."""

    def __init__(self, program: FontTables) -> None:
        self._outline = program.outline
        #: advance and side bearing of each glyph: what `font_program` writes says both of all
        self.metrics = [*struct.iter_unpack(">Hh", program.table(b"hmtx"))]
        self._found: dict[int, object] = {}

    def of(self, number: int) -> object:
        if number not in self._found:
            self._found[number] = self._look(number)
        return self._found[number]

    def _look(self, number: int) -> object:
        outline = self._outline(number)
        if not outline:
            return b""
        bearing = self.metrics[number][1]
        if outline[0] < 0x80:  # the number of its contours, which parts have below zero
            return bearing, outline
        parts: list[object] = []
        at, flags = 10, MORE_COMPONENTS
        while flags & MORE_COMPONENTS:
            start = at
            flags, part = struct.unpack_from(">HH", outline, at)
            at += component_length(flags)
            parts.append((outline[start : start + 2], outline[start + 4 : at], self.of(part)))
        return bearing, outline[:10], tuple(parts)


def _paths(program: bytes, parts: Mapping[int, int]) -> Iterator[tuple[int, Drawn]]:
    """The path of each glyph as FreeType draws it; `parts` are the numbers of their parts.

    Where there are several, every fourth point is read: a part is moved as a whole, and each point of an outline is told as
    a step from the one before it, so that one that is wrong moves all that follow.
    """
    numbers = list(parts)
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        document = pdfium.FPDF_CreateNewDocument()
        content = (ctypes.c_uint8 * len(program)).from_buffer_copy(program)
        same = b"".join(number.to_bytes(2, "big") for number in range(some[-1] + 1))
        glyphs = (ctypes.c_uint8 * len(same)).from_buffer_copy(same)
        font = pdfium.FPDFText_LoadCidType2Font(
            document, content, len(content), ctypes.c_char_p(_characters(some)), glyphs, len(glyphs)
        )
        try:
            for code, number in enumerate(some, _FIRST):
                drawn = pdfium.FPDFFont_GetGlyphPath(font, code, 1.0) if font else None
                yield number, _path(drawn, step=4 if parts[number] > 1 else 1)
        finally:
            if font:
                pdfium.FPDFFont_Close(font)
            pdfium.FPDF_CloseDocument(document)


def _path(drawn: Any, *, step: int) -> Drawn:
    count = pdfium.FPDFGlyphPath_CountGlyphSegments(drawn) if drawn else 0
    x, y = ctypes.c_float(), ctypes.c_float()
    to_x, to_y = ctypes.byref(x), ctypes.byref(y)
    segment, point = pdfium.FPDFGlyphPath_GetGlyphPathSegment, pdfium.FPDFPathSegment_GetPoint
    points = []
    for i in range(0, count, step):
        point(segment(drawn, i), to_x, to_y)
        points.append((x.value * UNITS, y.value * UNITS))
    return Drawn(count, step, points)


_FIRST = 0xE000  # of the private characters


def _characters(numbers: list[int]) -> bytes:
    """A CMap by which pdfium finds each glyph: it takes a character, never a glyph."""
    lines = ["begincmap", "1 begincodespacerange", "<0000> <FFFF>", "endcodespacerange"]
    for start in range(0, len(numbers), 100):
        some = numbers[start : start + 100]
        lines.append(f"{len(some)} beginbfchar")
        lines += [f"<{number:04X}> <{_FIRST + start + i:04X}>" for i, number in enumerate(some)]
        lines.append("endbfchar")
    return "\n".join([*lines, "endcmap", ""]).encode()
