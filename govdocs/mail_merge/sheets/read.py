"""A data file → its rows: its format is recognised by what is in it, not by its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from govdocs.mail_merge import messages
from govdocs.mail_merge.sheets import csv_file, mappings, ods, xlsx
from govdocs.mail_merge.sheets.sheet import MAX_FILE, Sheet, refuse
from govdocs.mail_merge.sheets.zipped_xml import ZippedXml

_YAML = (".yaml", ".yml")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"

Rows = str | Path | Sheet | Iterable[Mapping[str, Any]]
"""A csv, xlsx, ods or YAML file, a sheet that was read, or mappings from headings to cells."""


def read(data: Rows, sheet: str | None = None) -> Sheet:
    """The rows of a file (of its sheet of that name, else its first), or of a program.

    Raises InvalidDocument for a file that cannot be read, is no spreadsheet, or is larger than the bounds of `sheet`.
    """
    if isinstance(data, Sheet):
        return replace(data, rows=list(data.rows))
    if not isinstance(data, (str, Path)):
        return mappings.of(data)
    path = Path(data)
    raw = _bytes(path)
    file = str(path)
    if raw.startswith((_ZIP, _OLE)):
        packed = ZippedXml(raw, file)
        return ods.read(packed, sheet) if ods.CONTENT in packed else xlsx.read(packed, sheet)
    if sheet is not None:
        refuse(file, messages.NO_SHEETS)
    return mappings.read(raw, file) if path.suffix.lower() in _YAML else csv_file.read(raw, file)


def _bytes(path: Path) -> bytes:
    if not path.exists():
        refuse(str(path), messages.NO_SUCH_FILE)
    if not path.is_file():
        refuse(str(path), messages.NOT_A_FILE)
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_FILE + 1)
    except OSError as error:
        refuse(str(path), messages.UNREADABLE_FILE.filled(reason=error.strerror))
    if len(raw) > MAX_FILE:
        refuse(str(path), messages.FILE_TOO_BIG.filled(most=MAX_FILE // 1024 // 1024))
    return raw
