"""One memo that a document cites twice, with two issue numbers: …২৪-২৫৭ in the reference, …২৪-২৭৫ in the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.quoted_numbers import dated_numbers_in, is_issue_mistyped, numbers_in
from govdocs.audit.reading.scanning import sentence_around
from govdocs.memo_number.number import MemoNumber
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Cited(NamedTuple):
    """A memo number in a text: its words, its day where that stands beside it, its sentence, and what follows it there."""

    passage: Passage
    words: str
    number: MemoNumber
    day: dt.date | None
    sentence: str
    behind: str
    is_item: bool
    """Whether it is in a row or an item of a list, as two memos are that a list has."""

    @property
    def is_reference(self) -> bool:
        return self.passage.at[0] == "references"


_FIELDS: Final = ("references", "body", "discussion", "decisions", "text", "closing")
_ITEM: Final = late(normalise(r"\s*(?:\||[-*•] |\(?[ক-হ০-৯]{1,2}[).] |[০-৯]{1,2}। )"))


def cited_otherwise(paper: Paper) -> Iterator[tuple[Cited, Cited]]:
    """Each number that is another's but for its issue, which has one digit otherwise or two that changed places, and the other.

    Only where the two are the only ones of their file, and nothing tells them apart: no day, no word of another letter.
    """
    own = getattr(paper.document, "number", None)
    files: list[list[Cited]] = []
    for passage in paper.texts:
        if passage.own and passage.at[0] in _FIELDS and "." in passage.text:
            for cited in _cited(passage):
                if isinstance(own, MemoNumber) and cited.number.same_file(own):
                    continue
                group = next((each for each in files if each[0].number.same_file(cited.number)), None)
                group.append(cited) if group else files.append([cited])
    for group in files:
        yield from _of_file(group)


def _cited(passage: Passage) -> Iterator[Cited]:
    days = {found.number.ascii(): found.day for found in dated_numbers_in(passage.text)}
    for words, number in numbers_in(passage.text):
        at = passage.text.find(words)
        start, end = sentence_around(passage.text, at, at + len(words))
        behind = passage.text[at + len(words) : end]
        line = passage.text[passage.text.rfind("\n", 0, at) + 1 :]
        sentence = passage.text[start:end]
        yield Cited(
            passage, words, number, days.get(number.ascii()), sentence, behind, bool(_ITEM.match(line))
        )


def _of_file(group: Sequence[Cited]) -> Iterator[tuple[Cited, Cited]]:
    issues = [*dict.fromkeys(_issue(each) for each in group)]
    if len(issues) != 2 or None in issues or any(each.is_reference for each in group[1:]):
        return
    first, later = (next(each for each in group if _issue(each) == issue) for issue in issues)
    if sum(_issue(each) == issues[1] for each in group) > 1 or not _are_one(first, later):
        return
    yield later, first


def _issue(cited: Cited) -> int | None:
    issue = cited.number.issue
    return int(issue) if issue and issue.isdecimal() else None


_OF_ANOTHER: Final = late(
    normalise(
        "প্রথমে|তাগিদ|জবাব|পরবর্তী|পূর্ববর্তী|ইতঃপূর্বে|ইতোপূর্বে|ইতিপূর্বে|পূর্বে|পুনরায়|পৃথক|অপর|আরেক|আরও|দ্বিতীয়|বাতিল|প্রত্যাহার|সংশোধ|প্রতিস্থাপ|সংলগ্ন|ধারাবাহিক|এবং [০-৯]|ও [০-৯]|সূত্রস্থ|সূত্রোক্ত|সূত্রে|উপর্যুক্ত সূত্র|অতঃপর|তৎপর|এরপর|পরবর্তীতে|পরে |একই নথি|উক্ত নথি|বরাদ্দ|ছাড়পত্র|মঞ্জুরি|মঞ্জুরী"
    )
)
"""Words of a sentence that speaks of a further letter of the file."""
_ACTED_ON: Final = late(
    normalise(
        r" ?(?:নম্বর|নং|সংখ্যক)? ?(?:স্মারক|পত্র|আদেশ|পরিপত্র)(?:ের|টির|ে|মূলে)? ?(?:নির্দেশ|আলোকে|মোতাবেক|প্রেক্ষিতে|পরিপ্রেক্ষিতে|অনুযায়ী|অনুসারে|মর্মে|চাহিত|উল্লিখিত|বর্ণিত|শর্ত)"
    )
)
_KINDS: Final = (
    *(
        "প্রজ্ঞাপন",
        "পরিপত্র",
        "ছাড়পত্র",
        "আদেশ",
        "বিজ্ঞপ্তি",
        "নোটিশ",
        "কার্যবিবরণী",
        "মঞ্জুরি",
        "গেজেট",
        "নীতিমালা",
        "সার্কুলার",
        "সমন",
    ),
    *("স্মারক", "পত্র"),
)
"""Kinds of paper, the last two of which are said of any letter."""
_KIND: Final = late(normalise("|".join(_KINDS)))
_ANY_LETTER: Final = frozenset(map(normalise, ("স্মারক", "পত্র")))
_LEAST_DIGITS: Final = 3
_THREE_DIGITS: Final = 100
_LEAST_OF_REFERENCE: Final = 2
"""Digits of an issue that changed places, where the reference is what the sentence acts on."""


def _may_be_one_kind(first: Cited, later: Cited) -> bool:
    """Whether two numbers are of one kind of paper by the words beside them: of an order and an order, or of letters both."""
    return _kinds(first) == _kinds(later)


def _kinds(cited: Cited) -> set[str]:
    at = cited.sentence.find(cited.words)
    beside = cited.sentence[max(0, at - _BESIDE) : at] + cited.behind[:_BESIDE]
    return set(_KIND.findall(beside)) - _ANY_LETTER


_BESIDE: Final = 20
_TERMS: Final = normalise("শর্ত")
"""The terms of a letter that is cited before: those of another, with which it came."""


def _are_one(first: Cited, later: Cited) -> bool:
    """Whether two numbers of one file are one letter's."""
    one, other = _issue(first) or 0, _issue(later) or 0
    least = _LEAST_OF_REFERENCE if first.is_reference and _ACTED_ON.match(later.behind) else _LEAST_DIGITS
    if not is_issue_mistyped(one, other) or min(len(str(one)), len(str(other))) < least:
        return False
    if first.sentence == later.sentence or (first.is_item and later.is_item and not first.is_reference):
        return False
    if (later.day and later.day != first.day) or (later.day and first.is_reference):
        return False
    if _OF_ANOTHER.search(later.sentence) or (not first.is_reference and _OF_ANOTHER.search(first.sentence)):
        return False
    if not _may_be_one_kind(first, later) or (not first.is_reference and _TERMS in later.sentence):
        return False
    changed_places = sorted(str(one)) == sorted(str(other)) and is_mistyped(
        str(one), str(other), neighbours=True
    )
    if min(one, other) < _THREE_DIGITS and not changed_places:
        return False
    acted_on = bool(_ACTED_ON.match(later.behind))
    return (changed_places or acted_on) if first.is_reference else (changed_places and acted_on)
