"""`--update` writes the golden files anew."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# No test fails because the machine is busy: how fast examples are found is no law of what is tried.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))
