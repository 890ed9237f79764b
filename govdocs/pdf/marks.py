"""A small face for the marks that letters use and Bangla faces lack: ✓ ✔ ✗ ➤ ▪ ■ □ ☐ ☑ ● ○ ◆ → ←.

The shapes are drawn here, as polygons on the em square, and made into a TrueType font when the first renderer starts. So a
mark is text like any other: searched, copied, read aloud; and no face of the system is ever asked for it.
"""

from __future__ import annotations

import base64
import io
import math
from functools import cache

MARKS_FAMILY = "GovBNMarks"

Point = tuple[int, int]
Contour = tuple[Point, ...]

_EM = 1000
_ADVANCE = 800
_SPACE = 260
_MIDDLE = 330  # height of the middle of a mark: that of Bangla letters, which hang from the headline


def _box(left: int, bottom: int, right: int, top: int) -> Contour:
    return ((left, bottom), (left, top), (right, top), (right, bottom))


def _disc(radius: int) -> Contour:
    turns = [2 * math.pi * step / 32 for step in range(32)]
    return tuple(
        (round(_ADVANCE / 2 - radius * math.cos(turn)), round(_MIDDLE + radius * math.sin(turn)))
        for turn in turns
    )


def _hole(contour: Contour) -> Contour:
    return tuple(reversed(contour))  # the other direction: TrueType leaves it empty


def _mirrored(contour: Contour) -> Contour:
    return tuple((_ADVANCE - x, y) for x, y in reversed(contour))


_FRAME = (_box(110, 40, 690, 620), _hole(_box(170, 100, 630, 560)))
_TICK: Contour = ((90, 300), (170, 370), (300, 220), (640, 640), (720, 580), (310, 70))
_HEAVY_TICK: Contour = ((70, 310), (180, 410), (300, 270), (620, 670), (740, 580), (310, 30))
_ARROW: Contour = (
    (60, 295),
    (60, 365),
    (560, 365),
    (430, 500),
    (520, 500),
    (740, 330),
    (520, 160),
    (430, 160),
    (560, 295),
)
_SHAPES: dict[str, tuple[Contour, ...]] = {
    " ": (),  # Pango sets a space in the face of the mark before it
    "\N{NO-BREAK SPACE}": (),
    "✓": (_TICK,),
    "✔": (_HEAVY_TICK,),
    "✗": (
        (
            (
                (110, 110),
                (340, 330),
                (110, 550),
                (180, 620),
                (400, 400),
                (620, 620),
                (690, 550),
                (460, 330),
                (690, 110),
                (620, 40),
                (400, 260),
                (180, 40),
            )
        ),
    ),
    "➤": (((90, 60), (230, 330), (90, 600), (730, 330)),),
    "▪": (_box(250, 180, 550, 480),),
    "■": (_box(110, 40, 690, 620),),
    "□": _FRAME,
    "☐": _FRAME,
    "☑": (*_FRAME, ((220, 310), (280, 360), (370, 260), (550, 500), (600, 460), (375, 160))),
    "●": (_disc(230),),
    "○": (_disc(250), _hole(_disc(200))),
    "◆": (((90, 330), (400, 640), (710, 330), (400, 20)),),
    "→": (_ARROW,),
    "←": (_mirrored(_ARROW),),
}


def style_sheet() -> str:
    """The @font-face rule of the marks."""
    return (
        f"@font-face {{ font-family: {MARKS_FAMILY}; "
        f'src: url("data:font/ttf;base64,{base64.b64encode(marks_font()).decode("ascii")}") }}'
    )


@cache
def marks_font() -> bytes:
    """The marks as a TrueType font; the same bytes each time."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    def glyph(contours: tuple[Contour, ...]) -> object:
        pen = TTGlyphPen(None)
        for first, *others in contours:
            pen.moveTo(first)
            for point in others:
                pen.lineTo(point)
            pen.closePath()
        return pen.glyph()

    names = {character: f"uni{ord(character):04X}" for character in _SHAPES}
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    builder.setupGlyf(
        {".notdef": glyph(_FRAME), **{names[character]: glyph(shape) for character, shape in _SHAPES.items()}}
    )
    glyphs = builder.font["glyf"]
    spaces = {names[character] for character, shape in _SHAPES.items() if not shape}
    advances = {name: _SPACE if name in spaces else _ADVANCE for name in builder.font.getGlyphOrder()}
    builder.setupHorizontalMetrics(
        {name: (width, getattr(glyphs[name], "xMin", 0)) for name, width in advances.items()}
    )
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": MARKS_FAMILY, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0  # no clock in the bytes
    builder.font.recalcTimestamp = False
    buffer = io.BytesIO()
    builder.save(buffer)
    return buffer.getvalue()
