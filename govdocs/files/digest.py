"""The SHA-256 of a file, read piece by piece so that a large one does not fill the memory."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdocs.files.location import Location


def sha256_of(path: Location) -> str:
    """The SHA-256 of a file's bytes, as 64 hexadecimal digits. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
