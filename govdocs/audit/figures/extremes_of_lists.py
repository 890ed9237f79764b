"""What a sentence calls the most or the least of a list, whose items have one figure each, by the place of the item."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.extremes import EXTREME, EXTREME_SIGNS, only_some
from govdocs.audit.reading.scanning import words_of
from govdocs.audit.spans import LETTER
from govdocs.numerals import parse_decimal
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OutdoneInList(NamedTuple):
    """What the sentence names, and the item that has more or less."""

    name: str
    best: str


class _Item(NamedTuple):
    name: str
    value: Decimal
    unit: str


_ITEM: Final = late(r"^[ \t]*(?:[*•✓➤-]|\(?[ক-হ]\)|[০-৯]{1,2}[).]) (?P<line>[^\n|]{5,400})$")
_PLACE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>{LETTER}{{3,20}}) (?:ইউনিয়ন|উপজেলা|জেলা|গ্রাম|ওয়ার্ড|কেন্দ্র|শাখা|হাট|মৌজা|ব্লক|উপকেন্দ্র|ঘাট|বাজার)(?:ের|র|ে|য়|টি|টিতে)?(?!{LETTER})"
    )
)
_FIGURE: Final = late(
    rf"(?<![০-৯,.])(?P<number>[০-৯][০-৯,]{{0,14}}(?:\.[০-৯]{{1,4}})?) ?(?P<unit>{LETTER}{{2,12}}|%)"
)
_LEAST: Final = 3
_MOST: Final = 30


def outdone_in_lists(text: str) -> Iterator[OutdoneInList]:
    """Places of a list that a sentence calls those of the most or the least, where another item has more or less.

    >>> items = ["* রতনপুর ইউনিয়নে ৭.৬ টন;", "* বড়কুঠি ইউনিয়নে ৭.৯ টন;", "* গোয়ালপাড়া ইউনিয়নে ৭.৩ টন।"]
    >>> text = normalise("\\n".join([*items, "", "সর্বোচ্চ ফলন পাওয়া গেছে রতনপুর ইউনিয়নে।"]))
    >>> [(found.name, found.best) for found in outdone_in_lists(text)] == [(normalise("রতনপুর"), normalise("বড়কুঠি"))]
    True
    """
    if not any(sign in text for sign in EXTREME_SIGNS):
        return
    lines = text.split("\n")
    items = [item for line in lines if (match := _ITEM.match(line)) for item in _items(match["line"])]
    written = [line for line in lines if _ITEM.match(line)]
    if not _LEAST <= len(items) <= _MOST or len(items) != len(written):
        return
    if len({item.unit for item in items}) != 1 or len({item.name for item in items}) != len(items):
        return
    for sentence in (part for line in lines if not _ITEM.match(line) for part in line.split("।")):
        said = list(EXTREME.finditer(sentence))
        if len(said) != 1 or "|" in sentence or only_some(sentence, said[0][0]) or _FIGURE.search(sentence):
            continue
        words = words_of(sentence)
        named = [item for item in items if any(word.startswith(item.name) for word in words)]
        best = (max if said[0]["most"] else min)(item.value for item in items)
        if len(named) == 1 and named[0].value != best:
            yield OutdoneInList(named[0].name, next(item.name for item in items if item.value == best))


def _items(line: str) -> Iterator[_Item]:
    """The place of an item with its figure, where it has one of its unit."""
    place, figures = _PLACE.search(line), list(_FIGURE.finditer(line))
    if place and len(figures) == 1:
        yield _Item(place["name"], parse_decimal(figures[0]["number"]), figures[0]["unit"])
