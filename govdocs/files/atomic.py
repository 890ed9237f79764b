"""Write files whole or not at all: first beside their place, down to the disk, then renamed into it.

A temporary file is called `.govdocs-….part`. A process that is killed leaves it behind, and the next one that writes the same
output removes it; while its process runs it is locked, and nobody removes it.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from govdocs.errors import Refusal
from govdocs.files import messages
from govdocs.files.holding import patiently
from govdocs.files.location import L
from govdocs.files.windows_names import is_kept

if sys.platform != "win32":
    import fcntl

_PATIENCE = 2.0  # seconds that a process waits for another one to finish the same output
_PAUSE = 0.002
_WITHOUT_READER = 5.0  # seconds that a pipe without anybody who reads it is tried
_STREAMS = ("/dev", "/dev/fd", "/proc/self/fd")


def create_new(path: Path) -> BinaryIO:
    """A new file, open for writing: never one that is there, and never through a link. Raises FileExistsError.

    Every file that we write is made by this, and then takes its place by its name.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    return os.fdopen(os.open(path, flags, 0o666), "wb")


def write_whole(path: L, data: bytes) -> L:
    """Write a file whole or not at all, its folder made if need be. Raises OSError, which names the file; `govdocs.problems.os_errors` says it to a reader.

    A file that is there keeps its mode and owner, and one that may not be written is not replaced. A link is replaced by the
    file, whatever it leads to. A device or a pipe takes the bytes as they come.
    """
    return write_all({path: data})[0]


def write_new(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write files that belong together, none of them over one that is there, be that a link to nowhere or made this moment.

    Returns the paths. Raises FileExistsError, which names the one that is there, and OSError as `write_whole` does.
    """

    def refuse_present() -> None:
        for path in files:
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))

    refuse_present()
    for path in files:
        if not _keeps(path.name):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    _write_regular(files, before_replacing=refuse_present)
    return tuple(files)


def rewrite_text(path: Path, text: str, *, over: bytes) -> Path:
    """Write a text file anew in UTF-8, with the byte order mark that it had; a link stays, the file that it leads to is written.

    `over` are the bytes that the new text was made from: where the file holds others by now, an edit made meanwhile is kept.
    Raises Refusal then, and OSError as `write_whole` does.
    """

    def refuse_edited() -> None:
        if path.read_bytes() != over:
            raise Refusal(*messages.CHANGED_MEANWHILE.filled(file=path))

    refuse_edited()
    data = (BOM_UTF8 if over.startswith(BOM_UTF8) else b"") + text.encode()
    _write_regular({path.resolve(): data}, before_replacing=refuse_edited)
    return path


def write_all(files: Mapping[L, bytes]) -> tuple[L, ...]:
    """Write files that belong together, such as the pages of one letter: none takes its place before all are on the disk.

    Returns the paths. Raises OSError as `write_whole` does.
    """
    here: dict[Path, bytes] = {path: data for path, data in files.items() if isinstance(path, Path)}
    for path in here:
        if not _keeps(path.name):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    regular = {path: data for path, data in here.items() if not _is_stream(path)}
    for path in here.keys() - regular.keys():
        with _name_in_errors(path):
            _into_stream(path, here[path])
    if regular:
        _write_regular(regular)
    for place, data in files.items():
        if not isinstance(place, Path):
            place.write_bytes(data)
    return tuple(files)


def _write_regular(files: Mapping[Path, bytes], *, before_replacing: Callable[[], object] = bool) -> None:
    for path in files:
        with _name_in_errors(path):
            _check_replaceable(path)
            path.parent.mkdir(parents=True, exist_ok=True)
    first, *others = files
    with _name_in_errors(first):
        head, file = _open_head(first)
    parts = {first: head} | {path: _member(head, n) for n, path in enumerate(others, 1)}
    try:
        with _name_in_errors(first):
            _fill(file, files[first], first)
        for path in others:
            with _name_in_errors(path), create_new(parts[path]) as member:
                _fill(member, files[path], path)
        if sys.platform == "win32":
            file.close()  # Windows renames no open file
        before_replacing()
        for path in (*others, first):  # while the head is there and locked, nobody removes the others
            with _name_in_errors(path):
                patiently(partial(parts[path].replace, path), may_be_ours=partial(_is_replaceable, path))
    except BaseException:
        if sys.platform == "win32":  # which removes no open file
            with suppress(OSError):
                file.close()
        for part in reversed(parts.values()):
            patiently(partial(part.unlink, missing_ok=True))
        raise
    finally:
        with suppress(OSError):  # on a full disk it tries once more to write what is left
            file.close()
    for folder in {path.parent for path in files}:
        sync_folder(folder)


def _fill(file: BinaryIO, data: bytes, target: Path) -> None:
    if sys.platform != "win32" and target.is_file() and not target.is_symlink():
        old = target.stat()
        os.fchmod(file.fileno(), stat.S_IMODE(old.st_mode) & 0o777)  # before there is anything to be read
        with suppress(PermissionError):
            os.fchown(file.fileno(), old.st_uid, old.st_gid)
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


def _keeps(name: str) -> bool:
    """Whether this system keeps a file under just this name, or knows it as a device that one may mean: on Windows `NUL.pdf` and
    `a.pdf:b` would be gone without a word."""
    return sys.platform != "win32" or name.upper() in ("NUL", "CON") or is_kept(name)


def _is_replaceable(path: Path) -> bool:
    try:
        _check_replaceable(path)
    except OSError:
        return False
    return True


def _check_replaceable(path: Path) -> None:
    """Raises the OSError that renaming would raise too late, or not at all."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    effective = os.access in os.supports_effective_ids
    if path.is_file() and not path.is_symlink() and not os.access(path, os.W_OK, effective_ids=effective):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _is_stream(path: Path) -> bool:
    """Whether the name is that of a device or a pipe, or of what the shell has opened: nothing to be renamed over.

    A link elsewhere is none, whatever it leads to: it is replaced.
    """
    if path.parent.as_posix() in _STREAMS:
        return True
    return not path.is_symlink() and path.exists() and not path.is_file() and not path.is_dir()


def _into_stream(path: Path, data: bytes) -> None:
    """Give the bytes to what the shell has opened, or to a device or pipe that is there; nobody who reads a pipe is waited for long."""
    if path.parent.as_posix() in _STREAMS or sys.platform == "win32":
        path.write_bytes(data)
        return
    given_up = time.monotonic() + _WITHOUT_READER
    while True:
        try:
            opened = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            break
        except OSError as error:
            if error.errno != errno.ENXIO or time.monotonic() > given_up:
                raise
            time.sleep(_PAUSE)
    with os.fdopen(opened, "wb") as file:
        if stat.S_ISREG(os.fstat(opened).st_mode):  # it was another one a moment ago
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        os.set_blocking(opened, True)
        file.write(data)


# The head is the first temporary file of a set: its name says of which output it is, its lock that a process still writes. The
# others of the set are named after it.


def _open_head(target: Path) -> tuple[Path, BinaryIO]:
    """A new file beside the target, locked; its name is short enough wherever the target's is."""
    stem = f".govdocs-{sha256(os.fsencode(target.name)).hexdigest()[:12]}"
    head = target.with_name(f"{stem}.part")
    deadline = time.monotonic() + _PATIENCE
    while (file := _locked(head)) is None:  # a leftover, or another process writes the same output just now
        for left in (head, *target.parent.glob(f"{stem}-????????.part")):
            _remove_leftover(left)
        if time.monotonic() > deadline:
            head = target.with_name(f"{stem}-{os.urandom(4).hex()}.part")
        else:
            time.sleep(_PAUSE)
    return head, file


def _member(head: Path, number: int) -> Path:
    """The temporary file of a further file of the set: found by the name of its head, and guessed by nobody."""
    return head.with_suffix(f".{number}-{os.urandom(4).hex()}.part")


def _locked(head: Path) -> BinaryIO | None:
    """The new file; None if there is one, or if it was taken for a leftover before it was locked."""
    try:
        file = create_new(head)
    except FileExistsError:
        return None
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        except OSError:  # a file system without locks: nobody can take it for a leftover there
            return file
        if os.fstat(file.fileno()).st_nlink == 0:
            file.close()
            return None
    return file


def _remove_leftover(head: Path) -> None:
    """Remove what a killed process left, unless somebody is still at work on it."""
    with suppress(OSError):
        if sys.platform == "win32":
            head.unlink()  # an open file cannot be removed there
            _remove_members(head)
            return
        with os.fdopen(os.open(head, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK), "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(
                os.fstat(file.fileno()), head.lstat()
            ):  # not renamed, nor made anew, meanwhile
                _remove_members(head)
                head.unlink()


def _remove_members(head: Path) -> None:
    for member in head.parent.glob(f"{head.stem}.*.part"):
        member.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Bring the names of a folder to the disk too, where the system can; the files are whole without it."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _name_in_errors(path: Path) -> Iterator[None]:
    """OSErrors name the file that was requested, not the temporary one."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        del error.filename2  # one that is None would be printed, too
        raise
