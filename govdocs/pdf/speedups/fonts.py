"""The fonts of a document that may be laid out with the shortcuts, by which the shortcuts know it."""

from shutil import rmtree
from typing import Any
from weakref import finalize

from weasyprint.text.fonts import FontConfiguration

from govdocs.pdf.speedups.shaping import Shaping


class Fonts(FontConfiguration):  # type: ignore[misc]
    """Font faces, and what was shaped with them."""

    def __init__(self) -> None:
        super().__init__()
        #: the texts of all documents of a renderer; where there is none, line_breaks.py steps aside
        self.shaping = Shaping()
        #: the styles of those documents; kept by styles.py
        self.known: Any = None
        #: how many objects were made and kept while garbage collection was held off
        self.uncollected = 0

    def add_font_face(self, rule_descriptors: Any, url_fetcher: Any) -> Any:
        folder = self._folder
        added = super().add_font_face(rule_descriptors, url_fetcher)
        if folder is None and self._folder is not None:
            finalize(self, rmtree, self._folder, ignore_errors=True)
        return added

    def __del__(self) -> None:
        """The folder has its finalizer, also where a renderer is kept to the end of a process: stock code fails then."""
