"""Only what changed: a manifest in the output folder tells what each file was made from, so that the same is not made again.

    with Manifest(folder, renderer) as manifest:
        if not manifest.unchanged(source, output):
            document = load(source)
            manifest.keep(output, made(document, renderer.write(document, output)))

A letter is unchanged when everything that its bytes depend on has the same SHA-256: the files it was made from, the fonts, the
templates, the engine; and when what was made of it is still what lies there. Times and sizes of files are not asked: a checkout
of git changes the one without the other, and reading a letter costs less than a thousandth of rendering it.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, distribution, entry_points
from importlib.util import find_spec
from pathlib import Path, PurePath
from types import TracebackType
from typing import Any

from govdocs.errors import Refusal
from govdocs.files.atomic import write_whole
from govdocs.files.location import Location, inside
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import Document
from govdocs.models.kinds import ENTRY_POINTS
from govdocs.numerals import to_bangla
from govdocs.output import Renderer, numbered
from govdocs.problems.problem import Place, Problem, Severity

MANIFEST = ".govdocs.jsonl"
MAX_MANIFEST_BYTES = 256 * 1024 * 1024  # 800 bytes for a letter with office and pictures: 300,000 letters
SAVE_EVERY = 5.0  # seconds: so much work is done again at most after a power cut

Digests = dict[str, str]
"""Files by name, each with its SHA-256 in hexadecimal."""


@dataclass(frozen=True)
class Made:
    """What one output was made from, and what it is; plain data, to be sent from one process to another.

    `engine` is that of the process that made it. `sources` are named from the document's folder, `office` from that of an office
    file given by itself, `files` (several for PNG) from the folder of the output.
    """

    engine: str
    sources: Digests
    office: Digests
    files: Digests


@dataclass(frozen=True)
class Recipe:
    """What all letters of one run have in common: options, and digests of fonts and templates."""

    draft: bool
    embed_source: bool
    fonts: str
    templates: str

    @classmethod
    def of(cls, renderer: Renderer) -> Recipe:
        templates = folder_digest(renderer.templates) if renderer.templates else ""
        return cls(renderer.draft, renderer.embed_source, _fonts(renderer), templates)


def made(document: Document, files: Iterable[Location], *, office: Location | None = None) -> Made:
    """What was made of a document; `office` is the office file that was given to `load`, if any.

    The digests of its sources are of the bytes that were read, whatever lies there by now. Raises ValueError for a document
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
    written = {path.name: _digest(path) or "" for path in files}
    return Made(engine(), dict(sorted(sources.items())), dict(sorted(of_office.items())), written)


class Manifest:
    """What was made from what, of the files in one folder.

    `office` is the office file given by itself, if any. A manifest that cannot be read is told in `problems`, and counts as
    empty. Left as a context it is saved, whatever interrupts the work; meanwhile every few seconds.
    """

    def __init__(self, folder: Location, renderer: Renderer, *, office: Location | None = None) -> None:
        self.folder, self.office = folder, office
        self.problems: tuple[Problem, ...] = ()
        self._recipe = asdict(Recipe.of(renderer))
        self._digests: dict[tuple[Location, str], str | None] = {}
        self._touched: set[str] = set()
        try:
            self._written: bytes | None = _read(self.path)
            self._entries = _entries(self._written)
        except _Broken as broken:
            self.problems = (_problem(self.path, broken),)
            self._written, self._entries = None, {}
        self._saved = time.monotonic()

    @property
    def path(self) -> Location:
        return self.folder / MANIFEST

    def unchanged(self, source: Location, output: Location) -> tuple[Location, ...]:
        """The files of an output that is what it would be if it were made again; none if it must be made."""
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
        if any(_digest(path) != entry["files"][path.name] for path in files):
            return ()
        self._touched.add(name)
        return tuple(files)

    def keep(self, output: Location, made: Made) -> None:
        """Remember what an output was made from."""
        name = self._name(output)
        entry = {"output": name, **self._recipe, **asdict(made)}
        text = json.dumps(entry, ensure_ascii=False)
        self._entries[name] = text.encode("utf-8", "surrogatepass")  # a name need not be Unicode
        self._touched.add(name)
        if time.monotonic() - self._saved > SAVE_EVERY:
            self.save()

    def save(self) -> None:
        """Write the manifest, sorted; without the outputs of earlier runs that are gone. Raises OSError."""
        self._entries = {name: line for name, line in self._entries.items() if self._is_there(name, line)}
        data = b"".join(self._entries[name] + b"\n" for name in sorted(self._entries))
        if data != self._written:
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
        return files.get(first.name) == _digest(first) and all(
            self._digest_beside(folder, name) == digest
            for name, digest in files.items()
            if name != first.name
        )

    def _digest_beside(self, folder: Location, name: str) -> str | None:
        """The digest of a file that many letters may share: read once in a run."""
        if (folder, name) not in self._digests:
            path = _found(name, folder)
            self._digests[folder, name] = _digest(path) if path else None
        return self._digests[folder, name]

    def _is_there(self, name: str, line: bytes) -> bool:
        folder = (self.folder / name).parent
        return name in self._touched or all((folder / file).exists() for file in json.loads(line)["files"])


@cache
def engine() -> str:
    """SHA-256 over the programs: versions of govdocs and all it stands on, the C libraries, and the code that makes letters."""
    from govdocs.pdf.fingerprint import library_versions

    entries = entry_points(group=ENTRY_POINTS)
    names = ["govdocs", *(entry.dist.name for entry in entries if entry.dist)]
    packages = {"govdocs", *(entry.module.partition(".")[0] for entry in entries)}
    code = {package: _code(package) for package in packages}
    return _digest_of_data([_versions(names), library_versions(), code])


def folder_digest(folder: Path) -> str:
    """SHA-256 over all files below a folder, by name and content, but for hidden folders and compiled Python."""
    return _digest_of_data({path.relative_to(folder).as_posix(): _digest(path) for path in _files(folder)})


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if not path.is_dir():
            yield path
        elif not path.name.startswith(".") and path.name != "__pycache__" and not path.is_symlink():
            yield from _files(path)


def _fonts(renderer: Renderer) -> str:
    from govdocs.pdf.faces import Faces

    faces = renderer.faces or Faces.hind_siliguri()
    return _digest_of_data([(path.name, *style, _digest(path)) for path, *style in faces.files()])


def _code(package: str) -> str | None:
    """The digest of a package's code and templates: a version may stay the same while it is worked on."""
    spec = find_spec(package)
    if spec and spec.submodule_search_locations:
        folder = Path(next(iter(spec.submodule_search_locations)))
        return folder_digest(folder) if folder.is_dir() else None
    return _digest(Path(spec.origin)) if spec and spec.origin else None


def _versions(names: Sequence[str]) -> dict[str, str]:
    """Packages and those they need, with their versions; without those that this system does not need."""
    versions: dict[str, str] = {}
    wanted = list(names)
    while wanted:
        name = re.sub(r"[-_.]+", "-", wanted.pop()).lower()
        if name in versions:
            continue
        with suppress(PackageNotFoundError):
            package = distribution(name)
            versions[name] = package.version
            needs = (need for need in package.requires or () if "extra ==" not in need)
            wanted += [found[0] for need in needs if (found := re.match(r"[\w.-]+", need))]
    return versions


def _found(name: str, folder: Location) -> Location | None:
    try:
        return inside(name, folder)
    except Refusal:
        return None


def _digest(path: Location) -> str | None:
    """The SHA-256 of a file; None where there is none to read."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return None
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


def _digest_of_data(data: Any) -> str:
    return sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


class _Broken(Exception):  # noqa: N818
    """A manifest is not as it was written; at its line, counted from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def _read(path: Location) -> bytes:
    """The bytes of a manifest; none where there is no manifest. Raises _Broken."""
    try:
        if path.exists() and not path.is_file():
            raise _Broken(1, "it is no file")
        with path.open("rb") as file:
            data = file.read(MAX_MANIFEST_BYTES + 1)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _Broken(1, error.strerror or "it cannot be opened") from error
    if len(data) > MAX_MANIFEST_BYTES:
        raise _Broken(1, "it is too big")
    return data


def _entries(data: bytes) -> dict[str, bytes]:
    """The lines of a manifest by their outputs: as text they take a third of the memory. Raises _Broken."""
    entries = {}
    for number, line in enumerate(data.splitlines(), 1):
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _Broken(number, "it is no JSON") from error
        if not _is_entry(entry):
            raise _Broken(number, "something is missing")
        entries[entry["output"]] = line
    return entries


def _is_entry(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("output"), str)
        and all(key in entry for key in Recipe.__dataclass_fields__)
        and isinstance(entry.get("engine"), str)
        and all(_are_digests(entry.get(key)) for key in ("sources", "office", "files"))
        and all(PurePath(name).name == name for name in entry["files"])
    )


def _are_digests(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(digest, str) for digest in value.values())


def _problem(path: Location, broken: _Broken) -> Problem:
    line = to_bangla(broken.line)
    return Problem(
        "broken-manifest",
        f"আগে কোন ফাইল কী থেকে তৈরি হয়েছিল, সেই তালিকা ‘{path}’ পড়া যাচ্ছে না (সারি {line}); তাই সবই আবার তৈরি হবে।",
        f"The list of what was made from what, '{path}', cannot be read (line {broken.line}: {broken}); all is made again.",
        severity=Severity.WARNING,
        place=Place(str(path), broken.line, 1, broken.line, 1),
        hint_bangla="কিছু করতে হবে না; তালিকাটি নতুন করে লেখা হবে।",
        hint_english="There is nothing to do: the list is written anew.",
    )
