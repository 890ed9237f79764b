"""The alternatives of a regular expression, as words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def longest_first(words: Iterable[str]) -> str:
    """Alternatives that match one of these words: the longest first, so that none takes the beginning of another, and in an order
    that is the same in every process, whatever the order of the words, so that the pattern's code can be kept (pattern_code).

    >>> longest_first({"সচিব", "উপসচিব", "উপসচিব (প্রশাসন)"})
    'উপসচিব\\\\ \\\\(প্রশাসন\\\\)|উপসচিব|সচিব'
    """
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))
