"""How many a range of numbers has, said right behind it: 'রোল ৪১ হতে ৭৫ পর্যন্ত ৪৫ জন'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = (
    "রোল",
    "ক্রমিক",
    "লট",
    "টোকেন",
    "কার্ড",
    "আসন",
    "ভাউচার",
    "রসিদ",
    "সনদ",
    "ব্যালট",
    "বাক্স",
    "দোকান",
    "প্লট",
)
_RANGE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:{'|'.join(_KINDS)})(?: ?(?:নম্বর|নং))?[: ]{{1,2}}(?P<first>[০-৯]{{1,6}}) ?(?:হতে|থেকে|[-–]) ?(?P<last>[০-৯]{{1,6}})(?: ?(?:নম্বর|নং))?(?: পর্যন্ত)?,? (?:মোট |অর্থাৎ )?"
        r"(?P<words>(?P<stated>[০-৯]{1,5})(?: ?\([^()০-৯]{2,40}\))? ?(?P<unit>জন|টি))"
    )
)
_SIGNS: Final = tuple(map(normalise, _KINDS))


def wrong_ranges(text: str) -> Iterator[Misreckoned]:
    """Numbers of a range that are more than it has, or, of things, one less: it is counted with both its ends.

    Of fewer people some may have left a gap.

    >>> [str(found.right) for found in wrong_ranges("রোল ৪১ হতে ৭৫ পর্যন্ত ৪৫ জন; রোল ৭৬ হতে ১২০ পর্যন্ত ৪৩ জন; লট ২১ হতে ৩৪ মোট ১৩টি।")]
    ['35', '14']
    """
    for match in matches(_RANGE, text, *_SIGNS):
        first, last, stated = (int(to_ascii(match[name])) for name in ("first", "last", "stated"))
        right = last - first + 1
        if right > 1 and (stated > right or (match["unit"] == "টি" and stated == right - 1)):
            reckoning = f"{to_bangla(last)} – {to_bangla(first)} + {to_bangla(1)}"
            yield Misreckoned(match["words"], reckoning, Decimal(right))
