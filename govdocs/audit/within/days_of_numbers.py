"""Papers with a short number and a day, in two places: 'কার্যাদেশ নং ৩৭; তারিখ ১০ মার্চ' and '১২ মার্চ তারিখের ৩৭ নম্বর কার্যাদেশ'."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import ERA, days_in
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class NumberedPaper(NamedTuple):
    """A kind of paper with its number, and the day that stands beside them, in its words."""

    passage: Passage
    kind: str
    number: str
    day: dt.date
    words: str


_KIND: Final = "কার্যাদেশ|অফিস আদেশ|আদেশ|পরিপত্র|প্রজ্ঞাপন|বিজ্ঞপ্তি|চুক্তি|চুক্তিপত্র|চালান|ভাউচার|রসিদ|দলিল|মামলা|চেক|পত্র|স্মারক|রেজুলেশন|বিল|লাইসেন্স|সনদ|মঞ্জুরিপত্র|বরাদ্দপত্র"
_N: Final = r"(?P<number>(?<![০-৯./-])[০-৯]{1,6}(?![০-৯./-]|,[০-৯]))"
_BEFORE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<kind>{_KIND})(?:র|ের|টির)? ?(?:নং|নম্বর)[:ঃ.]?[ -]?{_N}(?:\)?[;,]? ?\(?(?:তারিখ|তাং)[:ঃ.]? ?|[;,] | ?\()\Z"
    )
)
"""What stands before the day: 'কার্যাদেশ নং ৩৭; তারিখ '."""
_BEFORE_TOO: Final = late(
    normalise(rf"{_N} ?(?:নং|নম্বর) (?P<kind>{_KIND})(?:টি|টির|ের|র)? ?[(](?:তারিখ:? )?\Z")
)
_BEHIND: Final = late(
    normalise(
        rf"(?: ?{ERA})? ?(?:তারিখের|তারিখে জারি করা|তারিখে জারিকৃত|তারিখে ইস্যুকৃত),? (?:{_N} ?(?:নং|নম্বর) (?P<kind>{_KIND})(?:র|ের|ে|টি|টির|ের আওতায়|কে)?|(?P<kind2>{_KIND}) ?(?:নং|নম্বর)[:ঃ]?[ -]?(?P<number2>[০-৯]{{1,6}}(?![০-৯./-])))(?!{LETTER})"
    )
)
_REACH: Final = 60
_SIGNS: Final = (normalise("নং"), normalise("নম্বর"))


def dated_otherwise(paper: Paper) -> Iterator[tuple[NumberedPaper, NumberedPaper]]:
    """Each numbered paper that another place has with another day, and that one; not where one place has several of its kind."""
    first: dict[tuple[str, str], NumberedPaper] = {}
    for passage in paper.texts:
        if any(sign in passage.text for sign in _SIGNS) and normalise("তারিখ") in passage.text:
            for found in _numbered(passage):
                other = first.setdefault((found.kind, found.number), found)
                if other.day != found.day:
                    yield found, other
                    return


def _numbered(passage: Passage) -> Iterator[NumberedPaper]:
    text = passage.text
    for mention in days_in(text):
        line = text.rfind("\n", 0, mention.start) + 1
        if mention.day is None or text.startswith("|", line):
            continue
        match = _BEHIND.match(text, mention.end)
        number, kind = (
            (match["number"] or match["number2"], match["kind"] or match["kind2"]) if match else ("", "")
        )
        if match is None:
            before = text[max(0, mention.start - _REACH) : mention.start]
            match = _BEFORE.search(before) or _BEFORE_TOO.search(before)
            number, kind = (match["number"], match["kind"]) if match else ("", "")
        if match:
            yield NumberedPaper(passage, kind, to_ascii(number), mention.day, mention.words)
