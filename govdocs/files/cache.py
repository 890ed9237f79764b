"""What is made of a file once and kept as Python keeps its modules: in `__pycache__` beside it.

As with modules nothing is kept where `PYTHONDONTWRITEBYTECODE` is set or the folder cannot be written, and
`PYTHONPYCACHEPREFIX` moves all of it elsewhere. What is kept is found by all that it was made from, never by its age.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from secrets import token_hex


def recall(file: Path, made_from: str) -> bytes | None:
    """What was kept of a file, if it was made from the same; `made_from` names the versions of its makers, too."""
    with suppress(OSError):
        kept = _place(file).read_bytes()
        seal, data = kept[:_SEAL], kept[_SEAL:]
        return data if seal == _seal(made_from, data) else None
    return None


def keep(file: Path, made_from: str, data: bytes) -> None:
    """Keep what was made of a file, whole or not at all, whoever else is writing it."""
    if sys.dont_write_bytecode:
        return
    place = _place(file)
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True, parents=True)
        written = place.with_name(f"{place.name}.{token_hex(4)}")
        written.write_bytes(_seal(made_from, data) + data)
        written.replace(place)


def _place(file: Path) -> Path:
    return Path(cache_from_source(str(file))).with_name(f"{file.name}.{sys.implementation.cache_tag}")


def _seal(made_from: str, data: bytes) -> bytes:
    """Of the version of Python, of what it was made from, and of the data: one that was cut short is as good as none."""
    return sha256(b"\0".join((MAGIC_NUMBER, made_from.encode(), data))).digest()


_SEAL = sha256().digest_size
