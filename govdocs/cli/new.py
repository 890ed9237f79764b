"""`new`, `schema`, `kinds` and `extract`: what a clerk starts from, and gets back."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, cast

import typer

from govdocs.cli.console import (
    STANDARD_STREAM,
    Json,
    Lang,
    OfficeFile,
    app,
    language_of,
    no_file,
    say,
    tell,
    unwritable,
    usage,
    write_text,
)
from govdocs.errors import ExitCode, Refusal
from govdocs.problems.problem import InvalidDocument, Language

if TYPE_CHECKING:
    from govdocs.models import Document
    from govdocs.models.form import Form as LetterForm


@app.command()
def new(
    kind: Annotated[str, typer.Argument(help="দলিলের ধরন বা ফরম, যেমন পত্র, letter বা ‘অফিস আদেশ’।")],
    file: Annotated[
        str | None, typer.Argument(help="নতুন ফাইলের নাম; না দিলে ধরনের নামে; ‘-’ দিলে stdout-এ।")
    ] = None,
    form: Annotated[str | None, typer.Option(help="পত্রের ফরম; ফরমগুলো দেখায়: govdocs kinds --forms")] = None,
    office: OfficeFile = None,
    lang: Annotated[str, typer.Option("--lang", help="ঘরের নামের ভাষা: bn বা en।")] = "bn",
) -> int:
    """একটি নমুনা ফাইল তৈরি করুন, যা থেকে তখনই PDF করা যায়।"""
    from govdocs.schema import schema_file, schema_text, starter

    language = language_of(lang)
    beside = Path.cwd() if file in (None, STANDARD_STREAM) else Path(str(file)).parent
    try:
        found, chosen, of_office = _kind_and_form(kind, form, office or beside / "office.yaml", language)
    except InvalidDocument as error:  # the office file's
        tell(error.problems, "text", language, sys.stderr)
        return ExitCode.INVALID
    if file == STANDARD_STREAM:
        print(starter(found, language, form=chosen, office=of_office), end="")
        return ExitCode.FINE
    path = Path(file or f"{chosen.name if chosen else found.name}.yaml")
    if path.exists():
        usage(
            f"‘{path}’ আগে থেকেই আছে; সেটি বদলানো হয়নি। অন্য নাম দিন।"
            if language == "bn"
            else f"'{path}' exists and was left as it is; give another name."
        )
    schema = path.parent / "schemas" / schema_file(found, language)
    write_text(schema, schema_text(found, language))
    text = starter(found, language, schema=f"schemas/{schema.name}", form=chosen, office=of_office)
    write_text(path, text)
    print(path)
    say(
        f"এবার সম্পাদনা করুন, তারপর: govdocs render {path}"
        if language == "bn"
        else f"Edit it, then: govdocs render {path}"
    )
    return ExitCode.FINE


@app.command()
def schema(
    kind: Annotated[str | None, typer.Argument(help="দলিলের ধরন; না দিলে সব।")] = None,
    write: Annotated[Path | None, typer.Option(help="যে ফোল্ডারে স্কিমাগুলো লেখা হবে।")] = None,
    lang: Annotated[str, typer.Option("--lang", help="ঘরের নামের ভাষা: bn বা en।")] = "bn",
) -> int:
    """সম্পাদকের জন্য JSON Schema দেখান বা লিখুন।"""
    from govdocs.cli import report_formats as reports
    from govdocs.models import kind_named, kinds
    from govdocs.schema import schema_text, write_schemas

    language = language_of(lang)
    wanted = list(kinds().values())
    if kind is not None:
        found = kind_named(kind)
        if found is None:
            _usage_kind(kind, language)
        wanted = [found]
    if write is not None:
        for path in write_schemas(write, wanted):
            print(path)
        if kind is None:
            print(write_text(write / reports.SCHEMA_FILE, reports.schema_text()))
        return ExitCode.FINE
    if kind is None:
        usage(
            "কোন ধরনের স্কিমা, তা লিখুন; সব একসঙ্গে লিখতে --write ফোল্ডার দিন।"
            if language == "bn"
            else "Name a kind; or give --write FOLDER to write them all."
        )
    print(schema_text(wanted[0], language), end="")
    return ExitCode.FINE


@app.command()
def kinds(
    json_: Json = False,
    forms: Annotated[bool, typer.Option(help="ধরনের বদলে পত্রের ফরমগুলো দেখান।")] = False,
) -> int:
    """যত ধরনের দলিল তৈরি করা যায়।"""
    from govdocs.models import kinds as all_kinds

    if forms:
        return _list_forms(as_json=json_)
    found = all_kinds().values()
    if json_:
        from govdocs.loading.version_checks import NEWEST_SCHEMA
        from govdocs.page.template_digest import template_digest

        print(
            json.dumps(
                [
                    {
                        "name": kind.name,
                        "bangla": kind.bangla_name,
                        "schema": NEWEST_SCHEMA,
                        "template": template_digest(kind),
                    }
                    for kind in found
                ],
                ensure_ascii=False,
                indent=1,
            )
        )
    else:
        for kind in found:
            print(f"{kind.name}\t{kind.bangla_name}")
    return ExitCode.FINE


@app.command()
def extract(
    file: Annotated[Path, typer.Argument(help="govdocs-এ তৈরি PDF।", metavar="PDF")],
    folder: Annotated[
        Path | None, typer.Option("-d", "--dir", help="যে ফোল্ডারে রাখা হবে; না দিলে PDF-এর নামে।")
    ] = None,
    lang: Lang = "bn",
) -> int:
    """PDF-এর ভিতরের YAML ও অন্য উৎস-ফাইল হুবহু বের করুন।"""
    from govdocs.pdf.contents import extract as take_out

    language = language_of(lang)
    if not file.is_file():
        no_file(file)
    try:
        for path in take_out(file, folder or file.with_suffix("")):
            print(path)
    except Refusal as refusal:
        say(refusal.message(language))
        return ExitCode.INVALID
    except OSError as error:
        say(unwritable(error, language))
        return ExitCode.RENDER_FAULT
    return ExitCode.FINE


def _kind_and_form(
    kind: str, form: str | None, office: Path, language: Language
) -> tuple[type[Document], LetterForm | None, str | None]:
    """The kind that is meant, the form of letter, and the office whose own it is; a form alone says of what kind it is."""
    from govdocs.models import kind_named
    from govdocs.models import kinds as all_kinds
    from govdocs.models.form import find_form, forms

    found = kind_named(kind)
    wanted = form or (kind if found is None else None)
    chosen, of_office = _own_form(wanted, office) if wanted else (None, None)
    chosen = chosen or (find_form(wanted) if wanted else None)
    if found is None and chosen is None:
        _usage_kind(kind, language)
    if form and chosen is None:
        known = ", ".join(f"{one.bangla} ({one.name})" for one in forms().values())
        usage(
            f"‘{form}’ নামে কোনো ফরম নেই। ফরমগুলো: {known}।"
            if language == "bn"
            else f"There is no form '{form}'. Forms: {known}."
        )
    of_form = all_kinds()[chosen.kind] if chosen else None
    if found and of_form and found is not of_form:
        usage(
            f"‘{form}’ ফরমটি ‘{of_form.bangla_name}’ ধরনের; লিখুন: govdocs new {of_form.name}"
            if language == "bn"
            else f"The form '{form}' is of the kind '{of_form.name}'; type: govdocs new {of_form.name}"
        )
    return cast("type[Document]", found or of_form), chosen, of_office


def _own_form(name: str, office: Path) -> tuple[LetterForm | None, str | None]:
    """The form of that name in the office file, and which office's it is."""
    from govdocs.loading.office_file import offices
    from govdocs.models.form import find_form

    if not office.is_file():
        return None, None
    found = ((find_form(name, among=one.forms), key) for key, one in offices(office).items())
    return next(((form, key) for form, key in found if form), (None, None))


def _list_forms(*, as_json: bool) -> int:
    from govdocs.models.form import forms

    if as_json:
        entries = [
            {
                "name": form.name,
                "bangla": form.bangla,
                "kind": form.kind,
                "editions": [edition.value for edition in form.editions_named],
            }
            for form in forms().values()
        ]
        print(json.dumps(entries, ensure_ascii=False, indent=1))
        return ExitCode.FINE
    for form in forms().values():
        print(f"{form.name}\t{form.bangla}\t{', '.join(form.editions_named) or '–'}")
    return ExitCode.FINE


def _usage_kind(given: str, language: Language) -> NoReturn:
    from govdocs.models import kinds as all_kinds
    from govdocs.problems.suggestions import suggestion

    names = [name for kind in all_kinds().values() for name in (kind.bangla_name, kind.name)]
    meant = suggestion(given, names)
    known = ", ".join(f"{kind.bangla_name} ({kind.name})" for kind in all_kinds().values())
    if language == "en":
        usage(
            f"There is no kind '{given}'."
            + (f" Did you mean '{meant}'?" if meant else "")
            + f" Kinds: {known}."
        )
    usage(
        f"‘{given}’ নামে কোনো ধরন নেই।"
        + (f" আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?" if meant else "")
        + f" ধরন: {known}।"
    )
