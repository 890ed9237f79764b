"""The rules of a page → its ruled tables: a grid, and which cells cover several of its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from govdocs.importing.readers.pdf.glyphs import Area

MOST_RULES: Final = 4_000
"""Rules of a page that are looked at; a page with more is a drawing."""

_NEAR = 3.0  # points between rules that are one, or that meet
_SHORT = 6.0  # points: a shorter rule is a part of a letter or a mark
_MOST_PLACES = 20_000  # of one grid


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell: its row and column from 0, how many of them it covers, and its area on the page."""

    row: int
    column: int
    rows: int
    columns: int
    area: Area


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table of a page: its area, the edges of its columns, and its cells row by row."""

    area: Area
    edges: tuple[float, ...]
    cells: tuple[CellPlace, ...]


@dataclass(slots=True)
class _Rule:
    """A rule at a distance from the left (upright) or bottom (level) edge, from one end to the other."""

    at: float
    start: float
    end: float


def ruled_tables(rules: Iterable[Area]) -> list[RuledTable]:
    """The tables that rules make, from the top of the page; a box that is not divided is none."""
    kept = [rule for rule in rules if max(rule.right - rule.left, rule.top - rule.bottom) >= _SHORT]
    if len(kept) > MOST_RULES:
        return []
    upright = _joined(
        _Rule((r.left + r.right) / 2, r.bottom, r.top) for r in kept if r.top - r.bottom > r.right - r.left
    )
    level = _joined(
        _Rule((r.bottom + r.top) / 2, r.left, r.right) for r in kept if r.top - r.bottom <= r.right - r.left
    )
    found = (_table(*group) for group in _groups(upright, level))
    return sorted((table for table in found if table), key=lambda table: -table.area.top)


def _joined(rules: Iterable[_Rule]) -> list[_Rule]:
    """Rules of one line that touch are one."""
    found: list[_Rule] = []
    for rule in sorted(rules, key=lambda each: (each.at, each.start)):
        for other in reversed(found[-40:]):
            if rule.at - other.at > _NEAR:
                continue
            if rule.start <= other.end + _NEAR and rule.end >= other.start - _NEAR:
                other.start, other.end = min(other.start, rule.start), max(other.end, rule.end)
                break
        else:
            found.append(rule)
    return found


def _groups(upright: list[_Rule], level: list[_Rule]) -> Iterable[tuple[list[_Rule], list[_Rule]]]:
    """Rules that meet, directly or over others."""
    owner = list(range(len(upright) + len(level)))

    def head(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for i, v in enumerate(upright):
        for j, h in enumerate(level):
            meets = h.start - _NEAR <= v.at <= h.end + _NEAR and v.start - _NEAR <= h.at <= v.end + _NEAR
            if meets:
                owner[head(i)] = head(len(upright) + j)
    groups: dict[int, tuple[list[_Rule], list[_Rule]]] = {}
    for index, rule in enumerate([*upright, *level]):
        groups.setdefault(head(index), ([], []))[index >= len(upright)].append(rule)
    return groups.values()


def _edges(rules: Sequence[_Rule]) -> list[float]:
    found: list[list[float]] = []
    for at in sorted(rule.at for rule in rules):
        if found and at - found[-1][-1] <= _NEAR:
            found[-1].append(at)
        else:
            found.append([at])
    return [sum(each) / len(each) for each in found]


def _covers(rules: Sequence[_Rule], at: float, middle: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start - 1 <= middle <= rule.end + 1 for rule in rules)


def _table(upright: list[_Rule], level: list[_Rule]) -> RuledTable | None:
    lefts, tops = _edges(upright), _edges(level)[::-1]
    columns, rows = len(lefts) - 1, len(tops) - 1
    if columns < 1 or rows < 1 or not 2 <= columns * rows <= _MOST_PLACES:
        return None
    middles = [(one + other) / 2 for one, other in pairwise(lefts)]
    heights = [(one + other) / 2 for one, other in pairwise(tops)]
    taken: set[tuple[int, int]] = set()
    cells: list[CellPlace] = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            wide = deep = 1
            while column + wide < columns and not _covers(upright, lefts[column + wide], heights[row]):
                wide += 1
            while row + deep < rows and not any(
                _covers(level, tops[row + deep], middle) for middle in middles[column : column + wide]
            ):
                deep += 1
            covered = {(r, c) for r in range(row, row + deep) for c in range(column, column + wide)}
            if covered & taken:
                wide = deep = 1
                covered = {(row, column)}
            taken |= covered
            area = Area(lefts[column], tops[row + deep], lefts[column + wide], tops[row])
            cells.append(CellPlace(row, column, deep, wide, area))
    if len(cells) < 2:
        return None
    return RuledTable(Area(lefts[0], tops[-1], lefts[-1], tops[0]), tuple(lefts), tuple(cells))
