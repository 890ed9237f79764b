"""`govdocs kinds`: the kinds of document, and the forms of letters."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from govdocs.cli.options import Json, Lang, language_of
from govdocs.cli.printing import put
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode


@app.command()
def kinds(
    json_: Json = False,
    forms: Annotated[bool, typer.Option("--forms", help="ধরনের বদলে পত্রের ফরমগুলো দেখান।")] = False,
    lang: Lang = "bn",
) -> int:
    """যত ধরনের দলিল তৈরি করা যায়।"""
    language_of(lang)  # names are shown in both
    if forms:
        put(_forms_as_json() if json_ else _forms_as_table())
    else:
        put(_kinds_as_json() if json_ else _kinds_as_table())
    return ExitCode.FINE


def _kinds_as_table() -> str:
    from govdocs.models import kinds as all_kinds

    return "\n".join(f"{kind.name}\t{kind.bangla_name}" for kind in all_kinds().values())


def _kinds_as_json() -> str:
    from govdocs.loading.version_checks import NEWEST_SCHEMA
    from govdocs.models import kinds as all_kinds
    from govdocs.page.template_digest import template_digest

    return _json(
        [
            {
                "name": kind.name,
                "bangla": kind.bangla_name,
                "schema": NEWEST_SCHEMA,
                "template": template_digest(kind),
            }
            for kind in all_kinds().values()
        ]
    )


def _forms_as_table() -> str:
    from govdocs.models.form import forms

    return "\n".join(
        f"{form.name}\t{form.bangla}\t{', '.join(form.editions_named) or '–'}" for form in forms().values()
    )


def _forms_as_json() -> str:
    from govdocs.models.form import forms

    return _json(
        [
            {
                "name": form.name,
                "bangla": form.bangla,
                "kind": form.kind,
                "editions": [edition.value for edition in form.editions_named],
            }
            for form in forms().values()
        ]
    )


def _json(entries: list[dict[str, object]]) -> str:
    return json.dumps(entries, ensure_ascii=False, indent=1)
