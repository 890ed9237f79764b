"""What a font file is, and what is damaged in it: tables not all there or with other checksums, outlines that do not fit them.

A damaged font would draw other letters, or none, under the right text. Format: https://learn.microsoft.com/typography/opentype/spec/otff
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

from govdocs.files.sound_fonts import SOUND_FONTS

# Flags of a composite glyph's component.
ARGUMENTS_ARE_WORDS = 0x0001
ARGUMENTS_ARE_OFFSETS = 0x0002
HAS_SCALE = 0x0008
MORE_COMPONENTS = 0x0020
HAS_XY_SCALE = 0x0040
HAS_MATRIX = 0x0080
HAS_INSTRUCTIONS = 0x0100

NEEDED = (b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp")
READ_BY_LAYOUT = (*NEEDED, b"GDEF", b"GPOS", b"GSUB", b"OS/2", b"name", b"post")
"""The tables by which text is laid out and drawn. Others (signatures, hinting) may be as they are."""

_MAGIC = 0x5F0F3CF5
_SIZES = range(16, 16385)  # units per em that the format allows
_MOST_FONTS = 64  # in one collection
_DEEPEST = 16  # components within components
_MOST_TABLES = 256
_CHARACTERS = 0x110000
_MOST_PARTS = 64  # of a table of characters; fonts have six at most
_MOST_GROUPS = 70_000  # of characters: more than the largest fonts have
_MOST_POINTS = 65_535  # of a glyph with all its parts; a font cannot state more
_MOST_JUDGED = 64

Tables = dict[bytes, memoryview]


def is_collection(font: bytes) -> bool:
    """Whether a file holds several fonts (.ttc, .otc)."""
    return font[:4] == b"ttcf"


def is_static_truetype(font: bytes) -> bool:
    """Whether this is a font whose glyphs can be copied: outlines in glyf, and no axes that change them."""
    try:
        tags = {tag for tag, _, _, _ in _directory(font)}
    except (struct.error, _Damaged):
        return False
    return {b"glyf", b"loca", b"head", b"hhea", b"maxp", b"hmtx"} <= tags and b"fvar" not in tags


_judged: dict[bytes, str] = {}
"""The damage of the fonts that were looked at last, by their digests: a look at a large one takes as long as a letter."""


def damage_of(font: bytes) -> str:
    """The first damage of a TrueType font, in English and in short; empty where it is whole."""
    digest = sha256(font).digest()
    if digest in SOUND_FONTS:
        return ""
    found = _judged.get(digest)
    if found is None:
        if len(_judged) >= _MOST_JUDGED:
            _judged.clear()
        _judged[digest] = found = _first_damage(font)
    return found


def _first_damage(font: bytes) -> str:
    try:
        tables = _tables(font)
        return next(_damages(tables), "")
    except _Damaged as error:
        return str(error)
    except (struct.error, IndexError, KeyError):
        return "cut short"


class _Damaged(Exception):  # noqa: N818 - reads as what it says
    pass


def _directory(font: bytes) -> Iterator[tuple[bytes, int, int, int]]:
    """Tag, checksum, offset and length of each table; of a collection those of its first font."""
    start = 0
    if is_collection(font):
        (count, start) = struct.unpack_from(">II", font, 8)
        if not 0 < count <= _MOST_FONTS:
            raise _Damaged("fonts of the collection")
    (count,) = struct.unpack_from(">H", font, start + 4)
    if count > _MOST_TABLES:
        raise _Damaged("number of tables")
    for i in range(count):
        yield struct.unpack_from(">4sIII", font, start + 12 + 16 * i)


def _tables(font: bytes) -> Tables:
    found: Tables = {}
    for tag, checksum, offset, length in _directory(font):
        if tag not in READ_BY_LAYOUT:
            continue
        name = tag.decode("ascii").strip()
        if tag in found:
            raise _Damaged(f"two tables {name}")
        if offset + length > len(font):
            raise _Damaged(f"table {name} is cut off")
        found[tag] = memoryview(font)[offset : offset + length]
        if _checksum(tag, found[tag]) != checksum:
            raise _Damaged(f"checksum of table {name}")
    if missing := [tag for tag in NEEDED if tag not in found]:
        raise _Damaged(f"no table {missing[0].decode('ascii')}")
    return found


def _checksum(tag: bytes, table: memoryview) -> int:
    content = bytearray(table) + bytes(-len(table) % 4)
    if tag == b"head":
        content[8:12] = bytes(4)  # holds the checksum of the whole file
    words = array("I", bytes(content))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) % 2**32


def _damages(tables: Tables) -> Iterator[str]:
    head, maxp, hhea, loca = (tables[tag] for tag in (b"head", b"maxp", b"hhea", b"loca"))
    magic, _, size = struct.unpack_from(">IHH", head, 12)
    (long_loca,) = struct.unpack_from(">h", head, 50)
    (count,) = struct.unpack_from(">H", maxp, 4)
    (metrics,) = struct.unpack_from(">H", hhea, 34)
    if magic != _MAGIC or size not in _SIZES or long_loca not in (0, 1):
        yield "table head"
    if not 0 < metrics <= count or len(tables[b"hmtx"]) < 4 * metrics + 2 * (count - metrics):
        yield "widths of glyphs"
    if len(loca) < (count + 1) * (4 if long_loca else 2):
        yield "table loca"
    offsets = _offsets(loca, count, long_loca=bool(long_loca))
    if any(later < earlier for earlier, later in pairwise(offsets)):
        yield "order of outlines"
    if offsets[-1] > len(tables[b"glyf"]):
        yield "outlines beyond table glyf"
    yield from _of_cmap(tables[b"cmap"], count)
    yield from _of_outlines(tables[b"glyf"], offsets)


def _offsets(loca: memoryview, count: int, *, long_loca: bool) -> list[int]:
    if long_loca:
        return list(struct.unpack_from(f">{count + 1}I", loca))
    return [2 * half for half in struct.unpack_from(f">{count + 1}H", loca)]


def _of_cmap(cmap: memoryview, glyphs: int) -> Iterator[str]:
    (count,) = struct.unpack_from(">H", cmap, 2)
    if count > _MOST_PARTS:
        yield "table cmap"
        return
    for start in {struct.unpack_from(">I", cmap, 8 + 8 * i)[0] for i in range(count)}:
        (form,) = struct.unpack_from(">H", cmap, start)
        if form < 8:
            (length,) = struct.unpack_from(">H", cmap, start + 2)
        elif form == 14:
            (length,) = struct.unpack_from(">I", cmap, start + 2)
        else:
            (length,) = struct.unpack_from(">I", cmap, start + 4)
        if start + length > len(cmap) or length < 6:
            yield "table cmap"
            return
        if form == 4 and _last_of_segments(cmap[start:]) >= glyphs:
            yield "glyphs of table cmap"
            return
        if form in (12, 13):
            (groups,) = struct.unpack_from(">I", cmap, start + 12)
            if 16 + 12 * groups > length or groups > _MOST_GROUPS:
                yield "groups of table cmap"
                return
            before = -1
            for first, last, glyph in struct.iter_unpack(">III", cmap[start + 16 : start + 16 + 12 * groups]):
                if not before < first <= last < _CHARACTERS:
                    yield "characters of table cmap"
                    return
                if glyph + (last - first) * (form == 12) >= glyphs:
                    yield "glyphs of table cmap"
                    return
                before = last


def _last_of_segments(table: memoryview) -> int:
    """The highest glyph that a part of `cmap` in format 4 leads to; U+FFFF, which ends it, leads nowhere.

    Where segments do not ascend, which costs their square to read, one that no font has.
    """
    (doubled,) = struct.unpack_from(">H", table, 6)
    words = [14, *(16 + doubled * i for i in (1, 2, 3))]
    ends, starts, deltas, places = (struct.unpack_from(f">{doubled // 2}H", table, at) for at in words)
    highest, before = 0, -1
    for i, (end, start, delta, place) in enumerate(zip(ends, starts, deltas, places, strict=True)):
        if start > end or start == 0xFFFF:
            continue
        if start <= before:
            return 0xFFFF
        before = end
        if place:
            listed = table[words[3] + 2 * i + place :][: 2 * (end - start + 1)]
            found = [(glyph + delta) & 0xFFFF for (glyph,) in struct.iter_unpack(">H", listed) if glyph]
        else:
            first, last = (start + delta) & 0xFFFF, (end + delta) & 0xFFFF
            found = [last if first <= last else 0xFFFF]
        highest = max(highest, *found, 0)
    return highest


def _of_outlines(glyf: memoryview, offsets: list[int]) -> Iterator[str]:
    components: dict[int, list[int]] = {}
    points: dict[int, int] = {}
    for glyph, (start, end) in enumerate(pairwise(offsets)):
        if start == end:
            continue
        outline = bytes(glyf[start:end])
        (contours,) = struct.unpack_from(">h", outline)
        if contours >= 0 and not _fits(outline, contours):
            yield f"outline of glyph {glyph}"
            return
        if contours < 0:
            components[glyph] = _components(outline)
        elif contours:
            points[glyph] = struct.unpack_from(">H", outline, 8 + 2 * contours)[0] + 1
    count = len(offsets) - 1
    for glyph, parts in components.items():
        if any(part >= count for part in parts) or _is_too_deep(glyph, components):
            yield f"parts of glyph {glyph}"
            return
    for glyph in components:
        if _points(glyph, components, points) > _MOST_POINTS:
            yield f"points of glyph {glyph}"
            return


def _points(glyph: int, components: dict[int, list[int]], points: dict[int, int]) -> int:
    """The number of a glyph's points with those of its parts, which are counted once each; their depth is bounded already."""
    if glyph not in points:
        points[glyph] = sum(_points(part, components, points) for part in components.get(glyph, ()))
    return points[glyph]


def _fits(outline: bytes, contours: int) -> bool:
    """Whether the points of a simple glyph are all within its outline."""
    if contours == 0:
        return True
    ends = struct.unpack_from(f">{contours}H", outline, 10)
    if any(later <= earlier for earlier, later in pairwise(ends)):
        return False
    at = 10 + 2 * contours
    at += 2 + int(struct.unpack_from(">H", outline, at)[0])
    points, needed = ends[-1] + 1, 0
    while points > 0:
        flags, times = outline[at], 1
        at += 1
        if flags & 0x08:
            times += outline[at]
            at += 1
        wide = (1 if flags & 0x02 else 0 if flags & 0x10 else 2) + (
            1 if flags & 0x04 else 0 if flags & 0x20 else 2
        )
        needed += times * wide
        points -= times
    return points == 0 and at + needed <= len(outline)


def component_length(flags: int) -> int:
    """How many bytes a part of a composite glyph takes, with its flags and number."""
    scale = 2 * bool(flags & HAS_SCALE) + 4 * bool(flags & HAS_XY_SCALE) + 8 * bool(flags & HAS_MATRIX)
    return (8 if flags & ARGUMENTS_ARE_WORDS else 6) + scale


def _components(outline: bytes) -> list[int]:
    parts, at, flags = [], 10, MORE_COMPONENTS
    while flags & MORE_COMPONENTS:
        flags, glyph = struct.unpack_from(">HH", outline, at)
        at += component_length(flags)
        if at > len(outline):
            raise _Damaged("parts of a glyph")
        parts.append(glyph)
    return parts


def _is_too_deep(glyph: int, components: dict[int, list[int]]) -> bool:
    level = {glyph}
    for _ in range(_DEEPEST):
        level = {part for each in level for part in components.get(each, ())}
        if not level:
            return False
    return True
