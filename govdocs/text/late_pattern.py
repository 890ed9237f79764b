"""Regular expressions that are compiled when they are first needed: hundreds of them cost half a second, and a letter needs few."""

from __future__ import annotations

import re
from typing import Any, cast

from govdocs.text.pattern_code import compiled


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, but made when a method of it is first asked for.

    >>> numbers = late("[০-৯]+")
    >>> numbers.findall("১২ ও ৩৪")
    ['১২', '৩৪']
    """
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


class LatePattern:
    """What `late` gives in place of a pattern; once made, it hands out the methods of the pattern itself and costs nothing."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.given_flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for what is not there yet: the methods, `flags`, `groups` and `groupindex` of a pattern."""
        if name not in _OF_A_PATTERN:
            raise AttributeError(name)
        made = compiled(self.pattern, self.given_flags)
        vars(self).update((each, getattr(made, each)) for each in _OF_A_PATTERN)
        return getattr(made, name)


_OF_A_PATTERN = frozenset(
    (
        "search",
        "match",
        "fullmatch",
        "finditer",
        "findall",
        "split",
        "sub",
        "subn",
        "flags",
        "groups",
        "groupindex",
    )
)
