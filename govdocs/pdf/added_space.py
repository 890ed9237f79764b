"""A space for a font that has none: Pango sets a space in the face of the character before it, and would print a box there.

Fonts of signs alone are often made so. The glyph is added when the font is loaded; the file stays as it is.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from govdocs.pdf.font_characters import character_ranges, has_character
from govdocs.pdf.font_program import FontTables, sfnt

_SPACES = (0x20, 0xA0)  # HarfBuzz makes the others out of these
_MOST_GLYPHS = 65_535
_COUNTING_GLYPHS = (b"DSIG", b"LTSH", b"VDMX", b"VORG", b"hdmx", b"vhea", b"vmtx")
"""Tables with an entry for each glyph, or a signature, which exact text has no use for."""

Group = tuple[int, int, int]


def with_space(content: bytes) -> bytes:
    """A font with a space: as it is where it has one, and where its characters are not known.

    Raises ValueError where there is no room for one.
    """
    if has_character(content, " ") is not False:
        return content
    font = FontTables(content)
    try:
        groups = list(character_ranges(font))
    except (struct.error, ValueError):
        return content
    (count,) = struct.unpack_from(">H", font.maxp, 4)
    if count >= _MOST_GLYPHS:
        raise ValueError("no room for a space")
    tables = {
        tag: font.table(tag) for tag in sorted(font.tags) if tag not in _COUNTING_GLYPHS and tag != b"post"
    }
    if b"post" in font.tags:
        tables[b"post"] = (
            struct.pack(">I", 0x0003_0000) + font.table(b"post")[4:32]
        )  # without names of glyphs
    metrics = [(font.advance(glyph), font.side_bearing(glyph)) for glyph in range(count)]
    metrics.append((font.units_per_em // 4, 0))
    width = 4 if struct.unpack_from(">h", font.head, 50)[0] else 2
    loca = font.table(b"loca")[: width * (count + 1)]
    return sfnt(
        {
            **tables,
            b"cmap": _character_table(font.table(b"cmap"), list(_with_spaces(groups, count))),
            b"head": font.head[:8] + bytes(4) + font.head[12:],
            b"hhea": font.hhea[:34] + struct.pack(">H", count + 1) + font.hhea[36:],
            b"hmtx": b"".join(struct.pack(">Hh", *each) for each in metrics),
            b"loca": loca + loca[-width:],
            b"maxp": font.maxp[:4] + struct.pack(">H", count + 1) + font.maxp[6:],
        }
    )


def _with_spaces(groups: list[Group], glyph: int) -> Iterator[Group]:
    """The groups, and both spaces where they are in none; those that follow one another joined."""
    lacking = [code for code in _SPACES if not any(start <= code <= end for start, end, _ in groups)]
    before: Group | None = None
    for start, end, first in sorted([*groups, *((code, code, glyph) for code in lacking)]):
        if before and start == before[1] + 1 and first == before[2] + start - before[0]:
            before = before[0], end, before[2]
            continue
        if before:
            yield before
        before = start, end, first
    if before:
        yield before


def _character_table(old: bytes, groups: list[Group]) -> bytes:
    """A table of characters in format 12, with the variations of the old one."""
    (count,) = struct.unpack_from(">H", old, 2)
    parts = [struct.unpack_from(">HHI", old, 4 + 8 * i) for i in range(count)]
    variations = next((old[at:] for platform, kind, at in parts if (platform, kind) == (0, 5)), b"")
    if variations:
        variations = variations[: struct.unpack_from(">I", variations, 2)[0]]
    offset = 4 + 8 * (2 if variations else 1)
    table = struct.pack(">HHIII", 12, 0, 16 + 12 * len(groups), 0, len(groups))
    table += b"".join(struct.pack(">III", *group) for group in groups)
    directory = [(0, 5, offset + len(table))] if variations else []
    directory.append((3, 10, offset))
    head = struct.pack(">HH", 0, len(directory))
    return head + b"".join(struct.pack(">HHI", *each) for each in directory) + table + variations
