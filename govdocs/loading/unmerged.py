"""A letter that waits for its sheet: what `merge` will fill in is not told as a mistake of the letter's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govdocs.problems.problem import Problem
from govdocs.prose.placeholders import PLACEHOLDER
from govdocs.source.reading import Source, Spot, scalars

_MISSING = frozenset({"missing", "form-needs"})
"""Of fields that a column of the sheet may bring."""
_OF_KEYS = frozenset({"unknown-key", "form-has-no"})
"""Of fields that stay wrong whatever is put into them."""


def awaiting(found: Iterable[Problem], source: Source) -> Iterator[Problem]:
    """The problems of a letter; of one with placeholders, those that a sheet may mend become one that names `merge`."""
    first = next((path for path, text in scalars(source.tree) if PLACEHOLDER.search(text)), None)
    if first is None:
        yield from found
        return
    spots = [source.locate(first)]
    waits = False
    for problem in found:
        spot = source.locate(problem.path)
        if problem.code in _MISSING:
            waits = True
        elif problem.code not in _OF_KEYS and _mark(spot):
            spots.append(spot)
        else:
            yield problem
    if waits or len(spots) > 1:
        yield _for_merge(spots[:2][-1], source)


def _mark(spot: Spot) -> str:
    match = PLACEHOLDER.search(spot.value) if isinstance(spot.value, str) else None
    return " ".join(match[0].split()) if match else ""


def _for_merge(spot: Spot, source: Source) -> Problem:
    mark, place = _mark(spot), spot.value_place
    return Problem(
        "awaits-sheet",
        f"পত্রে ‘{mark}’ আছে, অর্থাৎ এটি তালিকার সঙ্গে মিলিয়ে তৈরি করার পত্র; একা তৈরি করা যায় না।",
        f"The letter has '{mark}': it is made together with a sheet, and cannot be made alone.",
        path=spot.path,
        place=place,
        excerpt=source.line(place.line) if place else "",
        hint_bangla="তালিকাসহ দিন: govdocs merge পত্র.yaml তালিকা.xlsx; কেবল যাচাই করতে শেষে --dry-run যোগ করুন।",
        hint_english="Give the sheet too: govdocs merge letter.yaml list.xlsx; to check only, add --dry-run.",
    )
