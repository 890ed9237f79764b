"""A folder of letters, and its desk behind the guard, asked as the browser asks."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.letters.folder import LetterFolder
from govdocs.desk.server.app import create_app
from tests.support.desks import Desks

HOST = "127.0.0.1:8123"
TOKEN = "the-secret-of-the-tests"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for letters, with a Bangla name."""
    made = tmp_path / "পত্রসমূহ"
    made.mkdir()
    return made


@pytest.fixture
def desk(folder: Path) -> Iterator[OfficeDesk]:
    made = OfficeDesk(LetterFolder(folder), TOKEN)
    yield made
    made.close()


@pytest.fixture
def browser(desk: OfficeDesk) -> TestClient:
    """The page of this start."""
    client = TestClient(create_app(desk, host=HOST), base_url=f"http://{HOST}")
    client.headers["X-Govdocs-Token"] = TOKEN
    return client


@pytest.fixture
def desks(folder: Path, tmp_path: Path) -> Iterator[Desks]:
    (tmp_path / "tmp").mkdir()
    made = Desks(folder, tmp_path / "tmp")
    yield made
    for begun in made.begun:
        begun.kill()
        begun.communicate()


@pytest.fixture
def started(desks: Desks) -> subprocess.Popen[str]:
    return desks.start()
