"""The code of the audit's patterns, kept in `__pycache__` from one process to the next (govdocs.files.cache): to compile them is
a third of a first audit.
"""

from __future__ import annotations

import atexit
import marshal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from govdocs.files.cache import read_cached, write_cached
from govdocs.text.pattern_code import MAKER, Code, Key, give_code, made_code

_FILE: Final = Path(__file__).with_name("patterns")
_MOST: Final = 3_000
"""Patterns that are kept: more than there are; those of a source that was since changed are dropped with all others."""

_begun: list[bool] = []


@contextmanager
def patterns_kept() -> Iterator[None]:
    """The first time in a process: patterns are made of the code that is kept, and what had to be compiled nevertheless is kept, too.

    What later audits compile is kept when the process ends.
    """
    if _begun:
        yield
        return
    _begun.append(True)
    data = read_cached(_FILE, MAKER)
    kept: dict[Key, Code] = marshal.loads(data) if data else {}
    give_code(kept)
    yield
    _keep(kept, 0)
    atexit.register(_keep, kept, len(made_code()))


def _keep(kept: dict[Key, Code], before: int) -> None:
    """Keep what was compiled beside what was kept, if it is more than before."""
    made = made_code()
    if len(made) > before:
        all_of_them = made if len(kept) + len(made) > _MOST else {**kept, **made}
        write_cached(_FILE, MAKER, marshal.dumps(all_of_them))
