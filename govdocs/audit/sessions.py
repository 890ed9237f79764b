"""The sessions of a timetable's day, each with its begin and end, read from the words of its time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.mentions import TimeMention, times_in
from govdocs.models.annexes import TimetableDay

_LATEST: Final = time(20)
"""A session without a part of the day is not read as beginning or ending after this hour."""


class SessionTime(NamedTuple):
    """When a session of a timetable begins and ends; `end` is None where it has none or ends after midnight."""

    words: str
    start: time
    end: time | None
    has_part: bool
    guessed: bool
    """Whether twelve hours were added to a time without a part of the day, so that it follows the session before."""


def consecutive_sessions(day: TimetableDay) -> Iterator[tuple[int, SessionTime, SessionTime]]:
    """Each session of a day but the first, whose times can be read: its index, the one before it, and itself."""
    readable = [(index, session) for index, session in enumerate(_sessions(day)) if session]
    for (_, before), (index, session) in pairwise(readable):
        yield index, before, session


def sessions_without_part(day: TimetableDay) -> Iterator[tuple[int, str]]:
    """The first session of a day, with its index, whose half of the day neither it nor a session before it states."""
    for index, session in enumerate(_sessions(day)):
        if session and session.has_part:
            return
        if session and session.guessed:
            yield index, session.words
            return


def _sessions(day: TimetableDay) -> list[SessionTime | None]:
    """The times of a day's sessions; None for one whose time cannot be read (‘সারাদিন’)."""
    found: list[SessionTime | None] = []
    before: SessionTime | None = None
    for session in day.sessions:
        read = _read(session.time or "", before)
        found.append(read)
        before = read or before
    return found


def _read(words: str, before: SessionTime | None) -> SessionTime | None:
    mentions = list(times_in(re.sub("(?<=[0-9০-৯]) ?[-–—] ?(?=[0-9০-৯])", " – ", words)))[:2]
    if not mentions:
        return None
    first, last = mentions[0], mentions[-1]
    part = first.part or last.part
    stated = first.at(part)
    if stated is None:
        return None
    start = stated if part or before is None else _after(before.start, stated)
    end = _end(last, part, start) if len(mentions) > 1 else None
    moved = start != stated or (end is not None and end != last.at(None))
    return SessionTime(words, start, end, has_part=part is not None, guessed=part is None and moved)


def _end(mention: TimeMention, part: str | None, start: time) -> time | None:
    """The end of a session; None where it goes past midnight."""
    if mention.part:
        return mention.at(mention.part)
    stated = mention.at(None)
    if stated is None or stated > start:
        return stated
    other = _other_half(stated)
    if part:
        return other if other > start else None
    return _after(start, stated)


def _after(earlier: time, stated: time) -> time:
    """A time without a part of the day, read so that it follows an earlier one; as stated where that would be at night."""
    other = _other_half(stated)
    return other if stated < earlier <= other <= _LATEST else stated


def _other_half(stated: time) -> time:
    """The same time on the dial, twelve hours away."""
    return time((stated.hour + 12) % 24, stated.minute)
