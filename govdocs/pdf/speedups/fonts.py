"""FastFonts: the fonts of documents that are laid out with the speedups; by their class each speedup knows such a document."""

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any
from weakref import finalize

from weasyprint.text.fonts import FontConfiguration

from govdocs.pdf.font_settings import readable_folder
from govdocs.pdf.speedups import is_switched_off
from govdocs.pdf.speedups.shaping import ShapingCache


def new_fonts() -> FontConfiguration:
    """Fonts for an engine: with the speedups, or WeasyPrint's own where they are switched off."""
    fonts = FontConfiguration() if is_switched_off() else FastFonts()
    if folder := readable_folder():  # else WeasyPrint makes its own, when there is a font to be put there
        fonts._folder = Path(mkdtemp(prefix="govdocs-", dir=folder))
        finalize(fonts, rmtree, fonts._folder, ignore_errors=True)
    return fonts


class FastFonts(FontConfiguration):  # type: ignore[misc]
    """Font faces, and what is cached of the documents of an engine."""

    def __init__(self) -> None:
        super().__init__()
        #: the shaped texts of all documents of an engine
        self.shaping = ShapingCache()
        #: the styles of those documents; see style_cache.py
        self.styles: Any = None
        #: the blocks of memory beyond which garbage is collected; None before the first document
        self.most_blocks: int | None = None
        #: the widths of letters by the name of a style, for the columns of tables (word_widths.py)
        self.letter_widths: dict[str, dict[str, float]] = {}
        #: the families of the chosen faces; text in any other is reported
        self.families: frozenset[str] = frozenset()

    def add_font_face(self, rule_descriptors: Any, url_fetcher: Any) -> Any:
        folder = self._folder
        added = super().add_font_face(rule_descriptors, url_fetcher)
        if folder is None and self._folder is not None:
            finalize(self, rmtree, self._folder, ignore_errors=True)
        return added

    def __del__(self) -> None:
        """The folder has its finalizer, also where an engine lives to the end of a process: stock code fails then."""
