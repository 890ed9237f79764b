"""Files opened as they were looked at: what takes the place of one, or of a folder above it, between the look and the opening is refused."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path
from typing import Final

from govdocs.files.location import Location

_FLAGS: Final = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NONBLOCK"))
_ATTEMPTS: Final = 3  # an editor that saves replaces a file, too


@contextmanager
def opened(path: Location, within: Location | None = None) -> Iterator[BufferedIOBase]:
    """A regular file, open for reading; a pipe that has taken its place is not waited for.

    What is open is compared with what the path leads to afterwards, so that nothing outside of the folder `within` is read, whatever
    links were made meanwhile; None where any file will do. Raises OSError.
    """
    if not isinstance(path, Path) or not (within is None or isinstance(within, Path)):
        with path.open("rb") as file:
            yield file
        return
    for _ in range(_ATTEMPTS):
        with open(path, "rb", opener=_open) as file:
            found = os.fstat(file.fileno())
            if stat.S_ISREG(found.st_mode) and (within is None or _is_there(found, path, within)):
                yield file
                return
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS)


def _is_there(found: os.stat_result, path: Path, within: Path) -> bool:
    """Whether this very file is what the path leads to, inside of the folder."""
    try:
        real = path.resolve(strict=True)
        return within.resolve() in real.parents and os.path.samestat(found, real.lstat())
    except (OSError, RuntimeError):
        return False
