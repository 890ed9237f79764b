"""A folder beside secrets, and a machine without a network."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import NoReturn

import pytest
from PIL import Image

from tests.support.hostile import SECRET
from tests.support.memo import MEMO


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """`letters/` with a picture and a document; beside it, out of reach, a secret of each sort."""
    inside = tmp_path / "letters"
    inside.mkdir()
    (tmp_path / "secret.yaml").write_text(MEMO.replace("প্রশিক্ষণের", SECRET), "utf-8")
    Image.new("RGB", (4, 4)).save(tmp_path / "secret.png")
    Image.new("RGB", (4, 4)).save(inside / "ok.png")
    (inside / "inner.yaml").write_text(MEMO, "utf-8")
    return inside


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> NoReturn:
        pytest.fail(f"a connection was tried: {arguments[1:]}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
