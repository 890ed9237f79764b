"""Which parts fill a whole, and which leave room for others: men and women do, the disposed and the rejected do not."""

from __future__ import annotations

import re
from itertools import permutations
from typing import Final

from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FILLING: Final = (
    ("ছাত্রী", "ছাত্র"),
    ("নারী|মহিলা", "পুরুষ"),
    ("মেয়ে", "ছেলে"),
    ("কন্যা", "পুত্র"),
    ("শিক্ষিকা", "শিক্ষক"),
    ("গর্ভবতী", "প্রসূতি"),
    ("সরকারি", "বেসরকারি"),
    ("কর্মরত|পূরণকৃত", "শূন্য"),
    ("বাস্তবায়িত", "অবাস্তবায়িত"),
    ("নিষ্পত্তি|নিষ্পন্ন", "অনিষ্পন্ন"),
    ("সম্পন্ন|সমাপ্ত", "অসম্পন্ন|অসমাপ্ত"),
    ("উপস্থিত", "অনুপস্থিত"),
    ("সচল", "অচল"),
    ("বৈধ", "অবৈধ"),
    ("যোগ্য", "অযোগ্য"),
    ("স্থায়ী", "অস্থায়ী"),
    ("দেশি", "বিদেশি"),
)
"""Two parts that nothing can be in at once, and beside which there is no third."""
_APART: Final = (
    ("বাস্তবায়িত", "বাস্তবায়নাধীন"),
    ("নিষ্পত্তি|নিষ্পন্ন", "প্রক্রিয়াধীন|চলমান|বিচারাধীন|অপেক্ষমাণ"),
    ("সম্পন্ন|সমাপ্ত", "চলমান"),
)
"""Two parts that nothing can be in at once; of the whole there may be more."""


def _pairs(named: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    def whole(words: str) -> re.Pattern[str]:
        return late(normalise(rf"(?<!{LETTER})(?:{words})(?!{LETTER})"))

    return tuple((whole(one), whole(other)) for pair in named for one, other in permutations(pair))


_FILL: Final = _pairs(_FILLING)
_ARE_APART: Final = _pairs((*_FILLING, *_APART))
_A_REST: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:অবশিষ্ট|বাকি|বাকী|অন্যান্য|অন্যগুলো|অন্যরা|কয়েক|কিছু|ইতোমধ্যে|এ পর্যন্ত|ছাড়া|ব্যতীত|ব্যতিরেকে|বাদে|বাদ "
        "|একটি|দুটি|দুইটি|তিনটি|চারটি|পাঁচটি|একজন|দুজন|দুইজন|তিনজন|চারজন|পাঁচজন)"
    )
)


def fill_a_whole(first: str, second: str) -> bool:
    """Whether what is said of two numbers makes them all that there is.

    >>> fill_a_whole("জন পুরুষ এবং", "জন নারী"), fill_a_whole("টি নিষ্পত্তি এবং", "টি বাতিল করা হয়েছে")
    (True, False)
    """
    return _is_one_of(_FILL, first, second)


def exclude_each_other(first: str, second: str) -> bool:
    """Whether nothing can be in both of the parts that two numbers are said to be.

    >>> exclude_each_other("টি সমাপ্ত এবং", "টি চলমান"), exclude_each_other("টি ঢাকায় এবং", "টি নদীর তীরে")
    (True, False)
    """
    return _is_one_of(_ARE_APART, first, second)


def names_a_rest(words: str) -> bool:
    """Whether words tell of more of a whole than the parts that are given in figures.

    >>> names_a_rest("৪২টি নিষ্পন্ন, ১৬টি বাতিল এবং দুটি চলমান"), names_a_rest("৪২টি নিষ্পন্ন ও ১৮টি অনিষ্পন্ন")
    (True, False)
    """
    return bool(_A_REST.search(words))


def _is_one_of(pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...], first: str, second: str) -> bool:
    return any(one.search(first) and other.search(second) for one, other in pairs)
