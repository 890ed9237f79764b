"""Full stops where a sentence ends: Bangla ends it with a danda, and has a full stop behind an abbreviation alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, LETTERS, Slip
from govdocs.audit.spelling.judging import judged
from govdocs.audit.spelling.lexicon import is_known
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

ENDING: Final = "হলো|হইল|হয়েছে|হয়নি|হইয়াছে|হবে|হইবে|হবেন|করবেন|পারবেন|করেছেন|রইল|রয়েছে|গেছে"
"""Verbs that end a sentence."""
_SHORT: Final = "হয়|হন|হল|নেন|নেয়|নেবে|দেন|দেয়|দেবে|যান|যায়|যাবে|পান|পায়|পাবে|আছে|আছেন|নেই|ছিল|ছিলেন|গেল|দিল|নিল|চান|চায়|করেন|করে|করা|যাবে না|হবে না|থাকবে|থাকবেন|করছেন|বলেন|জানান"
_OF_A_VERB: Final = late(
    normalise(
        rf"(?<=[{LETTERS}০-৯)] )(?P<word>{_SHORT}|{ENDING})\.(?=[ \t]*(?:{LETTER}|[০-৯]{{1,2}}। |\n|\Z))"
    )
)
"""A full stop behind a verb that ends a sentence, which nobody abbreviates."""
_OF_A_WORD: Final = late(
    rf"(?<![{LETTERS}.])(?P<word>{LETTER}{{4,30}})\.(?= {LETTER})(?! (?:নং|নম্বর)(?!{LETTER}))"
)
_A_UNIT: Final = late(
    normalise(
        r"[০-৯0-9)] ?(?:কেজি|কেজী|কিলোগ্রাম|গ্রাম|মিগ্রা|লিটার|মিলি|মিটার|সেমি|মিমি|কিমি|কি\.?মি|ইঞ্চি|একর|শতাংশ|শতক|হেক্টর|টন|ঘন্টা|ঘণ্টা|মিনিট|সেকেন্ড|ওয়াট|ভোল্ট|খ্রিস্টাব্দ|সিএফটি)\Z"
    )
)
"""A unit behind a figure, which may be written short."""


def full_stops(text: str) -> Iterator[Slip]:
    """Full stops behind a verb that ends a sentence, or behind a whole word between two others, with a danda.

    >>> [slip.right for slip in full_stops("৭০০ জন অংশ নেন. মো. রফিক ও ড. করিম উপস্থিত ছিলেন. আর কেউ নেই।")]
    ['নেন।', 'ছিলেন।']
    """
    verbs = {match.end(): match for match in matches(_OF_A_VERB, text, ".")}
    words = (
        match
        for match in matches(_OF_A_WORD, text, ". ")
        if match.end() not in verbs
        and not _A_UNIT.search(text, max(0, match.start() - 3), match.end("word"))
        and (is_known(match["word"]) or judged(match["word"]))
    )
    for match in (*verbs.values(), *words):
        yield Slip(match.start("word"), match.end(), f"{match['word']}।", sure=False)


_UNIT: Final = 12
_SHORT_UNIT: Final = late(
    normalise(
        rf"(?:{LETTER}{{1,6}}\.?/|[{LETTERS}]\.|[০-৯] )(?:মি|লি|কি|গ্রা|সে|সেমি|মিমি|কিমি|মিলি|হে|ঘ|মিগ্রা|কেজি|ব|ফু|ই|টা|প)\Z"
    )
)
"""A unit that is written short, behind a figure or the unit that is divided by it."""


def ends_in_short_unit(text: str, at: int) -> bool:
    """Whether a unit that is written short stands before a place, so that a full stop there is its own.

    >>> ends_in_short_unit("গড় ২.৮০ ডিএস/মি.।", 16), ends_in_short_unit("সবাই নেন.।", 8)
    (True, False)
    """
    return bool(_SHORT_UNIT.search(text, max(0, at - _UNIT), at))
