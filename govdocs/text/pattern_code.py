"""The code that `re.compile` makes of a regular expression. To make that of hundreds takes a third of a second; a process that is
given what another has made has them in some milliseconds.

The code depends on nothing but the source and the flags of a pattern and the version of Python (`MAKER`). It is what `re.compile`
makes, and says besides what a match can begin with (first_characters), which makes a search several times as fast. A Python that
keeps its compiler elsewhere compiles as ever, and has no code to give.
"""

from __future__ import annotations

import re
import sys
from array import array
from contextlib import suppress
from typing import Any, Final

from govdocs.text.first_characters import with_first_characters

Key = tuple[str, int]
"""The source and the flags of a pattern."""
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""The flags of a pattern, its code, and the number and the names of its groups; all of it can be marshalled."""

_compiler: Any = None
_parser: Any = None
with suppress(ImportError):
    from re import _compiler, _parser  # type: ignore[attr-defined,no-redef]

MAKER: Final = f"{sys.version} {sys.byteorder} {getattr(_compiler, 'MAGIC', '')} with first characters"
"""What code depends on besides its pattern."""
_UNIT: Final = next(unit for unit in "IL" if array(unit).itemsize == 4)
_WRONG: Final = (AttributeError, TypeError, ValueError, OverflowError, RuntimeError)
"""What is raised by a Python that has another compiler, or for code that is none."""

_given: dict[Key, Code] = {}
_made: dict[Key, Code] = {}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` makes, of its code where that was given. Raises re.error for what is no pattern.

    For patterns that are the package's: the code of one that is made of the words of a letter would be kept with the others.

    >>> compiled("[০-৯]+").findall("১২ ও ৩৪")
    ['১২', '৩৪']
    """
    key = (pattern, int(flags))
    with suppress(*_WRONG):
        if code := _given.get(key):
            return _from_code(pattern, code)
    with suppress(*_WRONG):
        _made[key] = _code_of(*key)
        return _from_code(pattern, _made[key])
    _made.pop(key, None)
    return re.compile(pattern, flags)


def give_code(codes: dict[Key, Code]) -> None:
    """Let `compiled` make patterns of this code, which `made_code` has given to another process of the same `MAKER`."""
    _given.update(codes)


def made_code() -> dict[Key, Code]:
    """The code of the patterns that this process had to make itself."""
    return dict(_made)


def _code_of(pattern: str, flags: int) -> Code:
    parsed = _parser.parse(pattern, flags)
    names: dict[str, int] = dict(parsed.state.groupdict)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, index in names.items():
        by_number[index] = name
    all_flags = flags | parsed.state.flags
    code = with_first_characters(_compiler._code(parsed, flags), parsed, all_flags, _compiler)
    return all_flags, array(_UNIT, code).tobytes(), parsed.state.groups - 1, names, tuple(by_number)


def _from_code(pattern: str, code: Code) -> re.Pattern[str]:
    flags, words, groups, names, by_number = code
    made: re.Pattern[str] = _compiler._sre.compile(
        pattern, flags, array(_UNIT, words).tolist(), groups, names, by_number
    )
    return made
