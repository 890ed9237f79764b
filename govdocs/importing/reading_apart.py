"""An old file at work on in a process of its own, held to limits: a file may come from anybody, and a small one may hold very much."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from govdocs.batch.call_apart import call_apart
from govdocs.batch.jobs import Limits, in_brief
from govdocs.batch.workers import is_held_worker
from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.imported import Imported
from govdocs.importing.importing import from_document
from govdocs.importing.old_document import OldDocument
from govdocs.importing.readers.office_programs import as_docx, read_converted
from govdocs.importing.readers.opening import bytes_of, kind_of_file, read_old_document
from govdocs.importing.unbijoy.converting import in_unicode
from govdocs.importing.unbijoy.pieces import Converted
from govdocs.problems.problem import GovdocsError, Language, RenderFault

T = TypeVar("T")

SECONDS: Final = 120.0  # as a document has to be rendered
MEMORY: Final = 1024  # MiB

_READ_HERE: Final = (
    "docx",
    "text",
)  # by us alone; the readers of the others hold programs and libraries to limits


def read(path: str | Path, *, language: Language = "bn", faithful: bool = False) -> Imported:
    """Read an old file. Raises Refusal for what cannot be read, RenderFault where that takes too long or too much."""
    return read_bytes(bytes_of(Path(path)), Path(path).name, language=language, faithful=faithful)


def read_bytes(data: bytes, name: str, *, language: Language = "bn", faithful: bool = False) -> Imported:
    """The same for the bytes of a file; of what kind it is they say themselves."""
    if kind_of_file(data, name) in _READ_HERE:
        return _apart(_read, name, data, name, language=language, faithful=faithful)
    document = document_apart(data, name)
    return _apart(from_document, name, document, name, language=language, faithful=faithful)


def document_apart(data: bytes, name: str) -> OldDocument:
    """What a reader gives of a file, before anything is recognised in it. Raises as `read` does.

    A program of the system is started by this process, not by the one that is held to limits: it has limits of its own, and is
    ended by who has started it.
    """
    kind = kind_of_file(data, name)
    if kind in _READ_HERE:
        return _apart(read_old_document, name, data, name)
    if kind == "office":
        return _apart(read_converted, name, as_docx(data, name), name)
    return read_old_document(data, name)


def in_unicode_apart(path: Path) -> Converted:
    """A file with its Bijoy in Unicode. Raises Refusal as `in_unicode` does, RenderFault where it takes too long or too much."""
    return _apart(in_unicode, path.name, bytes_of(path), path.name)


def _read(data: bytes, name: str, *, language: Language, faithful: bool) -> Imported:
    return from_document(read_old_document(data, name), name, language=language, faithful=faithful)


def _apart(function: Callable[..., T], name: str, *arguments: Any, **keywords: Any) -> T:
    if is_held_worker():
        return function(*arguments, **keywords)
    given_up = messages.NOT_READ_IN_TIME.filled(name=name, seconds=int(SECONDS), memory=MEMORY).problem(
        given=name
    )
    try:
        return call_apart(function, Limits(SECONDS, MEMORY), given_up, *arguments, **keywords)
    except (GovdocsError, Refusal, OSError):
        raise
    except Exception as error:  # a fault of our own, which the file has brought about
        said = messages.IMPORT_FAULT.filled(name=name, error=in_brief(error))
        raise RenderFault([said.problem(given=name)]) from error
