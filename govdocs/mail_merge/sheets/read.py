"""A data file of any sort → its rows: told by what is in it, not by how it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from govdocs.errors import Text
from govdocs.mail_merge.sheets import csv_file, mappings, ods, xlsx
from govdocs.mail_merge.sheets.sheet import MAX_FILE, Sheet, refuse
from govdocs.mail_merge.sheets.zipped_xml import Packed
from govdocs.numerals import to_bangla
from govdocs.problems.sentence import Sentence

_YAML = (".yaml", ".yml")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"

Rows = str | Path | Iterable[Mapping[str, Any]]
"""A csv, xlsx, ods or YAML file, or mappings from headings to cells."""


def read(data: Rows, sheet: str | None = None) -> Sheet:
    """The rows of a file (of its sheet of that name, else its first), or of a program.

    Raises InvalidDocument for a file that cannot be read, is no spreadsheet, or holds more than any honest list does.
    """
    if not isinstance(data, (str, Path)):
        return mappings.of(data)
    path = Path(data)
    raw = _bytes(path)
    file = str(path)
    if raw.startswith((_ZIP, _OLE)):
        packed = Packed(raw, file)
        return ods.read(packed, sheet) if "content.xml" in packed.names else xlsx.read(packed, sheet)
    if sheet is not None:
        refuse(file, _NO_SHEETS)
    return mappings.read(raw, file) if path.suffix.lower() in _YAML else csv_file.read(raw, file)


def _bytes(path: Path) -> bytes:
    if not path.exists():
        refuse(str(path), _MISSING)
    if not path.is_file():
        refuse(str(path), _NO_FILE)
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_FILE + 1)
    except OSError as error:
        refuse(str(path), _UNREADABLE.filled(reason=error.strerror))
    if len(raw) > MAX_FILE:
        refuse(str(path), _TOO_BIG)
    return raw


_MISSING = Sentence(
    "no-such-file",
    Text("তালিকার ফাইলটি পাওয়া যায়নি।", "There is no such data file."),
    Text("ফাইলের নাম ও ফোল্ডার মিলিয়ে দেখুন।", "Check its name and folder."),
)
_NO_FILE = Sentence(
    "not-a-file",
    Text("এটি কোনো সাধারণ ফাইল নয়।", "It is not a regular file."),
    Text("csv, xlsx, ods বা yaml ফাইলের নাম দিন।", "Name a csv, xlsx, ods or yaml file."),
)
_UNREADABLE = Sentence(
    "unreadable-file",
    Text("তালিকার ফাইলটি পড়া যাচ্ছে না।", "The data file cannot be read: {reason}."),
    Text(
        "ফাইলটি খোলার অনুমতি আছে কি না, বা Excel-এ খোলা আছে কি না দেখুন।",
        "Check that you may open it, and that Excel does not hold it.",
    ),
)
_TOO_BIG = Sentence(
    "file-too-big",
    Text(
        f"তালিকার ফাইলটি {to_bangla(MAX_FILE // 1024 // 1024)} মেগাবাইটের চেয়ে বড়।",
        f"The data file is larger than {MAX_FILE // 1024 // 1024} MB.",
    ),
    Text(
        "কেবল তালিকাটি একটি নতুন ফাইলে কপি করুন, অথবা কয়েকটি ফাইলে ভাগ করুন।",
        "Copy the list alone into a new file, or split it.",
    ),
)
_NO_SHEETS = Sentence(
    "no-sheets",
    Text(
        "এই ফাইলে আলাদা শিট নেই; --sheet কেবল xlsx ও ods ফাইলের জন্য।",
        "This file has no sheets; --sheet is for xlsx and ods files.",
    ),
    Text("--sheet বাদ দিন।", "Leave out --sheet."),
)
