"""The memo numbers that running text quotes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import matches
from govdocs.memo_number.number import MemoNumber
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_QUOTED: Final = late(
    r"[0-9০-৯](?<![0-9০-৯.].)[0-9০-৯](?:\.[0-9০-৯]{1,5}){4,8}(?: ?\([^()0-9০-৯]*-?[0-9০-৯]{1,2}\) ?)?(?: ?[-.] ?[0-9০-৯]+)?(?:/[0-9০-৯]+)?(?:\([0-9০-৯]+\))?"
)


def numbers_in(text: str) -> Iterator[tuple[str, MemoNumber]]:
    """The digital memo numbers that a text quotes, each with its words."""
    return ((match[0], number) for match, number in _quoted(text))


@remembered
def _quoted(text: str) -> tuple[tuple[re.Match[str], MemoNumber], ...]:
    found = ((match, MemoNumber.parse(match[0])) for match in _QUOTED.finditer(text))
    return tuple((match, number) for match, number in found if number.layout != "opaque")


class DatedNumber(NamedTuple):
    """A memo number that a text quotes with its date, and the words of that."""

    number: MemoNumber
    day: dt.date
    words: str


_DATE_BEFORE: Final = late(
    normalise(r" ?(?:খ্রি(?:\.|ষ্টাব্দ)? ?)?(?:তারিখের|তারিখে জারিকৃত|তারিখ) (?!মধ্যে)[^।;\n০-৯0-9]{0,40}\Z")
)
_DATE_AFTER: Final = late(
    normalise(r"(?: ?(?:নং|নম্বর)? ?(?:স্মারক|পত্র|আদেশ)?)?[,;]? ?(?:তারিখ|তাং) ?[:ঃ–-]? ?\Z")
)


_SHORT: Final = late(
    normalise(
        r"(?<![-./,0-9০-৯])(?P<issue>[০-৯]{2,5})(?: ?\([^()০-৯]{2,40}\))? (?:নম্বর|নং) (?:স্মারক|পত্র|আদেশ|পরিপত্র|কার্যাদেশ|চিঠি)"
        r"|(?:স্মারক|পত্র|আদেশ|পরিপত্র|কার্যাদেশ|চিঠি)(?:ের)? (?:নম্বর|নং)[ :-]{1,3}(?P<behind>[০-৯]{2,5})(?![-./,]?[0-9০-৯])"
    )
)


class DatedIssue(NamedTuple):
    """The issue number alone of a letter that a text names with its date, and the words of the date."""

    issue: str
    day: dt.date
    words: str


def dated_issues_in(text: str) -> Iterator[DatedIssue]:
    """The issue numbers that stand alone for a whole memo number, and have their date right before or behind.

    >>> [(found.issue, str(found.day)) for found in dated_issues_in("১৫ মে ২০২৫ তারিখের ২৯৭ নম্বর স্মারকে")]
    [('২৯৭', '2025-05-15')]
    """
    for match in matches(_SHORT, text, "নম্বর", "নং"):
        if found := _dated(text, match):
            yield DatedIssue(match["issue"] or match["behind"], *found)


def _dated(text: str, match: re.Match[str]) -> tuple[dt.date, str] | None:
    """The day that a text gives right before or behind a number, and its words."""
    for mention in days_in(text):
        before = mention.end <= match.start() and _DATE_BEFORE.fullmatch(text, mention.end, match.start())
        behind = mention.start >= match.end() and _DATE_AFTER.fullmatch(text, match.end(), mention.start)
        if mention.day and (before or behind):
            return mention.day, mention.words
    return None


def dated_numbers_in(text: str) -> Iterator[DatedNumber]:
    """The memo numbers of a text that have their date right before or behind: '… তারিখের … নম্বর', '…; তারিখ …'.

    >>> [str(found.day) for found in dated_numbers_in("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪; তারিখ ৬ এপ্রিল ২০২৫")]
    ['2025-04-06']
    """
    for match, number in _quoted(text):
        if found := _dated(text, match):
            yield DatedNumber(number, *found)


def differ_in_one_group(one: MemoNumber, other: MemoNumber) -> bool:
    """Whether two numbers have one issue, and all groups but one are the same."""
    if one.layout != other.layout or not one.issue or one.issue != other.issue:
        return False
    return len(one.groups) == len(other.groups) and sum(map(str.__ne__, one.groups, other.groups)) == 1


def is_issue_mistyped(one: int, other: int) -> bool:
    """Whether two issue numbers differ in one digit, or in two neighbours that changed places, and are not those of letters of one hour.

    >>> is_issue_mistyped(69, 79), is_issue_mistyped(508, 580), is_issue_mistyped(69, 70), is_issue_mistyped(411, 412)
    (True, True, False, False)
    """
    return abs(one - other) > _ISSUED_TOGETHER and is_mistyped(str(one), str(other), neighbours=True)


_ISSUED_TOGETHER: Final = 5
"""Letters of one file that an office issues one after another."""
