"""What many rules ask of the same text is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar

T = TypeVar("T")

_LONG: Final = 4000
"""Characters of a text of which few are remembered: the body of a letter, where the others are paragraphs and cells."""
_MOST: Final = 2000
_MOST_LONG: Final = 8


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """The function of a text, which remembers what it made of the last texts; what it returns must not change."""
    of_short = lru_cache(maxsize=_MOST)(function)
    of_long = lru_cache(maxsize=_MOST_LONG)(function)

    @wraps(function)
    def of_text(text: str) -> T:
        return of_short(text) if len(text) <= _LONG else of_long(text)

    return of_text
