"""Queries on the tables of a register: entries and their history, read and written within a connection's transaction.

Whatever a row holds that no entry can have raises OddValue.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, TypeVar, get_type_hints

from sqlalchemy import ColumnElement, Connection, Result, func, inspect, select, text

from govdocs.register.entries import HIGHEST, STATES, Entry, HistoryEntry
from govdocs.register.tables import events, numbers

_HIGHEST_YEAR = 9999

R = TypeVar("R", Entry, HistoryEntry)


class OddValue(Exception):  # noqa: N818 - reads as what it says
    """A row holds what no entry can have: another type, a number or state that does not exist."""


def read_entries(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Entry, ...]:
    """The entries that meet all conditions, by series, year and number. Raises OddValue."""
    order = (numbers.c.series, numbers.c.year, numbers.c.number)
    return _rows(Entry, connection.execute(select(numbers).where(*conditions).order_by(*order)))


def read_history(connection: Connection) -> tuple[HistoryEntry, ...]:
    """The whole history, oldest first. Raises OddValue."""
    wanted = [column for column in events.c if column.name != "id"]
    if not has_whole_rows(connection):
        wanted.remove(events.c.entry)
    return _rows(HistoryEntry, connection.execute(select(*wanted).order_by(events.c.id)))


def has_whole_rows(connection: Connection) -> bool:
    """Whether the history has a column for whole rows; registers of govdocs 0.1.0 do not."""
    columns = {column["name"] for column in inspect(connection).get_columns(events.name)}
    return events.c.entry.name in columns


def add_whole_rows(connection: Connection) -> None:
    """Give the history of an older register that column."""
    connection.execute(text(f"ALTER TABLE {events.name} ADD COLUMN entry TEXT NOT NULL DEFAULT ''"))


def same_count(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    """The conditions for entries of the same series and year."""
    return numbers.c.series == entry.series, numbers.c.year == entry.year


def highest_number(connection: Connection, entry: Entry, *conditions: ColumnElement[bool]) -> int | None:
    """The highest number in the series and year of an entry; None where there is none. Raises OddValue."""
    return _number(
        connection.scalar(select(func.max(numbers.c.number)).where(*same_count(entry), *conditions))
    )


def highest_in_history(connection: Connection, entry: Entry) -> int | None:
    """The highest number that was ever given in the series and year of an entry, its row may be lost. Raises OddValue."""
    of_count = (events.c.series == entry.series, events.c.year == entry.year)
    return _number(connection.scalar(select(func.max(events.c.number)).where(*of_count)))


def latest_year(connection: Connection, entry: Entry) -> int | None:
    """The latest year in which the series of an entry has a number that is not cancelled; None where there is none."""
    kept = (numbers.c.series == entry.series, numbers.c.state != "cancelled")
    year: int | None = connection.scalar(select(func.max(numbers.c.year)).where(*kept))
    if year is not None and not _is_possible("year", year, int):
        raise OddValue(f"year: {year!r:.60}")
    return year


def last_of_file(connection: Connection, file: str) -> Entry | None:
    """The latest entry of a file, over all years; None for a file without any. Raises OddValue."""
    order = (numbers.c.year.desc(), numbers.c.number.desc())
    found = connection.execute(select(numbers).where(numbers.c.file == file).order_by(*order).limit(1))
    return next(iter(_rows(Entry, found)), None)


def insert(connection: Connection, entry: Entry) -> None:
    """Add a number to the register and to its history."""
    connection.execute(numbers.insert(), vars(entry))
    _log(connection, entry, entry.day, entry.by, entry.reason)


def update(connection: Connection, entry: Entry, on: date, by: str, note: str) -> None:
    """Change the entry of a number; the history records the day, the person and a note."""
    connection.execute(
        numbers.update().where(*same_count(entry), numbers.c.number == entry.number), vars(entry)
    )
    _log(connection, entry, on, by, note)


def _log(connection: Connection, entry: Entry, on: date, by: str, note: str) -> None:
    row: dict[str, Any] = {"series": entry.series, "year": entry.year, "number": entry.number}
    row |= {"state": entry.state, "day": on, "by": by, "note": note, "sha256": entry.sha256}
    if connection.info.get(events.c.entry):
        row["entry"] = json.dumps(entry.as_row(), ensure_ascii=False, sort_keys=True)
    connection.execute(events.insert(), row)


def _rows(kind: type[R], found: Result[Any]) -> tuple[R, ...]:
    types = get_type_hints(kind)
    try:
        rows = [row._asdict() for row in found]
    except (ValueError, TypeError) as error:  # SQLAlchemy reads a day, and finds none
        raise OddValue(str(error)) from error
    for row in rows:
        for name, value in row.items():
            if not _is_possible(name, value, types[name]):
                raise OddValue(f"{name}: {value!r:.60}")
    return tuple(kind(**row) for row in rows)


def _is_possible(name: str, value: object, wanted: Any) -> bool:
    if name == "state":
        return value in STATES
    if type(value) is not wanted:
        return False
    limits = {"number": (1, HIGHEST), "year": (0, _HIGHEST_YEAR)}
    if name not in limits:
        return True
    lowest, highest = limits[name]
    return isinstance(value, int) and lowest <= value <= highest


def _number(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or not 0 < value <= HIGHEST:
        raise OddValue(f"number: {value!r:.60}")
    return value
