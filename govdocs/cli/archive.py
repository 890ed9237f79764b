"""`archive`: add letters to an archive, verify, list and compare them."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govdocs.cli import messages
from govdocs.cli.archive_arguments import (
    archive_folder,
    day_added,
    existing_archive,
    letters_in,
    one_archive,
    one_letter,
    refuse_archives,
)
from govdocs.cli.console import Failures, print_problems
from govdocs.cli.help import App, Verbs
from govdocs.cli.options import Json, Lang, OfficeFile, Quiet, existing_office, language_of, whole_number
from govdocs.cli.printing import put, put_json, put_path, say
from govdocs.cli.progress import tracked
from govdocs.cli.verbs import app
from govdocs.cli.verdicts import (
    BoldFont,
    FallbackFonts,
    Font,
    Reports,
    Same,
    Templates,
    agreement_of,
    publish,
    renderer_of,
    reports_of,
    stored_and_rendered,
    verification_of,
)
from govdocs.errors import ExitCode
from govdocs.files.wildcards import expanded
from govdocs.problems.problem import Severity

if TYPE_CHECKING:
    from govdocs.archive import ArchivedLetter, Verdict

archive_app = App(
    cls=Verbs,
    name="archive",
    help="পত্রের আর্কাইভ: যোগ করুন, যাচাই করুন, খুঁজুন, মিলিয়ে দেখুন।",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(archive_app, name="archive")

Folder = Annotated[
    Path | None,
    typer.Option(
        "-d", "--dir", metavar="DIR", help="আর্কাইভের ফোল্ডার; না দিলে এই ফোল্ডার (এটি আর্কাইভ হলে), নইলে archive।"
    ),
]
FolderArgument = Annotated[
    Path | None, typer.Argument(help="আর্কাইভের ফোল্ডার; না দিলে এই ফোল্ডার বা archive।", metavar="[DIR]")
]
FolderToo = Annotated[Path | None, typer.Option("-d", "--dir", metavar="DIR", help="DIR এভাবেও লেখা যায়।")]
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
    font_fallback: FallbackFonts = None,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """পত্র আর্কাইভে যোগ করুন। একই পত্র দুবার দিলে কিছু বদলায় না।"""
    from govdocs.archive import Archive

    language, day = language_of(lang), day_added(on)
    if folder is None:
        refuse_archives(files)
    given = [path for file in expanded(map(str, files)) for path in letters_in(Path(file))]
    archive = Archive(archive_folder(folder), renderer_of(templates, font, font_bold, font_fallback))
    failures, office_file = Failures(language), existing_office(office)
    for path in given:
        with failures.of_one():
            added = archive.add(path, office=office_file, supersede=supersede, on=day)
            put_path(archive.path(added.letter))
            if not added.new and not quiet:
                say(messages.IN_ARCHIVE_ALREADY.filled(path=path).message(language))
            for old in added.superseded:
                say(messages.SUPERSEDED.filled(path=old.pdf_file).message(language))
    print_problems(failures.problems, "text", language, sys.stderr)
    return failures.worst


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
    font_fallback: FallbackFonts = None,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """প্রতিটি পত্র তার উৎস থেকে আবার তৈরি করে মিলিয়ে দেখুন। পার্থক্য থাকলে প্রস্থান-সংকেত ৪।"""
    from govdocs.batch.runner import processors
    from govdocs.cli.limits import limits_of

    language, reports, least = language_of(lang), reports_of(report), agreement_of(same)
    archive = existing_archive(
        one_archive(folder, named), renderer_of(templates, font, font_bold, font_fallback)
    )
    letters = archive.letters(superseded=True)
    verdicts = archive.verify(letters, workers=jobs or processors(), limits=limits_of(), state=resume)
    done = verification_of(
        str(archive.folder),
        tracked(verdicts, len(letters), language, quiet=quiet),
        least,
        archive.renderer,
        archive.problems(),
    )
    return publish(replace(done, pair=stored_and_rendered(archive.renderer)), reports, language, every=False)


@archive_app.command("list")
def list_letters(
    folder: FolderArgument = None,
    named: FolderToo = None,
    year: Annotated[str | None, typer.Option(help="যে বছরের পত্র, যেমন ২০২৪।")] = None,
    number: Annotated[str | None, typer.Option(help="নম্বর বা তার অংশ।")] = None,
    subject: Annotated[str | None, typer.Option(help="বিষয়ের মধ্যে যে কথা আছে।")] = None,
    superseded: Annotated[bool, typer.Option("--superseded", help="সংশোধনের আগের পত্রগুলোও দেখান।")] = False,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """আর্কাইভের পত্রগুলো: তারিখ, নম্বর, বিষয় ও PDF।"""
    language = language_of(lang)
    archive = existing_archive(one_archive(folder, named))
    wanted = [
        letter
        for letter in archive.letters(superseded=superseded)
        if _is_wanted(letter, year, number, subject)
    ]
    current = archive.journal().current()
    if any(each.severity is Severity.ERROR for each in archive.journal().problems):  # lines that say nothing
        say(messages.JOURNAL_HAS_FAULTS.message(language))
    if json_:
        rows = [
            {**letter.as_dict(), "current": letter.pdf in current, "path": str(archive.path(letter))}
            for letter in wanted
        ]
        put_json(json.dumps(rows, ensure_ascii=False, indent=1))
        return ExitCode.FINE
    for letter in wanted:
        cells = [letter.date or "–", letter.number or "–", letter.subject, str(archive.path(letter))]
        put("\t".join(cells if letter.pdf in current else [*cells, messages.IS_SUPERSEDED.message(language)]))
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

    language, reports, least = language_of(lang), reports_of(report), agreement_of(same)
    try:
        if Path(before).is_dir() and Path(after).is_dir():
            found = list(diff_archives(existing_archive(Path(before)), existing_archive(Path(after))))
        else:
            found = [diff_letters(one_letter(before, folder), one_letter(after, folder))]
    except Refusal as refusal:
        say(refusal.message(language))
        return ExitCode.INVALID
    done = verification_of(f"{before} → {after}", found, least, None, ())
    return publish(replace(done, pair=_stored_pdfs), reports, language, every=len(found) == 1)


def _is_wanted(letter: ArchivedLetter, year: str | None, number: str | None, subject: str | None) -> bool:
    from govdocs.numerals import to_ascii

    return (
        (year is None or letter.date.startswith(f"{to_ascii(year)}-"))
        and (number is None or to_ascii(number) in to_ascii(letter.number))
        and (subject is None or _searchable(subject) in _searchable(letter.subject))
    )


def _searchable(text: str) -> str:
    """A text for searching: ASCII digits, NFC, case folded, single spaces."""
    from govdocs.numerals import to_ascii
    from govdocs.text.unicode import normalise

    return " ".join(to_ascii(normalise(text)).casefold().split())


def _stored_pdfs(verdict: Verdict) -> tuple[bytes, bytes]:
    """The two PDFs that a verdict of `diff` is about."""
    before, after = verdict.files
    return Path(before).read_bytes(), Path(after).read_bytes()
