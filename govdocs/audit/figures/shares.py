"""Shares of an amount that a sentence states: taxes and deposits in per cent, per cents that make a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, as_share, number_of, whole_number, written
from govdocs.audit.reading.quantities import Quantity, quantities, sentences_with_percent
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

PERCENT: Final = late(
    r"(?<![0-9০-৯.])(?P<percent>[0-9০-৯]{1,3}(?:\.[0-9০-৯]{1,2})?) ?(?:\([^()]{2,15}\) ?)?(?:%|শতাংশ|ভাগ)"
)
_CHARGE: Final = normalise("ভ্যাট|মূসক|আয়কর|উৎসে কর|জামানত|কমিশন|ছাড়|সার্ভিস চার্জ|আনুতোষিক|কর(?= |\\Z)")
_CHARGED: Final = late(_CHARGE)
_INCLUDED: Final = late(normalise(f"(?:{_CHARGE})(?: ?-?সহ| যোগ করে| যুক্ত করে)[ ,](?:সর্ব)?মোট ?\\Z"))
_ROUNDED: Final = Decimal(1)
_NEAR: Final = Decimal("0.5")
_FEW_AMOUNTS: Final = 3


def wrong_charges(text: str) -> Iterator[Misreckoned]:
    """Taxes, deposits and discounts that are not so many per cent of the amount beside them.

    >>> [str(found.right) for found in wrong_charges("মূল্য ৫০,০০০ টাকা, ১৫% ভ্যাট ৬,৫০০ টাকা, মোট ৫৬,৫০০ টাকা")]
    ['7500']
    """
    for sentence in sentences_with_percent(text):
        if "টাকা" not in sentence or not _CHARGED.search(sentence):
            continue
        percents = list(PERCENT.finditer(sentence))
        found = [one for one in quantities(sentence) if one.unit == "টাকা"]
        if len(percents) == 1 and 1 < len(found) <= _FEW_AMOUNTS:
            yield from _charge(sentence, percents[0], found)


def _charge(sentence: str, percent: re.Match[str], found: Sequence[Quantity]) -> Iterator[Misreckoned]:
    rate = number_of(percent["percent"])
    if (
        rate is None
        or not 0 < rate < 100
        or not _CHARGED.search(sentence[max(0, percent.start() - 25) : percent.end() + 30])
    ):
        return
    base = max(found, key=lambda one: one.number)
    if len(found) == 2 and (
        total := next((one for one in found if _INCLUDED.search(sentence[: one.start])), None)
    ):
        yield from _with_charge(rate, total, next(one for one in found if one is not total))
        return
    after = [one for one in found if one.start >= percent.end()]
    if len(found) == _FEW_AMOUNTS:
        base = found[0]
    charges = [one for one in after if one is not base]
    if not charges:
        return
    charge = min(charges, key=lambda one: one.number)
    right = base.number * rate / 100
    inclusive = base.number * rate / (100 + rate)
    if any(abs(charge.number - each) <= max(_ROUNDED, each / 1000) for each in (right, inclusive)):
        return
    of_sum = len(found) == _FEW_AMOUNTS and base.number + charge.number == max(one.number for one in found)
    if of_sum or abs(charge.number - right) <= _NEAR * right:
        reckoning = f"{written(base.number)} × {percent['percent']}%"
        yield Misreckoned(charge.words, reckoning, _to_money(right))


def _with_charge(rate: Decimal, total: Quantity, base: Quantity) -> Iterator[Misreckoned]:
    right = base.number * (100 + rate) / 100
    if total.start > base.start and _ROUNDED < abs(total.number - right) <= right / 10:
        yield Misreckoned(total.words, f"{written(base.number)} + {written(rate)}%", _to_money(right))


def _to_money(number: Decimal) -> Decimal:
    return whole_number(number.quantize(Decimal("0.01")))


_TWO_SEXES: Final = late(
    normalise(
        r"পুরুষ ?(?P<men>[০-৯]{1,2}) ?(?:%|শতাংশ|ভাগ),? (?:ও|এবং) (?:নারী|মহিলা) ?(?P<women>[০-৯]{1,2}) ?(?:%|শতাংশ|ভাগ)"
        r"|(?:নারী|মহিলা) ?(?P<women2>[০-৯]{1,2}) ?(?:%|শতাংশ|ভাগ),? (?:ও|এবং) পুরুষ ?(?P<men2>[০-৯]{1,2}) ?(?:%|শতাংশ|ভাগ)"
    )
)
_SHARED: Final = late(normalise("মোট (?:ব্যয়|বরাদ্দ|অর্থ|তহবিল|বাজেট|আয়|খরচ|জনবল|জনসংখ্যা|উৎপাদন)(?:ের|র)"))
_LISTED: Final = late(normalise(r"^[^।০-৯]{1,40}(?:,|;| ও| এবং) (?:[^।০-৯,;]{1,25} )?\Z"))


def wrong_wholes_of_percents(text: str) -> Iterator[Misreckoned]:
    """Per cents that divide a whole and do not make a hundred: men 60 and women 50.

    >>> [str(found.right) for found in wrong_wholes_of_percents("পুরুষ ৬০ শতাংশ ও নারী ৫০ শতাংশ।")]
    ['110']
    """
    for match in _TWO_SEXES.finditer(text) if "পুরুষ" in text else ():
        parts = [part for figure in match.groups() if figure and (part := number_of(figure)) is not None]
        if len(parts) == 2 and 0 < abs(sum(parts, Decimal(0)) - 100) <= 20:
            yield _of_a_hundred(match[0], parts)
    for sentence in sentences_with_percent(text):
        percents = list(PERCENT.finditer(sentence))
        if len(percents) < 3 or not _SHARED.search(sentence, 0, percents[0].start()):
            continue
        between = [sentence[one.end() : other.start()] for one, other in pairwise(percents)]
        parts = [part for one in percents if (part := number_of(one["percent"])) is not None]
        if len(parts) == len(percents) and all(map(_LISTED.match, between)) and 100 < sum(parts) <= 130:
            yield _of_a_hundred(sentence[percents[0].start() : percents[-1].end()], parts)


def _of_a_hundred(words: str, parts: list[Decimal]) -> Misreckoned:
    total = sum(parts, Decimal(0))
    return Misreckoned(words, " + ".join(f"{written(part)}%" for part in parts), total)


_N: Final = r"[0-9০-৯]{1,9}(?:,[0-9০-৯]{2,3}){0,3}"
_SHARE_OF: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<whole>{_N}) ?(?P<unit>জন|টি)(?!{LETTER}*প্রতি)(?:[^।;0-9০-৯]{{2,60}}[।,;]?|র|ের|টির)? (?:তাঁদের|তাদের|এদের|এর|যার|যাঁদের|যাদের|এগুলোর|সেগুলোর)? ?মধ্যে"
        rf" (?P<part>{_N}) ?(?P=unit)[^।0-9০-৯]{{0,60}}?(?:,? (?:যা|অর্থাৎ)[^।0-9০-৯]{{0,40}}?| ?\()(?P<words>(?P<percent>[0-9০-৯]{{1,3}}(?:\.[0-9০-৯]{{1,2}})?) ?(?:%|শতাংশ|ভাগ))"
    )
)
_FALLEN: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<first>{_N}) ?(?P<unit>জন|টি)(?!{LETTER}*প্রতি)[^।;0-9০-৯]{{1,60}}?(?:কমে|বেড়ে|হ্রাস পেয়ে|বৃদ্ধি পেয়ে) (?P<second>{_N}) ?(?P=unit)(?:তে|য়)?"
        rf"[^।0-9০-৯]{{0,50}}, (?:অর্থাৎ|যা)[^।0-9০-৯]{{0,30}} (?P<words>(?P<percent>[0-9০-৯]{{1,3}}(?:\.[0-9০-৯]{{1,2}})?) ?(?:%|শতাংশ|ভাগ))"
    )
)

_FROM_TO: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<first>{_N}) ?(?P<unit>জন|টি)? ?(?:থেকে|হতে) (?:কমে |বেড়ে )?(?P<second>{_N}) ?-?(?:টিতে|টিতে|জনে|তে|এ|য়|টি|জন)?[^।0-9০-৯]{{0,40}}(?:নেমে|কমে|বেড়ে|উন্নীত|দাঁড়ি|উঠে)"
        rf"[^।0-9০-৯]{{0,20}},? (?:অর্থাৎ|যা)[^।0-9০-৯]{{0,30}} (?P<words>(?P<percent>[0-9০-৯]{{1,3}}(?:\.[0-9০-৯]{{1,2}})?) ?(?:%|শতাংশ|ভাগ))"
    )
)
_FRACTIONS: Final = {
    normalise(words): share
    for words, share in {
        "অর্ধেক": Decimal(1) / 2,
        "এক-তৃতীয়াংশ": Decimal(1) / 3,
        "এক-চতুর্থাংশ": Decimal(1) / 4,
        "এক-পঞ্চমাংশ": Decimal(1) / 5,
        "দুই-তৃতীয়াংশ": Decimal(2) / 3,
        "তিন-চতুর্থাংশ": Decimal(3) / 4,
    }.items()
}
_FRACTION: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<whole>{_N}) ?(?P<unit>জন|টি)[^।;0-9০-৯]{{0,30}}(?P<share>{'|'.join(_FRACTIONS)})(?: {LETTER}{{2,15}}){{0,2}},? (?:অর্থাৎ|তথা) (?P<words>(?P<part>{_N}) ?(?P=unit))"
    )
)


def wrong_fractions(text: str) -> Iterator[Misreckoned]:
    """Halves, thirds and quarters that are not those of the number before them.

    >>> [str(found.right) for found in wrong_fractions("৯০ জনের এক-তৃতীয়াংশ অর্থাৎ ৪৫ জন নারী।")]
    ['30']
    """
    for match in matches(_FRACTION, text, *_FRACTIONS):
        whole, part = number_of(match["whole"]), number_of(match["part"])
        if whole is None or part is None:
            continue
        right = whole * _FRACTIONS[match["share"]]
        if abs(right - part) >= 1:
            yield Misreckoned(
                match["words"],
                f"{written(whole)} × {match['share']}",
                whole_number(right.quantize(Decimal("0.1"))),
            )


_CHANGED: Final = tuple(map(normalise, ("কমে", "পেয়ে", "বেড়ে")))
_GONE_TO: Final = tuple(map(normalise, ("নেমে", "কমে", "বেড়ে", "উন্নীত", "দাঁড়ি", "উঠে")))


def wrong_shares(text: str) -> Iterator[Misreckoned]:
    """Shares in per cent that are not those of the part in the whole before them, and changes from one number to another.

    >>> [str(found.right) for found in wrong_shares("৮০ জন অংশ নেন। তাঁদের মধ্যে ৫২ জন নারী, যা মোটের ৭৫ শতাংশ।")]
    ['65']
    """
    if not sentences_with_percent(text):
        return
    for match in matches(_SHARE_OF, text, "মধ্যে"):
        whole, part = number_of(match["whole"]), number_of(match["part"])
        if whole is not None and part is not None and 0 < part < whole:
            yield from _unlike(match, 100 * part / whole, part, whole)
    for match in (*matches(_FALLEN, text, *_CHANGED), *matches(_FROM_TO, text, *_GONE_TO)):
        first, second = number_of(match["first"]), number_of(match["second"])
        if first and second is not None and first != second:
            yield from _unlike(match, 100 * abs(first - second) / first, abs(first - second), first)


_GROWN: Final = tuple(map(normalise, ("বেড়ে", "বৃদ্ধি পে", "কমে", "হ্রাস পে")))
_AMOUNT: Final = late(
    normalise(
        rf"(?<![0-9০-৯.,/-])(?P<number>{_N}) ?(?P<scale>হাজার|লক্ষ|লাখ|কোটি)? ?(?P<unit>{LETTER}{{2,15}}+|টি|জন)"
    )
)
_YEAR_WORDS: Final = tuple(map(normalise, ("সাল", "সন", "খ্রিষ্টাব্দ", "অর্থবছর", "শতাংশ", "ভাগ")))
_RISE: Final = late(normalise("(?:বেড়ে|বৃদ্ধি পেয়ে)"))
_TO: Final = late(normalise(rf"\A ?(?:(?:হাজার|লক্ষ|লাখ|কোটি) ?)?(?:{LETTER}{{2,15}} )?(?:হতে|থেকে) \Z"))
_IN_YEARS: Final = late("(?P<year>(?:20|২০)[0-9০-৯]{2}) (?:সাল|সন|অর্থবছর)")


def wrong_changes(text: str) -> Iterator[Misreckoned]:
    """Changes in per cent that are not those from the first figure of a sentence to the second: of two years, or 'from … to …'.

    >>> said = "২০২৫ সালে ৪৮ হাজার বেল এবং ২০২৬ সালে ৬০ হাজার বেল পণ্য বিক্রি হয়েছে; বিক্রি বেড়েছে ২০ শতাংশ।"
    >>> [str(found.right) for found in wrong_changes(said)]
    ['25']
    """
    for sentence in sentences_with_percent(text):
        if not any(sign in sentence for sign in _GROWN):
            continue
        percents = list(PERCENT.finditer(sentence))
        found = [
            one
            for one in _AMOUNT.finditer(sentence)
            if not one["unit"].startswith(_YEAR_WORDS)
            and all(one.start() != percent.start() for percent in percents)
        ]
        if len(percents) == 1 and len(found) == 2 and found[1].end() <= percents[0].start():
            yield from _change(sentence, found[0], found[1], percents[0])


def _change(
    sentence: str, before: re.Match[str], after: re.Match[str], percent: re.Match[str]
) -> Iterator[Misreckoned]:
    from_to = (
        before["scale"] == after["scale"]
        and _TO.match(sentence[before.end("number") : after.start()]) is not None
    )
    years = [match["year"] for match in _IN_YEARS.finditer(sentence, 0, after.start())]
    alike = (before["scale"], before["unit"]) == (after["scale"], after["unit"])
    ordered = len(years) == 2 and years[0] < years[1] and alike
    first, second = number_of(before["number"]), number_of(after["number"])
    if not first or second is None:
        return
    rises = _RISE.search(sentence) is not None
    if (from_to or ordered) and first != second and rises == (second > first):
        yield from _unlike(percent, 100 * abs(first - second) / first, abs(first - second), first)


def _unlike(match: re.Match[str], right: Decimal, part: Decimal, whole: Decimal) -> Iterator[Misreckoned]:
    stated = number_of(match["percent"])
    if stated is not None and 1 < abs(right - stated) <= 30:
        reckoning = as_share(part, whole)
        words = match.groupdict().get("words") or match[0]
        yield Misreckoned(words, reckoning, whole_number(right.quantize(Decimal("0.1"))))
