"""The journal of an archive: one event a line, appended and never changed; what it says depends on no order of its lines.

Each line is an object of JSON with its keys in order, in UTF-8. Two kinds of event:

    added       a letter came in: its number, date, subject, kind, its files with their SHA-256, the day it was added
    superseded  the letter `pdf` was corrected by the letter `by`; both stay

So a merge of two clones in git that takes the lines of both sides (`merge=union`) is right in any order, and lines that stand
twice say nothing new.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

from govdocs.archive.file_names import inside_only
from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Place, Problem, Severity

JOURNAL = "journal.jsonl"
MAX_LINE = 1 << 20  # bytes of one event
MAX_FILES = 1000  # of one letter

_TORN = "torn-line"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_CONFLICT = re.compile(rb"^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)")


@dataclass(frozen=True)
class Stored:
    """A file of the archive: its path from the archive's folder, with slashes, and its SHA-256 in hexadecimal."""

    path: str
    sha256: str

    @classmethod
    def read(cls, text: str) -> Stored:
        """From `SHA256  path`, the way of sha256sum. Raises ValueError."""
        sha256, gap, path = text.partition("  ")
        if not (gap and _SHA256.fullmatch(sha256)):
            raise ValueError(f"{text!r} is not 'SHA256  path'")
        return cls(inside_only(path), sha256)

    def __str__(self) -> str:
        return f"{self.sha256}  {self.path}"


@dataclass(frozen=True)
class Letter:
    """A letter as the journal has it. Its PDF is known by its SHA-256, `pdf`, which is what makes it this letter."""

    pdf: str
    folder: str
    document: str
    """The file of its source that is the letter itself, by its name within `source/`."""
    kind: str
    number: str
    """As printed; empty where there is none."""
    date: str
    """YYYY-MM-DD; empty where there is none."""
    subject: str
    govdocs: str
    fingerprint: str
    """SHA-256 of fingerprint.json: all that the bytes depended on besides the source."""
    files: tuple[Stored, ...]
    added: str
    """The day it was added, YYYY-MM-DD."""

    @property
    def pdf_file(self) -> str:
        """The path of its PDF from the archive's folder."""
        return next(
            file.path for file in self.files if file.sha256 == self.pdf and file.path.endswith(".pdf")
        )

    @property
    def sources(self) -> dict[str, str]:
        """The SHA-256 of each file that it was made from, by its name within `source/`."""
        start = f"{self.folder}/source/"
        return {
            file.path.removeprefix(start): file.sha256 for file in self.files if file.path.startswith(start)
        }

    @cached_property
    def key(self) -> tuple[MemoNumber | str, str] | None:
        """What no two current letters share: number (however it is printed) and date. None without a number."""
        return (_number(self.number), self.date) if self.number else None

    def has_number(self, number: str) -> bool:
        """Whether this is its number, in whichever script it is written."""
        return bool(self.number) and _number(self.number) == _number(number)

    @property
    def title(self) -> str:
        """What a person calls it: number, date and subject."""
        return " · ".join(filter(None, [self.number or self.kind, to_bangla(self.date), self.subject]))

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON, as in the journal."""
        return {**asdict(self), "files": [str(file) for file in self.files]}

    def line(self) -> bytes:
        return _canonical({**self.as_dict(), "event": "added"})

    @classmethod
    def read(cls, event: Mapping[str, Any]) -> Letter:
        """From an `added` event. Raises ValueError, KeyError or TypeError for one that cannot be."""
        texts = {name: event[name] for name in cls.__dataclass_fields__ if name != "files"}
        if not all(isinstance(value, str) for value in texts.values()):
            raise TypeError("a value is no text")
        if len(event["files"]) > MAX_FILES:
            raise ValueError("too many files")
        for day in filter(None, (texts["date"], texts["added"])):
            date.fromisoformat(day)
        inside_only(texts["folder"])
        letter = cls(**texts, files=tuple(Stored.read(file) for file in event["files"]))
        if not all(file.path.startswith(f"{letter.folder}/") for file in letter.files):
            raise ValueError("a file lies outside the letter's folder")
        if letter.document not in letter.sources or not any(
            file.sha256 == letter.pdf for file in letter.files
        ):
            raise ValueError("the PDF or its document is not among the files")
        _ = letter.pdf_file  # which there must be
        return letter


@dataclass(frozen=True)
class Superseded:
    """A letter (the SHA-256 of its PDF) was corrected by another."""

    pdf: str
    by: str

    def line(self) -> bytes:
        return _canonical({"event": "superseded", **asdict(self)})

    @classmethod
    def read(cls, event: Mapping[str, Any]) -> Superseded:
        if not all(isinstance(event[name], str) for name in ("pdf", "by")):
            raise TypeError("a value is no text")
        return cls(event["pdf"], event["by"])


Event = Letter | Superseded


@dataclass
class Journal:
    """What a journal says, as far as it was read; `refresh` reads on from there."""

    path: Path
    letters: dict[str, Letter] = field(default_factory=dict)
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

    def current(self) -> dict[str, Letter]:
        """The letters that no other has superseded."""
        return {pdf: letter for pdf, letter in self.letters.items() if self.is_current(pdf)}

    def is_current(self, pdf: str) -> bool:
        """Whether no other letter of the archive has superseded it. Two that supersede one another are both current."""
        return not any(
            by in self.letters and pdf not in self.superseded.get(by, ())
            for by in self.superseded.get(pdf, ())
        )

    def holders(self, letter: Letter) -> list[Letter]:
        """The current letters of the same number and date, but for the letter itself."""
        if letter.key is None:
            return []
        held = sorted(self._by_key.get(letter.key, set()) - {letter.pdf})
        return [self.letters[pdf] for pdf in held if self.is_current(pdf)]

    def of_sources(self, sources: Mapping[str, str]) -> Letter | None:
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
        self.problems = [problem for problem in self.problems if problem.code != _TORN]
        for raw in _lines(file):
            whole = raw.endswith(b"\n")
            if not whole and len(raw) <= MAX_LINE and not _parses(raw):
                self.problems.append(_torn(self.path, self._lines + 1, raw))
                return  # and is read again when it has been ended
            self._lines += 1
            self._read += len(raw)
            self._hash.update(raw)
            if not raw.strip():
                continue
            try:
                self._note(_event(raw))
            except (ValueError, KeyError, TypeError, RecursionError):
                self.problems.append(_unreadable(self.path, self._lines, raw))

    def _note(self, event: Event) -> None:
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


def append(file: FileIO, events: Iterable[Event]) -> None:
    """Write events at the end of a locked journal, on disk when this returns; all of them or, if the disk is full, none.

    A line that an earlier writer left without its end is ended first, so that it spoils no other.
    """
    end = file.seek(0, os.SEEK_END)
    data = b"".join(event.line() for event in events)
    if end and _last_byte(file, end) != b"\n":
        data = b"\n" + data
    try:
        if os.write(file.fileno(), data) != len(data):
            raise OSError(28, os.strerror(28), JOURNAL)
        os.fsync(file.fileno())
    except BaseException:
        os.ftruncate(file.fileno(), end)
        raise


def _number(text: str) -> MemoNumber | str:
    try:
        return MemoNumber.parse(text)
    except Refusal:
        return text


def _last_byte(file: FileIO, end: int) -> bytes:
    file.seek(end - 1)
    return file.read(1)


def _canonical(event: Mapping[str, Any]) -> bytes:
    return json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; one that is too long comes in pieces, none of which can be read."""
    while raw := file.readline(MAX_LINE + 1):
        yield raw


def _event(raw: bytes) -> Event:
    event = json.loads(raw)
    if not isinstance(event, dict):
        raise TypeError("not an object")
    kinds: dict[str, type[Letter] | type[Superseded]] = {"added": Letter, "superseded": Superseded}
    return kinds[event["event"]].read(event)


def _parses(raw: bytes) -> bool:
    try:
        _event(raw)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    return True


def _torn(path: Path, line: int, raw: bytes) -> Problem:
    return Problem(
        _TORN,
        "জার্নালের শেষ সারিটি অসম্পূর্ণ: লেখার মাঝখানে কাজ থেমে গিয়েছিল। বাকি সব সারি ঠিক আছে।",
        "The last line of the journal is incomplete: writing was interrupted. All other lines are whole.",
        severity=Severity.WARNING,
        place=Place(str(path), line, 1, line, 1),
        excerpt=raw[:400].decode("utf-8", "replace"),
        hint_bangla=f"অসম্পূর্ণ সারিটি মুছে দিন, তারপর পত্রটি আবার যোগ করুন: govdocs archive add -d {path.parent} ফাইল",
        hint_english=f"Delete the incomplete line, then add the letter again: govdocs archive add -d {path.parent} FILE",
    )


def _unreadable(path: Path, line: int, raw: bytes) -> Problem:
    if _CONFLICT.match(raw):
        hint = "‘<<<<<<<’, ‘=======’ ও ‘>>>>>>>’ চিহ্নের সারিগুলো মুছে দিন, বাকি সব সারি রাখুন; ক্রমে কিছু আসে যায় না।"
        hint_en = (
            "Delete the lines with '<<<<<<<', '=======' and '>>>>>>>' and keep all others, in any order."
        )
    else:
        hint = "git থেকে জার্নালের আগের রূপটি ফিরিয়ে আনুন, অথবা সারিটি মুছে পত্রটি আবার যোগ করুন।"
        hint_en = "Take the journal back from git, or delete the line and add the letter again."
    return Problem(
        "bad-line",
        "জার্নালের এই সারিটি পড়া যাচ্ছে না।",
        "This line of the journal cannot be read.",
        place=Place(str(path), line, 1, line, 1),
        excerpt=raw[:400].decode("utf-8", "replace").rstrip("\n"),
        hint_bangla=hint,
        hint_english=hint_en,
    )
