"""What many rules ask of the same text is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar

T = TypeVar("T")

_LONGEST: Final = 4000  # characters of a text that is remembered: a paragraph of two pages
_MOST: Final = 2000


def remembered(function: Callable[[str], T]) -> Callable[[str], T]:
    """The function of a text, which remembers what it made of the last texts; what it returns must not change."""
    recent = lru_cache(maxsize=_MOST)(function)

    @wraps(function)
    def of_text(text: str) -> T:
        return recent(text) if len(text) <= _LONGEST else function(text)

    return of_text
