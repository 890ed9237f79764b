"""Garbage collection is left as it was found, and what was laid out needs none."""

import gc
import sys
from weakref import ref

import pytest

from govdocs import Renderer, load
from govdocs.pdf import Engine
from govdocs.pdf.speedups.fonts import FastFonts
from govdocs.pdf.speedups.garbage import MOST_UNCOLLECTED, collect_if_due
from tests.support import nasty_documents
from tests.support.engines import both_engines
from tests.support.examples import ROOT


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


def test_the_pages_of_an_engine_are_let_go_without_collection() -> None:
    gc.disable()
    try:
        pages = Engine().pages("<html lang=bn><title>ক</title><p>খ</p><p style='break-before: page'>গ</p>")
        page = ref(pages.document.pages[0]._page_box)
        pages.pdf()
        assert page() is not None
        del pages
        assert page() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("name", ["official-letter", "minutes", "innovation-plan"])
def test_the_pages_of_a_document_are_let_go_without_collection(name: str) -> None:
    gc.disable()
    try:
        pages = Renderer().laid_out(load(ROOT / "examples" / f"{name}.yaml"))
        page = ref(pages.document.pages[0]._page_box)
        assert page() is not None
        del pages
        assert page() is None
    finally:
        gc.enable()


class _Ring:
    """What only a collection lets go of."""

    def __init__(self) -> None:
        self.me = self


@pytest.mark.parametrize(("grown", "collected"), [(-1000, True), (MOST_UNCOLLECTED, False)])
def test_garbage_is_collected_once_memory_has_grown(grown: int, collected: bool) -> None:
    fonts = FastFonts()
    fonts.most_blocks = sys.getallocatedblocks() + grown
    ring = ref(_Ring())
    collect_if_due(fonts)
    assert (ring() is None) is collected
