"""Queries on the tables of a register: entries and their history, read and written within a connection's transaction."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from govdocs.register.entries import Entry, HistoryEntry
from govdocs.register.tables import events, numbers


def read_entries(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Entry, ...]:
    """The entries that meet all conditions, by series, year and number."""
    order = (numbers.c.series, numbers.c.year, numbers.c.number)
    rows = connection.execute(select(numbers).where(*conditions).order_by(*order))
    return tuple(Entry(**row._mapping) for row in rows)


def read_history(connection: Connection) -> tuple[HistoryEntry, ...]:
    """The whole history, oldest first."""
    columns = [column for column in events.c if column.name != "id"]
    rows = connection.execute(select(*columns).order_by(events.c.id))
    return tuple(HistoryEntry(**row._mapping) for row in rows)


def same_count(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    """The conditions for entries of the same series and year."""
    return numbers.c.series == entry.series, numbers.c.year == entry.year


def highest_number(connection: Connection, entry: Entry, *conditions: ColumnElement[bool]) -> int | None:
    """The highest number in the series and year of an entry; None where there is none."""
    highest: int | None = connection.scalar(
        select(func.max(numbers.c.number)).where(*same_count(entry), *conditions)
    )
    return highest


def last_of_file(connection: Connection, file: str) -> Entry | None:
    """The latest entry of a file, over all years; None for a file without any."""
    order = (numbers.c.year.desc(), numbers.c.number.desc())
    row = connection.execute(
        select(numbers).where(numbers.c.file == file).order_by(*order).limit(1)
    ).one_or_none()
    return Entry(**row._mapping) if row else None


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
    connection.execute(events.insert(), row)
