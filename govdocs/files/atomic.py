"""Files are written whole or not at all: first beside their place, down to the disk, then renamed into it.

What is on its way is called `.govdocs-….part`. A process that is killed leaves such a file behind, and the next one that writes
the same output removes it; of a process that still runs it is locked, and stays.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, NamedTuple

from govdocs.files.location import L
from govdocs.problems.problem import Problem

if sys.platform != "win32":
    import fcntl

_PATIENCE = (
    2.0  # seconds that a process waits for another one to finish the same output, before it goes its own way
)
_PAUSE = 0.002
_STREAMS = ("/dev", "/dev/fd", "/proc/self/fd")


def write_whole(path: L, data: bytes) -> L:
    """Write a file whole or not at all, its folder made if need be. Raises OSError, which names the file; see `unwritable`.

    A file that is there keeps its mode and owner, and one that may not be written is not replaced. A link is replaced by the
    file, whatever it leads to. A device or a pipe takes the bytes as they come.
    """
    return write_all({path: data})[0]


def rewrite_text(path: Path, text: str) -> Path:
    """Write a text file anew in UTF-8, with the byte order mark that it had; a link stays, the file that it leads to is written."""
    marked = path.read_bytes().startswith(BOM_UTF8)
    write_whole(path.resolve(), (BOM_UTF8 if marked else b"") + text.encode())
    return path


def write_all(files: Mapping[L, bytes]) -> tuple[L, ...]:
    """Write files that belong together, such as the pages of one letter: none takes its place before all are on the disk.

    Returns the paths. Raises OSError as `write_whole` does.
    """
    here: dict[Path, bytes] = {path: data for path, data in files.items() if isinstance(path, Path)}
    regular = {path: data for path, data in here.items() if not _is_stream(path)}
    for path in here.keys() - regular.keys():
        with _naming(path):
            path.write_bytes(here[path])
    if regular:
        _write_regular(regular)
    for place, data in files.items():
        if not isinstance(place, Path):
            place.write_bytes(data)
    return tuple(files)


def _write_regular(files: Mapping[Path, bytes]) -> None:
    for path in files:
        with _naming(path):
            _refuse(path)
            path.parent.mkdir(parents=True, exist_ok=True)
    first, *others = files
    with _naming(first):
        head, file = _open_head(first)
    parts = {first: head} | {path: head.with_suffix(f".{n}.part") for n, path in enumerate(others, 1)}
    try:
        with _naming(first):
            _fill(file, files[first], first)
        for path in others:
            with _naming(path), parts[path].open("wb") as member:
                _fill(member, files[path], path)
        if sys.platform == "win32":
            file.close()  # Windows renames no open file
        for path in (*others, first):  # while the head is there and locked, nobody removes the others
            with _naming(path):
                parts[path].replace(path)
    except BaseException:
        for part in reversed(parts.values()):
            part.unlink(missing_ok=True)
        raise
    finally:
        with suppress(OSError):  # on a full disk it tries once more to write what is left
            file.close()
    for folder in {path.parent for path in files}:
        settle(folder)


def _fill(file: BinaryIO, data: bytes, target: Path) -> None:
    if sys.platform != "win32" and target.is_file() and not target.is_symlink():
        old = target.stat()
        os.fchmod(file.fileno(), stat.S_IMODE(old.st_mode) & 0o777)  # before there is anything to be read
        with suppress(PermissionError):
            os.fchown(file.fileno(), old.st_uid, old.st_gid)
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


def _refuse(path: Path) -> None:
    """Raises what renaming would tell too late, or not at all."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    effective = os.access in os.supports_effective_ids
    if path.is_file() and not path.is_symlink() and not os.access(path, os.W_OK, effective_ids=effective):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _is_stream(path: Path) -> bool:
    """Whether the name is that of a device or a pipe, or of what the shell has opened: nothing to be renamed over."""
    return path.parent.as_posix() in _STREAMS or (path.exists() and not path.is_file() and not path.is_dir())


# The head is the first file on its way: its name tells whose it is, its lock that somebody is at work. The others of a set are
# called after it.


def _open_head(target: Path) -> tuple[Path, BinaryIO]:
    """A new file beside the target, locked; its name is short enough wherever the target's is."""
    stem = f".govdocs-{sha256(os.fsencode(target.name)).hexdigest()[:12]}"
    head = target.with_name(f"{stem}.part")
    deadline = time.monotonic() + _PATIENCE
    while (file := _locked(head)) is None:  # a leftover, or another process writes the same output just now
        for left in (head, *target.parent.glob(f"{stem}-????????.part")):
            _clear(left)
        if time.monotonic() > deadline:
            head = target.with_name(f"{stem}-{os.urandom(4).hex()}.part")
        else:
            time.sleep(_PAUSE)
    return head, file


def _locked(head: Path) -> BinaryIO | None:
    """The new file; None if there is one, or if it was taken for a leftover before it was locked."""
    try:
        file = head.open("xb")
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


def _clear(head: Path) -> None:
    """Remove what a killed process left, unless somebody is still at work on it."""
    with suppress(OSError):
        if sys.platform == "win32":
            head.unlink()  # an open file cannot be removed there
            _clear_members(head)
            return
        with head.open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(
                os.fstat(file.fileno()), head.lstat()
            ):  # not renamed, nor made anew, meanwhile
                _clear_members(head)
                head.unlink()


def _clear_members(head: Path) -> None:
    for member in head.parent.glob(f"{head.stem}.*.part"):
        member.unlink(missing_ok=True)


def settle(folder: Path) -> None:
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
def _naming(path: Path) -> Iterator[None]:
    """What goes wrong is told of the file that was asked for, not of the one on its way to it."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


# What went wrong


class _Reason(NamedTuple):
    bangla: str
    english: str
    hint_bangla: str
    hint_english: str


_NO_SPACE = _Reason(
    "ডিস্কে আর জায়গা নেই।",
    "the disk is full.",
    "জায়গা খালি করে আবার দিন, অথবা -d দিয়ে অন্য ডিস্কের ফোল্ডার দিন।",
    "Make room and try again, or give a folder on another disk with -d.",
)
_NOT_ALLOWED = _Reason(
    "অনুমতি নেই।",
    "permission is denied.",
    "ফাইলটি ‘শুধু পড়া যায়’ করা বা অন্য প্রোগ্রামে খোলা কি না দেখুন; নইলে -d দিয়ে নিজের কোনো ফোল্ডার দিন।",
    "See whether the file is read-only or open in another program; or give a folder of your own with -d.",
)
_NOT_A_FOLDER = _Reason(
    "ফোল্ডারের জায়গায় ওই নামে একটি ফাইল আছে।",
    "a file stands where a folder is needed.",
    "-d দিয়ে অন্য ফোল্ডার দিন।",
    "Give another folder with -d.",
)
_REASONS = {
    errno.ENOSPC: _NO_SPACE,
    errno.EDQUOT: _NO_SPACE,
    errno.EFBIG: _Reason(
        "ফাইলটি যত বড়, তত বড় ফাইল এখানে রাখা যায় না।",
        "the file is larger than allowed here.",
        "-d দিয়ে অন্য ডিস্কের ফোল্ডার দিন।",
        "Give a folder on another disk with -d.",
    ),
    errno.EROFS: _Reason(
        "ডিস্কটি থেকে শুধু পড়া যায়।",
        "the disk is read-only.",
        "-d দিয়ে অন্য ডিস্কের ফোল্ডার দিন।",
        "Give a folder on another disk with -d.",
    ),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EISDIR: _Reason(
        "ওই নামে একটি ফোল্ডার আছে।",
        "there is a folder of that name.",
        "-o দিয়ে অন্য নাম দিন, অথবা -d দিয়ে ফোল্ডারটিই দিন।",
        "Give another name with -o, or the folder itself with -d.",
    ),
    errno.ENOTDIR: _NOT_A_FOLDER,
    errno.EEXIST: _NOT_A_FOLDER,
    errno.ENAMETOOLONG: _Reason(
        "নামটি বেশি বড়।",
        "the name is too long.",
        "ছোট নাম দিন: সাধারণত ২৫৫ বাইট পর্যন্ত চলে, বাংলায় ৮৫টি বর্ণ।",
        "Give a shorter one: mostly 255 bytes will do, which are 85 Bangla letters.",
    ),
}  # fmt: skip


def unwritable(error: OSError) -> Problem:
    """A file that cannot be written, as a Problem: why, and the way out. What was there before is still there."""
    name = error.filename or "?"
    reason = _REASONS.get(error.errno or 0) or _Reason(
        f"{error.strerror or error}।",
        f"{error.strerror or error}.",
        "ফোল্ডার ও ডিস্ক দেখুন।",
        "See to the folder and the disk.",
    )
    return Problem(
        "unwritable",
        f"‘{name}’ লেখা যাচ্ছে না: {reason.bangla}",
        f"'{name}' cannot be written: {reason.english}",
        hint_bangla=reason.hint_bangla,
        hint_english=reason.hint_english,
    )
