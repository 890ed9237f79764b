"""In a letter with placeholders, what a sheet may fill in is no error: one problem names `merge` instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govdocs.loading import messages
from govdocs.problems.problem import Problem
from govdocs.prose.placeholders import PLACEHOLDER
from govdocs.source.reading import Source, Spot, scalars

_MISSING = frozenset({"missing", "form-needs"})
"""Of fields that a column of the sheet may bring."""
_OF_KEYS = frozenset({"unknown-key", "not-in-parts"})
"""Of fields that stay invalid whatever is put into them."""


def without_placeholders(found: Iterable[Problem], source: Source) -> Iterator[Problem]:
    """The problems of a letter; of one with placeholders, those that a sheet may remove become one that names `merge`."""
    first = next((path for path, text in scalars(source.tree) if PLACEHOLDER.search(text)), None)
    if first is None:
        yield from found
        return
    spots = [source.locate(first)]
    needs_sheet = False
    for problem in found:
        spot = source.locate(problem.path)
        if problem.code in _MISSING:
            needs_sheet = True
        elif problem.code not in _OF_KEYS and _placeholder(spot):
            spots.append(spot)
        else:
            yield problem
    if needs_sheet or len(spots) > 1:
        spot = spots[:2][-1]
        mark = _placeholder(spot)
        yield source.problem(
            messages.AWAITS_SHEET.filled(mark=mark), spot.value_place, path=spot.path, given=mark
        )


def _placeholder(spot: Spot) -> str:
    match = PLACEHOLDER.search(spot.value) if isinstance(spot.value, str) else None
    return " ".join(match[0].split()) if match else ""
