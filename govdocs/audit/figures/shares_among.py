"""Shares in per cent of the part that is named 'among' a whole, counted by its noun alone: 'মোট ৪৮,২০০ গ্রাহকের মধ্যে ৩৬,১৫০ জন, অর্থাৎ ৮৫ শতাংশ'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, as_share, number_of, rounded
from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.reading.quantities import sentences, sentences_with_percent
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_N: Final = r"(?<![০-৯.,/-])(?:[০-৯]{1,3}(?:,[০-৯]{2,3}){1,3}|[০-৯]{1,9})(?![০-৯.,/-])"
_IN_WORDS: Final = r"(?: ?\([^()০-৯]{2,60}\))?"
_SO_MANY: Final = (
    r"(?:,? (?:অর্থাৎ|যা|বা),? (?:মোটের |শতকরা )?| ?\((?:শতকরা )?)"
    r"(?P<words>(?P<percent>[০-৯]{1,3}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ|ভাগ))(?! ?(?:কম|বেশি|বৃদ্ধি|হ্রাস|লক্ষ্য|বরাদ্দ|নম্বর|অর্থ|কাজ|[–-]))"
)
_AMONG: Final = late(
    normalise(
        rf"(?P<whole>{_N}){_IN_WORDS} ?(?:(?P<unit>জন|টি) ?)?(?P<of>{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{0,2}})(?:ের|র|দের) মধ্যে"
        rf"(?P<between>[^।;|:০-৯]{{0,60}}) (?P<part>{_N}){_IN_WORDS} ?(?P<each>জন|টি)(?:(?:কে|তে|র|ের)?(?: {LETTER}{{2,20}}){{0,4}})?{_SO_MANY}"
    )
)
_NO_WHOLE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:দিন|মাস|বছর|সাল|সন|অর্থবছর|শিক্ষাবর্ষ|বর্ষ|সেশন|মৌসুম|বয়স|সপ্তাহ|ঘণ্টা|মিনিট|কর্মদিবস|কার্যদিবস|তারিখ|টাকা|নং|নম্বর|শতাংশ|ভাগ|কেজি|টন|মেট্রিক|হেক্টর|একর|মিটার|কিলোমিটার|কিমি|লক্ষ|লাখ|হাজার|কোটি|খ্রিষ্টাব্দ|বঙ্গাব্দ|গ্রেড|শ্রেণি|থেকে|হতে|তম|{MONTH})"
    )
)
"""Words behind a number with which it is no count of the things that are named."""
_OF_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রতি|প্রতিটি|গত|বিগত|পূর্বের|আগের|লক্ষ্যমাত্রা|তুলনায়|প্রায়|আরও|আরো|নতুন|সর্বোচ্চ|কমপক্ষে|অন্তত|বরাদ্দ|যাদের|যাঁদের|যার|প্রথম|দ্বিতীয়|অতিরিক্ত)"
    )
)
"""Words with which the part is of something else, or no more than about it."""
_HUNDRED: Final = 100
_ALIKE: Final = 1
_WITHIN: Final = 30
_SIGN: Final = normalise("মধ্যে")


def wrong_shares_among(text: str) -> Iterator[Misreckoned]:
    """Shares of the part in the whole that its sentence names, or the one before, where nothing but its noun says what it counts.

    >>> said = "মোট ৪৮,২০০ গ্রাহকের মধ্যে আজ পর্যন্ত ৩৬,১৫০ জন, অর্থাৎ ৮৫ শতাংশ গ্রাহক বিদ্যুৎ পেয়েছেন।"
    >>> [str(found.right) for found in wrong_shares_among(said)]
    ['75']
    """
    with_percent = sentences_with_percent(text)
    for sentence in with_percent:
        match = _AMONG.search(sentence) if _SIGN in sentence else None
        if match is None or is_table_row(sentence) or _NO_WHOLE.search(match["of"]):
            continue
        if match["unit"] in (None, match["each"]) and not _OF_OTHERS.search(match["between"]):
            yield from _against(match, match["whole"])
    for before, sentence in pairwise(sentences(text)) if with_percent else ():
        yield from _of_sentence_before(before, sentence)


_FIGURES: Final = late("[০-৯][০-৯.,/]*")
_PART: Final = late(
    normalise(rf"(?P<part>{_N}){_IN_WORDS} ?(?P<each>জন|টি){_SO_MANY} (?P<of>{LETTER}{{3,20}})")
)
_ALL: Final = late(
    normalise(
        rf"(?<!{LETTER})মোট (?:(?P<noun>{LETTER}{{3,20}}) )?(?P<whole>{_N}){_IN_WORDS} ?(?:(?P<unit>জন|টি)(?: (?P<behind>{LETTER}{{3,20}}))?|(?P<bare>{LETTER}{{3,20}}))"
    )
)


def _of_sentence_before(before: str, sentence: str) -> Iterator[Misreckoned]:
    """The share that is said right behind the only number of a sentence, of the only number of the one before: all of the same."""
    part = _PART.search(sentence) if any(sign in sentence for sign in ("শতাংশ", "%", "ভাগ")) else None
    whole = _ALL.search(before) if part and "মোট" in before else None
    if part is None or whole is None or (whole["unit"] or part["each"]) != part["each"]:
        return
    nouns = {whole["noun"], whole["behind"], whole["bare"]} - {None}
    figures = [list(_FIGURES.finditer(each)) for each in (before, sentence)]
    if [len(each) for each in figures] != [1, 2] or _OF_OTHERS.search(sentence):
        return
    if any(part["of"] in (noun, noun.removesuffix("ের")) for noun in nouns if noun) and not any(
        _NO_WHOLE.search(noun) for noun in nouns if noun
    ):
        yield from _against(part, whole["whole"])


def _against(match: re.Match[str], of: str) -> Iterator[Misreckoned]:
    whole, part, stated = number_of(of), number_of(match["part"]), number_of(match["percent"])
    if whole is None or part is None or stated is None or not 0 < part < whole:
        return
    right = _HUNDRED * part / whole
    if _ALIKE < abs(right - stated) <= _WITHIN:
        yield Misreckoned(match["words"], as_share(part, whole), rounded(Decimal(right)))
