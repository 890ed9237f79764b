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
    errno.ENXIO: messages.A_PIPE_NOBODY_READS,
    errno.EIO: messages.DISK_FAILS,
    errno.EINVAL: messages.NAME_NOT_KEPT,
    errno.EHOSTDOWN: messages.NETWORK_AWAY,
    errno.ENETUNREACH: messages.NETWORK_AWAY,
    errno.ESTALE: messages.NETWORK_AWAY,
}
"""Number of an OSError → the reason and the way out."""

_OF_WINDOWS: Final[dict[int, tuple[Text, Text]]] = {
    3: messages.NOT_THERE,
    19: messages.DISK_READ_ONLY,
    32: messages.IN_USE,
    33: messages.IN_USE,
    39: messages.DISK_FULL,
    51: messages.NETWORK_AWAY,
    53: messages.NETWORK_AWAY,
    59: messages.NETWORK_AWAY,
    64: messages.NETWORK_AWAY,
    65: messages.NOT_ALLOWED,
    67: messages.NETWORK_AWAY,
    112: messages.DISK_FULL,
    121: messages.NETWORK_AWAY,
    123: messages.NAME_NOT_KEPT,
    206: messages.PATH_TOO_LONG,
    1224: messages.IN_USE,
    1231: messages.NETWORK_AWAY,
}
"""What Windows says more exactly (`OSError.winerror`) → the reason and the way out."""
_LONGEST_ON_WINDOWS: Final = 259
"""Characters of a path, where Windows is not told to take longer ones: of one that is longer it says that it is not there."""


def unwritable(error: OSError) -> Problem:
    """The Problem of a file that cannot be written, which names it and gives the reason; what was there before is still there.

    Of an error that is of no file, or for a reason that says nothing of one, the Problem is `system-error` and says just that.
    """
    number = getattr(error, "winerror", None) or 0
    known = _OF_WINDOWS.get(number) or _REASONS.get(error.errno or 0)
    if number in (2, 3) and len(str(error.filename or "")) > _LONGEST_ON_WINDOWS:
        known = messages.PATH_TOO_LONG
    if known is None or (error.filename is None and error.errno not in _OF_THE_DISK):
        return _system_error(error)
    reason, hint = known
    name = str(error.filename or "?")
    return Sentence("unwritable", messages.UNWRITABLE, hint).filled(name=name, reason=reason).problem()


def _system_error(error: OSError) -> Problem:
    said = f"{error.strerror or error}" + (f" ({error.filename})" if error.filename else "")
    return messages.SYSTEM_ERROR.filled(reason=said).problem()
