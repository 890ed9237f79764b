"""Per cents of what is done and what is left, and of what was allotted and spent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, number_of, whole_number, written
from govdocs.audit.reading.quantities import quantities, sentences_with_percent
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PERCENT: Final = late(
    r"(?<![০-৯.,–-])(?P<percent>[০-৯]{1,3}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ(?! হারে)|ভাগ)(?! ?[–-] ?[০-৯])"
)
_LEFT: Final = late(normalise(rf"(?<!{LETTER})(?:অবশিষ্ট|বাকি|অসমাপ্ত)(?: কাজ)? (?:আরও )?\Z"))
_OF_ANOTHER_WHOLE: Final = late(
    normalise(
        "ভ্যাট|কর(?= |তন)|সুদ|জরিমানা|ছাড়|কমিশন|নারী|পুরুষ|হতে|থেকে|বেড়ে|কমে|বৃদ্ধি|হ্রাস|মাসে|বছর|জমি|দাগ|খতিয়ান|নামজারি"
    )
)
_SHARE: Final = late(
    normalise(r"[^।০-৯(,]{0,30}\((?:প্রায় )?(?P<percent>[০-৯]{1,3}(?:\.[০-৯]{1,2})?) ?(?:%|শতাংশ)\)")
)
_MEANT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:বরাদ্দ|বরাদ্দকৃত|লক্ষ্যমাত্রা|ধার্য|দাবি|প্রাক্কলিত ব্যয়|চাহিদা)(?: {LETTER}{{2,12}}){{0,3}} ?\Z"
    )
)
_DONE: Final = late(
    normalise(rf"(?<!{LETTER})(?:ব্যয়|খরচ|আদায়|অর্জন|অর্জিত|অবমুক্ত|ছাড়)(?: {LETTER}{{2,12}}){{0,3}} ?\Z")
)
_TOLERANCE: Final = 1
_WHOLE: Final = 100
_REACH: Final = 45


def wrong_rests_of_percents(text: str) -> Iterator[Misreckoned]:
    """What is left, in per cent, where it and what is done do not make a hundred.

    >>> [str(found.right) for found in wrong_rests_of_percents("কাজের ৬০ শতাংশ সম্পন্ন, বাকি ৩০ শতাংশ চলমান।")]
    ['40']
    """
    for sentence in sentences_with_percent(text):
        found = list(_PERCENT.finditer(sentence))
        if len(found) != 2 or _OF_ANOTHER_WHOLE.search(sentence):
            continue
        done, left = (number_of(match["percent"]) for match in found)
        if not _LEFT.search(sentence[max(0, found[1].start() - 20) : found[1].start()]):
            continue
        if done and left and done < _WHOLE and abs(done + left - _WHOLE) > _TOLERANCE:
            yield Misreckoned(found[1][0], f"{written(Decimal(_WHOLE))} – {written(done)}", _WHOLE - done)


def wrong_shares_spent(text: str) -> Iterator[Misreckoned]:
    """The share in brackets behind what was spent or reached, where it is not that of what was allotted or meant.

    >>> [str(found.right) for found in wrong_shares_spent("বরাদ্দ ১০,০০,০০০ টাকা, ব্যয় ৭,৫০,০০০ টাকা (৮৫%)।")]
    ['75']
    """
    for sentence in sentences_with_percent(text):
        if len(list(_PERCENT.finditer(sentence))) != 1:
            continue
        found = [one for one in quantities(sentence) if one.unit != "শতাংশ"]
        if len(found) != 2 or found[0].unit != found[1].unit or not found[0].number:
            continue
        meant, done = found
        share = _SHARE.match(sentence, done.end)
        if share is None or not _MEANT.search(sentence[max(0, meant.start - _REACH) : meant.start]):
            continue
        percent = number_of(share["percent"])
        if percent is None or not _DONE.search(sentence[meant.end : done.start]):
            continue
        right = _WHOLE * done.number / meant.number
        if abs(right - percent) > _TOLERANCE and abs(_WHOLE - right - percent) > _TOLERANCE:
            reckoning = f"{written(done.number)} ÷ {written(meant.number)} × {written(Decimal(_WHOLE))}"
            yield Misreckoned(
                share[0][share.start("percent") - share.start() : -1],
                reckoning,
                whole_number(round(right, 1)),
            )
