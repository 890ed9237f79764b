"""Men and women in brackets behind how many they are together: '২৪০ জন (নারী ১৫২ জন, পুরুষ ৯৮ জন)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import number_of
from govdocs.audit.reading.scanning import matches
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_N: Final = r"[0-9০-৯][0-9০-৯,]*"
_MEN: Final = "পুরুষ|ছাত্র|ছেলে|বালক|কিশোর"
_WOMEN: Final = "নারী|মহিলা|ছাত্রী|মেয়ে|বালিকা|কিশোরী"
_SEVERAL: Final = late(r"[,;/](?![0-9০-৯])| ও | এবং ")
_WITH_PARTS: Final = late(
    normalise(
        r"(?P<total>[0-9০-৯](?<![0-9০-৯.,].)[0-9০-৯,]*)(?: ?জন(?: [ক-হ][^\s()]{1,20})?)? ?\((?P<parts>[^()\n]{5,80})\)(?: ?জন)?"
    )
)
_PART: Final = late(
    normalise(
        rf"(?P<who>{_MEN}|{_WOMEN}) ?[:–-]? ?(?P<number>{_N})(?: ?জন)?|(?P<number2>{_N})(?: ?জন)? (?P<who2>{_MEN}|{_WOMEN})"
    )
)


def wrong_men_and_women(text: str) -> Iterator[tuple[tuple[int, int], Decimal, Decimal]]:
    """Where a number of people stands with men and women in brackets that are not as many, with the number and how many they are.

    >>> [found[1:] for found in wrong_men_and_women("২৪০ জন (নারী ১৫২ জন, পুরুষ ৯৮ জন)")]
    [(Decimal('240'), Decimal('250'))]
    """
    for match in matches(_WITH_PARTS, text, "("):
        stated, right = number_of(match["total"]), _men_and_women(match["parts"])
        if stated is not None and right is not None and stated != right and "জন" in match[0]:
            yield match.span(), stated, right


def _men_and_women(text: str) -> Decimal | None:
    """How many the men and the women are together; None where anybody else is named, or only one of the two."""
    parts = [_PART.fullmatch(piece.strip()) for piece in _SEVERAL.split(text)]
    who = [part["who"] or part["who2"] for part in parts if part]
    if len(parts) != 2 or len(who) != 2 or sum(bool(re.fullmatch(_MEN, each)) for each in who) != 1:
        return None
    numbers = [number_of(part["number"] or part["number2"]) for part in parts if part]
    return None if None in numbers else sum(filter(None, numbers), Decimal(0))
