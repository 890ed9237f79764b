"""`archive`: letters kept for good, and the proof that they are still the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli.console import (
    Json,
    Lang,
    OfficeFile,
    Quiet,
    app,
    existing_office,
    language_of,
    no_file,
    say,
    tell,
    unwritable,
    usage,
    whole_number,
)
from govdocs.cli.progress import tracked
from govdocs.cli.verdicts import (
    BoldFont,
    Font,
    Reports,
    Same,
    Templates,
    now_and_then,
    publish,
    renderer_of,
    reports_of,
    round_of,
    rung_of,
)
from govdocs.errors import ExitCode
from govdocs.problems.problem import GovdocsError, InvalidDocument, Language, Problem

if TYPE_CHECKING:
    from govdocs.archive import Archive, ArchivedLetter, Verdict
    from govdocs.output import Renderer

archive_app = typer.Typer(
    name="archive",
    help="পত্রের আর্কাইভ: যোগ করুন, যাচাই করুন, খুঁজুন, মিলিয়ে দেখুন।",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(archive_app, name="archive")

DEFAULT_FOLDER = "archive"

Folder = Annotated[
    Path | None,
    typer.Option("-d", "--dir", help="আর্কাইভের ফোল্ডার; না দিলে এই ফোল্ডার (এটি আর্কাইভ হলে), নইলে archive।"),
]
FolderArgument = Annotated[
    Path | None, typer.Argument(help="আর্কাইভের ফোল্ডার; না দিলে এই ফোল্ডার বা archive।", metavar="[DIR]")
]
FolderToo = Annotated[Path | None, typer.Option("-d", "--dir", help="DIR এভাবেও লেখা যায়।")]
Jobs = Annotated[
    int,
    typer.Option(
        "-j",
        "--jobs",
        parser=whole_number(),
        metavar="N",
        help="একসঙ্গে যতটি পত্র যাচাই হবে; 0 দিলে প্রসেসর যতটি।",
    ),
]


@archive_app.command("add")
def add(
    files: Annotated[
        list[Path], typer.Argument(help="YAML ফাইল, govdocs-এ তৈরি PDF, বা PDF-এর ফোল্ডার।", metavar="FILE…")
    ],
    folder: Folder = None,
    supersede: Annotated[
        bool, typer.Option("--supersede", help="পত্রটি একই নম্বর ও তারিখের আগের পত্রের সংশোধিত রূপ।")
    ] = False,
    on: Annotated[str | None, typer.Option("--on", help="জার্নালে যোগ করার যে তারিখ লেখা হবে; না দিলে আজ।")] = None,
    office: OfficeFile = None,
    templates: Templates = None,
    font: Font = None,
    font_bold: BoldFont = None,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """পত্র আর্কাইভে যোগ করুন। একই পত্র দুবার দিলে কিছু বদলায় না।"""
    from govdocs.archive import Archive

    language, day = language_of(lang), _day(on)
    if folder is None:
        _refuse_archives(files)
    given = [path for file in files for path in _letters_in(file)]
    archive = Archive(_folder(folder), renderer_of(templates, font, font_bold))
    worst, found, office_file = ExitCode.FINE, list[Problem](), existing_office(office)
    for path in given:
        try:
            added = archive.add(path, office=office_file, supersede=supersede, on=day)
        except GovdocsError as error:
            found += error.problems
            invalid = isinstance(error, InvalidDocument)
            worst = max(worst, ExitCode.INVALID if invalid else ExitCode.RENDER_FAULT)
            continue
        except OSError as error:
            say(unwritable(error, language))
            worst = max(worst, ExitCode.RENDER_FAULT)
            continue
        print(archive.path(added.letter))
        if not added.new and not quiet:
            say(f"{path}: আগে থেকেই আর্কাইভে আছে।" if language == "bn" else f"{path}: already in the archive.")
        for old in added.superseded:
            say(_superseded(old, language))
    tell(found, "text", language, sys.stderr)
    return worst


@archive_app.command("verify")
def verify_archive(
    folder: FolderArgument = None,
    named: FolderToo = None,
    jobs: Jobs = 1,
    report: Reports = None,
    same: Same = "bytes",
    resume: Annotated[
        Path | None,
        typer.Option(help="যে ফাইলে অগ্রগতি থাকে: কাজ থেমে গেলে আবার একই কমান্ড দিলে সেখান থেকে চলে।"),
    ] = None,
    templates: Templates = None,
    font: Font = None,
    font_bold: BoldFont = None,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """প্রতিটি পত্র তার উৎস থেকে আবার তৈরি করে মিলিয়ে দেখুন। পার্থক্য থাকলে প্রস্থান-সংকেত ৪।"""
    from govdocs.batch.runner import processors

    language, reports, least = language_of(lang), reports_of(report), rung_of(same)
    archive = _existing(_one_of(folder, named), renderer_of(templates, font, font_bold))
    letters = archive.letters(superseded=True)
    verdicts = archive.verify(letters, workers=jobs or processors(), state=resume)
    done = round_of(
        str(archive.folder),
        tracked(verdicts, len(letters), language, quiet=quiet),
        least,
        archive.renderer,
        archive.problems(),
    )
    return publish(replace(done, pair=now_and_then(archive.renderer)), reports, language, every=False)


@archive_app.command("list")
def list_letters(
    folder: FolderArgument = None,
    named: FolderToo = None,
    year: Annotated[str | None, typer.Option(help="যে বছরের পত্র, যেমন ২০২৪।")] = None,
    number: Annotated[str | None, typer.Option(help="নম্বর বা তার অংশ।")] = None,
    subject: Annotated[str | None, typer.Option(help="বিষয়ের মধ্যে যে কথা আছে।")] = None,
    superseded: Annotated[bool, typer.Option("--superseded", help="সংশোধনের আগের পত্রগুলোও দেখান।")] = False,
    json_: Json = False,
) -> int:
    """আর্কাইভের পত্রগুলো: তারিখ, নম্বর, বিষয় ও PDF।"""
    archive = _existing(_one_of(folder, named))
    wanted = [
        letter
        for letter in archive.letters(superseded=superseded)
        if _is_wanted(letter, year, number, subject)
    ]
    if json_:
        current = archive.journal().current()
        rows = [
            {**letter.as_dict(), "current": letter.pdf in current, "path": str(archive.path(letter))}
            for letter in wanted
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return ExitCode.FINE
    for letter in wanted:
        print(
            "\t".join((letter.date or "–", letter.number or "–", letter.subject, str(archive.path(letter))))
        )
    return ExitCode.FINE


@archive_app.command("diff")
def diff(
    before: Annotated[
        str, typer.Argument(help="একটি আর্কাইভ, একটি PDF, বা আর্কাইভের একটি পত্রের নম্বর।", metavar="A")
    ],
    after: Annotated[str, typer.Argument(help="যার সঙ্গে মেলানো হবে।", metavar="B")],
    folder: Folder = None,
    report: Reports = None,
    same: Same = "bytes",
    lang: Lang = "bn",
) -> int:
    """দুটি পত্র বা দুটি আর্কাইভে কী পার্থক্য, তা দেখান। পার্থক্য থাকলে প্রস্থান-সংকেত ৪।"""
    from govdocs.archive.diff import diff_archives, diff_letters
    from govdocs.errors import Refusal

    language, reports, least = language_of(lang), reports_of(report), rung_of(same)
    try:
        if Path(before).is_dir() and Path(after).is_dir():
            found = list(diff_archives(_existing(Path(before)), _existing(Path(after))))
        else:
            found = [diff_letters(_one_letter(before, folder), _one_letter(after, folder))]
    except Refusal as refusal:
        say(refusal.message(language))
        return ExitCode.INVALID
    done = round_of(f"{before} → {after}", found, least, None, ())
    return publish(replace(done, pair=_both), reports, language, every=len(found) == 1)


def _letters_in(path: Path) -> list[Path]:
    """The file itself; of a folder every PDF in it and in its folders."""
    if path.is_dir():
        return sorted(inside for inside in path.rglob("*") if inside.suffix.lower() == ".pdf")
    if not path.is_file():
        no_file(path)
    return [path]


def _day(text: str | None) -> date | None:
    from govdocs.dates.formats import parse_date
    from govdocs.errors import Refusal

    if text is None:
        return None
    try:
        return parse_date(text)
    except Refusal as refusal:
        usage(f"--on: {refusal.bangla} / {refusal.english}")


def _folder(given: Path | None) -> Path:
    """The archive that is meant: the one that was named, else this folder if it is one, else the folder `archive`."""
    from govdocs.archive import Archive

    if given is not None:
        return given
    return Path() if Archive(Path()).exists else Path(DEFAULT_FOLDER)


def _one_of(folder: Path | None, named: Path | None) -> Path | None:
    """The archive that was named, as DIR or by -d; not two of them."""
    if folder is not None and named is not None and folder != named:
        usage("একটিই আর্কাইভের নাম দিন। / Name one archive.")
    return named if folder is None else folder


def _refuse_archives(files: Iterable[Path]) -> None:
    """An archive among the files was meant as where to put them; its letters would go into the other one."""
    from govdocs.archive import Archive

    for path in files:
        if path.is_dir() and Archive(path).exists:
            usage(
                f"‘{path}’ নিজেই একটি আর্কাইভ; তাতে পত্র যোগ করতে: govdocs archive add -d {path} ফাইল"
                f" / '{path}' is an archive; to put letters into it: govdocs archive add -d {path} FILE"
            )


def _existing(given: Path | None, renderer: Renderer | None = None) -> Archive:
    from govdocs.archive import Archive

    archive = Archive(_folder(given), renderer)
    if not archive.exists:
        usage(
            f"‘{archive.folder}’ কোনো আর্কাইভ নয় (journal.jsonl নেই)। নতুন আর্কাইভ: govdocs archive add -d ফোল্ডার ফাইল"
            f" / '{archive.folder}' is no archive: it has no journal.jsonl."
        )
    return archive


def _superseded(old: ArchivedLetter, language: Language) -> str:
    return (
        f"আগের রূপটি রয়ে গেল, প্রতিস্থাপিত হিসেবে: {old.pdf_file}"
        if language == "bn"
        else f"The former one stays, as superseded: {old.pdf_file}"
    )


def _is_wanted(letter: ArchivedLetter, year: str | None, number: str | None, subject: str | None) -> bool:
    from govdocs.numerals import to_ascii

    return (
        (year is None or letter.date.startswith(f"{to_ascii(year)}-"))
        and (number is None or to_ascii(number) in to_ascii(letter.number))
        and (subject is None or _folded(subject) in _folded(letter.subject))
    )


def _folded(text: str) -> str:
    """A text as it is searched: digits of one script, one form of each letter, case and spaces of no weight."""
    from govdocs.numerals import to_ascii
    from govdocs.text.unicode import normalise

    return " ".join(to_ascii(normalise(text)).casefold().split())


def _one_letter(given: str, folder: Path | None) -> Path:
    """A PDF, or the current letter of a number in the archive."""
    from govdocs.archive.diff import find_letters

    if Path(given).suffix.lower() == ".pdf" and Path(given).is_file():
        return Path(given)
    if Path(given).exists():
        usage(f"‘{given}’: দুটিই আর্কাইভ, অথবা দুটিই পত্র (PDF বা নম্বর) দিন। / Give two archives or two letters.")
    archive = _existing(folder)
    found = find_letters(archive.letters(), given)
    if len(found) != 1:
        these = ", ".join(str(archive.path(letter)) for letter in found)
        usage(
            f"‘{given}’ নম্বরে একাধিক পত্র আছে; PDF-টির নাম দিন: {these} / More than one letter has it."
            if found
            else f"‘{given}’ নামে কোনো PDF নেই, এই নম্বরে আর্কাইভে কোনো পত্রও নেই। / No PDF and no number in the archive."
        )
    return archive.path(found[0])


def _both(verdict: Verdict) -> tuple[bytes, bytes]:
    before, after = verdict.files
    return Path(before).read_bytes(), Path(after).read_bytes()
