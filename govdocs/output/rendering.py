"""One document to a PDF or a file, by the renderer that the process keeps warm for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govdocs.files.location import Location
from govdocs.loading.loader import load
from govdocs.models.document import Document
from govdocs.output.renderer import Format, Renderer
from govdocs.output.warm import warm

if TYPE_CHECKING:
    from govdocs.files.stores import Remote
    from govdocs.loading.surroundings import OfficeGiven
    from govdocs.page.own_templates import TemplatesGiven
    from govdocs.pdf import Faces
    from govdocs.word.settings import WordSettings


def render_pdf(
    document: Document,
    *,
    templates: TemplatesGiven | None = None,
    faces: Faces | None = None,
    draft: bool = False,
    embed_source: bool = True,
) -> bytes:
    """The document as PDF; `Renderer` explains the options. Raises RenderFault.

    The engine that the first call loads serves the next ones, in whatever thread.
    """
    return warm(Renderer(templates, faces, draft, embed_source)).pdf(document)


def render(
    source: str | Path | Remote | Mapping[str, Any] | Document,
    out: str | Path | Remote,
    *,
    format: Format | None = None,
    folder: str | Location | None = None,
    office: OfficeGiven | None = None,
    files: Mapping[str, bytes] | None = None,
    templates: TemplatesGiven | None = None,
    faces: Faces | None = None,
    draft: bool = False,
    embed_source: bool = True,
    word: WordSettings | None = None,
) -> tuple[Location, ...]:
    """Load a document and write it to `out`, in the format of its ending. Returns the paths written: several for PNG.

    `folder`, `office` and `files` are those of `load`, the rest is that of `Renderer`. Raises InvalidDocument or RenderFault; then
    nothing is written.
    """
    document = (
        source if isinstance(source, Document) else load(source, folder=folder, office=office, files=files)
    )
    return warm(Renderer(templates, faces, draft, embed_source, word)).write(document, out, format)
