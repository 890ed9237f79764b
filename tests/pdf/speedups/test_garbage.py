"""Garbage collection is left as it was found."""

import gc

import pytest

from govdocs.pdf import Engine
from tests.support import nasty_documents
from tests.support.engines import both_engines


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(nasty_documents.CSS)


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_collection_is_as_it_was_after_rendering(
    engines: tuple[Engine, Engine], enabled: bool
) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        engines[0].pages("<html lang=bn><title>ক</title>").pdf()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
