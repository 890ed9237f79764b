"""The source that a PDF carries: its YAML files and pictures, its fingerprint, and which of the files is the letter.

A PDF may come from anywhere, so it is bounded before it is opened: its size, what its streams grow to, its files.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from govdocs.archive import messages
from govdocs.errors import Refusal
from govdocs.files.portable_names import FINGERPRINT, refuse_unportable
from govdocs.loading.loader import load
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import Document
from govdocs.pdf import messages as pdf_messages
from govdocs.pdf.libraries_lock import one_thread_at_a_time
from govdocs.pdf.unpacking import MAX_PDF, refuse_unsafe
from govdocs.problems.problem import InvalidDocument, Problem

MAX_PAGES = 5000

_YAML = (".yaml", ".yml")
_FINGERPRINT_ENTRIES = 200
_ENTRY_LENGTH = 200  # characters of one entry
_SHOWN = 10  # names that a problem lists


class NoSource(Refusal):
    """A PDF that can be read and carries no source files."""


@dataclass(frozen=True)
class EmbeddedSource:
    """What a PDF was rendered from: its source files by name, and its fingerprint.json (programs, fonts, templates)."""

    sources: Mapping[str, bytes]
    fingerprint_json: bytes

    @property
    def fingerprint(self) -> dict[str, str]:
        """The entries of the fingerprint; none where the file is not one."""
        return read_fingerprint(self.fingerprint_json)


def read_pdf(path: Path) -> bytes:
    """The bytes of a PDF that is safe to open. Raises Refusal where it cannot be read, or `refuse_unsafe` does."""
    if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for
        raise not_a_pdf(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(MAX_PDF + 1)
    except OSError as error:
        raise Refusal(*messages.UNREADABLE_FILE.filled(path=path, reason=error.strerror)) from error
    refuse_unsafe(data, str(path))
    return data


@one_thread_at_a_time
def read_embedded(pdf: bytes, name: str) -> EmbeddedSource:
    """The source and fingerprint inside a PDF; `name` is what messages call it.

    Raises Refusal when it cannot be read, holds too much, or holds no source.
    """
    import pypdfium2

    from govdocs.pdf.contents import attached_files

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            if len(document) > MAX_PAGES:
                raise Refusal(*messages.TOO_MANY_PARTS.filled(name=name))
        files = attached_files(pdf, name)
    except pypdfium2.PdfiumError as error:
        raise not_a_pdf(name) from error
    fingerprint = files.pop(FINGERPRINT, None)
    if fingerprint is None or not files:
        raise NoSource(*messages.NO_SOURCE.filled(name=name))
    refuse_unportable(files, hidden=False)
    return EmbeddedSource(files, fingerprint)


def read_fingerprint(data: bytes) -> dict[str, str]:
    """The entries of a fingerprint.json; none, where it is no such file."""
    try:
        entries = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(entries, dict) or len(entries) > _FINGERPRINT_ENTRIES:
        return {}
    return {str(key): str(value)[:_ENTRY_LENGTH] for key, value in entries.items()}


@contextmanager
def unpacked(sources: Mapping[str, bytes]) -> Iterator[Path]:
    """A temporary folder that holds the files, until the block ends."""
    with tempfile.TemporaryDirectory(prefix="govdocs-") as name:
        folder = Path(name)
        for file, data in sources.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield folder


def find_letter(folder: Path, names: Mapping[str, object]) -> tuple[str, Document]:
    """Which of the files is the letter, and its Document: the one that includes all the others.

    There are never two, since no document includes itself. Raises InvalidDocument with what is wrong with the most likely one when
    there is none: the letter breaks today's schema.
    """
    failed: dict[str, tuple[Problem, ...]] = {}
    parts: set[str] = set()
    for name in sorted(names):
        if "/" in name or name == OFFICE_FILE or not name.lower().endswith(_YAML):
            continue
        try:
            document = load(folder / name)
        except InvalidDocument as invalid:
            failed[name] = invalid.problems
            continue
        if document.files.keys() == names.keys():
            return name, document
        parts |= document.files.keys()
    raise InvalidDocument(next((failed[name] for name in failed if name not in parts), _no_letter(names)))


def not_a_pdf(name: str) -> Refusal:
    """The refusal of a file that cannot be read as a PDF."""
    return Refusal(*pdf_messages.NOT_A_PDF.filled(file=name))


def _no_letter(names: Mapping[str, object]) -> tuple[Problem, ...]:
    shown = ", ".join(sorted(names)[:_SHOWN])
    return (messages.NO_LETTER_INSIDE.filled(count=len(names), names=shown).problem(),)
