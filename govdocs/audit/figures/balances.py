"""What is left, differences and averages that a sentence states: '৫ লক্ষ টাকার বরাদ্দ, ব্যয় ৩ লক্ষ, অবশিষ্ট ২ লক্ষ'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, number_of, whole_number, written
from govdocs.audit.reading.quantities import Quantity, quantities, sentences, sentences_with_figures, words_of
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import from_words
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WHOLE: Final = "বরাদ্দ|প্রাপ্ত|পাওয়া|মোট|মঞ্জুর|অনুমোদিত|জমা|আয়|মজুত|মজুদ|গৃহীত|সংগৃহীত|দাখিল|লক্ষ্যমাত্রা|বিল|ছিল"
_USED: Final = (
    "ব্যয়|খরচ|বিতরণ|কর্মরত|নিষ্পত্তি|নিষ্পন্ন|পূরণ|বিক্রয়|পরিশোধ|ব্যবহৃত|ব্যবহার|উত্তোলন|অর্জিত|সম্পন্ন|আদায়|ভোগ(?:কৃত| কর)"
)
_LEFT: Final = "অবশিষ্ট|উদ্বৃত্ত|অব্যয়িত|অব্যবহৃত|বাকি|বাকী|ফেরত|সমর্পণ|স্থিতি|শূন্য|অনিষ্পন্ন|অনাদায়ী|চলমান|বকেয়া"
_KINDS: Final = tuple(late(normalise(words)) for words in (_LEFT, _USED, _WHOLE))
_ANY_LEFT: Final = tuple(map(normalise, _LEFT.split("|")))
_NOT_REMAINING: Final = late(
    normalise(
        "হারে|প্রতি|পূর্ব|জের|কিস্তি|প্রায়|সর্বোচ্চ|অনধিক|কমপক্ষে|অতিরিক্ত|বৃদ্ধি|মধ্যে|শতাংশ|%|জরিমানা|সুদ|অন্যান্য|ছাড়া|ব্যতীত|উদ্বৃত্তসহ|স্থিতিসহ|পুরোনো|পুরাতন"
    )
)
_NEAR: Final = Decimal("0.25")


def wrong_remainders(text: str) -> Iterator[Misreckoned]:
    """Remainders that are not the whole without what was used of it.

    >>> [str(found.right) for found in wrong_remainders("বরাদ্দ ৫,০০,০০০ টাকা, ব্যয় ৩,২০,০০০ টাকা এবং অবশিষ্ট ১,৯০,০০০ টাকা।")]
    ['180000']
    """
    for sentence in sentences_with_figures(text):
        if not any(word in sentence for word in _ANY_LEFT):
            continue
        found = quantities(sentence)
        if len(found) != 3 or is_table_row(sentence) or _NOT_REMAINING.search(sentence):
            continue
        if len({one.unit for one in found}) > 1 and not (
            "পদ" in sentence and {one.unit for one in found} == {"টি", "জন"}
        ):
            continue
        by_kind = {kind: one for one, kind in zip(found, _kinds(sentence, found), strict=True)}
        if by_kind.keys() != {0, 1, 2}:
            continue
        left, used, whole = (by_kind[kind] for kind in range(3))
        right = whole.number - used.number
        if right > 0 and right != left.number and abs(right - left.number) <= _NEAR * whole.number:
            reckoning = f"{written(whole.number)} – {written(used.number)}"
            yield Misreckoned(left.words, reckoning, whole_number(right))


def _kinds(sentence: str, found: Sequence[Quantity]) -> Iterator[int | None]:
    """Of each number whether it is what is left, what was used, or the whole: by the words before it, else by those behind it."""
    told_behind = False
    for index, one in enumerate(found):
        start = found[index - 1].end if index else 0
        end = found[index + 1].start if index + 1 < len(found) else len(sentence)
        pieces = _NEXT.split(sentence[start : one.start])
        kind = _kind(pieces[-1]) if len(pieces) > 1 or not told_behind else None
        told_behind = kind is None
        yield _kind(_NEXT.split(sentence[one.end : end])[0]) if kind is None else kind


_NEXT: Final = late(normalise("[,;]| (?:এবং|ও|হতে|থেকে) "))


def _kind(words: str) -> int | None:
    return next((kind for kind, pattern in enumerate(_KINDS) if pattern.search(words)), None)


_DEDUCTED: Final = late(
    normalise(
        r"(?:কর্তন|বাদ|সমন্বয়)(?: (?:করে|করার পর|করিয়া|করতঃ|দিয়ে|দেওয়ার পর|শেষে|পূর্বক))?[ ,]{1,2}(?:অবশিষ্ট |(?:সর্ব)?মোট )?(?:নিট|নীট|নেট|প্রদেয়|পরিশোধযোগ্য|অবশিষ্ট)[^০-৯]{0,25}\Z"
    )
)
_NET: Final = tuple(map(normalise, ("নিট", "নীট", "নেট", "প্রদেয়", "পরিশোধযোগ্য", "অবশিষ্ট")))
_OF_BILL: Final = late(normalise("(?: ?/-)?(?: টাকা)?(?:র)? ?(?:বিল |দাবি |মূল্য )?(?:হতে|থেকে)[^০-৯]{0,40}\\Z"))


def wrong_net_amounts(text: str) -> Iterator[Misreckoned]:
    """Net amounts that are not the bill without what is deducted from it.

    >>> [str(found.right) for found in wrong_net_amounts("বিল ৮০,০০০ টাকা হতে ভ্যাট ১২,০০০ টাকা কর্তন করে নিট ৬৫,০০০ টাকা")]
    ['68000']
    """
    for sentence in sentences_with_figures(text):
        if not any(word in sentence for word in _NET):
            continue
        found = [one for one in quantities(sentence) if one.unit == "টাকা"]
        nets = [
            index
            for index, one in enumerate(found)
            if index > 1 and _DEDUCTED.search(sentence[found[index - 1].end : one.start])
        ]
        if len(nets) != 1 or not _OF_BILL.match(sentence[found[0].end : found[1].start]):
            continue
        bill, *parts, net = found[: nets[0] + 1]
        right = bill.number - sum(part.number for part in parts)
        if right > 0 and right != net.number and abs(right - net.number) <= _NEAR * bill.number:
            reckoning = " – ".join(written(one.number) for one in (bill, *parts))
            yield Misreckoned(net.words, reckoning, whole_number(right))


_MORE: Final = late(normalise(rf"(?:র|ের)? ?(?:জন |টি |টাকা )?(?:বেশি|কম|অধিক|হ্রাস|বৃদ্ধি)(?!{LETTER})"))
_COMPARED: Final = late(normalise("তুলনায়|চেয়ে|স্থলে|হতে|থেকে"))


def wrong_differences(text: str) -> Iterator[Misreckoned]:
    """Differences that are not those of the two numbers before them.

    >>> [str(found.right) for found in wrong_differences("গত বছরের ৪০০ জনের তুলনায় এ বছর ৫০০ জন, অর্থাৎ ১৫০ জন বেশি")]
    ['100']
    """
    for sentence in sentences_with_figures(text):
        if "অর্থাৎ" not in sentence and " যা " not in sentence:
            continue
        found = quantities(sentence)
        if len(found) != 3 or len({one.unit for one in found}) > 1:
            continue
        first, second, stated = found
        joint = sentence[second.end : stated.start]
        if not ("অর্থাৎ" in joint or re.search(r"(?:^|[, ])যা (?:\S+ ){0,4}\Z", joint)):
            continue
        if not _MORE.match(sentence, stated.end) or not _COMPARED.search(sentence[first.end : second.start]):
            continue
        right = abs(first.number - second.number)
        if 0 < right != stated.number and abs(right - stated.number) <= max(right, Decimal(20)):
            high, low = sorted((first.number, second.number), reverse=True)
            yield Misreckoned(stated.words, f"{written(high)} – {written(low)}", whole_number(right))


_TWO: Final = 2
_SHORT: Final = late(
    normalise(
        r"\A\s*অর্থাৎ,? (?:মোট )?(?:ঘাটতি|উদ্বৃত্ত|ব্যবধান|পার্থক্য|কম|বেশি)(?: রয়েছে| আছে| হয়েছে| দাঁড়ায়)?(?:[:–-]| ?:)? (?=[০-৯])"
    )
)


def wrong_shortfalls(text: str) -> Iterator[Misreckoned]:
    """What is short or over by a sentence of its own, and is not the difference of the only two numbers of the one before.

    >>> [str(found.right) for found in wrong_shortfalls("৪৮০ বস্তা থাকার কথা; পাওয়া গেছে ৪৪২ বস্তা। অর্থাৎ ঘাটতি ৩৬ বস্তা।")]
    ['38']
    """
    for before, sentence in pairwise(sentences(text)) if "অর্থাৎ" in text else ():
        match = _SHORT.match(sentence)
        stated = quantities(sentence)[:1] if match else ()
        if not match or not stated or stated[0].start != match.end():
            continue
        pair = [one for one in quantities(before) if one.unit == stated[0].unit]
        if not len(pair) == len(quantities(before)) == _TWO:
            continue
        high, low = sorted((one.number for one in pair), reverse=True)
        if 0 < high - low != stated[0].number:
            yield Misreckoned(stated[0].words, f"{written(high)} – {written(low)}", whole_number(high - low))


_FEW: Final = words_of(*range(2, 13))
_PERIODS: Final = "মাস|দিন|বছর|সপ্তাহ"
_AVERAGE: Final = late(
    normalise(
        rf"(?:(?<![০-৯.,])(?P<figure>[০-৯]{{1,3}})(?: ?\([^()]{{2,15}}\))?|(?<!{LETTER})(?P<word>{_FEW})) ?(?P<period>{_PERIODS})(?:ে|ের|ব্যাপী|েই)? [^।০-৯]{{0,60}}"
        rf"(?P<whole>[০-৯,]{{1,14}}) ?(?P<unit>জন|টি|টাকা|কেজি)(?!{LETTER}*প্রতি)[^।০-৯]{{0,60}}?"
        rf"(?:প্রতি ?(?P=period)(?:ে)?|(?P=period)(?:ে|িক)|দৈনিক|প্রতিদিন|সাপ্তাহিক|বার্ষিক) গড়ে (?P<about>প্রায় )?(?:মোট )?(?P<words>(?P<mean>[০-৯,]{{1,12}}(?:\.[০-৯]{{1,2}})?) ?(?P=unit))"
    )
)
_ON_AVERAGE: Final = normalise("গড়ে")
_OF_PERIOD: Final = {"দৈনিক": "দিন", "প্রতিদিন": "দিন", "সাপ্তাহিক": "সপ্তাহ", "বার্ষিক": "বছর"}
_ROUGHLY: Final = Decimal("0.02")


def wrong_averages(text: str) -> Iterator[Misreckoned]:
    """Averages that are not the whole by the number of its months or days.

    >>> [str(found.right) for found in wrong_averages("পাঁচ মাসে ১,২০০ জন সেবা নিয়েছেন, অর্থাৎ মাসে গড়ে ২৫০ জন।")]
    ['240']
    """
    for match in matches(_AVERAGE, text, _ON_AVERAGE):
        count = Decimal(from_words(match["word"])) if match["word"] else number_of(match["figure"])
        whole, mean = (number_of(match[part].strip(",")) for part in ("whole", "mean"))
        other = next((period for word, period in _OF_PERIOD.items() if f"{word} গড়" in match[0]), None)
        if not count or not mean or whole is None or (other and other != match["period"]):
            continue
        right = whole / count
        tolerance = max(Decimal(1), right * _ROUGHLY * (3 if match["about"] else 1))
        if tolerance < abs(right - mean) <= right / 2:
            shown = (
                right.quantize(Decimal(1)) if right == right.to_integral() else right.quantize(Decimal("0.1"))
            )
            yield Misreckoned(match["words"], f"{written(whole)} ÷ {written(count)}", shown)
