"""Where files lie: in folders of this machine (`pathlib.Path`), or in a store that a URL names (`govdocs.files.stores.Remote`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import AbstractContextManager
from io import BufferedIOBase
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from govdocs.files.stores import Remote

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # two letters at least: C:\ is a drive


class Location(Protocol):
    """What is asked of a file or folder, in the words of `pathlib.Path`."""

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


L = TypeVar("L", bound=Location)


def is_url(text: str) -> bool:
    return _URL.match(text) is not None


def absolute(place: Path | Remote) -> Path | Remote:
    """The same from whatever working directory it is asked for."""
    return place.absolute() if isinstance(place, Path) else place


def located(where: str | Path | Remote) -> Path | Remote:
    """The file or folder that a path or URL names; `file:` URLs are paths. Raises Refusal for a store that cannot be used."""
    if not isinstance(where, str):
        return where
    if not is_url(where):
        return Path(where)
    from govdocs.files.stores import at

    return at(where)
