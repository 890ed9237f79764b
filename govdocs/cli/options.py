"""The options that several verbs share: how each is declared, and what its value must be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, cast, get_args

import typer

from govdocs.cli import messages
from govdocs.cli.console import no_file, usage
from govdocs.cli.language import VARIABLE
from govdocs.errors import Refusal, Text
from govdocs.problems.problem import Language

if TYPE_CHECKING:
    from govdocs.cli.report_formats import Report
    from govdocs.models import Document
    from govdocs.output import Format
    from govdocs.pdf import Faces
    from govdocs.word.settings import WordSettings

Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        envvar=VARIABLE,
        show_envvar=False,
        show_default=False,
        help="বার্তার ভাষা: bn বা en; না দিলে GOVDOCS_LANG, তা-ও না থাকলে bn।",
    ),
]
KeyLang = Annotated[
    str,
    typer.Option(
        "--lang",
        envvar=VARIABLE,
        show_envvar=False,
        show_default=False,
        help="ঘরের নামের ভাষা: bn বা en; না দিলে GOVDOCS_LANG, তা-ও না থাকলে bn।",
    ),
]
OfficeFile = Annotated[
    Path | None, typer.Option("--office", help="দপ্তর-ফাইল; না দিলে দলিলের পাশের office.yaml।")
]
TemplatesFolder = Annotated[
    Path | None, typer.Option("--templates", metavar="DIR", help="নিজস্ব টেমপ্লেটের ফোল্ডার।")
]
FontFile = Annotated[Path | None, typer.Option("--font", help="নিজস্ব হরফের ফাইল (.ttf), যেমন নিকষ।")]
BoldFontFile = Annotated[Path | None, typer.Option("--font-bold", help="নিজস্ব হরফের মোটা রূপ।")]
FallbackFontFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--font-fallback",
        metavar="FILE",
        help="মূল হরফে যে অক্ষর নেই (আরবি, ₂) তার জন্য আরেকটি হরফের ফাইল (.ttf); একাধিকবার দেওয়া যায়, আগেরটি আগে।",
    ),
]
WordFont = Annotated[
    str | None,
    typer.Option(
        "--word-font", metavar="NAME", help="DOCX-এর বাংলা হরফের নাম [Nikosh]; SutonnyMJ দিলে লেখা হয় বিজয়ে।"
    ),
]
WordTemplate = Annotated[
    Path | None,
    typer.Option(
        "--word-template",
        metavar="FILE",
        help="যে DOCX থেকে শৈলী নেওয়া হবে: govdocs-এর তৈরি একটি DOCX, Word-এ শৈলী বদলানো।",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="অগ্রগতির কথা নয়, কেবল ভুল দেখান।")]
SkipOthers = Annotated[
    bool, typer.Option("--skip-others", help="যে ফাইল দলিল নয় (দপ্তর-ফাইল, ফরম, তালিকা) তা বাদ দিন।")
]
Json = Annotated[bool, typer.Option("--json", help="JSON আকারে দেখান।")]
RegisterPlace = Annotated[
    str | None,
    typer.Option(
        "--register",
        help="রেজিস্টারের ফাইল বা postgresql:// ঠিকানা; না দিলে GOVDOCS_REGISTER, তা-ও না থাকলে এই বা উপরের ফোল্ডারের register.sqlite।",
        metavar="FILE|URL",
    ),
]
REPORT_HELP = "ভুলগুলো যে আকারে দেখানো হবে: text, json, github বা sarif।"


MOST = 10**9
"""Of anything that the command line counts; a database takes no number of twenty digits."""


def whole_number(least: int = 0) -> Callable[[str | int], int]:
    """A parser for typer: a whole number from `least` to MOST, in digits of either script."""

    def read(given: str | int) -> int:
        try:
            number = int(given)  # knows Bangla digits too
        except ValueError:
            raise ValueError("not an integer") from None
        if number < least:
            raise ValueError(f"not an integer from {least} on")
        if number > MOST:
            raise ValueError(f"not an integer up to {MOST}")
        return number

    return read


def language_of(text: str) -> Language:
    """The value of --lang. Raises Usage."""
    for language in get_args(Language):
        if text == language:
            return cast(Language, language)
    usage(messages.LANGUAGE.filled(given=text))


def report_of(text: str) -> Report:
    """The value of --report. Raises Usage."""
    from govdocs.cli.report_formats import REPORTS

    for report in REPORTS:
        if text == report:
            return report
    usage(messages.CHOICES.filled(option="--report", choices=", ".join(REPORTS)))


def existing_office(path: Path | None) -> Path | None:
    """The value of --office. Raises Usage for a file that is not there."""
    if path is not None and not path.is_file():
        usage(messages.NO_OFFICE_FILE.filled(path=path))
    return path


def existing_folder(path: Path | None) -> Path | None:
    """The value of an option that takes a folder. Raises Usage for one that is not there."""
    if path is not None and not path.is_dir():
        usage(messages.NO_FOLDER.filled(path=path))
    return path


def faces_of(regular: Path | None, bold: Path | None, fallback: list[Path] | None) -> Faces | None:
    """The values of --font, --font-bold and --font-fallback; None for the fonts of govdocs. Raises Usage for a file that is not there."""
    for path in (regular, bold, *(fallback or ())):
        if path is not None and not path.is_file():
            usage(messages.NO_FONT_FILE.filled(path=path))
    if regular is None and bold is not None:
        usage(messages.BOLD_WITHOUT_REGULAR)
    if regular is None and not fallback:
        return None
    from govdocs.pdf import Faces

    faces = Faces(regular=regular, bold=bold) if regular else Faces.hind_siliguri()
    return replace(faces, fallback=tuple(fallback or ()))


def word_settings_of(
    formats: Sequence[Format], font: str | None, template: Path | None
) -> WordSettings | None:
    """The values of --word-font and --word-template. Raises Usage where a DOCX cannot be made, or none is asked for."""
    if "docx" not in formats:
        if font or template:
            usage(messages.ONLY_FOR_WORD)
        return None
    from govdocs.word.settings import WordSettings, refuse_missing_library

    if template is not None and not template.is_file():
        no_file(template)
    try:
        refuse_missing_library()
        settings = WordSettings(font, template.read_bytes() if template else None, str(template or ""))
        if template:
            from govdocs.word.template import styles_for

            styles_for(settings)
    except Refusal as refusal:
        usage(refusal.text)
    except OSError:
        no_file(template or "")
    return settings


def known_kind(name: str) -> type[Document]:
    """The kind of document that is called so, in Bangla or English. Raises Usage, with the name that was probably meant."""
    from govdocs.models import kind_named

    return kind_named(name) or refuse_kind(name)


def refuse_kind(name: str) -> NoReturn:
    """End with the sentence that there is no such kind."""
    from govdocs.models import kinds
    from govdocs.problems.suggestions import suggestion

    meant = suggestion(name, [name for kind in kinds().values() for name in (kind.bangla_name, kind.name)])
    guess = messages.DID_YOU_MEAN.filled(name=meant) if meant else Text("", "")
    listed = ", ".join(f"{kind.bangla_name} ({kind.name})" for kind in kinds().values())
    usage(messages.NO_KIND.filled(given=name, guess=guess, kinds=listed))
