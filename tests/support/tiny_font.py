"""A face of a few boxes, made for a test: its characters, and for Arabic the forms that letters take when they are joined."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

#: Letters of the basmala, with the vowel signs it is often typed with.
ARABIC = "ابتحدرسصعكلمنهويٰ\u064b\u064e\u064f\u0650\u0651\u0652"
SIGNS = "₂❛❜৳"

_JOINED = """
languagesystem arab dflt;
feature init { sub uni0628 by uni0628.init; } init;
feature rlig { sub uni0644 uni0627 by uni0644_uni0627; } rlig;
"""


def tiny_font(path: Path, characters: Iterable[str] = ARABIC + SIGNS, *, fully_mapped: bool = True) -> Path:
    """Write a face with these characters and a space. `fully_mapped`: its table of characters reaches beyond the first plane."""
    names = {ord(character): _name(character) for character in (*characters, " ")}
    extra = ["uni0628.init", "uni0644_uni0627"] if {0x628, 0x627, 0x644} <= set(names) else []
    order = [".notdef", *names.values(), *extra]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({code: name for code, name in names.items() if fully_mapped or code < 0x10000})
    marks = {name for code, name in names.items() if 0x64B <= code <= 0x652 or code == 0x670}
    builder.setupGlyf(
        {
            name: Glyph() if name == "uni0020" else _box(number, name in marks)
            for number, name in enumerate(order)
        }
    )
    builder.setupHorizontalMetrics(
        {name: (0 if name in marks else 300 if name == "uni0020" else 600, 0) for name in order}
    )
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupNameTable({"familyName": "Tiny", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=900, sTypoDescender=-300, usWinAscent=900, usWinDescent=300)
    builder.setupPost()
    if extra:
        addOpenTypeFeaturesFromString(builder.font, _JOINED)
    builder.save(path)
    return path


def _name(character: str) -> str:
    return f"uni{ord(character):04X}" if character <= "\uffff" else f"u{ord(character):05X}"


def _box(number: int, is_mark: bool) -> Glyph:
    """A box as high as the glyph's number says, so that no two are alike; a mark lies above, to the left of the pen."""
    left, right, bottom, top = (50, 550, 0, 300 + number) if not is_mark else (-350, -250, 700, 750 + number)
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    for point in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()
