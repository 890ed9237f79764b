"""Context: what a document may see of the world while it is validated. It is handed to pydantic with the tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationInfo

from govdocs.files.location import Location

if TYPE_CHECKING:
    from govdocs.models.document import Document
    from govdocs.models.fonts import FontShelf
    from govdocs.models.form import Form
    from govdocs.models.office import Office
    from govdocs.models.pictures import Album


def _forget(name: str, data: bytes) -> None:
    """A part that is made in Python records no files."""


@dataclass(frozen=True)
class Context:
    """A document's folder, its office, and the ways to the other files that it names.

    `include` reads another document and `read_form` a form, each by its path as written; both raise Refusal. `record` is called
    with the name and the bytes of each file that is read. `album` holds the pictures read so far, `fonts` the fonts of the office file.
    `faithful`: the document is a faithful copy of a letter, whose dates are printed as they are typed.
    """

    folder: Location | None = None
    office: Office | None = None
    include: Callable[[str], Document] | None = None
    read_form: Callable[[str], Form] | None = None
    record: Callable[[str, bytes], None] = _forget
    album: Album | None = None
    fonts: FontShelf | None = None
    faithful: bool = False


def context_of(info: ValidationInfo) -> Context:
    """The context of a validation; an empty one where a part is made in Python."""
    return info.context if isinstance(info.context, Context) else Context()
