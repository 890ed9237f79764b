"""A register of an older version gets the tables of this one, when something is written that they had no room for."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, MetaData, Table, inspect, select, text

from govdocs.register.tables import IN_STATES, VERSION, events, numbers, settings

READABLE: Final = ("1", str(VERSION))
"""Versions of registers that are read and written as they are: of version 1 no number has been used on paper."""


def upgrade(connection: Connection) -> None:
    """Let the tables of a register of version 1 hold every state, in the transaction of a connection; every row stays as it is.

    Older versions of govdocs say of it then that they must be updated, instead of stumbling over a state that they do not know.
    """
    version = settings.c.name == "version"
    if connection.scalar(select(settings.c.value).where(version)) == str(VERSION):
        return
    for table in (numbers, events):
        if connection.dialect.name == "sqlite":
            _made_anew(connection, table)
        else:
            _checked_anew(connection, table)
    connection.execute(settings.update().where(version).values(value=str(VERSION)))


def _made_anew(connection: Connection, table: Table) -> None:
    """SQLite changes no check of a table: a new table takes the rows over, and then the name."""
    copy = table.to_metadata(MetaData(), name=f"{table.name}_{VERSION}")
    copy.create(connection)
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    names = [column.name for column in table.columns if column.name in there]
    rows = select(*(table.c[name] for name in names))
    connection.execute(copy.insert().from_select(names, rows, include_defaults=False))
    table.drop(connection)
    connection.execute(text(f"ALTER TABLE {copy.name} RENAME TO {table.name}"))


def _checked_anew(connection: Connection, table: Table) -> None:
    for check in inspect(connection).get_check_constraints(table.name):
        if "state" in check["sqltext"] and check["name"]:
            connection.execute(text(f'ALTER TABLE {table.name} DROP CONSTRAINT "{check["name"]}"'))
    connection.execute(text(f"ALTER TABLE {table.name} ADD CHECK ({IN_STATES})"))
