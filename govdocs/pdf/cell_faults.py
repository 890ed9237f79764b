"""Faults of the cells of tables: words too wide for their column, and cells over several rows that a page break tears."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure.boxes import (
    LineBox,
    TableBox,
    TableCellBox,
    TableRowBox,
    TableRowGroupBox,
    TextBox,
)

from govdocs.pdf import messages
from govdocs.pdf.box_places import BoxPlaces, children, descendants, excerpt_of
from govdocs.pdf.faults import PageFault
from govdocs.pdf.word_widths import WEB_ADDRESS

#: The most that rounding adds up to, in CSS pixels.
_TOLERANCE = 0.5
_FIGURE = re.compile("[0-9০-৯@]")


class _TooWide(NamedTuple):
    """A word that does not fit its column; `line` is the box that it begins on."""

    table: TableBox
    cell: TableCellBox
    line: LineBox
    word: str


class CrowdedColumns:
    """The columns in which a word has no room: it is broken between letters, or reaches over the edge."""

    def __init__(self, places: BoxPlaces) -> None:
        self._places = places
        #: of each column the longest word
        self._found: dict[tuple[Element | None, int], _TooWide] = {}
        self._cell: TableCellBox | None = None
        self._broken = ""

    def look_at(self, table: TableBox, cell: TableCellBox, line: LineBox, *, is_too_wide: bool) -> None:
        """Take note of a line of a cell; they are to come in their order."""
        if cell is not self._cell:
            self._cell, self._broken = cell, ""
        broken = next(filter(None, map(_broken_word, descendants(line))), "")
        before, self._broken = self._broken, broken or self._broken
        if before and broken and before.endswith(broken):
            return  # the rest of a word that is broken more than once
        word = broken or (excerpt_of(line) if is_too_wide else "")
        if not word or (not is_too_wide and _is_of_address(word, cell)):
            return
        known = self._found.get((table.element, cell.grid_x))
        if known is None or len(word) > len(known.word):
            self._found[table.element, cell.grid_x] = _TooWide(table, cell, line, word)

    def faults(self) -> Iterator[PageFault]:
        """One fault for each column, about its longest word."""
        heads: dict[int, dict[int, str]] = {}
        for found in self._found.values():
            if id(found.table) not in heads:
                heads[id(found.table)] = _headings(found.table)
            sentence = messages.CELL_OVERFLOW if _FIGURE.search(found.word) else messages.WORD_TOO_WIDE
            yield self._places.fault(
                sentence,
                found.cell,
                excerpt=found.word,
                column=heads[id(found.table)].get(found.cell.grid_x) or found.cell.grid_x + 1,
            )


def _broken_word(box: Any) -> str:
    return getattr(box.pango_layout, "broken_word", "") if isinstance(box, TextBox) else ""


def _is_of_address(word: str, cell: TableCellBox) -> bool:
    text = "" if cell.element is None else "".join(cell.element.itertext())
    return any(word in each and WEB_ADDRESS.fullmatch(each) for each in (word, *text.split()))


def _headings(table: TableBox) -> dict[int, str]:
    """The text of the lowest head over each column of a table that has one."""
    over = {}
    for group in children(table):
        if isinstance(group, TableRowGroupBox) and group.is_header:
            for head in (head for row in group.children for head in row.children):
                over.update(dict.fromkeys(range(head.grid_x, head.grid_x + head.colspan), head.element))
    return {
        column: " ".join("".join(element.itertext()).split())
        for column, element in over.items()
        if element is not None
    }


def spans_too_tall(places: BoxPlaces, groups: Iterable[TableRowGroupBox]) -> Iterator[PageFault]:
    """Cells over several rows whose text reaches below the last of these rows on a page."""
    for group in groups:
        rows = [row for row in group.children if isinstance(row, TableRowBox)]
        below = max((row.position_y + row.height for row in rows), default=0) + _TOLERANCE
        for cell in (cell for row in rows for cell in row.children if cell.rowspan > 1):
            if cell.content_box_y() + cell.content_height > below:
                yield places.fault(messages.SPAN_TOO_TALL, cell)
