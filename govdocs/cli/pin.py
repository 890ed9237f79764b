"""`pin`: a document that prints years from now as it does today."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli.console import (
    Lang,
    Quiet,
    TemplatesFolder,
    app,
    existing_documents,
    language_of,
    rewrite,
    say,
    tell,
    unwritable,
    usage,
)
from govdocs.errors import ExitCode, Refusal
from govdocs.problems.problem import GovdocsError, InvalidDocument, Language, Problem

Files = Annotated[list[str], typer.Argument(help="YAML ফাইল বা ফোল্ডার (ভিতরের সব দলিল)।", metavar="FILE|DIR…")]
Diff = Annotated[bool, typer.Option("--diff", help="যা বদলাবে তা দেখান; কিছু লেখা হয় না।")]


@app.command()
def pin(
    files: Files,
    templates: TemplatesFolder = None,
    diff: Diff = False,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিলে লিখে রাখুন, তা govdocs-এর কোন সংস্করণে ও কোন টেমপ্লেটে তৈরি; অন্যটিতে তৈরি করতে গেলে ভুল দেখাবে।"""
    from govdocs.page.pinning import pinned
    from govdocs.source.editing import difference
    from govdocs.source.reading import read

    language, paths = language_of(lang), existing_documents(files)
    if templates is not None and not templates.is_dir():
        usage(f"‘{templates}’ নামে কোনো ফোল্ডার নেই। / There is no folder '{templates}'.")

    def one(path: Path) -> ExitCode:
        source = read(path)
        text = pinned(source, templates)
        if text == source.text:
            if not quiet:
                say(f"{path}: {'আগে থেকেই আছে' if language == 'bn' else 'pinned already'}")
        elif diff:
            print(difference(source.name, source.text, text), end="")
        else:
            print(rewrite(path, text))
        return ExitCode.FINE

    return _each(paths, one, language)


def _each(paths: list[Path], work: Callable[[Path], ExitCode], language: Language) -> ExitCode:
    """Do each file; one that fails does not stop the others, and stays as it is. The worst exit code wins."""
    worst = ExitCode.FINE
    found: list[Problem] = []
    for path in paths:
        try:
            worst = max(worst, work(path))
        except GovdocsError as error:
            found += error.problems
            invalid = isinstance(error, InvalidDocument)
            worst = max(worst, ExitCode.INVALID if invalid else ExitCode.RENDER_FAULT)
        except Refusal as refusal:
            say(refusal.message(language))
            worst = max(worst, ExitCode.INVALID)
        except BrokenPipeError:
            raise
        except OSError as error:
            say(unwritable(error, language))
            worst = max(worst, ExitCode.RENDER_FAULT)
    tell(found, "text", language, sys.stderr)
    return worst
