"""Times and timetables: sessions that follow one another, days that are as many as was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from typing import Final

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Quote, rule
from govdocs.audit.rules.mentions import TimeMention, days_in, spans_in, times_in
from govdocs.dates.formats import long_date
from govdocs.dates.times import PARTS_OF_DAY, clock
from govdocs.models.annexes import TimetableAnnex, TimetableDay
from govdocs.models.letter import Letter
from govdocs.models.written_values import Clock
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path

CUSTOM: Final = "পত্রে সময় ১২ ঘণ্টার ঘড়িতে, দিনের ভাগসহ লেখা হয় (যেমন: সকাল ১০.৩০ টা)"
_PARTS: Final = re.compile(
    "|".join({name for _, name in PARTS_OF_DAY} | {"পূর্বাহ্ণ", "পূর্বাহ্ন", "অপরাহ্ণ", "অপরাহ্ন", "বিকেল"})
)


@rule("time-without-part-of-day", source=CUSTOM)
def time_without_part_of_day(paper: Paper) -> Iterator[Finding]:
    """১২ ঘণ্টার ঘড়ির সময়ে সকাল, দুপুর, বিকাল বা রাত লেখা নেই।

    কেন: ‘৩.০০ টায়’ দুপুরের পরে, না রাতে, তা পাঠককে ধরে নিতে হয়। একই বাক্যে আগে দিনের ভাগ লেখা থাকলে আর লাগে না; ২৪ ঘণ্টার
    সময়েও (১৫:০০) লাগে না।

    উদাহরণ: ‘সভা ১০.৩০ টায় শুরু হবে’; লিখুন ‘সকাল ১০.৩০ টায়’।

    A time on the twelve-hour clock without its part of the day.

    Why: whether '৩.০০ টায়' is in the afternoon or at night is left to the reader. A part of the day in the same sentence will do,
    and a time on the twenty-four-hour clock (15:00) needs none.

    Example: 'সভা ১০.৩০ টায় শুরু হবে'; write 'সকাল ১০.৩০ টায়'.
    """
    for at, value in paper.every(Clock):
        yield from _bare(at, value.text)
    for text in paper.texts:
        if text.at[-1] != "time":
            for sentence in re.split("[।\n]", text.text):
                yield from _bare(text.at, sentence)
    for at, day in paper.every(TimetableDay):
        for index, words in _unsaid_sessions(day):
            yield _unsaid((*at, "sessions", index, "time"), words)


def _bare(at: Path, sentence: str) -> Iterator[Finding]:
    if _PARTS.search(sentence):
        return
    for mention in times_in(sentence):
        sure = ":" in mention.words or "." in mention.words or re.search("টায়|ঘটিকা", mention.words)
        if mention.said and sure and 1 <= mention.hour <= 12:
            yield _unsaid(at, mention.words)


def _unsaid(at: Path, words: str) -> Finding:
    return Finding(
        at,
        f"‘{words}’ সময়টি দিনের কোন ভাগে, তা লেখা নেই।",
        f"'{words}' does not say in which part of the day.",
        f"সময়ের আগে সকাল, দুপুর, বিকাল, সন্ধ্যা বা রাত লিখুন, যেমন: {clock(time(10, 30))}",
        f"Put the part of the day before the time, as in: {clock(time(10, 30))}",
        quote=Quote(words),
    )


@rule("timetable-order", source="সময়সূচি সময়ের ক্রমে লেখা হয়")
def timetable_order(paper: Paper) -> Iterator[Finding]:
    """সময়সূচির দিন বা অধিবেশন সময়ের ক্রমে নেই।

    কেন: সারি সরাতে বা নকল করতে গিয়ে তারিখ কিংবা সময় আগেরটিই থেকে গেছে।

    উদাহরণ: ‘সকাল ১১:৩০–১২:৩০’-এর পরের সারিতে ‘সকাল ১০:০০–১১:০০’; অথবা ১২ মার্চের পরে ১১ মার্চ।

    Days or sessions of a timetable are out of order.

    Why: a row was moved or copied, and its date or time stayed behind.

    Example: 'সকাল ১০:০০–১১:০০' on the row after 'সকাল ১১:৩০–১২:৩০'; or 11 March after 12 March.
    """
    for at, annex in paper.every(TimetableAnnex):
        for index, (before, day) in enumerate(pairwise(annex.days), 1):
            if day.date.date <= before.date.date:
                repeated = day.date.date == before.date.date
                yield Finding(
                    (*at, "days", index, "date"),
                    f"{long_date(day.date.date)} তারিখটি "
                    + (
                        "দুইবার এসেছে।"
                        if repeated
                        else f"আগের দিনের ({long_date(before.date.date)}) পরে হওয়ার কথা, আগে নয়।"
                    ),
                    f"{day.date.date} "
                    + ("stands twice." if repeated else f"comes after {before.date.date} in the timetable."),
                    "তারিখটি ঠিক করুন, অথবা দিনগুলো ক্রমে সাজান।",
                    "Mend the date, or put the days in order.",
                )
    for at, day in paper.every(TimetableDay):
        for index, (before_, session) in _neighbours(_sessions(day)):
            if session.start < before_.start:
                yield Finding(
                    (*at, "sessions", index, "time"),
                    f"‘{session.words}’ অধিবেশনটি সময়সূচির আগের সারির (‘{before_.words}’) পরে লেখা, কিন্তু শুরু তার আগে।",
                    f"'{session.words}' stands after '{before_.words}' and begins before it.",
                    "সময়টি ঠিক করুন, অথবা সারিগুলো সময়ের ক্রমে সাজান।",
                    "Mend the time, or put the rows in order.",
                )
            elif session.end and session.end < session.start:
                yield _ends_early((*at, "sessions", index, "time"), session.words)


def _ends_early(at: Path, words: str) -> Finding:
    return Finding(
        at,
        f"‘{words}’ অধিবেশনটি শুরুর আগেই শেষ হয়েছে।",
        f"'{words}' ends before it begins.",
        "শুরু ও শেষের সময় মিলিয়ে দেখুন।",
        "Check its beginning and its end.",
    )


@rule("timetable-overlap", source="এক সময়ে একটিই অধিবেশন")
def timetable_overlap(paper: Paper) -> Iterator[Finding]:
    """একটি অধিবেশন শেষ হওয়ার আগেই পরেরটি শুরু হয়েছে।

    কেন: একটির সময় বাড়ালে পরেরগুলোও সরাতে হয়; তা না করলে দুই অধিবেশন একসঙ্গে পড়ে।

    উদাহরণ: ‘সকাল ১০:০০–১১:৩০’-এর পরে ‘সকাল ১১:০০–১২:০০’।

    A session begins before the one above it ends.

    Why: whoever lengthens one must move the next.

    Example: 'সকাল ১১:০০–১২:০০' after 'সকাল ১০:০০–১১:৩০'.
    """
    for at, day in paper.every(TimetableDay):
        for index, (before, session) in _neighbours(_sessions(day)):
            if before.end and before.start <= session.start < before.end:
                yield Finding(
                    (*at, "sessions", index, "time"),
                    f"‘{session.words}’ শুরু হয়েছে আগের অধিবেশন (‘{before.words}’) শেষ হওয়ার আগে।",
                    f"'{session.words}' begins before '{before.words}' ends.",
                    f"শুরুর সময় {clock(before.end, ending='')} বা তার পরে দিন, অথবা আগেরটি ছোট করুন।",
                    f"Begin it at {before.end:%H:%M} or later, or shorten the one before.",
                )


_LENGTH: Final = re.compile(
    r"(?P<figure>[0-9০-৯]{1,2}) ?(?:\([^()]*\))? ?দিন ?(?:ব্যাপী|ব্যাপি|মেয়াদ[িী]|মেয়াদে|(?:ের (?=প্রশিক্ষণ|কর্মশালা|সফর|কোর্স|সেমিনার|শিখন)))"
)


@rule("timetable-length", source="সময়সূচি ও পত্রের কথা এক হতে হয়")
def timetable_length(paper: Paper) -> Iterator[Finding]:
    """পত্রে যত দিনের কথা বলা আছে, সময়সূচিতে তার চেয়ে বেশি বা কম দিন আছে।

    কেন: কর্মসূচির দিন বাড়লে বা কমলে পত্র, শিরোনাম আর সময়সূচি তিন জায়গাতেই বদলাতে হয়। পত্রে একটিই সময়সূচি থাকলে দেখা হয়; পত্রে
    একাধিক মেয়াদের কথা থাকলে একটি মিললেই চলে।

    উদাহরণ: বিষয়ে ‘৩ (তিন) দিনব্যাপী প্রশিক্ষণ’, সময়সূচিতে ৪টি তারিখ; বা শিরোনামে ‘০২-০৪ জুন ২০২২’, সূচির শেষ দিন ৫ জুন।

    The timetable has more or fewer days than the letter says.

    Why: when a day is added, letter, title and timetable must all change. Looked at where a letter has one timetable; where it
    names several lengths, one that fits will do.

    Example: a subject of '৩ (তিন) দিনব্যাপী প্রশিক্ষণ' and a timetable of 4 dates; a title of '০২-০৪ জুন ২০২২' that ends on 5 June.
    """
    annexes = list(paper.every(TimetableAnnex))
    if len(annexes) != 1:
        return
    at, annex = annexes[0]
    first, last = annex.days[0].date.date, annex.days[-1].date.date
    for index, title in enumerate(annex.title):
        for span in spans_in(title):
            if first <= last and (span.first, span.last) != (first, last):
                yield Finding(
                    (*at, "title", index),
                    f"শিরোনামে ‘{span.words}’, কিন্তু সূচির প্রথম দিন {long_date(first)} ও শেষ দিন {long_date(last)}।",
                    f"The title says '{span.words}', but the timetable runs from {first} to {last}.",
                    "শিরোনাম ও সূচির তারিখ মিলিয়ে নিন।",
                    "Make the title and the dates agree.",
                    quote=Quote(span.words),
                )
    yield from _stated_length(paper, at, annex)


def _stated_length(paper: Paper, at: Path, annex: TimetableAnnex) -> Iterator[Finding]:
    letter = paper.document
    said = [*annex.title, *((letter.subject or "", letter.body or "") if isinstance(letter, Letter) else ())]
    lengths = [
        (match[0], int(to_ascii(match["figure"]))) for text in said for match in _LENGTH.finditer(text)
    ]
    days = len({day.date.date for day in annex.days})
    if not lengths or any(length == days for _, length in lengths):
        return
    words, length = lengths[0]
    yield Finding(
        (*at, "days"),
        f"বলা হয়েছে ‘{words.strip()}’, কিন্তু সূচিতে তারিখ {to_bangla(days)}টি।",
        f"{length} days are spoken of ('{words.strip()}'), but the timetable has {days}.",
        "সূচির দিন অথবা পত্রের কথা, যেটি ভুল সেটি ঠিক করুন।",
        "Mend the timetable or the letter.",
    )


@rule("timetable-heading", source="সময়সূচি ও তার শিরোনাম এক হতে হয়")
def timetable_heading(paper: Paper) -> Iterator[Finding]:
    """সময়সূচির দিনের শিরোনামে লেখা তারিখ সেই দিনের তারিখ নয়।

    কেন: ‘শিরোনাম’ লেখা থাকলে সেটিই ছাপা হয়, ‘তারিখ’ ঘরেরটি নয়; তাই ভুল শিরোনাম কেউ খেয়াল করে না।

    উদাহরণ: তারিখ ২০২৪-০৩-১২, শিরোনাম ‘১১ মার্চ ২০২৪ (মঙ্গলবার)’।

    The heading of a timetable's day names another date than the day's.

    Why: where there is a heading it is printed instead of the date, so a wrong one goes unseen.

    Example: the date 2024-03-12 under the heading '১১ মার্চ ২০২৪ (মঙ্গলবার)'.
    """
    for at, day in paper.every(TimetableDay):
        for mention in days_in(day.heading or ""):
            if mention.day and mention.day != day.date.date:
                yield Finding(
                    (*at, "heading"),
                    f"শিরোনামে তারিখ ‘{mention.words}’, কিন্তু দিনটির তারিখ {long_date(day.date.date)}।",
                    f"The heading says '{mention.words}', but the day is {day.date.date}.",
                    "শিরোনামটি মুছে দিলে তারিখ ও বার নিজে থেকেই ছাপা হয়।",
                    "Without a heading the date and weekday are printed by themselves.",
                    quote=Quote(mention.words),
                )


# Reading sessions


_LATEST: Final = time(20)
"""No session without a part of the day is taken to begin or end after this hour."""


@dataclass(frozen=True)
class _Session:
    words: str
    start: time
    end: time | None
    has_part: bool
    guessed: bool
    """Twelve hours were added to a time without a part of the day, so that it follows what stands before it."""


def _sessions(day: TimetableDay) -> list[_Session | None]:
    """The times of a day's sessions; None for one whose time cannot be read (‘সারাদিন’)."""
    found: list[_Session | None] = []
    before: _Session | None = None
    for session in day.sessions:
        read = _read(session.time, before)
        found.append(read)
        before = read or before
    return found


def _unsaid_sessions(day: TimetableDay) -> Iterator[tuple[int, str]]:
    """The first session of a day whose half of the day is told by nothing, neither by itself nor by those before it."""
    for index, session in enumerate(_sessions(day)):
        if session and session.has_part:
            return
        if session and session.guessed:
            yield index, session.words
            return


def _read(words: str, before: _Session | None) -> _Session | None:
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
    return _Session(words, start, end, has_part=part is not None, guessed=part is None and moved)


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
    """A time without a part of the day, read so that it comes after an earlier one; as stated where that would be at night."""
    other = _other_half(stated)
    return other if stated < earlier <= other <= _LATEST else stated


def _other_half(stated: time) -> time:
    """The same place on the dial in the other half of the day."""
    return time((stated.hour + 12) % 24, stated.minute)


def _neighbours(sessions: list[_Session | None]) -> Iterator[tuple[int, tuple[_Session, _Session]]]:
    """Each readable session but the first, with the readable one before it."""
    readable = [(index, session) for index, session in enumerate(sessions) if session]
    for (_, before), (index, session) in pairwise(readable):
        yield index, (before, session)
