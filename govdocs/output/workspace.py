"""Workspace: what an office gives once for all of its documents, and `load`, `check` and `render` with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, overload

from govdocs.files.location import Location
from govdocs.loading.loader import load, loads
from govdocs.loading.surroundings import Surroundings
from govdocs.models.document import Document
from govdocs.output.renderer import Format, Renderer
from govdocs.output.warm import warm
from govdocs.problems.problem import InvalidDocument, Problem

if TYPE_CHECKING:
    from govdocs.files.stores import Remote
    from govdocs.loading.surroundings import OfficeGiven
    from govdocs.page.own_templates import TemplatesGiven
    from govdocs.pdf import Faces

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Workspace:
    """The folder, office, files and look that documents share: what the functions of `govdocs` take at each call, given once.

        office = govdocs.Workspace("letters", office="office.yaml", templates="look")
        letter = office.load("july.yaml", Letter)  # letters/july.yaml
        pdf = office.render_pdf(letter)

    `folder` is where relative paths of documents begin, and where what a mapping names is looked for. `office` is an office file
    or a mapping with its keys, `files` are given as bytes by their names in the folder (`load` explains all three). `templates`,
    `faces`, `draft` and `embed_source` are those of `Renderer`.

    It holds nothing open, never changes, and may be shared by threads. Raises Refusal for templates that are not there.
    """

    folder: str | Path | Remote | None = None
    _: KW_ONLY
    office: OfficeGiven | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    templates: TemplatesGiven | None = None
    faces: Faces | None = None
    draft: bool = False
    embed_source: bool = True

    def __post_init__(self) -> None:
        self.renderer  # noqa: B018 - refuses templates that are not there

    @overload
    def load(self, source: str | Path | Remote | Mapping[str, Any], kind: type[D]) -> D: ...
    @overload
    def load(self, source: str | Path | Remote | Mapping[str, Any], kind: None = ...) -> Document: ...
    def load(
        self, source: str | Path | Remote | Mapping[str, Any], kind: type[Document] | None = None
    ) -> Document:
        """Read and validate a document of a YAML file or a mapping. Raises InvalidDocument."""
        return load(source, kind, **self._surroundings) if kind else load(source, **self._surroundings)

    @overload
    def loads(self, text: str, kind: type[D], *, name: str = ...) -> D: ...
    @overload
    def loads(self, text: str, kind: None = ..., *, name: str = ...) -> Document: ...
    def loads(self, text: str, kind: type[Document] | None = None, *, name: str = "<text>") -> Document:
        """Read and validate a document from YAML text; `name` stands for the file in problems. Raises InvalidDocument."""
        if kind:
            return loads(text, kind, name=name, **self._surroundings)
        return loads(text, name=name, **self._surroundings)

    def check(
        self, source: str | Path | Remote | Mapping[str, Any], kind: type[Document] | None = None
    ) -> tuple[Problem, ...]:
        """Every problem of a document; of a valid one its warnings alone."""
        try:
            return (self.load(source, kind) if kind else self.load(source)).warnings
        except InvalidDocument as invalid:
            return invalid.problems

    def render_html(self, document: Document) -> str:
        """The document as one HTML page that needs nothing else. Raises RenderFault."""
        return self.renderer.html(document)

    def render_pdf(self, document: Document) -> bytes:
        """The document as PDF. Raises RenderFault."""
        return warm(self.renderer).pdf(document)

    def render(
        self,
        source: str | Path | Remote | Mapping[str, Any] | Document,
        out: str | Path | Remote,
        *,
        format: Format | None = None,
    ) -> tuple[Location, ...]:
        """Load a document and write it to `out`, in the format of its ending. Raises InvalidDocument or RenderFault."""
        document = source if isinstance(source, Document) else self.load(source)
        return warm(self.renderer).write(document, out, format)

    @cached_property
    def renderer(self) -> Renderer:
        """The renderer of its look."""
        return Renderer(self.templates, self.faces, self.draft, self.embed_source)

    @property
    def _surroundings(self) -> Surroundings:
        return {"folder": self.folder, "office": self.office, "files": self.files}
