"""Dates of one sentence in one style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import DayMention, days_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.dates.formats import long_date
from govdocs.problems.problem import Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

_PROSE: Final = frozenset({"body", "discussion", "text", "closing", "subject"})
"""The fields, or steps of a path, that hold sentences; references and particulars are taken from other papers."""
_CITED: Final = late(r"স্মারক|নথি|নম্বর|নং|পত্র|প্রজ্ঞাপন|গেজেট|আদেশ|বিজ্ঞপ্তি|সূত্র")
_AROUND: Final = 80


@rule("dates-in-two-styles", severity=Severity.NOTICE, source="সরকারি পত্রের প্রচলিত রীতি")
def dates_in_two_styles(paper: Paper) -> Iterator[Finding]:
    """এক বাক্যে একটি তারিখ অঙ্কে, আরেকটি মাসের নাম দিয়ে, বা দুই রকম চিহ্ন দিয়ে লেখা।

    কেন: শুরু ও শেষের তারিখ দুই রকম লেখা থাকলে মেলাতে ভুল হয়, আর দেখতেও এলোমেলো। যে তারিখ কোনো পত্র, নথি বা আদেশের, তা সেই কাগজের মতোই
    লেখা থাকে বলে ধরা হয় না। এক দলিলে একবারই বলা হয়।

    উদাহরণ: ‘০৫/০৩/২০২৪ হতে ৭ মার্চ ২০২৪ পর্যন্ত’।

    Of the dates of one sentence one is in figures, and another with the name of its month; or their signs differ.

    Why: a beginning and an end that are written differently are compared wrongly. A date of a letter, file or order is left as that
    paper writes it. It is said once in a document.

    Example: '০৫/০৩/২০২৪ হতে ৭ মার্চ ২০২৪ পর্যন্ত'.
    """
    for passage in paper.texts:
        if not _PROSE.intersection(step for step in passage.at if isinstance(step, str)):
            continue
        pair = _differing(passage.text)
        if pair is None:
            continue
        first, second = pair
        both = " ও ".join(long_date(mention.day) for mention in (first, second) if mention.day)
        yield Finding(
            passage.at,
            *messages.DATES_IN_TWO_STYLES.filled(first=first.words, second=second.words, both=both),
            quote=Quote.of(passage.text, second.start, second.end),
        )
        return


_QUOTED: Final = late(r"‘[^‘’\n]{1,500}’|“[^“”\n]{1,500}”|\"[^\"\n]{1,500}\"")


_ENDS: Final = ("।", "\n", "|")
"""What ends a sentence or a cell."""


def _differing(text: str) -> tuple[DayMention, DayMention] | None:
    """The first two dates of one sentence that are written differently."""
    days = [mention for mention in days_in(text) if mention.day]
    if len({_style(mention) for mention in days}) < 2:
        return None
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    days = [day for day in days if not any(start < day.start < end for start, end in quoted)]
    for first, second in pairwise(days):
        between = text[first.end : second.start]
        if _style(first) == _style(second) or any(end in between for end in _ENDS):
            continue
        start = max(text.rfind(end, 0, first.start) for end in _ENDS) + 1
        stop = min((at for at in (text.find(end, second.end) for end in _ENDS) if at >= 0), default=len(text))
        if not _CITED.search(text[max(start, first.start - _AROUND) : min(stop, second.end + _AROUND)]):
            return first, second
    return None


def _style(mention: DayMention) -> str:
    """The sign between the figures of a date; nothing where the month has its name."""
    match = re.search(r"[0-9০-৯]([-/.])[0-9০-৯]", mention.words)
    return match[1] if match else ""
