"""Engines with and without the speedups, and that both make the same."""

import pytest

from govdocs.pdf import Engine, RenderError
from govdocs.pdf.engine import Pages


def stock_engine(css: str = "") -> Engine:
    """An engine without the speedups, as GOVDOCS_PLAIN=1 gives it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOVDOCS_PLAIN", "1")
        return Engine(css)


def both_engines(css: str = "") -> tuple[Engine, Engine]:
    """One with the speedups, and one without."""
    return Engine(css), stock_engine(css)


def pages_of_boxes(engine: Engine, html: str, *, strict: bool = True) -> Pages:
    """Pages laid out by WeasyPrint alone: every line and table has its boxes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("govdocs.pdf.engine.by_either_layout", lambda make, _: make())
        return engine.pages(html, strict=strict)


def page(body: str) -> str:
    """A document with a body."""
    return f'<!doctype html>\n<html lang="bn"><head><title>ছক</title></head><body>{body}</body></html>'


def assert_same(engines: tuple[Engine, Engine], html: str) -> Pages:
    """The pages of our layout, which are those of WeasyPrint: the same bytes, text and faults."""
    ours, weasyprints = (engine.pages(html, strict=False) for engine in engines)
    assert ours.pdf() == weasyprints.pdf()
    assert ours.text == weasyprints.text
    assert ours.faults == weasyprints.faults
    return ours


def both(engines: tuple[Engine, Engine], html: str) -> tuple[object, ...]:
    """What both engines make of a document, be it that they fail."""
    made: list[object] = []
    for engine in engines:
        try:
            pages = engine.pages(html, strict=False)
            made.append((pages.pdf(), pages.text, pages.faults))
        except RenderError as error:
            made.append(error.faults)
    return tuple(made)
