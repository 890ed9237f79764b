"""Draws govdocs.ico, by arithmetic alone, so that it has the same bytes wherever it is built: a letter with its lines and a seal."""

from __future__ import annotations

import struct

SIZES = (16, 24, 32, 48, 256)
"""Pixels of the pictures in the icon: those that lists, the desktop and large views of Windows ask for."""
FINE = 4
"""So many samples each way make a pixel, for smooth edges."""

GREEN, WHITE, GREY, RED = (0, 106, 78), (255, 255, 255), (168, 180, 176), (224, 36, 58)
Colour = tuple[int, int, int]

SHEET = (7, 4, 25, 28)
"""Left, top, right and bottom of the sheet, in a square of 32."""
LINES = (
    (12, 7, 20, 8.5),
    (10, 11.5, 22, 13),
    (10, 15, 22, 16.5),
    (10, 18.5, 18, 20),
)
SEAL = (20.5, 22.5, 3.6)
"""Middle and radius."""
CORNER = 5


def icon() -> bytes:
    """The whole file."""
    pictures = [_bitmap(size) for size in SIZES]
    head, place = struct.pack("<3H", 0, 1, len(SIZES)), 6 + 16 * len(SIZES)
    for size, picture in zip(SIZES, pictures, strict=True):
        head += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures)


def colour_at(x: float, y: float) -> Colour | None:
    """The colour of a place in the square of 32; None outside the picture."""
    across, down = max(CORNER - x, x - (32 - CORNER), 0), max(CORNER - y, y - (32 - CORNER), 0)
    if across**2 + down**2 > CORNER**2:
        return None
    if (x - SEAL[0]) ** 2 + (y - SEAL[1]) ** 2 <= SEAL[2] ** 2:
        return RED
    if any(_within(x, y, line) for line in LINES):
        return GREY
    return WHITE if _within(x, y, SHEET) else GREEN


def _within(x: float, y: float, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return left <= x < right and top <= y < bottom


def _bitmap(size: int) -> bytes:
    """A picture as an icon holds it: its head, rows of blue, green, red and cover from the bottom up, and a mask of one bit a pixel."""
    rows = [b"".join(_pixel(size, column, row) for column in range(size)) for row in reversed(range(size))]
    mask = bytes((size + 31) // 32 * 4 * size)
    return struct.pack("<I2i2H6I", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0) + b"".join(rows) + mask


def _pixel(size: int, column: int, row: int) -> bytes:
    """The mean of the samples of one pixel."""
    step = 32 / (size * FINE)
    samples = [
        colour_at((column * FINE + i + 0.5) * step, (row * FINE + j + 0.5) * step)
        for i in range(FINE)
        for j in range(FINE)
    ]
    seen = [colour for colour in samples if colour]
    if not seen:
        return bytes(4)
    red, green, blue = (round(sum(colour[part] for colour in seen) / len(seen)) for part in range(3))
    return bytes((blue, green, red, round(255 * len(seen) / len(samples))))
