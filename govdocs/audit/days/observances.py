"""Days of the calendar that have a name: national days, and others that are kept on a fixed day.

Sources: the Cabinet Division's list of national and international days (sochibaloynews.com/dibosh-2025; banglabazarpatrika.net, 4 November
2025), the United Nations' list of international days (un.org/en/observances/list-days-weeks) and, for পহেলা বৈশাখ and রোকেয়া দিবস, the days that the district of Rajbari keeps (rajbari.gov.bd). Days whose keeping a
government ended are not here. A day that is not national may be kept on another near it where it falls on a holiday, as
World Environment Day was on 25 June 2025 (bssnews.net, 4 June 2025) and World Population Day on 21 July 2016: told only when far from it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Observance(NamedTuple):
    """A day with a name, and its place in the calendar."""

    name: str
    """A pattern of its names."""
    month: int
    day: int
    fixed: bool = False
    """Whether it is kept on its own day whatever else falls on it."""


_MARTYR: Final = "শহ(?:ি|ী)দ"
OBSERVANCES: Final = (
    Observance(
        f"(?:মহান )?(?:{_MARTYR} দিবস ও )?(?:আন্তর্জাতিক )?মাতৃভাষা দিবস|(?:মহান )?{_MARTYR} দিবস", 2, 21, True
    ),
    Observance("(?:মহান )?স্বাধীনতা(?: ও জাতীয়)? দিবস", 3, 26, True),
    Observance("(?:মহান )?বিজয় দিবস", 12, 16, True),
    Observance(f"(?:{_MARTYR} )?বুদ্ধিজীবী দিবস", 12, 14, True),
    Observance("(?:ঐতিহাসিক )?মুজিবনগর দিবস", 4, 17, True),
    Observance("সশস্ত্র ?বাহিনী দিবস", 11, 21, True),
    Observance("(?:মহান )?মে দিবস", 5, 1, True),
    Observance("(?:বাংলা নববর্ষ|(?:পহেলা|পয়লা|১লা) বৈশাখ)", 4, 14, True),
    Observance("বড়দিন", 12, 25, True),
    Observance("(?:বেগম )?রোকেয়া দিবস", 12, 9, True),
    Observance("জাতীয় যুব ?দিবস", 11, 1),
    Observance("জাতীয় ভোটার দিবস", 3, 2),
    Observance("জাতীয় পাট দিবস", 3, 6),
    Observance("জাতীয় গ্রন্থাগার দিবস", 2, 5),
    Observance("জাতীয় সমাজসেবা দিবস", 1, 2),
    Observance("(?:আন্তর্জাতিক|বিশ্ব) নারী দিবস", 3, 8),
    Observance("বিশ্ব পরিবেশ দিবস", 6, 5),
    Observance("বিশ্ব স্বাস্থ্য দিবস", 4, 7),
    Observance("বিশ্ব পানি দিবস", 3, 22),
    Observance("বিশ্ব যক্ষ্মা দিবস", 3, 24),
    Observance("বিশ্ব জনসংখ্যা দিবস", 7, 11),
    Observance("বিশ্ব তামাকমুক্ত দিবস", 5, 31),
    Observance("আন্তর্জাতিক সাক্ষরতা দিবস", 9, 8),
    Observance("বিশ্ব পর্যটন দিবস", 9, 27),
    Observance("(?:আন্তর্জাতিক|বিশ্ব) প্রবীণ দিবস", 10, 1),
    Observance("বিশ্ব শিক্ষক দিবস", 10, 5),
    Observance("বিশ্ব হাত ?ধোয়া দিবস", 10, 15),
    Observance("বিশ্ব খাদ্য দিবস", 10, 16),
    Observance("বিশ্ব এইডস দিবস", 12, 1),
    Observance("আন্তর্জাতিক প্রতিবন্ধী দিবস", 12, 3),
    Observance("আন্তর্জাতিক দুর্নীতি ?-?বিরোধী দিবস", 12, 9),
    Observance("(?:বিশ্ব|আন্তর্জাতিক) মানবাধিকার দিবস", 12, 10),
    Observance("বিশ্ব জলাভূমি দিবস", 2, 2),
    Observance("বিশ্ব ক্যান্?সার দিবস", 2, 4),
    Observance("জাতীয় পরিসংখ্যান দিবস", 2, 27),
    Observance("বিশ্ব বন্য ?প্রাণী দিবস", 3, 3),
    Observance("জাতীয় দুর্যোগ প্রস্তুতি দিবস", 3, 10),
    Observance("বিশ্ব আবহাওয়া দিবস", 3, 23),
    Observance("বিশ্ব অটিজম সচেতনতা দিবস", 4, 2),
    Observance("বিশ্ব ম্যালেরিয়া দিবস", 4, 25),
    Observance("(?:বিশ্ব|আন্তর্জাতিক) মেধা ?সম্পদ দিবস", 4, 26),
    Observance("জাতীয় আইনগত সহায়তা দিবস", 4, 28),
    Observance("বিশ্ব রক্তদাতা দিবস", 6, 14),
    Observance("বিশ্ব বাঘ দিবস", 7, 29),
    Observance("আন্তর্জাতিক যুব ?দিবস", 8, 12),
    Observance("বিশ্ব জলাতঙ্ক দিবস", 9, 28),
    Observance("বিশ্ব হার্ট দিবস", 9, 29),
    Observance("আন্তর্জাতিক দুর্যোগ (?:ঝুঁকি )?প্রশমন দিবস", 10, 13),
    Observance("বিশ্ব মান দিবস", 10, 14),
    Observance("জাতীয় নিরাপদ সড়ক দিবস", 10, 22),
    Observance("বিশ্ব ডায়াবেটিস দিবস", 11, 14),
    Observance("বিশ্ব মৃত্তিকা দিবস", 12, 5),
    Observance("আন্তর্জাতিক অভিবাসী দিবস", 12, 18),
)


class WrongDay(NamedTuple):
    """The words of a date with the name of a day, where they stand, the date's words, and the day that has the name."""

    start: int
    end: int
    date: str
    name: str
    right: Observance


_DATE: Final = rf"(?:(?<![০-৯./-])(?P<day>[০-৯]{{1,2}})(?: ?(?:লা|রা|ঠা|ই|শে))?|(?P<word>একুশে|পহেলা|ষোলই)) (?P<month>{MONTH})(?:,? [০-৯]{{4}})?(?: ?খ্রি(?:\.|ষ্টাব্দ|স্টাব্দ)?)?"
_WORDS: Final = {"একুশে": 21, "পহেলা": 1, "ষোলই": 16}
_ANY: Final = "|".join(one.name for one in OBSERVANCES)
_BEFORE: Final = rf"{_DATE}(?P<dated> তারিখ(?:ে)?)?,? [‘“]?(?P<name>(?:মহান )?(?:{_ANY}))"
_KEEPING: Final = r"উদ্?\u200c?যাপ"
_KEPT: Final = rf"(?:{_KEEPING}ন|পালন)(?: (?:করা|করবে|করছে|করেছে|হবে)|ের জন্য|[,।])|(?:{_KEEPING}িত|পালিত)"
_NAMED_AFTER: Final = late(
    normalise(
        rf"{_BEFORE}(?P<after>ে(?!{LETTER})|টি(?!{LETTER})|[’”]?(?=[।,):]|\Z)| (?:ও|এবং) (?=[০-৯]{{1,2}} (?:{MONTH}))| যথা(?:যোগ্য|যথ) মর্যাদায়| উপলক্ষে?্?য?ে?(?!{LETTER})|[’”]? (?={_KEPT}))"
    )
)
_NAMED_BEFORE: Final = late(
    normalise(
        rf"(?P<name>(?:{_ANY}))(?:[ -](?:২০[০-৯]{{2}}))?[’”]?(?: ?\({_DATE}(?: তারিখ)?(?:,? [^()]{{2,12}}বার)?\)|,? (?:আগামী )?{_DATE.replace('?P<day>', '?P<day2>').replace('?P<word>', '?P<word2>').replace('?P<month>', '?P<month2>')}(?: তারিখ(?:ে)?)? (?=(?:{_KEPT})))"
    )
)


def days_with_another_name(text: str) -> Iterator[WrongDay]:
    """Dates that a text calls by the name of another day.

    >>> [(found.name, found.right.day) for found in days_with_another_name("আগামী ১৬ ডিসেম্বর মহান স্বাধীনতা দিবসে")]
    [('মহান স্বাধীনতা দিবস', 26)]
    """
    for match in matches(_NAMED_AFTER, text, *_SIGNS):
        right, day = _named(match["name"]), _day(match)
        if right is None or not _is_wrong(day, right):
            continue
        after = match["after"].strip("’”")
        if "উপলক্ষ" in after and not match["dated"] and _is_mistyped(day, right):
            if not _NOT_ON_THE_DAY.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR):
                yield WrongDay(match.start(), match.end("name"), _date_words(match), match["name"], right)
            continue
        if "উপলক্ষ" in after and (match["dated"] or not _is_fixed(day) or not right.fixed):
            continue  # something else may be on that day
        if match["dated"] and not after.isspace() and after:
            continue
        if match["dated"] and not after:
            continue
        yield WrongDay(match.start(), match.end("name"), _date_words(match), match["name"], right)
    for match in matches(_NAMED_BEFORE, text, *_SIGNS):
        right, day = _named(match["name"]), _day(match)
        if right is not None and _is_wrong(day, right):
            yield WrongDay(match.start(), match.end(), _date_words(match), match["name"], right)


_SIGNS: Final = (normalise("দিবস"), normalise("বৈশাখ"), normalise("নববর্ষ"), normalise("বড়দিন"))
_NAMES: Final = tuple((late(normalise(f"(?:মহান )?(?:{one.name})")), one) for one in OBSERVANCES)


def _named(name: str) -> Observance | None:
    return next((one for pattern, one in _NAMES if pattern.fullmatch(name)), None)


_MOVED: Final = 45
"""Days by which the keeping of a day is moved at most."""
_LEAP_YEAR: Final = 2024
_YEAR: Final = 366


def _is_wrong(day: tuple[int, int], right: Observance) -> bool:
    """Whether a day of a month cannot be that on which an observance is kept."""
    if right.fixed:
        return day != (right.month, right.day)
    try:
        stated = dt.date(_LEAP_YEAR, *day)
    except ValueError:
        return False  # there is no such day, and it is told so
    apart = abs((stated - dt.date(_LEAP_YEAR, right.month, right.day)).days)
    return min(apart, _YEAR - apart) > _MOVED


_NEAR: Final = 120
_NOT_ON_THE_DAY: Final = late(
    normalise(
        "প্রস্তুতি|মেলা|টুর্নামেন্ট|প্রতিযোগিতা|সমাপনী|সমাপ্তি|পুরস্কার|প্রদর্শনী|পক্ষকাল|মাসব্যাপী|সপ্তাহব্যাপী|ফাইনাল|মূল্যায়ন|কমিটি|পরিবর্তে|পুনর্নির্ধারি"
    )
)
"""Words of what is done for a day on another."""


def _is_mistyped(day: tuple[int, int], right: Observance) -> bool:
    """Whether a national day has its own month with another first digit, and comes after itself; or its own day in the month after."""
    if not right.fixed:
        return False
    tens = day[0] == right.month and day[1] % 10 == right.day % 10 and day[1] > right.day >= 10
    return tens or (day[1] == right.day >= 10 and day[0] == right.month % 12 + 1)


def _is_fixed(day: tuple[int, int]) -> bool:
    return any(one.fixed and (one.month, one.day) == day for one in OBSERVANCES)


def _day(match: re.Match[str]) -> tuple[int, int]:
    facts = match.groupdict()
    day, word, month = (facts[name] or facts.get(f"{name}2") for name in ("day", "word", "month"))
    return MONTH_NUMBERS[str(month)], int(to_ascii(day)) if day else _WORDS[str(word)]


def _date_words(match: re.Match[str]) -> str:
    facts = match.groupdict()
    first = facts["day"] or facts["word"] or facts.get("day2") or facts.get("word2")
    return f"{first} {facts['month'] or facts.get('month2')}"
