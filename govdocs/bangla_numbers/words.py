"""Whole numbers in words, written and read.

Sources: the primary-school book of the National Curriculum and Textbook Board for the words up to forty, Acts of Parliament
(bdlaws.minlaw.gov.bd) for the rest.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import chain
from typing import Final, Literal

from govdocs.bangla_numbers import messages
from govdocs.bangla_numbers.grouping import group, is_whole
from govdocs.errors import Refusal

Lakh = Literal["লক্ষ", "লাখ"]
Spelling = Literal["modern", "statute"]

WORDS_LIMIT: Final = 10**15
"""The largest number, in either direction, that is written in words."""


def in_words(n: int, *, lakh: Lakh = "লক্ষ", spelling: Spelling = "modern") -> str:
    """A whole number from -10¹⁵ to 10¹⁵ in words: joined শত, nested কোটি, as in Appropriation Acts.

    `lakh="লাখ"` takes the colloquial word; Acts since 2019 print লক্ষ (658 of 659 times).
    `spelling="statute"` changes three words: ১৯ উনিশ → ঊনিশ (so in all 21 places where Acts have it), and
    ১৫ পনেরো → পনের, ১৬ ষোলো → ষোল (so in older Acts; recent ones print পনেরো too). The other forms in ঊন…,
    such as ঊনত্রিশ and ঊনআশি, are the same in both.

    >>> in_words(1195)
    'এক হাজার একশত পঁচানব্বই'
    >>> in_words(-100019, lakh="লাখ", spelling="statute")
    'ঋণাত্মক এক লাখ ঊনিশ'
    """
    if not is_whole(n):
        raise Refusal(*messages.NOT_AN_INTEGER.filled(value=n))
    if abs(n) > WORDS_LIMIT:
        raise Refusal(
            *messages.BEYOND_WORDS.filled(
                n=n, grouped=group(n), limit=WORDS_LIMIT, grouped_limit=group(WORDS_LIMIT)
            )
        )
    words = _words(abs(n), _SPELLINGS[spelling], lakh)
    return f"{_MINUS} {words}" if n < 0 else words


def from_words(text: str) -> int:
    """The number that a text in words names; reads back all that `in_words` writes, in every option.

    Also reads শত apart or as শ/শো, উন… for ঊন…, and the older endings (পনের, ষোল, আঠার …). Refuses a word that
    is no number and an order of words that makes none.

    >>> from_words("তিন"), from_words("দুই লাখ ঊনিশ হাজার পাঁচ শত")
    (3, 219500)
    """
    words = list(chain.from_iterable(map(_apart, unicodedata.normalize("NFC", text).split())))
    unknown = next((word for word in words if word not in _VOCABULARY), None)
    if unknown is not None:
        raise Refusal(*messages.NOT_A_NUMBER_WORD.filled(word=unknown, text=text))
    negative = words[:1] == [_MINUS]
    value = _value(words[negative:])
    if value is None or value > WORDS_LIMIT:
        raise Refusal(*messages.NO_NUMBER_IN_WORDS.filled(text=text, limit=WORDS_LIMIT))
    return -value if negative else value


_MINUS: Final = "ঋণাত্মক"
_ZERO_TO_99: Final = """
    শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়
    দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ
    বিশ একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ
    ত্রিশ একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ ঊনচল্লিশ
    চল্লিশ একচল্লিশ বিয়াল্লিশ তেতাল্লিশ চুয়াল্লিশ পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ ঊনপঞ্চাশ
    পঞ্চাশ একান্ন বায়ান্ন তিপ্পান্ন চুয়ান্ন পঞ্চান্ন ছাপ্পান্ন সাতান্ন আটান্ন ঊনষাট
    ষাট একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি ছেষট্টি সাতষট্টি আটষট্টি ঊনসত্তর
    সত্তর একাত্তর বাহাত্তর তিয়াত্তর চুয়াত্তর পঁচাত্তর ছিয়াত্তর সাতাত্তর আটাত্তর ঊনআশি
    আশি একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি আটাশি ঊননব্বই
    নব্বই একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই ছিয়ানব্বই সাতানব্বই আটানব্বই নিরানব্বই
"""
_MODERN: Final = _ZERO_TO_99.split()
_STATUTE: Final = {15: "পনের", 16: "ষোল", 19: "ঊনিশ"}
_SPELLINGS: Final = {
    "modern": _MODERN,
    "statute": [_STATUTE.get(n, word) for n, word in enumerate(_MODERN)],
}
_OLDER: Final = {"এগার": 11, "বার": 12, "তের": 13, "সতের": 17, "আঠার": 18}
_ALSO_RIGHT: Final = {"কুড়ি": 20, "আঠাশ": 28, "তিরিশ": 30, "বাহান্ন": 52, "ঊনাশি": 79, "অষ্টাশি": 88}
"""Other words for a number, which are read and never written (Bangla Academy, ব্যবহারিক বাংলা অভিধান)."""
_NUMBER_WORDS: Final = {
    **{word: n for n, word in enumerate(_MODERN)},
    **_ALSO_RIGHT,
    **{word.replace("ঊন", "উন"): n for n, word in (*enumerate(_MODERN), (79, "ঊনাশি"))},
    **{word: n for n, word in _STATUTE.items()},
    **_OLDER,
}
# Unit word → (size, the largest number that may come before it), from large to small.
_UNITS: Final = {
    "কোটি": (10**7, WORDS_LIMIT // 10**7),
    "লক্ষ": (10**5, 99),
    "লাখ": (10**5, 99),
    "হাজার": (10**3, 99),
    "শত": (100, 9),
}
_VOCABULARY: Final = {_MINUS, *_NUMBER_WORDS, *_UNITS}
# Nine words of crores ("নয় কোটি নিরানব্বই লক্ষ …", শত counted apart), কোটি itself, seven words below it.
_MOST_WORDS: Final = 17


def _words(n: int, names: list[str], lakh: str) -> str:
    if n < 100:
        return names[n]
    scales = ((10**7, " কোটি"), (10**5, f" {lakh}"), (10**3, " হাজার"), (100, "শত"))
    size, unit = next(scale for scale in scales if n >= scale[0])
    count, rest = divmod(n, size)
    words = _words(count, names, lakh) + unit
    return f"{words} {_words(rest, names, lakh)}" if rest else words


def _apart(word: str) -> list[str]:
    """একশত, একশ, একশো → এক শত; দুশো → দুই শত; any other word as it is."""
    stem = re.sub("শ[তো]?$", "", word)
    stem = "দুই" if stem == "দু" else stem
    return [stem, "শত"] if stem != word and stem in _MODERN[1:10] else [word]


def _value(words: list[str]) -> int | None:
    """The number of words that are all in the vocabulary, or None where their order makes no sense."""
    if len(words) > _MOST_WORDS:
        return None
    unit = next((unit for unit in _UNITS if unit in words), None)
    if unit is None:
        return _NUMBER_WORDS.get(words[0]) if len(words) == 1 else None
    size, most = _UNITS[unit]
    # The last কোটি is the outermost: in "এক কোটি দুই কোটি" it counts "এক কোটি দুই".
    at = len(words) - 1 - words[::-1].index(unit)
    count, rest = _value(words[:at]), _value(words[at + 1 :]) if words[at + 1 :] else 0
    if not count or count > most or rest is None or rest >= size or (rest == 0 and words[at + 1 :]):
        return None
    return count * size + rest
