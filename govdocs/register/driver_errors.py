"""An error of SQLite or of PostgreSQL's driver → Unusable, which says in both languages what to do."""

from __future__ import annotations

import errno
from typing import Any

from govdocs.errors import Text
from govdocs.register import messages
from govdocs.register.location import RegisterLocation, Unusable

_SQLITE: dict[str, Text] = {
    "SQLITE_BUSY": messages.BUSY,
    "SQLITE_FULL": messages.DISK_FULL,
    "SQLITE_READONLY": messages.READ_ONLY,
    "SQLITE_CANTOPEN": messages.CANNOT_OPEN,
    "SQLITE_NOTADB": messages.NOT_A_DATABASE,
    "SQLITE_CORRUPT": messages.CORRUPT,
    "SQLITE_IOERR": messages.DISK_ERROR,
    "SQLITE_PROTOCOL": messages.CANNOT_LOCK,
}
"""The beginning of SQLite's error names (https://www.sqlite.org/rescode.html); extended codes add to them."""

_POSTGRESQL: dict[str, Text] = {
    "55P03": messages.BUSY,
    "53100": messages.DISK_FULL,
    "42501": messages.NO_PERMISSION,
    "42P01": messages.NO_TABLES,
}
"""By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""

_SYSTEM: dict[int, Text] = {
    errno.ENOSPC: messages.DISK_FULL,
    errno.EDQUOT: messages.DISK_FULL,
    errno.EROFS: messages.READ_ONLY,
    errno.EACCES: messages.CANNOT_OPEN,
    errno.EPERM: messages.CANNOT_OPEN,
}
"""By the number of the system's error, of a register that is written for the first time."""

_NO_CONNECTION = ("08", "28", "3D", "57")
"""Classes of SQLSTATE: connection exceptions, invalid authorization, no such database, operator intervention."""


def unusable(location: RegisterLocation, error: Any) -> Unusable:
    """A driver's error in words; the driver's own words are at the end of the English sentence."""
    detail = " ".join(str(error).split())
    reason = _sqlite_reason(error) if location.path else _postgresql_reason(error)
    return Unusable(
        *messages.CANNOT_BE_USED.filled(where=location, reason=reason.filled(detail=detail), detail=detail)
    )


def _sqlite_reason(error: Any) -> Text:
    if isinstance(error, OSError):
        return _SYSTEM.get(error.errno or 0, messages.DISK_ERROR)
    name = getattr(error, "sqlite_errorname", None) or ""
    if str(error) == "locking protocol":  # raised by `_make_file`, without a name
        return messages.CANNOT_LOCK
    return next((reason for code, reason in _SQLITE.items() if name.startswith(code)), messages.FAILED)


def _postgresql_reason(error: Any) -> Text:
    state = getattr(error, "sqlstate", None)
    if not state or state.startswith(_NO_CONNECTION):
        return messages.UNREACHABLE
    return _POSTGRESQL.get(state, messages.FAILED)
