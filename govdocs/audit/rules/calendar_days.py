"""Calendars: weekdays, days that do not exist, and the same day in two calendars."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from govdocs.audit import messages
from govdocs.audit.days.bangla_slips import reason_of, without_year
from govdocs.audit.days.impossible_days import impossible_days
from govdocs.audit.days.relative_days import english_weekdays, weekdays_without_year
from govdocs.audit.days.short_years import weekdays_of_short_years
from govdocs.audit.days.today import today_in
from govdocs.audit.days.weekdays_in_turn import weekdays_in_turn
from govdocs.audit.reading.mentions import BanglaMention, bangla_days_in, days_in, weekday_in
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import FigureCell, figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import LETTER, Slip, slip_findings
from govdocs.dates.bangla_calendar import RULE_SETS, WEEKDAYS, Bangabda
from govdocs.dates.formats import weekday
from govdocs.errors import Refusal
from govdocs.models.annexes import TimetableDay
from govdocs.models.other_kinds import Dateline, MeetingTime
from govdocs.models.parts import Dates
from govdocs.models.reading import Reading
from govdocs.models.written_values import Day
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

CALENDAR: Final = "খ্রিষ্টীয় পঞ্জিকা"
BANGLA_CALENDAR: Final = "বাংলা পঞ্জিকা: ১৩৯৫–১৪২৫ সনের ও ১৪২৬ সন থেকে চালু নিয়ম"


@rule("weekday-against-date", source=CALENDAR)
def weekday_against_date(paper: Paper) -> Iterator[Finding]:
    """তারিখের পাশে লেখা বারটি সেই তারিখের বার নয়।

    কেন: পুরোনো পত্র নকল করে নতুন তারিখ বসালে বারটি প্রায়ই আগেরটিই থেকে যায়; প্রাপক তখন ভুল দিনে সভায় আসেন।

    উদাহরণ: ‘১৭ আগস্ট ২০২৩ রবিবার’; ১৭ আগস্ট ২০২৩ ছিল বৃহস্পতিবার।

    The weekday beside a date is not that of the date.

    Why: whoever copies an old letter changes the date and forgets the weekday; the reader comes on the wrong day.

    Example: '১৭ আগস্ট ২০২৩ রবিবার'; 17 August 2023 was a Thursday.
    """
    for at, day in paper.every(Day):
        yield from _weekday_findings(at, weekday_in(day.text), day.date)
    for at, held in paper.every(MeetingTime):
        if held.date:
            yield from _weekday_findings((*at, "weekday"), weekday_in(held.weekday or ""), held.date.date)
    for at, timetable_day in paper.every(TimetableDay):
        if timetable_day.date is None:
            continue
        yield from _weekday_findings(
            (*at, "weekday"), weekday_in(timetable_day.weekday or ""), timetable_day.date.date
        )
        if not any(True for _ in days_in(timetable_day.heading or "")):
            yield from _weekday_findings(
                (*at, "heading"), weekday_in(timetable_day.heading or ""), timetable_day.date.date
            )
    for table in figure_tables(paper):
        for row in table.rows:
            for cell, after in pairwise(row.cells):
                yield from _beside_cell(cell, after) if cell and after else ()
    own = own_day(paper)
    for passage in paper.texts:
        for name, today, quote in today_in(paper.document, passage):
            yield from _weekday_findings(passage.at, name, today, quote)
        in_turn = weekdays_in_turn(passage.text, own.year) if own else ()
        taken = {start for one in in_turn for start in one.starts}
        found = weekdays_without_year(passage.text, own) if own else ()
        short = weekdays_of_short_years(passage.text, own) if own else ()
        wrong = (other for one in in_turn for other in one.wrong)
        for other in (*wrong, *found, *short, *english_weekdays(passage.text)):
            if other.start in taken and other in found:
                continue
            quote = Quote.of(passage.text, other.start, other.end)
            yield from _weekday_findings(passage.at, other.name, other.day, quote)
        for mention in days_in(passage.text):
            if mention.day and weekday(mention.day) not in {joined(name) for name, _ in mention.weekdays}:
                for name, start in (one for one in mention.weekdays[-1:] if one[1] not in taken):
                    quote = Quote.of(passage.text, start, start + len(name))
                    yield from _weekday_findings(passage.at, name, mention.day, quote)


def _beside_cell(cell: FigureCell, other: FigureCell) -> Iterator[Finding]:
    """A cell that is a date, and the next that is a weekday; or the other way round."""
    for of_day, of_weekday in ((cell, other), (other, cell)):
        name = of_weekday.text.strip("* ()")
        days = days_in(of_day.text) if name.endswith("বার") and weekday_in(name) == name else ()
        if len(days) == 1 and days[0].day and not days[0].weekdays:
            yield from _weekday_findings(of_weekday.at, name, days[0].day, of_weekday.quote)


def _weekday_findings(
    at: Path, stated: str | None, day: dt.date, quote: Quote | None = None
) -> Iterator[Finding]:
    right = weekday(day)
    if stated is not None and joined(stated) != right:
        facts = {"day": day, "stated": stated, "right": right, "english_right": f"{day:%A}"}
        yield Finding(at, *messages.WRONG_WEEKDAY.filled(**facts), quote=quote or Quote(stated))


def joined(name: str) -> str:
    """A weekday as it should be written: মঙ্গল বার → মঙ্গলবার."""
    return name.replace(" ", "")


@rule("split-weekday", source=ACADEMY)
def split_weekday(paper: Paper) -> Iterator[Finding]:
    """বারের নাম ভেঙে লেখা, অথবা আগের তারিখের সঙ্গে জুড়ে লেখা হয়েছে।

    কেন: ‘মঙ্গলবার’ এক শব্দ; তারিখ আর বার আলাদা শব্দ। ভেঙে বা জুড়ে লিখলে সারির শেষে বারটি দুই টুকরা হয়ে যেতে পারে।

    উদাহরণ: ‘মঙ্গল বার’ নয়, ‘মঙ্গলবার’; ‘২০/০২/২০২৪মঙ্গলবার’ নয়, ‘২০/০২/২০২৪ মঙ্গলবার’।

    The name of a weekday is written in two words, or runs into the date before it.

    Why: a weekday is one word, and not the date's. Otherwise it may be torn at the end of a line.

    Example: 'মঙ্গলবার' for 'মঙ্গল বার'; '২০/০২/২০২৪ মঙ্গলবার' for '২০/০২/২০২৪মঙ্গলবার'.
    """
    apart = list(slip_findings(paper, weekdays_apart, messages.WEEKDAY_APART))
    told = {found.at for found in weekday_against_date.check(paper)} if apart else ()
    yield from (found for found in apart if found.at[-1] != "weekday" or found.at not in told)


_STEMS: Final = "|".join(name.removesuffix("বার") for name in WEEKDAYS)
_APART: Final = late(
    rf"(?<!{LETTER})(?:{_STEMS}) বার(?=(?:ে|ের|টি|ও)?(?!{LETTER}))"
    rf"|(?:(?<=[0-9০-৯])|(?<=রোজ)|(?<=তারিখ))(?P<glued>(?:{_STEMS})বার)"
)


def weekdays_apart(text: str) -> Iterator[Slip]:
    """Weekdays in two words, and those that run into the date before them. Not one that is not that of its date."""
    wrong = {
        start
        for mention in days_in(text)
        for name, start in mention.weekdays
        if mention.day and joined(name) != weekday(mention.day)
    }
    for match in matches(_APART, text, "বার"):
        if match.start() in wrong:
            continue
        yield Slip(*match.span(), f" {match[0]}" if match["glued"] else joined(match[0]))


@rule("impossible-date", source=CALENDAR)
def impossible_date(paper: Paper) -> Iterator[Finding]:
    """লেখার ভিতরে এমন তারিখ আছে, যা পঞ্জিকায় নেই।

    কেন: তারিখের ঘরে এমন তারিখ লেখা যায় না, কিন্তু বক্তব্যের ভিতরে লেখা যায়; মাসের শেষ দিনটিতে ভুল বেশি হয়।

    উদাহরণ: ‘৩১ এপ্রিল ২০২৪’; এপ্রিল মাস ৩০ দিনের।

    The text names a day that the calendar does not have.

    Why: no field takes such a date, but running text does; the last day of a month is where it happens.

    Example: '৩১ এপ্রিল ২০২৪'; April has 30 days.
    """
    for passage in paper.texts:
        for start, end in _impossible(passage):
            yield Finding(
                passage.at,
                *messages.IMPOSSIBLE_DATE.filled(words=passage.text[start:end]),
                quote=Quote.of(passage.text, start, end),
            )
    for at, reading in paper.every(Reading):
        for mention in days_in(reading.text) if isinstance(reading.value, str) else ():
            if mention.day is None:
                yield Finding(at, *messages.IMPOSSIBLE_DATE.filled(words=mention.words))


def _impossible(passage: Passage) -> Iterator[tuple[int, int]]:
    text = passage.text
    for mention in days_in(text):
        if mention.day is None and not _NO_YEAR.search(mention.words):
            yield mention.start, mention.end
    yield from impossible_days(text)
    if passage.at[-1] == "bangla":
        return  # beside a Gregorian date it is another rule's
    paired = {mention.start for mention, _ in _pairs(text)}
    for of_bangla in bangla_days_in(text):
        if of_bangla.year >= RULE_SETS[0].first_year and not of_bangla.date and of_bangla.start not in paired:
            yield of_bangla.start, of_bangla.end


_NO_YEAR: Final = late("(?:0000|০০০০)$")  # 38.01.0000 is the beginning of a memo number


# Two calendars


@rule("bangla-against-gregorian", source=BANGLA_CALENDAR)
def bangla_against_gregorian(paper: Paper) -> Iterator[Finding]:
    """বাংলা তারিখ ও খ্রিষ্টীয় তারিখ একই দিন বোঝায় না।

    কেন: বাংলা মাসের দিনসংখ্যার নিয়ম ২০১৯ সালে বদলেছে; ১৬ অক্টোবর থেকে ১৪ মার্চ পর্যন্ত পুরোনো নিয়মের তারিখ এক দিন বেশি। অনেক
    সফটওয়্যার ও দেয়ালপঞ্জি এখনো পুরোনো নিয়মে চলে। ১৪ এপ্রিল ১৯৮৮-এর আগের তারিখ, আর ১৯৯০–৯২ সালে এক দিন কম লেখা তারিখ ধরা হয় না।
    ভিন্ন ‘কার্যকর’ তারিখের কথা বলা থাকলে তাও নয়।

    উদাহরণ: ‘২৫ কার্তিক ১৪২৭ / ৯ নভেম্বর ২০২০’; ঠিক তারিখ ২৪ কার্তিক ১৪২৭।

    The Bangla and the Gregorian date do not mean the same day.

    Why: the month lengths changed in 2019; from 16 October to 14 March the old rule is one day ahead, and many programs and wall
    calendars still follow it. Days before 14 April 1988, and days of 1990-92 that are one day behind, are let be; so is a Bangla
    date beside a Gregorian one that is said to be that of its coming into force.

    Example: '২৫ কার্তিক ১৪২৭ / ৯ নভেম্বর ২০২০'; 9 November 2020 was ২৪ কার্তিক ১৪২৭.
    """
    for at, dates in paper.every(Dates):
        mention = next(iter(bangla_days_in(dates.bangla or "")), None) or _in_figures(dates.bangla or "")
        if mention:
            yield from _bangla_findings((*at, "bangla"), mention, dates.gregorian.date)
    for at, dateline in paper.every(Dateline):
        if dateline.date and (mention := without_year(dateline.bangla or "", dateline.date.date)):
            yield from _bangla_findings((*at, "bangla"), mention, dateline.date.date)
    for passage in paper.texts:
        for bangla, day in _pairs(passage.text):
            yield from _bangla_findings(
                passage.at, bangla, day, Quote.of(passage.text, bangla.start, bangla.end)
            )


_JOINED: Final = late(
    r"(?:[\s,/()|–—-]|বঙ্গাব্দ|বাংলা|বাং\.?|সন|সাল|তারিখ|মোতাবেক|অনুযায়ী|খ্রি(?:[ষস]্টাব্দ|\.)?|ইং|[\u0980-\u09ff]+বার)*"
)


_MOST_BETWEEN: Final = 80
"""Characters between two dates that are beside one another."""


def _pairs(text: str) -> Iterator[tuple[BanglaMention, dt.date]]:
    """Bangla dates with the Gregorian date right beside them, with only signs and eras between."""
    days = [mention for mention in days_in(text) if mention.day]
    for bangla in bangla_days_in(text):
        for mention in days:
            start, end = min(bangla.end, mention.end), max(bangla.start, mention.start)
            if not mention.day or end - start > _MOST_BETWEEN or not _JOINED.fullmatch(text[start:end]):
                continue
            if "কার্যকর" not in text[max(bangla.end, mention.end) :][:60]:
                yield bangla, mention.day
                break


def _in_figures(text: str) -> BanglaMention | None:
    """A Bangla date in figures, as its field may contain one: ০৮/১১/১৪৩০."""
    match = re.search(r"(\d{1,2})([-/.])(\d{1,2})\2(1[345]\d\d)", to_ascii(text))
    if match is None:
        return None
    words = text[match.start() : match.end()]
    return BanglaMention(words, match.start(), match.end(), int(match[4]), int(match[3]), int(match[1]))


def _bangla_findings(
    at: Path, stated: BanglaMention, day: dt.date, quote: Quote | None = None
) -> Iterator[Finding]:
    try:
        right = Bangabda.from_gregorian(day)
    except Refusal:
        return  # before the reform of the calendar no rule gives the date
    written = (stated.year, stated.month, stated.day)
    if written == (right.year, right.month, right.day):
        return
    if not right.certain and stated.date and stated.date.to_gregorian() == day - dt.timedelta(days=1):
        return
    yield Finding(
        at,
        *messages.BANGLA_DATE_DIFFERS.filled(
            day=day, right=right, words=stated.words, reason=reason_of(stated, right, day)
        ),
        quote=quote or Quote(stated.words),
    )
