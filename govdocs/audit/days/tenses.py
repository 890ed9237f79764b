"""Verbs of what is over beside days to come, verbs of what is to come beside days that are past, and days without a number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import ERA, MONTH, PART_OF_DAY, DayMention, days_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.dates.bangla_calendar import WEEKDAYS
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WHEN: Final = rf"(?: ?{ERA})? ?(?:তারিখে?)?(?: রোজ)?,? ?\(?(?:{'|'.join(WEEKDAYS)})?\)?,?(?: (?:{PART_OF_DAY}) [০-৯.:]{{1,5}} ?(?:টায়|টা|ঘটিকায়|ঘটিকা))?"
_TO_BE: Final = late(
    normalise(
        rf"{_WHEN}(?: {LETTER}{{2,20}}){{0,7}} (?:অনুষ্ঠিত হবে|অনুষ্ঠিত হইবে|অনুষ্ঠিতব্য|পালিত হবে|উদ্‌যাপিত হবে|উদযাপিত হবে|উদ্বোধন করবেন|উদ্বোধন করা হবে|শুরু হবে)"
    )
)
_NOT_NOW: Final = late(
    normalise(
        rf"ছিল(?:ো|েন)?(?!{LETTER})|(?<!{LETTER})(?:মর্মে|বলে|যে)(?!{LETTER})|পরিবর্তে|স্থলে|হতে|থেকে|পত্রে|নোটিশে|বিজ্ঞপ্তিতে|আদেশে|স্মারকে|সিদ্ধান্ত|সংশোধ|স্থগিত"
    )
)
_HELD: Final = late(
    normalise(
        rf"(?: ?{ERA})? ?তারিখে(?: {LETTER}{{2,20}}){{0,4}} অনুষ্ঠিত (?:(?:{LETTER}{{2,20}} ){{0,4}}(?:সভা|সেমিনার|কর্মশালা|পরীক্ষা|প্রশিক্ষণ|মেলা|বৈঠক)(?:য়|র|টির|ের|ে)?)(?!{LETTER})"
    )
)
_PAPER_OF: Final = late(
    normalise(
        rf"(?: ?{ERA})? ?তারিখের (?:[০-৯./-]{{3,50}} ?(?:নং|নম্বর|সংখ্যক) )?(?:সরকারি |অফিস )?(?:পত্র|স্মারক|আদেশ|প্রজ্ঞাপন|পরিপত্র|চিঠি)(?:ে|টি|ের|টির|মূলে|-এ)?(?!{LETTER})"
        rf"|(?: ?{ERA})? ?তারিখের (?:(?:মৌখিক|লিখিত|টেলিফোনিক) )?(?:নির্দেশনা|নির্দেশ|সিদ্ধান্ত|অনুমোদন|সভার সিদ্ধান্ত|সুপারিশ|প্রতিবেদন)(?:র|ের)? (?:অনুসারে|অনুযায়ী|মোতাবেক|আলোকে|প্রেক্ষিতে|পরিপ্রেক্ষিতে|ভিত্তিতে|বলে)(?!{LETTER})"
    )
)
_THEN: Final = late(normalise(r"(?:করা|দেওয়া|নেওয়া|বরাদ্দ|কাজ) হবে ?।?\Z|থাকবে(?:ন)?|পর্যন্ত"))
"""Words of a sentence in which what a paper or a meeting to come will bring is to come, too."""
_DRAFT: Final = late(normalise("খসড়া|জারিতব্য|আগামী|আসন্ন"))


def to_be_on_a_past_day(text: str, own: dt.date) -> Iterator[DayMention]:
    """Days before the own day of a document on which something is said to be still to happen.

    >>> [found.words for found in to_be_on_a_past_day("সভাটি ৫ মার্চ ২০২৬ তারিখে অনুষ্ঠিত হবে।", dt.date(2026, 3, 12))]
    ['৫ মার্চ ২০২৬']
    """
    for _, sentence in dated_sentences(text):
        if not any(sign in sentence for sign in _SIGNS) or _NOT_NOW.search(sentence):
            continue
        mentions = [mention for mention in days_in(sentence) if mention.day]
        if len(mentions) == 1 and mentions[0].day and mentions[0].day < own:
            yield from mentions if _TO_BE.match(sentence, mentions[0].end) else ()


def done_on_a_day_to_come(text: str, own: dt.date) -> Iterator[int]:
    """Where a text names days after the own day of which a meeting that was held, or a paper that was written, is said to be.

    >>> said = "২০ মার্চ ২০২৬ তারিখে অনুষ্ঠিত সভার সিদ্ধান্ত"
    >>> list(done_on_a_day_to_come(said, dt.date(2026, 3, 12)))
    [0]
    """
    for start, sentence in dated_sentences(text):
        for mention in days_in(sentence):
            if mention.day is None or mention.day <= own or _DRAFT.search(sentence) or _THEN.search(sentence):
                continue
            if _HELD.match(sentence, mention.end) or _PAPER_OF.match(sentence, mention.end):
                yield start + mention.start


_SIGNS: Final = tuple(map(normalise, ("অনুষ্ঠিত", "পালিত হবে", "যাপিত হবে", "উদ্বোধন কর", "শুরু হবে")))
_NO_DAY: Final = late(
    normalise(
        rf"(?<![০-৯] )(?<![০-৯])(?<!{LETTER})(?P<words>(?:আগামী |গত |বিগত )?(?<![-–—/])(?<!, )(?<!শে )(?<!ই )(?<!লা )(?:{MONTH}),? ?[০-৯]{{4}}(?: ?{ERA})? ?তারিখ(?:ে|ের)?)(?!{LETTER})"
        rf"|(?<!{LETTER})(?P<none>(?:আগামী|গত|বিগত|অর্থাৎ) তারিখ(?:ে|ের(?= মধ্যে)))(?!{LETTER})"
    )
)


def days_without_number(text: str) -> Iterator[tuple[str, int]]:
    """What should be a day and lacks its number, with its place: 'আগামী মার্চ ২০২৬ তারিখের মধ্যে'.

    >>> list(days_without_number("আগামী মার্চ ২০২৬ তারিখের মধ্যে পাঠাতে হবে।"))
    [('আগামী মার্চ ২০২৬ তারিখের', 0)]
    """
    for match in matches(_NO_DAY, text, "তারিখ"):
        words = match["words"] or match["none"]
        yield words, match.start("words" if match["words"] else "none")
