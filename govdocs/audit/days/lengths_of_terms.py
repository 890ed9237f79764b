"""The length of a term said against its first and its last day: 'মেয়াদ ৬০ দিন, অর্থাৎ ১ এপ্রিল ২০২৬ হতে ১৫ মে ২০২৬'."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from govdocs.audit.days.lengths import WrongLength
from govdocs.audit.days.lengths_before import whole_months
from govdocs.audit.reading.mentions import ERA, days_in, spans_in
from govdocs.audit.reading.quantities import figure_or_word, sentences, words_of
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.spans import IN_WORDS, LETTER, figure_or
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FEW: Final = words_of(*range(1, 13), 15, 18, 20, 24, 30, 60, 90)
_LENGTH: Final = late(
    normalise(rf"(?P<words>{figure_or(_FEW, 4)} ?(?P<unit>দিন|সপ্তাহ|মাস|বছর|বৎসর))(?=ের|ব্যাপী|[ ,;:()।–-]|\Z)")
)
_THEN: Final = late(
    normalise(
        rf"(?:ের(?: {LETTER}{{2,15}}){{0,2}}? (?:ছুটি|মেয়াদ|মেয়াদে))?(?: হবে| হইবে| ছিল| নির্ধারিত| নির্ধারণ করা হলো)?[ ,;:()–—-]{{0,3}}(?:অর্থাৎ|মানে|যথা|শুরু|আরম্ভ)?[ ,:(]{{0,2}}(?:শুরু |আরম্ভ )?(?:তারিখ:? )?\Z"
    )
)
_OPENED: Final = late(r"অর্থাৎ|মানে|যথা|শুরু|আরম্ভ|\(")
_ALONE: Final = late(rf"(?: ?{ERA})?(?: ?তারিখ)?(?: ?পর্যন্ত)?[ )]*\Z")
_UNTIL: Final = late(
    normalise(
        rf"(?: ?{ERA})?(?: ?তারিখ)?(?: ?(?:হতে|থেকে|হইতে|[-–—])|,? (?:ও |এবং )?(?:শেষ|সমাপ্তি|সমাপ্ত)(?: তারিখ)?:?) ?\Z"
    )
)
_BEHIND: Final = late(
    normalise(
        rf"(?: ?{ERA})?(?: ?তারিখ)?(?: ?পর্যন্ত)?,? ?\(?অর্থাৎ (?:মোট )?(?P<words>(?P<figure>[০-৯]{{1,4}}){IN_WORDS} ?(?P<unit>দিন|মাস|বছর|বৎসর))(?!ে)"
    )
)
_TERM: Final = tuple(map(normalise, ("মেয়াদ", "অর্থাৎ", "ছুটি (")))
_OTHER: Final = late(
    normalise(
        rf"মধ্যে|যেকোনো|যে কোনো|ব্যতীত|বাদে|ছাড়া|কর্মদিবস|কার্যদিবস|বর্ধিত|বৃদ্ধি|অতিরিক্ত|(?<!{LETTER})(?:আরও|অবশিষ্ট|বাকি|প্রায়|পূর্বে|আগে|পরে|মূল|প্রতি|দফায়)(?!{LETTER})|ব্যাচ|সর্বোচ্চ|অনধিক|ন্যূনতম|কমপক্ষে|ছুটির দিন"
    )
)
_WEEK: Final = 7
_YEAR: Final = 12
_SLACK: Final = 1
"""Days by which the last day of months and years may be off: the day of the month itself, or the one before."""


@remembered
def wrong_terms(text: str) -> tuple[WrongLength, ...]:
    """Lengths that are not those of the days behind them, or before them and 'that is'; the first day may be counted or not.

    >>> said = "প্রকল্পের মেয়াদ ৬০ দিন, অর্থাৎ ১ এপ্রিল ২০২৬ হতে ১৫ মে ২০২৬।"
    >>> [(found.words, found.right) for found in wrong_terms(said)]
    [('৬০ দিন', 45)]
    """
    return tuple(_wrong_terms(text)) if any(sign in text for sign in _TERM) else ()


def _wrong_terms(text: str) -> Iterator[WrongLength]:
    for sentence in sentences(text):
        if not any(sign in sentence for sign in _TERM) or _OTHER.search(sentence):
            continue
        ends = _ends(sentence)
        lengths = list(_LENGTH.finditer(sentence)) if ends else []
        if not ends or len({match["words"] for match in lengths}) != 1:
            continue
        first, last, start, end = ends
        before = [match for match in lengths if match.end() <= start]
        behind = _BEHIND.match(sentence, end)
        tied = (
            before[-1] if before and _is_tied(sentence[before[-1].end() : start], sentence[end:]) else behind
        )
        if tied and last > first:
            yield from _against(tied, first, last, sentence[start:end])


def _is_tied(between: str, rest: str) -> bool:
    """Whether days behind a length are its own: by a word or a bracket between, or because nothing else is said of them."""
    return bool(_THEN.match(between) and (_OPENED.search(between) or _ALONE.match(rest)))


def _ends(sentence: str) -> tuple[dt.date, dt.date, int, int] | None:
    """The only two days of a sentence that are the ends of a time, and where they stand."""
    days = days_in(sentence)
    if len(days) == 2 and days[0].day and days[1].day:
        between = sentence[days[0].end : days[1].start]
        return (days[0].day, days[1].day, days[0].start, days[1].end) if _UNTIL.match(between) else None
    spans = spans_in(sentence) if len(days) < 2 else ()
    return (spans[0].first, spans[0].last, spans[0].start, spans[0].end) if len(spans) == 1 else None


def _against(length: re.Match[str], first: dt.date, last: dt.date, span: str) -> Iterator[WrongLength]:
    stated, days = figure_or_word(length), (last - first).days + 1
    unit = length["unit"]
    if unit in ("দিন", "সপ্তাহ"):
        stated *= _WEEK if unit == "সপ্তাহ" else 1
        if stated not in (days, days - 1):
            yield WrongLength(length["words"], span, days, "দিন")
        return
    stated *= 1 if unit == "মাস" else _YEAR
    right = _after(first, stated)
    if right and not -2 * _SLACK <= (last - right).days <= _SLACK:
        whole = whole_months(first, last)
        in_years = unit != "মাস" and whole and not whole % _YEAR
        right_length = (whole // _YEAR, "বছর") if in_years else (whole, "মাস") if whole else (days, "দিন")
        yield WrongLength(length["words"], span, *right_length)


def _after(first: dt.date, months: int) -> dt.date | None:
    """The same day so many months later; the last day of a month that has no such day."""
    year, month = divmod(first.year * _YEAR + first.month - 1 + months, _YEAR)
    if year > dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
