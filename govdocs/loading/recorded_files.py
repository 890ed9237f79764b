"""Every file that a document is made of, recorded as it is read: its YAML, what it includes, the office file, pictures."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from pathlib import PurePath

from govdocs.files.given_files import origin_of
from govdocs.files.location import Location


@dataclass
class RecordedFiles:
    """The bytes of every file read for one document, those of the documents that it includes among them."""

    files: dict[str, bytes] = field(default_factory=dict)
    """By the path from the folder of the outermost document."""
    origins: dict[tuple[Location, str], bytes] = field(default_factory=dict)
    """By the folder in which each was looked for, and its name there."""
    written: dict[str, str] = field(default_factory=dict)
    """How the document, the office file or the command names each of the files."""

    def record(self, folder: Location | None, prefix: str, written: str, data: bytes) -> None:
        """Record a file by its name as written, in a folder that is `prefix` below the outermost document's.

        Text that came from no file (`<stdin>`, or no name at all) is called source.yaml.
        """
        if not data:
            return
        from_file = bool(written) and not written.startswith("<")
        name = PurePath(written).as_posix() if from_file else "source.yaml"
        path = _in_unicode(posixpath.normpath(posixpath.join(prefix, name)))
        self.files[path], self.written[path] = data, written
        if folder and from_file:
            self.note_origin(folder, written, data)

    def note_origin(self, folder: Location, written: str, data: bytes) -> None:
        """Note where a file lies; not of one that a program gave as bytes."""
        if (origin := origin_of(folder, written)) is not None:
            self.origins[origin] = data


def _in_unicode(name: str) -> str:
    """A name as a PDF can carry it: bytes that are no UTF-8, which a file's name may hold, become the sign �."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
