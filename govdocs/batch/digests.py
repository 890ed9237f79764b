"""SHA-256 digests of everything that the bytes of a letter depend on: files, folders, fonts, and the programs themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from govdocs.files.digest import sha256_of
from govdocs.files.location import Location
from govdocs.models.kinds import ENTRY_POINTS
from govdocs.output import Renderer
from govdocs.page.own_templates import OwnTemplates, state_of


@cache
def engine() -> str:
    """SHA-256 over the programs: versions of govdocs and its dependencies, the C libraries, and the code that makes letters."""
    from govdocs.pdf.fingerprint import library_versions

    entries = entry_points(group=ENTRY_POINTS)
    names = ["govdocs", *(entry.dist.name for entry in entries if entry.dist)]
    packages = {"govdocs", *(entry.module.partition(".")[0] for entry in entries)}
    code = {package: _code(package) for package in packages}
    return _of_data([_versions(names), library_versions(), code])


def of_fonts(renderer: Renderer) -> str:
    """SHA-256 over the font files of a renderer, with their names and styles."""
    from govdocs.pdf.faces import Faces

    faces = renderer.faces or Faces.hind_siliguri()
    main = [(path.name, *style, of_file(path)) for path, *style in faces.files()]
    return _of_data([*main, *((path.name, "fallback", of_file(path)) for path in faces.fallback)])


def of_templates(templates: OwnTemplates | None) -> str:
    """SHA-256 over the templates of a renderer; empty where it has none of its own."""
    if isinstance(templates, Path):
        return of_folder(templates)
    return str(state_of(templates)) if templates else ""


def of_folder(folder: Path) -> str:
    """SHA-256 over all files below a folder, by name and content, but for hidden folders and compiled Python."""
    return _of_data({path.relative_to(folder).as_posix(): of_file(path) for path in _files(folder)})


def of_file(path: Location) -> str | None:
    """The SHA-256 of a file in hexadecimal; None where there is none to read."""
    try:
        if not path.is_file():  # reading a pipe would wait for its writer
            return None
        return sha256_of(path)
    except (OSError, ValueError):
        return None


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if not path.is_dir():
            yield path
        elif not path.name.startswith(".") and path.name != "__pycache__" and not path.is_symlink():
            yield from _files(path)


def _code(package: str) -> str | None:
    """The digest of a package's code and templates: a version may stay the same while it is worked on."""
    spec = find_spec(package)
    if spec and spec.submodule_search_locations:
        folder = Path(next(iter(spec.submodule_search_locations)))
        return of_folder(folder) if folder.is_dir() else None
    return of_file(Path(spec.origin)) if spec and spec.origin else None


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


def _of_data(data: Any) -> str:
    return sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
