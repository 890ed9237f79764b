"""A table of a Word file: its rows, what its cells cover, whether it has lines, and the tables within its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from govdocs.importing.old_document import OldBlock, OldCell, OldParagraph, OldTable
from govdocs.importing.readers.word.fonts import W

_SIDES: Final = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
_WRAPPERS: Final = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
MAX_COLUMNS: Final = 64


def table(element: Any, read: Callable[[Any], list[OldBlock]], styles: Any, place: str) -> list[OldBlock]:
    """The table of a w:tbl, and behind it those within its cells; one of a single cell without lines is what is in that cell."""
    rows: list[list[_Place]] = []
    inner: list[OldBlock] = []
    for row in _children(element, "tr"):
        rows.append(list(_row(row, read, inner)))
    ruled = is_ruled(element, styles)
    cells = [one for row in rows for one in row]
    if len(cells) == 1 and not ruled:
        return [*cells[0].paragraphs, *inner]
    return [OldTable(tuple(_spanned(rows)), ruled, place), *inner]


class _Place:
    """A cell where it stands: its first column, how many it covers, whether it goes on with the one above."""

    def __init__(self, at: int, columns: int, merge: str, paragraphs: tuple[OldParagraph, ...]) -> None:
        self.at, self.columns, self.merge, self.paragraphs = at, columns, merge, paragraphs


def _row(row: Any, read: Callable[[Any], list[OldBlock]], inner: list[OldBlock]) -> Iterator[_Place]:
    before = row.find(f"{W}trPr/{W}gridBefore")
    at = _int(before.get(f"{W}val"), 0) if before is not None else 0
    for cell in _children(row, "tc"):
        properties = cell.find(f"{W}tcPr")
        span = None if properties is None else properties.find(f"{W}gridSpan")
        columns = min(max(_int(span.get(f"{W}val"), 1), 1), MAX_COLUMNS) if span is not None else 1
        merged = None if properties is None else properties.find(f"{W}vMerge")
        merge = "" if merged is None else str(merged.get(f"{W}val") or "continue")
        paragraphs: list[OldParagraph] = []
        for block in read(cell):
            if isinstance(block, OldParagraph):
                paragraphs.append(block)
            else:
                inner.append(block)
        yield _Place(at, columns, merge, tuple(paragraphs))
        at += columns


def _spanned(rows: list[list[_Place]]) -> Iterator[tuple[OldCell, ...]]:
    open_above: dict[int, list[Any]] = {}  # by column: the cell that a continuing one belongs to
    made: list[list[list[Any]]] = []
    for row in rows:
        line: list[list[Any]] = []
        going_on: dict[int, list[Any]] = {}
        for place in row:
            above = open_above.get(place.at)
            if place.merge == "continue" and above is not None:
                above[2] += 1
                above[0] = (*above[0], *(one for one in place.paragraphs if one.text.strip()))
                going_on[place.at] = above
                continue
            cell: list[Any] = [place.paragraphs, place.columns, 1]
            line.append(cell)
            if place.merge:
                going_on[place.at] = cell
        open_above = going_on
        made.append(line)
    for line in made:
        yield tuple(OldCell(paragraphs, columns, count) for paragraphs, columns, count in line)


def is_ruled(element: Any, styles: Any) -> bool:
    """Whether a table has lines: by its own properties, else its style, or most of its cells."""
    properties = element.find(f"{W}tblPr")
    own = None if properties is None else properties.find(f"{W}tblBorders")
    if own is not None:
        ruled = _has_lines(own)
    else:
        named = None if properties is None else properties.find(f"{W}tblStyle")
        chain = styles.chain(str(named.get(f"{W}val") or "")) if named is not None else []
        borders = (style.find(f"{W}tblPr/{W}tblBorders") for style in chain)
        ruled = next((_has_lines(one) for one in borders if one is not None), False)
    of_cells = [one for one in element.iter(f"{W}tcBorders") if _has_lines(one)]
    if ruled and own is None:
        return True
    return ruled or len(of_cells) * 2 > max(len(list(element.iter(f"{W}tc"))), 1)


def _has_lines(borders: Any) -> bool:
    sides = (borders.find(f"{W}{side}") for side in _SIDES)
    shown = [side for side in sides if side is not None and side.get(f"{W}val") not in (None, "nil", "none")]
    return len(shown) >= 2


def _children(element: Any, name: str) -> Iterator[Any]:
    for child in element:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, name)


def _int(text: object, usual: int) -> int:
    try:
        return int(str(text))
    except ValueError:
        return usual
