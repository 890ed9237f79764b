"""The SHA-256 of a file, on the disk and in a store."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from govdocs.files.digest import sha256_of
from govdocs.files.locate import located


@pytest.mark.parametrize("data", [b"", "পত্র".encode(), b"x" * (1 << 20)])
def test_the_digest_of_a_file_is_that_of_its_bytes(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(data)
    assert sha256_of(path) == hashlib.sha256(data).hexdigest()


def test_a_file_in_a_store_has_the_same_digest() -> None:
    pytest.importorskip("fsspec")
    remote = located("memory://digest/letter.pdf")
    remote.write_bytes(b"letter")
    assert sha256_of(remote) == hashlib.sha256(b"letter").hexdigest()


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        sha256_of(tmp_path / "none.pdf")
