"""`archive` and `verify`: letters kept for good, and the proof that they are still the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from govdocs.cli.console import (
    ExitCode,
    Json,
    Lang,
    OfficeFile,
    Quiet,
    app,
    existing_folder,
    existing_office,
    faces_of,
    language_of,
    say,
    tell,
    unwritable,
    usage,
    whole_number,
    write_text,
)
from govdocs.cli.progress import tracked
from govdocs.problems import GovdocsError, InvalidDocument, Language, Problem, Severity

if TYPE_CHECKING:
    from govdocs.archive import Archive, Letter, Rung, Verdict
    from govdocs.archive.reports import Form, Round
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
Templates = Annotated[Path | None, typer.Option(help="যে টেমপ্লেটের ফোল্ডার দিয়ে তৈরি।")]
Font = Annotated[Path | None, typer.Option(help="যে হরফের ফাইল (.ttf) দিয়ে তৈরি।")]
BoldFont = Annotated[Path | None, typer.Option("--font-bold", help="সেই হরফের মোটা রূপ।")]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORM[=FILE]",
        help="table, json, junit বা html; =FILE দিলে ফাইলে, নইলে stdout-এ। একাধিকবার দেওয়া যায়।",
    ),
]
Same = Annotated[
    str,
    typer.Option(
        help="কতটুকু এক হতে হবে: bytes (হুবহু), layout (পাঠ ও বিন্যাস) বা text (কেবল পাঠ)।", show_default=True
    ),
]
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
    archive = Archive(_folder(folder), _renderer(templates, font, font_bold))
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
    from govdocs.cli.many import processors

    language, reports, least = language_of(lang), _reports(report), _rung(same)
    archive = _existing(_one_of(folder, named), _renderer(templates, font, font_bold))
    letters = archive.letters(superseded=True)
    verdicts = archive.verify(letters, workers=jobs or processors(), state=resume)
    done = _round(
        str(archive.folder),
        tracked(verdicts, len(letters), language, quiet=quiet),
        least,
        archive.renderer,
        archive.problems(),
    )
    return _publish(replace(done, pair=_now_and_then(archive.renderer)), reports, language, every=False)


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
    from govdocs.archive.differing import diff_archives, diff_letters
    from govdocs.refusal import Refusal

    language, reports, least = language_of(lang), _reports(report), _rung(same)
    try:
        if Path(before).is_dir() and Path(after).is_dir():
            found = list(diff_archives(_existing(Path(before)), _existing(Path(after))))
        else:
            found = [diff_letters(_one_letter(before, folder), _one_letter(after, folder))]
    except Refusal as refusal:
        say(refusal.bangla if language == "bn" else refusal.english)
        return ExitCode.INVALID
    done = _round(f"{before} → {after}", found, least, None, ())
    return _publish(replace(done, pair=_both), reports, language, every=len(found) == 1)


@app.command()
def verify(
    files: Annotated[list[Path], typer.Argument(help="govdocs-এ তৈরি PDF।", metavar="PDF…")],
    source: Annotated[
        Path | None, typer.Option("--source", help="PDF-এর ভিতরের উৎসের বদলে যে YAML ফাইল থেকে আবার তৈরি হবে।")
    ] = None,
    office: OfficeFile = None,
    report: Reports = None,
    same: Same = "bytes",
    templates: Templates = None,
    font: Font = None,
    font_bold: BoldFont = None,
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """PDF-এর ভিতরের উৎস থেকে আবার তৈরি করে দেখুন ফাইলটি সত্যিই তা-ই কি না।"""
    from govdocs.archive import verify as verified

    language, reports, least = language_of(lang), _reports(report), _rung(same)
    for file in files:
        _refuse_other_than_pdf(file)
    if source is not None and len(files) > 1:
        usage("--source একটি PDF-এর জন্য। / --source is for one PDF.")
    if source is not None and not source.is_file():
        _no_file(source)
    renderer, office = _renderer(templates, font, font_bold), existing_office(office)
    verdicts = (verified(file, source=source, office=office, renderer=renderer) for file in files)
    name = str(files[0]) if len(files) == 1 else "verify"
    done = _round(name, tracked(verdicts, len(files), language, quiet=quiet), least, renderer, ())
    return _publish(
        replace(done, pair=_now_and_then(renderer, source, office)), reports, language, every=not quiet
    )


def _refuse_other_than_pdf(path: Path) -> None:
    if path.is_dir():
        usage(
            f"‘{path}’ একটি ফোল্ডার; এখানে PDF-এর নাম দিন। ফোল্ডারটি আর্কাইভ হলে: govdocs archive verify {path}"
            f" / '{path}' is a folder; name its PDFs. If it is an archive: govdocs archive verify {path}"
        )
    if not path.is_file():
        _no_file(path)


def _letters_in(path: Path) -> list[Path]:
    """The file itself; of a folder every PDF in it and in its folders."""
    if path.is_dir():
        return sorted(inside for inside in path.rglob("*") if inside.suffix.lower() == ".pdf")
    if not path.is_file():
        _no_file(path)
    return [path]


def _no_file(path: Path) -> NoReturn:
    usage(f"‘{path}’ নামে কোনো ফাইল নেই; নাম ও ফোল্ডার মিলিয়ে দেখুন। / There is no file '{path}'.")


def _day(text: str | None) -> date | None:
    from govdocs.dates import parse_date
    from govdocs.refusal import Refusal

    if text is None:
        return None
    try:
        return parse_date(text)
    except Refusal as refusal:
        usage(f"--on: {refusal.bangla} / {refusal.english}")


def _renderer(templates: Path | None, font: Path | None, font_bold: Path | None) -> Renderer:
    from govdocs.output import Renderer

    return Renderer(existing_folder(templates), faces_of(font, font_bold))


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


def _rung(text: str) -> Rung:
    from govdocs.archive import Rung

    rungs = {"bytes": Rung.BYTES, "layout": Rung.LAYOUT, "text": Rung.MOVED}
    if text not in rungs:
        usage(f"--same: {', '.join(rungs)} থেকে বেছে নিন। / Choose from {', '.join(rungs)}.")
    return rungs[text]


def _reports(given: list[str] | None) -> list[tuple[Form, Path | None]]:
    """The reports that were asked for, and the file of each; no two on stdout."""
    from govdocs.archive.reports import FORMS

    found: list[tuple[Form, Path | None]] = []
    for text in given or ["table"]:
        name, _, file = text.partition("=")
        form = next((form for form in FORMS if form == name), None)
        if form is None:
            usage(f"--report: {', '.join(FORMS)} থেকে বেছে নিন। / Choose from {', '.join(FORMS)}.")
        found.append((form, Path(file) if file else None))
    if sum(file is None and form != "table" for form, file in found) > 1:
        usage("stdout-এ একটিই প্রতিবেদন যায়; অন্যগুলো ফাইলে দিন: --report junit=ফাইল। / One report goes to stdout.")
    return found


def _round(
    name: str,
    verdicts: Iterable[Verdict],
    same: Rung,
    renderer: Renderer | None,
    problems: tuple[Problem, ...],
) -> Round:
    from govdocs.archive.reports import Round

    found = tuple(sorted(verdicts, key=lambda each: each.name))
    return Round(name, found, problems, renderer.fingerprint if renderer else None, same)


def _publish(
    done: Round, reports: list[tuple[Form, Path | None]], language: Language, *, every: bool
) -> ExitCode:
    """Write the reports: to their files, whose paths go to stdout, or to stdout; the table, as words, to stderr."""
    from govdocs.archive.page import as_html
    from govdocs.archive.reports import as_json, as_junit, as_table

    writers = {
        "table": lambda: as_table(done, language, every=every) + "\n",
        "json": lambda: as_json(done) + "\n",
        "junit": lambda: as_junit(done, language) + "\n",
        "html": lambda: as_html(done, language),
    }
    if all(file is not None for _, file in reports):
        reports = [("table", None), *reports]
    for form, file in reports:
        text = writers[form]()
        if file is not None:
            print(write_text(file, text))
        elif form == "table":
            tell(done.problems, "text", language, sys.stderr)
            say(text.rstrip("\n"))
        else:
            sys.stdout.write(text)
    return _exit_code(done)


def _exit_code(done: Round) -> ExitCode:
    """The worst of all: 4 where something differs or is damaged, 3 what cannot be rendered, 1 what cannot be verified."""
    from govdocs.archive import Rung

    codes = {Rung.NOT_RENDERED: ExitCode.RENDER_FAULT, Rung.NO_SOURCE: ExitCode.INVALID}
    found = [codes.get(verdict.rung, ExitCode.DIFFERS) for verdict in done.failing]
    if any(problem.severity is Severity.ERROR for problem in done.problems):
        found.append(ExitCode.DIFFERS)
    return max(found, default=ExitCode.FINE)


def _superseded(old: Letter, language: Language) -> str:
    return (
        f"আগের রূপটি রয়ে গেল, প্রতিস্থাপিত হিসেবে: {old.pdf_file}"
        if language == "bn"
        else f"The former one stays, as superseded: {old.pdf_file}"
    )


def _is_wanted(letter: Letter, year: str | None, number: str | None, subject: str | None) -> bool:
    from govdocs.numerals import to_ascii

    return (
        (year is None or letter.date.startswith(f"{to_ascii(year)}-"))
        and (number is None or to_ascii(number) in to_ascii(letter.number))
        and (subject is None or _folded(subject) in _folded(letter.subject))
    )


def _folded(text: str) -> str:
    """A text as it is searched: digits of one script, one form of each letter, case and spaces of no weight."""
    from govdocs.numerals import to_ascii
    from govdocs.text import normalise

    return " ".join(to_ascii(normalise(text)).casefold().split())


def _one_letter(given: str, folder: Path | None) -> Path:
    """A PDF, or the current letter of a number in the archive."""
    from govdocs.archive.differing import find_letters

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


def _now_and_then(
    renderer: Renderer, source: Path | None = None, office: Path | None = None
) -> Callable[[Verdict], tuple[bytes, bytes]]:
    """For the pages of a report: a stored PDF, and what it renders to now."""
    from govdocs.archive.verifying import render_again

    def pair(verdict: Verdict) -> tuple[bytes, bytes]:
        stored = Path(verdict.name).read_bytes()
        return stored, render_again(stored, source=source, office=office, renderer=renderer)

    return pair


def _both(verdict: Verdict) -> tuple[bytes, bytes]:
    before, after = verdict.files
    return Path(before).read_bytes(), Path(after).read_bytes()
