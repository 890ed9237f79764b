"""What a document finds around it, as a program gives it: a folder, an office, files as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from govdocs.files.given_files import GivenFiles
from govdocs.files.locate import located, optional
from govdocs.files.location import Location
from govdocs.source.reading import Source

if TYPE_CHECKING:
    from govdocs.files.stores import Remote

OfficeGiven = str | Location | Mapping[str, Any]
"""An office file by its path or URL, or a mapping with the same keys."""


class Surroundings(TypedDict, total=False):
    """The options of `load`, `loads` and `check`."""

    folder: str | Location | None
    office: OfficeGiven | None
    files: Mapping[str, bytes] | None


def folder_with(files: Mapping[str, bytes] | None, folder: str | Location | None) -> Location | None:
    """The folder in which a document's files are found: those that are given before those of `folder`."""
    found = optional(folder)
    return GivenFiles(files, found).folder if files else found


def document_file(
    source: str | Path | Remote, folder: str | Location | None, files: Mapping[str, bytes] | None
) -> Location:
    """The file of a document; a relative path begins in `folder`, and a given file of its name comes first."""
    path: Location = located(source)
    home = optional(folder)
    if home is not None and isinstance(path, Path) and not path.is_absolute():
        path = home / str(path)
    return GivenFiles(files, path.parent).folder / path.name if files else path


def office_given(office: OfficeGiven | None) -> Location | Source | None:
    """The office file, or the source of a mapping that stands for one."""
    if not isinstance(office, Mapping):
        return optional(office)
    from govdocs.loading.mappings import office_source  # most offices are files

    return office_source(office)
