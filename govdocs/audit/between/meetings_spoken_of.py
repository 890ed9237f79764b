"""Meetings, and papers sent, of which a letter speaks by their day: 'কমিটির ১৪ সেপ্টেম্বর ২০২৫ তারিখের সভায়', '১৩ জুলাই ২০২৫ তারিখে প্রেরিত পরিকল্পনা'."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from govdocs.audit.between.one_matter import stems
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class SpokenOf(NamedTuple):
    """The day of a meeting, and the beginnings of the words that say whose it was."""

    day: date
    of: frozenset[str]


_OF_A_MEETING: Final = late(
    normalise(
        rf" ?(?:খ্রি[^ ]{{0,8}} )?তারিখ(?:ের|ে)? (?:অনুষ্ঠিত )?(?:{LETTER}{{2,20}} ){{0,4}}?(?:সভা|সমাবেশ|কর্মশালা)(?:র|য়|তে)?(?!{LETTER})"
    )
)
_SENT: Final = late(
    normalise(
        rf" ?তারিখে (?:প্রেরিত|দাখিলকৃত|দাখিল করা|পাঠানো|জারিকৃত|জারি করা) (?:{LETTER}{{2,20}} ){{0,3}}?(?:পরিকল্পনা|প্রস্তাব|চাহিদা|চাহিদাপত্র|কর্মসূচি|সূচি|প্রতিবেদন|আদেশ|পত্র|নোটিশ)"
    )
)
_NAMING: Final = 60
"""Characters before the day that say whose meeting it was."""
LEAST: Final = 2
"""Words that the name of a meeting and that in its minutes have in common."""


def meetings_spoken_of(text: str) -> Iterator[SpokenOf]:
    """The meetings of which a text says the day.

    >>> [(meeting.day.isoformat(), len(meeting.of)) for meeting in meetings_spoken_of("পানি ও স্যানিটেশন কমিটির ১৪ সেপ্টেম্বর ২০২৫ তারিখের সভায়")]
    [('2025-09-14', 4)]
    """
    for _, sentence in dated_sentences(text):
        for mention in days_in(sentence):
            said = _OF_A_MEETING.match(sentence, mention.end) if mention.day else None
            if said and mention.day:
                before = sentence[max(0, mention.start - _NAMING) : mention.start]
                yield SpokenOf(mention.day, stems(f"{before} {said[0]}"))


def days_of_sent(text: str) -> Iterator[date]:
    """The days on which a text says that a plan, a proposal or a letter was sent.

    >>> [day.isoformat() for day in days_of_sent("১৩ জুলাই ২০২৫ তারিখে প্রেরিত পরিকল্পনা অনুযায়ী কাজ হয়েছে।")]
    ['2025-07-13']
    """
    for _, sentence in dated_sentences(text):
        for mention in days_in(sentence):
            if mention.day and _SENT.match(sentence, mention.end):
                yield mention.day
