"""Glyphs of a page → lines: what stands on one height, cut where a wide gap parts columns; Bijoy in Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile
from typing import Final

from govdocs.importing.old_document import Stretch
from govdocs.importing.readers.pdf.bangla_order import TextPiece, in_drawn_order, logical
from govdocs.importing.readers.pdf.glyphs import Area, Glyph
from govdocs.text import from_bijoy, normalise

LINE_HEIGHT: Final = 0.45
"""Of the size of the letters: what stands higher or lower is another line."""

MARKER: Final = re.compile(
    r"[০-৯0-9]{1,3}(?:\.[০-৯0-9]{1,2}){0,3}\s?[।.)]|[০-৯0-9]{1,3}(?:\.[০-৯0-9]{1,2}){1,3}|[(](?:[অ-হ]|[০-৯0-9]{1,3}|[A-Za-z]|[ivx]{2,4})[)]|[ক-হ]\s?[)।.]|[•●▪➤✓*\-–—]"
)
"""The number or sign of a paragraph of a list."""

_HANGING_LABEL = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20}){0,3}\s?(?::|ঃ|:-)")
_FAR_TEXT = 8  # of the size: what stands farther from a label is another column
_COLUMN_GAP = 1.2  # of the size: a wider gap parts columns
_SPACED_COLUMN_GAP = 2.4  # where spaces stand in it, as a justified line has them
_WORD_GAP = 0.09  # of the size: a wider gap is a space, though none was written
_OF_A_SPACE = 0.5  # of the spaces written on a line: a narrower gap is none there
_BEHIND_VISARGA = 0.75  # the same behind ঃ, whose own width many fonts leave out
_SPREAD = 0.6  # gaps so much alike are those of a line that was drawn out to its full width
_BIJOY_GAP = 0.16  # in a Bijoy font, whose half letters may stand apart
_SYMBOLS = 0xF000  # where fonts of symbols, as old Bijoy fonts are, have their codes


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its text by looks, its area, the height of its base line, the size of its letters.

    `words` are the left edges of its words, and `first_word` is the width of the first of them.
    """

    stretches: tuple[Stretch, ...]
    area: Area
    y: float
    size: float
    words: tuple[float, ...] = ()
    first_word: float = 0.0

    @property
    def text(self) -> str:
        """All its text."""
        return "".join(stretch.text for stretch in self.stretches)

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(stretch.bold for stretch in self.stretches if stretch.text.strip())


def rows_of(glyphs: Iterable[Glyph], bijoy_fonts: frozenset[str]) -> list[list[Line]]:
    """The lines from the top of a page; in one row are those of several columns that stand on one height."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: -each.y):
        if rows and _height(rows[-1]) - glyph.y <= LINE_HEIGHT * max(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    found = ([_line(part, bijoy_fonts) for part in _columns(row, bijoy_fonts)] for row in rows)
    printed = ([line for line in row if line.text.strip()] for row in found)
    return [with_marker(row) for row in printed if row]


def joined_line(row: Sequence[Line]) -> Line:
    """Lines on one height as one, with tabs between them."""
    stretches = list(row[0].stretches)
    area = row[0].area
    for line in row[1:]:
        stretches += [Stretch("\t"), *line.stretches]
        area = area.joined(line.area)
    words = tuple(word for line in row for word in line.words)
    return Line(tuple(stretches), area, row[0].y, max(line.size for line in row), words, row[0].first_word)


def continued(line: Line, rest: Line) -> Line:
    """A line with what stands below it but belongs to it."""
    space = () if line.text.endswith(" ") else (Stretch(" "),)
    text = (*line.stretches, *space, *rest.stretches)
    return Line(text, line.area, line.y, line.size, line.words, line.first_word)


def with_marker(row: list[Line]) -> list[Line]:
    """A number or label that hangs before its text is one line with it."""
    if len(row) == 2:
        label = row[0].text.strip()
        near = row[1].area.left - row[0].area.right < _FAR_TEXT * row[0].size
        if MARKER.fullmatch(label) or (near and _HANGING_LABEL.fullmatch(label)):
            return [joined_line(row)]
    if len(row) > 2 and MARKER.fullmatch(row[0].text.strip()):
        return [joined_line(row[:2]), *row[2:]]
    return row


def _height(row: list[Glyph]) -> float:
    return row[0].y


def _columns(row: list[Glyph], bijoy_fonts: frozenset[str]) -> Iterator[list[Glyph]]:
    """A row cut at wide gaps, its glyphs in drawn order, with a blank where a space is."""
    bijoy = {id(glyph) for glyph in row if glyph.font in bijoy_fonts}
    ordered = (
        sorted(row, key=lambda glyph: glyph.x)
        if len(bijoy) > len(row) / 2
        else in_drawn_order(glyph for glyph in row)
    )
    words = list(_words(ordered, bijoy))
    gaps = [word.gap for word in words[1:]]
    enough = 2 if all(word.blank for word in words[1:]) else 3
    is_spread = len(gaps) >= enough and min(gaps) > _SPREAD * max(gaps)
    part: list[Glyph] = []
    for word in words:
        far = word.gap > word.glyphs[0].size * (_SPACED_COLUMN_GAP if word.blank else _COLUMN_GAP)
        if part and far and not is_spread:
            yield part
            part = []
        part += [_blank(word.blank or word.glyphs[0])] if part else []
        part += word.glyphs
        if word.is_spaced:
            part.append(_blank(word.glyphs[-1]))
    if part:
        yield part


@dataclass(slots=True)
class _GlyphWord:
    """Glyphs without a space, the gap before them and the space that was written in it; whether one was written at the end of the row."""

    glyphs: list[Glyph]
    gap: float
    blank: Glyph | None
    is_spaced: bool = False


def _words(ordered: Iterable[Glyph], bijoy: set[int]) -> Iterator[_GlyphWord]:
    ordered = list(ordered)
    written = sorted(
        glyph.area.right - glyph.area.left
        for glyph in ordered
        if glyph.text.isspace() and glyph.area.right > glyph.area.left
    )
    space = written[len(written) // 2] if written else 0.0
    word: _GlyphWord | None = None
    right = 0.0
    blank: Glyph | None = None
    for glyph in ordered:
        if glyph.text.isspace():
            blank = blank or glyph
            continue
        gap = glyph.area.left - right if word else 0.0
        if (
            word is None
            or blank
            or gap
            > max(
                space * (_BEHIND_VISARGA if word.glyphs[-1].text.endswith("ঃ") else _OF_A_SPACE),
                glyph.size * (_BIJOY_GAP if id(glyph) in bijoy else _WORD_GAP),
            )
        ):
            if word:
                yield word
            word = _GlyphWord([], gap, blank)
            right = glyph.area.right
        word.glyphs.append(glyph)
        right = max(right, glyph.area.right)
        blank = None
    if word:
        word.is_spaced = blank is not None
        yield word


def _blank(like: Glyph) -> Glyph:
    return Glyph(
        " ", Area(like.area.left, like.y, like.area.left, like.y), like.x, like.y, like.size, like.font
    )


def _line(part: list[Glyph], bijoy_fonts: frozenset[str]) -> Line:
    printed = [glyph for glyph in part if not glyph.text.isspace()]
    area = printed[0].area
    for glyph in printed:
        area = area.joined(glyph.area)
    size = max(glyph.size for glyph in printed)
    base = max(printed, key=lambda glyph: glyph.area.right - glyph.area.left).y
    words = tuple(
        after.area.left for before, after in pairwise([_blank(part[0]), *part]) if before.text == " "
    )
    first = takewhile(lambda glyph: glyph.text != " ", part)
    width = max((glyph.area.right for glyph in first), default=area.left) - area.left
    return Line(_stretches(_pieces(part, bijoy_fonts)), area, base, size, words, width)


def _pieces(part: Sequence[Glyph], bijoy_fonts: frozenset[str]) -> Iterator[TextPiece]:
    """The text, the Bijoy in it converted. A blank belongs to the run that it is in."""
    kinds: list[bool] = []
    for glyph in part:
        blank = glyph.text.isspace() and bool(kinds)
        kinds.append(kinds[-1] if blank else glyph.font in bijoy_fonts)
    for is_bijoy, run in groupby(zip(kinds, part, strict=True), key=lambda pair: pair[0]):
        glyphs = [glyph for _, glyph in run]
        if not is_bijoy:
            yield from logical(glyphs)
            continue
        for _, look in groupby(
            glyphs, key=lambda glyph: (glyph.bold and not glyph.text.isspace(), glyph.italic)
        ):
            same = list(look)
            typed = "".join(map(_typed, same))
            ahead = typed[: len(typed) - len(typed.lstrip())]
            behind = typed[len(typed.rstrip()) :] if typed.strip() else ""
            yield TextPiece(ahead + from_bijoy(typed.strip()) + behind, same[0])


def _typed(glyph: Glyph) -> str:
    return "".join(chr(ord(c) - _SYMBOLS) if _SYMBOLS <= ord(c) < _SYMBOLS + 256 else c for c in glyph.text)


def _stretches(pieces: Iterable[TextPiece]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for piece in pieces:
        glyph = piece.glyph
        look = (glyph.bold, glyph.italic, glyph.font)
        is_sign = not any(map(str.isalnum, piece.text))  # a comma may be drawn with another font
        if found and (is_sign or (found[-1].bold, found[-1].italic, found[-1].font) == look):
            last = found[-1]
            found[-1] = Stretch(last.text + piece.text, last.bold, last.italic, False, last.font)
        else:
            found.append(Stretch(piece.text, glyph.bold, glyph.italic, False, glyph.font))
    return tuple(Stretch(normalise(s.text), s.bold, s.italic, s.underlined, s.font) for s in found)
