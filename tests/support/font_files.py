"""Our regular face as bytes and as tables, from which tests make damaged fonts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from govdocs.pdf import Faces
from govdocs.pdf.font_program import FontTables

Damage = Callable[[bytes], bytes]


@cache
def whole() -> bytes:
    return Faces.hind_siliguri().regular.read_bytes()


def tables_of(font: bytes) -> dict[bytes, bytes]:
    """Its tables, as `sfnt` takes them: without the checksum of the whole file."""
    tables = dict(FontTables(font)._tables)
    tables[b"head"] = tables[b"head"][:8] + bytes(4) + tables[b"head"][12:]
    return tables
