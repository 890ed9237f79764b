"""The pages of a PDF put together: running heads and feet apart, tables in their place, and what goes on over a page joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from govdocs.importing.old_document import DocumentArea, OldBlock, OldCell, OldParagraph, OldTable
from govdocs.importing.readers.pdf.bangla_order import without_foreign_text
from govdocs.importing.readers.pdf.glyphs import Area, Glyph, PageContent
from govdocs.importing.readers.pdf.lines import Line, joined_line, rows_of
from govdocs.importing.readers.pdf.paragraphs import TextColumn, joined, joins, paragraphs_of
from govdocs.importing.readers.pdf.side_by_side import blocks_of
from govdocs.importing.readers.pdf.tables import RuledTable, ruled_tables
from govdocs.numerals import to_bangla
from govdocs.text import bijoy_spans
from govdocs.text.bijoy import is_bijoy_font

_EDGE = 0.085  # of a page's height: where its running head and foot are
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:পাতা|পৃষ্ঠা|পৃ|page)\W{0,3})?[০-৯0-9]{1,4}(?:\W{0,3}(?:/|of|এর|-এর)\W{0,3}[০-৯0-9]{1,4})?\W{0,3}",
    re.IGNORECASE,
)
_MARGIN = 0.12  # of a page's width, as letters have it
_NARROW = 0.75  # of a page's width: text that never goes further has short lines
_NEAR = 3.0  # points between the edges of columns that are the same
_SAMPLE = 20_000  # characters of a font's text
_BIJOY_SHARE = 0.4  # of them


class PageAssembly:
    """Puts pages together: running heads and feet apart, tables and paragraphs that go on joined."""

    def __init__(self, pages: Sequence[PageContent]) -> None:
        self._pages = _with_own_text(pages)
        self._bijoy = _bijoy_fonts(self._pages)
        self._edges: dict[float, tuple[float, float]] = {}
        self._blocks: list[OldBlock] = []
        self._margin: list[OldParagraph] = []
        self.has_page_numbers = False
        """Whether numbers of pages were met, which are in no block."""
        self._last_line: Line | None = None
        self._table_edges: tuple[float, ...] = ()

    def blocks(self) -> list[OldBlock]:
        """All blocks in the order of reading; what pages repeat comes last, once."""
        laid = [self._laid_out(page) for page in self._pages]
        self._edges = _body_edges([rows for _, rows in laid], self._pages)
        repeated = _repeated([rows for _, rows in laid], self._pages)
        for number, (page, (tables, rows)) in enumerate(zip(self._pages, laid, strict=True), 1):
            place = page_place(number)
            body = self._without_margins(page, rows, repeated if number > 1 else set(), place)
            self._add_page(page, tables, body, place)
        return [*self._blocks, *dict.fromkeys(self._margin)]

    def _laid_out(self, page: PageContent) -> tuple[list[tuple[RuledTable, OldTable]], list[list[Line]]]:
        tables = ruled_tables(page.rules)
        free = list(page.glyphs)
        found = []
        for table in tables:
            inside = [glyph for glyph in free if _is_in(glyph, table.area)]
            if not inside:
                continue
            free = [glyph for glyph in free if not _is_in(glyph, table.area)]
            found.append((table, self._table(table, inside, page)))
        return found, rows_of(free, self._bijoy)

    def _table(self, table: RuledTable, glyphs: list[Glyph], page: PageContent) -> OldTable:
        rows: dict[int, list[OldCell]] = {}
        for cell in table.cells:
            inside = [glyph for glyph in glyphs if _is_in(glyph, cell.area)]
            column = TextColumn(cell.area.left, cell.area.right, page.width, "", inner=True)
            lines = [joined_line(row) for row in rows_of(inside, self._bijoy)]
            paragraphs = paragraphs_of(lines, column)
            rows.setdefault(cell.row, []).append(OldCell(tuple(paragraphs), cell.columns, cell.rows))
        return OldTable(tuple(tuple(rows.get(number, ())) for number in range(max(rows) + 1)))

    def _column(self, page: PageContent, place: str) -> TextColumn:
        return TextColumn(*self._edges[page.width], page.width, place)

    def _without_margins(
        self, page: PageContent, rows: list[list[Line]], repeated: set[str], place: str
    ) -> list[list[Line]]:
        body = []
        column = self._column(page, place)
        for row in rows:
            area = _margin_of(row, page)
            if area and _is_page_number(row):
                self.has_page_numbers = True
            elif area and _key(row) in repeated:
                column = replace(column, area=area)
                self._margin += [
                    replace(paragraph, place="")
                    for line in row
                    for paragraph in paragraphs_of([line], column)
                ]
            else:
                body.append(row)
        return body

    def _add_page(
        self, page: PageContent, tables: list[tuple[RuledTable, OldTable]], rows: list[list[Line]], place: str
    ) -> None:
        column = self._column(page, place)
        waiting = list(rows)
        for table, content in tables:
            above = [row for row in waiting if row[0].y > table.area.top]
            waiting = [row for row in waiting if row[0].y <= table.area.top]
            self._add_rows(above, column)
            self._add_table(table, replace(content, place=place))
        self._add_rows(waiting, column)

    def _add_rows(self, rows: list[list[Line]], column: TextColumn) -> None:
        if not rows:
            return
        blocks = list(blocks_of(rows, column))
        if self._blocks and self._last_line and len(rows[0]) == 1:
            before, after = self._blocks[-1], blocks[0]
            if joins(before, after, self._last_line, rows[0][0], column):
                assert isinstance(before, OldParagraph)
                assert isinstance(after, OldParagraph)
                self._blocks[-1] = joined(before, after)
                del blocks[0]
        self._blocks += blocks
        self._last_line = rows[-1][-1] if len(rows[-1]) == 1 else None
        self._table_edges = ()

    def _add_table(self, table: RuledTable, content: OldTable) -> None:
        """A table that goes on on the next page is one; its head, printed again there, is taken once."""
        before = self._blocks[-1] if self._blocks else None
        same = len(self._table_edges) == len(table.edges) and all(
            abs(one - other) < _NEAR for one, other in zip(self._table_edges, table.edges, strict=True)
        )
        if same and isinstance(before, OldTable) and before.place != content.place:
            rows = content.rows
            if rows and before.rows and _texts(rows[0]) == _texts(before.rows[0]):
                rows = rows[1:]
            self._blocks[-1] = replace(before, rows=_rows_joined(before.rows, rows))
        else:
            self._blocks.append(content)
        self._table_edges, self._last_line = table.edges, None


def _rows_joined(
    before: tuple[tuple[OldCell, ...], ...], after: tuple[tuple[OldCell, ...], ...]
) -> tuple[tuple[OldCell, ...], ...]:
    """The rows of two parts of a table; a row that the end of the page has cut is one again: its rest has no number."""
    if not before or not after or len(before[-1]) != len(after[0]) or after[0][0].paragraphs:
        return before + after
    cells = []
    for one, other in zip(before[-1], after[0], strict=True):
        paragraphs = list(one.paragraphs)
        rest = list(other.paragraphs)
        if paragraphs and rest and not paragraphs[-1].text.endswith(("।", ";", ":")):
            paragraphs[-1] = joined(paragraphs[-1], rest.pop(0))
        cells.append(replace(one, paragraphs=(*paragraphs, *rest)))
    return (*before[:-1], tuple(cells), *after[1:])


def page_place(number: int) -> str:
    """What a page is called in a place."""
    return f"পাতা {to_bangla(number)}"


def _texts(row: Sequence[OldCell]) -> list[str]:
    return [paragraph.text for cell in row for paragraph in cell.paragraphs]


def _with_own_text(pages: Sequence[PageContent]) -> list[PageContent]:
    """The pages with the text of each glyph where it belongs, learnt from the whole file."""
    glyphs = without_foreign_text([glyph for page in pages for glyph in page.glyphs])
    found, start = [], 0
    for page in pages:
        end = start + len(page.glyphs)
        found.append(replace(page, glyphs=tuple(glyphs[start:end])))
        start = end
    return found


def _bijoy_fonts(pages: Sequence[PageContent]) -> frozenset[str]:
    """The fonts of the file that are Bijoy: by their name, or where most of what they draw looks like it."""
    texts: dict[str, list[str]] = {}
    for page in pages:
        for glyph in page.glyphs:
            texts.setdefault(glyph.font, []).append(glyph.text)
    found = set()
    for font, pieces in texts.items():
        text = "".join(pieces)[:_SAMPLE]
        covered = sum(end - start for start, end in bijoy_spans(text))
        if is_bijoy_font(font) or covered > _BIJOY_SHARE * len(text):
            found.add(font)
    return frozenset(found)


def _is_in(glyph: Glyph, area: Area) -> bool:
    middle = glyph.y + 0.3 * glyph.size
    return area.left - 1 <= glyph.center <= area.right + 1 and area.bottom - 1 <= middle <= area.top + 1


def _body_edges(
    laid: Sequence[list[list[Line]]], pages: Sequence[PageContent]
) -> dict[float, tuple[float, float]]:
    """The left and right edges that text keeps to, for each width of paper: the outermost that several lines reach.

    Where no two lines reach the same one, as in a letter of short lines, a usual margin is the least.
    """
    lines: dict[float, list[Line]] = {}
    for rows, page in zip(laid, pages, strict=True):
        lines.setdefault(page.width, []).extend(
            line for row in rows for line in row if not _margin_of(row, page)
        )
    found = {}
    for width, own in lines.items():
        left = min(_reached([line.area.left for line in own]) or [_MARGIN * width])
        right = max(_reached([line.area.right for line in own]) or [(1 - _MARGIN) * width])
        if right < _NARROW * width:
            right = max((1 - _MARGIN) * width, *(line.area.right for line in own))
        found[width] = (left, right)
    return found


def _reached(edges: Sequence[float]) -> list[float]:
    """The edges at which two lines or more end, within three points."""
    counted = Counter(round(edge / 3) for edge in edges)
    return [edge for edge in edges if counted[round(edge / 3)] > 1]


def _margin_of(row: list[Line], page: PageContent) -> DocumentArea | None:
    share = row[0].y / page.height
    return "footer" if share < _EDGE else "header" if share > 1 - _EDGE else None


def _key(row: list[Line]) -> str:
    return re.sub("[০-৯0-9]+", "0", " ".join(line.text.strip() for line in row))


def _is_page_number(row: list[Line]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(" ".join(line.text.strip() for line in row)))


def _repeated(pages: list[list[list[Line]]], contents: Sequence[PageContent]) -> set[str]:
    counted: Counter[str] = Counter()
    for rows, page in zip(pages, contents, strict=True):
        counted.update({_key(row) for row in rows if _margin_of(row, page)})
    return {key for key, count in counted.items() if count > 1}
