"""The face of the marks: a font that others can read, and marks that are text on the page."""

import io

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from govdocs.pdf import Engine, RenderError
from govdocs.pdf.symbol_font import MARKS_FAMILY, marks_font

MARKS = "✓✔✗➤▪■□☐☑●○◆→←"


@pytest.fixture(scope="module")
def font() -> TTFont:
    return TTFont(io.BytesIO(marks_font()), checkChecksums=2)


def test_every_mark_has_a_glyph_with_ink_inside_its_width(font: TTFont) -> None:
    glyphs = font.getGlyphSet()
    for mark in MARKS:
        name = font.getBestCmap()[ord(mark)]
        pen = BoundsPen(glyphs)
        glyphs[name].draw(pen)
        left, bottom, right, top = pen.bounds
        assert 0 < left < right < font["hmtx"][name][0], mark
        assert 0 <= bottom < top <= 800, mark


def test_the_tables_agree(font: TTFont) -> None:
    assert font["maxp"].numGlyphs == len(font.getGlyphOrder()) == font["hhea"].numberOfHMetrics
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours:
            assert font["hmtx"][name][1] == glyph.xMin
            assert font["maxp"].maxPoints >= len(glyph.coordinates)


def test_marks_are_set_among_bangla_and_read_back() -> None:
    words = " ".join(f"ক{mark} {mark}" for mark in MARKS)
    pages = Engine().pages(f'<html lang="bn"><title>ক</title><p>{words} <b>✓</b>')
    pages.pdf()  # proves the text
    assert MARKS_FAMILY in {font.family for font in pages.document.fonts.values()}
    assert pages.text[0].split() == [*words.split(), "✓"]


def test_a_mark_we_have_no_shape_for_is_a_fault() -> None:
    with pytest.raises(RenderError, match=r"U\+2603"):
        Engine().pages('<html lang="bn"><title>ক</title><p>☃').pdf()
