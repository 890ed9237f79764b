"""Words of other languages: what they are known by, and consonants that are joined in one of two ways."""

from __future__ import annotations

from typing import Final

from govdocs.audit.spelling.sound import folded
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

FOREIGN: Final = late(
    folded(normalise("অ্যা|[কটপফহলমডগ]্যা|িয়ার|শন|িং|মেন্ট|ওয়্যা|ওয়া|লি?টি$|ার্ড|স্ট|ন্ট|ন্ড|ল্ড|ফ|ইজ|[ক-হ]েট|সার্|ডি|প্রো"))
)
"""What a foreign word is known by: others are as long, and one consonant makes another of it (ক্যারিয়ার, ক্যাশিয়ার)."""
_HASANTA: Final = late("(?<!র)\u09cd")
"""What joins consonants; a reph is heard."""


def is_joined_otherwise(word: str, right: str) -> bool:
    """Whether a foreign word is written with its inner consonants joined otherwise, as many do.

    >>> is_joined_otherwise(normalise("ইনস্ট্রাক্টর"), normalise("ইন্সট্রাক্টর"))
    True
    """
    return (
        word[:2] == right[:2]
        and _HASANTA.sub("", word) == _HASANTA.sub("", right)
        and FOREIGN.search(folded(word)) is not None
    )
