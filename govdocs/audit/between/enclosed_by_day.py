"""Papers of which a letter says by their day alone that copies go with it: '১২ মে ২০২৫ তারিখে জারি করা আদেশের কপি সংযুক্ত'."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OF_A_PAPER: Final = late(
    normalise(
        rf" ?(?:তারিখের|তারিখে)? ?(?:জারি করা |জারিকৃত |প্রদত্ত |দেওয়া )?(?:{LETTER}{{2,20}} ){{0,2}}?(?:আদেশ|অফিস আদেশ|পত্র|স্মারক|বিজ্ঞপ্তি|পরিপত্র|প্রজ্ঞাপন|নোটিশ|কার্যাদেশ|প্রতিবেদন)(?:টি|ের|টির|খানা)?(?: (?:কপি|অনুলিপি|ছায়ালিপি|ফটোকপি))?"
    )
)
_BY_NUMBER: Final = late(
    normalise(r" ?তারিখের [০-৯]{1,5} ?(?:নম্বর|নং|সংখ্যক) (?:অফিস )?(?:আদেশ|পত্র|স্মারক|বিজ্ঞপ্তি|পরিপত্র|নোটিশ)")
)
_GOES_WITH: Final = late(
    normalise(
        "সংযুক্ত|সঙ্গে (?:দেওয়া|দেয়া|পাঠানো|প্রেরণ)|এতদসঙ্গে|এতৎসঙ্গে|পাঠানো হলো|প্রেরণ করা হলো|প্রেরিত হইল|প্রেরণ করা হইল"
    )
)


def days_of_enclosed(text: str) -> Iterator[date]:
    """The days of papers that a text says are enclosed, or names by their day and the last part of their number.

    >>> list(days_of_enclosed("এ বিষয়ে ১২ মে ২০২৫ তারিখে জারি করা আদেশের কপি সংযুক্ত আছে।"))
    [datetime.date(2025, 5, 12)]
    """
    for _, sentence in dated_sentences(text):
        enclosed = _GOES_WITH.search(sentence)
        for mention in days_in(sentence):
            numbered = _BY_NUMBER.match(sentence, mention.end)
            if mention.day and (numbered or (enclosed and _OF_A_PAPER.match(sentence, mention.end))):
                yield mention.day
