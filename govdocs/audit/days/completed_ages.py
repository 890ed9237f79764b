"""Ages that are complete on a day which stands behind them, or after a birth that is told: '৫৯ বছর পূর্ণ হবে ১৪ আগস্ট ২০২৬'."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.days.ages import WrongAge, birthday
from govdocs.audit.reading.mentions import DayMention, days_in
from govdocs.audit.reading.scanning import lines_with
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_BORN_BEHIND: Final = late(
    normalise(rf"(?: ?খ্রি\.?)?(?: তারিখে?)?,? (?:জন্মগ্রহণ|জন্মেছেন|ভূমিষ্ঠ|(?:তাঁর|তার) জন্ম(?!{LETTER}))")
)
_BORN_BEFORE: Final = late(normalise(r"জন্ম ?-?তারিখ(?:টি)?[ :–-]{0,3}(?:হলো |ছিল )?\Z"))
_COMPLETE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:বয়স )?(?P<words>(?P<age>[০-৯]{{2}})(?: ?\([^()\n]{{2,20}}\))? ?বছর)(?: বয়স)? (?:পূর্ণ|পূর্তি)(?: {LETTER}{{2,12}}){{0,3}}? ?(?:তারিখ:? )?[:(]? ?\Z"
    )
)
_AFTER_DAY: Final = late(
    normalise(
        rf"(?: ?খ্রি\.?)? তারিখে?,?(?: (?!চাকরি|প্রতিষ্ঠা|সেবা|বিবাহ){LETTER}{{2,20}}){{0,4}}? (?:বয়স )?(?P<words>(?P<age>[০-৯]{{2}})(?: ?\([^()\n]{{2,20}}\))? ?বছর) (?:বয়স )?(?:পূর্ণ|পূর্তি)"
    )
)
_OF_WORK: Final = late(normalise(rf"(?<!{LETTER})(?:চাকরি|প্রতিষ্ঠা|সেবা|বিবাহ|কর্মজীবন|সংস্থা|অভিজ্ঞতা|মেয়াদ)"))
_BEFORE: Final = 70
_TOLERANCE: Final = 1
"""Days between the last of a year of life and the birthday."""


def wrong_ages_complete(text: str) -> Iterator[WrongAge]:
    """An age said to be complete on a day which is that of another birthday, where one day of birth is told before it.

    >>> said = "তাঁর জন্ম তারিখ ১৫ আগস্ট ১৯৬৭। ৫৯ বছর পূর্ণ হবে ১৪ আগস্ট ২০২৭ তারিখে।"
    >>> [found.right for found in wrong_ages_complete(said)]
    [60]
    """
    if "জন্ম" not in text or not any(sign in text for sign in _SIGNS):
        return
    for start, end in lines_with(text, "জন্ম"):
        line = text[start:end]
        days = days_in(line)
        births = [day for day in days if day.day and _is_birth(line, day)]
        if len(births) != 1 or births[0].day is None:
            continue
        for mention in days:
            if mention.start > births[0].start and mention.day:
                yield from _against(line, births[0], births[0].day, mention, mention.day)


_SIGNS: Final = tuple(map(normalise, ("পূর্ণ", "পূর্তি")))


def _is_birth(line: str, day: DayMention) -> bool:
    before = line[max(0, day.start - _BEFORE) : day.start]
    return bool(_BORN_BEFORE.search(before) or _BORN_BEHIND.match(line, day.end))


def _against(
    line: str, of_birth: DayMention, birth: dt.date, mention: DayMention, day: dt.date
) -> Iterator[WrongAge]:
    between = line[of_birth.end : mention.start]
    match = _COMPLETE.search(between[-_BEFORE:]) or _behind(line, of_birth, mention)
    if match is None or _OF_WORK.search(re.split("[।;]", between)[-1]):
        return
    for age in (day.year - birth.year, day.year - birth.year + 1):
        near = abs((day - birthday(birth, age)).days) <= _TOLERANCE
        if near and age != int(to_ascii(match["age"])):
            yield WrongAge(match["words"], age)


def _behind(line: str, of_birth: DayMention, mention: DayMention) -> re.Match[str] | None:
    """The age behind its day, where the birth is told by a verb; of a field's day of birth ages tells."""
    return _AFTER_DAY.match(line, mention.end) if _BORN_BEHIND.match(line, of_birth.end) else None
