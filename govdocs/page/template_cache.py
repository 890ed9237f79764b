"""A disk cache of compiled templates (govdocs.files.cache)."""

from __future__ import annotations

import marshal
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache, bc_magic

from govdocs.files.cache import read_cached, write_cached
from govdocs.page.sandbox import OPTIONS, Sandbox


class TemplateCache(BytecodeCache):
    """Caches the compiled templates of these folders; of a template from anywhere else, such as a user's own, nothing is written.

    Code for the sandbox is other code, and has an entry of its own.
    """

    def __init__(self, *folders: Path, sandboxed: bool = False) -> None:
        self._folders = folders
        self._sandboxed = sandboxed

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return filename or ""

    def get_source_checksum(self, source: str) -> str:
        return f"{_COMPILER}\n{source}"

    def load_bytecode(self, bucket: Bucket) -> None:
        if (file := self._entry(bucket)) and (code := read_cached(file, bucket.checksum)):
            bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if file := self._entry(bucket):
            write_cached(file, bucket.checksum, marshal.dumps(bucket.code))

    def _entry(self, bucket: Bucket) -> Path | None:
        file = Path(bucket.key)
        if file.parent not in self._folders:
            return None
        return file.with_name(f"{file.name}.sandboxed") if self._sandboxed else file


#: All that the code of a template depends on besides its text and Python.
_COMPILER = repr((jinja2.__version__, bc_magic, sorted(OPTIONS.items()), sorted(Sandbox.intercepted_binops)))
