"""What is drawn on the pages of a PDF, as plain values: characters, ink (rules and filled areas), pictures; read by pdfium.

Points from the left and bottom edges. How a page is drawn makes no difference here: a frame may be four rules or one path, the
lines of a table may be drawn cell by cell or in one go.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_HYPHENS = {0x2: "-", 0xFFFE: "-"}  # how pdfium gives a hyphen at the end of a line
_MOVE = pdfium.FPDF_SEGMENT_MOVETO
_STRAIGHT = 0.001  # points: a line that deviates less is upright or level
_DEEPEST = 8  # forms within forms

Matrix = tuple[float, float, float, float, float, float]


class Box(NamedTuple):
    """Points from the left and bottom edges of a page."""

    left: float
    bottom: float
    right: float
    top: float

    def distance(self, other: Box) -> float:
        """How far the edge that moved most has moved."""
        return max(abs(mine - its) for mine, its in zip(self, other, strict=True))

    def within(self, other: Box) -> Box:
        """What of it is inside the other; with its edges the wrong way round where nothing is."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is inside it."""
        return self.right <= self.left or self.top <= self.bottom


class Look(NamedTuple):
    """How a character looks, and whether it is marked for the structure of the document."""

    face: str
    size: float
    colour: tuple[int, ...]
    is_tagged: bool


class Character(NamedTuple):
    """A character that is no space, in the order in which pdfium reads the page."""

    text: str
    box: Box
    look: Look


class Ink(NamedTuple):
    """A rectangle in one colour: a rule, or a side of a frame, or a filled area."""

    colour: tuple[int, ...]
    box: Box


class DrawnPicture(NamedTuple):
    """A picture: the digest of its data, and its place."""

    digest: str
    box: Box


class DrawnPage(NamedTuple):
    """All that is on a page. `marked` is the text of each piece of marked content."""

    size: tuple[float, float]
    text: str
    characters: list[Character]
    ink: list[Ink]
    pictures: list[DrawnPicture]
    marked: dict[int, str]


def drawn_pages(pdf: bytes) -> list[DrawnPage]:
    """The pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_page(page) for page in document]


def _page(page: Any) -> DrawnPage:
    text = page.get_textpage()
    try:
        characters, marked = _characters(text.raw)
        printed = text.get_text_bounded().replace("\r\n", "\n")
    finally:
        text.close()
    count = pdfium.FPDFPage_CountObjects(page.raw)
    objects = (pdfium.FPDFPage_GetObject(page.raw, index) for index in range(count))
    whole = Box(0, 0, *page.get_size())
    ink, pictures = [], []
    for thing in _drawn(page.raw, objects, (1, 0, 0, 1, 0, 0), whole):
        (ink if isinstance(thing, Ink) else pictures).append(thing)
    return DrawnPage(page.get_size(), printed, characters, ink, pictures, marked)


def _characters(text: Any) -> tuple[list[Character], dict[int, str]]:
    found: list[Character] = []
    marked: dict[int, list[str]] = {}
    looks: dict[int, tuple[Look, int]] = {}
    edges = [ctypes.c_double() for _ in range(4)]
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if not code or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        character = _HYPHENS.get(code) or (chr(code) if code < 0x110000 else "\ufffd")
        holder = pdfium.FPDFText_GetTextObject(text, index)
        address = ctypes.cast(holder, ctypes.c_void_p).value or 0
        if address not in looks:
            looks[address] = _look(holder)
        look, mark = looks[address]
        marked.setdefault(mark, []).append(character)
        if not character.isspace():
            pdfium.FPDFText_GetCharBox(text, index, edges[0], edges[2], edges[1], edges[3])
            found.append(Character(character, Box(*(edge.value for edge in edges)), look))
    return found, {mark: "".join(pieces) for mark, pieces in marked.items() if mark >= 0}


def _look(holder: Any) -> tuple[Look, int]:
    font = pdfium.FPDFTextObj_GetFont(holder)
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(holder, size)
    scale = _matrix(holder)
    mark = pdfium.FPDFPageObj_GetMarkedContentID(holder)
    face = name.value.decode().rpartition("+")[2]
    height = (scale[2] ** 2 + scale[3] ** 2) ** 0.5
    return Look(face, round(size.value * height, 3), _colour(holder, fill=True), mark >= 0), mark


def _matrix(thing: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, _, _ = outer
    (ia, ib, ic, id_, _, _), (x, y) = inner, _placed(*inner[4:], outer)
    return ia * a + ib * c, ia * b + ib * d, ic * a + id_ * c, ic * b + id_ * d, x, y


def _placed(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _around(points: list[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _colour(thing: Any, *, fill: bool) -> tuple[int, ...]:
    parts = [ctypes.c_uint() for _ in range(4)]
    (pdfium.FPDFPageObj_GetFillColor if fill else pdfium.FPDFPageObj_GetStrokeColor)(thing, *parts)
    return tuple(part.value for part in parts)


def _drawn(
    page: Any, objects: Iterator[Any], outer: Matrix, clip: Box, depth: int = 0
) -> Iterator[Ink | DrawnPicture]:
    for thing in objects:
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = pdfium.FPDFFormObj_CountObjects(thing)
            inner = (pdfium.FPDFFormObj_GetObject(thing, index) for index in range(count))
            matrix = _times(_matrix(thing), outer)
            yield from _drawn(page, inner, matrix, clip.within(_clip(thing, outer)), depth + 1)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            matrix = _times(_matrix(thing), outer)
            corners = [_placed(x, y, matrix) for x in (0, 1) for y in (0, 1)]
            yield DrawnPicture(_digest(thing), _around(corners))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            visible = clip.within(_clip(thing, outer))
            for ink in _strokes_and_fills(thing, _times(_matrix(thing), outer)):
                box = ink.box.within(visible)
                if not box.is_empty:
                    yield Ink(ink.colour, box)


def _digest(picture: Any) -> str:
    length = pdfium.FPDFImageObj_GetImageDataRaw(picture, None, 0)
    data = ctypes.create_string_buffer(length)
    pdfium.FPDFImageObj_GetImageDataRaw(picture, data, length)
    return sha256(data.raw).hexdigest()[:12]


def _clip(thing: Any, outer: Matrix) -> Box:
    """The rectangle around all that the object may draw on."""
    box = Box(*(side * 1e6 for side in (-1, -1, 1, 1)))
    path = pdfium.FPDFPageObj_GetClipPath(thing)
    for index in range(max(0, pdfium.FPDFClipPath_CountPaths(path))):
        count = pdfium.FPDFClipPath_CountPathSegments(path, index)
        segments = [pdfium.FPDFClipPath_GetPathSegment(path, index, each) for each in range(count)]
        if segments:
            box = box.within(_around([_placed(*point, outer) for _, point in map(_segment, segments)]))
    return box


def _segment(segment: Any) -> tuple[int, tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return pdfium.FPDFPathSegment_GetType(segment), (x.value, y.value)


def _strokes_and_fills(path: Any, matrix: Matrix) -> Iterator[Ink]:
    count = pdfium.FPDFPath_CountSegments(path)
    lines: list[list[tuple[float, float]]] = []
    for index in range(count):
        kind, point = _segment(pdfium.FPDFPath_GetPathSegment(path, index))
        if kind == _MOVE or not lines:
            lines.append([])
        lines[-1].append(_placed(*point, matrix))
    rule, stroked, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(path, rule, stroked)
    if rule.value:
        colour = _colour(path, fill=True)
        yield from (Ink(colour, box) for box in _filled([_around(line) for line in lines if len(line) > 2]))
    if stroked.value:
        pdfium.FPDFPageObj_GetStrokeWidth(path, width)
        half = width.value * abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5 / 2
        colour = _colour(path, fill=False)
        yield from (Ink(colour, _stroked(line, half)) for line in lines if len(line) > 1)


def _stroked(line: list[tuple[float, float]], half: float) -> Box:
    """A straight line has blunt ends; anything else is as large as it can be."""
    left, bottom, right, top = _around(line)
    level, upright = top - bottom < _STRAIGHT, right - left < _STRAIGHT
    across, along = (0.0, half) if level else (half, 0.0) if upright else (half, half)
    return Box(left - across, bottom - along, right + across, top + along)


def _filled(boxes: list[Box]) -> Iterator[Box]:
    """Rectangles; of two of which one is within the other, the inner one is a hole, so that four sides are left."""
    while boxes:
        outer = boxes.pop(0)
        inner = outer.within(boxes[0]) if boxes else outer
        if not boxes or inner.is_empty or inner not in (outer, boxes[0]):
            yield outer
            continue
        outer = max(outer, boxes.pop(0), key=lambda box: box.right - box.left)
        yield Box(outer.left, inner.top, outer.right, outer.top)
        yield Box(outer.left, outer.bottom, outer.right, inner.bottom)
        yield Box(outer.left, outer.bottom, inner.left, outer.top)
        yield Box(inner.right, outer.bottom, outer.right, outer.top)
