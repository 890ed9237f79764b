"""Lengths in hours and minutes, behind or before the begin and the end that they are of: '৩ ঘণ্টা', 'আড়াই ঘণ্টা', '৪৫ মিনিট'."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from govdocs.audit.reading.quantities import words_of
from govdocs.audit.spans import LETTER
from govdocs.numerals import from_words, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class LengthInHours(NamedTuple):
    """The words of a length, and its minutes."""

    words: str
    minutes: int


_FEW: Final = words_of(*range(1, 11))
_MINUTES: Final = r"(?P<minutes>[০-৯]{1,3})(?: ?\([^()০-৯]{2,15}\))? ?মিনিট"
_HOURS: Final = (
    rf"(?:(?P<half>(?<!{LETTER})সাড়ে )?(?:(?<![০-৯.,:/-])(?P<figure>[০-৯]{{1,2}})(?P<part>\.[০-৯]{{1,2}})?(?: ?\([^()]{{2,15}}\))?"
    rf"|(?<!{LETTER})(?P<word>{_FEW})|(?<!{LETTER})(?P<odd>আড়াই|দেড়|আধা?)) ?ঘ(?:ণ্টা|ন্টা)(?:,? (?:ও )?{_MINUTES})?)"
)
_BEHIND: Final = late(normalise(f"(?P<words>{_HOURS})"))
_MINUTES_BEHIND: Final = late(
    normalise(rf"(?: পর্যন্ত)?,? ?\(?(?:মোট |অর্থাৎ )?(?P<words>{_MINUTES})(?!ের [০-৯])")
)
_BEFORE: Final = late(
    normalise(
        rf"(?P<words>{_HOURS})(?:ব্যাপী|র)?(?: (?!আগে|পূর্বে|পরে|পর |প্রথম|দ্বিতীয়|শেষ|এক|মধ্যে){LETTER}{{2,15}}){{0,2}}(?: ?[(:,]| ?[-–—])? ?(?:সময়: ?)?\Z"
    )
)
_ODD: Final = {normalise("আড়াই"): 150, normalise("দেড়"): 90, "আধ": 30, "আধা": 30}
_SIGNS: Final = tuple(map(normalise, ("ঘণ্টা", "ঘন্টা", "মিনিট")))
_LONGEST: Final = 70
"""Characters in which a length, and what it is of, stand before a time."""
_AN_HOUR: Final = 60


def length_behind(sentence: str, start: int, reach: int) -> LengthInHours | None:
    """The minutes right behind a place, or the first hours that begin within so many characters of it.

    >>> length_behind("১টা পর্যন্ত ২ ঘণ্টা ৩০ মিনিট", 3, 40)
    LengthInHours(words='২ ঘণ্টা ৩০ মিনিট', minutes=150)
    """
    if not any(sign in sentence for sign in _SIGNS):
        return None
    if minutes := _MINUTES_BEHIND.match(sentence, start):
        return LengthInHours(minutes["words"], int(to_ascii(minutes["minutes"])))
    length = _BEHIND.search(sentence, start)
    return _read(length) if length and length.start() - start <= reach else None


def length_before(sentence: str, end: int) -> LengthInHours | None:
    """The hours right before a place, with nothing between but the noun that it is of.

    >>> length_before("৩ ঘণ্টার পরীক্ষা সকাল ১০টা", 17)
    LengthInHours(words='৩ ঘণ্টা', minutes=180)
    """
    if not any(sign in sentence for sign in _SIGNS):
        return None
    begin = max(0, end - _LONGEST)
    length = _BEFORE.search(sentence[begin:end])
    return _read(length) if length else None


def _read(match: re.Match[str]) -> LengthInHours:
    if match["odd"]:
        return LengthInHours(match["words"], _ODD[match["odd"]])
    hours = (
        float(to_ascii(match["figure"] + (match["part"] or "")))
        if match["figure"]
        else from_words(match["word"])
    )
    minutes = round(_AN_HOUR * hours) + (_AN_HOUR // 2 if match["half"] else 0)
    return LengthInHours(match["words"], minutes + int(to_ascii(match["minutes"] or "0")))
