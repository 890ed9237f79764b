"""The characters that a font file has, read from its `cmap` table without Pango.

Format: https://learn.microsoft.com/typography/opentype/spec/cmap. A damaged table costs no more than a good one: ranges must
ascend, and their number is bounded.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from govdocs.pdf.font_program import FontTables

#: More than the largest fonts have.
MAX_RANGES = 70_000
LAST_CHARACTER = 0x10FFFF

Range = tuple[int, int]


class FontCharacters:
    """The code points of one font, as ranges in ascending order."""

    def __init__(self, ranges: list[Range]) -> None:
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def __contains__(self, character: object) -> bool:
        if not isinstance(character, str):
            return False
        place = bisect_right(self._starts, ord(character)) - 1
        return place >= 0 and ord(character) <= self._ends[place]


def font_characters(content: bytes) -> FontCharacters | None:
    """The characters of a font file; None where its table is of a kind that is not known here, or damaged."""
    try:
        return FontCharacters(list(_ascending(character_ranges(FontTables(content)))))
    except (struct.error, KeyError, ValueError):
        return None


def has_character(content: bytes, character: str) -> bool | None:
    """Whether a font file has a character, found without reading all of its table; None where that is not known."""
    code = ord(character)
    try:
        for start, end, _ in character_ranges(FontTables(content)):
            if end >= code:
                return start <= code
    except (struct.error, KeyError, ValueError):
        return None
    return False


def glyphs_of(font: FontTables, characters: Iterable[str]) -> dict[str, int]:
    """Character → its glyph, for those of the characters that the font has; none where the table is damaged."""
    wanted = sorted(map(ord, characters))
    found = {}
    try:
        for start, end, glyph in character_ranges(font):
            for code in wanted[bisect_left(wanted, start) : bisect_right(wanted, end)]:
                found[chr(code)] = glyph + code - start
    except (struct.error, KeyError, ValueError):
        return {}
    return found


def character_ranges(font: FontTables) -> Iterator[tuple[int, int, int]]:
    """First and last character of each range, and the glyph of the first; the others' follow. Raises ValueError for an unknown kind."""
    table = font.table(b"cmap")
    offset = _best_part(table)
    if offset is None:
        raise ValueError("no part for Unicode")
    (kind,) = struct.unpack_from(">H", table, offset)
    if kind not in (4, 12):
        raise ValueError("unknown kind of table")
    return _words(table, offset) if kind == 4 else _groups(table, offset)


def _best_part(table: bytes) -> int | None:
    """Where the part for all of Unicode is, else that for its first plane."""
    (count,) = struct.unpack_from(">H", table, 2)
    parts = {}
    for i in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", table, 4 + 8 * i)
        parts[platform, encoding] = offset
    wanted = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
    return next((parts[part] for part in wanted if part in parts), None)


def _groups(table: bytes, offset: int) -> Iterator[tuple[int, int, int]]:
    """Format 12: groups of consecutive characters."""
    (count,) = struct.unpack_from(">I", table, offset + 12)
    if count > MAX_RANGES:
        raise ValueError("more groups of characters than a font has")
    for i in range(count):
        start, end, glyph = struct.unpack_from(">III", table, offset + 16 + 12 * i)
        if end <= LAST_CHARACTER:
            yield (start, end, glyph) if glyph else (start + 1, end, 1)


def _words(table: bytes, offset: int) -> Iterator[tuple[int, int, int]]:
    """Format 4: segments of the first plane, some of which name the glyph of each character."""
    (doubled,) = struct.unpack_from(">H", table, offset + 6)
    count = doubled // 2
    ends = offset + 14
    starts, deltas, places = (ends + 2 + doubled * i for i in (1, 2, 3))
    last = -1
    for i in range(count):
        (end,) = struct.unpack_from(">H", table, ends + 2 * i)
        (start,) = struct.unpack_from(">H", table, starts + 2 * i)
        (delta,) = struct.unpack_from(">H", table, deltas + 2 * i)
        (place,) = struct.unpack_from(">H", table, places + 2 * i)
        if start <= last:
            raise ValueError("segments that do not ascend")
        last = max(last, end)
        for code in range(start, end + 1):
            if place:
                (glyph,) = struct.unpack_from(">H", table, places + 2 * i + place + 2 * (code - start))
                glyph = glyph and (glyph + delta) & 0xFFFF
            else:
                glyph = (code + delta) & 0xFFFF
            if glyph and code != 0xFFFF:
                yield code, code, glyph


def _ascending(found: Iterator[tuple[int, int, int]]) -> Iterator[Range]:
    """The ranges joined where they touch. Raises ValueError where they do not ascend."""
    before: Range | None = None
    for start, end, _ in found:
        if start > end:
            continue
        if before is not None and start <= before[1]:
            raise ValueError("ranges that do not ascend")
        if before is not None and start == before[1] + 1:
            before = before[0], end
        else:
            if before is not None:
                yield before
            before = start, end
    if before is not None:
        yield before
