"""The code of patterns, kept in `__pycache__` from one process to the next (govdocs.files.cache): to compile those of the audit is
a third of a first audit, those of a letter's loading a third of that.
"""

from __future__ import annotations

import atexit
import marshal
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from govdocs.files.cache import read_cached, write_cached
from govdocs.text.pattern_code import MAKER, Code, Key, give_code, made_code

_MOST: Final = 3_000
"""Patterns that are kept: more than there are; those of a source that was since changed are dropped with all others."""

_begun: set[str] = set()


@contextmanager
def patterns_kept(name: str, *, until_end: bool = False) -> Iterator[None]:
    """The first time in a process: patterns are made of the code that is kept under a name, and what had to be compiled within
    the block nevertheless is kept, too.

    With `until_end` also what is compiled later, when the process ends.
    """
    if name in _begun:
        yield
        return
    _begun.add(name)
    file, others = Path(__file__).with_name(f"patterns-{name}"), made_code().keys()
    data = read_cached(file, MAKER)
    kept: dict[Key, Code] = marshal.loads(data) if data else {}
    give_code(kept)
    yield
    made = _keep(file, kept, others)
    if until_end:
        atexit.register(_keep, file, kept, others, made)


def _keep(file: Path, kept: dict[Key, Code], others: Set[Key], before: int = 0) -> int:
    """Keep what was compiled beside what was kept, if it is more than before; `others` are kept elsewhere. Returns how many."""
    made = {key: code for key, code in made_code().items() if key not in others}
    if len(made) > before:
        all_of_them = made if len(kept) + len(made) > _MOST else {**kept, **made}
        write_cached(file, MAKER, marshal.dumps(all_of_them))
    return len(made)
