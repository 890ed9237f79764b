"""Templates compiled once and kept as Python keeps its own modules: in `__pycache__` beside them.

As with modules nothing is kept where `PYTHONDONTWRITEBYTECODE` is set or the folder cannot be written, and
`PYTHONPYCACHEPREFIX` moves all of it elsewhere. What is kept is found by the text of the template, never by its age.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError
from secrets import token_hex

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from govdocs.sandbox import Sandbox


class KeptCode(BytecodeCache):
    """The code of templates in these folders; a template from anywhere else, such as a user's own, leaves nothing behind."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return filename or ""

    def get_source_checksum(self, source: str) -> str:
        return sha256(f"{_COMPILER}\n{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        path = self._path(bucket)
        with suppress(OSError, EOFError, UnpicklingError, ValueError):
            if path:
                bucket.bytecode_from_string(path.read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        path = self._path(bucket)
        if path is None or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            path.parent.mkdir(exist_ok=True, parents=True)
            temporary = path.with_name(f"{path.name}.{token_hex(4)}")
            temporary.write_bytes(bucket.bytecode_to_string())
            os.replace(temporary, path)  # noqa: PTH105 — whole, whoever else is writing it

    def _path(self, bucket: Bucket) -> Path | None:
        template = Path(bucket.key)
        if template.parent not in self._folders:
            return None
        return Path(cache_from_source(bucket.key)).with_name(
            f"{template.name}.{sys.implementation.cache_tag}"
        )


#: What the code of a template depends on besides its text and the version of Python, which Jinja looks at itself.
_COMPILER = repr((jinja2.__version__, sorted(Sandbox.OPTIONS.items()), sorted(Sandbox.intercepted_binops)))
