"""Times and timetables: parts of the day, the order of days and sessions, the number of days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time
from itertools import pairwise
from typing import Final

from govdocs.audit import messages
from govdocs.audit.days.hours import MEALS
from govdocs.audit.days.programmes import sessions_of_rows
from govdocs.audit.reading.mentions import days_in, spans_in, times_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences_with_figures
from govdocs.audit.reading.sessions import (
    SessionTime,
    consecutive_sessions,
    follows_midnight,
    sessions_without_part,
    times_of,
)
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.rule import Finding, FindingText, rule
from govdocs.dates.times import PARTS_OF_DAY, clock
from govdocs.errors import Text
from govdocs.models.annexes import TimetableAnnex, TimetableDay
from govdocs.models.letter import Letter
from govdocs.models.written_values import Clock
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

CUSTOM: Final = "পত্রে সময় ১২ ঘণ্টার ঘড়িতে, দিনের ভাগসহ লেখা হয় (যেমন: সকাল ১০.৩০ টা)"
_OTHER_PARTS: Final = ("পূর্বাহ্ণ", "পূর্বাহ্ন", "অপরাহ্ণ", "অপরাহ্ন", "বিকেল", "বেলা")
_PARTS: Final = late("|".join(sorted({name for _, name in PARTS_OF_DAY}.union(_OTHER_PARTS, MEALS))))


@rule("time-without-part-of-day", source=CUSTOM)
def time_without_part_of_day(paper: Paper) -> Iterator[Finding]:
    """১২ ঘণ্টার ঘড়ির সময়ে সকাল, দুপুর, বিকাল বা রাত লেখা নেই।

    কেন: ‘৩.০০ টায়’ দুপুরের পরে, না রাতে, তা পাঠককে ধরে নিতে হয়। একই বাক্যে আগে দিনের ভাগ, খাবার বা নামাজের কথা থাকলে আর লাগে না; ২৪ ঘণ্টার
    সময়েও (১৫:০০) লাগে না।

    উদাহরণ: ‘সভা ১০.৩০ টায় শুরু হবে’; লিখুন ‘সকাল ১০.৩০ টায়’।

    A time on the twelve-hour clock without its part of the day.

    Why: whether '৩.০০ টায়' is in the afternoon or at night is left to the reader. A part of the day in the same sentence, a meal or
    a prayer will do, and a time on the twenty-four-hour clock (15:00) needs none.

    Example: 'সভা ১০.৩০ টায় শুরু হবে'; write 'সকাল ১০.৩০ টায়'.
    """
    for at, value in paper.every(Clock):
        yield from _times_without_part(at, value.text)
    for passage in paper.texts:
        if passage.at[-1] != "time":
            for sentence in sentences_with_figures(passage.text) if _says_a_time(passage.text) else ():
                yield from _times_without_part(passage.at, sentence)
    for at, day in paper.every(TimetableDay):
        for index, words in sessions_without_part(day):
            yield _time_finding((*at, "sessions", index, "time"), words)


_TIME_WORD: Final = late("[0-9০-৯] ?(?:টা|ঘটিকা)")


def _says_a_time(text: str) -> bool:
    return "টা" in text or "ঘটিকা" in text


def _times_without_part(at: Path, sentence: str) -> Iterator[Finding]:
    if not _says_a_time(sentence) or not _TIME_WORD.search(sentence) or _PARTS.search(sentence):
        return
    for mention in times_in(sentence):
        sure = ":" in mention.words or "." in mention.words or re.search("টায়|ঘটিকা", mention.words)
        if mention.has_time_word and sure and 1 <= mention.hour <= 12:
            yield _time_finding(at, mention.words)


def _time_finding(at: Path, words: str) -> Finding:
    return Finding(
        at,
        *messages.TIME_WITHOUT_PART.filled(words=words, example=clock(time(10, 30))),
        quote=Quote(words),
    )


@rule("timetable-order", source="সময়সূচি সময়ের ক্রমে লেখা হয়")
def timetable_order(paper: Paper) -> Iterator[Finding]:
    """সময়সূচির দিন বা অধিবেশন সময়ের ক্রমে নেই।

    কেন: সারি সরাতে বা নকল করতে গিয়ে তারিখ কিংবা সময় আগেরটিই থেকে গেছে।

    উদাহরণ: ‘সকাল ১১:৩০–১২:৩০’-এর পরের সারিতে ‘সকাল ১০:০০–১১:০০’; অথবা ১২ মার্চের পরে ১১ মার্চ। বক্তব্যের যে ছকে ‘তারিখ’ ও ‘সময়’ দুই কলামই আছে, তার
    তারিখও দেখা হয়।

    Days or sessions of a timetable are out of order.

    Why: a row was moved or copied, and its date or time stayed behind.

    Example: 'সকাল ১০:০০–১১:০০' on the row after 'সকাল ১১:৩০–১২:৩০'; or 11 March after 12 March. The days of a table in running text
    count too, where it has a column of days and one of times.
    """
    for at, annex in paper.every(TimetableAnnex):
        dated = [(index, day.date) for index, day in enumerate(annex.days) if day.date]
        for (_, before), (index, day) in pairwise(dated):
            if day.date <= before.date:
                message = messages.DAY_TWICE if day.date == before.date else messages.DAY_OUT_OF_ORDER
                yield Finding(
                    (*at, "days", index, "date"),
                    *message.filled(day=day.date, previous=before.date),
                )
    for at, of_day in paper.every(TimetableDay):
        for index, previous, session in consecutive_sessions(times_of(of_day)):
            if session.start < previous.start and not follows_midnight(previous, session):
                yield Finding(
                    (*at, "sessions", index, "time"),
                    *messages.SESSION_OUT_OF_ORDER.filled(words=session.words, previous=previous.words),
                )
            elif session.end and session.end < session.start:
                yield _ends_early((*at, "sessions", index, "time"), session.words)
    for table in figure_tables(paper):
        yield from _days_out_of_order(table)
        yield from _ends_before_start(table)
        for cell, _, session in sessions_of_rows(table):
            if session.end and session.end < session.start:
                yield Finding(
                    cell.at,
                    *messages.SESSION_ENDS_EARLY.filled(words=session.words),
                    quote=Quote(session.words),
                )


_FROM_HEAD: Final = late("আগমন|পৌঁছ|শুরু|আরম্ভ|হতে")
_TO_HEAD: Final = late("প্রস্থান|ছাড়|শেষ|সমাপ্ত|পর্যন্ত")


def _ends_before_start(table: FigureTable) -> Iterator[Finding]:
    """A row whose second time is before its first, where those of all others are in order."""
    heads = [head.strip("* ") for head in table.heads]
    pair = next(
        (i for i, (a, b) in enumerate(pairwise(heads)) if _FROM_HEAD.search(a) and _TO_HEAD.search(b)), None
    )
    if pair is None:
        return
    rows = []
    for row in table.rows:
        cells = row.cells[pair : pair + 2]
        times = [[one.at(one.part) for one in times_in(cell.text)] if cell else [] for cell in cells]
        if len(times) == 2 and all(len(found) == 1 and found[0] for found in times) and cells[1]:
            rows.append((times[0][0], times[1][0], cells[1]))
    wrong = [(start, end, cell) for start, end, cell in rows if start and end and end < start]
    if len(wrong) == 1 < len(rows):
        yield Finding(
            wrong[0][2].at,
            *messages.SESSION_ENDS_EARLY.filled(words=wrong[0][2].text.strip()),
            quote=wrong[0][2].quote,
        )


def _days_out_of_order(table: FigureTable) -> Iterator[Finding]:
    """The days of a table that is a timetable by its heads, where one is before that of the row above."""
    heads = [head.strip("* ") for head in table.heads]
    if not ({"তারিখ", "দিন ও তারিখ", "তারিখ ও বার"}.intersection(heads) and "সময়" in heads):
        return
    column = next(index for index, head in enumerate(heads) if "তারিখ" in head)
    cells = [cell for cell in table.column(column) if cell and cell.text.strip()]
    days = [days_in(cell.text) for cell in cells]
    if not all(len(found) == 1 and found[0].day for found in days):
        return
    for (before,), (mention,), cell in zip(days, days[1:], cells[1:], strict=False):
        if before.day and mention.day and mention.day < before.day:
            message = messages.DAY_OUT_OF_ORDER.filled(day=mention.day, previous=before.day)
            yield Finding(cell.at, *message, quote=Quote(mention.words))


def _ends_early(at: Path, words: str) -> Finding:
    return Finding(
        at,
        *messages.SESSION_ENDS_EARLY.filled(words=words),
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
        for index, before, session in consecutive_sessions(times_of(day)):
            if before.end and before.start <= session.start < before.end:
                yield Finding((*at, "sessions", index, "time"), *_overlap(before, session, before.end))
    for table in figure_tables(paper):
        for cell, before, session in sessions_of_rows(table):
            if before.end and before.start <= session.start < before.end:
                yield Finding(cell.at, *_overlap(before, session, before.end), quote=Quote(session.words))


def _overlap(before: SessionTime, session: SessionTime, end: time) -> FindingText:
    until = Text(clock(end, ending=""), f"{end:%H:%M}")
    return messages.SESSIONS_OVERLAP.filled(words=session.words, previous=before.words, end=until)


_LENGTH: Final = late(
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
    dates = [day.date.date for day in annex.days if day.date]
    if len(dates) != len(annex.days):
        return
    first, last = dates[0], dates[-1]
    for index, title in enumerate(annex.title):
        for span in spans_in(title):
            if first <= last and (span.first, span.last) != (first, last):
                yield Finding(
                    (*at, "title", index),
                    *messages.TITLE_OF_OTHER_DAYS.filled(words=span.words, first=first, last=last),
                    quote=Quote(span.words),
                )
    yield from _stated_length(paper, at, annex)


_OF_A_PART: Final = late("উদ্বোধন|সমাপনী|বিদায়|[১-৯](?:ম|য়|র্থ|ষ্ঠ) দিন")
"""In its title: the timetable of a part of what the letter is about, such as the opening of a campaign of 15 days."""


def _stated_length(paper: Paper, at: Path, annex: TimetableAnnex) -> Iterator[Finding]:
    letter = paper.document
    if any(_OF_A_PART.search(title) for title in annex.title):
        return
    said = [*annex.title, *((letter.subject or "", letter.body or "") if isinstance(letter, Letter) else ())]
    lengths = [
        (match[0], int(to_ascii(match["figure"]))) for text in said for match in _LENGTH.finditer(text)
    ]
    days = len({day.date.date for day in annex.days if day.date})
    if not lengths or any(length == days for _, length in lengths):
        return
    words, length = lengths[0]
    yield Finding(
        (*at, "days"),
        *messages.TIMETABLE_LENGTH.filled(words=words.strip(), length=length, days=days),
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
            if mention.day and day.date and mention.day != day.date.date:
                yield Finding(
                    (*at, "heading"),
                    *messages.HEADING_OF_OTHER_DAY.filled(words=mention.words, day=day.date.date),
                    quote=Quote(mention.words),
                )
