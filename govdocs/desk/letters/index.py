"""The index of a folder: what each letter is, and all words in all letters. It can be made anew at any time.

It lies in the desk's hidden folder, or in memory where nothing can be written. Only files that have changed are read again.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock, Thread
from typing import Final, NamedTuple, TypeVar

from govdocs.desk.letters.excerpts import excerpt, searchable
from govdocs.desk.letters.facts import UNREADABLE, Standing, facts_at_a_glance, facts_of, standing_of
from govdocs.desk.letters.folder import LetterFolder
from govdocs.errors import Refusal
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.problems.problem import InvalidDocument

T = TypeVar("T")

_VERSION: Final = 3
PATIENCE: Final = 0.7
"""Seconds that an answer waits for letters to be read as YAML; what the others are is told at a glance, and read after it."""
_LONGEST_AT_ONCE: Final = 50_000  # characters of a letter that is loaded while somebody waits
_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)  # another process writes it just now
_MOST_HITS: Final = 2_000
_PAUSE: Final = 0.005  # seconds after each letter that is read meanwhile: whoever types goes first
_FILE: Final = "index.sqlite"
_WORD: Final = re.compile(r"[^\W_]+(?:[\u0981-\u0983\u09bc-\u09cd\u09d7]+[^\W_]*)*")
_UNEXAMINED: Final = "is_examined = 0 AND is_readable = 1 AND is_document = 1 AND is_exact = 1"
_TABLES: Final = f"""
CREATE TABLE letters (id INTEGER PRIMARY KEY, name TEXT UNIQUE, stamp TEXT, kind TEXT, form TEXT, subject TEXT, number TEXT, date TEXT,
  is_document INTEGER, is_readable INTEGER, changed TEXT, text TEXT, is_exact INTEGER,
  standing TEXT DEFAULT '', hashes TEXT, is_examined INTEGER DEFAULT 0);
CREATE INDEX inexact ON letters (is_exact) WHERE is_exact = 0;
CREATE INDEX unexamined ON letters (is_examined) WHERE {_UNEXAMINED};
CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
"""


@dataclass(frozen=True)
class Listed:
    """What the list of letters shows of one."""

    name: str
    kind: str
    form: str
    subject: str
    number: str
    date: str
    is_document: bool
    is_readable: bool
    changed: str
    standing: Standing
    hashes: str


@dataclass(frozen=True)
class Hit:
    """A letter in which all the words stand, with some of the text around the first."""

    name: str
    subject: str
    excerpt: str


class _Unexamined(NamedTuple):
    """A letter that nobody has loaded as it is now."""

    id: int
    name: str
    stamp: str
    text: str


class LetterIndex:
    """The index of one folder; threads may share it. Whatever becomes of its file, it answers."""

    def __init__(self, folder: LetterFolder, *, patience: float = PATIENCE) -> None:
        self._folder = folder
        self._patience = patience
        self._lock = Lock()
        self._reading: Thread | None = None
        self._closed = False
        self._connection: sqlite3.Connection | None = None
        self._in_memory = False
        self._surroundings = 0

    def letters(self) -> tuple[Listed, ...]:
        """Every letter, the one changed last first."""
        columns = ", ".join(Listed.__dataclass_fields__)

        def listed(connection: sqlite3.Connection) -> tuple[Listed, ...]:
            rows = connection.execute(f"SELECT {columns} FROM letters ORDER BY changed DESC, name")
            return tuple(Listed(*row) for row in rows)

        return self._answer(listed)

    def find(self, words: str) -> tuple[Hit, ...]:
        """The letters in which each of the words begins a word, in either script of digits."""
        wanted = _WORD.findall(searchable(words))
        if not wanted:
            return ()
        query = " ".join(f'"{word}"*' for word in wanted[:20])

        def found(connection: sqlite3.Connection) -> tuple[Hit, ...]:
            rows = connection.execute(
                "SELECT l.name, l.subject, l.text FROM words w JOIN letters l ON l.id = w.rowid"
                " WHERE words MATCH ? ORDER BY rank LIMIT ?",
                (query, _MOST_HITS),
            )
            return tuple(Hit(name, subject, excerpt(text, wanted[0])) for name, subject, text in rows)

        return self._answer(found)

    def _answer(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What is asked of the index as the folder is now. Where its file is damaged it is made anew; where that helps nothing (a full
        disk, another desk that writes) it is made in memory."""
        with self._lock:
            try:
                return work(self._refreshed())
            except sqlite3.Error as error:
                self._forget(is_damaged=getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BUSY)
            try:
                return work(self._refreshed())
            except sqlite3.Error:
                self._forget(is_damaged=False)
                self._in_memory = True
            return work(self._refreshed())

    def close(self) -> None:
        """Read no more."""
        self._closed = True
        if self._reading is not None:
            self._reading.join(10)

    def _refreshed(self) -> sqlite3.Connection:
        connection = self._connection = self._connection or self._opened()
        known = {
            name: (id_, stamp)
            for id_, name, stamp in connection.execute("SELECT id, name, stamp FROM letters")
        }
        present = {name: f"{status.st_mtime_ns}-{status.st_size}" for name, status in self._folder.entries()}
        deadline = time.monotonic() + self._patience
        for name, (id_, stamp) in known.items():
            if present.get(name) != stamp:
                connection.execute("DELETE FROM letters WHERE id = ?", (id_,))
                connection.execute("DELETE FROM words WHERE rowid = ?", (id_,))
        added = {name: stamp for name, stamp in present.items() if known.get(name, ("", ""))[1] != stamp}
        for name, stamp in added.items():
            self._add(connection, name, stamp, exact=time.monotonic() < deadline)
        self._doubt(
            connection, is_office_new=present.get(OFFICE_FILE) != known.get(OFFICE_FILE, (0, None))[1]
        )
        for name in added:
            if time.monotonic() >= deadline:
                break
            found = self._unexamined(connection, "name = ? AND length(text) < ?", (name, _LONGEST_AT_ONCE))
            if found:
                self._note(connection, found, standing_of(found.text, found.name, self._folder.path))
        connection.commit()
        left = connection.execute(f"SELECT 1 FROM letters WHERE is_exact = 0 OR ({_UNEXAMINED}) LIMIT 1")
        if left.fetchone() and not (self._reading and self._reading.is_alive()):
            self._reading = Thread(target=self._read_the_others, daemon=True)
            self._reading.start()
        return connection

    def _doubt(self, connection: sqlite3.Connection, *, is_office_new: bool) -> None:
        """Have letters loaded again that may load otherwise now: all with another office file, and where files came or went those with
        errors, whose pictures may be there by now."""
        surroundings = self._folder.path.stat().st_mtime_ns
        if is_office_new:
            connection.execute("UPDATE letters SET is_examined = 0")
        elif surroundings != self._surroundings:
            connection.execute("UPDATE letters SET is_examined = 0 WHERE standing = 'errors'")
        self._surroundings = surroundings

    def _add(self, connection: sqlite3.Connection, name: str, stamp: str, *, exact: bool) -> None:
        """Put a letter in, as it is read, or seen at a glance."""
        try:
            letter = self._folder.read(name)
            text, readable, hashes = letter.text, True, letter.hashes
        except (InvalidDocument, Refusal):
            text, readable, exact, hashes = "", False, True, ""
        facts = facts_of(text, name) if exact else facts_at_a_glance(text)
        changed = (
            datetime.fromtimestamp(int(stamp.partition("-")[0]) / 1e9)
            .astimezone()
            .isoformat(timespec="seconds")
        )
        row = {
            **(facts if readable else UNREADABLE)._asdict(),
            "name": name,
            "stamp": stamp,
            "hashes": hashes,
            "changed": changed,
            "text": text,
            "is_exact": exact,
        }
        columns = ", ".join(row)
        places = ", ".join(f":{column}" for column in row)
        id_ = connection.execute(f"INSERT INTO letters ({columns}) VALUES ({places})", row).lastrowid
        words = (id_, searchable(f"{name}\n{text}"))
        connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", words)

    def _read_the_others(self) -> None:
        """Read, one by one, the letters that were seen at a glance, then load those that nobody has loaded yet."""
        while not self._closed:
            with suppress(sqlite3.Error):
                with self._lock:
                    was_left = self._read_one()
                if not was_left and not self._examine_one():
                    return
            time.sleep(_PAUSE)

    def _examine_one(self) -> bool:
        """Load one of the letters that nobody has loaded as they are now, while others ask. Returns whether there was one."""
        with self._lock:
            found = self._unexamined(self._connection) if self._connection else None
        if found is None:
            return False
        standing = standing_of(found.text, found.name, self._folder.path)
        with self._lock:
            if self._connection:
                self._note(self._connection, found, standing)
        return True

    def _unexamined(
        self, connection: sqlite3.Connection, which: str = "1", facts: tuple[str | int, ...] = ()
    ) -> _Unexamined | None:
        query = f"SELECT id, name, stamp, text FROM letters WHERE {_UNEXAMINED} AND {which} LIMIT 1"
        row = connection.execute(query, facts).fetchone()
        return _Unexamined(*row) if row else None

    def _note(self, connection: sqlite3.Connection, letter: _Unexamined, standing: Standing) -> None:
        """Put down what became of a letter, if its file is still the one that was loaded."""
        which = "id = ? AND name = ? AND stamp = ?"
        facts = (standing, *letter[:3])
        connection.execute(f"UPDATE letters SET standing = ?, is_examined = 1 WHERE {which}", facts)
        connection.commit()

    def _read_one(self) -> bool:
        connection = self._connection
        if connection is None:  # made anew; who asks next begins again
            return False
        found = connection.execute("SELECT id, name, text FROM letters WHERE is_exact = 0 LIMIT 1").fetchone()
        if found is None:
            return False
        id_, name, text = found
        facts = facts_of(text, name)._asdict()
        setting = ", ".join(f"{column} = :{column}" for column in facts)
        connection.execute(f"UPDATE letters SET {setting}, is_exact = 1 WHERE id = :id", {**facts, "id": id_})
        connection.commit()
        return True

    def _opened(self) -> sqlite3.Connection:
        place = None if self._in_memory else self._place()
        connection = sqlite3.connect(place or ":memory:", timeout=1, check_same_thread=False)
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                for table in ("letters", "words"):
                    connection.execute(f"DROP TABLE IF EXISTS {table}")
                connection.executescript(_TABLES)
                connection.execute(f"PRAGMA user_version = {_VERSION}")
            # It can be made anew at any time: neither a journal beside it nor waiting for the disk.
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("PRAGMA synchronous = OFF")
        except BaseException:
            connection.close()
            raise
        return connection

    def _place(self) -> Path | None:
        """Where the file of the index is, in the desk's own folder; None where nothing can be written, or where that folder is a link."""
        try:
            home = self._folder.make_hidden()
            (home / ".index-writable").touch()
            (home / ".index-writable").unlink()
            place = home / _FILE
            if place.is_symlink() or (place.exists() and not place.is_file()):
                place.unlink()
        except OSError:
            return None
        return place

    def _forget(self, *, is_damaged: bool) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if is_damaged:
            with suppress(OSError):
                (self._folder.hidden(_FILE)).unlink(missing_ok=True)
