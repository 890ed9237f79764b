"""Engines with and without the speedups."""

import pytest

from govdocs.pdf import Engine


def stock_engine(css: str = "") -> Engine:
    """An engine without the speedups, as GOVDOCS_PLAIN=1 gives it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOVDOCS_PLAIN", "1")
        return Engine(css)


def both_engines(css: str = "") -> tuple[Engine, Engine]:
    """One with the speedups, and one without."""
    return Engine(css), stock_engine(css)
