"""The entries of a register as a table, as CSV for a spreadsheet, and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from datetime import date

from govdocs.dates.formats import numeric_date
from govdocs.problems.excerpt import width_before
from govdocs.problems.problem import Language
from govdocs.register import messages
from govdocs.register.entries import STATES, Entry

_FIELDS = tuple(Entry("", 0, 0, "", "", "taken", date.min, "").as_dict())
_FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would run
_BOM = "\ufeff"  # without it Excel takes Bangla for something else


def as_table(entries: Iterable[Entry], language: Language) -> str:
    """A line of heads, then one line for each number, in aligned columns."""
    rows = [
        tuple(head.message(language) for head in messages.HEADS),
        *(_row(entry, language) for entry in entries),
    ]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def as_json(entries: Iterable[Entry]) -> str:
    """All fields, as a list of objects."""
    return json.dumps([entry.as_dict() for entry in entries], ensure_ascii=False, indent=1)


def as_csv(entries: Iterable[Entry]) -> str:
    """All fields, for a spreadsheet: with a byte order mark, and no cell that a spreadsheet would run as a formula."""
    rows = [entry.as_dict() for entry in entries]
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, _FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _not_a_formula(value) for name, value in row.items()} for row in rows)
    return _BOM + buffer.getvalue()


def _row(entry: Entry, language: Language) -> tuple[str, ...]:
    what = entry.reason if entry.state in ("cancelled", "reserved", "on-paper") else entry.subject
    if language == "bn":
        return str(entry), numeric_date(entry.day), STATES[entry.state], what, entry.holder, entry.by
    return entry.memo, entry.day.isoformat(), entry.state, what, entry.holder, entry.by


def _width(text: str) -> int:
    """The width of a text on the terminal, in columns."""
    return width_before(text, len(text))


def _not_a_formula(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
