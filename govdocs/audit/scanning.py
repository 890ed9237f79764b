"""A pattern is looked for only in lines that have what it cannot be without, and a word only once, however often it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govdocs.audit.recent_texts import remembered

LETTERS = "\u0980-\u0983\u0985-\u09b9\u09bc-\u09ce\u09d7\u09dc-\u09e3\u09f0\u09f1\u200c\u200d"
"""Bangla letters and signs, for a class of regular expressions; digits and the danda are not among them."""
_WORD = re.compile(f"[{LETTERS}]+")


@remembered
def words_in(text: str) -> frozenset[str]:
    """The words of a text, each once.

    >>> sorted(words_in("সভা, সভার ও সভা"))
    ['ও', 'সভা', 'সভার']
    """
    return frozenset(_WORD.findall(text))


def matches(pattern: re.Pattern[str], text: str, *signs: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that does not cross lines and cannot match without one of these signs, in order.

    >>> [match.start() for match in matches(re.compile(r"(?<=ক)/"), "১/২\\nক/খ", "ক/")]
    [5]
    """
    for start, end in sorted({line for sign in signs for line in _lines_with(sign, text)}):
        yield from pattern.finditer(text, start, end)


def _lines_with(sign: str, text: str) -> Iterator[tuple[int, int]]:
    """Where each line that has a sign begins and ends."""
    end = 0
    while (at := text.find(sign, end)) >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, at) + 1, end
