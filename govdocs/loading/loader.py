"""Marked tree → Document: which kind it is, its office, its included files, and every problem at once."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from govdocs.errors import Refusal
from govdocs.files.locate import located
from govdocs.files.location import Location
from govdocs.loading import version_checks as pins
from govdocs.loading.validation_errors import problems
from govdocs.models import Document, kind_named, kinds
from govdocs.models.base import Surroundings
from govdocs.models.office import Office
from govdocs.models.pictures import Album, inside
from govdocs.numerals import to_bangla
from govdocs.problems.problem import InvalidDocument, Place, Problem, in_order
from govdocs.problems.suggestions import brief, suggestion
from govdocs.source import reading as sources
from govdocs.source.decoding import refuse_bijoy
from govdocs.source.reading import Source
from govdocs.text.bijoy import looks_like_bijoy
from govdocs.text.unicode import same_name

if TYPE_CHECKING:
    from govdocs.files.stores import Remote

OFFICE_FILE = "office.yaml"
OFFICE_KEYS = ("office", "অফিস")
MAX_INCLUDES = 50  # in one document, those of its included documents among them
MAX_INCLUDE_DEPTH = 4

_SAMPLE = 20_000  # characters that are looked at to tell Bijoy from Bangla
_OFFICES = TypeAdapter(dict[str, Office], config=ConfigDict(defer_build=True))


def load(
    source: str | Path | Remote | Mapping[str, Any],
    *,
    folder: Location | None = None,
    office: Location | None = None,
) -> Document:
    """Read and validate a document.

    `source` is the path or URL of a YAML file, or a mapping with the same keys. Pictures and included files are looked for in the
    file's own folder (`folder` for a mapping); the office file is `office`, else `office.yaml` in that folder.

    Raises InvalidDocument, which carries every problem of the document at once; Refusal for the URL of a store that cannot be
    used.
    """
    if isinstance(source, Mapping):
        return _Loading(folder, office).document(sources.mark(source))
    path = located(source)
    read = sources.read(path)
    return _Loading(path.parent, office, (path.resolve(),)).document(read)


def loads(
    text: str,
    *,
    name: str = "<text>",
    folder: Location | None = None,
    office: Location | None = None,
    merged: bool = False,
) -> Document:
    """Read and validate a document from YAML text; `name` stands for the file in problems. Raises InvalidDocument.

    `merged`: the words of a sheet are in it already, so that a «…» is no place for them.
    """
    return _Loading(folder, office, merged=merged).document(sources.read_text(text, name))


def check(
    source: str | Path | Remote | Mapping[str, Any],
    *,
    folder: Location | None = None,
    office: Location | None = None,
) -> tuple[Problem, ...]:
    """Every problem of a document, in the order of the file; empty when it is valid. Takes what `load` takes."""
    try:
        load(source, folder=folder, office=office)
    except InvalidDocument as invalid:
        return invalid.problems
    return ()


def offices(path: Location) -> dict[str, Office]:
    """The offices of an office file, by the names that documents call them. Raises InvalidDocument."""
    loading = _Loading(path.parent, path)
    found, _ = loading._offices(path)
    if loading.problems:
        raise InvalidDocument(in_order(loading.problems))
    return found


def kind_of(source: Source) -> type[Document]:
    """The kind that a source says it is of. Raises InvalidDocument where it says none."""
    loading = _Loading(None, None)
    kind = loading._kind(source)
    if kind is None:
        raise InvalidDocument(in_order((*source.problems, *loading.problems)))
    return kind


@dataclass
class _Loading:
    """One document on its way in, with the files it draws in."""

    folder: Location | None
    office_file: Location | None
    chain: tuple[Location, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    """Everything that was read, by its path from the folder of the outermost document."""
    origins: dict[tuple[Location, str], bytes] = field(default_factory=dict)
    """The same by the folder in which it was looked for, and its name there."""
    prefix: str = ""
    """The way from there to the folder of this document."""
    album: Album = field(default_factory=Album)
    office_place: tuple[Source, str] | None = None
    included: list[Location] = field(default_factory=list)
    """Every document that was drawn in, shared along the chain: one that draws in ten that draw in ten does not grow."""
    merged: bool = False

    def document(self, source: Source) -> Document:
        self.problems += source.problems
        kind = self._kind(source)
        if kind is None:
            raise InvalidDocument(in_order(self.problems))
        self.problems += pins.problems(source, kind)
        if any(
            map(pins.is_schema_problem, self.problems)
        ):  # what else is wrong may be right in its own version
            raise InvalidDocument(in_order(self.problems))
        draw_in = partial(self._draw_in, self.folder)
        draw_in(PurePath(source.name).name, source.raw)
        office = self._office(source)
        around = Surroundings(self.folder, office, self._include, draw_in, self.album)
        try:
            document = kind.model_validate(source.tree, context=around)
        except ValidationError as error:
            told = office is None and source.tree.key_of(*OFFICE_KEYS) is not None  # why there is no officer
            from govdocs.loading.unmerged import awaiting  # imported for what is wrong alone

            found = (p for p in problems(error, source, around) if not (told and p.code == "no-office"))
            self.problems += found if self.merged else awaiting(found, source)
        if self.problems:
            raise InvalidDocument(in_order(dict.fromkeys(self.problems)))
        document._source = source
        document._office_file, document._office_place = around.office, self.office_place
        document._files, document._origins = self.files, self.origins
        return document

    def _draw_in(self, folder: Location | None, written: str, data: bytes) -> None:
        """Remember a file of this folder; text that came from no file (`<stdin>`) is called source.yaml."""
        if not data:
            return
        no_file = written.startswith("<")
        name = "source.yaml" if no_file else PurePath(written).as_posix()
        self.files[posixpath.normpath(posixpath.join(self.prefix, name))] = data
        if folder and not no_file:
            self.origins[folder, written] = data

    def _kind(self, source: Source) -> type[Document] | None:
        key = source.tree.key_of("kind", "ধরন")
        given = brief(source.tree[key]) if key else ""
        if kind := kind_named(given):
            return kind
        names = [name for kind in kinds().values() for name in (kind.bangla_name, kind.name)]
        choices = " / ".join(kind.bangla_name for kind in kinds().values())
        if key is None:
            if looks_like_bijoy(source.text[:_SAMPLE]):
                refuse_bijoy(source.name)
            self._complain(
                source,
                None,
                "missing-kind",
                "দলিলটি কোন ধরনের তা লেখা নেই।",
                "The document does not say of what kind it is.",
                f"প্রথম সারিতে লিখুন: ধরন: পত্র (বা {choices})",
                f"Write on the first line: kind: letter (or {', '.join(kinds())})",
            )
            return None
        meant = suggestion(given, names)
        self._complain(
            source,
            key,
            "unknown-kind",
            f"‘{given}’ নামে কোনো ধরনের দলিল নেই।",
            f"There is no kind of document called '{given}'.",
            (f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন? " if meant else "") + f"এর একটি লিখুন: {choices}।",
            (f"Did you mean '{meant}'? " if meant else "") + f"Choose one of: {', '.join(kinds())}.",
        )
        return None

    def _office(self, source: Source) -> Office | None:
        """The office that the document names, from the office file."""
        key = source.tree.key_of(*OFFICE_KEYS)
        if key is None or not isinstance(source.tree[key], str):
            return None
        path = self.office_file or self._own_office_file()
        if path is None or not path.is_file():
            self._complain(
                source,
                key,
                "no-office-file",
                f"দপ্তর-ফাইল ({OFFICE_FILE}) পাওয়া যায়নি।",
                f"There is no office file ({OFFICE_FILE}).",
                f"দলিলের ফোল্ডারে {OFFICE_FILE} রাখুন, অথবা --office দিয়ে ফাইলটি দেখিয়ে দিন।",
                f"Put {OFFICE_FILE} beside the document, or name the file with --office.",
            )
            return None
        offices, file = self._offices(path)
        wanted = same_name(source.tree[key])
        name = next((name for name in offices if same_name(name) == wanted), None)
        if name is None and offices:
            self._complain(
                source,
                key,
                "unknown-office",
                f"দপ্তর-ফাইলে ‘{brief(source.tree[key])}’ নামে কোনো দপ্তর নেই।",
                f"The office file has no office '{brief(source.tree[key])}'.",
                f"আছে: {', '.join(offices)}।",
                f"It has: {', '.join(offices)}.",
            )
        if name is None or file is None:
            return None
        self.office_place = file, name
        return offices[name]

    def _own_office_file(self) -> Location | None:
        """The office file beside the document; not one that a link leads to elsewhere."""
        try:
            return self.folder / OFFICE_FILE if self.folder and inside(OFFICE_FILE, self.folder) else None
        except Refusal:
            return None

    def _offices(self, path: Location) -> tuple[dict[str, Office], Source | None]:
        around = Surroundings(path.parent, drawn_in=partial(self._draw_in, path.parent), album=self.album)
        try:
            source = sources.read(path)
            self.problems += source.problems
            self._draw_in(None, OFFICE_FILE, source.raw)
            self.origins[path.parent, path.name] = source.raw
            return _OFFICES.validate_python(source.tree, context=around), source
        except InvalidDocument as invalid:
            self.problems += invalid.problems
        except ValidationError as error:
            self.problems += problems(error, source, around)
        return {}, None

    def _include(self, written: str) -> Document:
        """Another document file of the same folder. Its own problems join ours; the including line says so too."""
        if self.folder is None:
            raise Refusal(
                f"‘{written}’ কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; মূল দলিলটি আগে ফাইলে সংরক্ষণ করুন।",
                f"It is not known in which folder '{written}' lies.",
            )
        path = inside(written, self.folder)
        if path in self.chain:
            raise Refusal(
                f"‘{written}’ সরাসরি বা অন্য দলিলের ভিতর দিয়ে নিজেকেই যোগ করছে; পরিশিষ্টটি মুছে দিন।",
                f"'{written}' includes itself, directly or by another document.",
            )
        self.included.append(path)
        if len(self.chain) > MAX_INCLUDE_DEPTH or len(self.included) > MAX_INCLUDES:
            raise Refusal(
                f"‘{written}’ যোগ করা গেল না: একটি দলিলে মোট {to_bangla(str(MAX_INCLUDES))}টি দলিল যোগ করা যায়, {to_bangla(str(MAX_INCLUDE_DEPTH))} স্তর পর্যন্ত।",
                f"'{written}' is one too many: a document carries {MAX_INCLUDES} others at most, {MAX_INCLUDE_DEPTH} deep.",
            )
        loading = _Loading(
            (self.folder / written).parent,
            self.office_file,
            (*self.chain, path),
            files=self.files,
            origins=self.origins,
            album=self.album,
            included=self.included,
            prefix=posixpath.join(self.prefix, PurePath(written).parent.as_posix()),
        )
        try:
            return loading.document(sources.read(path, str(self.folder / written)))
        except InvalidDocument as invalid:
            self.problems += invalid.problems
            raise Refusal(
                f"‘{written}’ দলিলে ভুল আছে; আগে সেটি ঠিক করুন।", f"'{written}' has problems; mend it first."
            ) from invalid

    def _complain(
        self, source: Source, key: str | None, code: str, bangla: str, english: str, hint: str, hint_en: str
    ) -> None:
        place: Place | None = source.tree.values_at[key] if key else source.tree.place
        self.problems.append(
            Problem(
                code,
                bangla,
                english,
                path=(key,) if key else (),
                place=place,
                excerpt=source.line(place.line) if place else "",
                hint_bangla=hint,
                hint_english=hint_en,
            )
        )
