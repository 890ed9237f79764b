"""Verbs of another person than their subject: 'আমি প্রত্যক্ষ করেছেন'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OF_FIRST: Final = {
    normalise(verb): normalise(right)
    for verb, right in {
        "করেছেন": "করেছি",
        "করেন": "করি",
        "করছেন": "করছি",
        "দিয়েছেন": "দিয়েছি",
        "দেন": "দিই",
        "নিয়েছেন": "নিয়েছি",
        "দেখেছেন": "দেখেছি",
        "পেয়েছেন": "পেয়েছি",
        "জানিয়েছেন": "জানিয়েছি",
        "পাঠিয়েছেন": "পাঠিয়েছি",
        "গিয়েছেন": "গিয়েছি",
        "গেছেন": "গেছি",
        "এসেছেন": "এসেছি",
        "রেখেছেন": "রেখেছি",
        "বলেছেন": "বলেছি",
        "লিখেছেন": "লিখেছি",
        "ছিলেন": "ছিলাম",
    }.items()
}
_BESIDE: Final = normalise(
    rf"{LETTER}{{1,20}}(?:ে|য়|তে|কে|টি|টা|ের|তার)|থেকে|হতে|গত|আগামী|উক্ত|উল্লিখিত|সকাল|উপস্থিত|সরেজমিন|নিজ|যথাসময়ে|(?:[০-৯]{{1,4}}|{MONTH}),?"
)
"""Words of which none can be somebody else who does it: cases, days, and how it is done."""
_FIRST: Final = late(
    rf"(?<!{LETTER})(?:আমি|আমরা) (?:(?:{_BESIDE}) ){{0,9}}?(?:{LETTER}{{2,20}} )?(?P<verb>{'|'.join(_OF_FIRST)})(?=(?: না| নি)? ?(?:[।;?!]|\Z|\n))"
)


def verbs_of_another(text: str) -> Iterator[Slip]:
    """Verbs of the third person that end a clause whose only subject is আমি or আমরা.

    >>> [slip.right for slip in verbs_of_another("আমি উপস্থিত থেকে প্রত্যক্ষ করেছেন। আমি জানি তিনি দেখেছেন।")]
    ['করেছি']
    """
    for match in matches(_FIRST, text, "আমি ", "আমরা "):
        yield Slip(match.start("verb"), match.end("verb"), _OF_FIRST[match["verb"]])
