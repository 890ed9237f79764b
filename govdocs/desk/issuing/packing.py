"""A letter and all that goes with it in one ZIP: its PDF, the files that its enclosures name, and what it was made of."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from govdocs.desk import messages
from govdocs.desk.writing.examination import file_name
from govdocs.errors import Refusal
from govdocs.loading.loader import loads
from govdocs.models.letter import Letter

MOST_BYTES: Final = 100_000_000
"""Of the enclosed files together."""
_SOURCES: Final = "source"
_PACKED: Final = (".yaml", ".yml", ".csv", ".txt", ".html")


def packed(text: str, name: str, folder: Path, pdf: bytes, pdf_name: str) -> bytes:
    """The ZIP, the same bytes for the same letter. Raises InvalidDocument, and Refusal where the enclosures are too large together."""
    document = loads(text, name=file_name(name), folder=folder)
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as made:
        _add(made, pdf_name, pdf)
        lines = document.enclosures if isinstance(document, Letter) else ()
        for file, data in _enclosed(lines, folder, taken={pdf_name}):
            _add(made, file, data)
        for written, data in sorted(document.files.items()):
            _add(made, f"{_SOURCES}/{written}", data)
    return buffer.getvalue()


def _enclosed(lines: tuple[str, ...], folder: Path, taken: set[str]) -> Iterator[tuple[str, bytes]]:
    """The files right in the folder whose names stand in the lines."""
    left = MOST_BYTES
    said = "\n".join(lines)
    if not said:
        return
    with os.scandir(folder) as entries:
        names = sorted(
            one.name
            for one in entries
            if "." in one.name[1:] and one.name in said and one.is_file(follow_symlinks=False)
        )
    for name in names:
        with suppress(FileNotFoundError):
            if name in taken or name.startswith("."):
                continue
            left -= (folder / name).stat().st_size
            if left < 0:
                raise Refusal(*messages.ENCLOSURES_TOO_LARGE.filled(megabytes=MOST_BYTES // 1_000_000))
            yield name, (folder / name).read_bytes()


def _add(made: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name)  # of 1980: a clock would make other bytes each time
    info.compress_type = ZIP_DEFLATED if name.lower().endswith(_PACKED) else ZIP_STORED
    info.external_attr = 0o644 << 16
    made.writestr(info, data)
