"""The sessions of a timetable's day, each with its begin and end, read from the words of its time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import time
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import PART_OF_DAY, TimeMention, times_in
from govdocs.models.annexes import TimetableDay
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late

_LATEST: Final = time(20)
"""A session without a part of the day is not read as beginning or ending after this hour, unless one in the evening comes before."""
_EVENING: Final = time(17)
_LONGEST: Final = 11 * 60
"""Minutes that a session may last."""
_PART: Final = late(PART_OF_DAY)


class SessionTime(NamedTuple):
    """When a session of a timetable begins and ends; `end` is None where it has none or ends after midnight."""

    words: str
    start: time
    end: time | None
    has_part: bool
    """Whether it has a part of the day, or a row before it has."""
    guessed: bool
    """Whether twelve hours were added to a time without a part of the day, so that it follows the session before."""


def consecutive_sessions(times: Iterable[str]) -> Iterator[tuple[int, SessionTime, SessionTime]]:
    """Of the written times of a day's sessions each but the first that can be read: its index, the one before it, and itself."""
    readable = [(index, session) for index, session in enumerate(_sessions(times)) if session]
    for (_, before), (index, session) in pairwise(readable):
        yield index, before, session


def times_of(day: TimetableDay) -> list[str]:
    """The times of a day's sessions as they are written."""
    return [session.time or "" for session in day.sessions]


def sessions_without_part(day: TimetableDay) -> Iterator[tuple[int, str]]:
    """The first session of a day, with its index, whose half of the day neither it nor a session before it states.

    Nothing of a day whose sessions follow one another without a gap, where one of them states its part: 09:00–01:00, 01:00–02:00 (দুপুর).
    """
    sessions = _sessions(times_of(day))
    if _follow_through_the_day(sessions) or _in_order_on_the_dial(sessions):
        return
    for index, session in enumerate(sessions):
        if session and session.has_part:
            return
        if session and session.guessed:
            yield index, session.words
            return


def _follow_through_the_day(sessions: Sequence[SessionTime | None]) -> bool:
    """Whether each session begins when the one before it ends, between morning and evening, and one of them states its part."""
    read = [session for session in sessions if session]
    joined = all(before.end == session.start for before, session in pairwise(read))
    by_day = bool(read) and all(
        _MORNING <= session.start < (session.end or time.min) <= _LATEST for session in read
    )
    return joined and by_day and len(read) == len(sessions) > 1 and any(session.has_part for session in read)


def _in_order_on_the_dial(sessions: Sequence[SessionTime | None]) -> bool:
    """Whether the hours of a day's sessions, one to twelve, go round the dial once from the morning on: 11:30–01:00, 02:00–04:00."""
    read = [session for session in sessions if session]
    hours = [int(to_ascii(hour)) for session in read for hour in _HOURS.findall(session.words)]
    in_order = all(before.end and before.end <= session.start for before, session in pairwise(read))
    by_day = bool(read) and all(
        _MORNING <= session.start < (session.end or time.min) <= _LATEST for session in read
    )
    before_noon = bool(read) and read[0].start < _NOON and not read[0].guessed
    return in_order and by_day and before_noon and len(read) > 1 and max(hours, default=13) <= _DIAL


_HOURS: Final = late(r"(?<![০-৯0-9:.])([০-৯0-9]{1,2})[:.][০-৯0-9]{2}")
_NOON: Final = time(12)
_DIAL: Final = 12
_MORNING: Final = time(7)


def follows_midnight(before: SessionTime, session: SessionTime) -> bool:
    """Whether the night goes on: a session of the small hours after one late in the evening."""
    return before.start >= _LATEST and session.start < time(4)


def _sessions(times: Iterable[str]) -> list[SessionTime | None]:
    """The times of a day's sessions; None for one whose time cannot be read (‘সারাদিন’).

    A part of the day holds until another is given, as does that of a row which has no time (‘বিকালের অধিবেশন’).
    """
    found: list[SessionTime | None] = []
    before: SessionTime | None = None
    held: str | None = None
    for words in times:
        read = _read(words, before, held)
        parts = _PART.findall(_in_bangla(words))
        held = parts[-1] if parts else held
        found.append(read)
        before = read or before
    return found


def _read(words: str, before: SessionTime | None, held: str | None) -> SessionTime | None:
    mentions = list(times_in(re.sub("(?<=[0-9০-৯]) ?[-–—] ?(?=[0-9০-৯])", " – ", _in_bangla(words))))[:2]
    if not mentions:
        return None
    first, last = mentions[0], mentions[-1]
    part = first.part or (last.part if _in_one_part(first, last) else None)
    stated = first.at(part)
    if stated is None:
        return None
    start = stated if part else _without_part(first, stated, before, held)
    end = _end(last, part, start) if len(mentions) > 1 else None
    moved = start != stated or (end is not None and end != last.at(None))
    has_part = bool(part or last.part or held)
    return SessionTime(words, start, end, has_part=has_part, guessed=not has_part and moved)


def _in_one_part(first: TimeMention, last: TimeMention) -> bool:
    """Whether a part of the day that is written after the end holds for the begin too: not in ১১:৩০–১:০০ (অপরাহ্ণ)."""
    start, end = first.at(last.part), last.at(last.part)
    return start is None or end is None or start <= end or end < time(6)


_HALF: Final = late(r"(?<=[0-9০-৯]) ?(?P<half>[APap])\.?[Mm](?![A-Za-z])\.?")


def _in_bangla(words: str) -> str:
    """The words with the parts of the day for a.m. and p.m. after a time."""
    return _HALF.sub(lambda match: " (পূর্বাহ্ণ)" if match["half"] in "Aa" else " (অপরাহ্ণ)", words)


def _without_part(mention: TimeMention, stated: time, before: SessionTime | None, held: str | None) -> time:
    """The begin of a session without a part of the day: by the part that holds, where that follows the session before."""
    by_part = mention.at(held) if held else None
    if by_part is not None and (before is None or by_part >= before.start):
        return by_part
    return stated if before is None else _after(before.start, stated)


def _end(mention: TimeMention, part: str | None, start: time) -> time | None:
    """The end of a session; None where it goes past midnight."""
    if mention.part:
        by_part = mention.at(mention.part)
        return None if by_part and start >= _LATEST and by_part < time(6) else by_part
    stated = mention.at(None)
    if stated is None or stated > start:
        return stated
    other = _other_half(stated)
    if part and start < other and (other.hour - start.hour) * 60 + other.minute - start.minute > _LONGEST:
        return stated  # an end before the begin rather than late at night
    if part:
        return other if other > start else None
    end = _after(start, stated)
    return None if start >= _LATEST and end < time(4) else end


def _after(earlier: time, stated: time) -> time:
    """A time without a part of the day, read so that it follows an earlier one; as stated where that would be at night."""
    other = _other_half(stated)
    if earlier >= _LATEST and stated.hour == 12:
        return other  # midnight
    latest = time.max if earlier >= _EVENING else _LATEST
    return other if stated < earlier <= other <= latest else stated


def _other_half(stated: time) -> time:
    """The same time on the dial, twelve hours away."""
    return time((stated.hour + 12) % 24, stated.minute)
