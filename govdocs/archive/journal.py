"""The journal of an archive: one event a line, appended and never changed; what it says depends on no order of its lines.

So a merge of two clones in git that takes the lines of both sides (`merge=union`) is right in any order, and a line that occurs
twice says nothing new. Seals show what was changed or taken out since (`journal_seals`).
"""

from __future__ import annotations

import errno
import os
import re
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

from govdocs.archive import messages
from govdocs.archive.journal_lines import (
    MAX_LINE,
    ArchivedLetter,
    JournalLine,
    Sealing,
    Superseded,
    WrittenLine,
)
from govdocs.archive.journal_seals import MAX_AFTER, Chain, Seal, at, sealed_line
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
    accounts: dict[str, list[Account]] = field(default_factory=dict)
    """All that the journal says of a PDF, the account that holds first; more than one where lines differ."""
    corrections: dict[Superseded, int] = field(default_factory=dict)
    """The line of each correction."""
    _found: list[Problem] = field(default_factory=list)
    _chain: Chain = field(default_factory=Chain)
    _by_key: dict[tuple[MemoNumber | str, str], set[str]] = field(default_factory=dict)
    _by_sources: dict[frozenset[tuple[str, str]], str] = field(default_factory=dict)
    _read: int = 0
    _lines: int = 0
    _hash: Any = field(default_factory=sha256)

    def refresh(self) -> Journal:
        """Read what has been appended since; from the beginning, where git has put another file in its place.

        Raises OSError, too for what is no file: a pipe would be waited for, and a device has no end.
        """
        if self.path.exists() and not (self.path.is_file() or self.path.is_dir()):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(self.path))
        try:
            with self.path.open("rb") as file:
                if not self._is_continued(file):
                    self._forget()
                file.seek(self._read)
                self._take_in(file)
        except FileNotFoundError:
            self._forget()
        return self

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with its lines, by themselves and as a whole."""
        return [*self._found, *self._chain.problems(self.path)]

    @property
    def ends(self) -> tuple[str, ...]:
        """The seals of the lines that the next one is to follow."""
        return self._chain.ends

    def current(self) -> dict[str, ArchivedLetter]:
        """The letters that no other has superseded."""
        return {pdf: letter for pdf, letter in self.letters.items() if self.is_current(pdf)}

    def is_current(self, pdf: str) -> bool:
        """Whether no other letter of its number and date has superseded it. Those that supersede one another are all current."""
        return not any(
            self.can_supersede(by, pdf) and not self._leads_to(by, pdf) for by in self.superseded.get(pdf, ())
        )

    def are_apart(self, one: Account, other: Account) -> bool:
        """Whether two lines were written by two clones that did not know of one another."""
        both = one.seal, other.seal
        return all(seal.is_stated and seal.is_true for seal in both) and not (
            self._chain.follows(one.seal, other.seal) or self._chain.follows(other.seal, one.seal)
        )

    def can_supersede(self, by: str, pdf: str) -> bool:
        """Whether both letters are in the archive, and of one number and date."""
        one, other = self.letters.get(pdf), self.letters.get(by)
        return bool(one and other and one.key is not None and one.key == other.key)

    def _leads_to(self, pdf: str, other: str) -> bool:
        """Whether a letter was superseded by another one, directly or by way of others."""
        seen, left = set[str](), [pdf]
        while left:
            if (one := left.pop()) == other:
                return True
            if one not in seen:
                seen.add(one)
                left += self.superseded.get(one, ())
        return False

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
        self.letters, self.superseded, self.accounts, self.corrections = {}, {}, {}, {}
        self._found, self._chain = [], Chain()
        self._by_key, self._by_sources = {}, {}
        self._read, self._lines, self._hash = 0, 0, sha256()

    def _take_in(self, file: BinaryIO) -> None:
        self._found = [problem for problem in self._found if problem.code != messages.TORN_LINE.code]
        for raw in _lines(file):
            whole = raw.endswith(b"\n")
            line = WrittenLine.read(raw)
            if line is None and not whole and len(raw) <= MAX_LINE:
                self._found.append(_torn(self.path, self._lines + 1, raw))
                return  # and is read again when it has been ended
            self._lines += 1
            self._read += len(raw)
            self._hash.update(raw)
            if line is not None:
                self._note(line)
            elif raw.strip():
                self._found.append(_unreadable(self.path, self._lines, raw))

    def _note(self, line: WrittenLine) -> None:
        self._chain.add(line.seal, self._lines)
        if not line.seal.is_true:
            self._found.append(at(self.path, self._lines, messages.LINE_CHANGED))
        elif not line.is_as_written:
            self._found.append(at(self.path, self._lines, messages.LINE_REWRITTEN, Severity.WARNING))
        event = line.event
        if isinstance(event, ArchivedLetter):
            self._note_letter(Account(event, line.seal, self._lines))
        elif isinstance(event, Superseded):
            self.corrections.setdefault(event, self._lines)
            if line.seal.is_true:  # a changed line must not hide a letter
                self.superseded.setdefault(event.pdf, set()).add(event.by)

    def _note_letter(self, account: Account) -> None:
        """Two clones may add one letter on two days: the earlier holds, in whatever order they are read, but a sealed line first."""
        pdf = account.letter.pdf
        known = self.accounts.setdefault(pdf, [])
        insort(known, account, key=lambda each: each.rank)
        if (before := self.letters.get(pdf)) and before.key is not None:
            self._by_key[before.key].discard(pdf)
        letter = self.letters[pdf] = known[0].letter
        self._by_sources[frozenset(letter.sources.items())] = pdf
        if letter.key is not None:
            self._by_key.setdefault(letter.key, set()).add(pdf)


@dataclass(frozen=True)
class Account:
    """What one line says of a letter."""

    letter: ArchivedLetter
    seal: Seal
    line: int

    @cached_property
    def rank(self) -> tuple[bool, bool, str, bytes]:
        """The least holds: one whose seal is true, before one without, before one that was changed; then the earlier."""
        return not self.seal.is_true, not self.seal.is_stated, self.letter.added, self.letter.line()


def append(file: FileIO, events: Iterable[JournalLine], ends: tuple[str, ...] = ()) -> None:
    """Write events at the end of a locked journal, on disk when this returns; all of them or, if the disk is full, none.

    Each is sealed, and follows the one before it; the first follows `ends`, those of the journal as it is. A line that an earlier writer left without its end is ended first, so that it spoils no other.
    """
    end = file.seek(0, os.SEEK_END)
    data = b"".join(_sealed(events, ends))
    if end and _last_byte(file, end) != b"\n":
        data = b"\n" + data
    try:
        if os.write(file.fileno(), data) != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), JOURNAL)
        os.fsync(file.fileno())
    except BaseException:
        os.ftruncate(file.fileno(), end)
        raise


def _sealed(events: Iterable[JournalLine], ends: tuple[str, ...]) -> Iterator[bytes]:
    while len(ends) > MAX_AFTER:
        line, seal = sealed_line(Sealing().event(), ends[:MAX_AFTER])
        ends = (*ends[MAX_AFTER:], seal)
        yield line
    for event in events:
        line, seal = sealed_line(event.event(), ends)
        ends = (seal,)
        yield line


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
