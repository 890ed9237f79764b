"""Sentences and items that stand twice in one text: the second was to say something else, or is left from the copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.announced import announced_lists
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Again(NamedTuple):
    """A half-open range of a text that stands in it before."""

    start: int
    end: int


_SENTENCE: Final = late(r"[^।?!\n]+[।?!]?")
_NUMBER: Final = late(r"\s{0,20}(?:[০-৯]{1,2}(?:\.[০-৯]{1,2})?[।.)] {0,3}|[(‘]?[ক-হ০-৯]{1,2}[)’] {0,3})?")
_FEWEST: Final = 5
"""Words of a sentence that nobody writes twice; of an item there may be fewer."""
_SHORTEST: Final = 28
_FEWEST_OF_ITEM: Final = 3
_SHORTEST_ITEM: Final = 16
_ROLE: Final = late(
    normalise(r" ?[–—:,-] ?(?:সভাপতি|আহ্বায়ক|সদস্য-সচিব|সদস্য সচিব|সদস্যসচিব|সদস্য|উপদেষ্টা)[।;,. ]*\Z")
)
_ANYBODY: Final = late(normalise("প্রতিনিধি|মনোনীত|সংশ্লিষ্ট|সদস্য|একজন|[০-৯]|…|\\.\\.|বিশেষজ্ঞ|ঐ|উক্ত"))


def said_again(text: str) -> Iterator[Again]:
    """Sentences of several words that a text says twice, word for word; not those of tables.

    >>> text = "তথ্য দ্রুত ছক মোতাবেক পাঠাতে হবে। ছক সংযুক্ত। তথ্য দ্রুত ছক মোতাবেক পাঠাতে হবে।"
    >>> [(text.rindex("তথ্য") == start, text[start:end]) for start, end in said_again(text)]
    [(True, 'তথ্য দ্রুত ছক মোতাবেক পাঠাতে হবে')]
    """
    known: set[str] = set()
    for match in _SENTENCE.finditer(text):
        if match[0].lstrip().startswith(("|", "#", "{", ">")):
            continue
        number = _NUMBER.match(match[0])
        said = match[0][number.end() if number else 0 :].rstrip(" ।;,")
        is_item = bool(number and number[0].strip()) and not (_ANYBODY.search(said) or _ROLE.search(said))
        least = (_FEWEST_OF_ITEM, _SHORTEST_ITEM) if is_item else (_FEWEST, _SHORTEST)
        if len(said.split()) < least[0] or len(said) < least[1]:
            continue
        if said in known:
            start = match.start() + (number.end() if number else 0)
            yield Again(start, start + len(said))
        known.add(said)


def seats_again(text: str) -> Iterator[str]:
    """Items of a committee's list whose seat stands above with the role of a member, too.

    >>> list(seats_again("কমিটি নিম্নরূপ:\\n\\n১. জেলা প্রশাসক – সভাপতি\\n২. সিভিল সার্জন – সদস্য\\n৩. সিভিল সার্জন – সদস্য"))
    ['সিভিল সার্জন – সদস্য']
    """
    if "সদস্য" not in text:
        return
    for _, items, _ in announced_lists(text):
        seats = [_ROLE.sub("", item) for item in items]
        if any(seat == item for seat, item in zip(seats, items, strict=True)):
            continue
        for index, seat in enumerate(seats):
            if seat in seats[:index] and not _ANYBODY.search(seat):
                yield items[index]


def place_of_item(text: str, item: str) -> Again:
    """The last place of an item in a text."""
    start = text.rfind(item)
    return Again(start, start + len(item))
