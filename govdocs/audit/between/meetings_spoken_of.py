"""Meetings, and papers sent, of which a letter speaks by their day: 'কমিটির ১৪ সেপ্টেম্বর ২০২৫ তারিখের সভায়', '১৩ জুলাই ২০২৫ তারিখে প্রেরিত পরিকল্পনা'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class SpokenOf(NamedTuple):
    """The day of a meeting, and the words before it, which end with whose it was."""

    day: date
    of: tuple[str, ...]


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
_NAMING: Final = 90
"""Characters before the day that say whose meeting it was."""
_LEAST: Final = 2
"""Words that the name of a meeting and that in its minutes end with."""
_WORD: Final = late(rf"{LETTER}+")
_CASE: Final = late(normalise(r"(?<=..)(?:ের|র)\Z"))


def meetings_spoken_of(text: str) -> Iterator[SpokenOf]:
    """The meetings of which a text says the day.

    >>> [(meeting.day.isoformat(), meeting.of) for meeting in meetings_spoken_of("স্যানিটেশন কমিটির ১৪ সেপ্টেম্বর ২০২৫ তারিখের সভায়")]
    [('2025-09-14', ('স্যানিটেশন', 'কমিটি'))]
    """
    for _, sentence in dated_sentences(text):
        for mention in days_in(sentence):
            if mention.day and _OF_A_MEETING.match(sentence, mention.end):
                before = sentence[max(0, mention.start - _NAMING) : mention.start]
                yield SpokenOf(mention.day, _words(re.split("[,;:()]", before)[-1]))


def are_minutes_of(meeting: SpokenOf, subject: str, *, own: bool = False) -> bool:
    """Whether minutes of this subject are of a meeting: of all that names them up to its last word, fewer words than it has come before it.

    Of its own office (`own`) a letter leaves out more of the name.

    >>> said = SpokenOf(date(2026, 6, 9), ("উপজেলা", "শিক্ষা", "কমিটি"))
    >>> are_minutes_of(said, "কমলপুর উপজেলা শিক্ষা কমিটির সভা"), are_minutes_of(said, "উপজেলা মাধ্যমিক শিক্ষা কমিটির সভা")
    (True, False)
    """
    named = _words(normalise(subject))
    if not meeting.of or meeting.of[-1] not in named:
        return False
    name = named[: named.index(meeting.of[-1]) + 1]
    same = 0
    while same < min(len(name), len(meeting.of)) and name[-1 - same] == meeting.of[-1 - same]:
        same += 1
    left_out = max(0, same - 1) if same == len(meeting.of) else 0
    return same >= _LEAST and (own or len(name) - same <= left_out)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_CASE.sub("", word) for word in _WORD.findall(text))


def days_of_sent(text: str) -> Iterator[date]:
    """The days on which a text says that a plan, a proposal or a letter was sent.

    >>> [day.isoformat() for day in days_of_sent("১৩ জুলাই ২০২৫ তারিখে প্রেরিত পরিকল্পনা অনুযায়ী কাজ হয়েছে।")]
    ['2025-07-13']
    """
    for _, sentence in dated_sentences(text):
        for mention in days_in(sentence):
            if mention.day and _SENT.match(sentence, mention.end):
                yield mention.day


_IN_IT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সভায়|সভার সিদ্ধান্ত|পরিকল্পনায়|পরিকল্পনা অনুযায়ী|প্রস্তাবে|চাহিদায়|কর্মসূচিতে|সূচিতে)(?!{LETTER})"
    )
)
"""Words for the meeting, or the paper, in a sentence that says what it says."""
_OTHERWISE: Final = late(
    normalise(
        "ভ্যাট|আয়কর|আরও|আরো|বাদে|বাদ দিয়ে|ছাড়া|প্রকৃত|খরচ হয়েছে|ব্যয় হয়েছে|পরিশোধ|পাওয়া গেছে|অনুমোদিত|অনুমোদন|দরদাতা|সাশ্রয়|সংশোধিত|এ পর্যন্ত|আজ পর্যন্ত|বর্তমানে|এখন|যাচাই শেষে|চূড়ান্ত|গত |আগামী"
        rf"|{LETTER}{{2,20}} (?:ইউনিয়নে|সড়কে|হাটে|ওয়ার্ডে|উপজেলায়|গ্রামে|মৌজায়|বাজারে)(?!{LETTER})"
    )
)
"""Words with which a number may be another rightly: of what became of it, of a part, of a place."""


def is_said_of_it(sentence: str) -> bool:
    """Whether a sentence says what was said in the meeting, or stands in the plan, and not what became of it."""
    return bool(_IN_IT.search(sentence)) and not _OTHERWISE.search(sentence)
