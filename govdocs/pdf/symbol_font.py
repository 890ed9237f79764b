"""A small face for the marks that letters use and Bangla faces lack: ✓ ✔ ✗ ➤ ▪ ■ □ ☐ ☑ ● ○ ◆ → ←.

The shapes are drawn here, as polygons on the em square, and made into a TrueType font when the first engine starts. So a
mark is text like any other: searched, copied, read aloud; and no font of the system is needed for it.
"""

from __future__ import annotations

import base64
import math
import struct
from functools import cache
from itertools import accumulate, pairwise

from govdocs.pdf.font_program import sfnt

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
    """The marks as a TrueType font; the same bytes each time.

    Written here with the few tables that a font needs to be found and shaped: fontTools would take twice as long to
    be imported as all else takes to start.
    """
    glyphs = [(_ADVANCE, _FRAME), *((_ADVANCE if shape else _SPACE, shape) for shape in _SHAPES.values())]
    outlines = [_outline(contours) for _, contours in glyphs]
    offsets = [0, *accumulate(map(len, outlines))]
    lefts = [min((x for contour in contours for x, _ in contour), default=0) for _, contours in glyphs]
    return sfnt(
        {
            b"cmap": _character_map(),
            b"glyf": b"".join(outlines),
            b"head": struct.pack(
                ">4I2H2q4h2H3h",
                *(0x00010000, 0x00010000, 0, 0x5F0F3CF5),
                *(3, _EM),
                *(0, 0),  # made and changed: no clock in the bytes
                *(0, 0, _EM, _EM),
                *(0, 8),
                *(2, 1, 0),  # the 1: offsets in loca are long
            ),
            b"hhea": struct.pack(
                ">I3hH3h3h5hH", 0x00010000, 800, -200, 0, _ADVANCE, *[0] * 3, 1, *[0] * 7, len(glyphs)
            ),
            b"hmtx": b"".join(
                struct.pack(">Hh", advance, left) for (advance, _), left in zip(glyphs, lefts, strict=True)
            ),
            b"loca": struct.pack(f">{len(offsets)}I", *offsets),
            b"maxp": struct.pack(
                ">I14H",
                0x00010000,
                len(glyphs),
                max(sum(map(len, contours)) for _, contours in glyphs),
                max(len(contours) for _, contours in glyphs),
                *(0, 0, 1),
                *[0] * 8,
            ),
            b"post": struct.pack(">IIhhI4I", 0x00030000, 0, 0, 0, 0, *[0] * 4),
        }
    )


def _outline(contours: tuple[Contour, ...]) -> bytes:
    """A glyph's description: corners only, each a step of two words from the one before."""
    points = [point for contour in contours for point in contour]
    if not points:
        return b""
    xs, ys = zip(*points, strict=True)
    ends = [count - 1 for count in accumulate(map(len, contours))]
    steps = [now - before for values in (xs, ys) for before, now in pairwise((0, *values))]
    outline = struct.pack(
        f">5h{len(ends)}HH{len(points)}B{len(steps)}h",
        *(len(contours), min(xs), min(ys), max(xs), max(ys)),
        *ends,
        0,  # no instructions
        *[1] * len(points),
        *steps,
    )
    return outline + bytes(-len(outline) % 4)


def _character_map() -> bytes:
    """Character → glyph, one group a character (format 12, full Unicode)."""
    groups = sorted((ord(character), glyph) for glyph, character in enumerate(_SHAPES, 1))
    return struct.pack(
        f">HHHHIHHIII{3 * len(groups)}I",
        *(0, 1, 3, 10, 12),
        *(12, 0, 16 + 12 * len(groups), 0, len(groups)),
        *(number for code, glyph in groups for number in (code, code, glyph)),
    )
