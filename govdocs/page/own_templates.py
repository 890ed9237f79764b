"""The templates and the style sheet of an office, which go before ours: in a folder, in a package, or by a loader of Jinja."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from types import ModuleType

from jinja2 import BaseLoader, Environment, FileSystemLoader, PackageLoader, TemplateNotFound

from govdocs.errors import Refusal
from govdocs.files.location import inside
from govdocs.files.swapped import opened
from govdocs.page import messages

TemplatesGiven = str | Path | ModuleType | BaseLoader
"""A folder; a package, of which the folder `templates` is meant; or a loader of Jinja that can list its templates."""
OwnTemplates = Path | BaseLoader
"""The same, as it is used: never the name of a folder that is not there."""


def templates_of(given: TemplatesGiven | None) -> OwnTemplates | None:
    """The templates that are given, if any. Raises Refusal for a folder that is not there, and what cannot be templates."""
    if given is None or isinstance(given, BaseLoader):
        return given
    if isinstance(given, ModuleType):
        return _of_package(given)
    if not isinstance(given, (str, Path)):
        raise TypeError(
            f"templates are a folder, a package or a loader of Jinja, not a {type(given).__name__}"
        )
    folder = Path(given)
    refuse_missing(folder)
    return folder


def refuse_missing(templates: OwnTemplates | None) -> None:
    """Raises Refusal where the folder is not there: ours alone would print without the look of the office."""
    if isinstance(templates, Path) and not templates.is_dir():
        sentence = messages.NO_FOLDER_OF_TEMPLATES if not templates.exists() else messages.NOT_A_FOLDER
        raise Refusal(*sentence.filled(folder=templates))


def loader_of(templates: OwnTemplates) -> BaseLoader:
    """The loader by which Jinja reads them."""
    return UserFolder(templates) if isinstance(templates, Path) else templates


def name_of(templates: OwnTemplates) -> str:
    """What a message calls them: the folder's name, or the class of the loader."""
    return templates.name if isinstance(templates, Path) else type(templates).__name__


def sources(templates: OwnTemplates) -> Iterator[tuple[str, bytes]]:
    """The name and content of each template at the top of the folder, or of each that a loader lists."""
    if isinstance(templates, Path):
        yield from ((file.name, file.read_bytes()) for file in templates.glob("*.html"))
        return
    for name in _names(templates):
        if name.endswith(".html"):
            yield name, _source(templates, name)


def file_of(templates: OwnTemplates, name: str, most: int) -> bytes:
    """A file beside the templates, no more of it than `most` bytes and one; empty where there is none.

    Raises Refusal where it lies outside the folder.
    """
    if isinstance(templates, Path):
        path = inside(name, templates)
        if not path.is_file():
            return b""
        with opened(path, templates) as file:
            return file.read(most + 1)
    try:
        return _source(templates, name)
    except TemplateNotFound:
        return b""


def state_of(templates: OwnTemplates | None) -> Hashable:
    """What changes when a template or the style sheet does: of files their times and sizes, of a loader all it holds."""
    if templates is None:
        return None
    if isinstance(templates, Path):
        paths = sorted(path for path in templates.rglob("*") if path.is_file())
        return tuple((path, (status := path.stat()).st_mtime_ns, status.st_size) for path in paths)
    digest = sha256()
    for name in _names(templates):
        source = _source(templates, name)
        digest.update(b"%s\0%d\0%s" % (name.encode(), len(source), source))
    return digest.hexdigest()


def absolute(templates: OwnTemplates | None) -> OwnTemplates | None:
    """The same from whatever working directory."""
    return templates.absolute() if isinstance(templates, Path) else templates


class UserFolder(FileSystemLoader):
    """A user's folder of templates, out of which no link leads, be it made between the look and the opening."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        folder = Path(self.searchpath[0])
        try:
            path = inside(template, folder)
            with opened(path, folder) as file:
                written = os.fstat(file.fileno()).st_mtime
                source = file.read().decode(self.encoding)
        except (Refusal, OSError) as error:
            raise TemplateNotFound(template) from error
        return source, os.path.normpath(folder / template), lambda: _written(path) == written


def _written(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def _of_package(package: ModuleType) -> OwnTemplates:
    """The folder `templates` of a package, wherever it is imported from."""
    name = package.__name__
    folder = files(name) / "templates" if hasattr(package, "__path__") else None
    if folder is None or not folder.is_dir():
        raise Refusal(*messages.PACKAGE_WITHOUT_TEMPLATES.filled(package=name))
    return folder if isinstance(folder, Path) else PackageLoader(name, "templates")


def _names(loader: BaseLoader) -> list[str]:
    try:
        return sorted(loader.list_templates())
    except TypeError as error:  # as Jinja says that it cannot
        raise Refusal(*messages.LOADER_WITHOUT_LIST.filled(loader=type(loader).__name__)) from error


def _source(loader: BaseLoader, name: str) -> bytes:
    return loader.get_source(Environment(autoescape=True), name)[0].encode("utf-8", "surrogatepass")
