"""The tables of a register, alike in SQLite and PostgreSQL."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from govdocs.register.entries import STATES

VERSION = 2
"""Of the tables below, written into each register; one of version 1 is made so when it needs it, one of a later version is not touched.

1: govdocs 0.1.0. 2: numbers that were used on paper.
"""

_METADATA = MetaData()
IN_STATES = f"state IN ({', '.join(repr(state) for state in STATES)})"

settings = Table(
    "govdocs_register",
    _METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""`version`, `year`, `counting`, `opened`. Of its rows only the version ever changes; in PostgreSQL who writes holds them."""

numbers = Table(
    "govdocs_numbers",
    _METADATA,
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("file", Text, nullable=False),
    Column("memo", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("by", Text, nullable=False),
    *(
        Column(name, Text, nullable=False, server_default="")
        for name in ("holder", "reason", "subject", "path", "source_sha256", "pdf", "sha256")
    ),
    # The law of the register, kept by the database itself: one row for a number.
    PrimaryKeyConstraint("series", "year", "number"),
    CheckConstraint("number > 0"),
    CheckConstraint(IN_STATES),
)

events = Table(
    "govdocs_events",
    _METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("by", Text, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("sha256", Text, nullable=False, server_default=""),
    Column("entry", Text, nullable=False, server_default=""),
    CheckConstraint(IN_STATES),
)
"""The history: every change of a number, in order, beside the numbers so that a lost row of one shows in the other.

`entry` is the whole row as JSON after the change. Registers of govdocs 0.1.0 lack that column until one is written.
"""

metadata = _METADATA
