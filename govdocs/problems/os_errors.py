"""OSError → Problem: why a file cannot be written, and the way out."""

from __future__ import annotations

import errno
from typing import Final

from govdocs.errors import Text
from govdocs.problems import messages
from govdocs.problems.problem import Problem
from govdocs.problems.sentence import Sentence

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
}
"""Number of an OSError → the reason and the way out."""


def unwritable(error: OSError) -> Problem:
    """The Problem `unwritable`, which names the file and gives the reason; the file that was there before is still there."""
    name = str(error.filename or "?")
    reason, hint = _REASONS.get(error.errno or 0) or _other(error)
    return Sentence("unwritable", messages.UNWRITABLE, hint).filled(name=name, reason=reason).problem()


def _other(error: OSError) -> tuple[Text, Text]:
    said, hint = messages.OTHER_REASON
    return said.filled(reason=error.strerror or error), hint
