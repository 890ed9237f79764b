"""The documents that a command line names: which files they are, how each is read, and how a file is written."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from govdocs.cli import messages
from govdocs.cli.console import STANDARD_STREAM, no_file, usage
from govdocs.errors import Refusal
from govdocs.files.wildcards import expanded
from govdocs.problems.problem import Problem

if TYPE_CHECKING:
    from govdocs.files.location import Location
    from govdocs.models import Document
    from govdocs.source.reading import Source


def documents_of(sources: Sequence[str], *, skip_others: bool = False) -> list[str]:
    """The named files as they are, and in the place of each folder its documents; `-` stays. Raises Usage for an empty folder.

    `skip_others` leaves out the named files that are no documents: office files, forms, lists of data.
    """
    found: list[str] = []
    for source in expanded(sources):
        if source == STANDARD_STREAM or not Path(source).is_dir():
            if not skip_others or _is_document(source):
                found.append(source)
            continue
        inside = _documents_in(Path(source))
        if not inside:
            usage(messages.NO_DOCUMENT.filled(folder=source))
        found += map(str, inside)
    return found


def _is_document(source: str) -> bool:
    from govdocs.loading.discovery import is_document

    return source == STANDARD_STREAM or is_document(Path(source))


def _documents_in(folder: Path) -> tuple[Path, ...]:
    from govdocs.loading.discovery import find_documents

    try:
        return find_documents(folder).documents
    except Refusal as refusal:
        usage(refusal.text)


def existing_documents(sources: Sequence[str]) -> list[Path]:
    """The same as paths. Raises Usage for a file that is not there, and for stdin."""
    paths = [Path(file) for file in documents_of(sources)]
    for path in paths:
        if not path.is_file():
            no_file(path)
    return paths


def load_document(source: str, office: Path | None) -> Document:
    """The document of a file, or of stdin for `-`. Raises InvalidDocument."""
    from govdocs.loading.loader import load, loads

    if source == STANDARD_STREAM:
        return loads(_text_of(sys.stdin), name="<stdin>", folder=Path.cwd(), office=office)
    return load(source, office=office)


def read_source(file: str) -> tuple[Source, Location]:
    """The YAML of a document, and the folder in which its pictures and included files are looked for. Raises InvalidDocument."""
    from govdocs.files.locate import located
    from govdocs.source.reading import read, read_text

    if file == STANDARD_STREAM:
        return read_text(_text_of(sys.stdin), "<stdin>"), Path.cwd()
    path = located(file)
    return read(path), path.parent


@cache
def _text_of(stdin: TextIO) -> str:
    """What comes by stdin; read once, for a verb may need it twice."""
    from govdocs.source.decoding import MAX_BYTES, decode

    return decode(stdin.buffer.read(MAX_BYTES + 1), "<stdin>")


def proofread_document(document: Document) -> tuple[Problem, ...]:
    """What the audit finds in a document."""
    from govdocs.audit import audit as proofread

    return proofread(document)


def proofread_pages(document: Document, written: Iterable[Location]) -> tuple[Problem, ...]:
    """What only the pages of a PDF show."""
    from govdocs.audit.pages import audit_pages

    return audit_pages(document, written)


def write_text(path: Path, text: str) -> Path:
    """Write a text file whole, in UTF-8; never over a YAML file. Raises OSError, and InvalidDocument then."""
    from govdocs.files.atomic import write_whole
    from govdocs.files.outputs import refuse_over_source

    if path.exists():
        refuse_over_source(path)

    return write_whole(path, text.encode("utf-8"))


def rewrite(path: Path, text: str, *, over: bytes) -> Path:
    """Write a YAML file anew that was read as `over`, with the byte order mark that it had.

    Raises OSError, and Refusal where the file was changed since.
    """
    from govdocs.files.atomic import rewrite_text

    return rewrite_text(path, text, over=over)
