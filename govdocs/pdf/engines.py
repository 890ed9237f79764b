"""Engines: the engines of a renderer, one for each set of faces that its documents are set in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govdocs.pdf.faces import Faces
from govdocs.pdf.libraries_lock import one_thread_at_a_time

if TYPE_CHECKING:
    from govdocs.pdf.engine import Engine

MAX_ENGINES = 8
"""That are kept, each of one or two MiB: those of an office with three second faces, of which each letter needs its own."""


class Engines:
    """The engines of one style sheet, by their faces, of which those of an office file are known by their bytes.

    The letters of one office are set by one engine, or by two where some of them need a second face. That of the `given`
    faces is kept for good, of others the last few. Threads may share them.
    """

    def __init__(self, css: str, given: Faces, *, cache_css: bool) -> None:
        self._css, self._given, self._cache_css = css, given, cache_css
        self._loaded: dict[Faces, Engine] = {}

    @one_thread_at_a_time
    def of(self, faces: Faces) -> Engine:
        """The engine of some faces, loaded now if it is not there. Raises RenderError for a font or a style sheet that is invalid."""
        if faces not in self._loaded:
            from govdocs.pdf import Engine  # WeasyPrint is loaded when the first page is laid out

            others = [each for each in self._loaded if each != self._given]
            for old in others[: max(0, len(others) - MAX_ENGINES + 2)]:
                del self._loaded[old]
            self._loaded[faces] = Engine(self._css, faces, cache_css=self._cache_css)
        engine = self._loaded[faces] = self._loaded.pop(faces)  # the last that is used is the last to go
        return engine
