"""A disk cache of data derived from a file, in `__pycache__` beside it.

As with compiled modules nothing is written where `PYTHONDONTWRITEBYTECODE` is set or the folder cannot be written, and
`PYTHONPYCACHEPREFIX` moves all of it elsewhere. An entry is valid for the source that it was made from, whatever its age.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from secrets import token_hex
from zlib import crc32

from govdocs.files.atomic import create_new


def read_cached(file: Path, made_from: str) -> bytes | None:
    """The cached data of a file, None if there are none or they were made from something else.

    `made_from` is all that the data depend on: the source, and the versions of the programs that made them.
    """
    with suppress(OSError):
        entry = _place(file).read_bytes()
        digest, data = entry[:_DIGEST_SIZE], entry[_DIGEST_SIZE:]
        return data if digest == _digest(made_from, data) else None
    return None


def write_cached(file: Path, made_from: str, data: bytes) -> None:
    """Cache what was made of a file, whole or not at all, whoever else is writing it. Never fails."""
    if sys.dont_write_bytecode:
        return
    place = _place(file)
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True, parents=True)
        written = place.with_name(f"{place.name}.{token_hex(4)}")
        with create_new(written) as new:
            new.write(_digest(made_from, data) + data)
        written.replace(place)


def _place(file: Path) -> Path:
    return Path(cache_from_source(str(file))).with_name(f"{file.name}.{sys.implementation.cache_tag}")


def _digest(made_from: str, data: bytes) -> bytes:
    """SHA-256 of the version of Python, of what the data were made from, and of a sum of the data: a file cut short does not
    match it."""
    return sha256(
        b"\0".join((MAGIC_NUMBER, made_from.encode(), b"%d %d" % (len(data), crc32(data))))
    ).digest()


_DIGEST_SIZE = sha256().digest_size
