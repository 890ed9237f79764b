"""An office whose letters have been rendered, for the tests of the manifest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.office_letters import (
    BOTH,
    office_folder,
    render_all,
)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose letters have been rendered; a test leaves it as it was."""
    folder = office_folder(tmp_path_factory.mktemp("office"))
    assert render_all(folder) == BOTH
    return folder


@pytest.fixture
def office(rendered: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(rendered, tmp_path / "office"))
