"""The cells in which two copies of one table differ."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_SERIAL: Final = late(r"^\**(?:ক্র|ক্রম|ক্রমিক|নং|নম্বর|sl)", re.IGNORECASE)


Apart = tuple[str, str, FigureCell, FigureCell]
"""A row and a column, and the two cells there."""
Rows = dict[str, dict[int, FigureCell | None]]


def cells_apart(table: FigureTable, second: FigureTable) -> tuple[list[Apart], int, bool]:
    """The cells of the same rows and columns that differ, how many agree, and whether what the columns add up to does."""
    heads = [[_plain(head) for head in each.heads] for each in (table, second)]
    shared = [head for head in heads[0] if head and head in heads[1] and not _SERIAL.match(head)]
    if len(shared) < 2 or any(len(set(each)) < len(each) for each in heads):
        return [], 0, False
    columns = [{head: each.index(head) for head in shared} for each in heads]
    key = next((head for head in shared if _is_of_words(table, columns[0][head])), None)
    if key is None:
        return [], 0, False
    rows = [_by_name(each, columns[index][key]) for index, each in enumerate((table, second))]
    if rows[0] is None or rows[1] is None or len(rows[0].keys() & rows[1].keys()) < 3:
        return [], 0, False
    if len(rows[0].keys() ^ rows[1].keys()) > 1:
        return [], 0, False
    totals = True
    apart: list[Apart] = []
    same = 0
    for head in shared:
        if head == key:
            continue
        agreeing, differing, total = _of_column(head, rows[0], rows[1], columns[0][head], columns[1][head])
        apart += differing
        same += agreeing
        totals = totals and total
    return apart, same, totals


def _of_column(head: str, rows: Rows, others: Rows, column: int, other: int) -> tuple[int, list[Apart], bool]:
    """Of one column how many cells agree, which differ, and whether its totals agree.

    Words that differ are told of one cell, where the others agree; remarks and the like are not compared.
    """
    same, apart, words, worded, total = 0, [], [], 0, False
    for name in rows:
        cell, its = rows[name][column], others.get(name, {}).get(other)
        if cell is None or its is None:
            continue
        values = _value(cell), _value(its)
        if None in values:
            texts = [_letters(each.text) for each in (cell, its)]
            worded += texts[0] == texts[1] != ""
            if all(texts) and texts[0] != texts[1]:
                words.append((name, head, cell, its))
        elif values[0] == values[1]:
            same += 1
            total = total or not name
        elif name:
            apart.append((name, head, cell, its))
    if len(words) == 1 and worded >= _OTHERS_THAT_AGREE and not _REMARKS.search(head):
        apart += words
    exchanged = Counter(_value(cell) for _, _, cell, _ in apart) == Counter(
        _value(its) for _, _, _, its in apart
    )
    of_words = all(_value(cell) is None or not cell.value for _, _, cell, _ in apart)
    return same + worded, apart, total or exchanged or of_words


_OTHERS_THAT_AGREE: Final = 2
_REMARKS: Final = late("মন্তব্য|স্বাক্ষর|ঠিকানা|মোবাইল|ফোন|অগ্রগতি|অবস্থা|কারণ|প্রস্তাব|সিদ্ধান্ত")


def _letters(text: str) -> str:
    return re.sub(r"[^\u0980-\u09ffA-Za-z]", "", _plain(text))


def _plain(text: str) -> str:
    return " ".join(normalise(text).replace("*", "").replace("\n", " ").split())


def _is_of_words(table: FigureTable, column: int) -> bool:
    cells = [row.cells[column] for row in table.rows if not row.is_total]
    return bool(cells) and all(cell and cell.text.strip() and _value(cell) is None for cell in cells)


def _by_name(table: FigureTable, key: int) -> Rows | None:
    """The rows by their names, that of the totals without one; None where two rows have one name."""
    found: Rows = {}
    for row in table.rows:
        cell = row.cells[key]
        name = "" if row.is_total else _plain(cell.text if cell else "")
        if name in found or (not name and not row.is_total):
            return None
        found[name] = dict(enumerate(row.cells))
    return found


def _value(cell: FigureCell | None) -> object:
    """The number or the day of a cell; None for anything else."""
    if cell is None:
        return None
    if cell.value is not None:
        return cell.value
    days = days_in(normalise(cell.text))
    return days[0].day if len(days) == 1 and len(cell.text.strip()) <= len(days[0].words) + 2 else None
