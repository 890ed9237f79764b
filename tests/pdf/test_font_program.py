"""The font program written by us, read by fontTools, which knows nothing of how it was made."""

import io
from collections.abc import Iterator

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from govdocs.pdf import Faces
from govdocs.pdf.font_program import FontTables, PlacedGlyph, build


@pytest.fixture(scope="module")
def content() -> bytes:
    return Faces.hind_siliguri().regular.read_bytes()


@pytest.fixture(scope="module")
def original(content: bytes) -> TTFont:
    return TTFont(io.BytesIO(content))


def contours(font: TTFont, glyph: int) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(glyph)].draw(pen)
    return list(pen.value)


def moved(font: TTFont, glyph: int, x: int, y: int) -> Iterator[tuple[str, tuple[tuple[float, float], ...]]]:
    for command, points in contours(font, glyph):
        yield command, tuple((a + x, b + y) for a, b in points)


def gid(font: TTFont, character: str) -> int:
    number: int = font.getGlyphID(font.getBestCmap()[ord(character)])
    return number


def test_a_glyph_is_copied_with_its_outline_and_a_new_width(content: bytes, original: TTFont) -> None:
    ka = gid(original, "ক")
    font = TTFont(io.BytesIO(build(FontTables(content), [((PlacedGlyph(ka),), 777)])))
    assert contours(font, 1) == contours(original, ka)
    assert font["hmtx"].metrics[font.getGlyphName(1)][0] == 777


def test_a_composition_stands_where_it_was_placed(content: bytes, original: TTFont) -> None:
    ka, aa = gid(original, "ক"), gid(original, "া")
    font = TTFont(
        io.BytesIO(build(FontTables(content), [((PlacedGlyph(ka, 12, -7), PlacedGlyph(aa, 640, 3)), 900)]))
    )
    assert contours(font, 1) == [*moved(original, ka, 12, -7), *moved(original, aa, 640, 3)]


def test_what_is_kept_of_a_font_changes_no_program(content: bytes, original: TTFont) -> None:
    ka, aa, sign = (gid(original, character) for character in ("ক", "া", "ি"))
    clusters = [
        ((PlacedGlyph(ka), PlacedGlyph(aa, 640, 3)), 900),
        ((PlacedGlyph(sign), PlacedGlyph(ka, 300)), 800),
        ((PlacedGlyph(ka),), 700),
    ]
    used = FontTables(content)
    build(used, clusters[::-1])  # in which all have other numbers
    assert build(used, clusters) == build(FontTables(content), clusters)


def test_an_outline_is_written_once(content: bytes, original: TTFont) -> None:
    ka, aa = gid(original, "ক"), gid(original, "া")
    clusters = [
        ((PlacedGlyph(ka), PlacedGlyph(aa, 640)), 900),
        ((PlacedGlyph(ka),), 700),
        ((PlacedGlyph(ka),), 650),
    ]
    font = TTFont(io.BytesIO(build(FontTables(content), clusters)))
    assert [contours(font, 2), contours(font, 3)] == [contours(original, ka)] * 2
    outlines = [font["glyf"][name] for name in font.getGlyphOrder()]
    assert [outline.isComposite() for outline in outlines] == [False, True, False, True, False]
    assert [font["hmtx"][name][0] for name in font.getGlyphOrder()[1:4]] == [900, 700, 650]


def test_an_empty_cluster_has_width_and_no_ink(content: bytes) -> None:
    font = TTFont(io.BytesIO(build(FontTables(content), [((), 251)])))
    assert contours(font, 1) == []
    assert font["hmtx"].metrics[font.getGlyphName(1)] == (251, 0)


@pytest.mark.parametrize("clusters", [1, 2, 40])
def test_tables_are_those_a_pdf_needs_and_add_up(content: bytes, original: TTFont, clusters: int) -> None:
    glyphs = [gid(original, character) for character in "কখগঘচছজঝটঠ"]
    wanted = [
        ((PlacedGlyph(glyphs[i % 10]), PlacedGlyph(glyphs[i % 7], i, i)), 500 + i) for i in range(clusters)
    ]
    font = TTFont(io.BytesIO(build(FontTables(content), wanted)), checkChecksums=2)
    assert set(font.keys()) - {"GlyphOrder"} == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    maxp = font["maxp"]
    assert maxp.numGlyphs == 1 + clusters + len({part.glyph for parts, _ in wanted for part in parts})
    assert maxp.maxComponentElements == 2
    assert maxp.maxComponentDepth == 1
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.isComposite():
            assert maxp.maxCompositePoints >= len(glyph.getCoordinates(font["glyf"])[0])
        elif glyph.numberOfContours:
            assert maxp.maxPoints >= len(glyph.coordinates)
            assert not glyph.program.getBytecode()


def test_a_composite_glyph_of_the_font_itself_keeps_its_parts(content: bytes) -> None:
    """Hind Siliguri has none; other faces do, one inside the other."""
    original = TTFont(io.BytesIO(content))
    ka, kha, ga = (original.getGlyphName(gid(original, character)) for character in "কখগ")
    for name, parts in (
        (kha, [(ka, (1, 0, 0, 1, 30, 40))]),
        (ga, [(kha, (0.5, 0, 0, 0.5, 5, 6)), (ka, (1, 0, 0, 1, 0, 9))]),
    ):
        pen = TTGlyphPen(original.getGlyphSet())
        for part in parts:
            pen.addComponent(*part)
        glyph: Glyph = pen.glyph()
        original["glyf"][name] = glyph
        glyph.recalcBounds(original["glyf"])
        original["hmtx"][name] = (original["hmtx"][name][0], glyph.xMin)
    changed = io.BytesIO()
    original.save(changed)
    original = TTFont(io.BytesIO(changed.getvalue()))
    number = gid(original, "গ")
    font = TTFont(
        io.BytesIO(
            build(
                FontTables(changed.getvalue()),
                [((PlacedGlyph(number),), 600), ((PlacedGlyph(number, 9, 9), PlacedGlyph(number)), 600)],
            )
        )
    )
    assert contours(font, 1) == contours(original, number)
    assert contours(font, 2) == [*moved(original, number, 9, 9), *contours(original, number)]
    assert font["maxp"].maxComponentDepth == 3
