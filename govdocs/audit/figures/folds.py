"""How many times as much, how much less, and plain products: 'দ্বিগুণ', '১০ দিন থেকে কমে ৩ দিন, অর্থাৎ ৬ দিন', '৫০ জন হিসেবে ৮টি কেন্দ্রে'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from math import prod
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, number_of, whole_number, written, wrong_products
from govdocs.audit.reading.quantities import Quantity, quantities, sentences_with_figures
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TIMES: Final = {
    normalise(word): times
    for word, times in {
        "দ্বিগুণ": 2,
        "দুই গুণ": 2,
        "দুইগুণ": 2,
        "তিনগুণ": 3,
        "তিন গুণ": 3,
        "চারগুণ": 4,
        "চার গুণ": 4,
        "পাঁচগুণ": 5,
        "পাঁচ গুণ": 5,
    }.items()
}
_FOLD: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:অর্থাৎ|যা)(?: {LETTER}{{2,15}}){{0,4}}? (?P<words>(?P<times>{'|'.join(_TIMES)})|(?P<figure>[০-৯]{{1,2}}) ?গুণ|(?P<half>অর্ধেক))(?!{LETTER}| (?:বেশি|কম|অধিক))"
    )
)
_FROM: Final = late(normalise(rf"{LETTER}{{0,3}} ?(?:থেকে|হতে|স্থলে|তুলনায়|চেয়ে)(?!{LETTER})"))
_ROUGHLY: Final = late(normalise("প্রায়|অধিক|বেশি|কাছাকাছি|ন্যূনতম|সর্বোচ্চ"))
_SLACK: Final = Decimal("0.1")
_SAVED: Final = late(
    normalise(rf"(?<!{LETTER})(?:অর্থাৎ|যা|সাশ্রয়|কমেছে|বেড়েছে|হ্রাস পেয়েছে)(?: {LETTER}{{2,15}}){{0,3}} ?\Z")
)
_IT: Final = "(?:(?:মোট|সময়|ব্যয়|খরচ|সংখ্যা|দূরত্ব) )"
"""Of what a difference is said that is that of the numbers themselves, not of a part."""
_SAVED_BEFORE: Final = late(
    normalise(
        rf"(?:(?<!{LETTER})(?:অর্থাৎ|ফলে|এতে|এতে করে),? {_IT}?|[,;–—] ?{_IT})(?:কমেছে|বেড়েছে|কমল|বাড়ল|কমবে|বাড়বে|(?:হ্রাস|বৃদ্ধি)(?: পেয়েছে)?|সাশ্রয় (?:হয়েছে|হচ্ছে|হবে))[ :]{{1,2}}(?:মোট )?\Z"
        rf"|[,;–—] ?(?:হ্রাস|বৃদ্ধি|কমেছে|বেড়েছে)[ :]{{1,2}}\Z"
    )
)
"""A word for less or more that stands before the difference: 'অর্থাৎ সময় কমেছে ১৮ দিন'."""
_REACHED: Final = late(
    normalise(
        rf"^{LETTER}{{0,3}} (?:নেমে|কমে|বেড়ে|উন্নীত|দাঁড়িয়েছে|আনা|নামিয়ে|হয়েছে|এসেছে)[^,;০-৯]{{0,25}}[,;–—] ?{_IT}?\Z"
    )
)
"""Between what was reached and a difference right behind it: '৪২ দিনে নেমে এসেছে, ১৮ দিন কম'."""
_OF_ANOTHER: Final = late(
    normalise("প্রায়|আরও|আরো|গড়ে|লক্ষ্য|প্রাক্কল|নির্ধারিত|শতাংশ|কমপক্ষে|অন্তত|সর্বোচ্চ|তুলনায়|চেয়ে|পরবর্তী")
)
"""What makes a difference a rough one, one to come, or one from another number."""
_LESS: Final = late(
    normalise(
        rf"{LETTER}{{0,3}}(?: (?:সময়|খরচ|ব্যয়|অর্থ|যাতায়াত))? ?(?:সাশ্রয়|কমেছে|কম|বেশি|হ্রাস|বৃদ্ধি|বেড়েছে|বাঁচবে|সাশ্রয়ী)"
    )
)
_THEN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:আগে|পূর্বে|আগের|পূর্বের|গত বছর|গত মাসে|গতবার|ইতঃপূর্বে)(?: {LETTER}{{2,15}}){{0,4}} ?\Z"
    )
)
_NOW: Final = late(
    normalise(rf"(?<!{LETTER})(?:এখন|বর্তমানে|এ বছর|এবার|চলতি বছর|এ মাসে)(?: {LETTER}{{2,15}}){{0,4}} ?\Z")
)


def wrong_folds(text: str) -> Iterator[Misreckoned]:
    """Times by which something has grown, or the half to which it fell, that are not those of the two numbers before.

    >>> [str(found.right) for found in wrong_folds("আবেদন ৫০টি থেকে বেড়ে ১৫০টি হয়েছে, অর্থাৎ দ্বিগুণ হয়েছে।")]
    ['3']
    """
    for sentence in sentences_with_figures(text):
        match = _FOLD.search(sentence) if "গুণ" in sentence or "অর্ধেক" in sentence else None
        found = [one for one in quantities(sentence) if match and one.end <= match.start()]
        if match is None or len(found) != 2 or found[0].unit != found[1].unit or _ROUGHLY.search(sentence):
            continue
        first, last = found
        if not _FROM.match(sentence, first.end) or not first.number or not last.number:
            continue
        times = (
            Decimal(1) / 2
            if match["half"]
            else number_of(match["figure"] or str(_TIMES.get(match["times"], 0)))
        )
        right = last.number / first.number
        if times and abs(right - times) > _SLACK * times:
            reckoning = f"{written(last.number)} ÷ {written(first.number)}"
            yield Misreckoned(match["words"], reckoning, whole_number(round(right, 2)))


def wrong_savings(text: str) -> Iterator[Misreckoned]:
    """What is said to be saved, or more, where it is not the difference of the two numbers before it.

    >>> [str(found.right) for found in wrong_savings("সময় ১০ দিন থেকে কমে ৩ দিন হয়েছে, অর্থাৎ ৬ দিন সাশ্রয় হয়েছে।")]
    ['7']
    >>> [str(found.right) for found in wrong_savings("আগে লাগত ৬০ দিন, এখন লাগে ৪২ দিন; অর্থাৎ সময় কমেছে ২৮ দিন।")]
    ['18']
    """
    for sentence in sentences_with_figures(text):
        found = quantities(sentence)
        if (
            len(found) != 3
            or len({one.unit for one in found}) > 1
            or _ROUGHLY.search(sentence[: found[1].end])
        ):
            continue
        first, last, stated = found
        joint = sentence[last.end : stated.start]
        before, between = sentence[: first.start], sentence[first.end : last.start]
        compared = _FROM.match(sentence, first.end) or (_THEN.search(before) and _NOW.search(between))
        less = _LESS.match(sentence, stated.end)
        if not compared or _OF_ANOTHER.search(joint):
            continue
        said = _SAVED.search(joint) and ("সাশ্রয়" in joint or less)
        if not (said or _SAVED_BEFORE.search(joint) or (less and _REACHED.search(joint))):
            continue
        right = abs(first.number - last.number)
        if right and right != stated.number and "তুলনায়" not in between and "চেয়ে" not in between:
            high, low = sorted((first.number, last.number), reverse=True)
            yield Misreckoned(stated.words, f"{written(high)} – {written(low)}", whole_number(right))


_AT_RATE: Final = late(rf" ?(?:করে|হারে|দরে|হিসাবে|হিসেবে)(?!{LETTER})")
_OTHER_PARTS: Final = late(
    normalise(
        "ভ্যাট|কর(?= |তন)|কর্তন|কমিশন|%|শতাংশ|অগ্রিম|অবশিষ্ট|বাকি|প্রায়|সর্বনিম্ন|সর্বোচ্চ|অনধিক|ন্যূনতম|যাতায়াত|আনুষঙ্গিক|ব্যতীত|বিভিন্ন|অন্যান্য|কিস্তি|মধ্যে|পর্যন্ত|মোট|সর্বসাকুল্যে|একুনে|ছিল|বাবদ"
    )
)
_PARTED: Final = late(r", | ও | এবং |;")
_NEAR: Final = Decimal("0.3")
_RESULT_OF: Final = late(normalise(r"মূল্য|ভাতা|সম্মানী|ব্যয়|জন|টি|বিল|খরচ|দাম"))


def plain_products(text: str) -> Iterator[Misreckoned]:
    """Results at the end of a sentence, without মোট, that are not the rate times the numbers before them.

    >>> [str(found.right) for found in plain_products("৮টি কেন্দ্রে ৫০ জন হিসেবে ৪৫০ জন পরীক্ষার্থী অংশ নেবে।")]
    ['400']
    """
    for sentence in sentences_with_figures(text):
        found = quantities(sentence)
        if not 3 <= len(found) <= 4 or _OTHER_PARTS.search(sentence):
            continue
        rates = [one for one in found if _AT_RATE.match(sentence, one.end)]
        result = found[-1]
        if len(rates) != 1 or rates[0] is result or rates[0].unit != result.unit:
            continue
        if not _RESULT_OF.search(sentence[rates[0].end :]) or any(wrong_products(sentence)):
            continue
        if _PARTED.search(sentence, rates[0].end, result.start):
            continue  # the last number is of something else
        others = [one for one in found if one not in (rates[0], result)]
        yield from _of_rate(rates[0], others, result)


def _of_rate(rate: Quantity, others: list[Quantity], result: Quantity) -> Iterator[Misreckoned]:
    products = {
        prod((one.number for one in some), start=rate.number): some
        for size in range(1, len(others) + 1)
        for some in combinations(others, size)
    }
    if any(one.unit == "টাকা" for one in others) or result.number in products:
        return
    right = max(products)
    if right and abs(right - result.number) <= _NEAR * right:
        numbers = (rate.number, *(one.number for one in products[right]))
        yield Misreckoned(result.words, " × ".join(map(written, numbers)), whole_number(right))
