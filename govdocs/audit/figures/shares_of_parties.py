"""Shares in per cent that make a whole, and the amount of each: '৭০ শতাংশ বোর্ড এবং ৩০ শতাংশ সমিতি …। বোর্ডের অংশ …, সমিতির অংশ …'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, number_of, written
from govdocs.audit.reading.quantities import Quantity, quantities
from govdocs.audit.reading.scanning import is_table_row, lines_with
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PERCENT: Final = late(normalise(r"(?<![০-৯.,/-])(?P<percent>[০-৯]{1,2}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ|ভাগ)"))
_HUNDRED: Final = 100
_FEWEST: Final = 2
_MOST: Final = 4
_LONGEST: Final = 1200
"""Characters of a paragraph that is looked at."""


def wrong_shares_of_parties(text: str) -> Iterator[Misreckoned]:
    """The one amount that is not its share, where the others are theirs to the taka.

    >>> said = "ব্যয় ৮০,০০,০০০ টাকা; এর ৭০ শতাংশ বোর্ড ও ৩০ শতাংশ সমিতি দেবে। বোর্ডের ৫৬,০০,০০০ টাকা, সমিতির ২৬,০০,০০০ টাকা।"
    >>> [(found.words, str(found.right)) for found in wrong_shares_of_parties(said)]
    [('২৬,০০,০০০ টাকা', '2400000')]
    """
    for start, end in lines_with(text, "শতাংশ", "%"):
        line = text[start:end]
        if len(line) <= _LONGEST and not is_table_row(line):
            yield from _of_paragraph(line)


def _of_paragraph(line: str) -> Iterator[Misreckoned]:
    shares = list(_PERCENT.finditer(line))
    yield from _by_name(line, [match.start() for match in shares])
    percents = [Decimal(number_of(match["percent"]) or 0) for match in shares]
    if not _FEWEST <= len(percents) <= _MOST or sum(percents) != _HUNDRED:
        return
    amounts = quantities(line)
    wholes = [one for one in amounts if one.end <= shares[0].start()]
    if not wholes:
        return
    whole = wholes[-1]
    parts = [one for one in amounts if one.start >= shares[0].end() and one.unit == whole.unit]
    if len(parts) == len(shares) and whole.number:
        yield from _odd_one(whole, parts, percents)


def _odd_one(whole: Quantity, parts: list[Quantity], percents: list[Decimal]) -> Iterator[Misreckoned]:
    """The part that is not so many per cent of the whole, where all others are."""
    right = [whole.number * percent / _HUNDRED for percent in percents]
    wrong = [index for index, part in enumerate(parts) if part.number != right[index]]
    if len(wrong) == 1:
        part, share = parts[wrong[0]], right[wrong[0]]
        if abs(part.number - share) <= share / 2 and share == share.to_integral():
            yield Misreckoned(part.words, f"{written(whole.number)} × {written(percents[wrong[0]])}%", share)


_OF_PARTY: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<percent>[০-৯]{{1,2}}) ?(?:%|শতাংশ|ভাগ)(?: (?:অর্থ|টাকা|ব্যয়))? (?P<behind>{LETTER}{{3,20}})|(?P<before>{LETTER}{{3,20}}) (?P<percent2>[০-৯]{{1,2}}) ?(?:%|শতাংশ|ভাগ)"
    )
)
_PART: Final = late(
    normalise(
        rf"(?P<party>{LETTER}{{3,20}}?)(?:ের|র) (?:(?:নিজস্ব|প্রদেয়) )?(?:অংশ|হিস্যা|দেয়|ভাগ|অনুদান|চাঁদা|অংশীদারিত্ব)(?: হবে| দাঁড়ায়| হয়| বাবদ| হলো)?:? (?=[০-৯])"
    )
)
_CASE: Final = tuple(map(normalise, ("", "র", "ের", "কে", "ই", "টি")))


def _by_name(line: str, percents: list[int]) -> Iterator[Misreckoned]:
    """The part of a party by its name, where one amount stands before the percents: '৩০ শতাংশ সমিতি দেবে … সমিতির অংশ'."""
    amounts = quantities(line) if percents and _PART.search(line) else ()
    wholes = [one for one in amounts if one.end <= percents[0]] if percents else []
    if len(wholes) != 1:
        return
    shares = [
        (match["behind"] or match["before"], Decimal(number_of(match["percent"] or match["percent2"]) or 0))
        for match in _OF_PARTY.finditer(line)
    ]
    for match in _PART.finditer(line):
        of = {share for name, share in shares if any(name == match["party"] + case for case in _CASE)}
        part = next((one for one in amounts if one.start == match.end()), None)
        if part is None or len(of) != 1 or part.unit != wholes[0].unit or match.start() < percents[0]:
            continue
        share = of.pop()
        right = wholes[0].number * share / _HUNDRED
        if part.number != right and right == right.to_integral() and abs(part.number - right) <= right / 2:
            yield Misreckoned(part.words, f"{written(wholes[0].number)} × {written(share)}%", right)
