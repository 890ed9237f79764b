"""Quarters and half years of a fiscal year, against the months that are named with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS, fiscal_years_in
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.dates.formats import MONTHS
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherMonths(NamedTuple):
    """The words of months, what they are said to be, and the months that this has, with the year where that is wrong."""

    words: str
    part: str
    first: str
    last: str
    year: int | None


_NTH: Final = {
    normalise(word): number
    for number, words in enumerate(
        ("প্রথম ১ম", "দ্বিতীয় ২য়", "তৃতীয় ৩য়", "চতুর্থ ৪র্থ"),
        1,
    )
    for word in words.split()
}
_LENGTHS: Final = {
    **dict.fromkeys(map(normalise, ("ত্রৈমাসিক", "কোয়ার্টার", "প্রান্তিক", "ত্রৈমাস")), 3),
    **dict.fromkeys(map(normalise, ("ষাণ্মাসিক", "অর্ধবার্ষিক", "ষান্মাসিক")), 6),
}
_PART: Final = rf"(?P<part>(?<!{LETTER})(?<![০-৯])(?P<nth>{'|'.join(_NTH)}) (?P<length>{'|'.join(_LENGTHS)}))"
_MONTHS: Final = rf"(?P<words>(?P<first>{MONTH})(?:,? (?P<year1>[০-৯]{{4}}))? ?(?:[-–—]|হতে|থেকে) ?(?P<last>{MONTH})(?:,? (?P<year2>[০-৯]{{4}}))?)"
_PART_FIRST: Final = late(normalise(rf"{_PART}(?:ের|র|ে|টি)?(?:,| ?[:–—])? ?(?:অর্থাৎ )?[(‘]?{_MONTHS}"))
_MONTHS_FIRST: Final = late(normalise(rf"(?<!{LETTER}){_MONTHS}(?: ?[(‘] ?| ){_PART}"))
_OF_A_FISCAL_YEAR: Final = late(normalise("অর্থ ?-?বছর|কর্মসম্পাদন|এপিএ|বাজেট|উদ্ভাবন কর্মপরিকল্পনা"))
_OF_ANOTHER_YEAR: Final = late(normalise("পঞ্জিকা|ক্যালেন্ডার|শিক্ষাবর্ষ|শিক্ষাবছর|বঙ্গাব্দ"))
_FISCAL: Final = 7  # its first month
_YEAR: Final = 12


def other_months(text: str) -> Iterator[OtherMonths]:
    """Months that are not those of the quarter or half year beside them, or not in the fiscal year of their paragraph.

    Where no fiscal year is spoken of, the quarters of the calendar's year will do, too.

    >>> [(found.first, found.last) for found in other_months("২০২৫-২৬ অর্থবছরের ২য় কোয়ার্টারের (জানুয়ারি-মার্চ) প্রতিবেদন")]
    [('অক্টোবর', 'ডিসেম্বর')]
    """
    for line in text.split("\n"):
        found = {match.start("part"): match for match in matches(_PART_FIRST, line, *_LENGTHS)}
        found |= {match.start("part"): match for match in matches(_MONTHS_FIRST, line, *_LENGTHS)}
        if not found or _OF_ANOTHER_YEAR.search(line):
            continue
        for _, match in sorted(found.items()):
            yield from _of_part(match, line, bool(_OF_A_FISCAL_YEAR.search(text)))


def _of_part(match: re.Match[str], line: str, fiscal: bool) -> Iterator[OtherMonths]:
    length, nth = _LENGTHS[match["length"]], _NTH[match["nth"]]
    if length * nth > _YEAR:
        return
    said = MONTH_NUMBERS[match["first"]], MONTH_NUMBERS[match["last"]]
    right = _months(_FISCAL + length * (nth - 1), length)
    if said != right and (fiscal or said != _months(1 + length * (nth - 1), length)):
        yield OtherMonths(match["words"], match["part"], MONTHS[right[0] - 1], MONTHS[right[1] - 1], None)
        return
    years = [year for _, year in fiscal_years_in(line) if year]
    stated = match["year2"] or match["year1"]
    if said == right and len(set(years)) == 1 and stated:
        year = years[0].start.year + (right[0] < _FISCAL)
        if int(to_ascii(stated)) != year:
            yield OtherMonths(match["words"], match["part"], MONTHS[right[0] - 1], MONTHS[right[1] - 1], year)


def _months(first: int, length: int) -> tuple[int, int]:
    return (first - 1) % _YEAR + 1, (first + length - 2) % _YEAR + 1
