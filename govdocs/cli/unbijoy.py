"""`govdocs unbijoy`: files with Bijoy, in Unicode beside them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli.console import print_problems, worst_of
from govdocs.cli.options import Lang, language_of
from govdocs.cli.printing import put_path, say
from govdocs.cli.verbs import app
from govdocs.errors import Refusal
from govdocs.problems.problem import Language


@app.command()
def unbijoy(
    files: Annotated[
        list[Path],
        typer.Argument(help="বিজয়ে (SutonnyMJ) লেখা .docx, .xlsx, .csv বা লেখার ফাইল।", metavar="FILE…"),
    ],
    folder: Annotated[
        Path | None,
        typer.Option("-d", "--dir", metavar="DIR", help="যে ফোল্ডারে রাখা হবে; না দিলে ফাইলের পাশে।"),
    ] = None,
    lang: Lang = "bn",
) -> int:
    """বিজয়ের লেখা ইউনিকোডে করুন: নতুন ফাইল (নাম.unicode.docx), মূল ফাইল আগের মতোই থাকে।"""
    language = language_of(lang)
    return worst_of(files, lambda file: _convert_one(file, folder or file.parent, language), language)


def _convert_one(file: Path, folder: Path, language: Language) -> None:
    """Write the file in Unicode beside; raises Refusal where one of that name is there already."""
    from govdocs.files.atomic import write_new
    from govdocs.importing import messages
    from govdocs.importing.reading_apart import in_unicode_apart
    from govdocs.importing.unbijoy.converting import name_in_unicode

    target = folder / name_in_unicode(file.name)
    if os.path.lexists(target):
        raise Refusal(*messages.FILE_THERE.filled(path=target), given=str(target))
    made = in_unicode_apart(file)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        write_new({target: made.data})
    except FileExistsError:  # made this moment
        raise Refusal(*messages.FILE_THERE.filled(path=target), given=str(target)) from None
    put_path(target)
    say(messages.UNBIJOY_DONE.filled(name=file.name, count=made.words).message(language))
    print_problems(made.problems, "text", language, sys.stderr)
