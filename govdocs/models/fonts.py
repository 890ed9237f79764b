"""Font files from the office file's own folder, read and checked while the office file is validated."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import PurePath
from typing import Any, ClassVar

from pydantic.json_schema import JsonSchemaValue

from govdocs.errors import Refusal
from govdocs.files.font_data import damage_of, is_collection, is_static_truetype
from govdocs.files.location import Location, inside
from govdocs.files.swapped import opened
from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.part import Value

MAX_FONT_BYTES = 10 * 1024 * 1024
MAX_FONTS = 8
"""Of one office: a letter that needs them all is laid out with them all."""
MAX_ALL_FONT_BYTES = 32 * 1024 * 1024
"""Of all fonts that an office file names, whichever of its offices a letter is of."""

_CACHED = 4  # fonts whose bytes are kept for the letters to come, which share them


@dataclass(frozen=True)
class FontFile(Value):
    """A font file that has been read: its path as written, its bytes and their SHA-256.

    One that is not there has no bytes. A letter that needs none of its characters is the same without it, and so is what a PDF
    or an archive carries of the letter's files.
    """

    is_of_a_file: ClassVar[bool] = True

    path: str
    data: bytes = field(repr=False, compare=False)
    sha256: str

    @classmethod
    def read(cls, value: Any, context: Context) -> FontFile:
        if isinstance(value, cls):
            return value
        if not isinstance(value, (str, PurePath)):
            raise Refusal(*messages.FONT_NAME)
        return (context.fonts or FontShelf()).font(str(value), context.folder)

    @property
    def is_there(self) -> bool:
        """Whether there was such a file when the office file was read."""
        return bool(self.data)

    @property
    def name(self) -> str:
        """Its name without its folder."""
        return PurePath(self.path).name

    @property
    def url(self) -> str:
        """A URL of its own, which names its bytes and leads nowhere."""
        return f"govdocs-font:{self.sha256}"

    def __str__(self) -> str:
        return self.path

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"\.[tT][tT][fF]$", "x-pattern": "font"}


class FontShelf:
    """The fonts of one office file, each read once; bounded together, those that cannot be used among them."""

    def __init__(self) -> None:
        self._read: dict[Location, FontFile | Refusal] = {}
        self._bytes = 0

    def font(self, written: str, folder: Location | None) -> FontFile:
        """The font that an office file means. Raises Refusal for one that lies outside, cannot be used, or is one too many."""
        if folder is None:
            raise Refusal(*messages.FONT_WITHOUT_FOLDER.filled(written=written))
        path = inside(written, folder)
        if path not in self._read:
            try:
                self._read[path] = self._new(written, path, folder)
            except Refusal as refusal:
                self._read[path] = refusal
        found = self._read[path]
        if isinstance(found, Refusal):
            raise found
        return replace(found, path=written)

    def _new(self, written: str, path: Location, folder: Location) -> FontFile:
        if self._bytes > MAX_ALL_FONT_BYTES:
            raise _too_many(written)
        data = _bytes_of(written, path, folder)
        if data is None:
            return FontFile(written, b"", "")
        self._bytes += len(data)
        if self._bytes > MAX_ALL_FONT_BYTES:
            raise _too_many(written)
        _check(written, data)
        digest = sha256(data).hexdigest()
        return FontFile(written, _SHARED.of(digest, data), digest)


def _bytes_of(written: str, path: Location, within: Location) -> bytes | None:
    """What a font file holds; None where there is no file. Raises Refusal."""
    try:
        if not path.exists():
            return None
        if not path.is_file():  # a folder; reading a pipe would wait for its writer
            raise Refusal(*messages.NOT_A_FONT.filled(written=written))
        with opened(path, within) as file:
            data = file.read(MAX_FONT_BYTES + 1)
    except OSError as error:
        raise Refusal(*messages.FONT_UNREADABLE.filled(written=written, reason=error.strerror)) from error
    if len(data) > MAX_FONT_BYTES:
        raise Refusal(*messages.FONT_TOO_BIG.filled(written=written, most=MAX_FONT_BYTES >> 20))
    return data


def _check(written: str, data: bytes) -> None:
    """Raise Refusal for what is no font that can be embedded, and for a damaged one."""
    if is_collection(data):
        raise Refusal(*messages.FONT_COLLECTION.filled(written=written))
    if not is_static_truetype(data):
        raise Refusal(*messages.NOT_A_FONT.filled(written=written))
    if damage := damage_of(data):
        raise Refusal(*messages.DAMAGED_FONT.filled(written=written, damage=damage))


def _too_many(written: str) -> Refusal:
    return Refusal(*messages.TOO_MANY_FONTS.filled(written=written, most=MAX_ALL_FONT_BYTES >> 20))


class _SharedBytes:
    """The bytes of the fonts that were read last, by their SHA-256: a thousand letters of one office hold them once."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def of(self, digest: str, data: bytes) -> bytes:
        """The same bytes, as they are held already."""
        with self._lock:
            self._known[digest] = found = self._known.pop(digest, data)
            while len(self._known) > _CACHED:
                del self._known[next(iter(self._known))]
            return found


_SHARED = _SharedBytes()
