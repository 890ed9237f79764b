"""What several tests share: the examples, rendered once each, and `--update` for the golden files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import govdocs

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(
    path
    for folder in ("examples", "examples/forms")
    for path in (ROOT / folder).glob("*.yaml")
    if path.name != "office.yaml"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@cache
def example_pdf(path: Path) -> bytes:
    return govdocs.render_pdf(govdocs.load(path))
