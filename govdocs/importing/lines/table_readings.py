"""Tables that are no tables to their readers: labels beside what they say, columns beside each other, rows of number and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.importing.old_document import OldCell, OldTable

LABEL: Final = re.compile(r"[^:ঃ]{1,40}[:ঃ]\s*$")
"""A label that stands alone."""


def cell_text(cell: OldCell) -> str:
    """The text of a cell, its paragraphs on lines of their own, with the markers that the file counted."""
    return "\n".join(
        f"{one.marker} {one.text}".strip() if one.marker else one.text for one in cell.paragraphs
    ).strip("\n")


def is_arrangement(table: OldTable) -> bool:
    """Whether a table with lines is none to its reader: one row, or a row that holds number and date."""
    texts = [cell_text(cell) for row in table.rows for cell in row]
    return len(table.rows) == 1 and (
        len(texts) == 1 or any("তারিখ" in text and len(text) < 80 for text in texts)
    )


def is_labels(table: OldTable) -> bool:
    """Whether the first cells are labels of what stands beside them."""
    if len(table.rows) == 1 and len(table.rows[0]) == 2:
        first, second = map(cell_text, table.rows[0])
        return (
            bool(LABEL.fullmatch(first.strip()) or second.strip().startswith((":", "ঃ")))
            and "\n" not in first.strip()
            and "তারিখ" not in first
            and bool(second)
        )
    wide = [row for row in table.rows if len(row) >= 2 and cell_text(row[0]).strip()]
    colons = sum(
        bool(LABEL.fullmatch(cell_text(row[0]).strip())) or cell_text(row[1]).strip().startswith((":", "ঃ"))
        for row in wide
    )
    return len(wide) > 1 and colons * 2 > len(wide)


def rows_above_labels(table: OldTable) -> int:
    """How many rows stand above those of labels, as number and date do in a PDF, where nothing parts them; 0 where there are none."""
    dated = [any("তারিখ" in cell_text(cell) for cell in row[1:]) for row in table.rows]
    labelled = [len(row) > 1 and bool(LABEL.fullmatch(cell_text(row[0]).strip())) for row in table.rows]
    return next((at for at in range(1, len(labelled) - 1) if any(dated[:at]) and all(labelled[at:])), 0)


def reads_by_row(table: OldTable) -> bool:
    """Whether rows belong together: where each has one cell, or a number and its date stand beside each other."""
    return all(len([cell for cell in row if cell_text(cell).strip()]) <= 1 for row in table.rows) or any(
        "তারিখ" in cell_text(cell) for row in table.rows[:-1] for cell in row[1:]
    )


def placed_cells(row: tuple[OldCell, ...]) -> Iterator[tuple[int, OldCell]]:
    """The cells of a row, each with its first column."""
    at = 0
    for cell in row:
        yield at, cell
        at += cell.columns
