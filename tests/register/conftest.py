"""A new register in a file, for every test of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.register import Register
from tests.support.register_cases import DAY


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register.open(tmp_path / "register.sqlite", on=DAY)
