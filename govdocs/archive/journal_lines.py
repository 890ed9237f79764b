"""The lines of an archive's journal: one event each, as an object of JSON with its keys in order, in UTF-8.

Two kinds of event:

    added       a letter came in: its number, date, subject, kind, its files with their SHA-256, the day it was added
    superseded  the letter `pdf` was corrected by the letter `by`; both stay

A third, `sealed`, says nothing of letters; it only seals lines before it. How lines are sealed, `journal_seals` says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from govdocs.archive.journal_seals import Seal, canonical
from govdocs.errors import Refusal
from govdocs.files.portable_names import portable_path
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla

MAX_LINE = 1 << 20  # bytes of one event, without the end of its line
MAX_FILES = 1000  # of one letter

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class StoredFile:
    """A file of the archive: its path from the archive's folder, with slashes, and its SHA-256 as 64 hexadecimal digits."""

    path: str
    sha256: str

    @classmethod
    def read(cls, text: str) -> StoredFile:
        """From `SHA256  path`, the way of sha256sum. Raises ValueError."""
        sha256, gap, path = text.partition("  ")
        if not (gap and _SHA256.fullmatch(sha256)):
            raise ValueError(f"{text!r} is not 'SHA256  path'")
        return cls(portable_path(path), sha256)

    def __str__(self) -> str:
        return f"{self.sha256}  {self.path}"


@dataclass(frozen=True)
class ArchivedLetter:
    """A letter as the journal records it. The SHA-256 of its PDF, `pdf`, identifies it."""

    pdf: str
    folder: str
    document: str
    """The YAML file that the letter is rendered from, by its name within `source/`."""
    kind: str
    number: str
    """As printed; empty where there is none."""
    date: str
    """YYYY-MM-DD; empty where there is none."""
    subject: str
    govdocs: str
    fingerprint: str
    """SHA-256 of fingerprint.json: all that the bytes depended on besides the source."""
    files: tuple[StoredFile, ...]
    added: str
    """The day it was added, YYYY-MM-DD."""

    @property
    def pdf_file(self) -> str:
        """The path of its PDF from the archive's folder."""
        return next(file.path for file in self.files if self._is_pdf(file))

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

    def event(self) -> dict[str, Any]:
        """Its `added` event, as it is written into the journal."""
        return {**self.as_dict(), "event": "added"}

    def line(self) -> bytes:
        """Its event as a line of the journal without a seal: all that it says."""
        return canonical(self.event())

    @classmethod
    def read(cls, event: Mapping[str, Any]) -> ArchivedLetter:
        """From an `added` event. Raises ValueError, KeyError or TypeError for one that no letter can have."""
        texts = {name: event[name] for name in cls.__dataclass_fields__ if name != "files"}
        if not all(isinstance(value, str) for value in (*texts.values(), *event["files"])):
            raise TypeError("a value is no text")
        if len(event["files"]) > MAX_FILES:
            raise ValueError("too many files")
        for day in filter(None, (texts["date"], texts["added"])):
            if date.fromisoformat(day).isoformat() != day:
                raise ValueError("a date is not written YYYY-MM-DD")
        portable_path(texts["folder"])
        letter = cls(**texts, files=tuple(StoredFile.read(file) for file in event["files"]))
        if len({file.path for file in letter.files}) < len(letter.files):
            raise ValueError("a file is named twice")
        if not all(file.path.startswith(f"{letter.folder}/") for file in letter.files):
            raise ValueError("a file lies outside the letter's folder")
        if letter.document not in letter.sources or not any(map(letter._is_pdf, letter.files)):
            raise ValueError("the PDF or its document is not among the files")
        letter.line()  # raises for text that cannot be written, such as half of a surrogate pair
        return letter

    def _is_pdf(self, file: StoredFile) -> bool:
        return file.sha256 == self.pdf and file.path.endswith(".pdf")


@dataclass(frozen=True)
class Superseded:
    """A letter (the SHA-256 of its PDF) was corrected by another."""

    pdf: str
    by: str

    def event(self) -> dict[str, Any]:
        """Its event, as it is written into the journal."""
        return {"event": "superseded", **asdict(self)}

    def line(self) -> bytes:
        """Its event as a line of the journal without a seal."""
        return canonical(self.event())

    @classmethod
    def read(cls, event: Mapping[str, Any]) -> Superseded:
        """From a `superseded` event. Raises ValueError, KeyError or TypeError."""
        if not all(_SHA256.fullmatch(event[name]) for name in ("pdf", "by")):
            raise ValueError("a letter is not named by its SHA-256")
        return cls(event["pdf"], event["by"])


@dataclass(frozen=True)
class Sealing:
    """A line that only seals those before it."""

    def event(self) -> dict[str, Any]:
        """Its event, as it is written into the journal."""
        return {"event": "sealed"}

    @classmethod
    def read(cls, event: Mapping[str, Any]) -> Sealing:
        """From a `sealed` event."""
        return cls()


JournalLine = ArchivedLetter | Superseded | Sealing


@dataclass(frozen=True)
class WrittenLine:
    """A line of a journal that can be read: its event and its seal."""

    event: JournalLine
    seal: Seal
    is_as_written: bool
    """Whether it has the form in which we write lines; others have the same keys with other spaces, line ends or keys of their own."""

    KINDS: ClassVar[Mapping[str, type[JournalLine]]] = {
        "added": ArchivedLetter,
        "superseded": Superseded,
        "sealed": Sealing,
    }

    @classmethod
    def read(cls, raw: bytes) -> WrittenLine | None:
        """From the bytes of a line; None for one that cannot be read, whatever is in it, or is longer than MAX_LINE."""
        if len(raw.rstrip(b"\n")) > MAX_LINE:
            return None
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            written = json.loads(raw, object_pairs_hook=_each_key_once)
            event, seal = cls.KINDS[written["event"]].read(written), Seal.read(written)
            as_written = raw == canonical(written) and (
                seal.is_stated or written.keys() == event.event().keys()
            )
            return cls(event, seal, as_written)
        return None


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def _number(text: str) -> MemoNumber | str:
    try:
        return MemoNumber.parse(text)
    except Refusal:
        return text
