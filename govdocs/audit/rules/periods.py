"""Periods: those that end before they begin, and those that have not as many days as is said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.mentions import MONTH, MONTH_NUMBERS, SpanMention, days_in, spans_in
from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import FIGURE, IN_WORDS
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote


@rule("period-ends-before-start", source="খ্রিষ্টীয় পঞ্জিকা")
def period_ends_before_start(paper: Paper) -> Iterator[Finding]:
    """একটি সময়কাল শুরুর আগেই শেষ হয়েছে।

    কেন: দুই তারিখ উল্টে গেছে, অথবা সাল বা মাস বদলাতে ভুল হয়েছে।

    উদাহরণ: ‘১০ মার্চ ২০২৪ হতে ৫ মার্চ ২০২৪ পর্যন্ত’, ‘০৪-০২ জুন ২০২২’।

    A period ends before it begins.

    Why: its days were swapped, or a month or year was not changed.

    Example: '১০ মার্চ ২০২৪ হতে ৫ মার্চ ২০২৪ পর্যন্ত', '০৪-০২ জুন ২০২২'.
    """
    for passage in paper.texts:
        for span in spans_in(passage.text):
            if span.last < span.first:
                message = messages.PERIOD_ENDS_BEFORE_START.filled(
                    words=span.words, first=span.first, last=span.last
                )
                yield Finding(passage.at, *message, quote=Quote.of(passage.text, span.start, span.end))
        for match in _MONTHS.finditer(passage.text):
            ends = [(int(to_ascii(match[f"year{n}"])), MONTH_NUMBERS[match[f"month{n}"]]) for n in (1, 2)]
            if ends[1] < ends[0]:
                message = messages.MONTHS_ENDS_BEFORE_START.filled(words=match[0])
                yield Finding(passage.at, *message, quote=Quote.of(passage.text, *match.span()))


_MONTHS: Final = re.compile(
    rf"(?<![০-৯0-9] )(?P<month1>{MONTH}),? (?P<year1>[০-৯]{{4}})(?: ?[-–—] ?| (?:হতে|থেকে) )(?P<month2>{MONTH}),? (?P<year2>[০-৯]{{4}})(?![০-৯])"
)


@rule("days-of-a-period", source="খ্রিষ্টীয় পঞ্জিকা")
def days_of_a_period(paper: Paper) -> Iterator[Finding]:
    """যত দিনের কথা লেখা, পাশের দুই তারিখের মধ্যে তত দিন নেই।

    কেন: তারিখ বদলে দিনের সংখ্যা আর গোনা হয়নি। বাক্যে একটিই মেয়াদ ও একটিই সময়কাল থাকলে দেখা হয়; মাঝে ছুটি থাকতে পারে, তাই দিন কম লেখা থাকলে কিছু
    বলা হয় না।

    উদাহরণ: ‘৫ (পাঁচ) দিনব্যাপী প্রশিক্ষণ ১৬ সেপ্টেম্বর ২০২৫ হতে ১৮ সেপ্টেম্বর ২০২৫ পর্যন্ত’; দিন ৩টি।

    There are fewer days between two dates than the words beside them say.

    Why: the dates were changed and the number was not. Looked at where a sentence has one length and one period; holidays may lie within
    it, so a smaller number is let be.

    Example: '৫ (পাঁচ) দিনব্যাপী প্রশিক্ষণ ১৬ সেপ্টেম্বর ২০২৫ হতে ১৮ সেপ্টেম্বর ২০২৫ পর্যন্ত'; there are 3 days.
    """
    for passage in paper.texts:
        for sentence in re.split("[।;\n]", passage.text) if "দিনব্যাপী" in passage.text else ():
            lengths = list(_LENGTH.finditer(sentence))
            ends = list(days_in(sentence))
            spans = list(spans_in(sentence))
            if len(lengths) == len(spans) == 1 and len(ends) < 2:
                yield from _of_span(passage.at, spans[0], lengths[0])
            if len(lengths) != 1 or len(ends) != 2 or not all(end.day for end in ends):
                continue
            first, last = ends
            between = sentence[first.end : last.start]
            days = (last.day - first.day).days + 1 if first.day and last.day else 0
            if _FROM.search(between) and 0 < days < int(to_ascii(lengths[0]["figure"])):
                facts = {"words": lengths[0][0], "days": days}
                yield Finding(
                    passage.at, *messages.DAYS_OF_A_PERIOD.filled(**facts), quote=Quote(lengths[0][0])
                )


def _of_span(at: Path, span: SpanMention, length: re.Match[str]) -> Iterator[Finding]:
    """A length beside a span of days in one phrase; fewer days than it has only where no weekend is in it."""
    days, stated = (span.last - span.first).days + 1, int(to_ascii(length["figure"]))
    within = [span.first + dt.timedelta(days=count) for count in range(max(0, min(days, 8)))]
    if 0 < days < stated or (days > stated and not any(day.weekday() in (4, 5) for day in within)):
        yield Finding(
            at, *messages.DAYS_OF_A_PERIOD.filled(words=length[0], days=days), quote=Quote(length[0])
        )


_LENGTH: Final = re.compile(rf"{FIGURE}{IN_WORDS} ?দিনব্যাপী")
_FROM: Final = re.compile(r"^[^০-৯]{0,20}(?:হতে|থেকে|হইতে) ?\Z")
