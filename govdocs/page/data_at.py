"""`data-at`: the attribute by which a fault on the page finds its place in the YAML; written by templates, read back here.

Its value is a path of field names and positions from 0: `body`, `annexes.0.title`. A slash leads into an included document:
`annexes.0.file/signature`.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup, escape

from govdocs.models.document import Document
from govdocs.problems.problem import Path, Place
from govdocs.source.reading import Source


class Located(NamedTuple):
    """A place in a YAML file: its path, as far as known where it is, and the file itself."""

    path: Path = ()
    place: Place | None = None
    source: Source | None = None

    @property
    def excerpt(self) -> str:
        """The line of the file at the place."""
        return self.source.line(self.place.line) if self.source and self.place else ""


def attribute(document_at: str, path: tuple[str | int, ...]) -> Markup:
    """The attribute of a value; `document_at` is the `data-at` of the included document that it is in, with its slash."""
    return Markup(f' data-at="{escape(document_at + ".".join(map(str, path)))}"')


def locate(document: Document, at: str) -> Located:
    """Where in the YAML the value of a `data-at` is."""
    *included, last = at.split("/")
    for step in included:
        for name in _steps(step):
            document = document[name] if isinstance(name, int) else getattr(document, name)  # type: ignore[index]
        document = getattr(document, "document", document)
    if document.source is None:
        return Located()
    spot = document.source.locate(_steps(last))
    return Located(spot.path, spot.key_place, document.source)


def _steps(at: str) -> Path:
    return tuple(int(step) if step.isdigit() else step for step in at.split(".") if step)
