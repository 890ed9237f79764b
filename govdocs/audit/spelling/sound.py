"""The sound of a word: what is left of its letters when those that a writer confuses are one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from govdocs.text.late_pattern import late

_LETTERS: Final = str.maketrans(
    {"ী": "ি", "ূ": "ু", "ঈ": "ই", "ঊ": "উ", "ণ": "ন", "শ": "স", "ষ": "স", "ৎ": "ত", "য": "জ", "ঢ": "ড"}
    | dict.fromkeys("ঁঃ\u200c\u200d")
)
_UNBREATHED: Final[dict[str, str]] = dict(zip("থঠধঘভছখফঝ", "তটদগবচকপজ", strict=True))


def _unbreathed(letter: re.Match[str]) -> str:
    return _UNBREATHED[letter[1]]


_Replacement = str | Callable[[re.Match[str]], str]
_CONJUNCTS: Final[tuple[tuple[re.Pattern[str], _Replacement], ...]] = tuple(
    (late(pattern), sound)
    for pattern, sound in (
        ("্য়", "য়"),  # a nukta is a mark of its own
        ("[\u200c\u200d]", ""),
        ("(?<!্)র্(?=[ক-হ])", ""),  # the reph: lost, or set on the letter beside
        ("ৃ", "্রি"),
        ("ঋ", "রি"),
        ("ঙ্(?=[কখগঘ])", "ং"),
        ("ঙ", "ং"),
        ("[ডঢ]\u09bc", "র"),
        ("জ্ঞ", "গ্গ"),
        ("ক্ষ", "ক্খ"),
        ("্য[াে](?=.)", "্য"),
        ("ংখ", "ংক"),
        ("ম্(?=ব)", "ং"),
        ("(?<=্)([থঠধঘভছখফঝ])", _unbreathed),
        ("[নণ]্(?=ম)", "ম্"),
        ("্[যবমল]", ""),  # letters under another: most are silent, or double it
        ("্হ", ""),
        ("([ক-হ])্\\1", "\\1"),
    )
)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The sound of a word in canonical Unicode. Two words of one sound are easily written for one another.

    >>> sound("গ্রহন") == sound("গ্রহণ"), sound("ব্যাবস্থা") == sound("ব্যবস্থা"), sound("কাযালয়") == sound("কার্যালয়")
    (True, True, True)
    """
    return _sounded(word)


def sounds(words: Iterable[str]) -> list[str]:
    """The sounds of many words, all worked out in one go.

    >>> sounds(["গ্রহন", "কাযালয়"]) == [sound("গ্রহণ"), sound("কার্যালয়")]
    True
    """
    return _sounded("\n".join(words)).split("\n")


def _sounded(text: str) -> str:
    for pattern, replacement in _CONJUNCTS:
        text = pattern.sub(replacement, text)
    return text.translate(_LETTERS)


_SIGNS: Final = late("(?<!্)র্(?=[ক-হ])|্[যবমলর]")
_SIGN_CODES: Final = {sign: chr(0xE000 + code) for code, sign in enumerate(["র্", "্য", "্ব", "্ম", "্ল", "্র"])}


def folded(word: str) -> str:
    """The word with one private character for a reph, and for each letter under another: one stroke of the pen is one character.

    >>> len("কর্ম"), len(folded("কর্ম"))
    (4, 3)
    """
    return _SIGNS.sub(lambda sign: _SIGN_CODES[sign[0]], word)
