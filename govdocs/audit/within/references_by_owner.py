"""Days that running text gives to the letter of a reference that it calls by its office: 'বোর্ডের ২১ মার্চ ২০২৫ তারিখের পত্রে'."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import ERA, days_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.reading.scanning import words_in
from govdocs.audit.spans import LETTER
from govdocs.audit.within.cited_references import CitedDay
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_LETTER_WORDS: Final = ("স্মারক", "পত্র", "চিঠি", "তাগিদ")
_OF_A_KIND: Final = ("পরিপত্র", "প্রজ্ঞাপন", "বিজ্ঞপ্তি", "কার্যাদেশ", "আদেশ", "নোটিশ", "কার্যবিবরণী", "প্রতিবেদন")
_PAPER: Final = late(
    normalise(
        rf"(?: ?{ERA})? ?তারিখের (?:(?!সভা|বৈঠক|মধ্যে){LETTER}{{2,15}} ){{0,2}}?(?P<kind>{'|'.join((*_OF_A_KIND, *_LETTER_WORDS))})"
    )
)
_KINDS: Final = tuple(map(normalise, _OF_A_KIND))
_OWNER: Final = late(
    normalise(rf"(?:(?P<more>[^\s।]{{1,25}}) )?(?P<owner>{LETTER}{{2,25}}(?:র|ের)),? (?:গত )?\Z")
)
_ANY_OFFICE: Final = late(
    normalise(r"(?:কার্যালয়|দপ্তর|অফিস|শাখা|পরিষদ|বিভাগ|অধিশাখা|প্রতিষ্ঠান|ইউনিট|সেল|মন্ত্রণালয়|অধিদপ্তর)(?:ের|র)\Z")
)
"""Offices that are many: which one is meant, the word before says."""
_BESIDE: Final = late(normalise(r".*(?:ে|য়|[,;:(।])\Z|যে|ও|এবং"))
"""A word before the name of an office that is none of it."""
_OF_ANOTHER: Final = late(
    normalise(
        "পূর্ববর্তী|পরবর্তী|ইতঃপূর্বে|ইতোপূর্বে|ইতিপূর্বে|পূর্বে|পুনরায়|পুনঃ|প্রথমে|প্রথম |দ্বিতীয়|তৃতীয়|আরেক|আরও|অপর|সর্বশেষ|জবাব|প্রত্যুত্তর|সংশোধ|বাতিল|প্রত্যাহার|স্থলে|পরিবর্তে|অতঃপর|এরপর|তৎপর|ধারাবাহিক"
    )
)
"""Words of a sentence that speaks of one more letter."""
_OPENS: Final = late(
    normalise(r"\A\s*(?:(?:[১-৯]|0?1)[।.)] )?(?:উপর্যুক্ত|উপরিউক্ত|উপরোক্ত|উল্লিখিত|বর্ণিত|শিরোনামোক্ত) বিষয়")
)


class _Reference(NamedTuple):
    """A reference of one day, its place counted from 0, and its text."""

    place: int
    day: dt.date
    text: str


def days_by_owner(text: str, references: Sequence[str]) -> Iterator[CitedDay]:
    """Days of letters that are those of one reference but for a slip: its two digits exchanged, another month or year.

    In the opening, which says what letter is answered, any other day is wrong. Nothing is said where the text has the day of the reference, too,
    or speaks of a further letter, or where two references may be meant.

    >>> references = [normalise("বাংলাদেশ পানি উন্নয়ন বোর্ডের ১২ মার্চ ২০২৫ তারিখের পত্র")]
    >>> [str(found.right) for found in days_by_owner(normalise("বোর্ডের ২১ মার্চ ২০২৫ তারিখের পত্রে"), references)]
    ['2025-03-12']
    """
    if "তারিখের" not in text:
        return
    known = [{mention.day for mention in days_in(each)} for each in references]
    if any(len(days) != 1 for days in known):
        return
    cited = [
        _Reference(index, day, normalise(each))
        for index, (each, days) in enumerate(zip(references, known, strict=True))
        for day in days
        if day
    ]
    in_text = {mention.day for mention in days_in(text)}
    left = [one for one in cited if one.day not in in_text]
    for _, sentence in dated_sentences(text) if left else ():
        papers = [(one, paper) for one in days_in(sentence) if (paper := _PAPER.match(sentence, one.end))]
        if len(papers) != 1 or _OF_ANOTHER.search(sentence):
            continue
        mention, paper = papers[0]
        if mention.day is None or any(mention.day == one.day for one in cited):
            continue
        kind = paper["kind"] if paper["kind"] in _KINDS else ""
        found = _meant(sentence[: mention.start], [one for one in cited if _kind(one.text) == kind])
        if found and found[0] in left:
            opens = found[1] and _OPENS.match(sentence)
            if opens or _is_slip(mention.day, found[0].day):
                yield CitedDay(mention.words, found[0].place, found[0].day)


def _kind(text: str) -> str:
    """The kind of paper that a reference is; empty of a letter."""
    return next((kind for kind in _KINDS if kind in text), "")


def _meant(before: str, references: Sequence[_Reference]) -> tuple[_Reference, bool] | None:
    """The one reference that is meant by the words before a day, and whether these name its office; None where that is not certain."""
    match = _OWNER.search(before)
    if match is None:
        return (references[0], False) if len(references) == 1 else None
    owner, more = match["owner"], match["more"] or ""
    of_owner = [one for one in references if {owner, _CASE.sub("", owner)} & words_in(one.text)]
    if more and not _BESIDE.fullmatch(more):
        of_owner = [one for one in of_owner if more in words_in(one.text)]
    elif _ANY_OFFICE.search(owner) and len(references) > 1:
        return None
    return (of_owner[0], True) if len(of_owner) == 1 else None


_CASE: Final = late(normalise(r"(?:ের|(?<=[ািীুূেো])র)\Z"))


def _is_slip(said: dt.date, right: dt.date) -> bool:
    """Whether a day is another but for two digits that changed places, or for its month or year alone."""
    if (said.month, said.year) == (right.month, right.year):
        return sorted(f"{said.day:02}") == sorted(f"{right.day:02}")
    return said.day == right.day > 1 and (said.year == right.year or said.month == right.month)
