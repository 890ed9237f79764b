"""Numbers of letters that offices make for themselves, উমাশি/রাম/২৫/৪১৮, and the same number with a slip of the hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.scanning import LETTERS, matches
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ODD: Final = late(
    rf"(?<![^\s(])(?P<stem>[{LETTERS}A-Za-z.]{{1,20}}(?:/[{LETTERS}A-Za-z0-9০-৯.-]{{1,15}}){{1,6}}[/-])(?P<last>[0-9০-৯]{{2,6}})(?![0-9০-৯/-])"
)


_BY_YEAR: Final = late(
    r"(?<![^\s(])(?P<last>[0-9০-৯]{2,5})/(?P<stem>(?:1[89]|20|১[৮৯]|২০)[0-9০-৯]{2})(?![/0-9০-৯-])"
)
"""The number of a file and its year: ২১৮/২০১৪."""


def odd_numbers_misquoted(text: str, references: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The numbers of a text that differ from the one of their file in the references by one digit, or two that changed places.

    >>> list(odd_numbers_misquoted("উমাশি/রাম/২৫/৪৮১ নম্বর স্মারকে", ["উমাশি/রাম/২৫/৪১৮ নম্বর স্মারক"]))
    [('উমাশি/রাম/২৫/৪৮১', 'উমাশি/রাম/২৫/৪১৮')]
    """
    known: dict[str, list[tuple[str, str]]] = {}
    for reference in references:
        for match in _all(normalise(reference)):
            known.setdefault(to_ascii(match["stem"]), []).append((to_ascii(match["last"]), match[0]))
    for match in _all(text) if known else ():
        cited, last = known.get(to_ascii(match["stem"]), []), to_ascii(match["last"])
        near = [words for other, words in cited if _is_slip(last, other)]
        if near and _is_of_another_case(text[match.end() :], references):
            continue
        if len(near) == 1 and last not in {other for other, _ in cited}:
            yield match[0], near[0]


_CASE: Final = late(normalise(r" ?(?:নম্বর|নং) (?P<of>আপিল|রিট|রিভিশন|লিভ)"))
"""What is brought against the judgement of a case has a number of its own."""


def _is_of_another_case(after: str, references: Sequence[str]) -> bool:
    case = _CASE.match(after)
    return case is not None and not any(case["of"] in normalise(each) for each in references)


def _all(text: str) -> Iterator[re.Match[str]]:
    yield from matches(_ODD, text, "/")
    yield from matches(_BY_YEAR, text, "/")


def _is_slip(one: str, other: str) -> bool:
    """Whether a number is written for another, and the two are not of letters or cases in a row."""
    return abs(int(one) - int(other)) > _IN_A_ROW and is_mistyped(one, other)


_IN_A_ROW: Final = 2
