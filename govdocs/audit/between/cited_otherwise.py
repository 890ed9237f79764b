"""Papers that a letter cites without their whole number: by its last part, '৭১৩ নম্বর অফিস আদেশ', or by their office and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import ERA, days_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.reading.quoted_numbers import numbers_in
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PAPER: Final = normalise("আদেশ|পত্র|স্মারক|বিজ্ঞপ্তি|নোটিশ|পরিপত্র|প্রজ্ঞাপন|কার্যাদেশ|বরাদ্দপত্র|মঞ্জুরিপত্র")
_SHORT: Final = late(
    normalise(
        rf"(?<![০-৯.,/–-])(?P<issue>[০-৯]{{1,5}}) ?(?:নম্বর|নং|সংখ্যক) (?:{LETTER}{{2,12}} )?(?:{_PAPER})(?:টি|ে|ের|র|তে|মূলে)?(?!{LETTER})"
    )
)
_DATED: Final = late(
    normalise(
        rf"(?: ?{ERA})? ?(?:তারিখের|তারিখে জারি করা|তারিখে জারিকৃত) (?:{LETTER}{{2,20}} ){{0,3}}?(?:{_PAPER}|কার্যবিবরণী)(?:টি|ে|ের|র|তে|মূলে)?(?!{LETTER})"
    )
)
_OWN: Final = late(
    normalise(rf"(?<!{LETTER})(?:এ|এই|অত্র) (?:কার্যালয়|অফিস|দপ্তর|বিভাগ|মন্ত্রণালয়|অধিদপ্তর|শাখা|প্রতিষ্ঠান|কেন্দ্র|বিদ্যালয়)")
)
_WORD: Final = late(rf"{LETTER}{{2,}}")
_CASE: Final = late(normalise(r"(?<=...)(?:ের|র)\Z"))
_BEFORE: Final = 120
_LONGEST: Final = timedelta(days=60)


class ByDay(NamedTuple):
    """A paper of a day, with the words before the day, among which is whose it is."""

    day: date
    of: frozenset[str]
    own: bool
    """Whether it is said to be of the letter's own office, or of none."""


def short_numbers(text: str) -> Iterator[int]:
    """The last parts of numbers by which a text names papers.

    >>> list(short_numbers("এ কার্যালয়ের ৭১৩ নম্বর অফিস আদেশে বিষয় ও প্রশিক্ষকের নাম আছে।"))
    [713]
    """
    for match in matches(_SHORT, text, "নম্বর", "নং", "সংখ্যক"):
        yield int(to_ascii(match["issue"]))


def papers_by_day(text: str) -> Iterator[ByDay]:
    """The papers that a text names by their day, in sentences without a number.

    >>> [(one.day.isoformat(), one.own) for one in papers_by_day("জেলা শিক্ষা অফিস, যশোরের ৫ মে ২০২৬ তারিখের বদলি আদেশ।")]
    [('2026-05-05', False)]
    """
    for _, sentence in dated_sentences(text):
        if next(numbers_in(sentence), None):
            continue
        for mention in days_in(sentence):
            if mention.day and _DATED.match(sentence, mention.end):
                before = sentence[max(0, mention.start - _BEFORE) : mention.start]
                own = not before.strip() or bool(_OWN.search(before))
                yield ByDay(mention.day, words_of_office(before), own)


def words_of_office(text: str) -> frozenset[str]:
    """The words of a text, with the endings of cases and without."""
    words = _WORD.findall(re.sub(r"[*()]", " ", normalise(text)))
    return frozenset((*words, *(_CASE.sub("", word) for word in words)))


def is_of_office(paper: ByDay, letterhead: tuple[str, ...]) -> bool:
    """Whether the words before a day have all those of the last two lines of a letterhead."""
    words = frozenset(_WORD.findall(re.sub(r"[*()]", " ", normalise(" ".join(letterhead[-2:])))))
    return bool(words) and words <= paper.of


def is_in_time(own: date | None, other: date | None) -> bool:
    """Whether a letter of one day may cite one of another by the last part of its number: it was written in the weeks before."""
    return bool(own and other) and timedelta(0) <= own - other <= _LONGEST  # type: ignore[operator]
