"""Only what changed: a manifest in the output folder records what each file was made from, so that the same is not made again.

    with Manifest(folder, renderer) as manifest:
        if not manifest.unchanged(source, output):
            document = load(source)
            manifest.keep(output, made(document, renderer.write(document, output)))

A letter is unchanged when everything that its bytes depend on has the same SHA-256: the files it was made from, the fonts, the
templates, the engine; and when what was made of it still lies there unchanged. Times and sizes of files are not compared: a
checkout of git changes the one without the other, and reading a letter costs less than a thousandth of rendering it.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from errno import EEXIST
from hashlib import sha256
from pathlib import PurePath
from types import TracebackType

from govdocs.batch import digests
from govdocs.batch.digests import engine
from govdocs.batch.manifest_file import BrokenManifest, Digests, Recipe, entries, read_bytes
from govdocs.errors import Refusal
from govdocs.files.atomic import write_whole
from govdocs.files.location import Location, inside
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import Document
from govdocs.output import Renderer, numbered
from govdocs.problems.problem import Problem

MANIFEST = ".govdocs.jsonl"
SAVE_EVERY = 5.0  # seconds: the work that is done again at most after a power cut


@dataclass(frozen=True)
class Made:
    """What one output was made from, and the digests of its files; plain data that can be pickled.

    `engine` is that of the process that made it. `sources` are named from the document's folder, `office` from that of an office
    file given by itself, `files` (several for PNG) from the folder of the output.
    """

    engine: str
    sources: Digests
    office: Digests
    files: Digests


def made(document: Document, files: Iterable[Location], *, office: Location | None = None) -> Made:
    """What `files` were made from; `office` is the office file that was given to `load`, if any.

    The digests of the sources are of the bytes that were read, whatever lies there by now. Raises ValueError for a document
    that was read from no file.
    """
    if not document.origins:
        raise ValueError("a document that was read from no file cannot be known again")
    folder, _ = next(iter(document.origins))  # that of the document itself
    sources, of_office = {}, {}
    for (place, name), data in document.origins.items():
        digest = sha256(data).hexdigest()
        if office and place == office.parent:
            of_office[PurePath(name).as_posix()] = digest
        if place.is_relative_to(folder):
            sources[(place.relative_to(folder) / name).as_posix()] = digest
    written = {path.name: digests.of_file(path) or "" for path in files}
    return Made(engine(), dict(sorted(sources.items())), dict(sorted(of_office.items())), written)


class Manifest:
    """What was made from what, of the files in one folder.

    `office` is the office file given by itself, if any. A manifest that cannot be read is reported in `problems`, and counts as
    empty. As a context manager it is saved at the end, whatever interrupts the work, and meanwhile every few seconds.
    """

    def __init__(self, folder: Location, renderer: Renderer, *, office: Location | None = None) -> None:
        self.folder, self.office = folder, office
        self.problems: tuple[Problem, ...] = ()
        self._recipe = asdict(_recipe(renderer))
        self._digests: dict[tuple[Location, str], str | None] = {}
        self._touched: set[str] = set()
        try:
            self._written: bytes | None = read_bytes(self.path)
            self._entries = entries(self._written)
        except BrokenManifest as broken:
            self.problems = (broken.problem(self.path),)
            self._written, self._entries = None, {}
        self._saved = time.monotonic()

    @property
    def path(self) -> Location:
        return self.folder / MANIFEST

    def unchanged(self, source: Location, output: Location) -> tuple[Location, ...]:
        """The files of an output that would come out the same if it were made again; none if it must be made."""
        name = self._name(output)
        if name not in self._entries:
            return ()
        entry = json.loads(self._entries[name])
        if any(entry[key] != value for key, value in self._recipe.items()) or entry["engine"] != engine():
            return ()
        files = [output.with_name(file) for file in entry["files"]]
        if set(files) != set(numbered(output, len(files))):
            return ()
        if not self._same_sources(source, entry["sources"], entry["office"]):
            return ()
        if any(digests.of_file(path) != entry["files"][path.name] for path in files):
            return ()
        self._touched.add(name)
        return tuple(files)

    def keep(self, output: Location, made: Made) -> None:
        """Record what an output was made from.

        Where the file cannot be written now, the run goes on: its end tries once more, and says so.
        """
        name = self._name(output)
        entry = {"output": name, **self._recipe, **asdict(made)}
        text = json.dumps(entry, ensure_ascii=False)
        self._entries[name] = text.encode("utf-8", "surrogatepass")  # a name need not be Unicode
        self._touched.add(name)
        if time.monotonic() - self._saved > SAVE_EVERY:
            self._saved = time.monotonic()
            with suppress(OSError):
                self.save()

    def save(self) -> None:
        """Write the manifest, sorted; without the outputs of earlier runs that are gone. Raises OSError."""
        self._entries = {name: line for name, line in self._entries.items() if self._is_there(name, line)}
        data = b"".join(self._entries[name] + b"\n" for name in sorted(self._entries))
        if data != self._written:
            if self.path.exists() and not (self.path.is_file() or self.path.is_dir()):
                raise FileExistsError(
                    EEXIST, os.strerror(EEXIST), str(self.path)
                )  # a pipe would wait for its reader
            write_whole(self.path, data)
        self._written, self._saved = data, time.monotonic()

    def __enter__(self) -> Manifest:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.save()

    def _name(self, output: Location) -> str:
        return output.relative_to(self.folder).as_posix()

    def _same_sources(self, source: Location, sources: Digests, of_office: Digests) -> bool:
        """Whether all files that were read are as they were, and would be the ones that are read."""
        reads_office = of_office or any(PurePath(name).name == OFFICE_FILE for name in sources)
        if reads_office and bool(of_office) != bool(self.office):
            return False
        return self._same(source, sources) and (
            not of_office or self.office is None or self._same(self.office, of_office)
        )

    def _same(self, first: Location, files: Digests) -> bool:
        """Whether a file, which must be among them, and those beside it have these digests."""
        folder = first.parent
        return files.get(first.name) == digests.of_file(first) and all(
            self._digest_beside(folder, name) == digest
            for name, digest in files.items()
            if name != first.name
        )

    def _digest_beside(self, folder: Location, name: str) -> str | None:
        """The digest of a file that many letters may share: read once in a run."""
        if (folder, name) not in self._digests:
            path = _inside(name, folder)
            self._digests[folder, name] = digests.of_file(path) if path else None
        return self._digests[folder, name]

    def _is_there(self, name: str, line: bytes) -> bool:
        folder = (self.folder / name).parent
        return name in self._touched or all((folder / file).exists() for file in json.loads(line)["files"])


def _recipe(renderer: Renderer) -> Recipe:
    templates = digests.of_templates(renderer.own_templates)
    if renderer.word:  # of Word files the look
        templates = sha256(f"{templates} {renderer.word!r}".encode()).hexdigest()
    return Recipe(renderer.draft, renderer.embed_source, digests.of_fonts(renderer), templates)


def _inside(name: str, folder: Location) -> Location | None:
    try:
        return inside(name, folder)
    except Refusal:
        return None
