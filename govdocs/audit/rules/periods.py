"""Periods: those that end before they begin, and those that have not as many days as is said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from govdocs.audit import messages
from govdocs.audit.days.lengths import wrong_lengths, wrong_months, wrong_parts_of_year
from govdocs.audit.days.lengths_before import wrong_lengths_before
from govdocs.audit.days.lengths_of_events import wrong_lengths_of_events
from govdocs.audit.days.lengths_of_terms import wrong_terms
from govdocs.audit.reading.mentions import (
    MONTH,
    MONTH_NUMBERS,
    DayMention,
    SpanMention,
    days_in,
    spans_in,
    without_weekdays,
)
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.quantities import clauses, dated_sentences
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.errors import Text
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@rule("period-ends-before-start", source="খ্রিষ্টীয় পঞ্জিকা")
def period_ends_before_start(paper: Paper) -> Iterator[Finding]:
    """একটি সময়কাল শুরুর আগেই শেষ হয়েছে।

    কেন: দুই তারিখ উল্টে গেছে, অথবা সাল বা মাস বদলাতে ভুল হয়েছে।

    উদাহরণ: ‘১০ মার্চ ২০২৪ হতে ৫ মার্চ ২০২৪ পর্যন্ত’, ‘০৪-০২ জুন ২০২২’, ‘১০ মার্চ ২০২৪ তারিখে অবমুক্ত হয়ে ৬ মার্চ ২০২৪ তারিখে যোগদান’।

    A period ends before it begins.

    Why: its days were swapped, or a month or year was not changed.

    Example: '১০ মার্চ ২০২৪ হতে ৫ মার্চ ২০২৪ পর্যন্ত', '০৪-০২ জুন ২০২২', '১০ মার্চ ২০২৪ তারিখে অবমুক্ত হয়ে ৬ মার্চ ২০২৪ তারিখে যোগদান'.
    """
    for passage in paper.texts:
        for span in spans_in(passage.text):
            if span.last < span.first:
                message = messages.PERIOD_ENDS_BEFORE_START.filled(
                    words=span.words, first=span.first, last=span.last
                )
                yield Finding(passage.at, *message, quote=Quote.of(passage.text, span.start, span.end))
        yield from _back_before_gone(passage)
        for start, match in _spans_of_months(passage.text):
            ends = [(int(to_ascii(match[f"year{n}"])), MONTH_NUMBERS[match[f"month{n}"]]) for n in (1, 2)]
            if ends[1] < ends[0]:
                message = messages.MONTHS_ENDS_BEFORE_START.filled(words=match[0])
                first, last = match.span()
                yield Finding(passage.at, *message, quote=Quote.of(passage.text, start + first, start + last))


def _spans_of_months(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Every span from a month to a month, with the offset of its clause."""
    for start, sentence in dated_sentences(text):
        if any(sign in sentence for sign in _TO_A_MONTH):
            yield from ((start, match) for match in _MONTHS.finditer(sentence))


_TO_A_MONTH: Final = (" হতে ", " থেকে ", "-", "–", "—")
_MONTHS: Final = late(
    rf"(?<![০-৯0-9] )(?P<month1>{MONTH}),? (?P<year1>[০-৯]{{4}})(?: ?[-–—] ?| (?:হতে|থেকে) )(?P<month2>{MONTH}),? (?P<year2>[০-৯]{{4}})(?![০-৯])"
)


_ONE_THEN_OTHER: Final = tuple(
    tuple(late(normalise(f"^[^।;০-৯]{{0,60}}(?:{words})")) for words in pair)
    for pair in (
        ("ত্যাগ|রওনা|যাত্রা|গমন", "প্রত্যাবর্তন|ফিরবে|ফিরে আস"),
        ("অবমুক্ত|ছাড়পত্র|ভারমুক্ত", "যোগদান|কর্মভার গ্রহণ"),
        ("শুরু হয়ে|শুরু করে|শুরু হইয়া|আরম্ভ হয়ে", "শেষ হবে|সমাপ্ত হবে|শেষ করতে|সমাপ্ত করতে|শেষ হয়েছে|সমাপ্ত হয়েছে"),
    )
)
"""What is said behind the first of two days, and behind the second."""
_FIRST_DONE: Final = tuple(map(normalise, ("প্রত্যাবর্তন", "ফির", "যোগদান", "গ্রহণ", "শেষ", "সমাপ্ত")))


def _back_before_gone(passage: Passage) -> Iterator[Finding]:
    """A return that is before the departure of the same sentence, an end before the beginning."""
    if not any(sign in passage.text for sign in _FIRST_DONE):
        return
    for _, sentence in dated_sentences(passage.text):
        days = days_in(sentence)
        if len(days) != 2 or not (days[0].day and days[1].day) or days[1].day >= days[0].day:
            continue
        between, after = sentence[days[0].end : days[1].start], sentence[days[1].end :]
        if any(
            first.match(between) and second.match(after) and not second.match(between)
            for first, second in _ONE_THEN_OTHER
        ):
            words = sentence[days[0].start : days[1].end]
            facts = {"words": words, "first": days[0].day, "last": days[1].day}
            yield Finding(
                passage.at, *messages.PERIOD_ENDS_BEFORE_START.filled(**facts), quote=Quote(days[1].words)
            )


@rule("days-of-a-period", source="খ্রিষ্টীয় পঞ্জিকা")
def days_of_a_period(paper: Paper) -> Iterator[Finding]:
    """যত দিনের কথা লেখা, পাশের দুই তারিখের মধ্যে তত দিন নেই।

    কেন: তারিখ বদলে দিনের সংখ্যা আর গোনা হয়নি। বাক্যে একটিই মেয়াদ ও একটিই সময়কাল থাকলে দেখা হয়; ‘চার দিনব্যাপী মেলা’ ও অন্য বাক্যের
    ‘মেলা … হতে … পর্যন্ত চলবে’ও, যদি মেয়াদ একটিই হয়। মাঝে ছুটি থাকতে পারে, তাই দিন কম লেখা থাকলে কিছু
    বলা হয় না, যদি না ‘… হতে … পর্যন্ত ৪ দিন’ বলে সব দিন গোনা হয়, প্রতিটি তারিখ
    লেখা থাকে, অথবা মেলা বা উৎসবের মতো ছুটির দিনেও চলে। ‘মেয়াদ ৬০ দিন, অর্থাৎ … হতে …’ লিখলে দুই দিক থেকেই দেখা হয়।

    উদাহরণ: ‘৫ (পাঁচ) দিনব্যাপী প্রশিক্ষণ ১৬ সেপ্টেম্বর ২০২৫ হতে ১৮ সেপ্টেম্বর ২০২৫ পর্যন্ত’; দিন ৩টি।

    There are fewer days between two dates than the words beside them say.

    Why: the dates were changed and the number was not. Looked at where a sentence has one length and one period, or
    another sentence says from when to when the event goes on that has the only length; holidays may lie within
    it, so a smaller number is let be, unless it follows 'from … to …' and counts every day, each date is named, or what it is goes on through
    holidays, as a fair does. Of a term that is said with both its days ('মেয়াদ ৬০ দিন, অর্থাৎ … হতে …') more and fewer count.

    Example: '৫ (পাঁচ) দিনব্যাপী প্রশিক্ষণ ১৬ সেপ্টেম্বর ২০২৫ হতে ১৮ সেপ্টেম্বর ২০২৫ পর্যন্ত'; there are 3 days.
    """
    own = own_day(paper)
    for passage in paper.texts:
        told = list(_with_years(passage.at, without_weekdays(passage.text)))
        yield from told
        found = list(wrong_lengths(passage.text, own.year)) if own and not told else []
        if own and not (told or found):
            found = list(wrong_lengths_of_events(passage.text, own.year))
        said = " ".join(one.quote.words for one in told if one.quote)
        terms = [one for one in wrong_terms(passage.text) if one.unit == "দিন" and one.words not in said]
        for words, _, days, _ in (*found, *terms):
            facts = {"words": words, "days": days}
            yield Finding(passage.at, *messages.DAYS_OF_A_PERIOD.filled(**facts), quote=Quote(words))


def _with_years(at: Path, text: str) -> Iterator[Finding]:
    """Lengths beside days that all have their years."""
    yield from _up_to(at, text)
    for sentence in clauses(text) if "দিনব্যাপী" in text else ():
        if "দিনব্যাপী" not in sentence:
            continue
        lengths = list(_LENGTH.finditer(sentence))
        ends = list(days_in(sentence))
        spans = list(spans_in(sentence))
        if len(lengths) == len(spans) == 1 and len(ends) < 2:
            yield from _of_span(at, spans[0], lengths[0])
        if len(lengths) != 1 or len(ends) != 2 or not all(end.day for end in ends):
            continue
        first, last = ends
        between = sentence[first.end : last.start]
        days = (last.day - first.day).days + 1 if first.day and last.day else 0
        if _FROM.search(between) and 0 < days < int(to_ascii(lengths[0]["figure"])):
            facts = {"words": lengths[0][0], "days": days}
            yield Finding(at, *messages.DAYS_OF_A_PERIOD.filled(**facts), quote=Quote(lengths[0][0]))


def _of_span(at: Path, span: SpanMention, length: re.Match[str]) -> Iterator[Finding]:
    """A length beside a span of days in one phrase; fewer days than it has only where no weekend is in it."""
    days, stated = (span.last - span.first).days + 1, int(to_ascii(length["figure"]))
    within = [span.first + dt.timedelta(days=count) for count in range(max(0, min(days, 8)))]
    if 0 < days < stated or (days > stated and not any(day.weekday() in (4, 5) for day in within)):
        yield Finding(
            at, *messages.DAYS_OF_A_PERIOD.filled(words=length[0], days=days), quote=Quote(length[0])
        )


_UP_TO: Final = late(
    normalise(
        rf"^(?: ?খ্রি(?:[.:ঃ]|[ষস]্টাব্দ)?)?(?: ?তারিখ)?(?: পর্যন্ত,?|,) (?:সর্বমোট |মোট )?(?P<words>{FIGURE}{IN_WORDS} ?দিন)(?:(?!{LETTER})|ের (?=(?:অর্জিত|গড় বেতনে|পূর্ণ গড় বেতনে|অর্ধ গড় বেতনে|মাতৃত্বকালীন|শ্রান্তি বিনোদন|বহিঃ বাংলাদেশ) ?(?:{LETTER}+ )?ছুটি)|(?P<some>ের (?!মেয়াদ|চুক্তি|সময়|জামানত|ব্যবধান|মধ্যে)|ে(?!{LETTER})))"
    )
)
_TO_A_DAY: Final = (" হতে ", " থেকে ", " হইতে ", "-", "–", "—")
_NOT_ALL: Final = late(normalise("ব্যতীত|বাদে|ছাড়া|ছুটির দিন|কর্মদিবস|কার্যদিবস|বিভিন্ন|কখনো|মাঝে"))


def _up_to(at: Path, text: str) -> Iterator[Finding]:
    """A number of days said right after both days of a period, each of which counts: '২৬ এপ্রিল হতে ৩০ এপ্রিল পর্যন্ত ৪ দিন'."""
    for sentence in clauses(text) if "দিন" in text else ():
        if "দিন" not in sentence or not any(sign in sentence for sign in (*_TO_A_DAY, *_ENDING)):
            continue
        yield from _behind_span(at, sentence)
        ends = list(days_in(sentence))
        yield from _from_start_to_end(at, sentence, ends)
        for first, last in pairwise(ends):
            length = _UP_TO.match(sentence[last.end :])
            if length is None or not (first.day and last.day) or _NOT_ALL.search(sentence):
                continue
            days = (last.day - first.day).days + 1
            if _FROM.search(sentence[first.end : last.start]) and _is_wrong(length, first.day, days):
                facts = {"words": length["words"], "days": days}
                yield Finding(at, *messages.DAYS_OF_A_PERIOD.filled(**facts), quote=Quote(length["words"]))


def _is_wrong(length: re.Match[str], first: dt.date, days: int) -> bool:
    """Whether a length cannot be of so many days from the first on; of what takes place on some of them, not with the days off left out, either."""
    stated = int(to_ascii(length["figure"]))
    if not length["some"] or stated > days:
        return 0 < days != stated
    weekdays = [(first + dt.timedelta(days=count)).weekday() for count in range(min(days, _LONG))]
    return 0 < stated < days < _LONG and stated > len(weekdays) - weekdays.count(_FRIDAY)


_FRIDAY: Final = 4
_LONG: Final = 100
_BEGINNING: Final = late("শুরু|আরম্ভ|সূচনা")
_ENDING: Final = ("সমাপ্ত", "শেষ")
_IN_ALL: Final = late(
    normalise(
        rf"^[^।;০-৯]{{0,25}}(?:অর্থাৎ|মোট|একুনে|সর্বমোট|মেয়াদ|সময়)[^।;০-৯]{{0,15}}(?P<words>{FIGURE}{IN_WORDS} ?দিন)(?!ে)"
    )
)


def _from_start_to_end(at: Path, sentence: str, ends: list[DayMention]) -> Iterator[Finding]:
    """A length after the day that something begins and the day that it ends, with or without the first of them."""
    if len(ends) != 2 or not (ends[0].day and ends[1].day) or _NOT_ALL.search(sentence):
        return
    before, between = sentence[: ends[0].start], sentence[ends[0].end : ends[1].start]
    length = _IN_ALL.match(sentence[ends[1].end :])
    until = between + sentence[ends[1].end :][: length.start("words") if length else 0]
    days = (ends[1].day - ends[0].day).days + 1
    if not (length and _BEGINNING.search(before + between) and any(sign in until for sign in _ENDING)):
        return
    if days > 0 and int(to_ascii(length["figure"])) not in (days, days - 1):
        facts = {"words": length["words"], "days": days}
        yield Finding(at, *messages.DAYS_OF_A_PERIOD.filled(**facts), quote=Quote(length["words"]))


def _behind_span(at: Path, sentence: str) -> Iterator[Finding]:
    """A number of days right behind a span whose year is said once: '১২ মে হতে ১৬ মে ২০২৪ পর্যন্ত, ৪ দিন'."""
    ends = [(mention.start, mention.end) for mention in days_in(sentence)]
    for span in spans_in(sentence):
        length = _UP_TO.match(sentence[span.end :])
        if length is None or sum(span.start <= start < span.end for start, _ in ends) > 1:
            continue  # of two whole days it is said elsewhere
        days = (span.last - span.first).days + 1
        if _is_wrong(length, span.first, days) and not _NOT_ALL.search(sentence):
            facts = {"words": length["words"], "days": days}
            yield Finding(at, *messages.DAYS_OF_A_PERIOD.filled(**facts), quote=Quote(length["words"]))


_LENGTH: Final = late(rf"{FIGURE}{IN_WORDS} ?দিনব্যাপী")
_FROM: Final = late(r"^[^০-৯]{0,20}(?:হতে|থেকে|হইতে) ?\Z")


@rule("months-of-a-period", source="খ্রিষ্টীয় পঞ্জিকা")
def months_of_a_period(paper: Paper) -> Iterator[Finding]:
    """যত মাস বা বছরের কথা লেখা, পাশের শুরু ও শেষের মধ্যে তত নেই।

    কেন: মেয়াদ বাড়িয়ে বা কমিয়ে সংখ্যাটি আগেরটিই রাখা হয়। মাসের প্রথম দিন হতে শেষ দিন, বা একই তারিখ হতে একই তারিখ পর্যন্ত মেয়াদ দেখা হয়।

    উদাহরণ: ‘জুলাই হতে সেপ্টেম্বর ২০২৬ পর্যন্ত চার মাসে’; মাস ৩টি।

    The period does not have as many months or years as is said beside it.

    Why: it was made longer or shorter and the number was left. Looked at from the first of a month to the last of another, and from one day
    to the same of another month.

    Example: 'জুলাই হতে সেপ্টেম্বর ২০২৬ পর্যন্ত চার মাসে'; these are 3.
    """
    for passage in paper.texts:
        found = (
            *wrong_months(passage.text),
            *wrong_parts_of_year(passage.text),
            *wrong_lengths_before(passage.text),
        )
        told = {one.words for one in found}
        terms = [one for one in wrong_terms(passage.text) if one.unit != "দিন" and one.words not in told]
        for words, span, right, unit in (*found, *terms):
            months = Text(f"{to_bangla(right)} {unit}", f"{right} {'months' if unit == 'মাস' else 'years'}")
            message = messages.MONTHS_OF_A_PERIOD.filled(words=words, span=span, right=months)
            yield Finding(passage.at, *message, quote=Quote(words))
