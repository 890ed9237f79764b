"""Names with `*`, `?` or `[…]`: what a shell of Linux makes of them, done by us, for the one of Windows does not."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from govdocs.files.location import is_url


def expanded(names: Iterable[str]) -> Iterator[str]:
    """The names, and in the place of a pattern the files that it fits, in their order.

    A file that is really called so is that file; a pattern that fits nothing stays, so that it can be said that there is no such file.
    """
    for name in names:
        if not glob.has_magic(name) or is_url(name) or Path(name).exists():
            yield name
            continue
        found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - a path of whatever folder, as a shell reads it
        yield from found or [name]
