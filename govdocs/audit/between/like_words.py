"""Stems that are of one word, and how far two rows of words are the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_ALIKE: Final = 4
"""Letters of a stem that may be the beginning of another one of the same word."""


def is_same_stem(word: str, other: str) -> bool:
    """Whether two stems are of one word, of which one may be cut off sooner.

    >>> is_same_stem("দেখা", "দেখানো"), is_same_stem("সভ", "সভা"), is_same_stem("হার", "হাট")
    (True, True, False)
    """
    short, long = sorted((word, other), key=len)
    return short == long or (long.startswith(short) and (len(short) >= _ALIKE or long == f"{short}া"))


def same_from_first(words: Sequence[str], others: Sequence[str]) -> int:
    """How many words are the same from the first on.

    >>> same_from_first(("সমান", "মাসিক", "কিস্তি"), ("সমান", "মাসিক", "হার"))
    2
    """
    pairs = enumerate(zip(words, others, strict=False))
    return next((index for index, pair in pairs if not is_same_stem(*pair)), min(len(words), len(others)))


def have_another_between(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one word is another, and those before and behind it are the same: one of two things of a kind.

    >>> have_another_between(("হার", "দরপত্র", "জামানত"), ("হার", "কার্যসম্পাদন", "জামানত"))
    True
    """
    at = same_from_first(words, others)
    behind = words[at + 1 : at + 2], others[at + 1 : at + 2]
    return all(behind) and same_from_first(*behind) == 1
