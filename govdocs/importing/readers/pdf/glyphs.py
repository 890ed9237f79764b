"""What stands on the pages of a PDF: glyphs with their text and boxes, thin rules, pictures. pdfium says it; nothing is read into it here."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

MOST_PAGES: Final = 300
"""Pages of an old letter that are read; the longest one known has a hundred."""
MOST_GLYPHS: Final = 1_000_000
"""Characters of a whole file that are read."""

_MOST_OBJECTS = 40_000  # of a page, that are looked at for rules
_MOST_SEGMENTS = 2_000  # of one path
_THIN = 2.6  # points: what is thinner is a rule
_NAME_LENGTH = 200  # bytes of a font's name
_HYPHENS = {0x2: "-", 0xFFFE: "-"}  # how pdfium gives a hyphen at the end of a line
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile("bold|black|heavy|semibd|demi", re.IGNORECASE)
_ITALIC = re.compile("italic|oblique", re.IGNORECASE)
_BOLD_WEIGHT = 600
_SAME = 0.01  # points


class Area(NamedTuple):
    """Points from the left and bottom edges of a page."""

    left: float
    bottom: float
    right: float
    top: float

    def joined(self, other: Area) -> Area:
        """The area that holds both."""
        return Area(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn glyph. `text` is what the file says that it stands for; `is_unknown`: the file does not say it, and `text` is a mere code."""

    text: str
    area: Area
    x: float
    """Where the pen stood."""
    y: float
    size: float
    font: str
    bold: bool = False
    italic: bool = False
    is_unknown: bool = False

    @property
    def center(self) -> float:
        """The middle between its left and right edges."""
        return (self.area.left + self.area.right) / 2


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page: its size in points, its glyphs in the order of the file, its rules, and whether it shows a large picture."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Area, ...]
    has_picture: bool = False


def pages_of(document: pypdfium2.PdfDocument) -> Iterator[PageContent]:
    """The pages of an open document, as far as MOST_PAGES and MOST_GLYPHS."""
    left = MOST_GLYPHS
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        width, height = page.get_size()
        glyphs = tuple(_glyphs(page, left))
        left -= len(glyphs)
        rules, picture = _drawings(page, width * height)
        yield PageContent(width, height, glyphs, rules, picture)
        page.close()


def _glyphs(page: Any, most: int) -> Iterator[Glyph]:
    """Characters that were drawn by one code are one glyph: pdfium gives them the same origin."""
    text = page.get_textpage()
    reader = _CharacterReader(text)
    last: Glyph | None = None
    try:
        for index in range(min(text.count_chars(), most)):
            glyph = reader.glyph(index)
            if glyph is None:
                continue
            if last and _is_same(last, glyph):
                last = replace(last, text=last.text + glyph.text, area=last.area.joined(glyph.area))
                continue
            if last:
                yield last
            last = glyph
        if last:
            yield last
    finally:
        text.close()


def _is_same(one: Glyph, other: Glyph) -> bool:
    """Whether two characters are of one glyph: from one spot, in one box or in parts of it. A mark takes no width, so the spot alone does not say it."""
    if one.is_unknown or other.is_unknown or one.text.isspace() or other.text.isspace():
        return False
    if (one.x, one.y, one.font) != (other.x, other.y, other.font):
        return False
    heights = abs(one.area.bottom - other.area.bottom) < _SAME and abs(one.area.top - other.area.top) < _SAME
    beside = abs(other.area.left - one.area.right) < _SAME
    return heights and (beside or abs(other.area.right - one.area.right) < _SAME)


class _CharacterReader:
    """Reads single characters of a page into buffers that are used again."""

    def __init__(self, text: Any) -> None:
        self._raw = text.raw
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._pen = [ctypes.c_double() for _ in range(2)]
        self._matrix = pdfium.FS_MATRIX()
        self._box = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self._flags = ctypes.c_int()

    def glyph(self, index: int) -> Glyph | None:
        """The character as a glyph; none for a space or line end of pdfium's own making, and for what is drawn upright."""
        raw = self._raw
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if not code or pdfium.FPDFText_IsGenerated(raw, index) == 1:
            return None
        if not pdfium.FPDFText_GetCharBox(raw, index, *self._edges):
            return None
        left, right, bottom, top = (edge.value for edge in self._edges)
        if pdfium.FPDFText_GetLooseCharBox(raw, index, self._box):  # as wide as the pen moves
            left, right = min(left, self._box.left), max(right, self._box.right)
        pdfium.FPDFText_GetCharOrigin(raw, index, *self._pen)
        font = self._font(index)
        character = _HYPHENS.get(code) or (
            chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        )
        return Glyph(
            character,
            Area(left, bottom, right, top),
            self._pen[0].value,
            self._pen[1].value,
            self._size(index) or max(top - bottom, 1.0),
            font,
            bool(_BOLD.search(font)) or pdfium.FPDFText_GetFontWeight(raw, index) >= _BOLD_WEIGHT,
            bool(_ITALIC.search(font)),
            pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1,
        )

    def _font(self, index: int) -> str:
        length = pdfium.FPDFText_GetFontInfo(self._raw, index, self._name, _NAME_LENGTH, self._flags)
        name = self._name.raw[: max(0, min(length, _NAME_LENGTH) - 1)].decode("utf-8", "replace")
        return _SUBSET.sub("", name)

    def _size(self, index: int) -> float:
        size = float(pdfium.FPDFText_GetFontSize(self._raw, index))
        if pdfium.FPDFText_GetMatrix(self._raw, index, self._matrix):
            size *= (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        return size


def _drawings(page: Any, paper: float) -> tuple[tuple[Area, ...], bool]:
    rules: list[Area] = []
    pictures = 0.0
    for number, each in enumerate(page.get_objects(max_depth=4)):
        if number > _MOST_OBJECTS:
            break
        if each.type == pdfium.FPDF_PAGEOBJ_PATH:
            rules += _rules(each)
        elif each.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = each.get_bounds()
            pictures += max(0.0, right - left) * max(0.0, top - bottom)
    return tuple(rules), pictures > paper / 3


def _rules(path: Any) -> Iterator[Area]:
    """The thin upright and level rules of a path: it is one itself, or its straight lines are."""
    area = Area(*path.get_bounds())
    if area.right - area.left <= _THIN or area.top - area.bottom <= _THIN:
        yield area
        return
    count = pdfium.FPDFPath_CountSegments(path.raw)
    stroke, mode = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path.raw, mode, stroke)
    if not stroke.value or count > _MOST_SEGMENTS:
        return
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = None
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path.raw, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = matrix.on_point(x.value, y.value)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            start = here
        elif last is not None:
            yield from _straight(last, here)
        if pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            yield from _straight(here, start)
        last = here


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Area]:
    (x0, y0), (x1, y1) = one, other
    if (abs(x0 - x1) <= _THIN) != (abs(y0 - y1) <= _THIN):
        yield Area(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
