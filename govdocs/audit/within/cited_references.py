"""Days that running text gives to a reference that it cites by its letter: 'সূত্রস্থ (ক) নং স্মারকের …'."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import ERA, days_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.spans import LETTER
from govdocs.numerals import letter_number, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class CitedDay(NamedTuple):
    """The words of a day, the place of the reference that is said to be of it, counted from 0, and the reference's own day."""

    words: str
    reference: int
    right: dt.date


_PAPER: Final = "স্মারক|পত্র|চিঠি|আদেশ|নোটিশ|পরিপত্র|প্রজ্ঞাপন|বিজ্ঞপ্তি|কার্যাদেশ|স্মারকপত্র"
_CITED: Final = late(
    normalise(
        rf"(?<!{LETTER})সূত্র(?:স্থ|োক্ত|ে উল্লিখিত|ে বর্ণিত|োল্লিখিত|ের|-)? ?(?:[(‘](?P<letter>[ক-হ]|[০-৯]{{1,2}})[)’])?(?: ?(?:নং|নম্বর|ক্রমিকের|সংখ্যক))? ?"
    )
)
_OF_DAY: Final = late(rf"(?: ?{ERA})? ?(?:তারিখের|তারিখযুক্ত) (?:{_PAPER})")
_THEN: Final = late(rf"(?: ?{ERA})? ?তারিখে (?:জারিকৃত|চাহিত|প্রেরিত|জারি করা)")
_BEFORE: Final = late(rf"(?: ?{ERA})? ?তারিখের \Z")
_BETWEEN: Final = late(rf"(?:(?:{_PAPER}){LETTER}{{0,3}} ?)?[(,]? ?(?:তারিখ:? )?\Z")
_CLOSED: Final = late(r" ?(?:খ্রি\.? ?)?\)")


def cited_days(text: str, references: Sequence[str]) -> Iterator[CitedDay]:
    """Days that are not those of the reference beside them. A reference with several days, or none, is not looked at.

    >>> references = ["বিভাগের ২ মার্চ ২০২৬ তারিখের পত্র", "দপ্তরের ৫ মার্চ ২০২৬ তারিখের পত্র"]
    >>> [str(found.right) for found in cited_days("সূত্রস্থ (ক) ৪ মার্চ ২০২৬ তারিখের পত্র", references)]
    ['2026-03-02']
    """
    own = [{mention.day for mention in days_in(each) if mention.day} for each in references]
    if len(references) == 1 == len(own[0]):
        yield from _of_the_said(text, own[0])
    for _, sentence in dated_sentences(text) if "সূত্র" in text else ():
        days = [mention for mention in days_in(sentence) if mention.day]
        for match in _CITED.finditer(sentence):
            index = _index(match, references)
            if index is None or len(own[index]) != 1:
                continue
            for mention in days:
                after = sentence[mention.end : mention.end + 40]
                behind = mention.start >= match.end() and _is_of(sentence[match.end() : mention.start], after)
                ahead = _BEFORE.fullmatch(sentence[mention.end : match.start()]) if match["letter"] else None
                if (behind or ahead) and mention.day not in own[index]:
                    yield CitedDay(mention.words, index, next(iter(own[index])))


def _of_the_said(text: str, own: set[dt.date]) -> Iterator[CitedDay]:
    """Days of 'the said letter' that are near that of the only reference, and not its day."""
    (right,) = own
    for _, sentence in dated_sentences(text) if "উক্ত" in text else ():
        for mention in days_in(sentence):
            if not mention.day or mention.day == right or not _OF_THE_SAID.match(sentence, mention.end):
                continue
            if abs((mention.day - right).days) <= _NEAR or mention.day.day == right.day:
                yield CitedDay(mention.words, 0, right)


_OF_THE_SAID: Final = late(rf"(?: ?{ERA})? ?তারিখের উক্ত (?:{_PAPER})")
_NEAR: Final = 9
"""Days by which a day and its slip of a digit are apart."""


def _is_of(between: str, after: str) -> bool:
    """Whether a day is that of the paper cited before it, by the words between them and those after the day."""
    if not _BETWEEN.match(between):
        return False
    if between.endswith(("(", "তারিখ: ", "তারিখ ")):
        return bool(_CLOSED.match(after))
    return bool((_THEN if between.strip() else _OF_DAY).match(after))


def _index(match: re.Match[str], references: Sequence[str]) -> int | None:
    """The place of the reference that is meant; None where that is not certain."""
    written = match["letter"]
    if written is None:
        return 0 if len(references) == 1 else None
    number = int(to_ascii(written)) if written[0] in "০১২৩৪৫৬৭৮৯" else letter_number(written)
    return number - 1 if number and 0 < number <= len(references) else None
