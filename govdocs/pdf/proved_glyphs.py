"""What the second check of a PDF (outline_check) has found right, kept in `__pycache__` from one process to the next
(govdocs.files.cache): to draw the glyphs of one letter once more takes a twentieth of the command that makes it.

Only that a shape is right is kept, by a digest of all that it depends on: the font file, the glyph's bytes in the PDF and the
release of pdfium. What is wrong is found and told each time.
"""

from __future__ import annotations

import atexit
import marshal
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Final

from pypdfium2.version import PDFIUM_INFO

from govdocs.files.cache import read_cached, write_cached

_FILE: Final = Path(__file__).with_name("proved-glyphs")
_CHECKS: Final = f"checks 1, pdfium {PDFIUM_INFO}"
"""To be raised where outline_check, glyph_outlines or font_letters find otherwise than before."""
_MOST_FONTS: Final = 8
_MOST_KNOWN: Final = 50_000
"""Of one font in a process."""
_MOST_KEPT: Final = 5_000
"""Of one font from one process to the next."""


class ProvedGlyphs:
    """What was found right of one font file: `known` by this process, or by those before it."""

    def __init__(self, content: bytes) -> None:
        self.known: set[object] = set()
        self._kept = _kept().setdefault(sha256(content).digest(), set())

    def is_kept(self, found: object) -> bool:
        """Whether a process before found that right, which is then known."""
        if not self._kept or _digest(found) not in self._kept:
            return False
        self._know(found)
        return True

    def add(self, found: object) -> None:
        """Know and keep that this is right."""
        self._know(found)
        if len(self._kept) < _MOST_KEPT:
            self._kept.add(_digest(found))

    def _know(self, found: object) -> None:
        if len(self.known) < _MOST_KNOWN:
            self.known.add(found)


def _digest(found: object) -> bytes:
    return blake2b(repr(found).encode(), digest_size=16).digest()


@cache
def _kept() -> dict[bytes, set[bytes]]:
    """The digests of what was found right, by that of the font file; they are kept when the process ends."""
    data = read_cached(_FILE, _CHECKS)
    kept: dict[bytes, set[bytes]] = marshal.loads(data) if data else {}
    atexit.register(_keep, kept, _count(kept))
    return kept


def _keep(kept: dict[bytes, set[bytes]], before: int) -> None:
    if _count(kept) > before:
        last = list(kept.items())[-_MOST_FONTS:]
        write_cached(_FILE, _CHECKS, marshal.dumps(dict(last)))


def _count(kept: dict[bytes, set[bytes]]) -> int:
    return sum(map(len, kept.values()))
