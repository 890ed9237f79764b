"""The words of a text as they are compared when letters are searched, and the piece of the text itself around one of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from govdocs.numerals import to_ascii
from govdocs.text.unicode import normalise

AROUND: Final = 60
"""Characters on either side of the word."""
_JOINED: Final = re.compile(r"[^\W_]|[\u0981-\u0983\u09bc-\u09cd\u09d7]")
_LINES: Final = re.compile(r"[^\n]*\n?")


def searchable(text: str) -> str:
    """A text in the form in which words are compared: normal Unicode, joiners gone, ASCII digits, small letters."""
    return to_ascii(normalise(text)).replace("\u200c", "").replace("\u200d", "").lower()


def excerpt(text: str, word: str) -> str:
    """The text around the first place where a word begins; its beginning where that is not found.

    >>> excerpt("সভা সমন্ব\u09df", searchable("সমন্বয়"))
    'সভা সমন্ব\u09df'
    """
    start, end = _place_of(text, word)
    begin, stop = max(0, start - AROUND), end + AROUND
    words = " ".join(text[begin:stop].split())
    return f"{'…' if begin else ''}{words}{'…' if stop < len(text) else ''}"


def _place_of(text: str, word: str) -> tuple[int, int]:
    """Where a word that was made searchable stands in a text as it was written, which has other offsets: many letters of Bangla
    become two, and joiners none."""
    for line in _LINES.finditer(text):
        at = _begin_of(searchable(line[0]), word)
        if at >= 0:
            return line.start() + _back(line[0], at), line.start() + _back(line[0], at + len(word))
    return 0, 0


def _begin_of(line: str, word: str) -> int:
    """Where a word begins in a line, at the beginning of a word if there is one; -1 where it does not stand."""
    at = first = line.find(word)
    while at > 0 and _JOINED.match(line, at - 1):
        at = line.find(word, at + 1)
    return first if at < 0 else at


def _back(line: str, offset: int) -> int:
    """The shortest beginning of a line that is so long when it is searchable."""
    return bisect_left(range(len(line) + 1), offset, key=lambda end: len(searchable(line[:end])))
