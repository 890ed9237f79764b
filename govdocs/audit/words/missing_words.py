"""Words that are left out of the sentences with which letters begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise

_IS_DONE: Final = "(?:করা হলো|করা হল|করা হইল|করা যাচ্ছে|করা হচ্ছে)"
_POLITELY: Final = "(?:সদয় |বিনীতভাবে |বিনীত |বিশেষভাবে |পুনরায় |নির্দেশক্রমে |আদেশক্রমে |সবিনয়ে )"
_LEFT_OUT: Final = (
    ("আদিষ্ট", "(?P<first>আদিষ্ট) (?P<next>জানানো|জানাচ্ছি|জানাইতেছি|অনুরোধ|অবহিত)", "হয়ে"),
    (
        "জন্য",
        f"(?P<first>(?:{LETTER}{{1,20}}(?:[ণন]ের|করার|ওয়ার|নোর|কার) জন্য|{LETTER}{{2,20}}র জন্য (?={_POLITELY})) ?{_POLITELY}{{0,2}})"
        f"(?P<next>{_IS_DONE})(?=।|\\n|\\Z)",
        "অনুরোধ",
    ),
    ("অনুরোধ", "(?P<first>অনুরোধ) (?P<next>হলো|হইল|যাচ্ছে|যাইতেছে)(?=।|\\n|\\Z)", "করা"),
    ("অনুরোধ", "(?P<first>(?:নির্দেশক্রমে|বিনীতভাবে|বিনীত) অনুরোধ করা)(?P<next>।)", "হলো"),
    (
        "অনুরোধ",
        "(?P<first>প্রেরণ|গ্রহণ|প্রদান|দাখিল|অংশগ্রহণ) (?P<next>অনুরোধ করা)",
        "করার জন্য",
    ),
    ("জানানো যে", "(?P<first>(?:প্রেক্ষিতে|পরিপ্রেক্ষিতে|আলোকে|বরাতে|বিষয়ে) জানানো) (?P<next>যে)(?=[, ])", "যাচ্ছে"),
    ("জানানো যাচ্ছে", "(?P<first>(?:বিষয়|সূত্র|পত্র)ের) (?P<next>জানানো যাচ্ছে)", "প্রেক্ষিতে"),
    ("প্রয়োজনীয় গ্রহণ", "(?P<first>প্রয়োজনীয়) (?P<next>গ্রহণ)", "ব্যবস্থা"),
    ("সদয় ও", "(?P<first>সদয়) (?P<next>ও প্রয়োজনীয়)", "অবগতি"),
)
"""A word without which the sentence is none, the words on either side of the gap, and what belongs there."""


def missing_words(text: str) -> Iterator[Slip]:
    """The words on either side of one that is left out, with it.

    >>> [slip.right for slip in missing_words("আদিষ্ট জানানো যাচ্ছে যে, প্রেরণের জন্য নির্দেশক্রমে করা হলো।")]
    ['আদিষ্ট হয়ে জানানো', 'নির্দেশক্রমে অনুরোধ করা হলো']
    """
    done = -1
    for match, word in sorted(_gaps(text), key=lambda gap: gap[0].start("next")):
        if match.start() < done:
            continue
        start = text.rfind(" ", 0, match.start("next") - 1) + 1
        start = max(start, match.start("first"))
        done = match.end("next")
        before = text[start : match.start("next")].rstrip()
        gap = "" if match["next"] == "।" else " "
        yield Slip(start, done, f"{before} {word}{gap}{match['next']}", sure=False)


def _gaps(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for sign, pattern, word in _patterns():
        for match in matches(pattern, text, sign):
            yield match, word


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple(
        (normalise(sign), compiled(normalise(f"(?<!{LETTER}){pattern}")), normalise(word))
        for sign, pattern, word in _LEFT_OUT
    )
