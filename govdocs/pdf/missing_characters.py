"""Which characters some faces lack, found without Pango, and what is said of them: their codes, and what to type instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from govdocs.errors import Text
from govdocs.pdf import messages
from govdocs.pdf.faces import Faces
from govdocs.pdf.font_characters import FontCharacters
from govdocs.pdf.typed_instead import is_picture, is_private, script_of, typed_instead
from govdocs.problems.sentence import Sentence
from govdocs.text.late_pattern import late

#: Characters that one sentence lists.
LISTED = 8

#: Drawn as nothing, or as space, where a face has no glyph for them (Default_Ignorable_Code_Point of Unicode, and spaces).
_NEEDS_NO_GLYPH = late(
    "[\t\n\r \u00a0\u1680\u034f\u061c\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2029-\u202f\u205f-\u206f\u3000"
    "\ufe00-\ufe0f\ufeff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
#: Drawn as one of these at the end of a line.
_SOFT_HYPHEN, _HYPHENS = "\u00ad", "\u2010-"
#: What no font draws: controls, and the line break of other systems.
_CONTROLS = frozenset(("Cc", "Zl", "Zp"))
#: What nearly every face has, and what a page is full of: its tags, and its pictures as base64.
_ASCII = "".join(map(chr, range(0x20, 0x7F)))
#: What letters have besides: looked up together, so that what a search passes over hardly ever grows.
_USUAL = "".join(map(chr, (*range(0xA0, 0x100), 0x964, 0x965, *range(0x980, 0xA00), *range(0x2010, 0x2028))))
_BEYOND_ASCII = late("[^\t\n\r\x20-\x7e]+")


class MissingCharacters:
    """The characters that some faces lack. Its methods raise RenderError for a font file that cannot be used.

    `absent` are the files that the office file names and that are not there.
    """

    def __init__(self, faces: Faces, absent: tuple[str, ...] = ()) -> None:
        self._faces, self._absent = faces, absent
        self._known: dict[str, bool] = {}
        self._drawn = set("\t\n\r")  # of those known, and what nobody draws
        self._others = _all_but(self._drawn)

    def of(self, text: str) -> tuple[str, ...]:
        """The characters of a text that no face has, each once, in their order."""
        return tuple(character for character in dict.fromkeys(text) if not self._has(character))

    def any_of(self, text: str) -> bool:
        """Whether a text may hold such a character; quick also where it is long."""
        if not self._others.search(text):
            return False
        is_lacking = bool(self.among(text))
        self.of(_USUAL)
        self._others = _all_but(self._drawn)
        return is_lacking

    def among(self, text: str) -> tuple[str, ...]:
        """Such characters of a long text, and of ASCII whether they are in it or not."""
        return self.of(_ASCII) + self.of("".join(_BEYOND_ASCII.findall(text)))

    def first_with(self, character: str) -> int | None:
        """Which of the second faces gives a character that the main one lacks, counted from 0; None where none does."""
        seconds = self._fonts[2:]
        return next((i for i, font in enumerate(seconds) if font is None or character in font), None)

    def sentence(self, characters: Sequence[str]) -> Sentence:
        """What is said of characters that are missing on one line."""
        return messages.MISSING_GLYPH.filled(**self.facts(characters))

    def facts(self, characters: Sequence[str]) -> dict[str, Any]:
        """The facts of that sentence."""
        listed, more = characters[:LISTED], len(characters) - LISTED
        named = [
            (messages.MISSING_CONTROL if _is_control(character) else messages.MISSING_ONE).filled(
                character=character,
                code=_code(character),
                name=unicodedata.name(character, "without a name"),
            )
            for character in listed
        ]
        rest = messages.MISSING_MORE.filled(count=more) if more > 0 else Text("", "")
        advice = list(self._advice(characters))
        return {
            "characters": Text(
                ", ".join(each.bn for each in named) + rest.bn, ", ".join(each.en for each in named) + rest.en
            ),
            "advice": Text(" ".join(each.bn for each in advice), " ".join(each.en for each in advice)),
        }

    def _advice(self, characters: Sequence[str]) -> Iterator[Text]:
        """What to do: the ways without another font first."""
        instead = {
            each: typed
            for each in characters
            if (typed := typed_instead(each)) and not self.of(typed.strip("^"))
        }
        rest = [each for each in characters if each not in instead]
        controls = list(filter(_is_control, rest))
        pictures, private = list(filter(is_picture, rest)), list(filter(is_private, rest))
        scripts = list(dict.fromkeys(filter(None, map(script_of, rest))))
        ways = []
        if instead:
            pairs = ", ".join(f"{each} → {typed}" for each, typed in list(instead.items())[:LISTED])
            ways.append(messages.TYPE_INSTEAD.filled(pairs=pairs))
        if private:
            ways.append(
                messages.TYPE_ANEW.filled(
                    characters=", ".join(map(_code, private[:LISTED])),
                )
            )
        if self._absent:
            ways.append(
                messages.GIVE_ABSENT_FONT.filled(names=", ".join(f"‘{each}’" for each in self._absent))
            )
        if controls:
            ways.append(messages.LEAVE_OUT.filled(characters=", ".join(map(_code, controls[:LISTED]))))
        if pictures:
            ways.append(messages.LEAVE_OUT.filled(characters=" ".join(pictures[:LISTED])))
        ways += (
            messages.IN_BANGLA_LETTERS.filled(script=each) for each in scripts if each.en == "Devanagari"
        )
        yield from ways
        if len(controls) == len(characters):
            return
        only_script = scripts[0] if len(scripts) == 1 and all(map(script_of, characters)) else None
        yield messages.GIVE_FALLBACK.filled(
            either=messages.EITHER_FALLBACK if ways else messages.ONLY_FALLBACK,
            which=messages.SCRIPT_LETTERS.filled(script=only_script)
            if only_script
            else messages.THESE_CHARACTERS,
        )

    def _has(self, character: str) -> bool:
        if character not in self._known:
            self._known[character] = (
                any(map(self._is_drawn, _HYPHENS))
                if character == _SOFT_HYPHEN
                else bool(_NEEDS_NO_GLYPH.match(character)) or self._is_drawn(character)
            )
            if self._known[character]:
                self._drawn.add(character)
        return self._known[character]

    def _is_drawn(self, character: str) -> bool:
        if any(font is None or character in font for font in self._fonts):
            return True
        # A letter is composed of its parts where the first face has them, and may have two codes (Å).
        others = {unicodedata.normalize("NFD", character), unicodedata.normalize("NFC", character)} - {
            character
        }
        return any(all(part in (self._fonts[0] or other) for part in other) for other in others)

    @cached_property
    def _fonts(self) -> tuple[FontCharacters | None, ...]:
        return self._faces.characters()


def _all_but(characters: set[str]) -> re.Pattern[str]:
    return re.compile(f"[^{re.escape(''.join(sorted(characters)))}]")


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in _CONTROLS or character == _SOFT_HYPHEN


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
