"""`govdocs new`: a starter file of a kind of document or a form of letter, and the JSON Schema for its editor; the list of both."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, NoReturn

import typer

from govdocs.cli import messages
from govdocs.cli.console import STANDARD_STREAM, print_problems, usage
from govdocs.cli.documents import write_text
from govdocs.cli.options import KeyLang, OfficeFile, language_of, refuse_kind
from govdocs.cli.printing import put, put_data, put_path, say
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode
from govdocs.problems.excerpt import visible
from govdocs.problems.problem import InvalidDocument, Language

if TYPE_CHECKING:
    from govdocs.models import Part
    from govdocs.models.form import Form


class _Start(NamedTuple):
    """What to start: a kind of document, maybe in a form, which may be an office's own; an office file; a form."""

    kind: type[Part]
    form: Form | None = None
    office: str | None = None

    @property
    def name(self) -> str:
        """The name of the file, if no other is given."""
        from govdocs.schema import schema_file

        return self.form.name if self.form else schema_file(self.kind, "bn").partition(".")[0]

    def text(self, language: Language, schema: str | None = None) -> str:
        """The YAML; `schema` is the path of the JSON Schema that its first line names."""
        from govdocs.models import Document
        from govdocs.models.office import Office
        from govdocs.schema import office_starter, own_form_starter, starter

        if issubclass(self.kind, Document):
            return starter(self.kind, language, schema=schema, form=self.form, office=self.office)
        make = office_starter if self.kind is Office else own_form_starter
        return make(language, schema=schema)


@app.command()
def new(
    kind: Annotated[
        str | None,
        typer.Argument(
            help="দলিলের ধরন বা ফরম, যেমন পত্র, letter বা ‘অফিস আদেশ’; অথবা খোঁজার শব্দ, যেমন নিলাম। merge: মেইল-মার্জের পত্র ও তালিকা।"
        ),
    ] = None,
    file: Annotated[
        str | None, typer.Argument(help="নতুন ফাইলের নাম; না দিলে ধরনের নামে; ‘-’ দিলে stdout-এ।")
    ] = None,
    form: Annotated[str | None, typer.Option(help="পত্রের ফরম; ফরমগুলো দেখায়: govdocs kinds --forms")] = None,
    office: OfficeFile = None,
    list_: Annotated[
        bool, typer.Option("--list", help="ধরন ও ফরমগুলো দেখান; শব্দ দিলে যেগুলো তাতে মেলে।")
    ] = False,
    lang: KeyLang = "bn",
) -> int:
    """একটি নমুনা ফাইল তৈরি করুন, যা থেকে তখনই PDF করা যায়।"""
    language = language_of(lang)
    beside = Path.cwd() if file in (None, STANDARD_STREAM) else Path(str(file)).parent
    office = office or beside / "office.yaml"
    try:
        if list_:
            return _list(kind, office, language)
        if kind is None:
            usage(messages.NOTHING_TO_START)
        if _is_merge(kind):
            return _new_merge(file, form, office, language)
        start = _start(kind, form, office)
    except InvalidDocument as error:  # the office file's
        print_problems(error.problems, "text", language, sys.stderr)
        return error.exit_code
    if file == STANDARD_STREAM:
        put_data(start.text(language))
        return ExitCode.FINE
    path = Path(file or f"{start.name}.yaml")
    _write(start, path, language)
    put_path(path)
    then = messages.EDIT_AND_RENDER if hasattr(start.kind, "bangla_name") else messages.EDIT_AND_NAME
    say(then.filled(path=path).message(language))
    return ExitCode.FINE


def _is_merge(kind: str) -> bool:
    from govdocs.schema import is_merge

    return is_merge(kind)


def _new_merge(file: str | None, form: str | None, office: Path, language: Language) -> int:
    """Write a letter with the names of columns and its list, both or none, and say how to merge them. Raises Usage."""
    from govdocs.files.atomic import write_all
    from govdocs.schema import MERGE_FORM, merge_starter, schema_file, schema_text
    from govdocs.schema.editor_settings import is_installed

    letter = Path(file or "merge.yaml")
    if letter.suffix.lower() not in (".yaml", ".yml"):
        usage(messages.MERGE_NEEDS_FILES)
    start = _start("letter", form or MERGE_FORM, office)
    rows = letter.with_suffix(".csv")
    for path in (letter, rows):
        if path.exists():
            usage(messages.FILE_EXISTS.filled(path=path))
    schema = (
        None if is_installed(letter.parent) else letter.parent / "schemas" / schema_file(start.kind, language)
    )
    named = f"schemas/{schema.name}" if schema else None
    names = visible(letter.name), visible(rows.name)
    made = merge_starter(language, names, schema=named, form=start.form, office=start.office)
    if schema:
        write_text(schema, schema_text(start.kind, language))
    for path in write_all({letter: made.letter.encode(), rows: made.rows.encode()}):
        put_path(path)
    say(messages.EDIT_AND_MERGE.filled(letter=letter, rows=rows).message(language))
    return ExitCode.FINE


def _write(start: _Start, path: Path, language: Language) -> None:
    """Write the starter, and the schema that it names into the folder `schemas` beside it; none where the editor's settings do."""
    from govdocs.schema import schema_file, schema_text
    from govdocs.schema.editor_settings import is_installed

    if path.exists():
        usage(messages.FILE_EXISTS.filled(path=path))
    if is_installed(path.parent):
        write_text(path, start.text(language))
        return
    schema = path.parent / "schemas" / schema_file(start.kind, language)
    write_text(schema, schema_text(start.kind, language))
    write_text(path, start.text(language, f"schemas/{schema.name}"))


def _start(kind: str, form: str | None, office: Path) -> _Start:
    """The kind and the form of these names; a form alone says of what kind it is. Raises Usage."""
    from govdocs.models import kind_named, kinds
    from govdocs.models.form import find_form
    from govdocs.schema import model_named

    found = kind_named(kind)
    if found is None and form is None and (other := model_named(kind)):
        return _Start(other)
    wanted = form or (kind if found is None else None)
    if not wanted:
        return _Start(found or refuse_kind(kind))
    owners = _own_forms(office)
    own = [form for form, _ in owners]
    chosen = find_form(wanted, among=own) or find_form(wanted) or _searched(wanted, own)
    if chosen is None:
        return refuse_kind(kind) if found is None else _refuse_form(wanted)
    of_form = kinds()[chosen.kind]
    if found and found is not of_form:
        facts = {"form": form, "bangla": of_form.bangla_name, "english": of_form.name}
        usage(messages.FORM_OF_OTHER_KIND.filled(**facts))
    return _Start(of_form, chosen, next((key for form, key in owners if form is chosen), None))


def _own_forms(office: Path) -> list[tuple[Form, str]]:
    """The forms of the office file, and whose each is."""
    from govdocs.loading.office_file import offices

    if not office.is_file():
        return []
    return [(form, key) for key, one in offices(office).items() for form in one.forms]


def _searched(words: str, own: Iterable[Form]) -> Form | None:
    """The one form that the words find, or None. Raises Usage where they find several."""
    from govdocs.models.form_search import search_forms

    found = search_forms(words, own)
    if len(found) > 1:
        usage(messages.SEVERAL_FORMS.filled(given=words, forms=_listed(found)))
    return found[0] if found else None


def _list(words: str | None, office: Path, language: Language) -> ExitCode:
    """Print the kinds and forms, each with its name, what it is called, and the words that find it."""
    from govdocs.models import kinds
    from govdocs.models.form import forms
    from govdocs.models.form_search import search_forms

    own = [form for form, _ in _own_forms(office)]
    shown: Iterable[Form] = (*own, *forms().values()) if words is None else search_forms(words, own)
    rows = [] if words else [(kind.name, kind.bangla_name, "") for kind in kinds().values()]
    rows += [
        (form.name, form.bangla if language == "bn" else form.english, ", ".join(form.search))
        for form in shown
    ]
    if not rows:
        _refuse_form(str(words))
    put("\n".join("\t".join(row).rstrip() for row in rows))
    return ExitCode.FINE


def _listed(found: Iterable[Form]) -> str:
    return ", ".join(f"{one.bangla} ({one.name})" for one in found)


def _refuse_form(name: str) -> NoReturn:
    from govdocs.models.form import forms

    usage(messages.NO_FORM.filled(given=name, forms=_listed(forms().values())))
