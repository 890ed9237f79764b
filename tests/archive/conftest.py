"""An archive in a folder of its own, empty or with three letters, and a letter as PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.archive import Archive
from tests.support.archive_letters import DAY, write_letter


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive without letters."""
    return Archive(tmp_path / "archive")


@pytest.fixture
def filled(archive: Archive, tmp_path: Path) -> Archive:
    """An archive with the letters 1, 2 and 3."""
    for issue in (1, 2, 3):
        archive.add(write_letter(tmp_path, issue), on=DAY)
    return archive


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of letter 125, with its YAML `letter-125.yaml` beside it."""
    folder = tmp_path_factory.mktemp("letter")
    pdf = folder / "letter.pdf"
    govdocs.render(write_letter(folder, 125), pdf)
    return pdf
