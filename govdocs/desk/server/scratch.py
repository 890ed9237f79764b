"""What the desk and its processes make for now lies in one folder, which goes with the desk, or with the next one after it was killed."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from govdocs.files.locking import locked, locked_if_free

PREFIX: Final = "govdocs-desk-"
_LOCK: Final = "in-use"
_A_DAY: Final = 86_400
_VARIABLES: Final = ("TMPDIR", "TEMP", "TMP")


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder that is the temporary one of this process and of those that it starts, until the block ends.

    While the block lasts a file in it is locked: what a killed desk has left is known by that, and is removed.
    """
    outer = Path(tempfile.gettempdir())
    sweep(outer)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=outer))
    before = {name: os.environ.get(name) for name in _VARIABLES}
    try:
        with locked(folder / _LOCK):
            tempfile.tempdir = str(folder)
            os.environ |= dict.fromkeys(_VARIABLES, str(folder))
            yield folder
    finally:
        tempfile.tempdir = str(outer)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        shutil.rmtree(folder, ignore_errors=True)


def sweep(outer: Path) -> None:
    """Remove the folders of desks that are no more; those of other users are theirs."""
    with suppress(OSError):
        for place in outer.glob(f"{PREFIX}*"):
            with suppress(OSError):
                if _is_ours(place) and _is_left(place):
                    shutil.rmtree(place, ignore_errors=True)


def _is_ours(place: Path) -> bool:
    is_folder = place.is_dir() and not place.is_symlink()
    return is_folder and (not hasattr(os, "geteuid") or place.stat().st_uid == os.geteuid())


def _is_left(place: Path) -> bool:
    lock = place / _LOCK
    if not lock.is_file():  # made this moment, or emptied by somebody
        return time.time() - place.stat().st_mtime > _A_DAY
    with locked_if_free(lock) as is_free:
        return is_free
