"""An old file → OldDocument: which reader it needs is seen from its bytes, for names say anything."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from importlib import import_module
from pathlib import Path
from typing import Final

from govdocs.errors import Refusal, Text
from govdocs.importing import messages
from govdocs.importing.old_document import OldDocument

MAX_FILE: Final = 256 << 20

_READERS: Final[dict[str, tuple[str, str]]] = {
    "pdf": ("pdf_reader", "read_pdf"),
    "docx": ("word_reader", "read_word"),
    "office": ("office_programs", "read_by_office_program"),
    "picture": ("scan_reader", "read_scan"),
    "text": ("text_reader", "read_text"),
}
"""The module and the function that read a kind of file."""

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM", b"GIF8")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENTRY = 128  # bytes of an entry of its directory
_NAME_LENGTH = 64  # where in an entry the length of its name stands
_HTML = (b"<!doctype html", b"<html", b"mime-version:")
_ODT = b"application/vnd.oasis.opendocument.text"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_ODP = b"application/vnd.oasis.opendocument.presentation"
_MOST_PARTS = 5_000


def read_old_document(given: str | Path | bytes, name: str = "") -> OldDocument:
    """Read an old file, by its path or its bytes. Raises Refusal for what cannot be read, RenderFault where reading takes too much."""
    data = given if isinstance(given, bytes) else bytes_of(Path(given))
    name = name or ("<bytes>" if isinstance(given, bytes) else Path(given).name)
    module, function = _READERS[kind_of_file(data, name)]
    reader = getattr(import_module(f"{__package__}.{module}"), function)
    found: OldDocument = reader(data, name)
    return found


def kind_of_file(data: bytes, name: str) -> str:
    """The key of `_READERS` for a file. Raises Refusal for what holds no letter."""
    if not data.strip():
        raise Refusal(*messages.NOTHING_IN_IT.filled(name=name), given=name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _kind_of_zip(data, name)
    if data.startswith(_OLE):
        return _kind_of_ole(data, name)
    if data.lstrip()[:5] == b"{\\rtf":
        return "office"
    if data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return "picture"
    if data.lstrip()[:15].lower().startswith(_HTML):
        raise _no_letter(name, Text("HTML", "HTML"))
    return "text"


def _kind_of_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()[:_MOST_PARTS]
            names = {entry.filename.lower().replace("\\", "/") for entry in entries}
            first = entries[0] if entries else None
            is_mimetype = first and first.filename == "mimetype" and first.file_size < 200
            mimetype = packed.read(first).strip() if first and is_mimetype else b""
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        struct.error,
    ):
        raise Refusal(*messages.NOT_A_PACKAGE.filled(name=name), given=name) from None
    if mimetype in (_ODS, _ODP):
        raise _no_letter(name, messages.A_SHEET if mimetype == _ODS else messages.SLIDES)
    if mimetype.startswith(_ODT):
        return "office"
    if any(part.startswith("word/") for part in names):
        return "docx"
    for folder, what in (("xl/", messages.A_SHEET), ("ppt/", messages.SLIDES)):
        if any(part.startswith(folder) for part in names):
            raise _no_letter(name, what)
    raise _no_letter(name, messages.OTHER_FILE)


def _kind_of_ole(data: bytes, name: str) -> str:
    if _has_stream(data, "EncryptedPackage"):
        raise Refusal(*messages.LOCKED.filled(name=name), given=name)
    if _has_stream(data, "WordDocument"):
        return "office"
    is_sheet = _has_stream(data, "Workbook") or _has_stream(data, "Book")
    raise _no_letter(name, messages.A_SHEET if is_sheet else messages.OTHER_FILE)


def _has_stream(data: bytes, name: str) -> bool:
    """Whether the directory of an OLE file has an entry of this name: its name and the length of that, at a multiple of its size."""
    coded = name.encode("utf-16-le") + b"\0\0"
    start = data.find(coded)
    while start >= 0:
        length = data[start + _NAME_LENGTH : start + _NAME_LENGTH + 2]
        if not start % _OLE_ENTRY and int.from_bytes(length, "little") == len(coded):
            return True
        start = data.find(coded, start + 1)
    return False


def _no_letter(name: str, what: Text) -> Refusal:
    return Refusal(*messages.NO_LETTER_FILE.filled(name=name, what=what), given=name)


def bytes_of(path: Path) -> bytes:
    """The bytes of a regular file, no more than MAX_FILE. Raises Refusal."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            raise _no_letter(path.name, messages.OTHER_FILE)
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, Refusal):
            raise
        reason = getattr(error, "strerror", None) or "bad name"
        raise Refusal(
            *messages.UNREADABLE_FILE.filled(name=path.name, reason=reason), given=path.name
        ) from error
    if len(data) > MAX_FILE:
        raise Refusal(*messages.TOO_LARGE.filled(name=path.name, most=MAX_FILE >> 20), given=path.name)
    return data
