"""The journal of an archive: one event a line, appended and never changed; what it says depends on no order of its lines.

So a merge of two clones in git that takes the lines of both sides (`merge=union`) is right in any order, and a line that occurs
twice says nothing new.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

from govdocs.archive import messages
from govdocs.archive.journal_lines import MAX_LINE, ArchivedLetter, JournalLine, Superseded, parse_line
from govdocs.memo_number.number import MemoNumber
from govdocs.problems.problem import Place, Problem, Severity

JOURNAL = "journal.jsonl"

_SHOWN = 400  # bytes of a line that a problem quotes
_CONFLICT = re.compile(rb"^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)")


@dataclass
class Journal:
    """The letters and corrections of a journal, as far as it was read; `refresh` reads what was appended since."""

    path: Path
    letters: dict[str, ArchivedLetter] = field(default_factory=dict)
    """By the SHA-256 of the PDF."""
    superseded: dict[str, set[str]] = field(default_factory=dict)
    """Which PDF was corrected by which others."""
    problems: list[Problem] = field(default_factory=list)
    _by_key: dict[tuple[MemoNumber | str, str], set[str]] = field(default_factory=dict)
    _by_sources: dict[frozenset[tuple[str, str]], str] = field(default_factory=dict)
    _read: int = 0
    _lines: int = 0
    _hash: Any = field(default_factory=sha256)

    def refresh(self) -> Journal:
        """Read what has been appended since; from the beginning, where git has put another file in its place."""
        try:
            with self.path.open("rb") as file:
                if not self._is_continued(file):
                    self._forget()
                file.seek(self._read)
                self._take_in(file)
        except FileNotFoundError:
            self._forget()
        return self

    def current(self) -> dict[str, ArchivedLetter]:
        """The letters that no other has superseded."""
        return {pdf: letter for pdf, letter in self.letters.items() if self.is_current(pdf)}

    def is_current(self, pdf: str) -> bool:
        """Whether no other letter of the archive has superseded it. Two that supersede one another are both current."""
        return not any(
            by in self.letters and pdf not in self.superseded.get(by, ())
            for by in self.superseded.get(pdf, ())
        )

    def holders(self, letter: ArchivedLetter) -> list[ArchivedLetter]:
        """The current letters of the same number and date, but for the letter itself."""
        if letter.key is None:
            return []
        held = sorted(self._by_key.get(letter.key, set()) - {letter.pdf})
        return [self.letters[pdf] for pdf in held if self.is_current(pdf)]

    def of_sources(self, sources: Mapping[str, str]) -> ArchivedLetter | None:
        """The letter that was made from just these files, given by name and SHA-256."""
        pdf = self._by_sources.get(frozenset(sources.items()))
        return self.letters[pdf] if pdf else None

    def _is_continued(self, file: BinaryIO) -> bool:
        """Whether the file begins with what was read of it."""
        digest, left = sha256(), self._read
        while left and (piece := file.read(min(left, MAX_LINE))):
            digest.update(piece)
            left -= len(piece)
        return left == 0 and bool(digest.digest() == self._hash.digest())

    def _forget(self) -> None:
        self.letters, self.superseded, self.problems = {}, {}, []
        self._by_key, self._by_sources = {}, {}
        self._read, self._lines, self._hash = 0, 0, sha256()

    def _take_in(self, file: BinaryIO) -> None:
        self.problems = [problem for problem in self.problems if problem.code != messages.TORN_LINE.code]
        for raw in _lines(file):
            whole = raw.endswith(b"\n")
            event = parse_line(raw)
            if event is None and not whole and len(raw) <= MAX_LINE:
                self.problems.append(_torn(self.path, self._lines + 1, raw))
                return  # and is read again when it has been ended
            self._lines += 1
            self._read += len(raw)
            self._hash.update(raw)
            if event is not None:
                self._note(event)
            elif raw.strip():
                self.problems.append(_unreadable(self.path, self._lines, raw))

    def _note(self, event: JournalLine) -> None:
        if isinstance(event, Superseded):
            self.superseded.setdefault(event.pdf, set()).add(event.by)
            return
        known = self.letters.get(event.pdf)
        # Two clones may add one letter on two days; the earlier holds, in whatever order they are read.
        if known is None or (event.added, event.line()) < (known.added, known.line()):
            self.letters[event.pdf] = event
            self._by_sources[frozenset(event.sources.items())] = event.pdf
            if event.key is not None:
                self._by_key.setdefault(event.key, set()).add(event.pdf)


def append(file: FileIO, events: Iterable[JournalLine]) -> None:
    """Write events at the end of a locked journal, on disk when this returns; all of them or, if the disk is full, none.

    A line that an earlier writer left without its end is ended first, so that it spoils no other.
    """
    end = file.seek(0, os.SEEK_END)
    data = b"".join(event.line() for event in events)
    if end and _last_byte(file, end) != b"\n":
        data = b"\n" + data
    try:
        if os.write(file.fileno(), data) != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), JOURNAL)
        os.fsync(file.fileno())
    except BaseException:
        os.ftruncate(file.fileno(), end)
        raise


def _last_byte(file: FileIO, end: int) -> bytes:
    file.seek(end - 1)
    return file.read(1)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; one that is too long comes in pieces, none of which can be read."""
    while raw := file.readline(MAX_LINE + 1):
        yield raw


def _torn(path: Path, line: int, raw: bytes) -> Problem:
    sentence = messages.TORN_LINE.filled(archive=path.parent)
    return sentence.problem(
        Place(str(path), line, 1, line, 1), severity=Severity.WARNING, excerpt=_excerpt(raw)
    )


def _unreadable(path: Path, line: int, raw: bytes) -> Problem:
    sentence = messages.CONFLICT_LINE if _CONFLICT.match(raw) else messages.BAD_LINE
    return sentence.problem(Place(str(path), line, 1, line, 1), excerpt=_excerpt(raw).rstrip("\n"))


def _excerpt(raw: bytes) -> str:
    return raw[:_SHOWN].decode("utf-8", "replace")
