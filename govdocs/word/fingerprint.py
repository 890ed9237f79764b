"""The fingerprint of a document: which source a Word file is a draft of."""

from __future__ import annotations

from hashlib import sha256

from govdocs.models.document import Document

_SHOWN = 16


def fingerprint_of(document: Document) -> str:
    """SHA-256 of the files that a document was made from, names and all; of one made in Python, of what it says."""
    digest = sha256()
    for name, data in sorted(document.files.items()):
        digest.update(f"{len(name.encode())} {len(data)}\n{name}".encode())
        digest.update(data)
    if not document.files:
        digest.update(repr(document).encode())
    return digest.hexdigest()


def short(fingerprint: str) -> str:
    """As much of it as people compare."""
    return fingerprint[:_SHOWN]
