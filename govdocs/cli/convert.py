"""`date`, `number` and `memo`: every way of writing a value."""

from __future__ import annotations

from typing import Annotated

import typer

from govdocs.cli.console import Json, Lang, app, language_of, print_forms


@app.command()
def date(
    text: Annotated[str, typer.Argument(help="তারিখ, যেমন 2024-02-21 বা ‘৮ ফাল্গুন ১৪৩০’।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি তারিখ যতভাবে লেখা যায়।"""
    from govdocs.cli.conversions import date_forms

    return print_forms(date_forms, text, json_, language_of(lang))


@app.command()
def number(
    text: Annotated[str, typer.Argument(help="সংখ্যা, যেমন 1234.56।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি সংখ্যা যতভাবে লেখা যায়: govdocs number 1234.56"""
    from govdocs.cli.conversions import number_forms

    return print_forms(number_forms, text, json_, language_of(lang))


@app.command()
def memo(
    text: Annotated[str, typer.Argument(help="স্মারক নম্বর।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি স্মারক নম্বরের অংশগুলো, আর তাতে অস্বাভাবিক কিছু থাকলে তা।"""
    from govdocs.cli.conversions import memo_forms

    return print_forms(memo_forms, text, json_, language_of(lang))
