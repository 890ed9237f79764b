"""FastFonts: the fonts of documents that are laid out with the speedups; by their class each speedup knows such a document."""

from shutil import rmtree
from typing import Any
from weakref import finalize

from weasyprint.text.fonts import FontConfiguration

from govdocs.pdf.speedups import is_switched_off
from govdocs.pdf.speedups.shaping import ShapingCache


def new_fonts() -> FontConfiguration:
    """Fonts for an engine: with the speedups, or WeasyPrint's own where they are switched off."""
    return FontConfiguration() if is_switched_off() else FastFonts()


class FastFonts(FontConfiguration):  # type: ignore[misc]
    """Font faces, and what is cached of the documents of an engine."""

    def __init__(self) -> None:
        super().__init__()
        #: the shaped texts of all documents of an engine
        self.shaping = ShapingCache()
        #: the styles of those documents; see style_cache.py
        self.styles: Any = None
        #: how many objects were made while garbage collection was held off
        self.uncollected = 0

    def add_font_face(self, rule_descriptors: Any, url_fetcher: Any) -> Any:
        folder = self._folder
        added = super().add_font_face(rule_descriptors, url_fetcher)
        if folder is None and self._folder is not None:
            finalize(self, rmtree, self._folder, ignore_errors=True)
        return added

    def __del__(self) -> None:
        """The folder has its finalizer, also where an engine lives to the end of a process: stock code fails then."""
