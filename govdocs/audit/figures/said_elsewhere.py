"""Results whose other number stands elsewhere in the text, and that it makes but for one slip of the hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.figures.reckoned import Misreckoned, number_of, written
from govdocs.audit.reading.quantities import money_in
from govdocs.audit.reading.scanning import begins_a_word, matches, sentence_around
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FIGURE: Final = r"[০-৯]{1,3}(?:,[০-৯]{2,3})"
_TAKA: Final = r"(?: ?/[-=])?(?: ?\([^()০-৯]{2,120}\))? ?টাকা"
_FOR_EACH: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<noun>{LETTER}{{3,15}})প্রতি (?P<rate>{_FIGURE}{{0,4}}){_TAKA} (?:হারে|হিসাবে|হিসেবে|করে)(?: {LETTER}{{1,12}}){{0,4}} (?:সর্ব)?মোট (?P<words>(?P<sum>{_FIGURE}{{1,4}}){_TAKA})"
    )
)
_SO_MANY: Final = (
    rf"(?<![০-৯.,/-])(?P<count>{_FIGURE}{{0,4}})(?: ?\([^()০-৯]{{2,60}}\))? ?জন (?:{LETTER}{{1,15}} ){{0,4}}?"
)


def wrong_dues_for_each(text: str) -> Iterator[Misreckoned]:
    """What so much for each makes; how many there are stands once, anywhere in the text.

    >>> said = "১৩,৫০০ জন প্রান্তিক কৃষককে বীজ দেওয়া হবে। কৃষকপ্রতি ৮৫০/- টাকা হিসাবে মোট ১,১৪,৫৭,০০০/- টাকা ব্যয় হবে।"
    >>> [str(found.right) for found in wrong_dues_for_each(said)]
    ['11475000']
    """
    for match in matches(_FOR_EACH, text, normalise("প্রতি")):
        counted = re.compile(f"{_SO_MANY}{re.escape(match['noun'])}")
        counts = {number_of(each["count"]) for each in counted.finditer(text)}
        rate, stated = number_of(match["rate"]), number_of(match["sum"])
        count = counts.pop() if len(counts) == 1 else None
        if count and rate and stated and is_one_slip(stated, right := count * rate):
            yield Misreckoned(match["words"], f"{written(count)} × {written(rate)}", right)


_PART: Final = late(
    normalise(
        rf"(?P<percent>[০-৯]{{1,2}}(?:\.[০-৯]{{1,2}})?) ?(?:শতাংশ|%),? অর্থাৎ,? (?P<words>(?P<sum>{_FIGURE}{{1,4}}){_TAKA})"
    )
)
_GENITIVE: Final = late(normalise(rf"(?P<noun>{LETTER}{{2,20}})ের "))


def wrong_parts_of_amount(text: str) -> Iterator[Misreckoned]:
    """So many per cent of what an earlier sentence has given the only amount of: 'ঋণের আসলের ২ শতাংশ, অর্থাৎ ৯,৫০০/- টাকা'.

    >>> said = "৪,৫০,০০০/- টাকা ঋণ মঞ্জুর করা হয়। ঋণের আসলের ২ শতাংশ, অর্থাৎ ৯,৫০০/- টাকা প্রক্রিয়াকরণ ফি।"
    >>> [str(found.right) for found in wrong_parts_of_amount(said)]
    ['9000']
    """
    for match in matches(_PART, text, normalise("অর্থাৎ")):
        start = sentence_around(text, match.start())[0]
        before = text[:start]
        amounts = {one.number for one in money_in(before)}
        named = {one["noun"] for one in _GENITIVE.finditer(text, start, match.start())}
        percent, stated = number_of(match["percent"]), number_of(match["sum"])
        is_of_it = any(begins_a_word(noun, before) for noun in named)
        if len(amounts) != 1 or not percent or not stated or not is_of_it:
            continue
        amount = amounts.pop()
        if is_one_slip(stated, right := amount * percent / 100):
            yield Misreckoned(match["words"], f"{written(amount)} × {match['percent']}%", right)
