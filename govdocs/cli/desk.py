"""`govdocs desk`: the letters of a folder in the browser of this machine."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import usage
from govdocs.cli.options import Lang, language_of
from govdocs.cli.printing import put, say
from govdocs.cli.verbs import app


@app.command()
def desk(
    folder: Annotated[Path, typer.Argument(help="যে ফোল্ডারে পত্রগুলো আছে; না দিলে এই ফোল্ডার।")] = Path(),
    port: Annotated[int, typer.Option(min=0, max=65535, help="পোর্ট; 0 হলে যেটি খালি।")] = 0,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="ব্রাউজার খুলবে কি না।")] = True,
    host: Annotated[str | None, typer.Option(hidden=True, help="কেবল এই কম্পিউটার।")] = None,
    lang: Lang = "bn",
) -> int:
    """পত্র লিখুন, যাচাই করুন, জারি করুন: এই কম্পিউটারের ব্রাউজারে, ইন্টারনেট ছাড়া।"""
    language = language_of(lang)
    if host is not None:
        usage(messages.DESK_FOR_THIS_MACHINE)
    if missing := [name for name in ("starlette", "uvicorn", "avro") if find_spec(name) is None]:
        usage(messages.DESK_NOT_INSTALLED.filled(packages=", ".join(missing)))
    from govdocs.desk.letters.folder import LetterFolder
    from govdocs.desk.screen.words import WORDS
    from govdocs.desk.server.serving import serve

    def told(address: str) -> None:
        try:
            put(address)
            sys.stdout.flush()
        except OSError:  # nobody reads it: started by an icon, say
            if not open_:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        say(messages.DESK_IS_OPEN.filled(folder=folder.resolve()).message(language))
        if LetterFolder(folder).has_foreign_hidden:
            say(WORDS["nothing-kept"].message(language))

    return serve(folder, port=port, opened=open_, told=told)
