"""The layouts of memo numbers: which groups of digits each has, since when, and how far a number departs from it.

Sources: Secretariat Instructions 2008, 41(7) (`d19`); notification of the Ministry of Public Administration of 10 April 2011
and Secretariat Instructions 2014 (`d18`); Secretariat Instructions 2024 (`d22`).
"""

from datetime import date
from functools import lru_cache
from typing import Final, Literal

Layout = Literal["d18", "d18-year4", "d19", "d22", "opaque"]

_D18 = (("ministry", 2), ("office", 2), ("geo", 4), ("branch", 3), ("subject", 2), ("file", 3), ("year", 2))

GROUPS: Final[dict[Layout, tuple[tuple[str, int], ...]]] = {
    "d18": _D18,
    "d18-year4": (*_D18[:-1], ("year", 4)),
    "d22": (*_D18[:4], ("section", 3), ("subject", 2), ("file", 4), ("year", 2)),
    # No source says what the middle groups of 2008 meant.
    "d19": (
        ("ministry", 2),
        ("group2", 3),
        ("group3", 3),
        ("group4", 2),
        ("group5", 2),
        ("file", 3),
        ("year", 4),
    ),
}
"""Each layout's groups in order: name and number of digits. `branch` of d22 is the subordinate office."""

UNNAMED_GROUPS: Final = ("group2", "group3", "group4", "group5")
"""The groups of d19 whose meaning is not known: they are no fields of a MemoNumber."""

_FIRST_DAYS: Final[tuple[tuple[date, Layout], ...]] = (
    (date(2024, 6, 12), "d22"),
    (date(2011, 4, 10), "d18"),
    (date(2008, 1, 1), "d19"),
)


def expected_layout(on: date) -> Layout:
    """The layout that the rule of that day prescribes for a new file.

    d22 from 12 June 2024 (Secretariat Instructions 2024 published), d18 from 10 April 2011, d19 from 2008 (of
    that edition only the year is known), opaque before. Letters keep their old file's number for years, so
    another layout is worth a notice, not a warning.

    >>> expected_layout(date(2023, 8, 22)), expected_layout(date(2026, 3, 11))
    ('d18', 'd22')
    """
    return next((layout for day, layout in _FIRST_DAYS if on >= day), "opaque")


Step = Literal["taken", "missing", "extra"]
"""What happens to a group on the way through a layout: it takes its place, its place is empty, or there is no place for it."""


def align(groups: tuple[str, ...], layout: Layout) -> tuple[int, tuple[Step, ...]]:
    """The cheapest way to match the groups with the layout, and its cost: one for an unexpected width, two for a missing or extra group."""
    return _align_widths(tuple(map(len, groups)), tuple(width for _, width in GROUPS[layout]))


@lru_cache(maxsize=10_000)
def _align_widths(found: tuple[int, ...], expected: tuple[int, ...]) -> tuple[int, tuple[Step, ...]]:
    if not found or not expected:
        left_over: Step = "missing" if expected else "extra"
        steps = (left_over,) * (len(expected) + len(found))
        return 2 * len(steps), steps
    ways: list[tuple[int, Step, tuple[int, tuple[Step, ...]]]] = [
        (found[0] != expected[0], "taken", _align_widths(found[1:], expected[1:])),
        (2, "missing", _align_widths(found, expected[1:])),
        (2, "extra", _align_widths(found[1:], expected)),
    ]
    cost, step, (rest, steps) = min(ways, key=lambda way: way[0] + way[2][0])
    return cost + rest, (step, *steps)
