"""The measures of a Word file in its own units: twentieths of a point, and EMU for pictures. They are those of the style sheet."""

from __future__ import annotations

import unicodedata
from typing import Final


def mm(length: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(length * 1440 / 25.4)


def pt(length: float) -> int:
    """Points in twentieths of a point."""
    return round(length * 20)


def emu(millimetres: float) -> int:
    """Millimetres in English metric units, in which pictures are measured."""
    return round(millimetres * 36_000)


TYPE_SIZE: Final = 12.0
SMALL_SIZE: Final = 10.5
TITLE_SIZE: Final = 13.0
LINE: Final = pt(18)
SMALL_LINE: Final = pt(14.7)

PARAGRAPH_GAP: Final = mm(2.2)
PART_GAP: Final = mm(5)
ITEM_GAP: Final = mm(0.8)
LABEL: Final = pt(4.4 * TYPE_SIZE)
MARKER_WIDTH: Final = pt(2.2 * TYPE_SIZE)
CELL_MARKER: Final = pt(1.6 * SMALL_SIZE)
SIGNATURE: Final = mm(78)
SIGNATURE_SPACE: Final = 14.0
"""Millimetres left for the hand that signs."""
CELL_SIDE: Final = mm(1.6)
CELL_TOP: Final = mm(1.1)

_HASANTA: Final = "\u09cd"


def width_of(text: str, size: float = TYPE_SIZE) -> int:
    """About how wide a line is; rather too much than too little. What is joined below or beside a letter takes little."""
    points, before = 6.0, ""
    for sign in text:
        kind = unicodedata.category(sign)
        if kind[0] == "L":
            points += 2.0 if before == _HASANTA else 7.6
        elif kind != "Mn":
            points += {"Mc": 4.2, "Zs": 3.6, "Nd": 6.6}.get(kind, 5.0)
        before = sign
    return pt(points * size / TYPE_SIZE)
