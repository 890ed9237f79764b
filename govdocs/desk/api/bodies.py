"""What a request holds, as a browser's page sends it: no half characters, no numbers beyond its own, no nesting without end."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

DEEPEST: Final = 60
"""Levels of lists and mappings; a path has 40 steps at most."""
LARGEST: Final = 2**53
"""Up to which a browser counts."""


def json_object(raw: bytes) -> dict[str, Any] | None:
    """The JSON object that a request holds; None for whatever is none."""
    try:
        body = json.loads(raw, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def first_unusable(body: Mapping[str, Any]) -> str | None:
    """The first key whose value no page sends, or that is none itself (an empty text then); None where all is well."""
    for key, value in body.items():
        if not _is_whole(key):
            return ""
        if not _is_usable(value):
            return key
    return None


def is_half(text: str) -> bool:
    """Whether a text has half of a character, which no file can hold.

    >>> is_half("\\ud83d"), is_half("পত্র")
    (True, False)
    """
    return not _is_whole(text)


def _is_usable(value: Any) -> bool:
    waiting = [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, str):
            usable = _is_whole(one)
        elif isinstance(one, (int, float)):
            usable = -LARGEST <= one <= LARGEST  # neither inf nor nan is
        elif isinstance(one, dict):
            usable = depth <= DEEPEST and all(map(_is_whole, one))
            waiting += ((inner, depth + 1) for inner in one.values())
        elif isinstance(one, list):
            usable = depth <= DEEPEST
            waiting += ((inner, depth + 1) for inner in one)
        else:
            usable = one is None
        if not usable:
            return False
    return True


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
