"""'Did you mean …': the name that was probably meant, and a value as short as a sentence quotes it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from govdocs.text.unicode import same_name

_LONGEST_GIVEN = 60  # characters of a value in a sentence


def suggestion(given: str, names: Iterable[str]) -> str | None:
    """The name that was probably meant, or None; what was typed for a Bijoy font is read as Bangla."""
    return next(iter(suggestions(given, names, most=1)), None)


def suggestions(given: str, names: Iterable[str], most: int = 3) -> list[str]:
    """The names that were probably meant, the nearest first; what was typed for a Bijoy font is read as Bangla."""
    if len(given) > _LONGEST_GIVEN:  # nobody types that for a name, and comparing it would take long
        return []
    from govdocs.text.bijoy import from_bijoy  # for what is wrong alone

    by_form = {same_name(name): name for name in names}
    for typed in (given, from_bijoy(given)):
        close = difflib.get_close_matches(same_name(typed), by_form, n=most, cutoff=0.6)
        if close:
            return [by_form[name] for name in close]
    return []


def brief(value: Any) -> str:
    """A value as a sentence quotes it: 60 characters at most, and without Python's marks."""
    if isinstance(value, (dict, list)):
        return "…"
    text = " ".join(str(value)[: 4 * _LONGEST_GIVEN].split())
    return text if len(text) <= _LONGEST_GIVEN else text[: _LONGEST_GIVEN - 1] + "…"
