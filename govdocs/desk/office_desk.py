"""OfficeDesk: what all requests share, which is the folder of letters and what is kept warm for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class OfficeDesk:
    """The folder whose letters the desk shows, and the secret that its windows send with each request."""

    folder: Path
    token: str
