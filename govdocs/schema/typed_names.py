"""Regular expressions for what may be typed for a name: govdocs reads each key and choice in several spellings.

`same_name` is what decides; what it takes for the same, an editor must take, too: য় ড় ঢ় as one character or two, upper or lower
case, a space, hyphen or underscore between words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_TWO_CHARACTERS = re.compile("([\u09a1\u09a2\u09af]\u09bc)|([ _-])|([A-Za-z])|(.)", re.DOTALL)
_SINGLE = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}

_SIGNS = frozenset(r".^$*+?{}[]\|()/")

MERGED = "«[^«»]+»"
"""The name of a column, which mail merge replaces: it may stand wherever a text may."""


def typed(name: str) -> str:
    """The regular expression for every spelling of a name.

    >>> typed("a-b"), typed("২।")
    ('[Aa][ _-][Bb]', '২।')
    """
    return "".join(_piece(match) for match in _TWO_CHARACTERS.finditer(_in_two(name)))


def any_of(names: Iterable[str], *, but: Iterable[str] = ()) -> str:
    """The regular expression for every spelling of several names, as a whole; `but` for these spellings themselves."""
    return f"{none_of(but)}(?:{'|'.join(map(typed, dict.fromkeys(names)))})$"


def none_of(names: Iterable[str]) -> str:
    """The regular expression for any text but these."""
    exactly = "|".join(map(_escaped, names))
    return f"^(?!(?:{exactly})$)" if exactly else "^"


def _escaped(name: str) -> str:
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in name)


def _in_two(name: str) -> str:
    for two, one in _SINGLE.items():
        name = name.replace(one, two)
    return name


def _piece(match: re.Match[str]) -> str:
    nukta, separator, letter, other = match.groups()
    if nukta:
        return f"(?:{nukta}|{_SINGLE[nukta]})"
    if separator:
        return "[ _-]"
    if letter:
        return f"[{letter.upper()}{letter.lower()}]"
    return _escaped(other)
