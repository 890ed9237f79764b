"""Find the documents in a folder, broken ones included, and tell them from other YAML files."""

from __future__ import annotations

import errno
import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic

from govdocs.errors import Refusal
from govdocs.files.location import L, Location
from govdocs.loading import messages
from govdocs.problems.problem import InvalidDocument
from govdocs.source.decoding import read_file
from govdocs.text.bijoy import looks_like_bijoy
from govdocs.text.unicode import SAMPLE

if TYPE_CHECKING:
    from govdocs.files.stores import Remote

ENDINGS = (".yaml", ".yml")
OFFICE_FILES = ("office.yaml", "office.yml")

_KIND = re.compile("^[\"']?(kind|ধরন)[\"']?[ \t]*:".encode(), re.MULTILINE | re.IGNORECASE)
_REPLACED = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
_LOOK = 1 << 18  # bytes by which a file without a kind is judged
_ENOUGH = 2  # fields of a document by which a file without a kind shows what it is meant to be


@dataclass(frozen=True)
class FolderContents(Generic[L]):
    """The YAML files under a folder, in the order of their names: documents, and others, which are passed over."""

    documents: tuple[L, ...]
    others: tuple[L, ...]


def find_documents(folder: L) -> FolderContents[L]:
    """Look through a folder and its folders. Hidden ones, and links that lead to folders, are not entered.

    Raises Refusal for a folder that cannot be read: its documents would be missing without a word.
    """
    documents: list[L] = []
    others: list[L] = []
    for path in _files(folder):
        if not path.name.startswith(".") and path.suffix.lower() in ENDINGS:
            (documents if is_document(path) else others).append(path)
    return FolderContents(tuple(documents), tuple(others))


def _files(folder: Any) -> Iterator[Any]:
    return _own_files(folder) if isinstance(folder, Path) else _remote_files(folder)


def _own_files(folder: Path) -> Iterator[Path]:
    replaced: list[Path] = []

    def look(error: OSError) -> None:
        """A folder within, gone or replaced since it was listed, is read as what it is now, and stops no other document."""
        path = Path(error.filename)
        if path == folder or error.errno not in _REPLACED:
            _refuse(error)
        if os.path.lexists(path):
            replaced.append(path)

    for root, folders, names in os.walk(folder, onerror=look):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(names))
    yield from replaced


def _remote_files(folder: Remote) -> Iterator[Remote]:
    try:
        yield from folder.files()
    except OSError as error:
        _refuse(error)


def is_document(path: Location) -> bool:
    """Whether a YAML file is a document or meant as one; a file that cannot be read is, so that it is reported.

    Office files, forms, lists of data and the files of other programs are none. A document that another one includes is one.
    """
    if path.name.lower() in OFFICE_FILES:
        return False
    try:
        raw = read_file(path, str(path))
    except InvalidDocument:
        return True
    if _KIND.search(raw):
        return True
    beginning = _beginning(raw)
    return not _is_list(beginning) and _is_meant_as_document(beginning)


def _beginning(raw: bytes) -> bytes:
    """The whole lines of what is looked at, without what comes before anything is said; the look is short, however long the file."""
    text = raw[:_LOOK].removeprefix(BOM_UTF8)
    if len(raw) > _LOOK:
        text = text[: text.rfind(b"\n") + 1] or text
    lines = text.splitlines(keepends=True)
    for index, line in enumerate(lines):
        content = line.strip()
        if content and not content.startswith(b"#") and content != b"---":
            return b"".join(lines[index:])
    return b""


def _is_list(beginning: bytes) -> bool:
    return beginning.lstrip()[:1] in (b"-", b"[")


def _is_meant_as_document(raw: bytes) -> bool:
    """The long way, for a file whose kind does not stand at the beginning of a line."""
    from govdocs.models import kinds
    from govdocs.models.form import Form
    from govdocs.source.reading import read_bytes
    from govdocs.text.unicode import same_name

    try:
        source = read_bytes(raw, "")
    except InvalidDocument:
        return True
    keys = {same_name(key) for key in source.tree}
    fields = {name for kind in kinds().values() for name in kind.names()}
    meant = len(keys & fields) >= max(_ENOUGH, len(keys & Form.names().keys()))
    return bool(keys & {"kind", "ধরন"}) or meant or looks_like_bijoy(source.text[:SAMPLE])


def _refuse(error: OSError) -> None:
    sentence = messages.FOLDER_UNREADABLE.filled(folder=error.filename, reason=error.strerror)
    raise Refusal(*sentence) from error
