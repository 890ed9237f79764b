"""OSError → Problem: why a file cannot be written, and the way out."""

from __future__ import annotations

import errno
from typing import Final

from govdocs.errors import Text
from govdocs.problems import messages
from govdocs.problems.problem import Problem
from govdocs.problems.sentence import Sentence

_OF_THE_DISK: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)

_REASONS: Final[dict[int, tuple[Text, Text]]] = {
    errno.ENOSPC: messages.DISK_FULL,
    errno.EDQUOT: messages.DISK_FULL,
    errno.EFBIG: messages.FILE_TOO_LARGE,
    errno.EROFS: messages.DISK_READ_ONLY,
    errno.EACCES: messages.NOT_ALLOWED,
    errno.EPERM: messages.NOT_ALLOWED,
    errno.EISDIR: messages.A_FOLDER_OF_THAT_NAME,
    errno.ENOTDIR: messages.A_FILE_FOR_A_FOLDER,
    errno.EEXIST: messages.A_FILE_FOR_A_FOLDER,
    errno.ENAMETOOLONG: messages.NAME_TOO_LONG,
    errno.ENOENT: messages.NOT_THERE,
    errno.EBUSY: messages.IN_USE,
    errno.EIO: messages.DISK_FAILS,
}
"""Number of an OSError → the reason and the way out."""


def unwritable(error: OSError) -> Problem:
    """The Problem of a file that cannot be written, which names it and gives the reason; what was there before is still there.

    Of an error that is of no file, or for a reason that says nothing of one, the Problem is `system-error` and says just that.
    """
    known = _REASONS.get(error.errno or 0)
    if known is None or (error.filename is None and error.errno not in _OF_THE_DISK):
        return _system_error(error)
    reason, hint = known
    name = str(error.filename or "?")
    return Sentence("unwritable", messages.UNWRITABLE, hint).filled(name=name, reason=reason).problem()


def _system_error(error: OSError) -> Problem:
    said = f"{error.strerror or error}" + (f" ({error.filename})" if error.filename else "")
    return messages.SYSTEM_ERROR.filled(reason=said).problem()
