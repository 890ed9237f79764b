"""One writer at a time: a lock on a file that the system itself releases when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

_PAUSE = 0.02  # seconds between two tries, where the system cannot wait by itself


@contextmanager
def locked(path: Path) -> Iterator[FileIO]:
    """The file, open for reading and appending and held by us alone until the block ends. It is made where it is missing.

    Only writers that ask for the lock are held back: whoever reads, reads. Raises OSError; for a link too, which could lead to any file.
    """
    with open(path, "a+b", buffering=0, opener=_no_link) as file:
        _take(file)
        try:
            yield file
        finally:
            _release(file)


@contextmanager
def locked_if_free(path: Path) -> Iterator[bool]:
    """The same without waiting: whether the file is held by us until the block ends. Raises OSError."""
    with open(path, "a+b", buffering=0, opener=_no_link) as file:
        is_free = _take_now(file)
        try:
            yield is_free
        finally:
            if is_free:
                _release(file)


def _no_link(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)


if sys.platform == "win32":
    import msvcrt

    _FAR_BYTE = (
        0x7FFF_FFF0  # a byte that no journal reaches: on Windows what is locked cannot be read by others
    )

    def _take(file: FileIO) -> None:
        while not _take_now(file):
            time.sleep(_PAUSE)

    def _take_now(file: FileIO) -> bool:
        file.seek(_FAR_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(file: FileIO) -> None:
        file.seek(_FAR_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: FileIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def _take_now(file: FileIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(file: FileIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
