"""Files in stores that fsspec reaches: `s3://bucket/letters`, `sftp://host/letters`, `memory://letters`.

A document's files are found beside it in its store, within the same bounds as in a folder. An output is put there whole: by one
put where a store has no renaming (S3 and its like), else beside its place and then renamed into it.
"""

from __future__ import annotations

import errno
import io
import os
import posixpath
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

from govdocs.errors import Refusal
from govdocs.files import messages
from govdocs.files.location import NamedByPath

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

    from govdocs.files.location import Location

MAX_BYTES = 1 << 30  # of a file that is read; a document's own files are bounded far below

_OF_THIS_MACHINE = ("file", "local")
_NO_FOLDERS = ("http", "https")
_NUMBERS: dict[type[OSError], int] = {
    FileNotFoundError: errno.ENOENT,
    FileExistsError: errno.EEXIST,
    IsADirectoryError: errno.EISDIR,
    NotADirectoryError: errno.ENOTDIR,
    PermissionError: errno.EACCES,
}


@dataclass(frozen=True)
class Remote(NamedByPath):
    """A file or folder of a store, with the methods of `govdocs.files.location.Location`.

    Whatever the store's driver raises becomes an OSError that names the file.
    """

    store: AbstractFileSystem
    path: PurePosixPath
    root: str = field(compare=False)
    """The URL up to the path: `s3://`, `sftp://host/`."""

    def __str__(self) -> str:
        return self.root + str(self.path).lstrip("/")

    def __truediv__(self, name: str) -> Remote:
        if {"\\", "\0"} & set(name):  # a store on Windows would take the first for a slash
            raise ValueError(f"{name!r} cannot be the name of a file in a store")
        return self._at(self.path / name)

    @property
    def parent(self) -> Remote:
        return self._at(self.path.parent)

    @property
    def parents(self) -> tuple[Remote, ...]:
        return tuple(map(self._at, self.path.parents))

    def with_name(self, name: str) -> Remote:
        return self._at(self.path.with_name(name))

    def relative_to(self, other: Location) -> PurePosixPath:
        """The way from a folder of the same store. Raises ValueError where there is none."""
        if not (isinstance(other, Remote) and self.store == other.store):
            raise ValueError(f"'{self}' is not below '{other}'")
        return self.path.relative_to(other.path)

    def is_relative_to(self, other: Location) -> bool:
        return (
            isinstance(other, Remote) and self.store == other.store and self.path.is_relative_to(other.path)
        )

    def resolve(self) -> Remote:
        """Without dots; where an SFTP server knows of links, where they lead."""
        path = posixpath.normpath(str(self.path))
        if links := getattr(getattr(self.store, "ftp", None), "normalize", None):
            with suppress(FileNotFoundError), self._naming_errors():
                path = links(path)
        return self._at(PurePosixPath(path))

    def exists(self) -> bool:
        return self._kind() is not None

    def is_file(self) -> bool:
        return self._kind() == "file"

    def is_dir(self) -> bool:
        return self._kind() == "directory"

    def open(self, mode: Literal["rb"] = "rb") -> io.BytesIO:
        """The file, read from the store at once."""
        with self._naming_errors(), self.store.open(str(self.path), mode) as file:
            data = file.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
            return io.BytesIO(data)

    def write_bytes(self, data: bytes) -> int:
        """Put a file there whole or not at all, its folder made if need be. Raises OSError."""
        with self._naming_errors():
            if not _renames(self.store):
                self.store.pipe_file(str(self.path), data)
                return len(data)
            self.store.makedirs(str(self.path.parent), exist_ok=True)
            part = str(self.path.with_name(f".govdocs-{secrets.token_hex(8)}.part"))
            try:
                self.store.pipe_file(part, data)
                self.store.mv(part, str(self.path))
            except BaseException:
                with suppress(Exception):
                    self.store.rm_file(part)
                raise
        return len(data)

    def files(self) -> Iterator[Remote]:
        """All files below a folder, in the order of their names; those of hidden folders left out."""
        with self._naming_errors():
            for folder, folders, files in self.store.walk(str(self.path)):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in sorted(files):
                    yield self._at(PurePosixPath(folder) / name)

    def _at(self, path: PurePosixPath) -> Remote:
        return replace(self, path=path)

    def _kind(self) -> str | None:
        with suppress(FileNotFoundError, NotADirectoryError), self._naming_errors():
            return str(self.store.info(str(self.path))["type"])
        return None

    @contextmanager
    def _naming_errors(self) -> Iterator[None]:
        """Turn whatever a driver raises into an OSError with its number, its reason and the name of the file."""
        try:
            yield
        except OSError as error:
            number = error.errno or _NUMBERS.get(type(error), errno.EIO)
            raise OSError(number, error.strerror or _reason(error, number), str(self)) from error
        except Exception as error:
            raise OSError(errno.EIO, f"{type(error).__name__}: {error}"[:300], str(self)) from error


def from_url(url: str) -> Path | Remote:
    """The file or folder that a URL names. Raises Refusal where there is no such store, or no way to it."""
    scheme, _, rest = url.partition("://")
    if scheme.lower() in _OF_THIS_MACHINE:
        return _path(url)
    _refuse_unsafe(url, scheme, rest)
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise Refusal(*messages.NEEDS_FSSPEC.filled(url=url)) from error
    try:
        store, path = url_to_fs(url)
    except ImportError as error:  # fsspec says which package
        raise Refusal(*messages.NEEDS_A_PACKAGE.filled(url=url, error=error)) from error
    except Exception as error:  # an unknown name, a server that does not answer
        raise Refusal(*messages.OUT_OF_REACH.filled(url=url, error=error)) from error
    path = posixpath.normpath(path or "/")
    below = path.lstrip("/")
    root = url.rstrip("/").removesuffix(below) if below else url
    return Remote(store, PurePosixPath(path), root)


def _path(url: str) -> Path:
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    parts = urlsplit(url, allow_fragments=False)
    host = "" if parts.netloc in ("", "localhost") else f"//{parts.netloc}"
    return Path(url2pathname(host + parts.path))


def _password(host: str) -> tuple[int, int]:
    """Where the name and password of `name:password@host` begin and end; -1 and 0 where there are none."""
    colon, at = host.find(":"), host.rfind("@")
    return (host.rfind("@", 0, colon) + 1, at + 1) if 0 <= colon < at else (-1, 0)


def _without_password(host: str) -> str:
    start, end = _password(host)
    return f"{host[:start]}…@{host[end:]}" if end else host


def _refuse_unsafe(url: str, scheme: str, rest: str) -> None:
    """Raises Refusal for a URL that would show a password, or in which a document could leave its folder."""
    hosts = rest.split("/")
    if _password(hosts[0])[0] == 0:
        shown = "/".join(map(_without_password, hosts))
        raise Refusal(*messages.HOLDS_A_PASSWORD.filled(url=f"{scheme}://{shown}"))
    if scheme.lower() in _NO_FOLDERS:
        raise Refusal(*messages.IS_A_WEB_ADDRESS.filled(url=url))
    if "::" in url:
        raise Refusal(*messages.CHAINS_ADDRESSES.filled(url=url))


def _renames(store: AbstractFileSystem) -> bool:
    """Whether a store moves a file in one step; others copy it and delete the first."""
    from fsspec import AbstractFileSystem

    return type(store).mv is not AbstractFileSystem.mv


def _reason(error: OSError, number: int) -> str:
    return os.strerror(number) if type(error) in _NUMBERS else str(error)[:300] or os.strerror(number)
