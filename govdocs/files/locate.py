"""A path or URL, as a program or the command line gives it → the file or folder that it names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from govdocs.files.location import Location, is_url

if TYPE_CHECKING:
    from govdocs.files.stores import Remote


def absolute(place: Path | Remote) -> Path | Remote:
    """The same file from whatever working directory."""
    return place.absolute() if isinstance(place, Path) else place


def located(where: str | Path | Remote) -> Path | Remote:
    """The file or folder that a path or URL names; `file:` URLs are paths. Raises Refusal for a store that cannot be used."""
    if not isinstance(where, str):
        return where
    if not is_url(where):
        return Path(where)
    from govdocs.files.stores import from_url

    return from_url(where)


def optional(where: str | Location | None) -> Location | None:
    """What `located` gives, of a file or folder that may not be named."""
    return located(where) if isinstance(where, str) else where
