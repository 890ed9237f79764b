"""The outline of a glyph, read point by point from a font file: the second reading, by which the proof knows what should be drawn.

What draws the page is FreeType within pdfium, and what is embedded was copied as bytes; nothing here is shared with either.
Format: https://learn.microsoft.com/typography/opentype/spec/glyf
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from itertools import pairwise

from govdocs.files.font_data import (
    ARGUMENTS_ARE_OFFSETS,
    ARGUMENTS_ARE_WORDS,
    HAS_MATRIX,
    HAS_SCALE,
    HAS_XY_SCALE,
    MORE_COMPONENTS,
)
from govdocs.pdf.font_program import FontTables

HAS_METRICS = 0x0200  # the whole stands where this component would
OFFSETS_ARE_SCALED = 0x0800

_DEEPEST = 16  # components within components
_MOST_POINTS = 65_535

Position = tuple[float, float]


Point = tuple[float, float, bool]
"""A point of an outline in font units; whether it is on the curve, or else its control point."""

Contour = list[Point]


class OutlineError(ValueError):
    """An outline that cannot be what a font maker wrote."""


def contours(font: FontTables, glyph: int) -> list[Contour]:
    """The contours of a glyph where the font draws them. Raises OutlineError for what is no outline."""
    try:
        own, shift = _of_glyph(font, glyph)
    except (struct.error, IndexError) as error:
        raise OutlineError("cut short") from error
    return _moved(own, -shift, 0)


def path(outline: list[Contour], scale: float) -> list[Position]:
    """The points of the path in whole units of `scale` to a font unit; curves are cubic, as pdfium gives them."""
    points: list[Position] = []
    for contour in outline:
        drawn = list(_drawn([(round(x * scale), round(y * scale), on) for x, y, on in contour]))
        is_curve = not all(is_on for _, _, is_on in contour)
        # pdfium leaves out a line or a curve that is alone and ends where it began.
        if len(drawn) != (4 if is_curve else 2) or any(point != drawn[0] for point in drawn):
            points += drawn
    return points


def _of_glyph(font: FontTables, glyph: int, depth: int = 0) -> tuple[list[Contour], float]:
    """The contours, and how far to the left they are drawn: the side bearing says where an outline begins."""
    outline = font.outline(glyph)
    if not outline:
        return [], 0
    count, left, bottom, right, top = struct.unpack_from(">5h", outline)
    shift: float = left - font.side_bearing(glyph)
    if font.begins_at_bearing and abs(shift) > font.units_per_em / 500:
        raise OutlineError("not where its side bearing says")
    if count < 0:
        return _of_parts(font, outline, shift, depth)
    found = list(_simple(outline, count))
    if not _fits(found, (left, bottom), (right, top)):
        raise OutlineError("points that do not fit its box")
    return found, shift


def _fits(found: list[Contour], low: Position, high: Position) -> bool:
    """Whether the box holds the curves, and is no larger than all points are apart."""
    points = [point for each in found for point in each]
    on = [point for point in points if point[2]]
    for axis in (0, 1):
        curves, values = [point[axis] for point in on], [point[axis] for point in points]
        if curves and (min(curves) < low[axis] or max(curves) > high[axis]):
            return False
        if values and (min(values) > low[axis] + 1 or max(values) < high[axis] - 1):  # boxes are rounded
            return False
    return True


def _simple(outline: bytes, count: int) -> Iterator[Contour]:
    ends = struct.unpack_from(f">{count}H", outline, 10)
    if not ends:
        return
    if any(later <= before for before, later in pairwise(ends)):
        raise OutlineError("contours out of order")
    at = 10 + 2 * count
    at += 2 + int(struct.unpack_from(">H", outline, at)[0])
    flags: list[int] = []
    while len(flags) <= ends[-1]:
        flag = outline[at]
        at += 1
        flags.append(flag)
        if flag & 0x08:
            flags += [flag] * outline[at]
            at += 1
    xs, at = _coordinates(outline, at, flags, short=0x02, same=0x10)
    ys, at = _coordinates(outline, at, flags, short=0x04, same=0x20)
    ons = (bool(flag & 0x01) for flag in flags)
    points: Contour = list(zip(xs, ys, ons, strict=True))
    for before, end in pairwise((-1, *ends)):
        yield points[before + 1 : end + 1]


def _coordinates(
    outline: bytes, at: int, flags: list[int], *, short: int, same: int
) -> tuple[list[float], int]:
    values: list[float] = []
    value = 0
    for flag in flags:
        if flag & short:
            value += outline[at] if flag & same else -outline[at]
            at += 1
        elif not flag & same:
            value += int.from_bytes(outline[at : at + 2], "big", signed=True)
            at += 2
        values.append(value)
    if at > len(outline):
        raise OutlineError("cut short")
    return values, at


def _of_parts(font: FontTables, outline: bytes, shift: float, depth: int) -> tuple[list[Contour], float]:
    if depth > _DEEPEST:
        raise OutlineError("parts within parts without end")
    found: list[Contour] = []
    at, flags = 10, MORE_COMPONENTS
    while flags & MORE_COMPONENTS:
        flags, glyph = struct.unpack_from(">HH", outline, at)
        at += 4
        signed = flags & ARGUMENTS_ARE_OFFSETS
        form = (">hh" if signed else ">HH") if flags & ARGUMENTS_ARE_WORDS else (">bb" if signed else ">BB")
        first, second = struct.unpack_from(form, outline, at)
        at += struct.calcsize(form)
        matrix, at = _matrix(outline, at, flags)
        part, own_shift = _of_glyph(font, glyph, depth + 1)
        if flags & HAS_METRICS:
            shift = own_shift
        if matrix != (1, 0, 0, 1):
            part = _turned(part, matrix)
        if signed:
            x, y = float(first), float(second)
            if flags & OFFSETS_ARE_SCALED:
                x, y = x * math.hypot(*matrix[:2]), y * math.hypot(*matrix[2:])
        else:
            here, there = (
                [point for each in some for point in each][number]
                for some, number in ((found, first), (part, second))
            )
            x, y = here[0] - there[0], here[1] - there[1]
        found += _moved(part, x, y)
        if sum(map(len, found)) > _MOST_POINTS:
            raise OutlineError("more points than an outline has")
    return found, shift


def _matrix(outline: bytes, at: int, flags: int) -> tuple[tuple[float, float, float, float], int]:
    count = 4 if flags & HAS_MATRIX else 2 if flags & HAS_XY_SCALE else 1 if flags & HAS_SCALE else 0
    numbers = [number / 0x4000 for number in struct.unpack_from(f">{count}h", outline, at)]
    if count == 4:
        xx, yx, xy, yy = numbers
        return (xx, xy, yx, yy), at + 8
    scale = numbers or [1.0]
    return (scale[0], 0, 0, scale[-1]), at + 2 * count


def _turned(part: list[Contour], matrix: tuple[float, float, float, float]) -> list[Contour]:
    xx, xy, yx, yy = matrix
    return [[(xx * x + xy * y, yx * x + yy * y, on) for x, y, on in each] for each in part]


def _moved(part: list[Contour], dx: float, dy: float) -> list[Contour]:
    if not dx and not dy:
        return part
    return [[(x + dx, y + dy, on) for x, y, on in each] for each in part]


def _drawn(contour: Contour) -> Iterator[Position]:
    """Where a pen goes that draws a contour: its start, then an end for a line and three points for a curve."""
    points = list(contour)
    if points[0][2]:
        start = points.pop(0)
    elif points[-1][2]:
        start = points.pop()
    else:
        start = _middle(points[0], points[-1])
    yield start[:2]
    now, control = start, None
    for point in [*points, start]:
        if control is not None:
            end = point if point[2] else _middle(control, point)
            yield from _cubic(now, control, end)
            now = end
        elif point[2]:
            yield point[:2]
            now = point
        control = None if point[2] else point


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2, True


def _cubic(start: Point, control: Point, end: Point) -> Iterator[Position]:
    for near in (start, end):
        yield near[0] + (control[0] - near[0]) * 2 / 3, near[1] + (control[1] - near[1]) * 2 / 3
    yield end[:2]
