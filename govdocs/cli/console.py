"""What all verbs share: the app, exit codes, options, words to the terminal, and how a document is read."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO, cast, get_args

import typer

from govdocs.cli.terminal import show, summary
from govdocs.cli.verbs import InOrder
from govdocs.errors import ExitCode, Refusal, Text
from govdocs.problems.problem import Language, Problem

if TYPE_CHECKING:
    from govdocs.cli.conversions import Form
    from govdocs.cli.report_formats import Report
    from govdocs.models import Document
    from govdocs.pdf import Faces


STANDARD_STREAM = "-"


app = typer.Typer(
    name="govdocs",
    cls=InOrder,
    help="YAML থেকে সরকারি পত্র, কার্যবিবরণী, কর্মপরিকল্পনা ও প্রতিবেদনের PDF।",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _tell_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"govdocs {version('govdocs')}")
        raise typer.Exit


@app.callback()
def _verbs(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="কোন সংস্করণ চলছে।")
    ] = False,
) -> None:
    """A command with verbs, even while only one is loaded."""


Lang = Annotated[str, typer.Option("--lang", help="বার্তার ভাষা: bn বা en।", show_default=True)]


OfficeFile = Annotated[
    Path | None, typer.Option("--office", help="দপ্তর-ফাইল; না দিলে দলিলের পাশের office.yaml।")
]


TemplatesFolder = Annotated[Path | None, typer.Option("--templates", help="নিজস্ব টেমপ্লেটের ফোল্ডার।")]


FontFile = Annotated[Path | None, typer.Option("--font", help="নিজস্ব হরফের ফাইল (.ttf), যেমন নিকষ।")]


BoldFontFile = Annotated[Path | None, typer.Option("--font-bold", help="নিজস্ব হরফের মোটা রূপ।")]


Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="অগ্রগতির কথা নয়, কেবল ভুল দেখান।")]


RegisterPlace = Annotated[
    str | None,
    typer.Option(
        "--register",
        help="রেজিস্টারের ফাইল বা postgresql:// ঠিকানা; না দিলে GOVDOCS_REGISTER, তা-ও না থাকলে এই বা উপরের ফোল্ডারের register.sqlite।",
        metavar="FILE|URL",
    ),
]


REPORT_HELP = "ভুলগুলো যে আকারে দেখানো হবে: text, json, github বা sarif।"


Json = Annotated[bool, typer.Option("--json", help="JSON আকারে দেখান।")]


def whole_number(least: int = 0) -> Callable[[str | int], int]:
    """What reads a whole number from the command line, in digits of either script."""

    def read(given: str | int) -> int:
        try:
            number = int(given)  # knows Bangla digits too
        except ValueError:
            raise ValueError("not an integer") from None
        if number < least:
            raise ValueError(f"not an integer from {least} on")
        return number

    return read


def say(message: str) -> None:
    """Words for the person at the terminal."""
    print(message, file=sys.stderr)


def tell(problems: Sequence[Problem], report: Report, language: Language, stream: TextIO) -> None:
    """Problems as words on stderr; as data on a stream, which gets it even where nothing is wrong."""
    if report == "text":
        if problems:
            show(problems, language, sys.stderr)
            say(summary(problems, language))
        return
    from govdocs.cli.report_formats import as_github, as_json, as_sarif

    if report == "json":
        print(as_json(problems), file=stream)
    elif report == "sarif":
        print(as_sarif(problems, language), file=stream)
    elif problems:
        print(as_github(problems, language), file=stream)


class Usage(typer.TyperException):
    """A mistake in the command line, told in our own words."""


def usage(message: Text | str, language: Language | None = None) -> NoReturn:
    """End with a sentence about the command line: in one language, or in both where the language is not known yet."""
    if isinstance(message, Text):
        message = message.message(language) if language else f"{message.bn} / {message.en}"
    raise Usage(message)


def no_file(path: str | Path) -> NoReturn:
    usage(f"‘{path}’ নামে কোনো ফাইল নেই; নাম ও ফোল্ডার মিলিয়ে দেখুন। / There is no file '{path}'.")


def unwritable(error: OSError, language: Language) -> str:
    from govdocs.problems.os_errors import unwritable as problem_of

    problem = problem_of(error)
    return f"{problem.message(language)} {problem.hint(language)}"


def language_of(text: str) -> Language:
    for language in get_args(Language):
        if text == language:
            return cast(Language, language)
    usage(f"--lang: bn বা en লিখুন, ‘{text}’ নয়। / Write bn or en, not '{text}'.")


def report_of(text: str) -> Report:
    from govdocs.cli.report_formats import REPORTS

    for report in REPORTS:
        if text == report:
            return report
    usage(f"--report: {', '.join(REPORTS)} থেকে বেছে নিন। / Choose from {', '.join(REPORTS)}.")


def existing_office(path: Path | None) -> Path | None:
    if path is not None and not path.is_file():
        usage(f"‘{path}’ নামে কোনো দপ্তর-ফাইল নেই। / There is no office file '{path}'.")
    return path


def existing_folder(path: Path | None) -> Path | None:
    if path is not None and not path.is_dir():
        usage(f"‘{path}’ নামে কোনো ফোল্ডার নেই। / There is no folder '{path}'.")
    return path


def faces_of(regular: Path | None, bold: Path | None) -> Faces | None:
    for path in (regular, bold):
        if path is not None and not path.is_file():
            usage(f"‘{path}’ নামে কোনো হরফের ফাইল নেই। / There is no font file '{path}'.")
    if regular is None:
        if bold is not None:
            usage("--font-bold দিলে --font-ও দিতে হয়। / --font-bold needs --font.")
        return None
    from govdocs.pdf import Faces

    return Faces(regular=regular, bold=bold)


def load_document(source: str, office: Path | None) -> Document:
    from govdocs.loading.loader import load, loads
    from govdocs.source.decoding import MAX_BYTES, decode

    if source == STANDARD_STREAM:
        text = decode(sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>")
        return loads(text, name="<stdin>", folder=Path.cwd(), office=office)
    return load(source, office=office)


def proofread_document(document: Document) -> tuple[Problem, ...]:
    from govdocs.audit import audit as proofread

    return proofread(document)


def write_text(path: Path, text: str) -> Path:
    from govdocs.files.atomic import write_whole

    return write_whole(path, text.encode("utf-8"))


def say_refusal(refusal: Refusal, language: Language) -> ExitCode:
    """Say what was refused. Returns the exit code of the refusal."""
    say(refusal.message(language))
    return refusal.exit_code


def print_forms(
    forms: Callable[[str], tuple[Form, ...]], text: str, as_json: bool, language: Language
) -> int:
    """Every form of a value, as rows or JSON; what is refused, in words. Returns the exit code."""
    try:
        found = forms(text)
    except Refusal as refusal:
        say(refusal.message(language))
        return ExitCode.INVALID
    if as_json:
        print(json.dumps({form.name: form.value for form in found}, ensure_ascii=False, indent=1))
    else:
        for form in found:
            print(f"{form.title if language == 'bn' else form.name}: {form.value}")
    return ExitCode.FINE


def rewrite(path: Path, text: str) -> Path:
    from govdocs.files.atomic import rewrite_text

    return rewrite_text(path, text)


def documents_of(sources: Sequence[str]) -> list[str]:
    """The files of a command line as they are, and in the place of each folder its documents; `-` stays."""
    found: list[str] = []
    for source in sources:
        if source == STANDARD_STREAM or not Path(source).is_dir():
            found.append(source)
            continue
        inside = _documents_in(Path(source))
        if not inside:
            usage(f"‘{source}’ ফোল্ডারে কোনো দলিল নেই। / There is no document in the folder '{source}'.")
        found += map(str, inside)
    return found


def _documents_in(folder: Path) -> tuple[Path, ...]:
    from govdocs.loading.discovery import find_documents

    try:
        return find_documents(folder).documents
    except Refusal as refusal:
        usage(f"{refusal.bangla} / {refusal.english}")


def existing_documents(sources: Sequence[str]) -> list[Path]:
    """The same as paths. Refuses what is not there, and stdin."""
    paths = [Path(file) for file in documents_of(sources)]
    for path in paths:
        if not path.is_file():
            no_file(path)
    return paths
