"""The second reading of outlines, compared with fontTools' for every glyph of our faces, and what is no outline."""

import io
import math

import pytest
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

from govdocs.pdf import Faces
from govdocs.pdf.font_program import FontTables
from govdocs.pdf.glyph_outlines import OutlineError, contours, path
from govdocs.pdf.symbol_font import marks_font

HIND = Faces.hind_siliguri()


def as_fonttools_reads(font: TTFont, name: str) -> list[list[tuple[float, float, bool]]]:
    coordinates, ends, flags = font["glyf"][name].getCoordinates(font["glyf"])
    points = [(x, y, bool(flag & 1)) for (x, y), flag in zip(coordinates, flags, strict=True)]
    return [points[before + 1 : end + 1] for before, end in zip((-1, *ends), ends, strict=False)]


@pytest.mark.parametrize(
    "content",
    [HIND.regular.read_bytes(), HIND.bold.read_bytes() if HIND.bold else b"", marks_font()],
    ids=["regular", "bold", "marks"],
)
def test_they_are_those_that_fonttools_reads(content: bytes) -> None:
    font, ours = TTFont(io.BytesIO(content)), FontTables(content)
    order = font.getGlyphOrder()
    for glyph, name in enumerate(order):
        assert contours(ours, glyph) == as_fonttools_reads(font, name), name
    assert len(order) > 10


def triangle(*, dx: int = 0) -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((dx, 0))
    pen.lineTo((dx + 100, 0))
    pen.lineTo((dx, 200))
    pen.closePath()
    return pen.glyph()


def composite(**details: object) -> bytes:
    """Our regular face with a glyph 1 of one component, the triangle that is glyph 2."""
    font = TTFont(io.BytesIO(HIND.regular.read_bytes()))
    first, second = font.getGlyphOrder()[1:3]
    part = GlyphComponent()
    part.glyphName, part.flags = second, 0x0002
    part.x = part.y = 0
    for name, value in details.items():
        setattr(part, name, value)
    whole = Glyph()
    whole.numberOfContours, whole.components = -1, [part]
    font["glyf"][second], font["glyf"][first] = triangle(), whole
    for name in (first, second):
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (600, font["glyf"][name].xMin)
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"x": 30, "y": -40}, [(30, -40), (130, -40), (30, 160)]),
        ({"x": 30, "y": 0, "transform": [[0.5, 0], [0, 0.5]]}, [(30, 0), (80, 0), (30, 100)]),
        ({"x": 10, "y": 0, "transform": [[0, 1], [-1, 0]]}, [(10, 0), (10, 100), (-190, 0)]),
        ({"x": 20, "y": 0, "transform": [[1.5, 0], [0, 1]], "flags": 0x0802}, [(30, 0), (180, 0), (30, 200)]),
    ],
    ids=["moved", "half as large", "turned", "its place as large as itself"],
)
def test_parts_are_moved_and_turned(details: dict[str, object], expected: list[tuple[float, float]]) -> None:
    (contour,) = contours(FontTables(composite(**details)), 1)
    for (x, y, _), (right_x, right_y) in zip(contour, expected, strict=True):
        assert math.isclose(x, right_x, abs_tol=0.01)
        assert math.isclose(y, right_y, abs_tol=0.01)


@pytest.mark.parametrize(
    ("contour", "expected"),
    [
        ([(0, 0, True), (10, 0, True), (0, 20, True)], [(0, 0), (10, 0), (0, 20), (0, 0)]),
        ([(0, 0, True), (30, 30, False), (60, 0, True)], [(0, 0), (20, 20), (40, 20), (60, 0), (0, 0)]),
        ([(30, 30, False), (60, 0, True), (0, 0, True)], [(0, 0), (20, 20), (40, 20), (60, 0), (0, 0)]),
        (
            [(0, 60, False), (60, 60, False)],
            [(30, 60), (10, 60), (10, 60), (30, 60), (50, 60), (50, 60), (30, 60)],
        ),
        ([(5, 5, True)], []),
    ],
    ids=["lines", "a curve", "a curve first", "no point on the curve", "a point alone"],
)
def test_a_path_is_as_freetype_goes(
    contour: list[tuple[float, float, bool]], expected: list[tuple[float, float]]
) -> None:
    assert path([contour], 1) == expected


def damaged(at: int, value: int) -> FontTables:
    """Our regular face with another byte in the outline of ক."""
    content = HIND.regular.read_bytes()
    tables = FontTables(content)
    glyph = TTFont(io.BytesIO(content)).getReverseGlyphMap()
    number = glyph[TTFont(io.BytesIO(content)).getBestCmap()[ord("ক")]]
    outline = bytearray(FontTables(content).outline(number))
    outline[at] = value
    start = tables._offsets[number]
    tables._glyf = tables._glyf[:start] + bytes(outline) + tables._glyf[start + len(outline) :]
    contours(tables, number)
    return tables


@pytest.mark.parametrize(
    ("at", "value"), [(2, 0x40), (6, 0x01), (10, 0xFF), (-40, 0xFF), (1, 0x7F)],
    ids=["its box from elsewhere", "its box ends before it", "points beyond all", "a step", "contours beyond all"],
)  # fmt: skip
def test_what_cannot_be_an_outline(at: int, value: int) -> None:
    with pytest.raises(OutlineError):
        damaged(at, value)
