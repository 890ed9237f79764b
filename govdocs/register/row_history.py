"""Each column of a number, held against what the history recorded of it, and against the other columns."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber
from govdocs.problems.problem import Problem
from govdocs.register import messages
from govdocs.register.entries import CountingRules, Entry, HistoryEntry

_COMPARED_APART = ("state", "sha256")  # with a sentence of their own
_SHOWN = 100  # characters of a value in a message


def differing_columns(entries: Iterable[Entry], history: Iterable[HistoryEntry]) -> Iterator[Problem]:
    """Columns that are not as the history has them last.

    The history of govdocs 0.1.0 has no whole rows: then the day, the person, the reason and the PDF are compared.
    """
    changes: dict[tuple[str, int, int], list[HistoryEntry]] = defaultdict(list)
    for change in history:
        changes[change.series, change.year, change.number].append(change)
    for entry in entries:
        of_entry = changes.get((entry.series, entry.year, entry.number), [])
        row = entry.as_row()
        for column, recorded in _recorded(of_entry).items():
            if column not in _COMPARED_APART and row.get(column) != recorded:
                yield messages.COLUMN_ALTERED.filled(
                    number=entry.text,
                    column=column,
                    found=str(row.get(column))[:_SHOWN],
                    recorded=str(recorded)[:_SHOWN],
                ).problem()


def odd_history(history: Iterable[HistoryEntry]) -> Iterator[Problem]:
    """Lines of the history whose columns say something else than the row that they recorded."""
    for change in history:
        if not change.entry:
            continue
        row = _row(change.entry)
        own = {name: getattr(change, name) for name in ("series", "year", "number", "state", "sha256")}
        if row is None or any(row.get(name) != value for name, value in own.items()):
            yield messages.HISTORY_ALTERED.filled(
                number=change.number, file=change.series, day=change.day.isoformat()
            ).problem()


def odd_numbers(entries: Iterable[Entry], rules: CountingRules) -> Iterator[Problem]:
    """Numbers whose memo number, file, series or year do not belong together."""
    for entry in entries:
        try:
            memo = MemoNumber.parse(entry.memo)
            fits = (
                memo.file_key == entry.file
                and (memo.issue or "").lstrip("0") == str(entry.number)
                and rules.series_of(memo) == entry.series
                and rules.year_of(entry.day) == entry.year
            )
        except Refusal:
            fits = False
        if not fits:
            yield messages.NUMBER_ODD.filled(number=entry.text, count=entry.number).problem()


def _recorded(changes: list[HistoryEntry]) -> dict[str, Any]:
    """What the history of one number says of its columns."""
    whole = [row for change in changes if change.entry and (row := _row(change.entry))]
    if whole and changes[-1].entry:
        return whole[-1]
    found: dict[str, Any] = {}
    for change in changes:
        if not found:
            found |= {"day": change.day.isoformat(), "by": change.by}
        if change.state in ("reserved", "on-paper", "cancelled"):
            found["reason"] = change.note
        elif change.state == "issued":
            found["pdf"] = change.note
    return found


def _row(text: str) -> dict[str, Any] | None:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None
