"""Files that another program holds for a moment, as a scanner for viruses does on Windows: tried again, and then said."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from typing import Final

PATIENCE: Final = 3.0
"""Seconds that a file may be held."""
_PAUSES: Final = (0.01, 0.02, 0.05, 0.1, 0.2)
"""Seconds between two tries; the last one again and again."""

ACCESS_DENIED: Final = 5
_HELD: Final = frozenset((32, 33, 1224))
"""Errors of Windows: used by another process, locked, shown as memory."""


def patiently(step: Callable[[], object], *, may_be_ours: Callable[[], bool] = bool) -> None:
    """Do a step, and again for a while where Windows says that somebody else has the file.

    "Access denied" is said of a file that is held, too, where it is replaced: `may_be_ours` says whether we may write it otherwise.
    Raises the OSError of the last try; of a file that was held all the time it has the number EBUSY.
    """
    deadline = time.monotonic() + PATIENCE
    pauses = iter(_PAUSES)
    while True:
        try:
            step()
            return
        except OSError as error:
            number = getattr(error, "winerror", None)
            if number not in _HELD and not (number == ACCESS_DENIED and may_be_ours()):
                raise
            if time.monotonic() >= deadline:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), error.filename) from error
        time.sleep(next(pauses, _PAUSES[-1]))
