"""`govdocs pin`: a document that prints years from now as it does today."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.console import Failures, print_failure, print_problems
from govdocs.cli.documents import existing_documents, rewrite
from govdocs.cli.options import Lang, Quiet, TemplatesFolder, existing_folder, language_of
from govdocs.cli.printing import put, put_path, say
from govdocs.cli.verbs import app
from govdocs.errors import Refusal


@app.command()
def pin(
    files: Annotated[
        list[str], typer.Argument(help="YAML ফাইল বা ফোল্ডার (ভিতরের সব দলিল)।", metavar="FILE|DIR…")
    ],
    templates: TemplatesFolder = None,
    diff: Annotated[bool, typer.Option("--diff", help="যা বদলাবে তা দেখান; কিছু লেখা হয় না।")] = False,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিলে লিখে রাখুন, তা govdocs-এর কোন সংস্করণে ও কোন টেমপ্লেটে তৈরি; অন্যটিতে তৈরি করতে গেলে ভুল দেখাবে।"""
    language, paths = language_of(lang), existing_documents(files)
    templates = existing_folder(templates)
    failures = Failures(language)
    for path in paths:
        with failures.of_one():
            try:
                unchanged = _pin(path, templates, write=not diff)
            except Refusal as refusal:
                failures.worst = max(failures.worst, print_failure(refusal, language))
                continue
            if unchanged and not quiet:
                say(messages.PINNED_ALREADY.filled(path=path).message(language))
    print_problems(failures.problems, "text", language, sys.stderr)
    return failures.worst


def _pin(path: Path, templates: Path | None, *, write: bool) -> bool:
    """Write the pins into one file and print its name, or print the difference. Returns whether nothing changes."""
    from govdocs.page.pinning import pinned
    from govdocs.source.editing import difference
    from govdocs.source.reading import read

    source = read(path)
    text = pinned(source, templates)
    if text == source.text:
        return True
    if write:
        put_path(rewrite(path, text, over=source.raw))
    else:
        put(difference(source.name, source.text, text), end="")
    return False
