"""`govdocs date`, `number` and `memo`: every way of writing a value."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli.console import print_failure
from govdocs.cli.options import Json, Lang, language_of
from govdocs.cli.printing import put, put_json
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode, Refusal
from govdocs.problems.problem import Language

if TYPE_CHECKING:
    from govdocs.cli.conversions import Notation


@app.command()
def date(
    text: Annotated[str, typer.Argument(help="তারিখ, যেমন 2024-02-21 বা ‘৮ ফাল্গুন ১৪৩০’।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি তারিখ যতভাবে লেখা যায়।"""
    from govdocs.cli.conversions import date_notations

    return print_notations(date_notations, text, json_, language_of(lang))


@app.command()
def number(
    text: Annotated[str, typer.Argument(help="সংখ্যা, যেমন 1234.56।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি সংখ্যা যতভাবে লেখা যায়: govdocs number 1234.56"""
    from govdocs.cli.conversions import number_notations

    return print_notations(number_notations, text, json_, language_of(lang))


@app.command()
def memo(
    text: Annotated[str, typer.Argument(help="স্মারক নম্বর।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি স্মারক নম্বরের অংশগুলো, আর তাতে অস্বাভাবিক কিছু থাকলে তা।"""
    from govdocs.cli.conversions import memo_notations

    language = language_of(lang)
    return print_notations(partial(memo_notations, language=language), text, json_, language)


def print_notations(
    notations_of: Callable[[str], tuple[Notation, ...]], text: str, as_json: bool, language: Language
) -> ExitCode:
    """Print every notation of a value, as rows or JSON, or why it is refused. Returns the exit code."""
    try:
        notations = notations_of(text)
    except Refusal as refusal:
        return print_failure(refusal, language)
    if as_json:
        put_json(json.dumps({one.name: one.value for one in notations}, ensure_ascii=False, indent=1))
    else:
        for one in notations:
            put(f"{one.title if language == 'bn' else one.name}: {one.value}")
    return ExitCode.FINE
