"""Offices that stand under a ministry which is not theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from govdocs.audit import messages
from govdocs.audit.names.offices_above import UnderAnother, since, under_another, under_another_in_lines
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.memo_numbers import ministry_code_against_letterhead
from govdocs.audit.rules.offices import ADDRESSES
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote


@rule(
    "office-of-another-ministry",
    source="Rules of Business 1996, Schedule I (Allocation of Business); govdocs/audit/names/offices.yaml",
)
def office_of_another_ministry(paper: Paper) -> Iterator[Finding]:
    """বিভাগ, অধিদপ্তর বা বোর্ডের সঙ্গে এমন মন্ত্রণালয়ের নাম, যার অধীন সেটি নয়।

    কেন: এক ঠিকানা নকল করে একটি নাম বদলাতে ভুললে পত্র অন্য মন্ত্রণালয়ে যায়। তালিকার বিভাগ ও দপ্তরগুলোই দেখা হয়, জুলাই ২০১৭ থেকে লেখা দলিলে; কমা দিয়ে
    লেখা কয়েকটি দপ্তরের তালিকা (‘অর্থ বিভাগ, কৃষি মন্ত্রণালয় ও খাদ্য অধিদপ্তর’) ধরা হয় না।

    উদাহরণ: ‘বাস্তবায়ন পরিবীক্ষণ ও মূল্যায়ন বিভাগ, অর্থ মন্ত্রণালয়’; বিভাগটি পরিকল্পনা মন্ত্রণালয়ের।

    A division, department or board stands with a ministry to which it does not belong.

    Why: an address was copied and one of its names was not changed; the letter goes to another ministry. Looked at are the divisions and
    offices of a list, in documents since July 2017; lists of offices with commas between them ('অর্থ বিভাগ, কৃষি মন্ত্রণালয় ও খাদ্য অধিদপ্তর') are let be.

    Example: 'বাস্তবায়ন পরিবীক্ষণ ও মূল্যায়ন বিভাগ, অর্থ মন্ত্রণালয়'; the division is of the Ministry of Planning.
    """
    day = own_day(paper)
    if day is None or day < since():
        return
    told: set[tuple[Path, str]] = set()
    for at, found, quote in (*_in_texts(paper), *_in_lines(paper)):
        if (at, found.office) not in told:
            told.add((at, found.office))
            facts = {"office": found.office, "stated": found.stated, "right": found.right}
            yield Finding(at, *messages.OFFICE_OF_ANOTHER_MINISTRY.filled(**facts), quote=quote)


_Found = tuple[Path, UnderAnother, Quote | None]


def _in_texts(paper: Paper) -> Iterator[_Found]:
    for passage in paper.texts:
        running = passage.at[0] not in ADDRESSES
        for one in under_another(passage.text, running=running) if passage.own else ():
            yield passage.at, one, Quote.of(passage.text, one.start, one.end)


def _in_lines(paper: Paper) -> Iterator[_Found]:
    """The lines of the letterhead, unless the code of the number tells that its ministry is wrong, and those of other addresses."""
    own = [passage for passage in paper.texts if passage.own and passage.at[0] in ADDRESSES]
    for _, group in groupby(own, key=lambda passage: passage.at[:-1]):
        passages = list(group)
        if passages[0].at[0] == "letterhead" and any(ministry_code_against_letterhead.check(paper)):
            continue
        if passages[0].at[0] in ("letterhead", "signature"):
            yield from _of_lines(
                [(passage, line) for passage in passages for line in passage.text.split("\n")]
            )
        else:
            for passage in passages:
                yield from _of_lines([(passage, line) for line in passage.text.split("\n")])


def _of_lines(lines: list[tuple[Passage, str]]) -> Iterator[_Found]:
    for index, one in under_another_in_lines([line for _, line in lines]):
        passage = lines[index][0]
        yield passage.at, one, Quote(one.office) if one.office in passage.typed else None
