"""Shortcuts that save time and change no byte; `GOVDOCS_PLAIN=1` in the environment switches them off.

Each is gone round by a document of others (whose fonts are not `Fonts`) and proved by comparing bytes with
the plain way (tests/pdf/speedups/test_shortcuts.py). What is not here would cost more clarity than it brings time.
"""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint import HTML
from weasyprint.images import RasterImage
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

# isort: off - each replaces names of WeasyPrint when it is imported, and some take what others have replaced
import govdocs.pdf.speedups.backgrounds
import govdocs.pdf.speedups.collapsed_borders
import govdocs.pdf.speedups.file_writing
import govdocs.pdf.speedups.flow
import govdocs.pdf.speedups.line_breaks
import govdocs.pdf.speedups.style_cache
import govdocs.pdf.speedups.text_lines
import govdocs.pdf.speedups.used_lengths  # noqa: F401

# isort: on
from govdocs.pdf.speedups.fonts import Fonts
from govdocs.pdf.speedups.xml_reading import Page, read_tree

#: So many objects of Python (of a letter some 15,000) before garbage is collected.
MOST_UNCOLLECTED = 200_000


def new_fonts() -> FontConfiguration:
    """Fonts for a renderer: with the shortcuts, or without where the environment asks for none."""
    return FontConfiguration() if os.environ.get("GOVDOCS_PLAIN") == "1" else Fonts()


def read_html(html: str, fetcher: URLFetcher, fonts: FontConfiguration) -> HTML:
    """The document of a page, by the XML parser where that makes the same of it."""
    root = read_tree(html) if isinstance(fonts, Fonts) else None
    return HTML(string=html, url_fetcher=fetcher) if root is None else Page(root, fetcher)


@contextmanager
def undisturbed(fonts: FontConfiguration) -> Iterator[None]:
    """Hold garbage collection off for the length of a block.

    While a document is laid out nearly all that is allocated stays, so to look through it again and again is
    in vain: a quarter of the time of a hundred pages. Afterwards it counts as old, or all of it would be looked
    through at once.
    """
    if not isinstance(fonts, Fonts) or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        fonts.uncollected += gc.get_count()[0]
        if not gc.get_freeze_count():  # what somebody has frozen stays so
            gc.freeze()
            gc.unfreeze()
        gc.enable()


def sweep(fonts: FontConfiguration) -> None:
    """Collect the garbage of the documents before, when there may be much: nobody else looks through what is old."""
    if isinstance(fonts, Fonts) and fonts.uncollected > MOST_UNCOLLECTED and gc.isenabled():
        fonts.uncollected = 0
        gc.collect()


class Pictures(dict[str, Any]):
    """Pictures kept from one document to the next, as they stand in a PDF: the emblem is in every letter."""

    #: So many entries (three to a picture) and the next document starts anew.
    MOST = 60


def kept_pictures(fonts: FontConfiguration, before: Pictures | None) -> Pictures | None:
    """The pictures the next document may use, given those of the ones before; None without the shortcuts."""
    if not isinstance(fonts, Fonts):
        return None
    if before is None or len(before) > Pictures.MOST:
        return Pictures()
    # What could not be read shall be told again, and a drawing holds on to the document it was read for.
    for key in [key for key, kept in before.items() if not isinstance(kept, RasterImage | bytes)]:
        del before[key]
    return before


_stock_get_x_object = RasterImage.get_x_object


def _get_x_object(self: Any, interpolate: bool, dpi_ratio: float) -> pydyf.Stream:
    """Encode a picture once, not once for each document."""
    if not isinstance(self._cache, Pictures):
        return _stock_get_x_object(self, interpolate, dpi_ratio)
    made = vars(self).setdefault("made", {})
    if (interpolate, dpi_ratio) not in made:
        made[interpolate, dpi_ratio] = _stock_get_x_object(self, interpolate, dpi_ratio)
    return _unnumbered(made[interpolate, dpi_ratio])


def _unnumbered(stream: pydyf.Stream) -> pydyf.Stream:
    """The same stream for another PDF, where it has another number."""
    extra = pydyf.Dictionary(stream.extra)
    if "SMask" in extra:
        extra["SMask"] = _unnumbered(extra["SMask"])
    return pydyf.Stream(stream.stream, extra)


RasterImage.get_x_object = _get_x_object
