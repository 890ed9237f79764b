"""Rows of lines → paragraphs, and tables without rules where lines stand in columns: labels and values, addressee and signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from govdocs.importing.old_document import OldBlock, OldCell, OldParagraph, OldTable
from govdocs.importing.readers.pdf.bangla_order import doubtful_words
from govdocs.importing.readers.pdf.lines import Line, continued, joined_line
from govdocs.importing.readers.pdf.paragraphs import TextColumn, is_new, is_rest, merged, paragraphs_of

Rows = Sequence[Sequence[Line]]

_FAR = 2.2  # of the size: rows of one arrangement are nearer
_INDENT = 3  # of the size: what begins nearer to the left edge is text of the page
_OVERFLOW = 0.3  # of a column's width: the rest of a row of several columns is no longer


def blocks_of(rows: Rows, column: TextColumn) -> Iterator[OldBlock]:
    """Paragraphs and arrangements in columns of the rows between two ruled tables."""
    waiting: list[Line] = []
    index = 0
    while index < len(rows):
        if len(rows[index]) == 1:
            waiting.append(rows[index][0])
            index += 1
            continue
        yield from paragraphs_of(waiting, column)
        waiting = []
        end = _arrangement_end(rows, index, column)
        if end == index + 1:
            row = rows[index]
            if end < len(rows) and _is_label_alone(row[0], rows[end], column):
                row = [continued(row[0], rows[end][0]), *row[1:], *rows[end][1:]]
                end += 1
            elif end < len(rows) and _is_overflow(row, rows[end], column):
                row = [*row[:-1], continued(row[-1], rows[end][0])]
                end += 1
            yield _tabbed(row, column)
        else:
            yield _arranged(rows[index:end], column)
        index = end
    yield from paragraphs_of(waiting, column)


def _arrangement_end(rows: Rows, start: int, column: TextColumn) -> int:
    """The row behind an arrangement that begins with a row of several columns."""
    spans = [[line.area.left, line.area.right] for line in rows[start]]
    end = start + 1
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        step = min(line.y for line in above) - max(line.y for line in row)
        if step > _FAR * max(line.size for line in above) or not all(_fits(line, spans) for line in row):
            break
        end += 1
    edge = column.left + _INDENT * rows[start][0].size
    while (
        end > start + 1
        and len(rows[end - 1]) == 1
        and rows[end - 1][0].area.left < min(edge, spans[0][1])
        and not is_rest(rows[end - 2][0], rows[end - 1][0])
    ):
        end -= 1  # lines under its first column alone are the text that follows
    return end


def _fits(line: Line, spans: list[list[float]]) -> bool:
    """Whether a line keeps to one column of an arrangement, or to a new one; the column grows by it."""
    touched = [span for span in spans if line.area.left < span[1] and line.area.right > span[0]]
    if len(touched) > 1:
        return False
    if not touched:
        spans.append([line.area.left, line.area.right])
        spans.sort()
        return True
    touched[0][:] = min(touched[0][0], line.area.left), max(touched[0][1], line.area.right)
    return all(one[1] <= other[0] for one, other in pairwise(spans))


def _tabbed(row: Sequence[Line], column: TextColumn) -> OldParagraph:
    """One row of several columns is a paragraph with tabs."""
    pieces = joined_line(row).stretches
    text = "".join(piece.text for piece in pieces)
    return OldParagraph(
        merged(pieces),
        area=column.area,
        left=round(row[0].area.left / column.paper, 4) if column.paper else None,
        place=column.place,
        doubts=doubtful_words(text),
    )


def _arranged(rows: Rows, column: TextColumn) -> OldTable:
    """Rows of labels and values stay rows; columns that have nothing to do with each other are cells of one row."""
    edges = _column_edges(rows)
    placed = [[_at(line, edges) for line in row] for row in rows]
    labels = [row[0].text.rstrip() for row, at in zip(rows, placed, strict=True) if at[0] == 0]
    values = [line.text.strip() for row in rows for line in row]
    labelled = any(value.startswith((":", "ঃ")) for value in values) or (
        bool(labels) and sum(label.endswith((":", "ঃ")) for label in labels) > len(labels) / 2
    )
    tall = sum(len(row) == len(edges) for row in rows) > 0.6 * len(rows) and len(edges) > 2
    groups: list[list[tuple[int, Line]]] = []
    for row, at in zip(rows, placed, strict=True):
        pairs = list(zip(at, row, strict=True))
        if groups and (not (labelled or tall) or at[0] != 0):
            groups[-1] += pairs
        else:
            groups.append(pairs)
    ends = [*edges[1:], column.right]
    table: list[tuple[OldCell, ...]] = []
    for group in groups:
        cells = []
        for index, (left, right) in enumerate(zip(edges, ends, strict=True)):
            lines = [line for at, line in group if at == index]
            own = replace(
                column, left=left, right=max(right, *(line.area.right for line in lines), left), inner=True
            )
            cells.append(OldCell(tuple(paragraphs_of(lines, own))))
        table.append(tuple(cells))
    return OldTable(tuple(table), ruled=False, place=column.place)


def _column_edges(rows: Rows) -> list[float]:
    """The left edges of columns: where lines that overlap in width begin."""
    spans: list[list[float]] = []
    for line in sorted((line for row in rows for line in row), key=lambda each: each.area.left):
        if spans and line.area.left < spans[-1][1] - 1:
            spans[-1][1] = max(spans[-1][1], line.area.right)
        else:
            spans.append([line.area.left, line.area.right])
    return [left for left, _ in spans]


def _at(line: Line, edges: Sequence[float]) -> int:
    return max(index for index, edge in enumerate(edges) if edge <= line.area.left + 1)


def _is_label_alone(label: Line, after: Sequence[Line], column: TextColumn) -> bool:
    """Whether a label in the first column had no room for what it says, which stands below it at the left edge."""
    below = after[0]
    return (
        label.text.rstrip().endswith((":", "ঃ"))
        and label.area.left < column.left + label.size
        and below.area.left < column.left + below.size
        and label.y - below.y <= _FAR * label.size
        and len(after) == 1
    )


def _is_overflow(row: Sequence[Line], after: Sequence[Line], column: TextColumn) -> bool:
    """Whether a short line at the left edge is the rest of a row whose last column had no room for it (a date with its year below)."""
    line, last = after[0], row[-1]
    if len(after) > 1 or last.y - line.y > _FAR * last.size or is_new(line):
        return False
    no_room = last.area.right + line.first_word > column.right
    short = line.area.right - line.area.left < _OVERFLOW * (column.right - column.left)
    return no_room and short and line.area.left < column.left + last.size
