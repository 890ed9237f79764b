"""Endings of ordinal numbers: ৫ম and not ৫য়, ২১তম and not ২১ম; and ordinals beside another one in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.spans import LETTER, Slip
from govdocs.errors import Refusal
from govdocs.numerals import from_words, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ENDINGS: Final = tuple(map(normalise, ("", "ম", "য়", "য়", "র্থ", "ম", "ষ্ঠ", "ম", "ম", "ম", "ম")))
"""By the number, from the first to the tenth."""
_WORDS: Final = tuple(
    map(
        normalise,
        [
            "প্রথম",
            "দ্বিতীয়",
            "তৃতীয়",
            "চতুর্থ",
            "পঞ্চম",
            "ষষ্ঠ",
            "সপ্তম",
            "অষ্টম",
            "নবম",
            "দশম",
            "একাদশ",
            "দ্বাদশ",
            "ত্রয়োদশ",
            "চতুর্দশ",
            "পঞ্চদশ",
        ],
    )
)
_ORDINAL: Final = late(
    normalise(
        rf"(?P<number>[০-৯](?<![০-৯.,/–-].)[০-৯]{{0,2}})(?P<ending>ম|য়|র্থ|ষ্ঠ|তম)(?!{LETTER}|\.)(?: ?\((?P<word>[^()০-৯]{{3,12}})\))?"
    )
)
_SIGN: Final = late(normalise("[০-৯](?:ম|য়|র্থ|ষ্ঠ|তম)"))
_LAST: Final = 10


def wrong_ordinals(text: str) -> Iterator[Slip]:
    """Endings that are another number's, with the right ones.

    >>> [slip.right for slip in wrong_ordinals("কমিটির ৫য় সভা ও ২১ম সভা, ৭ম সভা")]
    ['ম', 'তম']
    """
    for match in _found(text):
        right = _ending(int(to_ascii(match["number"])))
        if right and match["ending"] not in right:
            yield Slip(*match.span("ending"), right[0])


def ordinals_with_other_words(text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Ordinals in figures with another ordinal in words beside them: ৫ম (ষষ্ঠ)."""
    for match in _found(text):
        other = ordinal_in_words(match["word"] or "")
        if other and other != int(to_ascii(match["number"])):
            yield match, int(to_ascii(match["number"])), other


def ordinal_in_words(word: str) -> int | None:
    """The number of an ordinal in words: নবম, একত্রিশতম."""
    if word in _WORDS:
        return _WORDS.index(word) + 1
    try:
        return from_words(word.removesuffix("তম")) if word.endswith("তম") else None
    except Refusal:
        return None


@remembered
def _found(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_ORDINAL.finditer(text)) if _SIGN.search(text) else ()


def _ending(number: int) -> tuple[str, ...]:
    """The endings that a number may have, the usual one first."""
    if not number:
        return ()
    if number < _LAST:
        return (_ENDINGS[number],)
    return ("ম", "তম") if number == _LAST else ("তম",)
