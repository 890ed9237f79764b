"""Days of leave, the year of what was asked for, and rates of interest that an answer has otherwise than the paper that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from govdocs.audit.between.cards import day_of
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.named_otherwise import own_passages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TEXTS: Final = ("body", "subject")
_IN_WORDS: Final = r"(?: ?\([^()]{2,20}\))?"
_LEAVE: Final = late(
    normalise(
        rf"মঞ্জুর(?:কৃত|িকৃত|ীকৃত)? (?P<words>(?P<days>[০-৯]{{1,3}}){_IN_WORDS} ?দিন)(?:ের|ব্যাপী)? (?:{LETTER}{{2,15}} ){{0,3}}?ছুটি"
    )
)
_TERM: Final = late(normalise(rf"(?<![০-৯])(?P<days>[০-৯]{{1,3}}){_IN_WORDS} ?দিন"))
_OF_LEAVE: Final = late(normalise("মেয়াদ|ছুটি"))
_CHANGED: Final = late(normalise("বর্ধিত|বৃদ্ধি|বাতিল|সংশোধ|অংশ|অবশিষ্ট|অভোগকৃত"))


def leaves_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The days of leave that a paper says were granted, where the order's particulars have one other number."""
    document = other.document
    granted = normalise(document.body or "") if isinstance(document, Letter) else ""
    terms = [
        match
        for label, value in (document.particulars.items() if isinstance(document, Letter) else ())
        if _OF_LEAVE.search(normalise(label))
        for match in _TERM.finditer(normalise(value))
    ]
    if len(terms) != 1 or "ছুটি" not in granted:
        return
    for passage in paper.own_texts(_TEXTS):
        at, text = passage.at, passage.text
        for match in _LEAVE.finditer(text) if not _CHANGED.search(text) else ():
            if match["days"] != terms[0]["days"]:
                yield FactApart(at, match["words"], terms[0][0])


_PAY: Final = late(
    normalise(rf"(?<!{LETTER})(?P<pay>(?:অর্ধ-? ?গড়|পূর্ণ গড়|গড়|বিনা) বেতনে)(?= (?:{LETTER}{{2,15}} )?ছুটি)")
)
_KIND_OF_LEAVE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<kind>অর্জিত|নৈমিত্তিক|চিকিৎসাজনিত|মাতৃত্বকালীন|শ্রান্তি ও বিনোদন|অসাধারণ|সংগনিরোধ|অধ্যয়ন) ছুটি"
    )
)


def kinds_of_leave_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The pay on which, or the kind in which, a paper says that leave was granted, where the order has one other."""
    texts = [normalise(" ".join(text for _, text in own_passages(each))) for each in (paper, other)]
    if _CHANGED.search(texts[0]) or not _GRANTED.search(texts[0]) or not _GRANTED.search(texts[1]):
        return
    for pattern in (_PAY, _KIND_OF_LEAVE):
        own, theirs = (
            {match[1].replace("-", ""): match[1] for match in pattern.finditer(text)} for text in texts
        )
        if len(own) == len(theirs) == 1 and own.keys() != theirs.keys():
            (words,), (right,) = own.values(), theirs.values()
            at = next(at for at, text in own_passages(paper) if words in normalise(text))
            yield FactApart(at, words, right)


_GRANTED: Final = late(normalise("মঞ্জুর"))

# Years

_YEAR: Final = late(
    normalise(
        r"(?<![০-৯/-])(?P<year>(?:১৯|২০)[০-৯]{2}(?:-(?:[০-৯]{4}|[০-৯]{2}))?)(?![০-৯])(?= ?(?:সাল|অর্থবছর|খ্রি|শিক্ষাবর্ষ))"
    )
)
_LONGEST: Final = timedelta(days=60)
_LEAST: Final = 4


def years_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The year in the subject of an answer of another office, where the letter's subject has the same words and one other year."""
    subjects = [normalise(getattr(each.document, "subject", None) or "") for each in (paper, other)]
    years = [set(_YEAR.findall(subject)) for subject in subjects]
    days = [day_of(each.document) for each in (paper, other)]
    heads = [
        tuple(getattr(getattr(each.document, "letterhead", None), "lines", ())) for each in (paper, other)
    ]
    if any(len(each) != 1 for each in years) or not days[0] or not days[1] or heads[0] == heads[1]:
        return
    (own,), (right,) = years
    same = [
        re.sub("[।,]", "", subject.replace(year, "")).split()
        for subject, year in zip(subjects, (own, right), strict=True)
    ]
    in_time = timedelta(0) <= days[0] - days[1] <= _LONGEST
    alike = same[0] == same[1] and len(same[0]) >= _LEAST
    if own != right and in_time and alike and not other.has(own):
        yield FactApart(("subject",), own, right)


# Rates

_PER_CENT: Final = r"(?P<words>(?P<rate>[০-৯]{1,2}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ))"
_RATE: Final = late(normalise(rf"বার্ষিক {_PER_CENT}(?=[^।;\n]{{0,25}}সুদ)"))
_RATE_BEFORE: Final = late(normalise(rf"সুদ[^।;\n০-৯]{{0,25}}{_PER_CENT}"))
_AS_SAID: Final = late(normalise("শর্ত (?:অনুযায়ী|মোতাবেক|অনুসারে)|(?:পত্র|আদেশ)(?:ের)? (?:অনুযায়ী|মোতাবেক|অনুসারে)"))
_BEFORE: Final = 60
"""Characters before a rate that may say by whose terms it is."""


def rates_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The rate of interest of a paper that says it is by the terms of another, where that has one other rate."""
    own, theirs = (list(_rates(each)) for each in (paper, other))
    if len({match["rate"] for _, match in own}) != 1 or len({match["rate"] for _, match in theirs}) != 1:
        return
    (at, mine), (_, their) = own[0], theirs[0]
    before = mine.string[max(0, mine.start() - _BEFORE) : mine.start()]
    if _AS_SAID.search(before) and mine["rate"] != their["rate"]:
        yield FactApart(at, mine["words"], their["words"])


def _rates(paper: Paper) -> Iterator[tuple[Path, re.Match[str]]]:
    for passage in paper.own_texts(_TEXTS):
        for pattern in (_RATE, _RATE_BEFORE):
            yield from ((passage.at, match) for match in pattern.finditer(passage.text))
