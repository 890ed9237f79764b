"""Where a register is: a file of SQLite, or a database of PostgreSQL."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from govdocs.errors import ExitCode, Refusal
from govdocs.register import messages

FILE_NAME = "register.sqlite"
VARIABLE = "GOVDOCS_REGISTER"

# A register there would be written by several machines at once, whose locks do not see each other.
_NETWORK_FILE_SYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afs",
    "ceph",
    "fuse.sshfs",
    "fuse.gvfsd-fuse",
    "davfs",
}


class Unusable(Refusal):
    """The register cannot be used: missing, damaged, locked, of another version, out of reach. Nothing was changed."""

    exit_code = ExitCode.RENDER_FAULT


@dataclass(frozen=True)
class RegisterLocation:
    """A register's place: a `path`, or the `url` of a PostgreSQL database."""

    path: Path | None = None
    url: str = ""

    @classmethod
    def parse(cls, text: str | Path) -> RegisterLocation:
        """A path, `sqlite:///path`, or `postgresql://user@host/database`; of a folder the `register.sqlite` in it.

        Raises Refusal for other databases.
        """
        if isinstance(text, Path):
            return cls(path=_file(text))
        scheme, mark, rest = text.partition("://")
        if not mark:
            return cls(path=_file(Path(text)))
        if scheme == "sqlite":
            return cls(path=_file(Path(rest.removeprefix("/"))))
        if scheme in ("postgresql", "postgres", "postgresql+psycopg"):
            return cls(url=f"postgresql+psycopg://{rest}")
        raise Refusal(*messages.OTHER_DATABASE.filled(scheme=scheme))

    def __str__(self) -> str:
        """The path or URL, without the password."""
        if self.path is not None:
            return str(self.path)
        from sqlalchemy import make_url

        url = make_url(self.url).set(drivername="postgresql")
        return url.render_as_string(hide_password=True)

    def stored_path(self, path: Path) -> str:
        """A letter's path as the register stores it: relative to its own folder, so that both can be moved together; else absolute."""
        whole = path.resolve()
        if self.path is not None and whole.is_relative_to(folder := self.path.resolve().parent):
            return whole.relative_to(folder).as_posix()
        return whole.as_posix()

    def letter_path(self, stored: str) -> Path:
        """The path of a letter, from the one that `stored_path` gave."""
        if self.path is None or PurePosixPath(stored).is_absolute() or Path(stored).is_absolute():
            return Path(stored)
        return self.path.resolve().parent / stored


def _file(path: Path) -> Path:
    return path / FILE_NAME if path.is_dir() else path


def find_register(
    given: str | None, beside: Path, environment: Mapping[str, str] = os.environ
) -> RegisterLocation:
    """The register to use: the one given, else that of GOVDOCS_REGISTER, else `register.sqlite` in *beside* or the nearest folder above.

    A link of that name that leads nowhere (a share that is not there) is that register, too: no other one further up is used instead.
    """
    if named := given or environment.get(VARIABLE):
        return RegisterLocation.parse(named)
    folder = beside.resolve()
    candidates = (above / FILE_NAME for above in (folder, *folder.parents))
    there = (path for path in candidates if os.path.lexists(path) and not path.is_dir())
    return RegisterLocation(next(there, beside / FILE_NAME))


def refuse_network(path: Path) -> None:
    """Raises Unusable for a file on a network drive, where that can be known (Linux, Windows)."""
    if _is_remote(Path(os.path.realpath(path))):  # unlike `resolve`, for a link to itself, too
        raise Unusable(*messages.ON_NETWORK_DRIVE.filled(path=path))


def _is_remote(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive = path.drive
        remote = 4  # DRIVE_REMOTE of GetDriveTypeW
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == remote
    mounts = Path("/proc/self/mountinfo")
    return (
        mounts.is_file() and file_system(path, mounts.read_text("utf-8", "replace")) in _NETWORK_FILE_SYSTEMS
    )


def file_system(path: PurePath, mountinfo: str) -> str:
    """The type of file system that holds a path, by the text of Linux' /proc/self/mountinfo; empty if it is not named there.

    >>> file_system(Path("/mnt/share/a"), "36 1 0:3 / / rw - ext4 /dev/a rw\\n37 36 0:4 / /mnt/share rw - cifs //s/t rw")
    'cifs'
    """
    found = ("", "")
    for row in mountinfo.splitlines():
        before, mark, after = row.partition(" - ")
        fields = before.split()
        if not mark or len(fields) < 5:
            continue
        mounted = fields[4].replace("\\040", " ")
        if path.is_relative_to(mounted) and len(mounted) >= len(found[0]):
            found = mounted, after.split()[0]
    return found[1]
