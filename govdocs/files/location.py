"""Location: a file or folder, of this machine (`pathlib.Path`) or of a store that a URL names (`govdocs.files.stores.Remote`)."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from io import BufferedIOBase
from pathlib import PurePath, PurePosixPath
from typing import Any, Literal, Protocol, Self, TypeVar

from govdocs.errors import Refusal
from govdocs.files import messages
from govdocs.files.windows_names import leads_away

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # two letters at least: C:\ is a drive


class Location(Protocol):
    """What govdocs needs of a file or folder: some methods of `pathlib.Path`."""

    @property
    def name(self) -> str: ...
    @property
    def stem(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    @property
    def parent(self) -> Self: ...
    @property
    def parents(self) -> Sequence[Self]: ...
    def __truediv__(self, name: str, /) -> Self: ...
    def with_name(self, name: str, /) -> Self: ...
    def relative_to(self, other: Any, /) -> PurePath: ...
    def is_relative_to(self, other: Any, /) -> bool: ...
    def resolve(self) -> Self: ...
    def exists(self) -> bool: ...
    def is_file(self) -> bool: ...
    def is_dir(self) -> bool: ...
    def open(self, mode: Literal["rb"], /) -> AbstractContextManager[BufferedIOBase]: ...
    def write_bytes(self, data: bytes, /) -> int: ...


class NamedByPath:
    """The names of a file that is no `pathlib.Path` but has a path of its own."""

    path: PurePosixPath

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def stem(self) -> str:
        return self.path.stem

    @property
    def suffix(self) -> str:
        return self.path.suffix


L = TypeVar("L", bound=Location)


def is_url(text: str) -> bool:
    """Whether a text is a URL, of whatever scheme, and not a path."""
    return _URL.match(text) is not None


def inside(written: str, folder: L) -> L:
    """The file that a document means, provided that it is inside the document's folder, whatever links or dots say.

    Raises Refusal otherwise.
    """
    if sys.platform == "win32" and leads_away(written, str(folder.resolve())):  # before a share is asked for
        raise Refusal(*messages.OUTSIDE_THE_FOLDER.filled(written=written))
    try:
        root = folder.resolve()
        path = (root / written).resolve()
    except (OSError, ValueError, RuntimeError) as error:  # a NUL character, an endless name, a link to itself
        raise Refusal(*messages.NOT_A_FILE_NAME.filled(written=written)) from error
    if path != root and root in path.parents:
        return path
    raise Refusal(*messages.OUTSIDE_THE_FOLDER.filled(written=written))
