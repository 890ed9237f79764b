"""The office file (office.yaml): its offices, by the names that documents call them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import PurePath
from typing import NamedTuple

from pydantic import ConfigDict, TypeAdapter, ValidationError

from govdocs.errors import Refusal, Text
from govdocs.files.location import Location, inside
from govdocs.files.recent import Recent
from govdocs.loading import messages, turned_order
from govdocs.loading.validation_errors import problems
from govdocs.models import messages as form_messages
from govdocs.models.context import Context
from govdocs.models.fonts import FontShelf
from govdocs.models.form import Form
from govdocs.models.office import Office
from govdocs.models.pictures import Album
from govdocs.problems.problem import InvalidDocument, Problem, Severity, in_order
from govdocs.source.decoding import read_file
from govdocs.source.reading import Source, read, read_bytes

OFFICE_FILE = "office.yaml"

_PICTURES = (".png", ".jpg", ".jpeg")

_OFFICES = TypeAdapter(dict[str, Office], config=ConfigDict(defer_build=True))


class OfficeFile(NamedTuple):
    """An office file as it was read: its offices by name (none where one is invalid), and every problem of the file."""

    source: Source
    offices: dict[str, Office]
    problems: tuple[Problem, ...]


def offices(path: Location) -> dict[str, Office]:
    """The offices of an office file, by the names that documents call them. Raises InvalidDocument."""
    file = read_office_file(path, Context(path.parent))
    if any(problem.is_error for problem in file.problems):
        raise InvalidDocument(in_order(file.problems))
    return file.offices


def read_office_file(
    place: Location | Source, context: Context, within: Location | None = None
) -> OfficeFile:
    """Read an office file, or the mapping that stands for one; `context` is that of its folder, `within` as in `read_file`.

    One that was read a moment ago is not validated again while it and the files that it names are the same, byte for byte.
    Raises InvalidDocument where no tree can be made of it.
    """
    if isinstance(place, Source):
        name, raw = place.name, place.raw
    else:
        name, raw = str(place), read_file(place, str(place), within)
    key = context.folder, name, sha256(raw).digest()
    known = _RECENT.get(key)
    if known is not None and _read_again(known.others, context) and _same_fonts(known.file, context):
        return known.file
    others: list[_OtherFile] = []
    source = place if isinstance(place, Source) else read_bytes(raw, name)
    file = _validated(source, replace(context, record=partial(_noted, others, context)))
    if file.offices:
        _RECENT.put(key, _Known(file, tuple(others)))
    return file


class _OtherFile(NamedTuple):
    """A picture or form that an office file names."""

    name: str
    digest: bytes


class _Known(NamedTuple):
    file: OfficeFile
    others: tuple[_OtherFile, ...]


_RECENT: Recent[tuple[Location | None, str, bytes], _Known] = Recent(8)


def _noted(others: list[_OtherFile], context: Context, name: str, data: bytes) -> None:
    others.append(_OtherFile(name, sha256(data).digest()))
    context.record(name, data)


def _read_again(others: Iterable[_OtherFile], context: Context) -> bool:
    """Read the files that an office file names, for the document to record them. False where one is not what it was."""
    found = []
    try:
        for name, digest in others:
            data = _bytes_of(name, context)
            if sha256(data).digest() != digest:
                return False
            found.append((name, data))
    except (Refusal, InvalidDocument):
        return False
    for name, data in found:
        context.record(name, data)
    return True


def _same_fonts(file: OfficeFile, context: Context) -> bool:
    """Whether the fonts that an office file names are as they were, those that are not there among them."""
    shelf = FontShelf()
    fonts = (font for office in file.offices.values() for font in office.font_fallback)
    try:
        return all(shelf.font(font.path, context.folder) == font for font in fonts)
    except Refusal:
        return False


def _bytes_of(name: str, context: Context) -> bytes:
    if PurePath(name).suffix.lower() in _PICTURES:
        return (context.album or Album()).picture(name, context.folder).data
    assert context.folder is not None
    return read_file(inside(name, context.folder), name, context.folder)


def _validated(source: Source, context: Context) -> OfficeFile:
    context = replace(context, read_form=partial(_read_form, context), fonts=FontShelf())
    problems_of_text = (*source.problems, *turned_order.problems(source))
    try:
        found = _OFFICES.validate_python(source.tree, context=context)
    except ValidationError as error:
        return OfficeFile(source, {}, (*problems_of_text, *problems(error, source, context)))
    return OfficeFile(source, found, problems_of_text)


def office_file_beside(folder: Location | None) -> Location | None:
    """Where the office file of a folder is, or would be; None where a link leads out of the folder."""
    try:
        return folder / OFFICE_FILE if folder and inside(OFFICE_FILE, folder) else None
    except Refusal:
        return None


def absent_fonts(source: Source, name: str, office: Office) -> Iterator[Problem]:
    """A warning for each second face of an office whose file is not there: only letters that need it cannot be made."""
    for number, font in enumerate(office.font_fallback):
        if not font.is_there:
            spot = source.locate((name, "font_fallback", number))
            problem = source.problem(
                messages.NO_SUCH_FONT.filled(written=font.path),
                spot.value_place or spot.key_place,
                path=spot.path,
                given=font.path,
            )
            yield replace(problem, severity=Severity.WARNING)


def _read_form(context: Context, written: str) -> Form:
    """A form of an office's own, from a file within the office file's folder. Raises Refusal."""
    if context.folder is None:
        raise Refusal(*form_messages.FORM_WITHOUT_FOLDER.filled(value=written))
    file = read(inside(written, context.folder), within=context.folder)
    context.record(written, file.raw)
    try:
        return Form.model_validate(file.tree)
    except ValidationError as error:
        first = next(problems(error, file, context))
        reason = Text(
            f"{first.message('bn')} {first.hint('bn')}", f"{first.message('en')} {first.hint('en')}"
        )
        raise Refusal(*messages.INVALID_FORM.filled(form=written, reason=reason)) from error
