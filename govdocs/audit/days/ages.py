"""Ages that a text states, beside the days of birth and death by which they can be reckoned."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS, days_in
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class WrongAge(NamedTuple):
    """The words of an age, and the age from birth to then."""

    words: str
    right: int


_D: Final = "[0-9০-৯]"
_BORN: Final = late(
    normalise(
        rf"(?<!{_D})(?:(?P<year>{_D}{{4}}) (?:সালের|সনের|খ্রিষ্টাব্দের) (?P<day>{_D}{{1,2}})(?: ?(?:লা|রা|ঠা|ই|শে))? (?P<month>{MONTH})(?: তারিখে?)?"
        rf"|(?P<day2>{_D}{{1,2}})(?: ?(?:লা|রা|ঠা|ই|শে))? (?P<month2>{MONTH}),? (?P<year2>{_D}{{4}})(?: সালে| খ্রি\.?| তারিখে?)*"
        rf"|(?P<year3>{_D}{{4}}) (?:সালে|সনে))(?: {LETTER}{{2,20}},?){{0,6}} (?:জন্মগ্রহণ|জন্ম(?!{LETTER}))"
        rf"|(?<!{LETTER})জন্ম(?: ?-?তারিখ| হয়| হয়েছিল)?:? (?P<day4>{_D}{{1,2}})(?: ?(?:লা|রা|ঠা|ই|শে))? (?P<month4>{MONTH}),? (?P<year4>{_D}{{4}})"
    )
)
_DEATH: Final = late(normalise("মৃত্যুবরণ|পরলোকগমন|পরলোক গমন|ইন্তেকাল|ইন্তিকাল|শেষ নিঃশ্বাস|প্রয়াত হ|মারা যান|মারা গেছেন"))
_AGED: Final = late(
    normalise(
        rf"(?:মৃত্যুকালে|মৃত্যুর সময়)[^।\n০-৯]{{0,40}}বয়স[^।\n০-৯]{{0,20}} (?P<words>(?P<age>{_D}{{2,3}})(?: ?\([^()]{{2,20}}\))? ?বছর)|(?P<words2>(?P<age2>{_D}{{2,3}})(?: ?\([^()]{{2,20}}\))? ?বছর) বয়সে"
    )
)
_DEAD: Final = late(normalise(rf"(?<!{LETTER})মৃত্যু(?: ?-?তারিখ|র তারিখ| হয়| হয়েছে)?:? (?={_D}{{1,2}} )"))
_TOLERANCE: Final = 1
"""Years by which some count the one that is running; days between the last of a year of life and the birthday."""


def wrong_ages(text: str) -> Iterator[WrongAge]:
    """The age at which somebody died, where it is not that from the day of birth to the day of death.

    >>> said = "তিনি ১১ জুলাই ২০২৬ তারিখে মৃত্যুবরণ করেন। ১৯৬৮ সালের ৫ জানুয়ারি তাঁর জন্ম; মৃত্যুকালে তাঁর বয়স হয়েছিল ৬৮ বছর।"
    >>> [found.right for found in wrong_ages(said)]
    [58]
    """
    born = list(matches(_BORN, text, "জন্ম"))
    aged = list(matches(_AGED, text, normalise("বয়স"))) if len(born) == 1 else []
    died = _days_of_death(text) if len(aged) == 1 else []
    if len(died) != 1:
        return
    birth, whole_day = _birth(born[0])
    if birth is None or birth >= died[0]:
        return
    age = died[0].year - birth.year - ((died[0].month, died[0].day) < (birth.month, birth.day) and whole_day)
    stated = int(to_ascii(aged[0]["age"] or aged[0]["age2"]))
    if abs(stated - age) > _TOLERANCE:
        yield WrongAge(aged[0]["words"] or aged[0]["words2"], age)


def _days_of_death(text: str) -> list[dt.date]:
    """The days of the sentences that speak of a death."""
    found = set()
    for sentence in re.split("[।\n]", text):
        death = _DEATH.search(sentence)
        days = [day for day in days_in(sentence) if day.day] if death else []
        if death and len(days) == 1 and days[0].end <= death.start():
            found.add(days[0].day)
        dead = _DEAD.search(sentence) if normalise("মৃত্যু") in sentence else None
        if dead:
            found.update(day.day for day in days_in(sentence) if day.start == dead.end())
    return [day for day in found if day]


def deaths_after(text: str, day: dt.date) -> list[tuple[str, dt.date]]:
    """The days, with their words, on which somebody is said to have died, and which are after a day.

    >>> [str(died) for _, died in deaths_after("তিনি ১৪ জানুয়ারি ২০২৭ তারিখে ইন্তেকাল করেছেন।", dt.date(2027, 1, 12))]
    ['2027-01-14']
    """
    found = []
    if not any(sign in text for sign in _DEATH_SIGNS):
        return []
    for sentence in re.split("[।\n]", text):
        death = _DEATH.search(sentence)
        days = [mention for mention in days_in(sentence) if mention.day] if death else []
        if death and len(days) == 1 and _DIED.match(sentence, death.start()):
            died = days[0].day
            if died and died > day and days[0].end <= death.start():
                found.append((days[0].words, died))
    return found


_DEATH_SIGNS: Final = tuple(
    map(normalise, ("মৃত্যুবরণ", "পরলোক", "ন্তেকাল", "ন্তিকাল", "শেষ নিঃশ্বাস", "প্রয়াত", "মারা "))
)
_DIED: Final = late(
    normalise(
        "(?:মৃত্যুবরণ|পরলোকগমন|পরলোক গমন|ইন্তেকাল|ইন্তিকাল) কর(?:েন|েছেন|িয়াছেন|লেন)|শেষ নিঃশ্বাস ত্যাগ কর(?:েন|েছেন)|প্রয়াত হ(?:ন|য়েছেন)|মারা যান|মারা গেছেন"
    )
)


def _birth(match: re.Match[str]) -> tuple[dt.date | None, bool]:
    """The day of a birth, or the last day of its year, and whether the day is known."""
    if match["year3"]:
        return dt.date(int(to_ascii(match["year3"])), 12, 31), False
    year, month, day = (
        match[part] or match[f"{part}2"] or match[f"{part}4"] for part in ("year", "month", "day")
    )
    try:
        return dt.date(int(to_ascii(year)), MONTH_NUMBERS[month], int(to_ascii(day))), True
    except ValueError:
        return None, False


_BIRTH_FIELD: Final = late(normalise("জন্ম ?-?তারিখ"))
_COMPLETES: Final = late(
    normalise(
        rf"(?: ?খ্রি\.?)? তারিখে?,?(?: (?!চাকরি|প্রতিষ্ঠা|সেবা|বিবাহ){LETTER}{{2,20}}){{0,4}}? (?:বয়স )?(?P<words>(?P<age>{_D}{{2}})(?: ?\([^()]{{2,20}}\))? ?বছর) (?:বয়স )?(?:পূর্ণ|পূর্তি)"
    )
)


def wrong_completions(text: str) -> Iterator[WrongAge]:
    """An age that is completed on a day, where a birthday that is stated before it gives another.

    >>> said = "জন্মতারিখ ১ জানুয়ারি ১৯৬৭; ৩১ ডিসেম্বর ২০২৬ তারিখে তাঁর বয়স ৫৯ বছর পূর্ণ হবে"
    >>> [found.right for found in wrong_completions(said)]
    [60]
    """
    label = _BIRTH_FIELD.search(text) if "জন্ম" in text and ("পূর্ণ" in text or "পূর্তি" in text) else None
    days = [day for day in days_in(text) if label and day.start >= label.end()] if label else []
    if len(days) < 2 or not days[0].day or days[0].start - (label.end() if label else 0) > 12:
        return
    birth = days[0].day
    for mention in days[1:]:
        match = _COMPLETES.match(text, mention.end)
        if match is None or mention.day is None:
            continue
        years = mention.day.year - birth.year
        for age in (years, years + 1):
            near = abs((mention.day - birthday(birth, age)).days) <= _TOLERANCE
            if near and age != int(to_ascii(match["age"])):
                yield WrongAge(match["words"], age)


def birthday(birth: dt.date, age: int) -> dt.date:
    """The day on which somebody is so many years old; of a 29 February the 28th."""
    leap_day = (birth.month, birth.day) == (2, 29)
    return birth.replace(year=birth.year + age, day=28 if leap_day else birth.day)


_LIMITS: Final = late(
    normalise(
        rf"বয়স[^।\n]{{0,80}}?(?<!{_D})(?P<low>{_D}{{2}})(?: ?\([^()\n]{{2,20}}\))? ?(?:বছর )?(?:হতে|থেকে|-|–) ?(?P<high>{_D}{{2}})(?: ?\([^()\n]{{2,20}}\))? ?বছর[^।\n]{{0,60}}?জন্ম(?: ?তারিখ|ের তারিখ)"
    )
)


def wrong_birthdays(text: str) -> Iterator[WrongAge]:
    """The first or the last day of birth that is not that of the limits of age beside it, and the age on the day that counts.

    >>> said = "বয়স ১ মার্চ ২০২৬ তারিখে ১৮ হতে ৩২ বছর, অর্থাৎ জন্মতারিখ ২ মার্চ ১৯৮৩ হতে ১ মার্চ ২০০৮"
    >>> list(wrong_birthdays(said))
    [WrongAge(words='২ মার্চ ১৯৮৩', right=42)]
    """
    for match in matches(_LIMITS, text, normalise("বয়স")):
        end = min((at for sign in "।\n" if (at := text.find(sign, match.end())) >= 0), default=len(text))
        days = days_in(text[match.start() : end])
        if len(days) != 3 or not days[0].end <= match.end() - match.start() <= days[1].start:
            continue
        day, births = days[0].day, days[1:]
        ages = sorted(int(to_ascii(match[end])) for end in ("low", "high"))
        for mention, limit in zip(births, reversed(ages), strict=True):
            birth = mention.day
            if birth is None or day is None or birth >= day:
                continue
            age = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
            if not limit - 1 <= age <= limit + 1:
                yield WrongAge(mention.words, age)
