"""The register's database: connections, one writer at a time, and its faults in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import NullPool

from govdocs.register.entries import COUNTINGS, YEAR_RULES, Rules
from govdocs.register.location import Unusable, Whereabouts, refuse_network
from govdocs.register.tables import VERSION, metadata, settings

WAIT = 30  # seconds that a writer waits for those before him
_CONNECT_WAIT = 10  # seconds
_LOCK_OF_OPENING = 4_612_000_071  # any number that is ours: two who open one register at once queue here


@dataclass(frozen=True)
class Database:
    """A register's database. No connection is kept open from one use to the next."""

    where: Whereabouts

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The register as it is at one moment, whoever writes meanwhile. Raises Unusable."""
        with self._told(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that no other writer interleaves with: kept whole when the block ends, undone when it raises."""
        if self.where.path:
            refuse_network(self.where.path)
        with self._told(), self._writer.begin() as connection:
            if not self.where.path:
                connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT}s'"))
                connection.execute(select(settings).with_for_update())
            yield connection

    def create(self, rules: Rules, opened: str) -> bool:
        """Make the tables, unless they are there: then False. Raises Unusable."""
        if self.where.path:
            refuse_network(self.where.path)
            with self._told():
                _make_file(self.where.path)
        with self._told(), self._writer.begin() as connection:
            if not self.where.path:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK_OF_OPENING})
            tables = inspect(connection).get_table_names()
            if settings.name in tables:
                return False
            if tables and self.where.path:
                raise _not_a_register(self.where)
            metadata.create_all(connection)
            rows = {"version": VERSION, "year": rules.year, "counting": rules.counting, "opened": opened}
            connection.execute(
                settings.insert(), [{"name": name, "value": str(value)} for name, value in rows.items()]
            )
        return True

    def rules(self) -> Rules:
        """How this register counts. Raises Unusable where it is none, or of another version."""
        with self.reading() as connection:
            if not inspect(connection).has_table(settings.name):
                raise _not_a_register(self.where)
            rows = {row.name: row.value for row in connection.execute(select(settings))}
        if rows.get("version") != str(VERSION):
            raise Unusable(
                f"‘{self.where}’ অন্য সংস্করণের govdocs-এর রেজিস্টার; এই কম্পিউটারে govdocs হালনাগাদ করুন।",
                f"'{self.where}' is a register of another version ({rows.get('version')}, not {VERSION}); update govdocs on this machine",
            )
        year, counting = rows.get("year"), rows.get("counting")
        if year not in YEAR_RULES or counting not in COUNTINGS:
            raise _not_a_register(self.where)
        return Rules(year, counting)

    def damage(self) -> str:
        """What the database says of its own damage, in its own words; empty where it is sound, and for PostgreSQL."""
        if not self.where.path:
            return ""
        with self.reading() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
        return "" if found == ["ok"] else "; ".join(map(str, found))

    @cached_property
    def _engine(self) -> Engine:
        if self.where.path:
            path = self.where.path
            engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool)
            event.listen(engine, "begin", _begin)
            return engine
        try:
            return create_engine(
                self.where.url, poolclass=NullPool, connect_args={"connect_timeout": _CONNECT_WAIT}
            )
        except ModuleNotFoundError as error:
            raise Unusable(
                'PostgreSQL-এর রেজিস্টারের জন্য psycopg লাগে: pip install "govdocs[postgresql]"',
                'a register in PostgreSQL needs psycopg: pip install "govdocs[postgresql]"',
            ) from error
        except (ArgumentError, ValueError) as error:
            raise Unusable(
                "রেজিস্টারের ঠিকানাটি পড়া যায় না; এভাবে লিখুন: postgresql://নাম@সার্ভার/ডেটাবেজ",
                "the register's URL cannot be read; write postgresql://user@host/database",
            ) from error

    @cached_property
    def _reader(self) -> Engine:
        if self.where.path:
            return self._engine
        return self._engine.execution_options(isolation_level="REPEATABLE READ")

    @cached_property
    def _writer(self) -> Engine:
        return self._engine.execution_options(govdocs_begin="BEGIN IMMEDIATE")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _in_words(self.where, error.orig) from error
        except sqlite3.Error as error:
            raise _in_words(self.where, error) from error


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("govdocs_begin", "BEGIN"))


def _make_file(path: Path) -> None:
    """An empty database that readers and a writer may use at once, the mode being kept in the file; one that is there stays."""
    if path.exists() and path.stat().st_size:
        return
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rwc", uri=True, timeout=WAIT)
    try:
        (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    finally:
        connection.close()
    if mode != "wal":
        raise sqlite3.OperationalError("locking protocol")


def _connect(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there: SQLite would make a missing one, and numbers would begin at 1 again."""
    if not path.is_file():
        raise Unusable(
            f"‘{path}’ নামে কোনো রেজিস্টার নেই। নতুন রেজিস্টার খুলতে: govdocs number open; অন্য জায়গারটি ব্যবহার করতে --register দিন।",
            f"there is no register '{path}'. Open a new one with: govdocs number open; for one elsewhere give --register",
        )
    uri = path.absolute().as_uri()
    connection = sqlite3.connect(f"{uri}?mode=rw", uri=True, timeout=WAIT)
    try:
        _prepare(connection)
    except sqlite3.OperationalError:
        connection.close()
        if path.with_name(f"{path.name}-wal").exists():
            raise
        # In a folder that may only be read SQLite cannot make its shared memory; a closed register can still be read.
        connection = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True)
        _prepare(connection)
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None  # transactions begin by `_begin`, not by the driver's guess
    connection.execute("PRAGMA synchronous=FULL")  # a number that was told must outlive a power cut
    connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()


def _not_a_register(where: Whereabouts) -> Unusable:
    return Unusable(
        f"‘{where}’ কোনো রেজিস্টার নয়; নাম বা ঠিকানা মিলিয়ে দেখুন। নতুন রেজিস্টার খুলতে: govdocs number open",
        f"'{where}' is not a register; check its name. Open a new one with: govdocs number open",
    )


_SQLITE: dict[str, tuple[str, str]] = {
    "SQLITE_BUSY": (
        "অন্য কেউ রেজিস্টারটি অনেকক্ষণ ধরে ব্যবহার করছেন; একটু পরে আবার চেষ্টা করুন।",
        "somebody else has kept it busy for long; try again in a while",
    ),
    "SQLITE_FULL": ("ডিস্কে জায়গা নেই; জায়গা খালি করে আবার চেষ্টা করুন।", "the disk is full; make room and try again"),
    "SQLITE_READONLY": (
        "এতে লেখার অনুমতি নেই; ফাইল ও ফোল্ডার দুটিরই অনুমতি দেখুন।",
        "it may not be written; see to the permissions of the file and of its folder",
    ),
    "SQLITE_CANTOPEN": (
        "ফাইলটি খোলা যাচ্ছে না; ফোল্ডারটি আছে কি না ও তাতে লেখার অনুমতি দেখুন।",
        "the file cannot be opened; see whether its folder is there and may be written",
    ),
    "SQLITE_NOTADB": (
        "এটি রেজিস্টারের ফাইল নয়, অথবা নষ্ট হয়ে গেছে; সর্বশেষ ভালো অনুলিপি ফিরিয়ে আনুন।",
        "the file is no register, or damaged; restore the last good copy",
    ),
    "SQLITE_CORRUPT": (
        "ফাইলটি নষ্ট হয়ে গেছে; এতে আর নম্বর নেবেন না, সর্বশেষ ভালো অনুলিপি ফিরিয়ে আনুন।",
        "the file is damaged; take no more numbers from it, restore the last good copy",
    ),
    "SQLITE_IOERR": (
        "ডিস্কে পড়া বা লেখা যাচ্ছে না; ডিস্ক দেখুন, রেজিস্টার নেটওয়ার্ক ড্রাইভে রাখবেন না।",
        "the disk cannot be read or written; see to it, and keep no register on a network drive",
    ),
    "SQLITE_PROTOCOL": (
        "ফাইলটি তালাবদ্ধ করা যাচ্ছে না; রেজিস্টার নেটওয়ার্ক ড্রাইভে না রেখে নিজের কম্পিউটারে রাখুন।",
        "the file cannot be locked; keep the register on a local disk, not on a network drive",
    ),
}
_POSTGRESQL: dict[str, tuple[str, str]] = {
    "55P03": _SQLITE["SQLITE_BUSY"],
    "53100": _SQLITE["SQLITE_FULL"],
    "42501": (
        "এতে লেখার অনুমতি নেই; ডেটাবেজের প্রশাসককে বলুন।",
        "it may not be written; ask whoever keeps the database",
    ),
    "42P01": (
        "এটি রেজিস্টার নয়; নতুন রেজিস্টার খুলতে: govdocs number open",
        "it is not a register; open one with: govdocs number open",
    ),
}
_UNREACHABLE = (
    "সার্ভারে পৌঁছানো যাচ্ছে না; সার্ভার চালু আছে কি না, নেটওয়ার্ক, নাম ও পাসওয়ার্ড দেখুন।",
    "the server cannot be reached; see whether it runs, and to the network, the user and the password",
)
_FAILED = ("ডেটাবেজ কাজটি করেনি", "the database has refused")


def _in_words(where: Whereabouts, fault: Any) -> Unusable:
    """A fault of the driver, for the clerk; what the driver itself says stands at the end of the English sentence."""
    name = getattr(fault, "sqlite_errorname", None) or ""
    known = next((words for code, words in _SQLITE.items() if name.startswith(code)), None)
    if known is None and str(fault) == "locking protocol":
        known = _SQLITE["SQLITE_PROTOCOL"]
    if known is None and not where.path:
        state = getattr(fault, "sqlstate", None)
        known = (
            _POSTGRESQL.get(state, _FAILED)
            if state and not state.startswith(("08", "28", "3D", "57"))
            else _UNREACHABLE
        )
    bangla, english = known or _FAILED
    detail = " ".join(str(fault).split())
    shown = f" ({detail})" if (known or _FAILED) is _FAILED else ""
    return Unusable(
        f"রেজিস্টার ‘{where}’ ব্যবহার করা যাচ্ছে না: {bangla}{shown}",
        f"the register '{where}' cannot be used: {english} ({detail})",
    )
