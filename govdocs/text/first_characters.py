"""The characters that a match of a pattern can begin with: where none of them stands, a search need not try.

`re` looks for these itself only of a pattern whose first item is one character or one set. Behind what has no width (`(?<![ক-হ])`,
`^`), or where alternatives begin with sets, it tries the whole pattern at every place of a text.
"""

from __future__ import annotations

import re
from typing import Any, Final

Members = list[tuple[Any, Any]]
"""A set, as the parser of `re` writes it."""

_NO_WIDTH: Final = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


def with_first_characters(code: list[int], parsed: Any, flags: int, compiler: Any) -> list[int]:
    """The code of a pattern, with the set of its first characters where it has none and they can be told.

    `parsed` and `compiler` are what `re._parser.parse` made of the pattern, and `re._compiler`. The code begins with a block for
    the search alone: its name, its length, what it has, and the least and the greatest width of a match.
    """
    begins_with_block = code[0] == compiler.INFO and code[1:3] == [4, 0]
    if not begins_with_block or code[3] == 0 or flags & (re.IGNORECASE | re.LOCALE):
        return code
    members, may_be_nothing = _first(parsed)
    if not members or may_be_nothing:
        return code
    charset, _ = compiler._optimize_charset(members)
    written: list[int] = []
    compiler._compile_charset(charset, flags, written)
    return [*code[:1], 4 + len(written), compiler.SRE_INFO_CHARSET, *code[3:5], *written, *code[5:]]


def _first(sequence: Any) -> tuple[Members | None, bool]:
    """What a sequence of items can begin with, and whether it can be nothing at all; None where it may be anything."""
    found: Members = []
    for item, value in sequence:
        members, may_be_nothing = _first_of_item(str(item), item, value)
        if members is None:
            return None, False
        found += members
        if not may_be_nothing:
            return found, False
    return found, True


def _first_of_item(name: str, item: Any, value: Any) -> tuple[Members | None, bool]:
    if name == "LITERAL":
        return [(item, value)], False
    if name == "IN":
        negated = any(str(op) == "NEGATE" for op, _ in value)
        return (None if negated else list(value)), False
    if name in _NO_WIDTH:
        return [], True
    if name in _REPEATS:
        least, _, repeated = value
        members, may_be_nothing = _first(repeated)
        return members, may_be_nothing or least == 0
    if name == "SUBPATTERN":
        _, added_flags, removed_flags, inner = value
        return (None, False) if added_flags or removed_flags else _first(inner)
    if name == "ATOMIC_GROUP":
        return _first(value)
    if name == "BRANCH":
        ways = [_first(way) for way in value[1]]
        if any(members is None for members, _ in ways):
            return None, False
        return [each for members, _ in ways for each in members or ()], any(empty for _, empty in ways)
    return None, False
