"""Days of leave, the year of what was asked for, and rates of interest that an answer has otherwise than the paper that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from govdocs.audit.between.cards import day_of
from govdocs.audit.between.facts_apart import FactApart
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

_RATE: Final = late(
    normalise(r"বার্ষিক (?P<rate>[০-৯]{1,2}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ)(?P<behind>[^।;\n]{0,25})")
)
_RATE_BEFORE: Final = late(normalise(r"সুদ[^।;\n০-৯]{0,25}(?P<rate>[০-৯]{1,2}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ)"))
_AS_SAID: Final = late(normalise("শর্ত (?:অনুযায়ী|মোতাবেক|অনুসারে)|(?:পত্র|আদেশ)(?:ের)? (?:অনুযায়ী|মোতাবেক|অনুসারে)"))
_INTEREST: Final = normalise("সুদ")


def rates_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """The rate of interest of a paper that says it is by the terms of another, where that has one other rate."""
    own, theirs = (list(_rates(each)) for each in (paper, other))
    if len({rate for _, rate, _ in own}) != 1 or len({rate for _, rate, _ in theirs}) != 1:
        return
    (at, rate, as_said), (_, right, _) = own[0], theirs[0]
    if as_said and rate != right:
        yield FactApart(at, f"{rate}%", f"{right}%")


def _rates(paper: Paper) -> Iterator[tuple[Path, str, bool]]:
    for passage in paper.own_texts(_TEXTS):
        at, text = passage.at, passage.text
        for match in _RATE.finditer(text):
            if _INTEREST in match["behind"]:
                yield (
                    at,
                    match["rate"],
                    bool(_AS_SAID.search(text[max(0, match.start() - 60) : match.start()])),
                )
        for match in _RATE_BEFORE.finditer(text):
            yield at, match["rate"], bool(_AS_SAID.search(text[max(0, match.start() - 60) : match.start()]))
