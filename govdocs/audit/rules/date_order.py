"""Dates: days that must follow one another, and fiscal years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Quote, rule
from govdocs.audit.rules.mentions import bangla_days_in, days_in, fiscal_years_in, spans_in
from govdocs.dates.fiscal_year import FiscalYear
from govdocs.dates.formats import long_date
from govdocs.models.copies import Copies
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from govdocs.models.parts import Dates
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path


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
            name, name_en = _name_of(at)
            yield Finding(
                (*at, "date", "gregorian"),
                f"{name} তারিখ ({stated}) পত্রের তারিখের ({own}) আগে।",
                f"The {name_en} is dated {stated.date}, before the letter ({own.date}).",
                "তারিখটি ঠিক করুন, অথবা ঘরটি মুছে দিন: তখন পত্রের তারিখই ছাপা হবে।",
                "Mend the date, or remove the key: then the letter's own date is printed.",
            )


def _name_of(at: Path) -> tuple[str, str]:
    return ("বিতরণের", "distribution") if at[-1] == "distribution" else ("অনুলিপির", "copy")


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
    held, issued, signed = minutes.held.date, minutes.date.gregorian, minutes.signature.date
    if held.date > issued.date:
        yield Finding(
            ("held", "date"),
            f"সভার তারিখ ({held}) কার্যবিবরণীর তারিখের ({issued}) পরে।",
            f"The meeting ({held.date}) is later than its minutes ({issued.date}).",
            "দুটি তারিখ মিলিয়ে ভুলটি ঠিক করুন।",
            "Compare the two dates and mend the wrong one.",
        )
    elif signed and signed.date < held.date:
        yield Finding(
            ("signature", "date"),
            f"স্বাক্ষরের তারিখ ({signed}) সভার তারিখের ({held}) আগে।",
            f"The signature ({signed.date}) is earlier than the meeting ({held.date}).",
            "দুটি তারিখ মিলিয়ে ভুলটি ঠিক করুন।",
            "Compare the two dates and mend the wrong one.",
        )


@rule("period-ends-before-start", source="খ্রিষ্টীয় পঞ্জিকা")
def period_ends_before_start(paper: Paper) -> Iterator[Finding]:
    """একটি সময়কাল শুরুর আগেই শেষ হয়েছে।

    কেন: দুই তারিখ উল্টে গেছে, অথবা সাল বা মাস বদলাতে ভুল হয়েছে।

    উদাহরণ: ‘১০ মার্চ ২০২৪ হতে ৫ মার্চ ২০২৪ পর্যন্ত’, ‘০৪-০২ জুন ২০২২’।

    A period ends before it begins.

    Why: its days were swapped, or a month or year was not changed.

    Example: '১০ মার্চ ২০২৪ হতে ৫ মার্চ ২০২৪ পর্যন্ত', '০৪-০২ জুন ২০২২'.
    """
    for text in paper.texts:
        for span in spans_in(text.text):
            if span.last < span.first:
                yield Finding(
                    text.at,
                    f"‘{span.words}’: সময়কালটি {long_date(span.first)} তারিখে শুরু হয়ে তার আগেই, {long_date(span.last)} তারিখে,"
                    " শেষ হয়েছে।",
                    f"'{span.words}' begins on {span.first} and ends before that, on {span.last}.",
                    "শুরু ও শেষের তারিখ উল্টে গেছে কি না, সাল ও মাস ঠিক আছে কি না দেখুন।",
                    "See whether the days were swapped, or the month or year is wrong.",
                    quote=Quote.of(text.text, span.start, span.end),
                )


_TO_COME: Final = re.compile("আগামী|অনুষ্ঠেয়|অনুষ্ঠিতব্য|নির্ধারিত|পর্যন্ত")


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
                    f"সূত্রে উল্লিখিত তারিখ ({words}) এই পত্রের তারিখের ({own}) পরে।",
                    f"The reference is of {day}, after this letter ({own.date}).",
                    "সূত্রের তারিখ, বিশেষ করে সাল, মিলিয়ে দেখুন।",
                    "Check the date of the reference, above all its year.",
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
    for text in paper.texts:
        for match, fiscal_year in fiscal_years_in(text.text):
            if fiscal_year is None:
                first = int(to_ascii(match["years"][:4]))
                yield Finding(
                    text.at,
                    f"‘{match['years']}’ অর্থবছরের দুই সাল পরপর নয়।",
                    f"The years of the fiscal year '{match['years']}' do not follow each other.",
                    f"{to_bangla(first)} থেকে হলে লিখুন: {FiscalYear(first)}",
                    f"If it begins in {first}, write: {FiscalYear(first)}",
                    quote=Quote.of(text.text, *match.span("years")),
                )


_OF_THAT_YEAR: Final = re.compile(r"\s*অর্থ ?-?বছর(?:ের)?(?: মেয়াদ| সময়কাল)?\s*[,(:–-]\s*")


@rule("fiscal-year-against-dates", source="অর্থবছর ১ জুলাই থেকে ৩০ জুন")
def fiscal_year_against_dates(paper: Paper) -> Iterator[Finding]:
    """অর্থবছরের সঙ্গে লেখা সময়কাল সেই অর্থবছরে পড়ে না।

    কেন: অর্থবছর বদলে সময়কালটি আগের রাখা, অথবা উল্টোটা, বাজেটের পত্রে সবচেয়ে সাধারণ ভুল। কেবল সেই তারিখগুলো দেখা হয়, যা অর্থবছরের
    ঠিক পরে, বন্ধনীতে বা কমার পরে, লেখা আছে; অর্থবছরের নামে করা কর্মপরিকল্পনার কাজের সময়কালও দেখা হয়।

    উদাহরণ: ‘২০২৩-২৪ অর্থবছর (১ জুলাই ২০২২ হতে ৩০ জুন ২০২৩)’।

    A period that is given with a fiscal year does not lie in it.

    Why: to change the year and leave the period, or the other way round, is the commonest slip of letters about budgets. Only
    days right after the fiscal year, in brackets or after a comma, are looked at, and the periods of a plan of that year.

    Example: '২০২৩-২৪ অর্থবছর (১ জুলাই ২০২২ হতে ৩০ জুন ২০২৩)'.
    """
    for text in paper.texts:
        for match, year in fiscal_years_in(text.text):
            begun = _OF_THAT_YEAR.match(text.text, match.end())
            if year is None or begun is None:
                continue
            clause = re.split(r"[)।;\n]", text.text[begun.end() :], maxsplit=1)[0]
            yield from _outside(text.at, clause, year, must_begin=True)
    plan_year: Any = getattr(paper.document, "year", None)
    if getattr(plan_year, "fiscal", False):
        year = FiscalYear(plan_year.first)
        for text in paper.texts:
            if text.at[-1] == "period":
                yield from _outside(text.at, text.text, year, must_begin=False)


def _outside(at: Path, clause: str, year: FiscalYear, *, must_begin: bool) -> Iterator[Finding]:
    spans = [(span.words, span.start, day) for span in spans_in(clause) for day in (span.first, span.last)]
    days = spans or [
        (mention.words, mention.start, mention.day) for mention in days_in(clause) if mention.day
    ]
    for words, start, day in days:
        if must_begin and start > 2:
            return
        if not year.start <= day <= year.end:
            yield Finding(
                at,
                f"{long_date(day)} তারিখটি {year} অর্থবছরে পড়ে না; সে অর্থবছর {long_date(year.start)} থেকে {long_date(year.end)}।",
                f"{day} is not in the fiscal year {year.full()}, which runs from {year.start} to {year.end}.",
                f"এই তারিখের অর্থবছর {FiscalYear.containing(day)}; অর্থবছর না তারিখ, কোনটি ঠিক তা দেখুন।",
                f"The day lies in {FiscalYear.containing(day)}; see which of the two is right.",
                quote=Quote(words),
            )
            return
