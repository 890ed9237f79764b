"""One measure said in two units: '৩.৫ কিলোমিটার (৩৫০ মিটার)', '২ একর ৫০ শতাংশ অর্থাৎ ৩৫০ শতাংশ', '২.৫০ কোটি (২৫ লক্ষ) টাকা'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.reckoned import number_of, whole_number
from govdocs.audit.reading.quantities import SCALES, money_in
from govdocs.audit.reading.scanning import matches, short_sentence_around
from govdocs.audit.spans import LETTER
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherMeasure(NamedTuple):
    """The words of a measure, those that say it again in another unit, and how much it is in that unit."""

    words: str
    again: str
    right: Decimal
    unit: str


_DIMENSIONS: Final = (
    {"কিলোমিটার": 1000, "কি.মি.": 1000, "কি. মি.": 1000, "কিমি": 1000, "মিটার": 1},
    {
        **{"মেট্রিক টন": 1000, "মে. টন": 1000, "মে.টন": 1000, "মেঃ টন": 1000, "টন": 1000, "কুইন্টাল": 100},
        **{"কেজি": 1, "কিলোগ্রাম": 1},
    },
    {"একর": 100, "শতাংশ": 1, "শতক": 1},
    {"বছর": 12, "বৎসর": 12, "মাস": 1},
    {"ঘণ্টা": 60, "ঘন্টা": 60, "মিনিট": 1},
    {"ডজন": 12, "টি": 1, "পিস": 1, "খানা": 1},
    {"টাকা": 1},
)
"""Units of one kind, each as so many of the smallest."""
_OF_UNIT: Final = {
    normalise(unit): (index, size) for index, units in enumerate(_DIMENSIONS) for unit, size in units.items()
}
_COUNTED: Final = frozenset((3, 4, 5))
"""Kinds that are counted in whole numbers: of them nothing is rounded."""
_MONEY: Final = len(_DIMENSIONS) - 1
_UNIT: Final = longest_first(_OF_UNIT)
_SCALE: Final = "হাজার|লক্ষ|লাখ|কোটি"
_NUMBER: Final = r"(?:[০-৯]{1,3}(?:,[০-৯]{2,3}){1,4}|[০-৯]{1,9})(?:\.[০-৯]{1,4})?"


def _measure(name: str) -> str:
    return (
        rf"(?P<number{name}>{_NUMBER})(?: ?/[-=])?(?: ?(?P<scale{name}>{_SCALE}))?(?: ?(?P<unit{name}>{_UNIT})(?:ের|র)?)?"
        rf"(?: (?P<more{name}>[০-৯]{{1,3}}) ?(?P<lesser{name}>শতাংশ|শতক|মিটার|কেজি|মাস|দিন|মিনিট))?"
    )


_PAIR: Final = late(
    normalise(
        rf"(?<![০-৯.,/–-])(?<!কোটি )(?<!লক্ষ )(?<!লাখ )(?P<words>{_measure('1')}) ?(?:\((?:অর্থাৎ |মোট |= ?)?|,? অর্থাৎ (?:মোট )?|= ?)"
        rf"(?P<again>{_measure('2')})(?P<end>\)(?: ?(?P<after>টাকা))?|(?![০-৯.,/–-]))"
    )
)
_SIGNS: Final = ("(", "অর্থাৎ", "=")


def other_measures(text: str) -> Iterator[OtherMeasure]:
    """Measures that are said again in brackets, or behind অর্থাৎ, and are another then. What may be rounded is let be.

    >>> [(found.again, str(found.right)) for found in other_measures("৩.৫ কিলোমিটার (৩৫০ মিটার) সড়ক")]
    [('৩৫০ মিটার', '3500')]
    """
    if not any(sign in text for sign in _SIGNS):
        return
    yield from _amounts_again(text)
    for match in matches(_PAIR, text, *_SIGNS):
        equals = "=" in text[match.end("words") : match.start("again")]
        if equals and text[max(0, match.start() - 3) : match.start()].rstrip().endswith(_OPERATORS):
            continue  # the last part of a sum
        in_brackets = text[match.end("words") : match.start("again")].lstrip().startswith("(")
        if in_brackets != match["end"].startswith(")") or _GOES_ON.match(text, match.end("again")):
            continue
        yield from _differing(match)


_OPERATORS: Final = ("×", "x", "X", "*", "+", "÷", "−", "–", "-")
_GOES_ON: Final = late(LETTER)


def _differing(match: re.Match[str]) -> Iterator[OtherMeasure]:
    after = match["after"]
    first = _size(match, "1", after)
    again = _size(match, "2", after)
    if first is None or again is None or first[0] != again[0]:
        return
    kind, amount, step = first
    _, other, other_step = again
    same_unit = (match["unit1"], match["scale1"]) == (match["unit2"], match["scale2"])
    slack = Decimal(0) if kind in _COUNTED else max(step, other_step)
    if same_unit and not match["more1"] and kind != _MONEY:
        return  # two things, or from one to another
    if abs(amount - other) > slack and other:
        unit = match["unit2"] or match["unit1"] or after
        size = Decimal(_OF_UNIT[unit][1] * SCALES[match["scale2"] or ""])
        scale = f"{match['scale2']} " if match["scale2"] else ""
        yield OtherMeasure(match["words"], match["again"], whole_number(amount / size), f"{scale}{unit}")


def _size(match: re.Match[str], name: str, after: str | None) -> tuple[int, Decimal, Decimal] | None:
    """The kind of a measure, how much it is in the smallest unit, and the least by which what is written can differ."""
    number = number_of(match[f"number{name}"])
    unit = match[f"unit{name}"] or (after if match[f"scale{name}"] or "," in match[f"number{name}"] else None)
    if number is None or unit is None:
        return None
    kind, each = _OF_UNIT[unit]
    if match[f"scale{name}"] and kind != _MONEY:
        return None
    each *= SCALES[match[f"scale{name}"] or ""]
    decimals = len(match[f"number{name}"].partition(".")[2])
    amount, step = number * each, Decimal(each).scaleb(-decimals)
    if match[f"more{name}"]:
        lesser, size = _OF_UNIT[match[f"lesser{name}"]]
        rest = number_of(match[f"more{name}"])
        if lesser != kind or size >= each or rest is None:
            return None
        amount, step = amount + rest * size, Decimal(size)
    return kind, amount, step


_LONG: Final = rf"(?:(?P<c>{_NUMBER}) ?কোটি )?(?:(?P<l>[০-৯]{{1,2}}) ?(?:লক্ষ|লাখ) ?)?(?:(?P<h>[০-৯]{{1,2}}) ?হাজার ?)?(?:(?P<s>[০-৯]) ?শত ?)?(?:(?P<e>[০-৯]{{1,3}}) )?টাকা"
_SHORT: Final = (
    rf"(?<![০-৯.,/–-])(?<!কোটি )(?<!লক্ষ )(?<!লাখ )(?P<n>{_NUMBER})(?: ?/[-=])? ?(?P<k>{_SCALE})? ?টাকা"
)
_LONG_BEHIND: Final = late(
    normalise(rf"{_SHORT}(?:র)?(?: ?\((?:অর্থাৎ |= ?)?|,? (?:অর্থাৎ|বা|তথা),? |= ?)(?P<again>{_LONG})")
)
_LONG_BEFORE: Final = late(
    normalise(
        rf"(?<![০-৯.,/–-])(?P<again>{_LONG})(?:র)?(?: ?\((?:অর্থাৎ |= ?)?|,? (?:অর্থাৎ|বা|তথা),? |= ?){_SHORT.replace('(?<!কোটি )(?<!লক্ষ )(?<!লাখ )', '')}"
    )
)
_LONG_PARTS: Final = (("c", 10_000_000), ("l", 100_000), ("h", 1000), ("s", 100), ("e", 1))


def _amounts_again(text: str) -> Iterator[OtherMeasure]:
    """Amounts said once in one unit and once in crores, lakhs and thousands together: '১২৪৫.৬০ লক্ষ টাকা, অর্থাৎ ১২ কোটি ৪৫ লক্ষ ৬০ হাজার টাকা'."""
    for pattern in (_LONG_BEHIND, _LONG_BEFORE) if "টাকা" in text else ():
        for match in matches(pattern, text, *_SIGNS, " বা "):
            parts = [(match[name], each) for name, each in _LONG_PARTS if match[name]]
            number = number_of(match["n"])
            if len(parts) < 2 or number is None or (match["k"] is None and "," not in match["n"]):
                continue
            scale = SCALES[match["k"] or ""]
            amount, long = number * scale, sum((number_of(part) or 0) * each for part, each in parts)
            step = max(Decimal(scale).scaleb(-len(match["n"].partition(".")[2])), Decimal(parts[-1][1]))
            opened = "(" in match[0]
            alone = text.startswith(")", match.end()) if opened else _said_of_nothing_else(text, match)
            if abs(amount - long) > step and alone:
                short = text[match.start("n") :].split("টাকা")[0] + "টাকা"
                yield OtherMeasure(short, match["again"], whole_number(amount), "টাকা")


def _said_of_nothing_else(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence has no amounts but these two, and the second is not what is saved or left of the first."""
    around = short_sentence_around(text, match.start(), match.end())
    if around is None:
        return False
    start, end = around
    return len(money_in(text[start:end])) == _TWO and not _DIFFERENCE.search(text, match.end(), end)


_TWO: Final = 2
_DIFFERENCE: Final = late(
    normalise("সাশ্রয়|কম|বেশি|অধিক|অবশিষ্ট|উদ্বৃত্ত|বাকি|ঘাটতি|বৃদ্ধি|হ্রাস|অতিরিক্ত|প্রতি|হারে|ভ্যাট|কিস্তি")
)
