"""A folder to work in, with a letter that is right and one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import BAD_LETTER, LETTER


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of the test: `letter.yaml`, and `bad.yaml` with a key that there is not."""
    (tmp_path / "letter.yaml").write_text(LETTER, "utf-8")
    (tmp_path / "bad.yaml").write_text(BAD_LETTER, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
