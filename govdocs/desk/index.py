"""The index of a folder: what each letter is, and all words in all letters. It can be made anew at any time.

It lies in the desk's hidden folder, or in memory where nothing can be written. Only files that have changed are read again.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final

from govdocs.desk.folder import HIDDEN_FOLDER, LetterFolder
from govdocs.errors import Refusal
from govdocs.loading.kind_of import kind_or_problem
from govdocs.numerals import to_ascii
from govdocs.problems.problem import InvalidDocument, Problem
from govdocs.source.reading import Map, Source, read_text
from govdocs.text.unicode import normalise

_VERSION: Final = 1
_MOST_HITS: Final = 100
_AROUND: Final = 60  # characters of an excerpt on either side
_TABLES: Final = """
CREATE TABLE letters (name TEXT PRIMARY KEY, stamp TEXT, kind TEXT, form TEXT, subject TEXT, number TEXT, date TEXT,
  is_document INTEGER, is_readable INTEGER, changed TEXT, text TEXT);
CREATE VIRTUAL TABLE words USING fts5(name UNINDEXED, text, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
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


@dataclass(frozen=True)
class Hit:
    """A letter in which all the words stand, with some of the text around the first."""

    name: str
    subject: str
    excerpt: str


class LetterIndex:
    """The index of one folder; threads may share it."""

    def __init__(self, folder: LetterFolder) -> None:
        self._folder = folder
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    def letters(self) -> tuple[Listed, ...]:
        """Every letter, the one changed last first."""
        with self._refreshed() as connection:
            columns = ", ".join(Listed.__dataclass_fields__)
            rows = connection.execute(f"SELECT {columns} FROM letters ORDER BY changed DESC, name")
            return tuple(Listed(*row) for row in rows)

    def find(self, words: str) -> tuple[Hit, ...]:
        """The letters in which each of the words begins a word, in either script of digits."""
        wanted = _WORD.findall(_searchable(words))
        if not wanted:
            return ()
        query = " ".join(f'"{word}"*' for word in wanted[:20])
        with self._refreshed() as connection:
            rows = connection.execute(
                "SELECT l.name, l.subject, l.text FROM words w JOIN letters l ON l.name = w.name"
                " WHERE words MATCH ? ORDER BY rank LIMIT ?",
                (query, _MOST_HITS),
            )
            return tuple(Hit(name, subject, _excerpt(text, wanted[0])) for name, subject, text in rows)

    @contextmanager
    def _refreshed(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                connection = self._refresh()
            except sqlite3.DatabaseError:  # damaged, or of another time: made anew
                self._forget()
                connection = self._refresh()
            yield connection

    def _refresh(self) -> sqlite3.Connection:
        connection = self._connection = self._connection or self._opened()
        known = dict(connection.execute("SELECT name, stamp FROM letters"))
        present = {name: f"{status.st_mtime_ns}-{status.st_size}" for name, status in self._folder.entries()}
        for name in known.keys() - present.keys():
            _delete(connection, name)
        for name, stamp in present.items():
            if known.get(name) != stamp:
                _delete(connection, name)
                self._add(connection, name, stamp)
        connection.commit()
        return connection

    def _add(self, connection: sqlite3.Connection, name: str, stamp: str) -> None:
        try:
            text, readable = self._folder.read(name).text, True
        except (InvalidDocument, Refusal):
            text, readable = "", False
        facts = _facts(text, name) if readable else {}
        seconds = int(stamp.partition("-")[0]) / 1e9
        changed = datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds")
        row = {"kind": "", "form": "", "subject": "", "number": "", "date": "", "is_document": not readable, "is_readable": False} | facts  # fmt: skip
        row |= {"name": name, "stamp": stamp, "changed": changed, "text": text}
        columns = ", ".join(row)
        places = ", ".join(f":{column}" for column in row)
        connection.execute(f"INSERT INTO letters ({columns}) VALUES ({places})", row)
        connection.execute("INSERT INTO words VALUES (?, ?)", (name, _searchable(f"{name}\n{text}")))

    def _opened(self) -> sqlite3.Connection:
        place = self._place()
        connection = sqlite3.connect(place or ":memory:", check_same_thread=False)
        if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            for table in ("letters", "words"):
                connection.execute(f"DROP TABLE IF EXISTS {table}")
            connection.executescript(_TABLES)
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        return connection

    def _place(self) -> Path | None:
        home = self._folder.path / HIDDEN_FOLDER
        try:
            home.mkdir(exist_ok=True)
            (home / ".index-writable").touch()
            (home / ".index-writable").unlink()
        except OSError:
            return None
        place = home / "index.sqlite"
        if place.is_symlink():
            place.unlink()
        return place

    def _forget(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        (self._folder.path / HIDDEN_FOLDER / "index.sqlite").unlink(missing_ok=True)


def _delete(connection: sqlite3.Connection, name: str) -> None:
    connection.execute("DELETE FROM letters WHERE name = ?", (name,))
    connection.execute("DELETE FROM words WHERE name = ?", (name,))


# What a letter is, by its YAML alone


def _facts(text: str, name: str) -> dict[str, Any]:
    try:
        source = read_text(text, name)
    except InvalidDocument:
        return {"is_document": True}
    kind = kind_or_problem(source)
    if isinstance(kind, Problem):  # an office file, a form, a list
        return {"is_document": source.tree.key_of("kind", "ধরন") is not None}
    return {
        "kind": kind.name,
        "form": _said(source, "form", "ফরম"),
        "subject": _said(source, "subject", "বিষয়", "title", "শিরোনাম", "meeting", "project", "প্রকল্প"),
        "number": _said(source, "number", "নম্বর"),
        "date": _said(source, "date", "তারিখ", "published", "প্রকাশের-তারিখ"),
        "is_document": True,
        "is_readable": not source.slips,
    }


def _said(source: Source, *names: str) -> str:
    """What the first of these keys says, in one line."""
    for name in names:
        key = source.tree.key_of(name)
        value = source.tree[key] if key else None
        if isinstance(value, Map):
            value = next((inner for inner in value.values() if isinstance(inner, str)), None)
        if isinstance(value, list):
            value = next((inner for inner in value if isinstance(inner, str)), None)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())[:300]
    return ""


# Words

_WORD: Final = re.compile(r"[^\W_]+(?:[\u0981-\u0983\u09bc-\u09cd\u09d7]+[^\W_]*)*")


def _searchable(text: str) -> str:
    """A text in the form in which words are compared: normal Unicode, joiners gone, ASCII digits, small letters."""
    return to_ascii(normalise(text)).replace("\u200c", "").replace("\u200d", "").lower()


def _excerpt(text: str, word: str) -> str:
    at = _searchable(text).find(word)
    at = min(max(at, 0), len(text))
    start, end = max(0, at - _AROUND), at + len(word) + _AROUND
    words = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"
