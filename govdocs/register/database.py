"""The register's database: connections, one writer at a time, and errors of the drivers as Unusable."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool, StaticPool

from govdocs.files.atomic import write_new
from govdocs.register import messages, queries
from govdocs.register.driver_errors import unusable
from govdocs.register.entries import COUNTINGS, YEAR_RULES, CountingRules
from govdocs.register.location import RegisterLocation, Unusable, refuse_network
from govdocs.register.tables import VERSION, events, metadata, settings
from govdocs.register.upgrading import READABLE

WAIT = 30  # seconds that a writer waits for those before him
_CONNECT_WAIT = 10  # seconds
_FOREIGN = (
    "SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name LIMIT 5"
)
_WRITE_FORMAT, _READ_FORMAT, _WAL = (
    18,
    19,
    2,
)  # places in the head of a file, https://www.sqlite.org/fileformat2.html
_LONGEST_VALUE = 10_000_000  # bytes of one value; we write far shorter ones
_LOCK_OF_OPENING = 4_612_000_071  # any number that is ours: two who open one register at once queue here


@dataclass(frozen=True)
class Database:
    """A register's database. No connection is kept open from one use to the next."""

    location: RegisterLocation

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The register as it is at one moment, whoever writes meanwhile. Raises Unusable."""
        with self._looking() as connection:
            _refuse_programs(connection, self.location)
            yield connection

    @contextmanager
    def _looking(self) -> Iterator[Connection]:
        with self._errors_as_unusable(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that no other writer interleaves with: committed when the block ends, undone when it raises. Raises Unusable."""
        if self.location.path:
            refuse_network(self.location.path)
        with self._errors_as_unusable(), self._writer.begin() as connection:
            if not self.location.path:
                connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT}s'"))
                connection.execute(select(settings).with_for_update())
            _refuse_programs(connection, self.location)
            _keep_whole_rows(connection)
            yield connection

    def create(self, rules: CountingRules, opened: str) -> bool:
        """Make the tables, unless they are there: then False. Raises Unusable."""
        if self.location.path:
            refuse_network(self.location.path)
            with self._errors_as_unusable():
                if _is_new(self.location.path) and self._written_whole(self.location.path, rules, opened):
                    return True
                _make_file(self.location.path)
        with self._errors_as_unusable(), self._writer.begin() as connection:
            if not self.location.path:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK_OF_OPENING})
            tables = inspect(connection).get_table_names()
            if settings.name in tables:
                return False
            if tables and self.location.path:
                raise _not_a_register(self.location)
            _fill(connection, rules, opened)
        return True

    def _written_whole(self, path: Path, rules: CountingRules, opened: str) -> bool:
        """Write a new register whole or, as on a full disk, not at all. False where another has opened one there this moment."""
        with closing(sqlite3.connect(":memory:")) as memory:
            with create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool).begin() as tables:
                _fill(tables, rules, opened)
            database = bytearray(memory.serialize())
        database[_WRITE_FORMAT] = database[_READ_FORMAT] = _WAL
        try:
            write_new({path: bytes(database)})
        except FileExistsError:
            return False
        except OSError as error:
            raise unusable(self.location, error) from error
        return True

    def rules(self) -> CountingRules:
        """How this register counts. Raises Unusable where there is no register, or one of another version."""
        with self._looking() as connection:
            if settings.name not in inspect(connection).get_table_names():  # a view is none
                raise _not_a_register(self.location)
            rows = {row.name: row.value for row in connection.execute(select(settings))}
        if rows.get("version") not in READABLE:
            found = str(rows.get("version"))[:20]
            raise Unusable(*messages.OTHER_VERSION.filled(where=self.location, found=found, expected=VERSION))
        year, counting = rows.get("year"), rows.get("counting")
        if year not in YEAR_RULES or counting not in COUNTINGS:
            raise _not_a_register(self.location)
        return CountingRules(year, counting)

    def damage(self) -> str:
        """The damage that SQLite finds in its file, in its own words; empty where there is none, and for PostgreSQL."""
        if not self.location.path:
            return ""
        with self._looking() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
            foreign = connection.exec_driver_sql(_FOREIGN).scalars().all()
        wrong = [*(each for each in found if each != "ok"), *foreign]
        return "; ".join(map(str, wrong))

    @cached_property
    def _engine(self) -> Engine:
        if self.location.path:
            path = self.location.path
            engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool)
            event.listen(engine, "begin", _begin)
            return engine
        try:
            return create_engine(
                self.location.url, poolclass=NullPool, connect_args={"connect_timeout": _CONNECT_WAIT}
            )
        except ModuleNotFoundError as error:
            raise Unusable(*messages.NO_PSYCOPG) from error
        except (ArgumentError, ValueError) as error:
            raise Unusable(*messages.BAD_URL) from error

    @cached_property
    def _reader(self) -> Engine:
        if self.location.path:
            return self._engine
        return self._engine.execution_options(isolation_level="REPEATABLE READ")

    @cached_property
    def _writer(self) -> Engine:
        return self._engine.execution_options(govdocs_begin="BEGIN IMMEDIATE")

    @contextmanager
    def _errors_as_unusable(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise unusable(self.location, error.orig) from error
        except (sqlite3.Error, SQLAlchemyError) as error:
            raise unusable(self.location, error) from error
        except UnicodeError as error:  # SQLite quotes its damaged schema
            reason = messages.CORRUPT
            raise Unusable(
                *messages.CANNOT_BE_USED.filled(where=self.location, reason=reason, detail=error)
            ) from error
        except queries.OddValue as error:
            raise Unusable(*messages.ODD_VALUE.filled(where=self.location, detail=error)) from error


def _keep_whole_rows(connection: Connection) -> None:
    """From now on the history keeps whole rows, in a register of govdocs 0.1.0 too, if we may change its tables."""
    if not inspect(connection).has_table(events.name):
        return  # the next query says what is wrong
    there = queries.has_whole_rows(connection)
    if not there:
        with suppress(DBAPIError), connection.begin_nested():
            queries.add_whole_rows(connection)
            there = True
    connection.info[events.c.entry] = there


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("govdocs_begin", "BEGIN"))


def _fill(connection: Connection, rules: CountingRules, opened: str) -> None:
    metadata.create_all(connection)
    rows = {"version": VERSION, "year": rules.year, "counting": rules.counting, "opened": opened}
    connection.execute(
        settings.insert(), [{"name": name, "value": str(value)} for name, value in rows.items()]
    )


def _is_new(path: Path) -> bool:
    return path.parent.is_dir() and not os.path.lexists(path)


def _make_file(path: Path) -> None:
    """Create an empty database in WAL mode, which readers and a writer may use at once; an existing one stays as it is.

    Raises Unusable for what is no file: a folder, a pipe, a link to nothing or to itself.
    """
    if os.path.lexists(path) and not path.is_file():
        raise Unusable(*messages.NOT_A_FILE.filled(path=path))
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
    """A connection to an existing file: SQLite would create a missing one, and numbers would begin at 1 again."""
    if not path.is_file():
        why = messages.NOT_A_FILE if os.path.lexists(path) else messages.MISSING_REGISTER
        raise Unusable(*why.filled(path=path))
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


def _refuse_programs(connection: Connection, location: RegisterLocation) -> None:
    """Raises Unusable where a view takes the place of one of our tables, or a trigger does more than we say when one is written."""
    if not location.path:
        return
    found = connection.exec_driver_sql("SELECT tbl_name FROM sqlite_schema WHERE type IN ('view', 'trigger')")
    if metadata.tables.keys() & {str(name).lower() for name in found.scalars()}:
        raise Unusable(*messages.PROGRAMS_IN_REGISTER.filled(where=location))


def _prepare(connection: sqlite3.Connection) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.isolation_level = None  # transactions begin by `_begin`, not by the driver's guess
    connection.execute("PRAGMA synchronous=FULL")  # a number that was given out must survive a power cut
    connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()


def _not_a_register(location: RegisterLocation) -> Unusable:
    return Unusable(*messages.NOT_A_REGISTER.filled(where=location))
