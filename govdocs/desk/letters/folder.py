"""The letters of one folder as texts: read, written, created, renamed; each save names the bytes that it began from.

Texts go to the browser with `\\n` between lines and without a byte order mark; a file keeps the line ends and the mark it had.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from govdocs.desk import messages
from govdocs.desk.letters.three_way import merged
from govdocs.errors import Refusal
from govdocs.files.atomic import create_new, rewrite_text, sync_folder
from govdocs.files.portable_names import portable_path, refuse_unportable
from govdocs.source.decoding import MAX_BYTES, decode

ENDINGS: Final = (".yaml", ".yml")
HIDDEN_FOLDER: Final = ".govdocs-desk"
"""What the desk keeps for itself beside the letters: drafts, what was thrown away, the index for searching."""
MOST_LETTERS: Final = 20_000
_TRIES: Final = 20
"""Of a save, while others save the same letter."""


@dataclass(frozen=True)
class LetterText:
    """A file as the browser edits it, and the SHA-256 of its bytes."""

    name: str
    text: str
    hash: str

    @property
    def hashes(self) -> str:
        """The SHA-256 of the bytes, and of the text as it goes into a PDF."""
        return f"{self.hash} {_hash(self.text.encode())}"


@dataclass(frozen=True)
class Saved:
    """What stands in the file now; `merged` where it holds a change that somebody else made meanwhile, too."""

    letter: LetterText
    merged: bool = False


class ChangedMeanwhile(Refusal):
    """The file has changed in the same places as the text that was to be saved; `theirs` is what it holds now."""

    def __init__(self, theirs: LetterText) -> None:
        super().__init__(*messages.CHANGED_MEANWHILE.text.filled(file=theirs.name), given=theirs.name)
        self.theirs = theirs


@dataclass(frozen=True)
class LetterFolder:
    """The YAML files right in a folder. Raises Refusal for a name that leads elsewhere, and OSError as the disk does."""

    path: Path

    def names(self) -> tuple[str, ...]:
        """The names of all letters, and of the office file, in their order."""
        found = (name for name, _ in self.entries())
        return tuple(sorted(found))

    def entries(self) -> Iterator[tuple[str, os.stat_result]]:
        """Each letter's name with what the system knows of it; links, folders and hidden files are passed over."""
        count = 0
        with os.scandir(self.path) as entries:
            for entry in entries:
                with suppress(OSError):  # it went away meanwhile
                    if (
                        _is_letter_name(entry.name)
                        and entry.is_file(follow_symlinks=False)
                        and count < MOST_LETTERS
                    ):
                        count += 1
                        yield entry.name, entry.stat(follow_symlinks=False)

    def read(self, name: str) -> LetterText:
        """A letter's text. Raises Refusal where it is not there, InvalidDocument where it is no text."""
        return _as_text(name, self._bytes(name))

    def save(self, name: str, text: str, *, base_hash: str, base: str | None = None) -> Saved:
        """Write a text over the bytes that it was made from.

        Where the file has changed meanwhile and `base`, the text that the browser began from, is given, both changes are kept if
        they are in different places. Raises ChangedMeanwhile otherwise, and Refusal where the file is gone; without a `base_hash`,
        by which one says that one knows so, it is made anew.
        """
        if not base_hash:
            with suppress(FileExistsError):
                self._fill(create_new(self.place(name)), name, text)
                sync_folder(self.path)
                return Saved(_as_text(name, text.encode()))
        for _ in range(_TRIES):
            raw = self._bytes(name)
            theirs = _as_text(name, raw)
            if theirs.text == text:
                return Saved(theirs)
            is_same = theirs.hash == base_hash
            both = text if is_same else merged(base, text, theirs.text) if base is not None else None
            if both is None:
                raise ChangedMeanwhile(theirs)
            with suppress(
                Refusal
            ):  # somebody wrote between our reading and our writing: once more, from what stands there now
                return Saved(self._write(name, both, raw), merged=not is_same)
        raise ChangedMeanwhile(self.read(name))

    def create(self, name: str, text: str) -> LetterText:
        """A new file; where there is one of this name, the next free of `name-2`, `name-3`. Nothing is ever replaced."""
        for tried in self._free_names(name):
            with suppress(FileExistsError):
                self._fill(create_new(self.place(tried)), tried, text)
                sync_folder(self.path)
                return _as_text(tried, text.encode())
        raise Refusal(*messages.TOO_MANY_LETTERS.filled(most=MOST_LETTERS))

    def _free_names(self, name: str) -> Iterator[str]:
        stem, _, ending = name.rpartition(".")
        taken = {_alike(one.name) for one in self.path.iterdir()}
        for number in range(1, MOST_LETTERS):
            tried = name if number == 1 else f"{stem}-{number}.{ending}"
            if _alike(tried) not in taken:
                yield tried

    def take(self, place: Path, name: str) -> str:
        """Move a file here as it is, under its name or the next free one. Returns the name. Raises OSError."""
        for tried in self._free_names(name):
            with suppress(FileExistsError):
                move(place, self.place(tried))
                return tried
        raise Refusal(*messages.TOO_MANY_LETTERS.filled(most=MOST_LETTERS))

    def rename(self, name: str, to: str, *, base_hash: str) -> str:
        """Give a letter another name, which no file has. Raises Refusal where one has, or where the letter has changed."""
        self.refuse_changed(name, base_hash)
        target = self.place(to)
        if _alike(to) != _alike(name) and _alike(to) in {_alike(one.name) for one in self.path.iterdir()}:
            raise Refusal(*messages.NAME_TAKEN.filled(name=to), given=to)
        try:
            move(self.place(name), target)
        except FileExistsError as error:
            raise Refusal(*messages.NAME_TAKEN.filled(name=to), given=to) from error
        return to

    def refuse_changed(self, name: str, base_hash: str) -> None:
        """Raises ChangedMeanwhile where a letter no longer has the bytes of this hash."""
        raw = self._bytes(name)
        if _hash(raw) != base_hash:
            raise ChangedMeanwhile(_as_text(name, raw))

    def place(self, name: str) -> Path:
        """Where a letter of this name is, or would be. Raises Refusal for a name that is none of a letter in this folder."""
        portable_path(name)
        refuse_unportable([name], hidden=False)
        if not _is_letter_name(name):
            raise Refusal(*messages.NO_LETTER_NAME.filled(name=name), given=name)
        return self.path / name

    def hidden(self, name: str) -> Path:
        """A folder or file of the desk's own, within its hidden folder. Raises OSError where that is a link, which could lead anywhere."""
        home = self.path / HIDDEN_FOLDER
        for place in (home, home / name):
            if place.is_symlink():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place))
        return home / name

    @property
    def has_foreign_hidden(self) -> bool:
        """Whether something else is where the desk's own folder would be: nothing can be kept then, and letters are read all the same."""
        home = self.path / HIDDEN_FOLDER
        return home.is_symlink() or (home.exists() and not home.is_dir())

    def make_hidden(self, name: str = "") -> Path:
        """A folder of the desk's own, made if need be; what lies in it is for nobody else. Raises OSError."""
        place = self.hidden(name)
        place.parent.mkdir(mode=0o700, exist_ok=True)
        place.mkdir(mode=0o700, exist_ok=True)
        return place

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written here."""
        return not os.access(self.path, os.W_OK)

    def _bytes(self, name: str) -> bytes:
        flags = os.O_RDONLY
        for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
            flags |= getattr(os, flag, 0)
        try:
            with open(self.place(name), "rb", opener=lambda path, _: os.open(path, flags)) as file:
                if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    return file.read(MAX_BYTES + 1)
        except PermissionError as error:
            raise Refusal(*messages.NOT_READABLE.filled(name=name), given=name) from error
        except OSError as error:
            raise Refusal(*messages.NO_SUCH_LETTER.filled(name=name), given=name) from error
        raise Refusal(*messages.NO_SUCH_LETTER.filled(name=name), given=name)

    def _fill(self, file: BinaryIO, name: str, text: str) -> None:
        try:
            with file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
        except BaseException:  # a full disk: no half letter stays
            self.place(name).unlink(missing_ok=True)
            raise

    def _write(self, name: str, text: str, over: bytes) -> LetterText:
        newline = _newline(over)
        rewrite_text(self.place(name), text.replace("\n", newline) if newline != "\n" else text, over=over)
        return _as_text(name, self._bytes(name))


def move(place: Path, target: Path) -> None:
    """Give a file another name, never over one that is there. Raises FileExistsError, OSError."""
    is_same = target.exists() and target.samefile(
        place
    )  # the name in other case, where case makes no difference
    if not is_same and os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    try:
        if is_same:
            raise NotImplementedError
        os.link(place, target, follow_symlinks=False)
        place.unlink()
    except FileExistsError:  # made this moment
        raise
    except (OSError, NotImplementedError):  # a file system without a second name for a file
        place.rename(target)
    for folder in {place.parent, target.parent}:
        sync_folder(folder)


def _is_letter_name(name: str) -> bool:
    is_text = not any("\ud800" <= character <= "\udfff" for character in name)
    return is_text and "/" not in name and not name.startswith(".") and name.lower().endswith(ENDINGS)


def _alike(name: str) -> str:
    """The form in which two names are one on some system."""
    return unicodedata.normalize("NFC", name).casefold()


def _as_text(name: str, raw: bytes) -> LetterText:
    text = decode(raw, name)
    return LetterText(name, text.replace("\r\n", "\n").replace("\r", "\n"), _hash(raw))


def _newline(raw: bytes) -> str:
    """What ends most lines of a file."""
    body = raw.removeprefix(BOM_UTF8)
    return "\r\n" if body.count(b"\r\n") * 2 > body.count(b"\n") else "\n"


def _hash(raw: bytes) -> str:
    return sha256(raw).hexdigest()
