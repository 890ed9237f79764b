"""Many documents to files: outputs are planned and checked before any work, then every document is rendered that can be."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from warnings import warn

from govdocs.batch import messages
from govdocs.batch.executors import Executor
from govdocs.batch.jobs import Done, Limits
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from govdocs.files.locate import absolute, located
from govdocs.files.location import Location, is_url
from govdocs.loading.discovery import find_documents
from govdocs.output import warm
from govdocs.page.own_templates import absolute as absolute_templates
from govdocs.page.own_templates import templates_of
from govdocs.problems.problem import Problem
from govdocs.word.settings import refuse_missing_library

if TYPE_CHECKING:
    from govdocs.batch.manifest import Made, Manifest
    from govdocs.files.stores import Remote
    from govdocs.models import Document
    from govdocs.output import Format, Renderer
    from govdocs.page.own_templates import TemplatesGiven
    from govdocs.pdf import Faces
    from govdocs.register.numbering import Numbering
    from govdocs.word.settings import WordSettings

_PAGE_OF_SEVERAL = re.compile(r"(.+)-\d+")


@dataclass(frozen=True)
class RenderJob:
    """One document: its file, and the file of each format that is made of it."""

    source: str
    outputs: tuple[tuple[Format, str], ...]


@dataclass(frozen=True)
class RenderPlan:
    """The documents to be rendered, and the YAML files of the folders that are no documents."""

    jobs: tuple[RenderJob, ...]
    passed_over: tuple[Path | Remote, ...] = ()


@dataclass(frozen=True)
class Rendered:
    """What was made of a document: the paths written, several for PNG, and what the audit found.

    `unchanged`: what lies there is what would be made, so that nothing was done. `made` is for the manifest, by output.
    """

    paths: tuple[Location, ...]
    warnings: tuple[Problem, ...] = ()
    unchanged: bool = False
    made: tuple[Made, ...] = ()


def render_many(
    sources: str | Path | Remote | Iterable[str | Path | Remote],
    folder: str | Path | Remote | None = None,
    *,
    format: Format | Sequence[Format] = "pdf",
    executor: Executor | None = None,
    workers: int = 1,
    limits: Limits | None = None,
    office: str | Path | Remote | None = None,
    templates: TemplatesGiven | None = None,
    faces: Faces | None = None,
    draft: bool = False,
    embed_source: bool = True,
    word: WordSettings | None = None,
    audit: bool = False,
    only_changed: bool = False,
) -> Generator[Done[RenderJob, Rendered]]:
    """Render files, and all documents under folders, into `folder` (None: beside each source); yield each as it is done.

    All of them may be URLs of stores (`s3://bucket/letters`; see govdocs.files.stores).

    A folder keeps its structure: `letters/2024/a.yaml` of the source `letters` becomes `folder/2024/a.pdf`. One `Done` comes for
    each document: what was written, or its problems; one that fails stops no other. `executor`, `workers` and `limits` are those
    of `govdocs.batch.runner.run`; the machines of an executor see the same files under the same absolute paths.

    With `only_changed`, a manifest in `folder` (or in the one source folder) says what need not be done again: these come first,
    with `result.unchanged`, and are not audited. A manifest that cannot be read gives a Python warning.

    Raises Refusal at once, before any work, for a source that is not there, for two sources that would write one file, for a
    format that does not exist, for a store that cannot be reached, and where there is no one folder for the manifest.
    """
    from govdocs.batch.manifest import Manifest
    from govdocs.output import FORMATS, Renderer

    if isinstance(sources, str) or not isinstance(sources, Iterable):
        sources = [sources]
    given = list(map(located, sources))
    home = None if folder is None else located(folder)
    office_file = None if office is None else located(office)
    own = templates_of(templates)
    if executor is not None:  # its processes may have another working directory
        given, home = list(map(absolute, given)), home and absolute(home)
        own, office_file = absolute_templates(own), office_file and absolute(office_file)
        faces = faces and faces.absolute()
    formats = [format] if isinstance(format, str) else list(format)
    if unknown := [str(each) for each in formats if each not in FORMATS]:
        raise Refusal(*messages.UNKNOWN_FORMAT.filled(given=", ".join(unknown), known=", ".join(FORMATS)))
    if "docx" in formats:
        refuse_missing_library()
    jobs = plan(given, home, formats).jobs
    renderer = Renderer(own, faces, draft, embed_source, word)
    rendering = Rendering(renderer, office_file, audit, remember=only_changed)
    work = partial(run, executor=executor, workers=workers, limits=limits)
    if not only_changed:
        return work(rendering, jobs)
    beside = manifest_folder(given, home)
    if beside is None:
        raise Refusal(*messages.NO_FOLDER)
    manifest = Manifest(beside, renderer, office=office_file)
    for problem in manifest.problems:
        warn(problem.english, stacklevel=2)
    return changed(manifest, jobs, partial(work, rendering))


@dataclass(frozen=True)
class Rendering:
    """The task of rendering one document, by the renderer that its process keeps warm. Can be pickled."""

    renderer: Renderer
    office: Location | None = None
    audit: bool = False
    remember: bool = False
    numbering: Numbering | None = None
    """Gives numbers from the register to letters that have none; then a PDF is among the outputs of each job."""

    def prepare(self) -> None:
        """Load the engine: once in each process of our own, before its first letter is timed."""
        warm(self.renderer).prepare()

    def __call__(self, job: RenderJob) -> Rendered:
        from govdocs.loading.loader import load

        read = self.numbering.document if self.numbering else load
        document = read(job.source, office=self.office)
        renderer = warm(self.renderer)
        written = [renderer.write(document, out, format) for format, out in job.outputs]
        if self.numbering:
            self.numbering.record(document, job.source, dict(job.outputs)["pdf"])
        found = self._audited(document, list(chain.from_iterable(written)))
        if any(format == "docx" for format, _ in job.outputs):
            found = (*found, *renderer.word_file(document).own_problems)
        return Rendered(
            tuple(chain.from_iterable(written)),
            found,
            made=tuple(self._made(document, files) for files in written) if self.remember else (),
        )

    def _audited(self, document: Document, written: list[Location]) -> tuple[Problem, ...]:
        if not self.audit or document.faithful:
            return document.warnings
        from govdocs.audit import audit
        from govdocs.audit.pages import audit_pages

        return (*audit(document), *audit_pages(document, written))

    def _made(self, document: Document, files: tuple[Location, ...]) -> Made:
        from govdocs.batch.manifest import made

        return made(document, files, office=self.office)


def changed(
    manifest: Manifest,
    jobs: Iterable[RenderJob],
    run: Callable[[list[RenderJob]], Iterable[Done[RenderJob, Rendered]]],
    *,
    every: bool = False,
) -> Generator[Done[RenderJob, Rendered]]:
    """The jobs whose outputs are all unchanged, then the others (or `every` one) as `run` does them and the manifest records them."""
    with manifest:
        left = []
        for job in jobs:
            files = [manifest.unchanged(located(job.source), located(out)) for _, out in job.outputs]
            if all(files) and not every:
                yield Done(job, Rendered(tuple(chain.from_iterable(files)), unchanged=True))
            else:
                left.append(job)
        for done in run(left):
            if done.result:
                for (_, out), made in zip(done.job.outputs, done.result.made, strict=True):
                    manifest.keep(located(out), made)
            yield done


def manifest_folder(
    sources: Sequence[str | Path | Remote], folder: str | Path | Remote | None
) -> Path | Remote | None:
    """Where the manifest lies: in the folder that is written to, or in the one source folder; None where neither is given."""
    if folder is not None:
        return located(folder)
    first = located(sources[0])
    return first if len(sources) == 1 and first.is_dir() else None


def plan(
    sources: Iterable[str | Path | Remote], folder: str | Path | Remote | None, formats: Sequence[Format]
) -> RenderPlan:
    """Which documents are made into which files. Raises Refusal for a source that is missing or empty, and for two into one file."""
    planning = _Planning(located(folder) if folder is not None else None, tuple(formats))
    for source in map(located, sources):
        planning.add(source)
    jobs = tuple(planning.jobs.values())
    refuse_collisions(jobs)
    return RenderPlan(jobs, tuple(planning.passed_over))


def refuse_collisions(jobs: Iterable[RenderJob]) -> None:
    """Raises Refusal where two sources would write one file; the pages of a PNG are files too (`a-1.png`)."""
    written: dict[str, tuple[str, str]] = {}
    for job in jobs:
        for _, out in job.outputs:
            other, _ = written.setdefault(_same_file(out), (job.source, out))
            if other != job.source:
                raise Refusal(*messages.ONE_OUTPUT_TWICE.filled(one=other, other=job.source, out=out))
    for source, out in list(written.values()):
        path = located(out)
        if path.suffix == ".png" and (match := _PAGE_OF_SEVERAL.fullmatch(path.stem)):
            other, _ = written.get(_same_file(path.with_name(f"{match[1]}.png")), (source, ""))
            if other != source:
                raise Refusal(*messages.ONE_OUTPUT_TWICE.filled(one=other, other=source, out=out))


@dataclass
class _Planning:
    folder: Path | Remote | None
    formats: tuple[Format, ...]
    jobs: dict[str, RenderJob] = field(default_factory=dict)
    """By the source's real path: a file that is named and lies in a named folder too is done once."""
    passed_over: list[Path | Remote] = field(default_factory=list)

    def add(self, source: Path | Remote) -> None:
        if source.is_dir():
            found = find_documents(source)
            if not found.documents:
                raise Refusal(*messages.EMPTY_FOLDER.filled(folder=source))
            self.passed_over += found.others
            for path in found.documents:
                self._add_file(path, _below(path, source))
        elif source.is_file():
            self._add_file(source, "")
        else:
            raise Refusal(*messages.NO_SUCH_SOURCE.filled(source=source))

    def _add_file(self, path: Path | Remote, below: str) -> None:
        folder = path.parent if self.folder is None else self.folder / below
        outputs = tuple((format, str(folder / f"{path.stem}.{format}")) for format in self.formats)
        self.jobs.setdefault(_real(path), RenderJob(str(path), outputs))


def _real(path: Location) -> str:
    """The file itself, whatever links lead to it; a link that leads to itself is its own file, whose reading will fail."""
    try:
        return str(path.resolve())
    except (OSError, RuntimeError):
        return str(path)


def _below(path: Location, folder: Location) -> str:
    """The folder of a file, relative to a folder above it."""
    return path.relative_to(folder).parent.as_posix()


def _same_file(path: str | Path | Remote) -> str:
    """A path as it is compared: the same text for all spellings that name one file on this system, or on macOS (Unicode forms)."""
    if is_url(str(path)):
        return unicodedata.normalize("NFC", str(path))
    return unicodedata.normalize("NFC", os.path.normcase(os.path.abspath(str(path))))  # noqa: PTH100
