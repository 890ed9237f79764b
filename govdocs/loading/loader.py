"""Marked tree → Document: which kind it is, its office, its included files, and every problem at once."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, TypeVar, Unpack, overload

from pydantic import ValidationError

from govdocs.errors import Refusal
from govdocs.files.kept_patterns import patterns_kept
from govdocs.files.location import Location, inside
from govdocs.loading import carried_names, messages, turned_order, version_checks
from govdocs.loading.kind_of import kind_or_problem
from govdocs.loading.recorded_files import RecordedFiles
from govdocs.loading.remainder import remainder_problems
from govdocs.loading.surroundings import (
    OfficeGiven,
    Surroundings,
    document_file,
    folder_with,
    office_given,
)
from govdocs.models import Document
from govdocs.models.context import Context
from govdocs.models.leaving_out import is_no
from govdocs.models.office import Office
from govdocs.models.pictures import Album
from govdocs.problems.problem import InvalidDocument, Problem, in_order
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.source.reading import Source, read, read_text
from govdocs.text.unicode import same_name

if TYPE_CHECKING:
    from govdocs.files.stores import Remote
    from govdocs.models.fonts import FontFile

D = TypeVar("D", bound=Document)

OFFICE_KEYS = ("office", "অফিস")
_LETTERHEAD = ("letterhead", "পত্রশীর্ষ")
MAX_INCLUDES = 50  # in one document, those of its included documents among them
MAX_INCLUDE_DEPTH = 4


@overload
def load(
    source: str | Path | Remote | Mapping[str, Any], kind: type[D], **options: Unpack[Surroundings]
) -> D: ...
@overload
def load(
    source: str | Path | Remote | Mapping[str, Any], kind: None = ..., **options: Unpack[Surroundings]
) -> Document: ...
@patterns_kept("loading")
def load(
    source: str | Path | Remote | Mapping[str, Any],
    kind: type[Document] | None = None,
    *,
    folder: str | Location | None = None,
    office: OfficeGiven | None = None,
    files: Mapping[str, bytes] | None = None,
) -> Document:
    """Read and validate a document.

    `source` is the path or URL of a YAML file, or a mapping with the same keys. With a `kind` (`load(path, Letter)`) it must be of
    that kind, which a mapping then need not say; checkers of types know it, too.

    Pictures and included files are looked for in the file's own folder, but first among `files`: bytes, by the names that they
    would have there. `folder` is that folder for a mapping, and where a relative path begins. The office is the file or the
    mapping `office`, else `office.yaml` in that folder.

    Raises InvalidDocument, which carries every problem of the document at once; Refusal for the URL of a store that cannot be
    used.
    """
    if isinstance(source, Mapping):
        from govdocs.loading.mappings import document_source

        loading = _Loading(folder_with(files, folder), office_given(office))
        return loading.document(document_source(source, kind), kind)
    path = document_file(source, folder, files)
    text = read(path)
    return _Loading(path.parent, office_given(office), (path.resolve(),)).document(text, kind)


@overload
def loads(
    text: str, kind: type[D], *, name: str = ..., merged: bool = ..., **options: Unpack[Surroundings]
) -> D: ...
@overload
def loads(
    text: str, kind: None = ..., *, name: str = ..., merged: bool = ..., **options: Unpack[Surroundings]
) -> Document: ...
@patterns_kept("loading")
def loads(
    text: str,
    kind: type[Document] | None = None,
    *,
    name: str = "<text>",
    folder: str | Location | None = None,
    office: OfficeGiven | None = None,
    files: Mapping[str, bytes] | None = None,
    merged: bool = False,
) -> Document:
    """Read and validate a document from YAML text; `name` stands for the file in problems. The rest is as `load` takes it.

    `merged`: the words of a sheet are filled in already, so that a «…» is text and no placeholder. Raises InvalidDocument.
    """
    loading = _Loading(folder_with(files, folder), office_given(office), merged=merged)
    return loading.document(read_text(text, name), kind)


def check(
    source: str | Path | Remote | Mapping[str, Any],
    kind: type[Document] | None = None,
    **options: Unpack[Surroundings],
) -> tuple[Problem, ...]:
    """Every problem of a document, in the order of the file; of a valid one its warnings alone. Takes what `load` takes."""
    try:
        return (load(source, kind, **options) if kind else load(source, **options)).warnings
    except InvalidDocument as invalid:
        return invalid.problems


@dataclass
class _Loading:
    """The loading of one document, and of the files that it names."""

    folder: Location | None
    office_file: Location | Source | None
    chain: tuple[Location, ...] = ()
    """The documents that include this one, and itself."""
    prefix: str = ""
    """The way from the folder of the outermost document to that of this one."""
    merged: bool = False
    problems: list[Problem] = field(default_factory=list)
    recorded: RecordedFiles = field(default_factory=RecordedFiles)
    album: Album = field(default_factory=Album)
    included: list[Location] = field(default_factory=list)
    """Every document that was included, shared along the chain: one that includes ten that include ten does not grow."""
    fonts: dict[FontFile, None] = field(default_factory=dict)
    """The second faces of all offices, shared along the chain."""
    office_place: tuple[Source, str] | None = None

    def document(self, source: Source, wanted: type[Document] | None = None) -> Document:
        """The document of a source, of the kind that is wanted, if any. Raises InvalidDocument."""
        self.problems += source.problems
        kind = kind_or_problem(source, wanted)
        if isinstance(kind, Problem):
            raise InvalidDocument(in_order((*self.problems, kind)))
        self.problems += version_checks.problems(source, kind)
        if any(map(version_checks.is_schema_problem, self.problems)):  # nothing else can be said of its keys
            raise InvalidDocument(in_order(self.problems))
        self.problems += turned_order.problems(source)
        self._record(self.folder, PurePath(source.name).name, source.raw)
        office = self._office(source)
        context = Context(
            self.folder,
            office,
            self._include,
            record=partial(self._record, self.folder),
            album=self.album,
            faithful=kind.is_said_to_be_faithful(source.tree),
        )
        try:
            document = kind.model_validate(source.tree, context=context)
        except ValidationError as error:
            self.problems += self._problems_of(error, source, context)
        if not self.prefix and len(self.chain) <= 1:
            places = (source, *(place[0] for place in (self.office_place,) if place))
            self.problems += carried_names.problems(self.recorded.written, places)
        self.problems += remainder_problems(source)
        found = in_order(dict.fromkeys(self.problems))
        if any(problem.is_error for problem in found):
            raise InvalidDocument(found)
        document._source, document._warnings = source, found
        document._office_file, document._office_place = office, self.office_place
        document._fonts = tuple(self.fonts)
        document._files, document._origins = self.recorded.files, self.recorded.origins
        return document

    def _problems_of(self, error: ValidationError, source: Source, context: Context) -> list[Problem]:
        from govdocs.loading.unmerged import without_placeholders  # for invalid documents alone
        from govdocs.loading.validation_errors import problems

        office_missing = context.office is None and source.tree.key_of(*OFFICE_KEYS) is not None
        found = (
            problem
            for problem in problems(error, source, context)
            if not (office_missing and _is_of_office(problem))  # reported where the office is named
        )
        return list(found if self.merged else without_placeholders(found, source))

    def _record(self, folder: Location | None, written: str, data: bytes) -> None:
        self.recorded.record(folder, self.prefix, written, data)

    def _office(self, source: Source) -> Office | None:
        """The office that the document names, from the office file."""
        key = source.tree.key_of(*OFFICE_KEYS)
        if key is None or not isinstance(source.tree[key], str) or is_no(source.tree[key]):
            return None
        from govdocs.loading.office_file import (
            OFFICE_FILE,
            absent_fonts,
            office_file_beside,
            read_office_file,
        )

        place = self.office_file or office_file_beside(self.folder)
        if place is None or not (isinstance(place, Source) or place.is_file()):
            self._note(source, key, messages.NO_OFFICE_FILE.filled(file=OFFICE_FILE))
            return None
        home = self.folder if isinstance(place, Source) else place.parent
        context = Context(home, record=partial(self._record, home), album=self.album)
        try:
            file = read_office_file(place, context, None if self.office_file else self.folder)
        except InvalidDocument as invalid:
            self.problems += invalid.problems
            return None
        self.problems += file.problems
        self._record(None, OFFICE_FILE, file.source.raw)
        if not isinstance(place, Source):
            self.recorded.note_origin(place.parent, place.name, file.source.raw)
        wanted = same_name(source.tree[key])
        name = next((name for name in file.offices if same_name(name) == wanted), None)
        if name is not None:
            self.office_place = file.source, name
            office = file.offices[name]
            for font in office.font_fallback:
                self.fonts[font] = None
                self._record(home, font.path, font.data)
                if home is not None:  # of one that is not there, too: it may come
                    self.recorded.note_origin(home, font.path, font.data)
            self.problems += absent_fonts(file.source, name, office)
            return office
        if file.offices:
            facts = {"given": brief(source.tree[key]), "offices": ", ".join(file.offices)}
            self._note(source, key, messages.UNKNOWN_OFFICE.filled(**facts))
        return None

    def _include(self, written: str) -> Document:
        """Another document, of a file in the same folder. Its problems join ours; the line that names it says so too."""
        if self.folder is None:
            raise Refusal(*messages.INCLUDE_WITHOUT_FOLDER.filled(file=written))
        path = inside(written, self.folder)
        if path in self.chain:
            raise Refusal(*messages.INCLUDES_ITSELF.filled(file=written))
        self.included.append(path)
        if len(self.chain) > MAX_INCLUDE_DEPTH or len(self.included) > MAX_INCLUDES:
            limits = {"most": MAX_INCLUDES, "depth": MAX_INCLUDE_DEPTH}
            raise Refusal(*messages.TOO_MANY_INCLUDES.filled(file=written, **limits))
        loading = _Loading(
            (self.folder / written).parent,
            self.office_file,
            (*self.chain, path),
            posixpath.join(self.prefix, PurePath(written).parent.as_posix()),
            recorded=self.recorded,
            album=self.album,
            included=self.included,
            fonts=self.fonts,
        )
        try:
            document = loading.document(read(path, str(self.folder / written), self.folder))
        except InvalidDocument as invalid:
            self.problems += invalid.problems
            raise Refusal(*messages.INVALID_INCLUDE.filled(file=written)) from invalid
        self.problems += document.warnings
        return document

    def _note(self, source: Source, key: str, sentence: Sentence) -> None:
        """Add a problem about the value of a key at the top of the file."""
        value = str(source.tree[key])
        self.problems.append(source.problem(sentence, source.tree.values_at[key], path=(key,), given=value))


def _is_of_office(problem: Problem) -> bool:
    """Whether the office would have given what is missing."""
    first = same_name(str(problem.path[0])) if problem.path else ""
    return problem.code == "no-office" or (problem.code == "missing" and first in _LETTERHEAD)
