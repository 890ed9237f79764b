"""`render --watch`: do the work again whenever something that it was made from changes, and never because of what it makes."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from govdocs.cli.console import Usage
from govdocs.cli.printing import say

if TYPE_CHECKING:
    from govdocs.output import Format

INTERVAL = 0.5  # seconds

_YAML = frozenset({".yaml", ".yml"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".svg", ".webp"})
_FONTS = frozenset({".ttf"})
_TEMPLATES = frozenset({".html", ".css"})
_PAGE = re.compile(r"-\d+\Z")  # of a picture for each page


@dataclass(frozen=True)
class Watched:
    """What the documents of a command are made from: the files beside them, the templates, the office file.

    `out` is the file that is written, if one is named; `formats` are the formats of what is written.
    """

    files: Sequence[str]
    templates: Path | None
    office: Path | None
    out: str | None
    formats: Sequence[Format]

    def inputs(self) -> dict[Path, int]:
        """Every file that a change of counts, with the time of its last change in nanoseconds."""
        with suppress(OSError):  # of a folder that goes away while it is looked through
            return {path: _changed(path) for path in self._paths()}
        return {}

    def is_complete(self) -> bool:
        """Whether every document that was named is there, and every named folder holds some."""
        return all(
            any(_files(path, _YAML)) if path.is_dir() else path.is_file() for path in map(Path, self.files)
        )

    def _paths(self) -> Iterator[Path]:
        named = [Path(file) for file in self.files]
        folders = {path if path.is_dir() else path.parent for path in named}
        found = [path for folder in sorted(folders) for path in _files(folder, _YAML | _PICTURES | _FONTS)]
        made = self._names_of_pictures(path.stem for path in (*named, *found) if path.suffix.lower() in _YAML)
        yield from (path for path in found if not _is_one_of(path, made))
        if self.templates:
            yield from _files(self.templates, _TEMPLATES | _PICTURES)
        if self.office:
            yield self.office

    def _names_of_pictures(self, stems: Iterable[str]) -> frozenset[str]:
        """The names, without number and ending, of the pictures that the command itself writes."""
        if "png" not in self.formats:
            return frozenset()
        return frozenset(stems) | ({Path(self.out).stem} if self.out else set())


def watch(work: Callable[[], int], watched: Watched) -> int:
    """Work now, and again after each change of an input; until it is interrupted.

    An editor takes a file away for a moment while it saves: while a document is missing, the work waits for it.
    """
    seen: dict[Path, int] | None = None
    while True:
        now = watched.inputs()
        if seen is None:
            seen = now
            work()
        elif now != seen and watched.is_complete():
            seen = now
            try:
                work()
            except Usage as gone:  # it went away just now; it will be back, and then it has changed
                say(gone.format_message())
        time.sleep(INTERVAL)


def _is_one_of(path: Path, made: frozenset[str]) -> bool:
    return path.suffix.lower() == ".png" and bool({path.stem, _PAGE.sub("", path.stem)} & made)


def _files(folder: Path, endings: frozenset[str]) -> list[Path]:
    if folder.is_file():
        return [folder]
    return [path for path in folder.rglob("*") if path.suffix.lower() in endings and path.is_file()]


def _changed(path: Path) -> int:
    """When a file was changed, in nanoseconds; 0 for one that an editor has just taken away."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
