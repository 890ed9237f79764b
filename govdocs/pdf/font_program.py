"""A TrueType program with one glyph per cluster: glyphs copied out of a font, or composed of several.

Only the six tables a PDF reader needs are written (glyf, loca, hmtx, head, hhea, maxp); hinting is left out.
Format: https://learn.microsoft.com/typography/opentype/spec/glyf and the pages of the other tables.
"""

import struct
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from govdocs.files.font_data import (
    ARGUMENTS_ARE_OFFSETS,
    ARGUMENTS_ARE_WORDS,
    HAS_INSTRUCTIONS,
    MORE_COMPONENTS,
    component_length,
)

_MOST = 20_000  # compositions that are kept of a font


class PlacedGlyph(NamedTuple):
    """One glyph of the font, its origin moved by x and y font units."""

    glyph: int
    x: int = 0
    y: int = 0


class FontTables:
    """The tables of a font file, read where they are needed. A font without outlines has empty glyphs."""

    def __init__(self, content: bytes, index: int = 0) -> None:
        start = struct.unpack_from(">I", content, 12 + 4 * index)[0] if content[:4] == b"ttcf" else 0
        (count,) = struct.unpack_from(">H", content, start + 4)
        self.content = content
        self._tables = {}
        for i in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", content, start + 12 + 16 * i)
            self._tables[tag] = content[offset : offset + length]
        self.tags = frozenset(self._tables)
        self.head, self.hhea, self.maxp = (self._tables[tag] for tag in (b"head", b"hhea", b"maxp"))
        (self.units_per_em,) = struct.unpack_from(">H", self.head, 18)
        #: whether the font says that each outline begins where its side bearing is
        self.begins_at_bearing = bool(struct.unpack_from(">H", self.head, 16)[0] & 2)
        (self._metrics,) = struct.unpack_from(">H", self.hhea, 34)
        self._hmtx = self._tables[b"hmtx"]
        self._glyf = self._tables.get(b"glyf", b"")
        loca = self._tables.get(b"loca", b"")
        kind, size, self._unit = ("I", 4, 1) if any(self.head[50:52]) else ("H", 2, 2)
        self._offsets = struct.unpack_from(f">{len(loca) // size}{kind}", loca)
        self._simple: dict[int, _Glyph] = {}
        #: of clusters what their glyphs are made of, whatever numbers these have in a program
        self.compositions: dict[tuple[PlacedGlyph, ...], _Composition] = {}

    def table(self, tag: bytes) -> bytes:
        """A table's content. Raises KeyError where the font has none of this name."""
        return self._tables[tag]

    def advance(self, glyph: int) -> int:
        """The advance width, in font units."""
        width: int = struct.unpack_from(">H", self._hmtx, 4 * min(glyph, self._metrics - 1))[0]
        return width

    def side_bearing(self, glyph: int) -> int:
        """The left side bearing, in font units."""
        beyond = glyph - self._metrics
        offset = 4 * glyph + 2 if beyond < 0 else 4 * self._metrics + 2 * beyond
        bearing: int = struct.unpack_from(">h", self._hmtx, offset)[0]
        return bearing

    def outline(self, glyph: int) -> bytes:
        """The glyph's description, empty for a glyph without ink."""
        if not self._offsets:
            return b""
        start, end = self._offsets[glyph], self._offsets[glyph + 1]
        return self._glyf[self._unit * start : self._unit * end]

    def simple(self, glyph: int) -> "_Glyph | None":
        """The glyph as a font program has it; None for one that is composed of others."""
        known = self._simple.get(glyph)
        if known is None:
            outline, bearing = self.outline(glyph), self.side_bearing(glyph)
            if not outline:
                known = _Glyph()
            else:
                (contours,) = struct.unpack_from(">h", outline)
                if contours < 0:
                    return None
                points = struct.unpack_from(">H", outline, 8 + 2 * contours)[0] + 1 if contours else 0
                known = _Glyph(_without_hints(outline, contours), bearing, points, contours)
            self._simple[glyph] = known
        return known


@lru_cache(maxsize=8)
def font_tables(content: bytes, index: int = 0) -> FontTables:
    """The tables of a font file, which are kept, with what was read of them, of the last few files."""
    return FontTables(content, index)


def build(source: FontTables, clusters: Sequence[tuple[tuple[PlacedGlyph, ...], int]]) -> bytes:
    """The font program whose glyph i + 1 is cluster i: its placed glyphs and its advance in font units.

    Glyph 0 is an empty .notdef. Each outline is written once: where a cluster is a glyph as it is, there; the
    others that need it point to it; what is only ever a part of others comes after the clusters.
    """
    return sfnt(_Program(source, clusters).tables())


class _Glyph(NamedTuple):
    outline: bytes = b""
    bearing: int = 0
    points: int = 0
    contours: int = 0
    components: int = 0
    depth: int = 0


#: A glyph made of others: the head of its description, of each part what is before and behind its number, and the rest of the glyph.
_Composition = tuple[bytes, list[tuple[bytes, bytes]], tuple[int, ...]]


class _Program:
    def __init__(self, source: FontTables, clusters: Sequence[tuple[tuple[PlacedGlyph, ...], int]]) -> None:
        self.source = source
        self.copies: dict[int, _Glyph] = {}
        #: glyph of the font → its number here
        self.numbers: dict[int, int] = {}
        for number, (placed, _) in enumerate(clusters, 1):
            if _as_it_is(placed):
                self.numbers.setdefault(placed[0].glyph, number)
        self.glyphs = [_Glyph()] * (1 + len(clusters))
        self.advances = [source.units_per_em // 2, *[advance for _, advance in clusters]]
        for number, (placed, _) in enumerate(clusters, 1):
            self.glyphs[number] = self._cluster(number, placed)

    def _cluster(self, number: int, placed: tuple[PlacedGlyph, ...]) -> _Glyph:
        if not placed:
            return _Glyph()
        if _as_it_is(placed) and self.numbers[placed[0].glyph] == number:
            return self._copy(placed[0].glyph)
        return self._compose(placed)

    def _copy(self, glyph: int) -> _Glyph:
        if glyph not in self.copies:
            self.copies[glyph] = self._read(glyph)
        return self.copies[glyph]

    def _read(self, glyph: int) -> _Glyph:
        if known := self.source.simple(glyph):
            return known
        renumbered, parts = self._renumber(self.source.outline(glyph))
        return _composite(renumbered, self.source.side_bearing(glyph), parts)

    def _compose(self, placed: tuple[PlacedGlyph, ...]) -> _Glyph:
        numbered = [self._part(place.glyph) for place in placed]
        compositions = self.source.compositions
        known = compositions.get(placed)
        if known is None:
            if len(compositions) >= _MOST:
                compositions.clear()
            known = compositions[placed] = _composition(placed, [part for _, part in numbered])
        head, places, rest = known
        numbers = [number.to_bytes(2, "big") for number, _ in numbered]
        records = [flags + number + place for number, (flags, place) in zip(numbers, places, strict=True)]
        return _Glyph(head + b"".join(records), *rest)

    def _part(self, glyph: int) -> tuple[int, _Glyph]:
        if glyph not in self.numbers:
            # The number is taken first: to copy a composite glyph adds parts of its own.
            self.numbers[glyph] = number = len(self.glyphs)
            self.glyphs.append(_Glyph())
            self.advances.append(self.source.advance(glyph))
            self.glyphs[number] = self._copy(glyph)
        return self.numbers[glyph], self._copy(glyph)

    def _renumber(self, outline: bytes) -> tuple[bytes, list[_Glyph]]:
        """A composite glyph of the font itself, its components numbered as in this program."""
        result, parts, offset = [outline[:10]], [], 10
        flags = MORE_COMPONENTS
        while flags & MORE_COMPONENTS:
            flags, glyph = struct.unpack_from(">HH", outline, offset)
            end = offset + component_length(flags)
            number, part = self._part(glyph)
            result.append(struct.pack(">HH", flags & ~HAS_INSTRUCTIONS, number) + outline[offset + 4 : end])
            parts.append(part)
            offset = end
        return b"".join(result), parts

    def tables(self) -> dict[bytes, bytes]:
        glyphs = self.glyphs
        bearings = [glyph.bearing for glyph in glyphs]
        padded = [glyph.outline + bytes(-len(glyph.outline) % 4) for glyph in glyphs]
        offsets = [*accumulate(map(len, padded), initial=0)]
        long_loca = offsets[-1] >= 2 * 0x10000
        head = bytearray(self.source.head)
        struct.pack_into(">I", head, 8, 0)  # checkSumAdjustment, set when the file is complete
        struct.pack_into(">h", head, 50, long_loca)
        hhea = bytearray(self.source.hhea)
        struct.pack_into(">H", hhea, 10, max(self.advances))
        struct.pack_into(">H", hhea, 34, len(glyphs))
        kind, unit = ("I", 1) if long_loca else ("H", 2)
        loca = struct.pack(f">{len(offsets)}{kind}", *[offset // unit for offset in offsets])
        return {
            b"glyf": b"".join(padded),
            b"head": bytes(head),
            b"hhea": bytes(hhea),
            b"hmtx": b"".join(map(struct.Struct(">Hh").pack, self.advances, bearings)),
            b"loca": loca,
            b"maxp": _maxp(glyphs),
        }


def _as_it_is(placed: tuple[PlacedGlyph, ...]) -> bool:
    return len(placed) == 1 and placed[0].x == placed[0].y == 0


def _composition(placed: tuple[PlacedGlyph, ...], parts: list[_Glyph]) -> _Composition:
    places, boxes = [], []
    for i, (place, part) in enumerate(zip(placed, parts, strict=True), 1):
        # A renderer moves a glyph's xMin to its left side bearing, but not that of a component.
        left, bottom, right, top = struct.unpack_from(">4h", part.outline, 2)
        x, y = place.x + part.bearing - left, place.y
        boxes.append((left + x, bottom + y, right + x, top + y))
        flags = ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_OFFSETS | (MORE_COMPONENTS if i < len(placed) else 0)
        places.append((struct.pack(">H", flags), struct.pack(">hh", x, y)))
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    box = min(lefts), min(bottoms), max(rights), max(tops)
    return struct.pack(">h4h", -1, *box), places, _composite(b"", box[0], parts)[1:]


def _composite(description: bytes, bearing: int, parts: list[_Glyph]) -> _Glyph:
    return _Glyph(
        description,
        bearing,
        sum(part.points for part in parts),
        sum(part.contours for part in parts),
        len(parts),
        1 + max(part.depth for part in parts),
    )


def _without_hints(outline: bytes, contours: int) -> bytes:
    start = 10 + 2 * contours
    (length,) = struct.unpack_from(">H", outline, start)
    return outline[:start] + bytes(2) + outline[start + 2 + length :]


def _maxp(glyphs: list[_Glyph]) -> bytes:
    simple = [glyph for glyph in glyphs if not glyph.components]
    composite = [glyph for glyph in glyphs if glyph.components]
    return struct.pack(
        ">I14H",
        0x00010000,
        len(glyphs),
        max(glyph.points for glyph in simple),
        max(glyph.contours for glyph in simple),
        max((glyph.points for glyph in composite), default=0),
        max((glyph.contours for glyph in composite), default=0),
        1,  # zones: without hints there is no twilight zone, and nothing in the six fields after it
        *(0, 0, 0, 0, 0, 0),
        max((glyph.components for glyph in composite), default=0),
        max((glyph.depth for glyph in composite), default=0),
    )


def sfnt(tables: dict[bytes, bytes]) -> bytes:
    """A font file of these tables (in the order of their tags), with all checksums."""
    count, power = len(tables), 1 << (len(tables).bit_length() - 1)
    search = 16 * power, power.bit_length() - 1, 16 * (count - power)
    header = [struct.pack(">IHHHH", 0x00010000, count, *search)]
    offset, body = 12 + 16 * len(tables), []
    for tag, content in tables.items():
        header.append(struct.pack(">4sIII", tag, _checksum(content), offset, len(content)))
        if tag == b"head":
            head = offset
        body.append(content + bytes(-len(content) % 4))
        offset += len(body[-1])
    font = bytearray(b"".join(header + body))
    struct.pack_into(">I", font, head + 8, (0xB1B0AFBA - _checksum(font)) % 2**32)
    return bytes(font)


def _checksum(content: bytes | bytearray) -> int:
    padded = bytes(content) + bytes(-len(content) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32
