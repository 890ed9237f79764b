"""Which faces a document is set in: those that are given for all documents, then the second faces that its office file names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from govdocs.models.document import Document
from govdocs.models.fonts import FontFile
from govdocs.pdf.faces import Faces
from govdocs.pdf.missing_characters import MissingCharacters

_CACHED = 8  # sets of faces whose characters are known


class OfficeFaces:
    """The faces of documents: `given` for all of them, and each one's own second faces.

    Those of the office file are asked last, and only those are taken that give a character. So a letter that needs none of them
    has the bytes that it has without them, and carries none of their files. Its methods raise RenderError for a given font file
    that cannot be used; those of an office file were checked when it was read.
    """

    def __init__(self, given: Faces) -> None:
        self.given = given
        self._own = MissingCharacters(given)
        self._known: dict[tuple[Faces, tuple[str, ...]], MissingCharacters] = {}

    def missing(self, document: Document) -> MissingCharacters:
        """What is missing of a document although all of its faces are asked."""
        return self._missing(document.fonts)

    def chosen(self, fonts: Iterable[FontFile], *texts: str) -> Faces:
        """The given faces, and those of `fonts` that give a character of the texts."""
        there = tuple(font for font in fonts if font.is_there)
        lacking = {character for text in texts for character in self._own.among(text)} if there else ()
        if not lacking:
            return self.given
        every, before = self._missing(there), len(self.given.fallback)
        needed = {every.first_with(character) for character in lacking}
        return replace(
            self.given,
            office=tuple(font for number, font in enumerate(there, before) if number in needed),
        )

    def _missing(self, fonts: tuple[FontFile, ...]) -> MissingCharacters:
        if not fonts:
            return self._own
        faces = replace(self.given, office=tuple(font for font in fonts if font.is_there))
        key = faces, tuple(font.path for font in fonts if not font.is_there)
        if key not in self._known:
            # Made anew and not changed, so that threads may share it.
            self._known = {**dict(list(self._known.items())[1 - _CACHED :]), key: MissingCharacters(*key)}
        return self._known.get(key) or MissingCharacters(*key)


def files_with(document: Document, faces: Faces) -> dict[str, bytes]:
    """The files that a document was made from, but for second faces of its office that are not among the faces."""
    needed = {font.sha256 for font in faces.office}
    needless = [font.data for font in document.fonts if font.is_there and font.sha256 not in needed]
    return {name: data for name, data in document.files.items() if data not in needless}
