"""Files that wait a moment to be fetched without the token: a PDF for a tab of its own, from where the browser prints it, a sheet that a
link brings. Each has an address that nobody can guess."""

from __future__ import annotations

import secrets
import threading
import time
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

MOST: Final = 8
SECONDS: Final = 600.0
"""How long a tab may load its file again."""


@dataclass(frozen=True)
class HandedFile:
    """A file by its bytes, its kind and its name."""

    data: bytes
    media_type: str
    name: str


class HandedFiles:
    """The last few files of one desk."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, HandedFile]] = {}
        self._guard = threading.Lock()

    def keep(self, file: HandedFile) -> str:
        """Keep a file for a while; returns its address."""
        word = secrets.token_urlsafe(24)
        with self._guard:
            self._kept[word] = time.monotonic(), file
            while len(self._kept) > MOST:
                del self._kept[next(iter(self._kept))]
        return f"/file/{word}/{quote(file.name)}"

    def of(self, word: str) -> HandedFile | None:
        """The file of an address; None where it is gone."""
        with self._guard:
            at, file = self._kept.get(word, (0.0, None))
            return file if file and time.monotonic() - at < SECONDS else None
