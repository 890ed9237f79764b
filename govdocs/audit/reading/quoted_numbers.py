"""The memo numbers that running text quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.memo_number.number import MemoNumber

_QUOTED: Final = re.compile(
    r"[0-9০-৯](?<![0-9০-৯.].)[0-9০-৯](?:\.[0-9০-৯]{1,5}){4,8}(?: ?\([^()0-9০-৯]*-?[0-9০-৯]{1,2}\) ?)?(?: ?[-.] ?[0-9০-৯]+)?(?:/[0-9০-৯]+)?(?:\([0-9০-৯]+\))?"
)


def numbers_in(text: str) -> Iterator[tuple[str, MemoNumber]]:
    """The digital memo numbers that a text quotes, each with its words."""
    for match in _QUOTED.finditer(text):
        number = MemoNumber.parse(match[0])
        if number.layout != "opaque":
            yield match[0], number


def differ_in_one_group(one: MemoNumber, other: MemoNumber) -> bool:
    """Whether two numbers have one issue, and all groups but one are the same."""
    if one.layout != other.layout or not one.issue or one.issue != other.issue:
        return False
    return len(one.groups) == len(other.groups) and sum(map(str.__ne__, one.groups, other.groups)) == 1
