"""Lengths in months and years before their first and last day, or between them: '৬ মাসের ছুটি ১ এপ্রিল হতে ৩১ আগস্ট পর্যন্ত'."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from govdocs.audit.days.lengths import WrongLength
from govdocs.audit.reading.mentions import ERA, days_in
from govdocs.audit.reading.quantities import dated_sentences, figure_or_word, words_of
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FEW: Final = words_of(*range(1, 13), 18, 24)
_LENGTH: Final = late(
    normalise(
        rf"(?P<words>(?:(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,3}})(?: ?\([^()০-৯]{{2,15}}\))?|(?<!{LETTER})(?P<word>{_FEW})) ?(?P<unit>মাস|বছর|বৎসর))(?=ের|ব্যাপী| মেয়াদ| |$)"
    )
)
_FROM: Final = late(normalise(rf"(?: ?{ERA})? ?(?:তারিখ )?(?:হতে|থেকে|হইতে)(?= )"))
_UNTIL: Final = late(normalise(rf"(?: ?{ERA})? ?(?:তারিখ )?(?:পর্যন্ত|পর্য্যন্ত)"))
_OTHER: Final = late(
    normalise(rf"(?<!{LETTER})(?:মধ্যে|বয়স|পূর্বে|আগে|পরে|অন্তর|প্রতি|বর্ধিত|অতিরিক্ত|আরও|অবশিষ্ট|ব্যতীত|দফায়)|কর্মদিবস")
)
_SIGNS: Final = tuple(map(normalise, ("মাস", "বছর", "বৎসর")))
_YEAR: Final = 12
_LAST_DAYS: Final = 28


def wrong_lengths_before(text: str) -> Iterator[WrongLength]:
    """Numbers of months and years that stand before the first day, or between it and the last, and are not theirs.

    >>> said = "৬ মাসের প্রসূতি ছুটি ১ এপ্রিল ২০২৬ হতে ৩১ আগস্ট ২০২৬ পর্যন্ত মঞ্জুর করা হলো।"
    >>> [found.right for found in wrong_lengths_before(said)]
    [5]
    """
    for _, sentence in dated_sentences(text) if any(sign in text for sign in _SIGNS) else ():
        lengths = list(_LENGTH.finditer(sentence))
        days = [mention for mention in days_in(sentence) if mention.day]
        spans = [
            (first, last)
            for first, last in pairwise(days)
            if _FROM.match(sentence, first.end) and _UNTIL.match(sentence, last.end)
        ]
        if len(lengths) != 1 or len(spans) != 1 or _OTHER.search(sentence):
            continue
        first, last = spans[0]
        if lengths[0].start() > last.start or not first.day or not last.day:
            continue
        months = whole_months(first.day, last.day)
        stated = figure_or_word(lengths[0])
        in_years = lengths[0]["unit"] != "মাস"
        if months and stated * (_YEAR if in_years else 1) != months:
            in_years = in_years and not months % _YEAR
            span = f"{first.words} – {last.words}"
            right = months // _YEAR if in_years else months
            yield WrongLength(lengths[0]["words"], span, right, "বছর" if in_years else "মাস")


def whole_months(first: dt.date, last: dt.date) -> int:
    """The whole months from a day to another, both counted; 0 where they are not whole."""
    months = (last.year - first.year) * _YEAR + last.month - first.month
    if first.day == 1 and last.day >= _LAST_DAYS:
        return months + 1
    return months if last.day - first.day in (-1, 0) else 0
