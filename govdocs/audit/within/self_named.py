"""What a letter calls itself where it comes into force: 'এ প্রজ্ঞাপন অবিলম্বে কার্যকর হবে' in a circular."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_NAMES: Final = "প্রজ্ঞাপন|পরিপত্র|অফিস আদেশ|বিজ্ঞপ্তি"
_SIGNS: Final = ("প্রজ্ঞাপন", "পরিপত্র", "অফিস আদেশ", "বিজ্ঞপ্তি")
_CALLED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:এ|এই|অত্র) (?P<words>{_NAMES})(?:টি)? (?:(?:অবিলম্বে|[^।\n]{{0,40}}?(?:হতে|থেকে|হইতে|তারিখে)) (?:কার্যকর|বলবৎ) (?:হ|থাক)|(?:কার্যকর|বলবৎ) (?:হ|থাক)|জারি করা হ(?:লো|ইল))"
        rf"|জনস্বার্থে (?:জার[িী]কৃত )?(?:এ|এই) (?P<again>{_NAMES})(?!{LETTER})"
    )
)


_FORCE: Final = ("কার্যকর", "বলবৎ", "জারি করা", "জনস্বার্থে")


def calls_itself(text: str) -> bool:
    """Whether a text may put its own letter into force, and call it something."""
    return any(sign in text for sign in _FORCE) and any(sign in text for sign in _SIGNS)


def called_otherwise(text: str, called: str, others: str) -> Iterator[tuple[str, int]]:
    """The names of other forms by which a text calls its own letter, and where; `called` is the name of the form and the title.

    Not where the letter speaks of such a paper elsewhere: in the text, or in `others`, its other texts.

    >>> list(called_otherwise("এ প্রজ্ঞাপন অবিলম্বে কার্যকর হবে।", "পরিপত্র", ""))
    [('প্রজ্ঞাপন', 2)]
    """
    found = list(matches(_CALLED, text, *_SIGNS))
    for match in found:
        part = "words" if match["words"] else "again"
        name = match[part]
        own = sum(name == (each["words"] or each["again"]) for each in found)
        if name not in called and text.count(name) == own and name not in others:
            yield name, match.start(part)
