"""A post in the subject of a letter for which its text has another between the same two words: 'মৌসুমি নৈশপ্রহরী নিয়োগ', 'মৌসুমি ট্রাক্টরচালক নিয়োগ'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from govdocs.audit.reading.quantities import sentences
from govdocs.audit.spans import LETTER
from govdocs.audit.within.subject_facts import OtherThanSubject
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WORD: Final = late(rf"{LETTER}+")
_SHORTEST: Final = 4
_STEM: Final = 5
_FIRST: Final = 2
"""Sentences of a text that say what its subject is."""

_POST: Final = late(
    normalise(
        r"(?:প্রহরী|চালক|কর্মী|শিক্ষক|সহকারী|প্রকৌশলী|কর্মকর্তা|কর্মচারী|অফিসার|পরিচালক|নার্স|মালী|সহায়ক|অপারেটর|টেকনিশিয়ান|মুদ্রাক্ষরিক|হিসাবরক্ষক|পরিদর্শক|প্রশিক্ষক|প্রভাষক|অধ্যাপক|চিকিৎসক|পরিচ্ছন্নতাকর্মী|বাবুর্চি|শ্রমিক|তত্ত্বাবধায়ক|ইমাম|দপ্তরি|ঝাড়ুদার)(?:র|ের|কে|দের)?\Z"
    )
)

_ANY_POST: Final = late(normalise("শিক্ষক|কর্মচারী|কর্মকর্তা|কর্মী"))
"""Of which another post may be one."""

Three = tuple[str, str, str]


def _are_posts(*words: str) -> bool:
    return all(map(_POST.search, words))


def other_posts(subject: str, text: str) -> Iterator[OtherThanSubject]:
    """Posts in the first sentences of a text between the same two words as another in the subject, which the text has nowhere.

    >>> list(other_posts("মৌসুমি নৈশপ্রহরী নিয়োগের অনুমতি।", "১৮ জন মৌসুমি ট্রাক্টরচালক নিয়োগ আবশ্যক।"))
    [OtherThanSubject(words='ট্রাক্টরচালক', subject='নৈশপ্রহরী')]
    """
    stems = {word[:_STEM] for word in _WORD.findall(text)}
    named = {(first[:_STEM], last[:_STEM]): middle for first, middle, last in _threes(subject)}
    for sentence in islice(filter(str.strip, sentences(text)), _FIRST):
        for first, middle, last in _threes(sentence):
            other = named.get((first[:_STEM], last[:_STEM]))
            if (
                other
                and other[:_STEM] not in stems
                and middle[:_STEM] not in subject
                and _are_posts(middle, other)
                and not any(map(_ANY_POST.match, (middle, other)))
            ):
                yield OtherThanSubject(middle, other)


def _threes(text: str) -> Iterator[Three]:
    """Three words in a row, each long enough to say something, with nothing but spaces between them."""
    for part in text.replace(",", "\n").replace("।", "\n").split("\n"):
        words = part.split()
        for first, middle, last in zip(words, words[1:], words[2:], strict=False):
            if all(_WORD.fullmatch(word) and len(word) >= _SHORTEST for word in (first, middle, last)):
                yield first, middle, last
