"""Glyphs of a line, as they are drawn from left to right → the text in the order of Unicode.

A PDF says what each glyph stands for, and most programs that write one have that wrong for Bangla: ে ি ৈ come before their
letter, a reph after it or twice, a sign below a letter after the end of the line, ো in two halves. Where a glyph stands
says which letter it belongs to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from govdocs.importing.readers.pdf.glyphs import Glyph
from govdocs.text.unicode import CONSONANT, HASANTA, ZWJ, ZWNJ

UNREADABLE: Final = "\ufffd"
"""Stands for a glyph of which the file does not say what it is."""

_REPH = "র" + HASANTA
_YA_PHALA = HASANTA + "য"
_PRE_BASE = "িেৈ"
_BEHIND = ("া", "ী", "ৗ")
_SIGNS = "ািীুূৃৄেৈোৌৗ"
_NASAL = "ঁ"
_NUKTA = "\u09bc"
_MARK = re.compile(f"[ুূৃৄঁ{_NUKTA}{HASANTA}]+")
_LETTER = re.compile(f"{CONSONANT}|[অ-ঔৎ]")
_ABOVE = 0.45  # of the size over the base line: what lies above it entirely is a reph or another mark
_BELOW = 0.1  # of the size over the base line: what lies below that entirely is a sign under a letter
_SIGNS_BELOW = "ুূৃ"
_NEAR = 4  # glyphs in which the letter of a sign is looked for
_STEM_ABOVE = (
    0.35  # of the width of a mark above: its foot is at the left, and its arm may reach over the next letter
)
_WHOLE = {"\u09c7\u09cc": "\u09cc", "\u09c7\u09cb": "\u09cb"}  # a whole sign behind its own first half
_DOUBTFUL = re.compile(
    f"[{UNREADABLE}\ue000-\uf8ff\u25cc]|(?:^|[^\u0980-\u09ff\u200c\u200d])[{_SIGNS}{HASANTA}{_NASAL}]|{HASANTA}[{_SIGNS}{HASANTA}]|[{_SIGNS}][{_SIGNS}{HASANTA}]"
)


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Text in the order of Unicode, and the glyph whose look it has."""

    text: str
    glyph: Glyph


def without_foreign_text(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs of a whole file, with the text that belongs to another glyph taken away and given to the one that lacks it.

    Some programs give the text of a syllable to the glyph that they draw last: for দে the ে has none, and দ stands for "দে" from
    there on. That the glyph came for the first time right behind one without a text betrays both.
    """
    first: dict[tuple[str, str], int] = {}
    for index, glyph in enumerate(glyphs):
        first.setdefault((glyph.font, glyph.text), index)
    votes: dict[tuple[str, str], Counter[str]] = {}
    for index, glyph in enumerate(glyphs[:-1]):
        follower = glyphs[index + 1]
        own = first[(follower.font, follower.text)] == index + 1
        if glyph.is_unknown and own and len(follower.text) > 1 and follower.text[-1] in _PRE_BASE:
            votes.setdefault((glyph.font, glyph.text), Counter())[follower.text[-1]] += 1
    meanings = {key: counter.most_common(1)[0][0] for key, counter in votes.items()}
    shorter: dict[tuple[str, str], str] = {}
    for (font, text), index in first.items():
        before = glyphs[index - 1] if index else None
        if before and before.is_unknown and meanings.get((before.font, before.text)) == text[-1:]:
            shorter[(font, text)] = text[:-1]
    found = []
    for glyph in glyphs:
        key = (glyph.font, glyph.text)
        if glyph.is_unknown and key in meanings:
            found.append(replace(glyph, text=meanings[key], is_unknown=False))
        else:
            found.append(
                replace(glyph, text=shorter[key]) if key in shorter and not glyph.is_unknown else glyph
            )
    return found


def in_drawn_order(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs of one line from left to right, each mark behind the letter over or under which it stands; no text twice."""
    ordered = _without_repeated_signs(sorted(glyphs, key=lambda glyph: glyph.x))
    bases = [glyph for glyph in ordered if not _is_mark(glyph)]
    marks = [glyph for glyph in ordered if _is_mark(glyph)]
    carried: dict[int, list[Glyph]] = {}
    carriers = [
        index for index, glyph in enumerate(bases) if _LETTER.search(glyph.text) or glyph.text in _BEHIND
    ]
    for mark in marks:
        carried.setdefault(_carrier(mark, bases, carriers), []).append(mark)
    found = carried.get(-1, [])
    for index, base in enumerate(bases):
        found.append(base)
        found += carried.get(index, [])
    return found


def _without_repeated_signs(ordered: list[Glyph]) -> list[Glyph]:
    """The glyphs without signs below a letter that stand for the whole syllable, whose letter stands for it, too."""
    found: list[Glyph] = []
    for index, glyph in enumerate(ordered):
        is_below = len(glyph.text) > 1 and glyph.area.top < glyph.y + _BELOW * glyph.size
        if is_below and glyph.text[-1] in _SIGNS_BELOW:
            near = (ordered[max(index - _NEAR, 0) : index], ordered[index + 1 : index + _NEAR])
            if any(
                one.text == glyph.text and abs(one.area.right - glyph.area.right) < one.size and one.area.top > one.y + _BELOW * one.size
                for side in near
                for one in side
            ):  # fmt: skip
                continue
        found.append(glyph)
    return found


def logical(glyphs: Iterable[Glyph]) -> list[TextPiece]:
    """The pieces of text of glyphs in drawn order: syllables, and what is no Bangla as it is."""
    writer = _SyllableReader()
    for glyph in glyphs:
        writer.take(glyph)
    writer.close()
    return writer.pieces


def doubtful_words(text: str) -> tuple[str, ...]:
    """The words that hold what no Bangla word holds: an unreadable glyph, a sign without its letter, two signs on one."""
    return tuple(dict.fromkeys(word for word in text.split() if _DOUBTFUL.search(word)))


def is_reph(glyph: Glyph) -> bool:
    """Whether it stands for র্ and lies above its letter, as a reph is drawn."""
    return glyph.text.startswith(_REPH) and glyph.area.bottom > glyph.y + _ABOVE * glyph.size


def _is_mark(glyph: Glyph) -> bool:
    return not glyph.is_unknown and bool(_MARK.fullmatch(glyph.text) or is_reph(glyph))


def _carrier(mark: Glyph, bases: list[Glyph], carriers: list[int]) -> int:
    """The position of the letter that a mark belongs to: the one over whose width it stands, or the nearest before it."""
    if len(mark.text) > len(_REPH) and is_reph(
        mark
    ):  # where the syllable has its whole text, the reph repeats it
        own = [
            index
            for index in carriers
            if bases[index].text == mark.text and 0 <= mark.center - bases[index].x < 2 * mark.size
        ]
        if own:
            return own[-1]
    above = mark.text.startswith((_NASAL, _REPH))
    stem = mark.area.left + (_STEM_ABOVE if above else 0.5) * (mark.area.right - mark.area.left)
    best, distance = -1, float("inf")
    for index in carriers:
        area = bases[index].area
        away = max(area.left - stem, stem - area.right, 0.0)
        if away < distance:
            best, distance = index, away
    return best


class _SyllableReader:
    """Takes glyphs as they are drawn and writes syllables in the order of Unicode."""

    def __init__(self) -> None:
        self.pieces: list[TextPiece] = []
        self._pending = ""
        self._pending_glyph: Glyph | None = None
        self._clear()

    def _clear(self) -> None:
        self._reph = self._letters = self._before = self._after = self._nasal = ""
        self._glyph: Glyph | None = None

    def close(self) -> None:
        """End the syllable; a sign that found no letter stays where it was drawn."""
        if self._glyph:
            signs = self._before + self._after
            if self._before and self._after.startswith(self._before):
                signs = self._after
            if self._letters == "অ" and signs.startswith("া"):
                self._letters, signs = "আ", signs[1:]
            if self._reph and self._letters.startswith(_REPH):
                self._reph = ""
            text = self._reph + self._letters + _WHOLE.get(signs, signs) + self._nasal
            self.pieces.append(TextPiece(text, self._glyph))
        self._clear()

    def take(self, glyph: Glyph) -> None:
        """The next glyph to the right."""
        if glyph.is_unknown or glyph.text.isspace() or not "\u0980" <= glyph.text[0] <= "\u09ff":
            self._other(glyph)
            return
        if is_reph(glyph):
            if self._glyph:
                self._reph = _REPH
            else:
                self._other(replace(glyph, text=_REPH))
            return
        text = glyph.text
        if text.startswith(_YA_PHALA) and self._letters == "র":
            self._letters += ZWJ  # a reph would be drawn otherwise, so this is র‍্য
        if text[0] in _PRE_BASE:
            self.close()
            self._drop_pending()
            self._pending, self._pending_glyph, text = text[0], glyph, text[1:]
        for character in text:
            self._character(character, glyph)

    def _drop_pending(self) -> None:
        if self._pending and self._pending_glyph:
            self.pieces.append(TextPiece(self._pending, self._pending_glyph))
        self._pending, self._pending_glyph = "", None

    def _other(self, glyph: Glyph) -> None:
        self.close()
        self._drop_pending()
        text = UNREADABLE if glyph.is_unknown and not glyph.text.isascii() else glyph.text
        self.pieces.append(TextPiece(text, glyph))

    def _character(self, character: str, glyph: Glyph) -> None:
        if character in _SIGNS:
            if not self._glyph:
                self._glyph = glyph
            self._after += character
        elif character == _NASAL or character in "ংঃ":
            self._glyph = self._glyph or glyph
            self._nasal += character
        elif character in (HASANTA, _NUKTA, ZWJ, ZWNJ) and self._glyph:
            self._letters += character
        elif _LETTER.match(character):
            self._letter(character, glyph)
        else:
            self._other(replace(glyph, text=character))

    def _letter(self, character: str, glyph: Glyph) -> None:
        joins = self._letters.rstrip(ZWJ + ZWNJ).endswith(HASANTA)
        if not joins or not self._glyph:
            self.close()
            self._glyph = glyph
            self._before, self._pending, self._pending_glyph = self._pending, "", None
        self._letters += character
