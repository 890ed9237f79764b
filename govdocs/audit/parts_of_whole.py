"""Wholes and their parts in running text, all in one unit: '৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি' of '১২৫ জন মা'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.errors import Refusal
from govdocs.numerals import parse_decimal
from govdocs.text.unicode import normalise

_UNIT: Final = "জন|টি|টাকা|কি\\.মি\\.|কিমি|কিলোমিটার|একর|হেক্টর|মে\\. ?টন|মেট্রিক টন|কেজি|লিটার|মিটার"
_QUANTITY: Final = re.compile(
    normalise(
        r"(?<![0-9০-৯.,/-])(?P<number>[0-9০-৯]{1,9}(?:,[0-9০-৯]{2,3}){0,4}(?:\.[0-9০-৯]{1,3})?)(?![0-9০-৯])(?: ?/[-=])?"
        rf"(?: ?\([^()0-9০-৯]{{2,120}}\))? ?(?P<scale>হাজার|লক্ষ|লাখ|কোটি)? ?(?P<unit>{_UNIT})"
    )
)
_TOGETHER: Final = re.compile(
    normalise("(?:অর্থাৎ|মিলে|মিলিয়ে|একুনে|সর্বসাকুল্যে)[, ]+(?:সর্ব)?মোট ?$|জনসহ (?:সর্ব)?মোট ?$|সর্বমোট ?$")
)
_OF_THEM: Final = re.compile(
    normalise("(?:^|[ ।,])(?:এর|যার|যাদের|যাঁদের|এদের|তাদের|তাঁদের|তার|তন্)? ?মধ্যে |[রে] মধ্যে ")
)
_TOTAL_BEFORE: Final = re.compile(normalise("মোট ?$"))
_OTHERS: Final = re.compile(
    normalise(
        "অবশিষ্ট|বাকি|বাকী|ইতোমধ্যে|এ পর্যন্ত|প্রতি|হারে|হিসাবে|হিসেবে|কমপক্ষে|প্রায়|ন্যূনতম|অন্তত|অধিক|বেশি|অনধিক|বিপরীতে|স্থলে|তুলনায়"
    )
)
"""Words that make a number no part: what is left, a rate, an estimate, a comparison."""


class Quantity(NamedTuple):
    """A number with its unit, and where it stands in the text."""

    words: str
    start: int
    end: int
    number: Decimal
    unit: str


class WrongWhole(NamedTuple):
    """A whole as its text writes it, and what its parts come to."""

    words: str
    stated: Decimal
    right: Decimal


def wrong_wholes(text: str) -> Iterator[WrongWhole]:
    """Wholes that are not the sum of the parts named with them.

    >>> [(found.words, str(found.right)) for found in wrong_wholes("১২৫ জন মা অংশ নেন, যাদের মধ্যে ৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি।")]
    [('১২৫ জন', '115')]
    """
    for line in text.split("\n"):
        if line.lstrip().startswith("|") or not ("মোট" in line or "মধ্যে" in line):
            continue
        found = _quantities(line)
        if len(found) > 2:
            yield from _of_line(line, found)


def _of_line(line: str, found: list[Quantity]) -> Iterator[WrongWhole]:
    for index, whole in enumerate(found):
        begin = line.rfind("। ", 0, whole.start) + 1
        before = [each for each in found[:index] if each.start >= begin]
        if _TOGETHER.search(line[: whole.start]) and not _OTHERS.search(line, begin, whole.start):
            parts = [each for each in before if each.unit == whole.unit]
            yield from _differing(whole, parts, within=Decimal("0.2"))
            continue
        parts, said = _parts_after(line, whole, found[index + 1 :])
        if len(parts) > 1 and not _OTHERS.search(said):
            yield from _differing(
                whole, parts, within=Decimal("0.1") if _OF_THEM.search(said) else Decimal("0.2")
            )


def _parts_after(line: str, whole: Quantity, after: list[Quantity]) -> tuple[list[Quantity], str]:
    """What is said to be part of a whole that was named before, and the words that say so; nothing where it is not."""
    nearest = next((each for each in after if each.unit == whole.unit), None)
    if nearest is None:
        return [], ""
    between = line[whole.end : nearest.start]
    if _OF_THEM.search(between):
        end = _sentence_end(line, nearest.end)
        if between.count("।") > 1 or len(between) > 120 or _ended_otherwise(between):
            return [], ""
    elif _TOTAL_BEFORE.search(line[: whole.start]) and line[nearest.start - 1] == "(":
        end = _sentence_end(line, nearest.end)
        after = [each for each in after if line[each.start - 1] == "("]
    else:
        return [], ""
    parts = [each for each in after if each.end <= end]
    said = line[whole.start : end]
    if any(each.unit != whole.unit for each in parts):
        return [], ""
    return parts, said


def _ended_otherwise(between: str) -> bool:
    """Whether a sentence ends between the whole and its parts, and the next does not begin with 'of these'."""
    _, stop, rest = between.rpartition("।")
    return bool(stop) and not re.match(" ?(?:এর|এদের|তার|তাদের|তাঁদের|তন্) ?মধ্যে", rest)


def _sentence_end(line: str, start: int) -> int:
    end = line.find("।", start)
    return len(line) if end < 0 else end


def _differing(whole: Quantity, parts: list[Quantity], *, within: Decimal) -> Iterator[WrongWhole]:
    right = sum((part.number for part in parts), Decimal(0))
    if len(parts) < 2 or right == whole.number:
        return
    if abs(right - whole.number) <= within * max(right, whole.number):
        yield WrongWhole(whole.words, whole.number, right)


_SCALES: Final = {"": 1, "হাজার": 1000, "লক্ষ": 100_000, "লাখ": 100_000, "কোটি": 10_000_000}


def _quantities(line: str) -> list[Quantity]:
    found = []
    for match in _QUANTITY.finditer(line):
        try:
            number = parse_decimal(match["number"]) * _SCALES[match["scale"] or ""]
        except Refusal:
            continue
        found.append(Quantity(match[0], *match.span(), number, match["unit"].replace(" ", "")))
    return found
