"""The rows of a YAML list, or of Python mappings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from govdocs.errors import Text
from govdocs.mail_merge.sheets.number_formats import plain
from govdocs.mail_merge.sheets.sheet import MAX_CELL, Raw, Sheet, refuse
from govdocs.problems.problem import InvalidDocument
from govdocs.problems.sentence import Sentence
from govdocs.source.decoding import decode
from govdocs.source.parser import build_list
from govdocs.source.tree import Map

FROM_PYTHON = "<rows>"


def read(raw: bytes, file: str) -> Sheet:
    """A YAML file that is a list, each item the cells of a row by their headings."""
    items, problems = build_list(decode(raw, file), file)
    if problems:
        raise InvalidDocument(problems)
    lines = [place.line if place else 1 for place in items.items_at]
    return _sheet(items, file, lines)


def of(rows: Iterable[Mapping[str, Any]]) -> Sheet:
    """Mappings of a program, each the cells of a row by their headings."""
    listed = list(rows)
    return _sheet(listed, FROM_PYTHON, range(2, len(listed) + 2))


def _sheet(items: Iterable[Any], file: str, lines: Iterable[int]) -> Sheet:
    """The headings, in the order in which they first occur, as a first row; so the rows count from 2, as in a spreadsheet."""
    sheet = Sheet(file, "")
    headings: dict[str, int] = {}
    rows: list[tuple[int, dict[int, Raw]]] = []
    for item, line in zip(items, lines, strict=True):
        if not isinstance(item, Mapping):
            refuse(file, _NO_MAPPING, line)
        cells = {
            headings.setdefault(str(key), len(headings)): _raw(value, file, line)
            for key, value in item.items()
        }
        rows.append((_line(item, line), cells))
    if headings:
        sheet.add(1, rows[0][0], {column: Raw("text", heading) for heading, column in headings.items()})
    for number, (line, cells) in enumerate(rows, 2):
        sheet.add(number, line, cells)
    return sheet


def _line(item: Mapping[str, Any], line: int) -> int:
    return item.place.line if isinstance(item, Map) and item.place else line


def _raw(value: Any, file: str, line: int) -> Raw:
    if isinstance(value, bool):
        return Raw("truth", "হ্যাঁ" if value else "না")
    if isinstance(value, dt.datetime):
        return Raw("moment", f"{value:%Y-%m-%d %H:%M}")
    if isinstance(value, dt.date):
        return Raw("day", value.isoformat())
    if isinstance(value, (int, float, Decimal)):
        return Raw("number", plain(Decimal(str(value))))
    if value is not None and not isinstance(value, str):
        refuse(file, _NOT_TEXT, line)
    return Raw("text", (value or "")[: MAX_CELL + 1])


_NO_MAPPING = Sentence(
    "row-without-headings",
    Text("তালিকার প্রতিটি সারিতে ‘ঘর: মান’ থাকার কথা।", "Each item of the list holds 'heading: value' lines."),
    Text("এভাবে লিখুন: - {ইউনিয়ন: কাশবন, উপজেলা: চরআলো}", "Write it like this: - {ইউনিয়ন: কাশবন, উপজেলা: চরআলো}"),
)
_NOT_TEXT = Sentence(
    "cell-not-text",
    Text(
        "সারির একটি ঘরে তালিকা বা আলাদা ঘর আছে; এক টুকরা লেখা থাকার কথা।",
        "A cell of the row holds a list or further keys; it takes a piece of text.",
    ),
    Text(
        "ঘরটি ভাগ করে আলাদা কলাম করুন, যেমন ‘স্বাক্ষর.নাম’।",
        "Make columns of their own of it, such as 'signature.name'.",
    ),
)
