"""The office file (office.yaml): its offices, by the names that documents call them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from pydantic import ConfigDict, TypeAdapter, ValidationError

from govdocs.errors import Refusal, Text
from govdocs.files.location import Location, inside
from govdocs.loading import messages
from govdocs.loading.validation_errors import problems
from govdocs.models.context import Context
from govdocs.models.fonts import FontShelf
from govdocs.models.form import Form
from govdocs.models.office import Office
from govdocs.problems.problem import InvalidDocument, Problem, Severity, in_order
from govdocs.source.reading import Source, read

OFFICE_FILE = "office.yaml"

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


def read_office_file(path: Location, context: Context) -> OfficeFile:
    """Read an office file; `context` is that of its folder. Raises InvalidDocument where no tree can be made of it."""
    source = read(path)
    context = replace(context, read_form=partial(_read_form, context), fonts=FontShelf())
    try:
        found = _OFFICES.validate_python(source.tree, context=context)
    except ValidationError as error:
        return OfficeFile(source, {}, (*source.problems, *problems(error, source, context)))
    return OfficeFile(source, found, source.problems)


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
    assert context.folder is not None
    file = read(inside(written, context.folder))
    context.record(written, file.raw)
    try:
        return Form.model_validate(file.tree)
    except ValidationError as error:
        first = next(problems(error, file, context))
        reason = Text(
            f"{first.message('bn')} {first.hint('bn')}", f"{first.message('en')} {first.hint('en')}"
        )
        raise Refusal(*messages.INVALID_FORM.filled(form=written, reason=reason)) from error
