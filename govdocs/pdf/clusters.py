"""Clusters of glyphs in the units of their font: what a document's codes are made of, whichever document it is.

What a cluster comes to depends on its font alone, and letters use the same clusters again and again; so it is kept for the
documents after it. Of a document nothing is kept here but its single clusters, a letter or a conjunct with its signs.
"""

import unicodedata
from array import array
from functools import lru_cache
from typing import NamedTuple

from weasyprint.text.ffi import pango

from govdocs.pdf.font_program import FontTables, PlacedGlyph

#: Pango counts in 1/1024 of a CSS pixel, and its record of a glyph has five words of four bytes.
UNITS = 1024
RECORD = 20

EMPTY = pango.PANGO_GLYPH_EMPTY
UNKNOWN = pango.PANGO_GLYPH_UNKNOWN_FLAG

_MOST = 20_000

Part = tuple[tuple[PlacedGlyph, ...], int, str]
"""The glyphs of one code, its advance in font units, and its text."""


class Cluster(NamedTuple):
    """A cluster: the parts that are a code each, how wide they are, in 1/1000 em, and how far the pen goes, in Pango's units."""

    parts: tuple[Part, ...]
    width: float
    pen: int
    #: the space to the next cluster
    gap: str
    #: the parts are shown in their order, but the first one last
    first_is_last: bool
    #: the text and the glyphs with ink; None where the font lacks one
    shaped: tuple[str, tuple[int, ...]] | None


class FontClusters:
    """The clusters of a font, each worked out once; past so many all are dropped."""

    def __init__(self, font: FontTables) -> None:
        self._font = font
        #: the width of an empty glyph that carries text: 1/1000 em, or the font's smallest unit
        self.hair = max(1, round(font.units_per_em / 1000))
        self._known: dict[tuple[bytes, str, float, bool], Cluster] = {}

    def of(self, records: bytes, text: str, size: float, *, spaced: bool) -> Cluster:
        """The cluster of Pango's records of glyphs (id, width, x offset, y offset, 0) in its own units; `size` in pixels.

        Of letter-spaced text it is as wide as the cluster with its space, in which no reader sees one.
        """
        key = records, text, size, spaced
        cluster = self._known.get(key)
        if cluster is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            cluster = self._known[key] = self._cluster(array("i", records), text, size, spaced=spaced)
        return cluster

    def width(self, advance: int) -> float:
        """The width of a code, in 1/1000 em, of its advance in font units."""
        width = advance * 1000 / self._font.units_per_em
        return int(width) if width.is_integer() else round(width, 3)

    def _cluster(self, records: "array[int]", text: str, size: float, *, spaced: bool) -> Cluster:
        font = self._font
        scale = font.units_per_em / (size * UNITS)
        glyphs, pen, natural, is_lacking = [], 0, 0.0, False
        for glyph, width, x, y, _ in zip(*[iter(records)] * 5, strict=True):
            if glyph != EMPTY:
                unknown = glyph & UNKNOWN
                is_lacking = is_lacking or bool(unknown)
                glyph = 0 if unknown else glyph
                # Space has no ink: were it a component, each justified line would make a code of its own.
                if font.outline(glyph):
                    glyphs.append(PlacedGlyph(glyph, round((pen + x) * scale), -round(y * scale)))
                natural = pen * scale + (width * scale if unknown else font.advance(glyph))
            pen += width
        advance = max(0, round(pen * scale if spaced else natural))
        shaped = None if is_lacking else (text, tuple(placed.glyph for placed in glyphs))
        parts = self._parts(tuple(glyphs), advance, text)
        is_backwards = len(parts) > 1 and _is_backwards(text)
        in_order = [*parts[1:], parts[0]] if is_backwards else parts
        total = sum([self.width(part[1]) for part in in_order])
        return Cluster(parts, total, pen, gap(total, pen, size), is_backwards, shaped)

    def _parts(self, glyphs: tuple[PlacedGlyph, ...], advance: int, text: str) -> tuple[Part, ...]:
        # pdf.js takes a code whose text has a combining mark for one without width, and invents a space
        # after it (mozilla/pdf.js#21890). So the text from the first such character on is carried by an
        # empty glyph behind the drawn one, a hair wide, which is taken off the drawn one's width.
        hair = self.hair
        behind = text[:0:-1]
        if behind and _is_backwards(text) and advance >= hair * len(behind):
            # Letters drawn as one (لا): readers take those from right to left in turn, so the first one comes last.
            drawn = glyphs, advance - hair * len(behind), text[0]
            return (drawn, *(((), hair, letter) for letter in behind))
        head, tail = _split(text)
        if not head or not tail or advance < hair:
            return ((glyphs, advance, text),)
        return (glyphs, advance - hair, head), ((), hair, tail)


def gap(width: float, pen: int, size: float) -> str:
    """The part of a TJ array between two strings, the first of them `width` wide, that brings the pen to its place."""
    space = width - pen * 1000 / (size * UNITS)
    # Below half a unit it is the rounding of Pango's units.
    return f">{space:.1f}<".replace(".0<", "<") if abs(space) >= 0.5 else ""


clusters_of = lru_cache(maxsize=8)(FontClusters)
"""The clusters of a font, which are kept of the last few fonts."""


def _is_backwards(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in ("R", "AL")


def _split(text: str) -> tuple[str, str]:
    """The text before its first combining mark or invisible character, and the rest."""
    for i, character in enumerate(text):
        if unicodedata.category(character) in ("Mn", "Cf"):
            return text[:i], text[i:]
    return text, ""
