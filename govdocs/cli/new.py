"""`govdocs new`: a starter file of a kind of document or a form of letter, and the JSON Schema for its editor."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, NoReturn

import typer

from govdocs.cli import messages
from govdocs.cli.console import STANDARD_STREAM, print_problems, usage
from govdocs.cli.documents import write_text
from govdocs.cli.options import KeyLang, OfficeFile, language_of, refuse_kind
from govdocs.cli.printing import put_data, put_path, say
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode
from govdocs.problems.problem import InvalidDocument, Language

if TYPE_CHECKING:
    from govdocs.models import Document
    from govdocs.models.form import Form


class _Start(NamedTuple):
    """What to start: a kind of document, maybe in a form, which may be an office's own."""

    kind: type[Document]
    form: Form | None
    office: str | None

    def text(self, language: Language, schema: str | None = None) -> str:
        """The YAML; `schema` is the path of the JSON Schema that its first line names."""
        from govdocs.schema import starter

        return starter(self.kind, language, schema=schema, form=self.form, office=self.office)


@app.command()
def new(
    kind: Annotated[str, typer.Argument(help="দলিলের ধরন বা ফরম, যেমন পত্র, letter বা ‘অফিস আদেশ’।")],
    file: Annotated[
        str | None, typer.Argument(help="নতুন ফাইলের নাম; না দিলে ধরনের নামে; ‘-’ দিলে stdout-এ।")
    ] = None,
    form: Annotated[str | None, typer.Option(help="পত্রের ফরম; ফরমগুলো দেখায়: govdocs kinds --forms")] = None,
    office: OfficeFile = None,
    lang: KeyLang = "bn",
) -> int:
    """একটি নমুনা ফাইল তৈরি করুন, যা থেকে তখনই PDF করা যায়।"""
    language = language_of(lang)
    beside = Path.cwd() if file in (None, STANDARD_STREAM) else Path(str(file)).parent
    try:
        start = _start(kind, form, office or beside / "office.yaml", language)
    except InvalidDocument as error:  # the office file's
        print_problems(error.problems, "text", language, sys.stderr)
        return error.exit_code
    if file == STANDARD_STREAM:
        put_data(start.text(language))
        return ExitCode.FINE
    path = Path(file or f"{start.form.name if start.form else start.kind.name}.yaml")
    _write(start, path, language)
    put_path(path)
    say(messages.EDIT_AND_RENDER.filled(path=path).message(language))
    return ExitCode.FINE


def _write(start: _Start, path: Path, language: Language) -> None:
    """Write the starter, and the schema that it names into the folder `schemas` beside it."""
    from govdocs.schema import schema_file, schema_text

    if path.exists():
        usage(messages.FILE_EXISTS.filled(path=path), language)
    schema = path.parent / "schemas" / schema_file(start.kind, language)
    write_text(schema, schema_text(start.kind, language))
    write_text(path, start.text(language, f"schemas/{schema.name}"))


def _start(kind: str, form: str | None, office: Path, language: Language) -> _Start:
    """The kind and the form of these names; a form alone says of what kind it is. Raises Usage."""
    from govdocs.models import kind_named, kinds
    from govdocs.models.form import find_form

    found = kind_named(kind)
    wanted = form or (kind if found is None else None)
    if not wanted:
        return _Start(found or refuse_kind(kind, language), None, None)
    chosen, of_office = _own_form(wanted, office)
    chosen = chosen or find_form(wanted)
    if chosen is None:
        return refuse_kind(kind, language) if found is None else _refuse_form(wanted, language)
    of_form = kinds()[chosen.kind]
    if found and found is not of_form:
        usage(
            messages.FORM_OF_OTHER_KIND.filled(form=form, bangla=of_form.bangla_name, english=of_form.name),
            language,
        )
    return _Start(of_form, chosen, of_office)


def _own_form(name: str, office: Path) -> tuple[Form | None, str | None]:
    """The form of that name in the office file, and which office's it is."""
    from govdocs.loading.office_file import offices
    from govdocs.models.form import find_form

    if not office.is_file():
        return None, None
    found = ((find_form(name, among=one.forms), key) for key, one in offices(office).items())
    return next(((form, key) for form, key in found if form), (None, None))


def _refuse_form(name: str, language: Language) -> NoReturn:
    from govdocs.models.form import forms

    listed = ", ".join(f"{one.bangla} ({one.name})" for one in forms().values())
    usage(messages.NO_FORM.filled(given=name, forms=listed), language)
