"""Bytes → text: the encodings that editors leave behind, each told by name with its way out. Only UTF-8 is read."""

from __future__ import annotations

from typing import NoReturn

from govdocs.files.location import Location
from govdocs.files.swapped import opened
from govdocs.problems.problem import InvalidDocument, Place
from govdocs.problems.sentence import Sentence
from govdocs.source import messages
from govdocs.text.bijoy import looks_like_bijoy
from govdocs.text.encodings import unicode_encoding
from govdocs.text.unicode import SAMPLE

MAX_BYTES = 8 * 1024 * 1024  # a table of 3,000 rows is about 1 MB


_OTHER_FILES = {
    b"PK\x03\x04": messages.OFFICE_PROGRAM,
    b"\xd0\xcf\x11\xe0": messages.OFFICE_PROGRAM,
    b"%PDF-": messages.PDF,
    b"\x89PNG": messages.PICTURE,
    b"\xff\xd8\xff": messages.PICTURE,
}
_READ = (None, "utf-8-sig")


def read_file(path: Location, name: str, within: Location | None = None) -> bytes:
    """The bytes of a regular file, no more than MAX_BYTES and one. Raises InvalidDocument that names `name` and the way out.

    A file that a document names lies `within` the document's folder, and is read from there alone.
    """
    try:
        is_file = path.is_file()
        if not is_file and path.is_dir():
            _refuse(name, messages.IS_A_FOLDER.filled(file=name))
        if not is_file and path.exists():
            _refuse(name, messages.NOT_A_FILE.filled(file=name))
        with opened(path, within) as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        _refuse(name, messages.NO_SUCH_FILE.filled(file=name))
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL character
        reason = getattr(error, "strerror", None) or "bad name"
        _refuse(name, messages.UNREADABLE_FILE.filled(file=name, reason=reason))


def decode(raw: bytes, name: str) -> str:
    """The text of UTF-8 bytes, with or without a byte order mark. Raises InvalidDocument."""
    refuse_size(len(raw), name)
    for mark, sentence in _OTHER_FILES.items():
        if raw.startswith(mark):
            _refuse(name, sentence)
    if unicode_encoding(raw) not in _READ:
        _refuse(name, messages.UTF_16)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    if looks_like_bijoy(raw[:SAMPLE].decode("cp1252", errors="replace")):
        refuse_bijoy(name)
    _refuse(name, messages.NOT_UTF8, line)


def refuse_size(size: int, name: str) -> None:
    """Raises InvalidDocument for more bytes (or characters) than MAX_BYTES."""
    if size > MAX_BYTES:
        _refuse(name, messages.FILE_TOO_BIG)


def refuse_bijoy(name: str) -> NoReturn:
    """Raises InvalidDocument for a file whose keys or bytes are those of a Bijoy font."""
    _refuse(name, messages.BIJOY)


def _refuse(name: str, sentence: Sentence, line: int = 1) -> NoReturn:
    raise InvalidDocument([sentence.problem(Place(name, line, 1, line, 1))])
