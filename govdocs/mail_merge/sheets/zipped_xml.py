"""The parts of xlsx and ods files, which are XML in a zip: read piece by piece, within bounds, and no other file is opened.

A document type is refused, so that there are no entities to expand and nothing outside the file to fetch. The sizes that a
zip declares are also the most that is unpacked of it, so a bomb is known by its table of contents. Names of parts are
compared without regard to case, as OPC (ISO/IEC 29500-2) has it.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from govdocs.mail_merge import messages
from govdocs.mail_merge.sheets.sheet import MAX_UNPACKED, refuse, refuse_length
from govdocs.problems.suggestions import brief

MAX_PARTS = 10_000  # files in the zip; a workbook of a hundred sheets has about two hundred
MAX_ELEMENTS = (
    3_000_000  # of the parts that are read; a million filled cells have two million, and their strings
)
MAX_TAG = 1 << 20  # bytes of one tag with its attributes, or of one comment
MAX_DEPTH = 1_000  # of elements inside each other
_CHUNK = 1 << 16  # bytes that are unpacked at once
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that either standard allows
_OLE = b"\xd0\xcf\x11\xe0"  # the container of old .xls files, and of encrypted new ones
_FOREIGN = "urn:org:"  # LibreOffice's own attributes, whose names repeat those of the standard


class XmlEvent(NamedTuple):
    """`start` and `end` of an element, by its name without namespace; or `text`, which is in `name`."""

    kind: str
    name: str
    attributes: dict[str, str]


class ZippedXml:
    """The parts of a spreadsheet file. Raises InvalidDocument for what is none, or unpacks to more than MAX_UNPACKED."""

    def __init__(self, raw: bytes, file: str) -> None:
        self.file = file
        if raw.startswith(_OLE):
            refuse(file, messages.OLD_OR_LOCKED_SHEET)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _BROKEN:
            self.damaged()
        parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > MAX_PARTS:
            refuse(file, messages.UNPACKS_TOO_BIG.filled(most=MAX_UNPACKED // 1024 // 1024))
        self._elements = 0
        self._parts = {_part_name(part.filename): part for part in parts}

    def __contains__(self, part: str) -> bool:
        return _part_name(part) in self._parts

    def events(self, part: str) -> Iterator[XmlEvent]:
        """The elements of a part as they come; nothing for a part that is not there."""
        packed = self._parts.get(_part_name(part))
        if packed is None:
            return
        if packed.compress_type not in _METHODS:
            self.damaged()
        found: list[XmlEvent] = []
        parser = self._parser(found)
        read = 0
        try:
            with self._zip.open(packed) as stream:
                while chunk := stream.read(_CHUNK):
                    parser.Parse(chunk, False)
                    read += len(chunk)
                    if read - parser.CurrentByteIndex > MAX_TAG:  # read again from its start with each chunk
                        self.damaged()
                    yield from found
                    found.clear()
                parser.Parse(b"", True)
                yield from found
        except _BROKEN:
            self.damaged()
        except RuntimeError:  # how zipfile asks for a password
            refuse(self.file, messages.OLD_OR_LOCKED_SHEET)

    def need(self, part: str) -> str:
        """The same part. Raises InvalidDocument where the file lacks it."""
        if part not in self:
            refuse(self.file, messages.PART_MISSING.filled(part=brief(part)), given=part)
        return part

    def damaged(self) -> NoReturn:
        """Raises InvalidDocument: what the file holds is not what a spreadsheet program writes."""
        refuse(self.file, messages.DAMAGED_SHEET)

    def _parser(self, found: list[XmlEvent]) -> expat.XMLParserType:
        """A parser that appends to `found`. It is called millions of times, so it makes tuples without a detour."""
        take, event = found.append, partial(tuple.__new__, XmlEvent)
        depth = 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._elements += 1
            if depth > MAX_DEPTH:
                self.damaged()
            if self._elements > MAX_ELEMENTS:
                refuse_length(self.file)
            take(event(("start", _local(name), _known(attributes) if attributes else attributes)))

        def end(name: str) -> None:
            nonlocal depth
            depth -= 1
            take(event(("end", _local(name), _NO_ATTRIBUTES)))

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = lambda *_: refuse(self.file, messages.SHEET_WITH_DOCTYPE)
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = lambda text: take(event(("text", text, _NO_ATTRIBUTES)))
        return parser


_NO_ATTRIBUTES: dict[str, str] = {}
_BROKEN = (
    zipfile.BadZipFile,
    struct.error,
    OverflowError,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    expat.ExpatError,
    LookupError,  # an encoding that nobody knows
    ValueError,  # an encoding of several bytes, such as Shift_JIS
)


def _part_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


@lru_cache(maxsize=1024)
def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _known(attributes: dict[str, str]) -> dict[str, str]:
    return {_local(name): value for name, value in attributes.items() if not name.startswith(_FOREIGN)}
