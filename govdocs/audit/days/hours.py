"""Times that no clock shows, hours that their part of the day does not have, and lengths in hours beside a begin and an end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.days.lengths_in_hours import length_before, length_behind
from govdocs.audit.reading.mentions import PART_OF_DAY, TimeMention, times_in
from govdocs.audit.reading.quantities import sentences_with_figures
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import matches, whole_words, words_in
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class WrongHour(NamedTuple):
    """The words of a time, and the part of the day that it names; an empty part where no clock shows the time."""

    words: str
    part: str


class WrongSpan(NamedTuple):
    """The words of a begin and an end, the words of the length beside them (empty where it ends early), and its right minutes."""

    words: str
    length: str
    minutes: int


_HOURS: Final = {
    "ভোর": range(2, 9),
    "সকাল": range(4, 13),
    "পূর্বাহ্ণ": range(5, 13),
    "পূর্বাহ্ন": range(5, 13),
    "বেলা": range(7, 19),
    "দুপুর": range(10, 18),
    "বিকাল": range(13, 20),
    "বিকেল": range(13, 20),
    "অপরাহ্ণ": range(12, 22),
    "অপরাহ্ন": range(12, 22),
    "সন্ধ্যা": range(16, 22),
}
"""The hours that each part of the day may mean, or that some write with it: সকাল ১২টা, বিকাল ১টা. Of the night all are possible."""
MEALS: Final = (
    *("মধ্যাহ্ন", "দ্বিপ্রহর", "লাঞ্চ", "প্রাতরাশ", "সান্ধ্য", "নৈশ", "সাহরি", "সেহরি", "ইফতার"),
    *("ফজর", "জোহর", "যোহর", "আসরের", "মাগরিব", "এশার", "জুমা", "জুম্মা", "তারাবি"),
)
"""A meal or a prayer is of one part of the day."""
_PARTS: Final = tuple(PART_OF_DAY.split("|"))
_TIME_OF_PART: Final = late(
    rf"(?:{PART_OF_DAY})[,:]? ?[0-9০-৯]|[0-9০-৯] ?\((?:{PART_OF_DAY})\)|(?:টায়?|ঘটিকায়?) ?\((?:{PART_OF_DAY})\)"
)
_A_TIME: Final = late("[০-৯0-9](?: ?টা(?!ক)| ?ঘটিকা|[.:][০-৯0-9]{2})")
_TWO_PARTS: Final = late(
    rf"(?<!{LETTER})(?P<part>{PART_OF_DAY}) [০-৯]{{1,2}}(?:[.:][০-৯]{{2}})? ?(?:টায়|টা|ঘটিকায়|ঘটিকা)? ?\((?P<other>{PART_OF_DAY})\)"
)
_NO_CLOCK: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?:{PART_OF_DAY}) )(?P<hour>[০-৯]{{1,2}})[.:](?P<minute>[০-৯]{{2}}) ?(?:টায়|টা(?!{LETTER})|ঘটিকা)"
    )
)


@remembered
def _with_times(text: str) -> tuple[str, ...]:
    """The sentences of a text that have a time with a part of the day."""
    parts = [part for part in _PARTS if part in text]
    return tuple(
        sentence
        for sentence in (sentences_with_figures(text) if parts else ())
        if any(part in sentence for part in parts)
        and _A_TIME.search(sentence)
        and _TIME_OF_PART.search(sentence)
    )


def _times_with_part(text: str) -> Iterator[TimeMention]:
    """The times of a text that have a part of the day, before or behind them."""
    places = sorted(span for part in _PART_WORDS & words_in(text) for span in whole_words(part, text))
    for start, end in places:
        if text[start - 1 : start] == "(":
            yield from times_in(text[max(0, start - _REACH) : end + 1].partition(" ")[2])
        elif _FIGURE_NEXT.match(text, end):
            yield from (one for one in times_in(text[start : start + _REACH]) if not one.start)


_PART_WORDS: Final = frozenset(_PARTS)
_FIGURE_NEXT: Final = late("[,:]? ?[০-৯0-9]")
_REACH: Final = 30


def wrong_hours(text: str) -> Iterator[WrongHour]:
    """Times with a part of the day that has no such hour, with two parts that have no hour in common, or that no clock shows.

    >>> [found.words for found in wrong_hours("সভা বিকাল ১০.৩০ টায়, ভোজ দুপুর ১.৩০ টায়")]
    ['বিকাল ১০.৩০ টায়']
    """
    for mention in _times_with_part(text):
        if mention.part and (mention.has_time_word or ":" in mention.words) and not _has(mention):
            yield WrongHour(mention.words, mention.part)
    if not _with_times(text):
        return
    for match in matches(_TWO_PARTS, text, *(_PART_WORDS & words_in(text))):
        if not _in_common(match["part"], match["other"]):
            yield WrongHour(match[0], match["other"])
    for match in matches(_NO_CLOCK, text, *(_PART_WORDS & words_in(text))):
        if int(to_ascii(match["hour"])) > 23 or int(to_ascii(match["minute"])) > 59:
            yield WrongHour(match[0], "")


def _has(mention: TimeMention) -> bool:
    """Whether the part of the day has this hour, or one that is next to it."""
    hours = _HOURS.get(mention.part or "")
    if hours is None:
        return True
    readings = (mention.hour,) if mention.hour > 12 else (mention.hour % 12, mention.hour % 12 + 12)
    return any(reading in hours for reading in readings)


_NIGHT: Final = {*range(18, 24), *range(6)}


def _in_common(part: str, other: str) -> bool:
    first, second = (set(_HOURS.get(name, _NIGHT)) for name in (part, other))
    return bool(first & second)


_BETWEEN: Final = late(r" ?(?:হতে|থেকে|হইতে|[-–—]) ?\Z")
_NEXT_DAY: Final = late("পরদিন|পরের দিন|পরবর্তী দিন")
_WITH_BREAKS: Final = late(
    "বিরতি|প্রতিদিন|দৈনিক|ব্যতীত|বাদে|প্রতিটি|করে |পূর্বে|আগে|ঘণ্টা পরে? |অন্তত|কমপক্ষে|পর্যায়ক্রমে"
)
_AND_MORE: Final = late(rf"[^।;]{{0,30}}?(?:,| ও| এবং) (?:{PART_OF_DAY}) ?[০-৯]")
"""A second time behind the first: a length may be that of both."""
_WITHOUT_BREAKS: Final = late(normalise("বন্ধ থাক|সরবরাহ|চলাচল|হরতাল|লোডশেডিং"))
_LONG: Final = 4 * 60
"""Minutes above which breaks may take some of the time, except of what goes on without any."""
_AFTER: Final = 40
"""Characters behind a span within which its length is said."""


def wrong_spans(text: str) -> Iterator[WrongSpan]:
    """Times of one sentence that end before they begin, or whose length in hours is said to be another.

    >>> [(found.length, found.minutes) for found in wrong_spans("সকাল ১০টা হতে দুপুর ১টা পর্যন্ত ২ (দুই) ঘণ্টা")]
    [('২ (দুই) ঘণ্টা', 180)]
    """
    for sentence in (part for whole in _with_times(text) for part in whole.split(";")):
        for first, last in pairwise(list(times_in(sentence))):
            between = sentence[first.end : last.start]
            if (
                not first.part
                or not (first.has_time_word or last.has_time_word or ":" in first.words)
                or not _BETWEEN.match(between)
            ):
                continue
            if wrong := _of_span(sentence, first, last):
                yield wrong


def _of_span(sentence: str, first: TimeMention, last: TimeMention) -> WrongSpan | None:
    begin, end = first.at(first.part), last.at(last.part or first.part)
    if end is None and last.part is None and last.hour == 12:
        end = dt.time(12, last.minute)
    words = sentence[first.start : last.end].strip()
    if begin is None or end is None or _NEXT_DAY.search(words):
        return None
    minutes = _minutes(end) - _minutes(begin)
    if minutes <= 0:
        certain = last.part and last.part not in ("রাত", "রাত্রি", "ভোর") and begin.hour < 18
        return WrongSpan(words, "", 0) if certain and (minutes or first.hour != last.hour) else None
    if not (last.part or last.hour >= first.hour):
        return None
    length = length_behind(sentence, last.end, _AFTER) or length_before(sentence, first.start)
    if length is None or _WITH_BREAKS.search(sentence) or _AND_MORE.match(sentence, last.end):
        return None
    stated = length.minutes
    if stated > minutes or (stated < minutes and (minutes <= _LONG or _WITHOUT_BREAKS.search(sentence))):
        return WrongSpan(words, length.words, minutes)
    return None


def _minutes(time: dt.time) -> int:
    return 60 * time.hour + time.minute
