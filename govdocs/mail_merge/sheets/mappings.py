"""The rows of a YAML list, or of Python mappings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from govdocs.mail_merge import messages
from govdocs.mail_merge.messages import grouped
from govdocs.mail_merge.sheets.date_cells import of_iso, of_seconds
from govdocs.mail_merge.sheets.format_codes import sections
from govdocs.mail_merge.sheets.number_formats import number_cell
from govdocs.mail_merge.sheets.sheet import MAX_CELL, RawCell, Sheet, refuse
from govdocs.problems.problem import InvalidDocument
from govdocs.source.decoding import decode
from govdocs.source.parser import build_list
from govdocs.source.tree import Map

FROM_PYTHON = "<rows>"
_LENGTH_OF_TIME = sections("[h]:mm")[0]
_MAX_BITS = 1_000  # of a whole number: three hundred digits


def read(raw: bytes, file: str) -> Sheet:
    """The rows of a YAML file that is a list, each item the cells of a row by their headings. Raises InvalidDocument."""
    items, problems = build_list(decode(raw, file), file)
    if problems:
        raise InvalidDocument(problems)
    lines = [place.line if place else 1 for place in items.items_at]
    return _sheet(items, file, lines)


def of(rows: Iterable[Mapping[str, Any]]) -> Sheet:
    """The rows of Python mappings, each from headings to cells. Raises InvalidDocument."""
    listed = list(rows)
    return _sheet(listed, FROM_PYTHON, range(2, len(listed) + 2))


def _sheet(items: Iterable[Any], file: str, lines: Iterable[int]) -> Sheet:
    """The headings, in the order in which they first occur, as a first row; so the rows count from 2, as in a spreadsheet."""
    sheet = Sheet(file, "")
    headings: dict[str, int] = {}
    rows: list[tuple[int, dict[int, RawCell]]] = []
    for item, line in zip(items, lines, strict=True):
        if not isinstance(item, Mapping):
            refuse(file, messages.ROW_WITHOUT_HEADINGS.filled(), line)
        cells = {
            headings.setdefault(str(key), len(headings)): _raw(value, file, line)
            for key, value in item.items()
        }
        rows.append((_line(item, line), cells))
    if headings:
        sheet.add(1, rows[0][0], {column: RawCell("text", heading) for heading, column in headings.items()})
    for number, (line, cells) in enumerate(rows, 2):
        sheet.add(number, line, cells)
    return sheet


def _line(item: Mapping[str, Any], line: int) -> int:
    return item.place.line if isinstance(item, Map) and item.place else line


def _raw(value: Any, file: str, line: int) -> RawCell:
    if isinstance(value, (float, dt.datetime)) and value != value:  # what a data frame has for nothing
        return _text("")
    if isinstance(value, bool):
        return RawCell("truth", "হ্যাঁ" if value else "না")
    if isinstance(value, dt.datetime):
        return of_iso(value.isoformat(" "))
    if isinstance(value, dt.date):
        return RawCell("day", value.isoformat())
    if isinstance(value, dt.time):
        return of_iso(value.isoformat())
    if isinstance(value, dt.timedelta):
        return (
            of_seconds(round(value.total_seconds()), _LENGTH_OF_TIME)
            if value >= dt.timedelta()
            else _text(str(value))
        )
    if isinstance(value, int) and value.bit_length() > _MAX_BITS:
        refuse(file, messages.CELL_TOO_LONG.filled(most=grouped(MAX_CELL)), line)
    if isinstance(value, (int, float, Decimal)):
        return number_cell(str(value), "")
    if value is not None and not isinstance(value, str):
        refuse(file, messages.CELL_NOT_TEXT, line)
    return _text(value or "")


def _text(value: str) -> RawCell:
    return RawCell("text", value[: MAX_CELL + 1])
