"""Things that a text counts and names in the same breath: '৫টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.spans import IN_WORDS, LETTER
from govdocs.numerals import from_words, to_ascii
from govdocs.text.unicode import normalise

_FEW: Final = "তিন|চার|পাঁচ|ছয়|সাত|আট|নয়|দশ"
_NAMED: Final = re.compile(
    normalise(
        rf"(?P<words>(?<!{LETTER})(?:(?<![0-9০-৯.,/-])(?P<figure>[0-9০-৯]{{1,2}}){IN_WORDS}|(?P<word>{_FEW})) ?টি {LETTER}{{3,30}}(?: {LETTER}{{3,20}})?)"
        r" ?\((?P<names>[^()0-9০-৯\n:=]{5,300})\)"
    )
)
_AND: Final = re.compile(" (?:ও|এবং) ")
_OPEN: Final = re.compile(
    "ইত্যাদি|প্রভৃতি|যেমন|অন্যান্য|অথবা|(?<![\u0980-\u09e3])বা(?![\u0980-\u09e3])|সহ|/|বাদে|ব্যতীত"
)


def wrongly_counted_names(text: str) -> Iterator[tuple[str, int]]:
    """What a text counts, and how many it names in the brackets behind; where both can be told and differ.

    >>> list(wrongly_counted_names("বিটাকের ৬টি কেন্দ্রে (ঢাকা, চট্টগ্রাম, খুলনা, চাঁদপুর ও বগুড়া)"))
    [('৬টি কেন্দ্রে', 5)]
    """
    for match in _NAMED.finditer(text) if "টি" in text and "(" in text else ():
        names = _names(match["names"])
        stated = int(to_ascii(match["figure"])) if match["figure"] else from_words(match["word"])
        if names and names != stated:
            yield match["words"], names


def _names(text: str) -> int:
    """How many names a list has; 0 where that cannot be told."""
    pieces = text.split(",")
    last = _AND.split(pieces[-1])
    if len(pieces) < 2 or len(last) != 2 or _OPEN.search(text) or any(map(_AND.search, pieces[:-1])):
        return 0
    return len(pieces) + 1 if all(len(piece.split()) < 5 for piece in (*pieces, *last)) else 0
