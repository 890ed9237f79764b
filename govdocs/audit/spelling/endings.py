"""What may follow the stem of a Bangla word: endings of case and number, and the parts that official words are built with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise

_BUILDING: Final = normalise(
    "ভাবে মূলক মূলকভাবে সহ গণ বৃন্দ সমূহ গুলো গুলি সকল বর্গ মণ্ডলী টি টা জন জনিত কালীন কালে ভুক্ত প্রাপ্ত ক্রমে পূর্বক বিহীন হীন হীনতা"
    " যোগ্য যোগ্যতা সম্মত সম্মতভাবে ভিত্তিক ব্যাপী সংক্রান্ত বিষয়ক করণ কারী ধারী মতে মাফিক অনুযায়ী অনুসারে স্বরূপ বাবদ মাত্র নির্ভর কৃত"
    " তা ত্ব শীল শীলতা দার দারি গত মুখী বাসী জীবী নামা পত্র কেন্দ্র প্রার্থী সুলভ ব্যতীত পর্যন্ত পূর্ণ তর তম ওয়ারি"
).split()
"""Parts that are joined to a noun as it is."""
_CASES: Final = normalise(
    "র এর ের য়ের দের েদের য়েদের কে েরা রা রে তে েতে ে য় য়ে এ টির টিকে টিতে দেরকে েদেরকে গুলোর গুলোকে সমূহে"
).split()
_SANDHI: Final = normalise("াপন্ন াদি াদির াধীন ার্থে ার্থ ান্তে ানুযায়ী ানুসারে ানুগ ীকরণ ীকৃত ায়ন ীয় িত াবলি াক্ত াক্ততা").split()
"""Endings that take the place of the vowel that a stem is spoken with."""
_NO_ENDINGS: Final = late("(?:গণ|বৃন্দ|সমূহ|বর্গ|মণ্ডলী)(?:গণ|বৃন্দ|সমূহ|গুলো|গুলি|ে?রা|দের)|ী(?:তা|ত্ব)")
"""Two plurals, and a ী that gives way to ি."""
_YA: Final = normalise("য়")
_SIGN: Final = late("[\u0980-\u0983\u09bc-\u09cc\u09cd\u09ce\u200c\u200d]")
_VOWEL_SIGN: Final = late("[া-ৌ]")


@cache
def _ending(plain: bool) -> re.Pattern[str]:
    joined = f"(?:{longest_first(_BUILDING)}){{0,3}}(?:{longest_first(_CASES)})?[ওই]?"
    return compiled(joined if plain else f"(?:{longest_first(_SANDHI)})?{joined}")


@lru_cache(maxsize=50_000)
def is_ending(text: str, *, plain: bool = False) -> bool:
    """Whether a word may end in this after its stem; nothing is an ending too. A plain ending changes nothing of the stem.

    >>> is_ending("সমূহের"), is_ending("কক্ষ")
    (True, False)
    """
    return _ending(plain).fullmatch(text) is not None and not _NO_ENDINGS.search(text)


def can_join(stem: str, ending: str) -> bool:
    """Whether an ending can be written after a stem: a vowel sign needs a consonant, and ৎ is none; ী gives way to ি.

    >>> can_join("দপ্তর", "ের"), can_join("শাখা", "ের")
    (True, False)
    """
    if ending.startswith("য"):
        return not ending.startswith(_YA) or stem.endswith(("া", "ো", "ে"))
    if stem.endswith("ী") and ending.startswith(("তা", "ত্ব")):
        return False
    return not (
        _VOWEL_SIGN.match(ending) and (_VOWEL_SIGN.match(stem[-1:]) or stem.endswith(("ৎ", "ং", "ঃ")))
    )


def divided(word: str, least: int, *, plain: bool = False) -> Iterator[tuple[str, str]]:
    """The word as a stem of at least so many characters and an ending, in every way, the longest stem first.

    >>> list(divided("দপ্তরের", 4))
    [('দপ্তরের', ''), ('দপ্তরে', 'র'), ('দপ্তর', 'ের')]
    """
    for at in range(len(word), least - 1, -1):
        if is_ending(word[at:], plain=plain) and can_join(word[:at], word[at:]):
            yield word[:at], word[at:]


def splits(word: str, least: int) -> Iterator[int]:
    """Where a compound may begin its second part: at a letter of its own, with so many characters on either side.

    >>> [("সভাকক্ষ"[:at], "সভাকক্ষ"[at:]) for at in splits("সভাকক্ষ", 2)]
    [('সভা', 'কক্ষ'), ('সভাক', 'ক্ষ')]
    """
    for at in range(least, len(word) - least + 1):
        if not _SIGN.match(word, at):
            yield at
