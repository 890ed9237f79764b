"""How alike two names of places are that stand before one word: one slip of the hand apart, or one syllable."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Final

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.names.named_in_text import skeleton
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.spelling.lexicon import is_listed
from govdocs.audit.spelling.slips import changes
from govdocs.text.unicode import normalise


class Likeness(IntEnum):
    """How alike two names are."""

    NONE = 0
    BY_ENDING = 1
    """They begin alike, and end otherwise, as two places often do: কাশিনগর, কাশিপুর."""
    BY_SYLLABLE = 2
    """A syllable is another: রামনাথপুর, রামনারায়ণপুর."""
    BY_LETTER = 3
    """A letter is another, or vowels are: সুবর্ণরেখা, সুবর্ণলেখা; বেলতলা, বেলতৈল."""


_ENDINGS: Final = tuple(
    map(
        phonetic_key,
        normalise(
            "পুর নগর গঞ্জ গাঁও গাঁ হাট বাড়ি বাড়িয়া বাজার খালি খালী তলা তলী ডাঙ্গা ডাঙা কান্দা কান্দি কাটি কাঠি ঘাট ঘাটা মারা মারি গাছা গাছি"
            " দহ দী দিয়া পাড়া গ্রাম চর খোলা কোনা কুড়ি মণি বুনিয়া ছড়া ছড়ি হাটি শ্বর বিল ঝিল গড় পোল ভোগ মহল শাহী মাটি বন পাশা"
        ).split(),
    )
)
"""What a name of a place ends in, behind another name."""
_SHORTEST: Final = 5
_LONG: Final = 8
_SLIP: Final = 6
"""Letters of a name in which one more or less is a slip."""
_BEGINNING: Final = 2
_SAME_BEGINNING: Final = 4
_MOST_APART: Final = 2


@lru_cache(maxsize=20_000)
def likeness(one: str, other: str) -> Likeness:
    """How alike two words before the same word are; official names, and words of the language, are not compared.

    >>> likeness("সুবর্ণরেখা", "সুবর্ণলেখা").name, likeness("বেলতলা", "বেলতৈল").name, likeness("রামনাথপুর", "রামনারায়ণপুর").name
    ('BY_LETTER', 'BY_LETTER', 'BY_SYLLABLE')
    >>> likeness("কাশিনগর", "কাশিপুর").name, likeness("রহিমপুর", "করিমপুর").name, likeness("রতনপুর", "রতনপুরের").name
    ('BY_ENDING', 'NONE', 'NONE')
    >>> likeness("খড়িয়াবাড়ি", "খড়িবাড়িয়া").name  # the same letters
    'BY_LETTER'
    """
    if _is_with_ending(one, other) or (is_listed(one) and is_listed(other)):
        return Likeness.NONE
    if one in gazetteer() and other in gazetteer():
        return Likeness.NONE
    if "-" in one and "-" in other:
        return _of_two_ends(one.split("-"), other.split("-"))
    first, second = _heard(one), _heard(other)
    short = min(len(first), len(second))
    if short < _SHORTEST or first[0] != second[0]:
        return Likeness.NONE
    apart = changes(first, second)
    if apart <= 1 and (short >= _LONG or first[:_BEGINNING] == second[:_BEGINNING]):
        return Likeness.BY_LETTER if short >= _SLIP else Likeness.BY_SYLLABLE
    if first[:_BEGINNING] != second[:_BEGINNING]:
        return Likeness.NONE
    if short >= _LONG and sorted(first) == sorted(second):
        return Likeness.BY_LETTER
    begin = next((at for at in range(short) if first[at] != second[at]), short)
    if _ends_otherwise(first, second, begin):
        return Likeness.BY_ENDING
    rest = short - begin
    end = next((at for at in range(rest) if first[-1 - at] != second[-1 - at]), rest)
    is_long = short >= _LONG or (short >= _SLIP and skeleton(first) == skeleton(second))
    if apart <= _MOST_APART and is_long:
        return Likeness.BY_LETTER
    return _by_syllable(apart, begin, end, max(len(first), len(second)))


def _is_with_ending(one: str, other: str) -> bool:
    """Whether two words are one with two endings, or one is the other and more than a vowel: কুলপদ্মা is no form of কুলপদ্ম."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return long[len(short) :] not in _LAST_VOWELS
    return _stems(one) & _stems(other) != set()


def _stems(word: str) -> set[str]:
    return {word, *(word.removesuffix(ending) for ending in _CASES if len(word) > len(ending) + _BEGINNING)}


_CASES: Final = tuple(map(normalise, ("র", "য়", "ের", "ে", "তে", "কে", "য়ের")))
_LAST_VOWELS: Final = ("া", "ি", "ী")


def _of_two_ends(one: Sequence[str], other: Sequence[str]) -> Likeness:
    """Of a road from one place to another: one of the two is the same, and the other nearly."""
    apart = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(apart) != 1:
        return Likeness.NONE
    return max(likeness(*apart[0]), Likeness.BY_SYLLABLE) if likeness(*apart[0]) else Likeness.NONE


def _by_syllable(apart: int, begin: int, end: int, long: int) -> Likeness:
    half_is_same = apart <= _MOST_APART and (begin + end) * 2 >= long
    most_is_same = begin >= _SAME_BEGINNING and end >= _BEGINNING and (begin + end) * 5 >= long * 3
    return Likeness.BY_SYLLABLE if half_is_same or most_is_same else Likeness.NONE


def _heard(word: str) -> str:
    return phonetic_key(word).replace("\u09bc", "").replace("ড", "র")


def _ends_otherwise(first: str, second: str, begin: int) -> bool:
    """Whether each is the same name with an ending of places, and these are two."""
    rests = [
        next((word[at:] for at in range(begin, 1, -1) if word[at:] in _HEARD_ENDINGS), "")
        for word in (first, second)
    ]
    return all(rests) and rests[0] != rests[1]


_HEARD_ENDINGS: Final = frozenset(map(_heard, _ENDINGS))
