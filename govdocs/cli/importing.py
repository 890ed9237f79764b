"""`govdocs import`: old letters as YAML, every doubt marked."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli.console import print_problems, worst_of
from govdocs.cli.options import KeyLang, language_of
from govdocs.cli.printing import put_path, say
from govdocs.cli.verbs import app
from govdocs.errors import Refusal
from govdocs.problems.problem import Language

if TYPE_CHECKING:
    from govdocs.importing import Imported

_MOST_WORDS = 8  # unclear ones that are named of a field


@app.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(help="পুরোনো পত্রের ফাইল, যেমন পত্র.docx।", metavar="FILE…")],
    folder: Annotated[
        Path | None,
        typer.Option("-d", "--dir", metavar="DIR", help="যে ফোল্ডারে YAML রাখা হবে; না দিলে ফাইলের পাশে।"),
    ] = None,
    faithful: Annotated[bool, typer.Option("--faithful", help="হুবহু নকল হিসেবে লিখুন (নকল: হ্যাঁ)।")] = False,
    lang: KeyLang = "bn",
) -> int:
    """পুরোনো পত্র থেকে YAML করুন; যা নিশ্চিত নয় তার পাশে ‘দেখুন:’ লেখা থাকে, কোনো লেখা হারায় না।"""
    language = language_of(lang)

    def import_one(file: Path) -> None:
        _import_one(file, folder or file.parent, language, faithful=faithful)

    return worst_of(files, import_one, language)


def _import_one(file: Path, folder: Path, language: Language, *, faithful: bool) -> None:
    """Write the YAML of one file, and its pictures, beside; raises Refusal where one of them is there already."""
    from govdocs.files.atomic import write_new
    from govdocs.importing import messages
    from govdocs.importing.readers.plain_names import picture_name, plain_stem
    from govdocs.importing.reading_apart import read
    from govdocs.problems.problem import Severity

    found = read(file, language=language, faithful=faithful)
    stem = plain_stem(file.stem)
    target = folder / f"{stem}.yaml"
    made = {target: found.text.encode()}
    pictures = {folder / picture_name(file.name, picture.name): picture.data for picture in found.pictures}
    made |= pictures
    made |= _companions(folder, found)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        written = write_new(made)
    except FileExistsError as error:
        raise Refusal(*messages.FILE_THERE.filled(path=error.filename), given=error.filename) from None
    for path in written:
        put_path(path)
    problems = list(found.problems)
    if pictures:
        names = ", ".join(path.name for path in pictures)
        problems.append(
            messages.PICTURES.filled(count=len(pictures), names=names).problem(severity=Severity.NOTICE)
        )
    _say_what_was_found(file.name, target, found, language)
    print_problems(problems, "text", language, sys.stderr)


def _companions(folder: Path, found: Imported) -> dict[Path, bytes]:
    """The other YAML files that one of ours carries (office.yaml, what it includes), where none of that name is there."""
    from govdocs.files.portable_names import leaves_folder

    return {
        folder / name: data
        for name, data in found.companions
        if name.endswith((".yaml", ".yml")) and not leaves_folder(name) and not os.path.lexists(folder / name)
    }


def _say_what_was_found(name: str, target: Path, found: Imported, language: Language) -> None:
    """How much was recognised in a file, and of each doubt why and at which line of the YAML."""
    from govdocs.importing import messages
    from govdocs.models.form import form_named
    from govdocs.models.kinds import kind_named
    from govdocs.models.part import bangla_title

    kind = kind_named(found.kind)
    if kind is None or found.is_ours:
        say(messages.OURS.filled(name=name).message(language))
        return
    form = form_named(found.form) if found.form else None
    form_name = "" if form is None else form.bangla if language == "bn" else form.english
    facts = {
        "name": name,
        "kind": kind.bangla_name if language == "bn" else kind.name,
        "form": form_name or "–",
        "fields": len(found.fields),
        "doubts": len(found.doubtful) + found.kind_is_doubtful,
        "rest": len(found.remainder),
    }
    say(messages.TAKEN.filled(**facts).message(language))
    reasons = [("kind", messages.KIND_NOT_SURE)] if found.kind_is_doubtful else []
    reasons += [(one.name, reason) for one in found.doubtful for reason in one.to_look_at(_MOST_WORDS)]
    for field, reason in reasons:
        info = kind.model_fields.get(field)
        shown = bangla_title(field, info) if info and language == "bn" else field
        said = messages.FIELD_DOUBT.filled(
            place=f"{target}:{found.line_of(field)}", field=shown, reason=reason
        )
        say(said.message(language))
