"""Sums that a sentence makes in words: a rate times a number, a growth by so many per cent, a share of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from math import prod
from typing import Final, NamedTuple

from govdocs.audit.reading.quantities import (
    Quantity,
    quantities,
    sentences_with_figures,
    sentences_with_percent,
)
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.errors import Refusal
from govdocs.numerals import group, parse_decimal
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Misreckoned(NamedTuple):
    """The words of a result, how it should come about, and what it should be."""

    words: str
    reckoning: str
    right: Decimal


_AT_RATE: Final = late(rf" ?(?:করে|হারে|দরে|হিসাবে|হিসেবে|মূল্যে)(?!{LETTER})")
_EACH: Final = late(
    rf"(?<!{LETTER})(?:প্রতি ?(?:টি|টির|জন|জনকে|জনের|জনে|{LETTER}{{2,15}})?|জনপ্রতি|প্রত্যেক(?:কে|ের|টি|টির)?|একক (?:মূল্য|দর|ব্যয়)|{LETTER}{{2,12}}প্রতি)(?: দৈনিক| মাসিক| {LETTER}{{2,12}}){{0,2}} ?\Z"
)
_RESULT: Final = late(
    rf"(?<!{LETTER})(?:(?:সর্ব)?মোট|সর্বসাকুল্যে|একুনে|সাকুল্যে)(?: {LETTER}{{2,15}}){{0,2}}[ :]{{0,2}}\Z|(?<!{LETTER})(?:বাবদ|যার মূল্য|যার পরিমাণ) ?\Z"
)
_BOUGHT_FOR: Final = late(normalise("য় (?:ক্রয়|কেনা|সংগ্রহ|বিক্রয়|বিক্রি|সরবরাহ)"))
_OTHER_PARTS: Final = late(
    normalise(
        "ভ্যাট|আয়কর|উৎসে কর|কর্তন|কমিশন|%|শতাংশ হারে|অগ্রিম|অবশিষ্ট|বাকি|প্রায়|সর্বনিম্ন|অনধিক|অনূর্ধ্ব|ন্যূনতম|যাতায়াত|আনুষঙ্গিক|ব্যতীত|বিভিন্ন|ভিন্ন ভিন্ন|অন্যান্য|কিস্তি"
    )
)
"""Words of a sentence in which a rate times a number need not be all."""
_FEW: Final = {
    "এক": 1,
    "দুই": 2,
    "তিন": 3,
    "চার": 4,
    "পাঁচ": 5,
    "ছয়": 6,
    "সাত": 7,
    "আট": 8,
    "নয়": 9,
    "দশ": 10,
    "এগারো": 11,
    "বারো": 12,
    "উভয়": 2,
}
_IN_WORDS: Final = late(
    normalise(rf"(?<!{LETTER})(?P<few>{'|'.join(_FEW)}) ?(?:জন|টি|দিন|সপ্তাহ|মাস|বার|বেলা|পালা|কিস্তি|ব্যাচ)")
)
_WORD_NUMBERS: Final = {normalise(word): Decimal(number) for word, number in _FEW.items()}
_NEAR: Final = Decimal("0.3")
_MOST: Final = 5
_WITH_MORE: Final = late(rf"সহ(?!{LETTER}| ?[০-৯])")
"""Something else in a result, as carriage: পরিবহনসহ মোট; of people ('প্রশিক্ষকসহ ৪৫ জন') it is in their number."""


def wrong_products(text: str) -> Iterator[Misreckoned]:
    """Results that are not the rate times what the sentence counts.

    >>> [str(found.right) for found in wrong_products("১০০ টাকা হারে ৪০ জনের ২১ দিনের ভাতা বাবদ মোট ৮৬,০০০ টাকা ব্যয় হয়েছে।")]
    ['84000']
    """
    for sentence in sentences_with_figures(text):
        if not any(
            word in sentence for word in ("হারে", "দরে", "করে", "প্রতি", "প্রত্যেক", "হিসাবে", "একক", "মূল্যে")
        ):
            continue
        found = quantities(sentence)
        if len(found) < 2 or _OTHER_PARTS.search(sentence):
            continue
        if len(found) == 2 and not _IN_WORDS.search(sentence):
            continue
        rates = [one for one in found if _AT_RATE.match(sentence, one.end)] or [
            one for one in found if _EACH.search(sentence[max(0, one.start - 40) : one.start])
        ]
        results = [
            one
            for one in found
            if _RESULT.search(sentence[max(0, one.start - 45) : one.start])
            or _BOUGHT_FOR.match(sentence, one.end)
        ]
        if (
            len(rates) == 1 == len(results)
            and rates[0].unit == results[0].unit
            and rates[0] is not results[0]
        ):
            yield from _product(sentence, rates[0], results[0], found)


def _product(
    sentence: str, rate: Quantity, result: Quantity, found: Sequence[Quantity]
) -> Iterator[Misreckoned]:
    parts = sentence.find("মধ্যে", result.end)
    counted = [one for one in found if parts < 0 or one.start < parts]
    others = [one.number for one in counted if one not in (rate, result) and one.unit != "টাকা"]
    others += [_WORD_NUMBERS[match["few"]] for match in _IN_WORDS.finditer(sentence)]
    if any(one.unit == "টাকা" for one in found if one not in (rate, result)) or not 0 < len(others) <= _MOST:
        return
    if _WITH_MORE.search(sentence[rate.end : result.start]):
        return
    products = {
        prod(some, start=rate.number): some
        for size in range(1, len(others) + 1)
        for some in combinations(others, size)
    }
    if result.number in products or result.number == sum(others) * rate.number:
        return
    right = min(products, key=lambda product: abs(product - result.number))
    if abs(right - result.number) <= _NEAR * right or sorted(str(whole_number(right))) == sorted(
        str(whole_number(result.number))
    ):
        yield Misreckoned(result.words, " × ".join(map(written, (rate.number, *products[right]))), right)


_TIMES_EACH: Final = late(
    normalise(
        rf"(?P<words>(?<![0-9০-৯.,/-])(?P<all>[০-৯]{{1,6}}(?:,[০-৯]{{2,3}}){{0,3}}) ?(?:জন|টি))(?: {LETTER}{{2,20}})? ?\((?P<groups>[০-৯]{{1,4}}) ?টি (?P<of>{LETTER}{{2,15}}),? (?:প্রতি|প্রত্যেক|প্রতিটি) ?(?P=of){LETTER}{{0,4}} (?P<each>[০-৯]{{1,4}}) ?(?:জন|টি)(?: করে| হারে)?\)"
    )
)


def wrong_multiples(text: str) -> Iterator[Misreckoned]:
    """Numbers of all beside the groups, and the members of each, in brackets, which do not make them.

    >>> [str(found.right) for found in wrong_multiples("৩৬০ জন (২০টি দল, প্রতি দলে ১৬ জন)")]
    ['320']
    """
    for match in matches(_TIMES_EACH, text, "(") if "প্রত" in text else ():
        whole, groups, each = (number_of(match[part]) for part in ("all", "groups", "each"))
        if whole is not None and groups and each and groups * each != whole:
            yield Misreckoned(match["words"], f"{written(groups)} × {written(each)}", groups * each)


_PERCENT: Final = r"(?<![0-9০-৯.])(?P<percent>[0-9০-৯]{1,3}(?:\.[0-9০-৯]{1,2})?) ?(?:%|শতাংশ|ভাগ)"
_A_PERCENT: Final = late(_PERCENT)
_GROWN: Final = late(
    normalise(
        rf"{_PERCENT}(?: হারে)? ?(?P<way>বৃদ্ধি|বাড়িয়ে|বেড়ে|হ্রাস|কমিয়ে|কমে)(?: (?:করে|পেয়ে|করায়|পাওয়ায়|করা হলে|করলে))?(?!{LETTER})"
    )
)
_SHARE: Final = late(
    normalise(
        rf"(?<!{LETTER})যা (?:(?:মোট )?(?P<of>{LETTER}{{2,20}})(?:র|ের)|মোটের|এর) (?:মাত্র |প্রায় )?{_PERCENT}(?!{LETTER}| ?(?:কম|বেশি|বৃদ্ধি|হ্রাস))"
    )
)
_OF_WHICH: Final = late(
    normalise(rf"^{LETTER}{{0,4}}(?: {LETTER}{{2,15}}){{0,4}},? (?:তার |এর )?মধ্যে[ ,]{{1,2}}\Z")
)
_IN_BRACKETS: Final = late(
    normalise(rf"^{LETTER}{{0,4}}(?: (?!অতিরিক্ত|বেশি|কম){LETTER}{{2,15}}){{0,4}} ?\((?:প্রায় )?{_PERCENT}\)")
)
_TOLERANCE: Final = Decimal("0.006")


def wrong_percents(text: str) -> Iterator[Misreckoned]:
    """Amounts that have not grown, or shares that are not as great, as the sentence says.

    >>> [str(found.right) for found in wrong_percents("ব্যয় ৪৫০ কোটি টাকা হতে ২০% বৃদ্ধি করে ৫৪৫ কোটি টাকা করা হয়েছে।")]
    ['5400000000']
    """
    for sentence in sentences_with_percent(text):
        percents = list(_A_PERCENT.finditer(sentence))
        if len(percents) != 1:
            continue
        found = [
            one for one in quantities(sentence) if not percents[0].start() <= one.start < percents[0].end()
        ]
        if grown := _GROWN.search(sentence):
            yield from _grown(grown, found)
        elif share := _SHARE.search(sentence):
            if _is_named_before(share):
                yield from _share(share, found)
        else:
            yield from _of_which(sentence, found)


def _grown(grown: re.Match[str], found: Sequence[Quantity]) -> Iterator[Misreckoned]:
    before = [one for one in found if one.end <= grown.start()]
    after = [one for one in found if one.start >= grown.end()]
    percent = number_of(grown["percent"])
    if len(before) != 1 or len(after) != 1 or before[0].unit != after[0].unit or percent is None:
        return
    less = grown["way"] in _LESS
    right = before[0].number * (100 + (-percent if less else percent)) / 100
    stated = after[0].number
    if right <= 0 or abs(right - stated) <= _TOLERANCE * right or abs(right - stated) > right / 5:
        return
    sign = "–" if less else "+"
    yield Misreckoned(
        after[0].words, f"{written(before[0].number)} {sign} {grown['percent']}%", whole_number(right)
    )


_LESS: Final = tuple(map(normalise, ("হ্রাস", "কমিয়ে", "কমে")))


def _is_named_before(share: re.Match[str]) -> bool:
    """Whether the sentence has named that of which the share is, as far as it says: of what another one has named, another number is the whole."""
    of = share["of"]
    return not of or of in _TOTAL or of[:_STEM] in share.string[: share.start()]


_TOTAL: Final = frozenset(normalise("মোট মোটের সর্বমোট তা").split())
_STEM: Final = 4


def _share(share: re.Match[str], found: Sequence[Quantity]) -> Iterator[Misreckoned]:
    parts = [one for one in found if one.end <= share.start()]
    percent = number_of(share["percent"])
    if (
        len(parts) != 2
        or parts[0].unit != parts[1].unit
        or percent is None
        or not all(one.number for one in parts)
    ):
        return
    first, second = (one.number for one in parts)
    right = 100 * min(first, second) / max(first, second)
    others = (
        right,
        100 - right,
        100 * max(first, second) / min(first, second),
        100 * abs(first - second) / min(first, second),
    )
    if any(abs(other - percent) <= 1 for other in others) or abs(right - percent) > 20:
        return
    words = share[0][share.start("percent") - share.start() :]
    small, large = written(min(first, second)), written(max(first, second))
    yield Misreckoned(words, f"{small} ÷ {large} × {group(Decimal(100))}", rounded(right))


def _of_which(sentence: str, found: Sequence[Quantity]) -> Iterator[Misreckoned]:
    """A part and its share in brackets, '১২০টি আবেদনের মধ্যে ৯০টি নিষ্পত্তি হয়েছে (৭৫ শতাংশ)'; it may be the share of another number."""
    for whole, part in pairwise(found):
        share = _IN_BRACKETS.match(sentence[part.end :])
        percent = number_of(share["percent"]) if share else None
        if not share or percent is None or not _OF_WHICH.match(sentence[whole.end : part.start]):
            continue
        if whole.unit != part.unit or not 0 < part.number < whole.number:
            continue
        right = 100 * part.number / whole.number
        wholes = [one.number for one in found if one.unit == part.unit and one.number]
        others = (100 - right, *(100 * part.number / number for number in wholes))
        if any(abs(other - percent) <= 1 for other in others) or abs(right - percent) > 20:
            continue
        reckoning = as_share(part.number, whole.number)
        yield Misreckoned(share[0][share.start("percent") : -1], reckoning, rounded(right))


def whole_number(number: Decimal) -> Decimal:
    """A computed number without the zeros that only the computing left."""
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()


def written(number: Decimal) -> str:
    """A computed number as official papers write it: ৮৪,০০০."""
    return group(whole_number(number))


def as_share(part: Decimal, whole: Decimal) -> str:
    """How a part is reckoned as per cent of a whole: ৪৫ ÷ ১২০ × ১০০."""
    return f"{written(part)} ÷ {written(whole)} × {written(Decimal(100))}"


def digits_of(number: Decimal) -> str:
    """The digits of a number but for the noughts around them: of ১,৫২,০০০ those of ১৫২."""
    return f"{number:f}".replace(".", "").strip("0")


def rounded(number: Decimal) -> Decimal:
    """A whole number as it is, any other to a tenth."""
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.quantize(Decimal("0.1"))


def number_of(text: str) -> Decimal | None:
    """The number that a figure of running text writes; None where its digits are of two scripts or its commas are misplaced."""
    try:
        return parse_decimal(text)
    except Refusal:
        return None
