"""xlsx and ods files as what they are, XML in a zip: read piece by piece, within bounds, and nothing else is ever opened.

A document type is refused, so that there are no entities to expand and nothing outside the file to fetch. The sizes that a
zip declares are also the most that is unpacked of it, so a bomb is known by its table of contents.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from govdocs.errors import Text
from govdocs.mail_merge.sheets.sheet import MAX_UNPACKED, refuse
from govdocs.numerals import to_bangla
from govdocs.problems.sentence import Sentence

_CHUNK = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0"  # the container of old .xls files, and of encrypted new ones
_FOREIGN = "urn:org:"  # LibreOffice's own attributes, whose names repeat those of the standard


class Event(NamedTuple):
    """`start` and `end` of an element, by its name without namespace; or `text`, which is in `name`."""

    sort: str
    name: str
    attributes: dict[str, str]


class Packed:
    """The parts of a spreadsheet file. Raises InvalidDocument for what is none, or unpacks to more than MAX_UNPACKED."""

    def __init__(self, raw: bytes, file: str) -> None:
        self.file = file
        if raw.startswith(_OLE):
            refuse(file, _OLD_OR_LOCKED)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            self.damaged()
        parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > 10_000:
            refuse(file, _BOMB)
        self.names = {part.filename for part in parts}

    def events(self, part: str) -> Iterator[Event]:
        """The elements of a part as they come; nothing for a part that is not there."""
        if part not in self.names:
            return
        found: list[Event] = []
        parser = self._parser(found)
        try:
            with self._zip.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    parser.Parse(chunk, False)
                    yield from found
                    found.clear()
                parser.Parse(b"", True)
                yield from found
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, expat.ExpatError):
            self.damaged()
        except RuntimeError:  # how zipfile asks for a password
            refuse(self.file, _OLD_OR_LOCKED)

    def damaged(self) -> NoReturn:
        refuse(self.file, _DAMAGED)

    def _parser(self, found: list[Event]) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = lambda *_: refuse(self.file, _DOCTYPE)
        parser.StartElementHandler = lambda name, attributes: found.append(
            Event("start", _local(name), _known(attributes))
        )
        parser.EndElementHandler = lambda name: found.append(Event("end", _local(name), {}))
        parser.CharacterDataHandler = lambda text: found.append(Event("text", text, {}))
        return parser


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _known(attributes: dict[str, str]) -> dict[str, str]:
    return {_local(name): value for name, value in attributes.items() if not name.startswith(_FOREIGN)}


_OLD_OR_LOCKED = Sentence(
    "old-or-locked-sheet",
    Text(
        "ফাইলটি পুরোনো .xls আকারের, অথবা পাসওয়ার্ড দিয়ে বন্ধ।",
        "The file is of the old .xls form, or locked with a password.",
    ),
    Text(
        "Excel বা LibreOffice-এ খুলে পাসওয়ার্ড ছাড়া .xlsx হিসেবে সংরক্ষণ করুন।",
        "Open it in Excel or LibreOffice and save it as .xlsx without a password.",
    ),
)
_DAMAGED = Sentence(
    "damaged-sheet",
    Text("ফাইলটি xlsx বা ods হিসেবে পড়া যাচ্ছে না।", "The file cannot be read as xlsx or ods."),
    Text(
        "Excel বা LibreOffice-এ খুলে আবার .xlsx হিসেবে সংরক্ষণ করুন।",
        "Open it in Excel or LibreOffice and save it as .xlsx again.",
    ),
)
_BOMB = Sentence(
    "sheet-unpacks-too-big",
    Text(
        f"ফাইলটি খুললে {to_bangla(MAX_UNPACKED // 1024 // 1024)} মেগাবাইটের চেয়ে বড় হয়; তালিকার ফাইল এত বড় হয় না।",
        f"The file unpacks to more than {MAX_UNPACKED // 1024 // 1024} MB; no list is that big.",
    ),
    Text(
        "কেবল তালিকাটি একটি নতুন ফাইলে কপি করে সংরক্ষণ করুন।", "Copy the list alone into a new file and save that."
    ),
)
_DOCTYPE = Sentence(
    "sheet-with-doctype",
    Text(
        "ফাইলটির ভিতরে DOCTYPE লেখা আছে; কোনো স্প্রেডশিট প্রোগ্রাম তা লেখে না।",
        "The file holds a DOCTYPE, which no spreadsheet program writes.",
    ),
    Text("ফাইলটি বিশ্বস্ত উৎস থেকে আবার নিন।", "Get the file again from a source that you trust."),
)
