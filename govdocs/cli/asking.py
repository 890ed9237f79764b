"""`date`, `number` and `memo`: every way of writing a value, for who asks."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli.console import (
    ExitCode,
    Json,
    Lang,
    app,
    language_of,
    say,
)
from govdocs.problems import Language
from govdocs.refusal import Refusal

if TYPE_CHECKING:
    from govdocs.ask import Form


@app.command()
def date(
    text: Annotated[str, typer.Argument(help="তারিখ, যেমন 2024-02-21 বা ‘৮ ফাল্গুন ১৪৩০’।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি তারিখ যতভাবে লেখা যায়।"""
    from govdocs.ask import date_forms

    return _ask(date_forms, text, json_, language_of(lang))


@app.command()
def number(
    text: Annotated[str, typer.Argument(help="সংখ্যা, যেমন 1234.56।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি সংখ্যা যতভাবে লেখা যায়।"""
    from govdocs.ask import number_forms

    return _ask(number_forms, text, json_, language_of(lang))


@app.command()
def memo(
    text: Annotated[str, typer.Argument(help="স্মারক নম্বর।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি স্মারক নম্বরের অংশগুলো, আর তাতে অস্বাভাবিক কিছু থাকলে তা।"""
    from govdocs.ask import memo_forms

    return _ask(memo_forms, text, json_, language_of(lang))


def _ask(forms: Callable[[str], tuple[Form, ...]], text: str, as_json: bool, language: Language) -> int:
    try:
        found = forms(text)
    except Refusal as refusal:
        say(refusal.bangla if language == "bn" else refusal.english)
        return ExitCode.INVALID
    if as_json:
        print(json.dumps({form.name: form.value for form in found}, ensure_ascii=False, indent=1))
    else:
        for form in found:
            print(f"{form.title if language == 'bn' else form.name}: {form.value}")
    return ExitCode.FINE
