"""The first, second or last of a weekday in a month, and the day that a text says it is: 'প্রতি মাসের শেষ বৃহস্পতিবার …, ৩০ জুলাই ২০২৬'."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import MONTH, DayMention, days_in
from govdocs.audit.reading.scanning import lines_with
from govdocs.audit.spans import LETTER
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.dates.formats import weekday
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherDayOfMonth(NamedTuple):
    """The words of a day with its place in the text, the weekday that is meant, and the day which that is."""

    words: str
    start: int
    end: int
    said: str
    right: dt.date


_NTH: Final = {
    normalise(word): number
    for number, words in enumerate((("প্রথম", "১ম"), ("দ্বিতীয়", "২য়"), ("তৃতীয়", "৩য়"), ("চতুর্থ", "৪র্থ")), 1)
    for word in words
} | {"শেষ": 0, "সর্বশেষ": 0}
_NAMED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?P<each>(?:প্রতি|প্রত্যেক|প্রতিটি) ?মাসের|মাসের)|(?:(?:{MONTH})(?: ?[০-৯]{{4}})?|আগামী|চলতি|পরবর্তী|এ|উক্ত)(?: মাস|য়)?ের)"
        rf" (?P<said>(?P<nth>{'|'.join(_NTH)}) (?P<weekday>{'|'.join(WEEKDAYS)}))"
    )
)
_SIGNS: Final = tuple(f"{word} " for word in _NTH)
_IS: Final = late(normalise(rf"{LETTER}{{0,2}}(?:,? (?:অর্থাৎ|তথা|যা)|,)?[ (]{{1,2}}(?:আগামী )?\Z"))
"""Between the weekday and a day that it is."""
_HENCE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সে মোতাবেক|সে অনুযায়ী|সে হিসাবে|সে হিসেবে|তদনুযায়ী|তদনুসারে|অর্থাৎ|বিধায়|অনুযায়ী)(?!{LETTER})"
    )
)
_NEXT: Final = late(normalise(rf"(?<!{LETTER})(?:পরবর্তী|আগামী) (?P<noun>{LETTER}{{2,20}})[^।;]{{0,25}}\Z"))
_ONCE: Final = late(
    normalise(
        r"পরিবর্ত|ব্যতিক্রম|ছুটি|স্থগিত|বিশেষ|জরুরি|বন্ধ|পিছিয়ে|এগিয়ে|পুনর্নির্ধার|পুনঃনির্ধার|মুলতবি|নির্বাচন|ঈদ|পূজা|বিলম্ব|কারণে|তবে|কিন্তু|গত|বিগত|সর্বশেষ সভা"
    )
)
"""Words with which a day may be another than that of the custom."""
_BOUND: Final = late(normalise(r" ?(?:তারিখ(?:ের)? )?(?:মধ্যে|পূর্বে|আগে|পর্যন্ত)"))
_REACH: Final = 160


def other_days_of_month(text: str) -> Iterator[OtherDayOfMonth]:
    """Days that are said to be the first, second or last of a weekday in their month, and are not.

    >>> said = "সভা প্রতি মাসের শেষ বৃহস্পতিবার বসবে; সে মোতাবেক পরবর্তী সভা ২৩ জুলাই ২০২৬ তারিখে হবে।"
    >>> [str(found.right) for found in other_days_of_month(said)]
    ['2026-07-30']
    """
    for start, end in lines_with(text, *_SIGNS):
        for match in _NAMED.finditer(text, start, end):
            day = _day_of(text, match, end)
            if day is None or day.day is None or _BOUND.match(text, day.end):
                continue
            right = day_of_month(day.day, match["weekday"], _NTH[match["nth"]])
            if right and right != day.day:
                yield OtherDayOfMonth(day.words, day.start, day.end, match["said"], right)


def _day_of(text: str, match: re.Match[str], end: int) -> DayMention | None:
    """The day which the words for a weekday of the month mean: right behind them, or that of the next occasion."""
    said = text[match.end() : min(end, match.end() + _REACH)]
    days = days_in(said)
    if not days:
        return None
    between = said[: days[0].start]
    if between.count("।") + between.count(";") > 1 or _ONCE.search(_around(text, match, days[0])):
        return None
    if not _IS.match(between):
        follows = _HENCE.search(between)
        once_more = _NEXT.search(between)
        before = text[max(text.rfind(mark, 0, match.start()) for mark in "।;\n") + 1 : match.end()]
        named = once_more and _is_named(once_more["noun"], before + between[: once_more.start()])
        if not match["each"] or not (follows or named):
            return None
    first = days[0]
    return first._replace(start=match.end() + first.start, end=match.end() + first.end)


def _is_named(noun: str, text: str) -> bool:
    """Whether a text has the noun, in whatever case."""
    words = (word for word in _WORD.findall(text) if len(word) >= _SHORTEST)
    return any(word.startswith(noun[:_STEM]) or noun.startswith(word) for word in words)


_WORD: Final = late(f"{LETTER}+")
_STEM: Final = 6
_SHORTEST: Final = 3


def _around(text: str, match: re.Match[str], day: DayMention) -> str:
    """The sentences from the weekday to the day."""
    last = match.end() + day.end
    ends = [place for mark in "।\n" if (place := text.find(mark, last)) >= 0]
    begin = max(text.rfind(mark, 0, match.start()) for mark in "।\n") + 1
    return text[begin : min(ends, default=len(text))]


def day_of_month(day: dt.date, name: str, nth: int) -> dt.date | None:
    """The first, second, third or fourth of a weekday in the month of a day; of 0 the last.

    >>> str(day_of_month(dt.date(2026, 7, 1), "বৃহস্পতিবার", 0))
    '2026-07-30'
    """
    first = day.replace(day=1)
    found = [
        each
        for each in (first + dt.timedelta(days=number) for number in range(31))
        if each.month == day.month and weekday(each) == name
    ]
    return found[nth - 1] if found else None
