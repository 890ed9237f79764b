"""Dates: the order of days, and fiscal years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import bangla_days_in, days_in, fiscal_years_in, spans_in
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.rule import Finding, rule
from govdocs.dates.fiscal_year import FiscalYear
from govdocs.errors import Refusal, Text
from govdocs.models.copies import Copies
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.models.parts import Dates
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@rule("copies-before-letter", source="অনুলিপি মূল পত্রের সঙ্গে বা তার পরে যায়")
def copies_before_letter(paper: Paper) -> Iterator[Finding]:
    """বিতরণ বা অনুলিপির তারিখ মূল পত্রের তারিখের আগে।

    কেন: যে পত্র তখনো জারি হয়নি তার অনুলিপি যেতে পারে না। সাধারণত পুরোনো পত্র থেকে অনুলিপির অংশ নকল করলে এমন হয়।

    উদাহরণ: পত্র ৩০ মে ২০২২, অনুলিপি ২৪ মার্চ ২০২২।

    The distribution or the copies are dated before the letter.

    Why: no copy can go out of a letter that has not been issued. It happens where the foot of an old letter is copied.

    Example: a letter of 30 May 2022 with copies of 24 March 2022.
    """
    letter_date = getattr(paper.document, "date", None)
    if not isinstance(letter_date, Dates):
        return
    own = letter_date.gregorian
    for at, copies in paper.every(Copies):
        stated = copies.date.gregorian if copies.date else None
        if stated and stated.date < own.date:
            yield Finding(
                (*at, "date", "gregorian"),
                *messages.COPIES_BEFORE_LETTER.filled(
                    name=messages.OF_DISTRIBUTION if at[-1] == "distribution" else messages.OF_COPIES,
                    stated=stated,
                    own=own,
                ),
            )


@rule("meeting-after-minutes", source="কার্যবিবরণী সভার পরে লেখা ও স্বাক্ষর করা হয়")
def meeting_after_minutes(paper: Paper) -> Iterator[Finding]:
    """সভার তারিখ কার্যবিবরণীর তারিখ বা সভাপতির স্বাক্ষরের তারিখের পরে।

    কেন: যে সভা তখনো হয়নি তার কার্যবিবরণী হয় না; দুটি তারিখের একটি ভুল।

    উদাহরণ: সভা ১৮ মার্চ ২০২৪, কার্যবিবরণী ২১ ফেব্রুয়ারি ২০২৪।

    The meeting is dated after its minutes, or after the chair's signature.

    Why: there are no minutes of a meeting that has not been held; one of the dates is wrong.

    Example: a meeting of 18 March 2024 in minutes of 21 February 2024.
    """
    minutes = paper.document
    if not isinstance(minutes, Minutes):
        return
    held = minutes.held.date if minutes.held else None
    issued = minutes.date.gregorian if minutes.date else None
    signed = minutes.signature.date if minutes.signature else None
    if held is None:
        return
    if issued and held.date > issued.date:
        yield Finding(
            ("held", "date"),
            *messages.MEETING_AFTER_MINUTES.filled(held=held, issued=issued),
        )
    elif signed and signed.date < held.date:
        yield Finding(
            ("signature", "date"),
            *messages.SIGNATURE_BEFORE_MEETING.filled(signed=signed, held=held),
        )


_TO_COME: Final = late("আগামী|অনুষ্ঠেয়|অনুষ্ঠিতব্য|নির্ধারিত|পর্যন্ত")


@rule("reference-after-letter", source="সূত্রে আগের পত্রের কথাই থাকে")
def reference_after_letter(paper: Paper) -> Iterator[Finding]:
    """সূত্রের পত্রটির তারিখ এই পত্রের তারিখের পরে।

    কেন: যে পত্র তখনো লেখা হয়নি, তা সূত্র হতে পারে না। বছরের শুরুতে সাল বদলাতে ভুলে গেলে এমন হয়। আগামী কোনো দিনের কথা বলা
    থাকলে ধরা হয় না।

    উদাহরণ: ১০ জানুয়ারি ২০২৪ তারিখের পত্রে ‘সূত্র: … ২৮ ডিসেম্বর ২০২৪ তারিখের পত্র’।

    A letter that is referred to is dated after this one.

    Why: nobody answers what has not been written. It happens in January, when the year is not changed. Days that are said to be
    still to come are let be.

    Example: a letter of 10 January 2024 that refers to one of 28 December 2024.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or letter.date is None:
        return
    own = letter.date.gregorian
    for index, reference in enumerate(letter.references):
        if _TO_COME.search(reference):
            continue
        for words, day in _days_of(reference):
            if day > own.date:
                yield Finding(
                    ("references", index),
                    *messages.REFERENCE_AFTER_LETTER.filled(words=words, day=day, own=own),
                    quote=Quote(words),
                )
                break


def _days_of(text: str) -> Iterator[tuple[str, dt.date]]:
    yield from ((mention.words, mention.day) for mention in days_in(text) if mention.day)
    yield from ((m.words, m.date.to_gregorian()) for m in bangla_days_in(text) if m.date)


# Fiscal years


@rule("fiscal-year-broken", source="অর্থবছর ১ জুলাই থেকে ৩০ জুন")
def fiscal_year_broken(paper: Paper) -> Iterator[Finding]:
    """অর্থবছরের দুই সাল পরপর নয়।

    কেন: অর্থবছর এক বছরের, ১ জুলাই থেকে পরের বছরের ৩০ জুন পর্যন্ত; তাই দ্বিতীয় সালটি প্রথমটির পরেরটিই হবে।

    উদাহরণ: ‘২০২৩-২৫ অর্থবছর’; হবে ২০২৩-২৪ অথবা ২০২৪-২৫।

    The two years of a fiscal year do not follow each other.

    Why: a fiscal year runs from 1 July to 30 June, so the second year is the one after the first.

    Example: '২০২৩-২৫ অর্থবছর'; it is ২০২৩-২৪ or ২০২৪-২৫.
    """
    for passage in paper.texts:
        text = f"{passage.text} অর্থবছর" if passage.at[-1] == "fiscal_year" else passage.text
        for match, fiscal_year in fiscal_years_in(text):
            if fiscal_year is None:
                first = int(to_ascii(match["years"][:4]))
                yield Finding(
                    passage.at,
                    *messages.FISCAL_YEAR_BROKEN.filled(
                        years=match["years"], first=first, right=FiscalYear(first)
                    ),
                    quote=Quote.of(passage.text, *match.span("years")),
                )


_OF_THAT_YEAR: Final = late(r"\s{0,9}অর্থ ?-?বছর(?:ের|ে)?(?: মেয়াদ| সময়কাল)?\s{0,9}[,(:–-]\s{0,9}")


@rule("fiscal-year-against-dates", source="অর্থবছর ১ জুলাই থেকে ৩০ জুন")
def fiscal_year_against_dates(paper: Paper) -> Iterator[Finding]:
    """অর্থবছরের সঙ্গে লেখা সময়কাল সেই অর্থবছরে পড়ে না।

    কেন: অর্থবছর বদলে সময়কালটি আগের রাখা, অথবা উল্টোটা, বাজেটের পত্রে সবচেয়ে সাধারণ ভুল। কেবল সেই তারিখগুলো দেখা হয়, যা অর্থবছরের
    ঠিক পরে, বন্ধনীতে বা কমার পরে, লেখা আছে; অর্থবছরের নামে করা কর্মপরিকল্পনার কাজের সময়কাল, আর যে ৩০ জুনের মধ্যে সেই অর্থবছরের বাজেটের টাকা ব্যয় বা
    সমর্পণ করতে হবে, তা-ও দেখা হয়।

    উদাহরণ: ‘২০২৩-২৪ অর্থবছর (১ জুলাই ২০২২ হতে ৩০ জুন ২০২৩)’।

    A period that is given with a fiscal year does not lie in it.

    Why: to change the year and leave the period, or the other way round, is the commonest slip of letters about budgets. Only
    days right after the fiscal year, in brackets or after a comma, are looked at, the periods of a plan of that year, and the
    30 June by which money of its budget is to be spent or given back.

    Example: '২০২৩-২৪ অর্থবছর (১ জুলাই ২০২২ হতে ৩০ জুন ২০২৩)'.
    """
    for passage in paper.texts:
        for match, year in fiscal_years_in(passage.text):
            begun = _OF_THAT_YEAR.match(passage.text, match.end())
            if year is None or begun is None:
                continue
            clause = re.split(r"[)।;\n]", passage.text[begun.end() :], maxsplit=1)[0]
            if months := _OF_MONTHS.match(clause):
                first, last = (int(to_ascii(months[end])) for end in ("first", "last"))
                if first and (first, last) != (year.year, year.year + 1):
                    yield _outside_finding(passage.at, year.start.replace(year=first), year, months[0])
                continue
            yield from _outside(passage.at, clause, year, must_begin=True)
        yield from _surrendered(passage.at, passage.text, own_day(paper))
    plan_year: Any = getattr(paper.document, "year", None)
    if getattr(plan_year, "fiscal", False):
        year = FiscalYear(plan_year.first)
        for passage in paper.texts:
            if passage.at[-1] == "period":
                yield from _outside(passage.at, passage.text, year, must_begin=False)


_UNSPENT: Final = late(normalise("সমর্পণ|অব্যয়িত|ব্যয় কর"))
_OTHER_YEAR: Final = late(normalise("গত |বিগত|পূর্ববর্তী|বকেয়া|হিসাব|তুলনা|আগামী অর্থ"))


_BUDGET: Final = late(normalise("[^।;\n]{0,40}(?:বাজেট|বরাদ্দ|খাত|তহবিল)"))


def _surrendered(at: Path, text: str, own: dt.date | None) -> Iterator[Finding]:
    """Money of a fiscal year that is to be spent or given back by the 30 June of another."""
    of_text = [*fiscal_years_in(text)] if "জুন" in text and "বছর" in text else []
    alone = of_text[0] if len({match["years"] for match, _ in of_text}) == 1 else None
    for clause in clauses(text) if "জুন" in text and "বছর" in text else ():
        if "জুন" not in clause:
            continue
        years = [year for _, year in fiscal_years_in(clause)]
        days = [mention for mention in days_in(clause) if mention.day]
        if len(days) != 1 or _OTHER_YEAR.search(clause) or not _UNSPENT.search(clause):
            continue
        day, words = days[0].day, days[0].words
        if day is None or (day.month, day.day) != (6, 30):
            continue
        year = years[0] if len(years) == 1 else None
        if not years and alone and _BUDGET.match(text, alone[0].end()):
            year = alone[1]
            if own and day.year == own.year + (own.month > 6):
                words = alone[0]["years"]  # the letter is of the year that ends then
        if year and day != year.end:
            yield _outside_finding(at, day, year, words)


def _outside(at: Path, clause: str, year: FiscalYear, *, must_begin: bool) -> Iterator[Finding]:
    spans = [(span.words, span.start, day) for span in spans_in(clause) for day in (span.first, span.last)]
    days = spans or [
        (mention.words, mention.start, mention.day) for mention in days_in(clause) if mention.day
    ]
    for words, start, day in days:
        if must_begin and start > 2:
            return
        if not year.start <= day <= year.end:
            yield _outside_finding(at, day, year, words)
            return


_OF_MONTHS: Final = late(r"জুলাই,? (?P<first>[০-৯]{4}) ?(?:[-–—]|হতে|থেকে) ?জুন,? (?P<last>[০-৯]{4})")


def _outside_finding(at: Path, day: dt.date, year: FiscalYear, words: str) -> Finding:
    facts = {"day": day, "year": Text(str(year), year.full()), "start": year.start, "end": year.end}
    try:
        message = messages.OUTSIDE_FISCAL_YEAR.filled(**facts, right=FiscalYear.containing(day))
    except Refusal:  # a year of long ago, or far off: 1023
        message = messages.OUTSIDE_ANY_FISCAL_YEAR.filled(**facts)
    return Finding(at, *message, quote=Quote(words))
