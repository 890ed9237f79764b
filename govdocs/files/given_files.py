"""Files that a program gives as bytes: a folder of them, in front of the folder where the others lie.

    letter = govdocs.load(mapping, files={"logo.png": picture, "office.yaml": text.encode()})

They are found as files of the document's own folder are, and within the same bounds: no name leads out of it.
"""

from __future__ import annotations

import errno
import io
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from govdocs.errors import Refusal
from govdocs.files.location import Location, NamedByPath, inside
from govdocs.files.swapped import opened

_ROOT = PurePosixPath("/given")


class GivenFiles:
    """The files that were given, by name, and the folder behind them, if any. Raises Refusal for a name that leads elsewhere."""

    def __init__(self, files: Mapping[str, bytes], behind: Location | None = None) -> None:
        self.behind = behind
        self._files: dict[PurePosixPath, bytes] = {}
        for name, data in files.items():
            if not isinstance(data, (bytes, bytearray, memoryview)):
                raise TypeError(f"the file {name!r} must be given as bytes, not as {type(data).__name__}")
            self._files[_form(inside(name, self.folder).path)] = bytes(data)

    @property
    def folder(self) -> GivenFile:
        """The folder in which all of them are."""
        return GivenFile(self, _ROOT)

    def data(self, path: PurePosixPath) -> bytes | None:
        """The bytes that were given for a file; None where it lies in the folder behind."""
        return self._files.get(_form(path))

    def holds(self, path: PurePosixPath) -> bool:
        """Whether some of them lie below a folder."""
        return any(_form(path) in file.parents for file in self._files)


@dataclass(frozen=True)
class GivenFile(NamedByPath):
    """A file or folder among given files, or in the folder behind them, with the methods of `Location`."""

    store: GivenFiles
    path: PurePosixPath

    def __str__(self) -> str:
        """The file behind, or the name by which it was given."""
        behind = self.store.behind
        if behind is None or self.store.data(self.path) is not None:
            return self.path.as_posix().removeprefix(f"{_ROOT}/")
        return str(behind / self._below)

    def __truediv__(self, name: str) -> GivenFile:
        if {"\\", "\0"} & set(name):  # as in a store
            raise ValueError(f"{name!r} cannot be the name of a given file")
        return GivenFile(self.store, self.path / name)

    @property
    def real(self) -> Location | None:
        """The file of the folder behind; None for one that was given, or where there is no such folder."""
        behind = self.store.behind
        if behind is None or self.store.data(self.path) is not None:
            return None
        return behind if self.path == _ROOT else inside(self._below, behind)

    @property
    def _below(self) -> str:
        return self.path.relative_to(_ROOT).as_posix()

    @property
    def parent(self) -> GivenFile:
        return GivenFile(self.store, self.path.parent)

    @property
    def parents(self) -> tuple[GivenFile, ...]:
        return tuple(GivenFile(self.store, path) for path in self.path.parents)

    def with_name(self, name: str) -> GivenFile:
        return GivenFile(self.store, self.path.with_name(name))

    def relative_to(self, other: Any) -> PurePosixPath:
        """The way from another folder of the same files. Raises ValueError where there is none."""
        if not (isinstance(other, GivenFile) and self.store is other.store):
            raise ValueError(f"'{self}' is not below '{other}'")
        return self.path.relative_to(other.path)

    def is_relative_to(self, other: Any) -> bool:
        return (
            isinstance(other, GivenFile)
            and self.store is other.store
            and self.path.is_relative_to(other.path)
        )

    def resolve(self) -> GivenFile:
        """Without dots. What a link of the folder behind leads out of it lies outside of this one, too."""
        plain = GivenFile(self.store, PurePosixPath(os.path.normpath(self.path.as_posix())))
        if not plain.path.is_relative_to(_ROOT):
            return plain
        try:
            plain.real  # noqa: B018 - follows links
        except Refusal:
            return GivenFile(self.store, PurePosixPath("/") / plain.name)
        return plain

    def exists(self) -> bool:
        return self.is_file() or self.is_dir() or bool((real := self.real) and real.exists())

    def is_file(self) -> bool:
        return self.store.data(self.path) is not None or bool((real := self.real) and real.is_file())

    def is_dir(self) -> bool:
        return self.store.holds(self.path) or bool((real := self.real) and real.is_dir())

    def open(self, mode: Literal["rb"] = "rb") -> Any:
        data = self.store.data(self.path)
        if data is not None:
            return io.BytesIO(data)
        real = self.real
        if real is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self))
        return opened(real, self.store.behind)

    def write_bytes(self, data: bytes) -> int:
        """Given files are read, never written."""
        raise PermissionError(errno.EROFS, os.strerror(errno.EROFS), str(self))


def origin_of(folder: Location, written: str) -> tuple[Location, str] | None:
    """The folder and name of a file as it lies on the disk or in a store; None for one that was given."""
    if not isinstance(folder, GivenFile):
        return folder, written
    if (folder / written).real is None or (real := folder.real) is None:
        return None
    return real, written


def _form(path: PurePosixPath) -> PurePosixPath:
    """A path in one Unicode form: য় may be typed as one character or as two."""
    return PurePosixPath(unicodedata.normalize("NFC", path.as_posix()))
