"""Whether a font draws the letters that a text says: a second look at what shaping made of it, by the font's own table of characters.

A font may be damaged, or made, so that it draws খ where the text says ক. Where the font itself says of a shape that it is খ, that
is known here; a font whose shapes are others throughout, with no sign of it, is a font like any other.
"""

from __future__ import annotations

import string
import struct
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govdocs.pdf import messages
from govdocs.pdf.font_characters import glyphs_of
from govdocs.pdf.font_program import FontTables
from govdocs.problems.sentence import Sentence

_BANGLA = frozenset(
    letter for letter in map(chr, range(0x0980, 0x0A00)) if unicodedata.category(letter)[0] in "LMN"
)
_LATIN = frozenset(string.ascii_letters + string.digits)
_WATCHED = _BANGLA | _LATIN
_TA_WITHOUT_VOWEL = "ত\N{BENGALI SIGN VIRAMA}"

#: What no two of are drawn alike in any face. Not so ঌ and ৯, and what is written no more.
_UNALIKE = (
    *"অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎ",
    *("\N{BENGALI LETTER RRA}", "\N{BENGALI LETTER RHA}", "\N{BENGALI LETTER YYA}"),
    *map(chr, (*range(0x0981, 0x0984), *range(0x09BE, 0x09C4), 0x09C7, 0x09C8, 0x09CB, 0x09CC, 0x09CD)),
    *"০১২৩৪৫৬৭৮৯",
)


_SAME_LATIN = (
    "ABCDEFGHJKLMNPQRSTUVWXYZ23456789",
    "abcdefghijkmnpqrstuvwxyz",
)  # within a face; l is often I, and 0 is O

_STICKING_OUT = 0.75
"""How much of its breadth a letter may at most be beyond its place on one side; italics have up to 0.4."""


class Misdrawn(NamedTuple):
    """Letters of a text that a font draws as others, as none or over one another, and the sentence that says so."""

    sentence: Sentence
    text: str
    drawn: str = ""


class FontLetters:
    """What a font says of its own glyphs."""

    def __init__(self, font: FontTables) -> None:
        self._glyphs = glyphs_of(font, _WATCHED)
        self._letters: dict[int, set[str]] = defaultdict(set)
        for letter, glyph in self._glyphs.items():
            self._letters[glyph].add(letter)
        self._twins = {
            letter: other
            for letters in (_UNALIKE, *_SAME_LATIN)
            for letter, other in _twins(font, self._glyphs, letters)
        }
        self._blank = {letter for letter, glyph in self._glyphs.items() if not font.outline(glyph)}
        self._over_others = set(_over_others(font, self._glyphs))

    def misdrawn(self, text: str, glyphs: tuple[int, ...], around: str) -> Misdrawn | None:
        """The fault of a cluster: `glyphs` are those with ink that shaping chose for the text.

        Signs may belong to a cluster beside it, in the text `around`: shaping puts চাঁ in the order চ ঁ া.
        """
        plain = unicodedata.normalize("NFKD", text)
        letters = {character for character in plain if _is_letter(character)}
        if letters and not glyphs:
            return Misdrawn(messages.NO_INK, text)
        for letter in text:
            if letter in self._blank:
                return Misdrawn(messages.NO_INK, letter)
            if letter in self._twins and self._glyphs[letter] in glyphs:
                return Misdrawn(messages.OTHER_LETTER, letter, self._twins[letter])
            if letter in self._over_others and self._glyphs[letter] in glyphs:
                return Misdrawn(messages.OVER_OTHERS, letter)
        if not letters <= _WATCHED:
            return None  # other scripts put their letters together as they like
        allowed = {*plain, *text}
        if _TA_WITHOUT_VOWEL in plain:
            allowed.add("ৎ")
        for said in filter(None, map(self._letters.get, glyphs)):
            if not _is_in(said, allowed):
                beside = unicodedata.normalize("NFKD", around) + around
                if not _is_in(said, {*allowed, *(each for each in beside if not _is_letter(each))}):
                    return Misdrawn(messages.OTHER_LETTER, text, min(said))
        return None


def _is_in(said: set[str], allowed: set[str]) -> bool:
    return any(allowed.issuperset(unicodedata.normalize("NFKD", letter)) for letter in said)


def _is_letter(character: str) -> bool:
    name = unicodedata.name(character, "")
    return unicodedata.category(character)[0] in "LN" and "FILLER" not in name


def _twins(font: FontTables, glyphs: dict[str, int], letters: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of these letters with one shape."""
    first: dict[bytes, str] = {}
    for letter in letters:
        if letter in glyphs and (outline := font.outline(glyphs[letter])):
            other = first.setdefault(outline, letter)
            if other != letter:
                yield letter, other
                yield other, letter


def _over_others(font: FontTables, glyphs: dict[str, int]) -> Iterator[str]:
    """Letters with so little width that they would be printed over their neighbours."""
    for letter in (*_UNALIKE, *_LATIN):
        if letter in glyphs and _is_letter(letter) and (outline := font.outline(glyphs[letter])):
            left, _, right, _ = struct.unpack_from(">4h", outline, 2)
            begin = font.side_bearing(glyphs[letter])
            end = begin + right - left
            if max(-begin, end - font.advance(glyphs[letter])) > _STICKING_OUT * (right - left):
                yield letter
