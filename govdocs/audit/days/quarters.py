"""Quarters and half years by their number, and the months that are said to be theirs: '২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class MisplacedPart(NamedTuple):
    """The words of a part of the year, those of the months beside it, and which part these months are."""

    words: str
    months: str
    right: int


_NTH: Final = {
    normalise(word): number
    for number, words in enumerate(("১ম প্রথম", "২য় দ্বিতীয়", "৩য় তৃতীয়", "৪র্থ চতুর্থ"), 1)
    for word in words.split()
}
_LENGTHS: Final = {
    normalise(word): months
    for months, words in ((3, "ত্রৈমাসিক ত্রৈমাস প্রান্তিক কোয়ার্টার"), (6, "ষাণ্মাসিক ষান্মাসিক অর্ধবার্ষিক অর্ধবছর অর্ধ-বার্ষিক"))
    for word in words.split()
}
_PART: Final = rf"(?P<words>(?<!{LETTER})(?<![০-৯])(?P<nth>{'|'.join(_NTH)}) (?P<part>{'|'.join(_LENGTHS)}))"
_MONTHS: Final = normalise(
    rf"(?P<months>(?P<month1>{MONTH})(?:,? [০-৯]{{4}})? ?(?:[-–—]|হতে|থেকে) ?(?P<month2>{MONTH})(?:,? [০-৯]{{4}})?)"
)
_CASE: Final = normalise("(?:ের|ে|টি|টির)?")
_PART_FIRST: Final = late(rf"{_PART}{_CASE}(?: ?[(‘:–—] ?|,? {normalise('অর্থাৎ')} ){_MONTHS}")
_MONTHS_FIRST: Final = late(rf"(?<!{LETTER}){_MONTHS}(?: ?[(‘] ?| ){_PART}")
_OF_FISCAL_YEAR: Final = tuple(map(normalise, ("অর্থবছর", "অর্থ বছর", "কর্মসম্পাদন", "এপিএ", "বাজেট")))
_OF_OTHER_YEAR: Final = tuple(map(normalise, ("পঞ্জিকা", "ক্যালেন্ডার", "শিক্ষাবর্ষ", "শিক্ষাবছর", "বঙ্গাব্দ")))


def misplaced_parts(text: str) -> Iterator[MisplacedPart]:
    """Parts of the year that are numbered otherwise than their months are.

    In a sentence about a fiscal year its first quarter is July to September; else that of the calendar, January to March, is let be, too.

    >>> [found.right for found in misplaced_parts("২০২৬-২৭ অর্থবছরের ১ম ত্রৈমাসিকের (অক্টোবর-ডিসেম্বর ২০২৬) সভা")]
    [2]
    """
    found = list(matches(_PART_FIRST, text, *_LENGTHS))
    told = {match.start("months") for match in found}
    found += [one for one in matches(_MONTHS_FIRST, text, *_LENGTHS) if one.start("months") not in told]
    for match in sorted(found, key=re.Match.start):
        length = _LENGTHS[match["part"]]
        first, last = MONTH_NUMBERS[match["month1"]], MONTH_NUMBERS[match["month2"]]
        if (last - first) % 12 + 1 != length or first % length != 1:
            continue
        sentence = _sentence(text, match.start(), match.end())
        if any(sign in sentence for sign in _OF_OTHER_YEAR):
            continue
        fiscal, calendar = ((first - 7) % 12 // length + 1, (first - 1) // length + 1)
        of_fiscal_year = any(sign in sentence for sign in _OF_FISCAL_YEAR)
        right = {fiscal} if of_fiscal_year else {fiscal, calendar}
        if _NTH[match["nth"]] not in right:
            yield MisplacedPart(match["words"], match["months"], fiscal)


_REACH: Final = 300  # characters of a sentence on either side


def _sentence(text: str, start: int, end: int) -> str:
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    return re.split("[।\n]", before)[-1] + text[start:end] + re.split("[।\n]", after)[0]
