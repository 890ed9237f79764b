"""The command: verbs, exit codes, and the only place that prints. Paths of artefacts go to stdout, words to stderr."""

from __future__ import annotations

import json
import os
import sys
import time
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TextIO, cast, get_args

import typer

from govdocs.display import show, summary
from govdocs.problems import GovdocsError, InvalidDocument, Language, Problem, Severity
from govdocs.refusal import Refusal

if TYPE_CHECKING:
    from govdocs.ask import Form
    from govdocs.models import Document
    from govdocs.models.form import Form as LetterForm
    from govdocs.output import Format, Renderer
    from govdocs.pdf import Faces
    from govdocs.reports import Report

STANDARD_STREAM = "-"
WATCH_INTERVAL = 0.5  # seconds


class ExitCode(IntEnum):
    """What the command answers to the shell."""

    FINE = 0
    INVALID = 1
    USAGE = 2
    RENDER_FAULT = 3
    DIFFERS = 4


app = typer.Typer(
    name="govdocs",
    help="YAML থেকে সরকারি পত্র, কার্যবিবরণী, কর্মপরিকল্পনা ও প্রতিবেদনের PDF।",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Lang = Annotated[str, typer.Option("--lang", help="বার্তার ভাষা: bn বা en।", show_default=True)]
OfficeFile = Annotated[
    Path | None, typer.Option("--office", help="দপ্তর-ফাইল; না দিলে দলিলের পাশের office.yaml।")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="অগ্রগতির কথা নয়, কেবল ভুল দেখান।")]
REPORT_HELP = "ভুলগুলো যে আকারে দেখানো হবে: text, json, github বা sarif।"
Json = Annotated[bool, typer.Option("--json", help="JSON আকারে দেখান।")]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console is not UTF-8 by itself; a file's name need not be.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = app(args=None if arguments is None else list(arguments), standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # typer answers the first with the second
        return _reader_gone()
    except OSError as error:
        say(_unwritable(error, "bn"))
        return ExitCode.RENDER_FAULT
    except typer.TyperException as error:
        say(_usage_message(error))
        return ExitCode.USAGE
    except (typer.Abort, KeyboardInterrupt):
        return 130
    return int(code or 0)


@app.command()
def render(
    files: Annotated[list[str], typer.Argument(help="YAML ফাইল; ‘-’ দিলে stdin থেকে।", metavar="FILE…")],
    out: Annotated[
        str | None, typer.Option("-o", "--out", help="যে ফাইলে লেখা হবে; ‘-’ দিলে stdout-এ।")
    ] = None,
    folder: Annotated[Path | None, typer.Option("-d", "--dir", help="যে ফোল্ডারে লেখা হবে।")] = None,
    format: Annotated[str | None, typer.Option(help="pdf, html, txt, png; একাধিক হলে কমা দিয়ে।")] = None,
    templates: Annotated[Path | None, typer.Option(help="নিজস্ব টেমপ্লেটের ফোল্ডার।")] = None,
    office: OfficeFile = None,
    font: Annotated[Path | None, typer.Option(help="নিজস্ব হরফের ফাইল (.ttf), যেমন নিকষ।")] = None,
    font_bold: Annotated[Path | None, typer.Option(help="নিজস্ব হরফের মোটা রূপ।")] = None,
    draft: Annotated[bool, typer.Option(help="প্রতি পাতায় ‘খসড়া’ ছাপুন; বিন্যাসের ভুলে থামবে না।")] = False,
    source: Annotated[
        bool, typer.Option("--source/--no-source", help="PDF-এর ভিতরে YAML ও অন্য উৎস-ফাইল থাকবে কি না।")
    ] = True,
    proofread: Annotated[
        bool, typer.Option("--audit/--no-audit", help="নিরীক্ষায় যা পাওয়া যায় তা সতর্কতা হিসেবে দেখানো হবে কি না।")
    ] = True,
    watch: Annotated[bool, typer.Option(help="ফাইল বদলালে আবার তৈরি করুন; Ctrl-C দিয়ে থামান।")] = False,
    report: Annotated[str, typer.Option("--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিল থেকে PDF (বা HTML, পাঠ, ছবি) তৈরি করুন।"""
    from govdocs.output import FORMATS, Renderer

    language = _language(lang)
    formats = _formats(format, out, FORMATS)
    targets = _targets(files, out, folder, formats)
    renderer = Renderer(_existing_folder(templates), _faces(font, font_bold), draft, source)
    chosen, office = _report(report), _existing_office(office)

    def run() -> int:
        warm = replace(renderer) if templates else renderer  # one's own templates may have changed
        return _render_all(targets, warm, office, chosen, language, quiet=quiet, proofread=proofread)

    return _watch(run, files, templates, office) if watch else run()


@app.command()
def check(
    files: Annotated[list[str], typer.Argument(help="YAML ফাইল; ‘-’ দিলে stdin থেকে।", metavar="FILE…")],
    office: OfficeFile = None,
    proofread: Annotated[bool, typer.Option("--audit", help="নিরীক্ষাও করুন।")] = False,
    # `render --format` is the format of the output, so the name that serves both verbs is --report.
    report: Annotated[str, typer.Option("--format", "--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিলে ভুল আছে কি না দেখুন; কিছু তৈরি হয় না।"""
    language, chosen, office = _language(lang), _report(report), _existing_office(office)
    found: list[Problem] = []
    for file in files:
        problems = _problems_of(file, office, proofread=proofread)
        found += problems
        if not problems and not quiet:
            say(f"{file}: {'ঠিক আছে' if language == 'bn' else 'fine'}")
    _tell(found, chosen, language, sys.stdout)
    return _exit_code(found, Severity.ERROR)


@app.command()
def audit(
    files: Annotated[list[str], typer.Argument(help="YAML ফাইল; ‘-’ দিলে stdin থেকে।", metavar="FILE…")],
    office: OfficeFile = None,
    fix: Annotated[bool, typer.Option("--fix", help="যা যান্ত্রিকভাবে শুধরানো যায় তা YAML ফাইলে শুধরে নিন।")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="--fix যা বদলাবে তা দেখান; কিছু লেখা হয় না।")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="সতর্কতা থাকলেও exit code ১।")] = False,
    report: Annotated[str, typer.Option("--format", "--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """সঠিক দলিলেও যা একজন অভিজ্ঞ কর্মকর্তা লাল কালিতে দাগাতেন, তা দেখান। সতর্কতা থাকলেও exit code ০।"""
    language, chosen, office = _language(lang), _report(report), _existing_office(office)
    if fix and not diff and STANDARD_STREAM in files:
        _usage(
            "stdin থেকে পড়া দলিল শুধরে লেখা যায় না; --diff দিন। / What comes from stdin cannot be mended; use --diff."
        )
    found: list[Problem] = []
    for file in files:
        if diff or fix:
            _mend(file, office, write=not diff)
        problems = _problems_of(file, office, proofread=True)
        found += problems
        if not problems and not quiet:
            say(f"{file}: {'আপত্তি নেই' if language == 'bn' else 'nothing found'}")
    _tell(found, chosen, language, sys.stdout)
    if any(problem.severity is not Severity.ERROR for problem in found) and chosen == "text" and not quiet:
        say(_AFTER_AUDIT[language])
    return _exit_code(found, Severity.ERROR, *((Severity.WARNING,) if strict else ()))


@app.command()
def rules(
    name: Annotated[
        str | None, typer.Argument(help="নিয়মের নাম; না দিলে সব নিয়মের তালিকা।", metavar="RULE")
    ] = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """নিরীক্ষার নিয়মগুলো; নাম দিলে সেই নিয়মের ব্যাখ্যা: কী, কেন, উদাহরণ, উৎস।"""
    from govdocs.audit import rules as all_rules
    from govdocs.audit.manual import rule_data, rule_list, rule_page
    from govdocs.sentences import suggestion

    language = _language(lang)
    if name is not None and name not in all_rules():
        meant = suggestion(name, all_rules())
        _usage(
            f"‘{name}’ নামে কোনো নিয়ম নেই।"
            + (f" আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?" if meant else " তালিকা: govdocs rules")
            if language == "bn"
            else f"There is no rule '{name}'."
            + (f" Did you mean '{meant}'?" if meant else " List: govdocs rules")
        )
    if json_:
        data = rule_data() if name is None else next(rule for rule in rule_data() if rule["id"] == name)
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        print(rule_list(language) if name is None else rule_page(all_rules()[name], language))
    return ExitCode.FINE


@app.command()
def extract(
    file: Annotated[Path, typer.Argument(help="govdocs-এ তৈরি PDF।", metavar="PDF")],
    folder: Annotated[
        Path | None, typer.Option("-d", "--dir", help="যে ফোল্ডারে রাখা হবে; না দিলে PDF-এর নামে।")
    ] = None,
    lang: Lang = "bn",
) -> int:
    """PDF-এর ভিতরের YAML ও অন্য উৎস-ফাইল হুবহু বের করুন।"""
    from govdocs.output import extract as take_out

    language = _language(lang)
    if not file.is_file():
        _usage(f"‘{file}’ নামে কোনো ফাইল নেই; নাম ও ফোল্ডার মিলিয়ে দেখুন। / There is no file '{file}'.")
    try:
        for path in take_out(file, folder or file.with_suffix("")):
            print(path)
    except Refusal as refusal:
        say(refusal.bangla if language == "bn" else refusal.english)
        return ExitCode.INVALID
    except OSError as error:
        say(_unwritable(error, language))
        return ExitCode.RENDER_FAULT
    return ExitCode.FINE


@app.command()
def new(
    kind: Annotated[str, typer.Argument(help="দলিলের ধরন বা ফরম, যেমন পত্র, letter বা ‘অফিস আদেশ’।")],
    file: Annotated[
        str | None, typer.Argument(help="নতুন ফাইলের নাম; না দিলে ধরনের নামে; ‘-’ দিলে stdout-এ।")
    ] = None,
    form: Annotated[str | None, typer.Option(help="পত্রের ফরম; ফরমগুলো দেখায়: govdocs kinds --forms")] = None,
    lang: Annotated[str, typer.Option("--lang", help="ঘরের নামের ভাষা: bn বা en।")] = "bn",
) -> int:
    """একটি নমুনা ফাইল তৈরি করুন, যা থেকে তখনই PDF করা যায়।"""
    from govdocs.schema import schema_file, schema_text, starter

    language = _language(lang)
    found, chosen = _kind_and_form(kind, form, language)
    if file == STANDARD_STREAM:
        print(starter(found, language, form=chosen), end="")
        return ExitCode.FINE
    path = Path(file or f"{found.name}.yaml")
    if path.exists():
        _usage(
            f"‘{path}’ আগে থেকেই আছে; মুছে লেখা হয়নি। অন্য নাম দিন।"
            if language == "bn"
            else f"'{path}' exists and was left as it is; give another name."
        )
    schema = path.parent / "schemas" / schema_file(found, language)
    _write_text(schema, schema_text(found, language))
    _write_text(path, starter(found, language, schema=f"schemas/{schema.name}", form=chosen))
    print(path)
    say(
        f"এবার সম্পাদনা করুন, তারপর: govdocs render {path}"
        if language == "bn"
        else f"Edit it, then: govdocs render {path}"
    )
    return ExitCode.FINE


@app.command()
def schema(
    kind: Annotated[str | None, typer.Argument(help="দলিলের ধরন; না দিলে সব।")] = None,
    write: Annotated[Path | None, typer.Option(help="যে ফোল্ডারে স্কিমাগুলো লেখা হবে।")] = None,
    lang: Annotated[str, typer.Option("--lang", help="ঘরের নামের ভাষা: bn বা en।")] = "bn",
) -> int:
    """সম্পাদকের জন্য JSON Schema দেখান বা লিখুন।"""
    from govdocs import reports
    from govdocs.models import kind_named, kinds
    from govdocs.schema import schema_text, write_schemas

    language = _language(lang)
    wanted = list(kinds().values())
    if kind is not None:
        found = kind_named(kind)
        if found is None:
            _usage_kind(kind, language)
        wanted = [found]
    if write is not None:
        for path in write_schemas(write, wanted):
            print(path)
        if kind is None:
            print(_write_text(write / reports.SCHEMA_FILE, reports.schema_text()))
        return ExitCode.FINE
    if kind is None:
        _usage(
            "কোন ধরনের স্কিমা, তা লিখুন; সব একসঙ্গে লিখতে --write ফোল্ডার দিন।"
            if language == "bn"
            else "Name a kind; or give --write FOLDER to write them all."
        )
    print(schema_text(wanted[0], language), end="")
    return ExitCode.FINE


@app.command()
def kinds(
    json_: Json = False,
    forms: Annotated[bool, typer.Option(help="ধরনের বদলে পত্রের ফরমগুলো দেখান।")] = False,
) -> int:
    """যত ধরনের দলিল তৈরি করা যায়।"""
    from govdocs.models import kinds as all_kinds

    if forms:
        return _list_forms(as_json=json_)
    found = all_kinds().values()
    if json_:
        print(
            json.dumps(
                [{"name": kind.name, "bangla": kind.bangla_name} for kind in found],
                ensure_ascii=False,
                indent=1,
            )
        )
    else:
        for kind in found:
            print(f"{kind.name}\t{kind.bangla_name}")
    return ExitCode.FINE


@app.command()
def date(
    text: Annotated[str, typer.Argument(help="তারিখ, যেমন 2024-02-21 বা ‘৮ ফাল্গুন ১৪৩০’।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি তারিখ যত ভাবে লেখা যায়।"""
    from govdocs.ask import date_forms

    return _ask(date_forms, text, json_, _language(lang))


@app.command()
def number(
    text: Annotated[str, typer.Argument(help="সংখ্যা, যেমন 1234.56।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি সংখ্যা যত ভাবে লেখা যায়।"""
    from govdocs.ask import number_forms

    return _ask(number_forms, text, json_, _language(lang))


@app.command()
def memo(
    text: Annotated[str, typer.Argument(help="স্মারক নম্বর।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি স্মারক নম্বরের অংশগুলো ও তাতে কী অস্বাভাবিক।"""
    from govdocs.ask import memo_forms

    return _ask(memo_forms, text, json_, _language(lang))


def say(message: str) -> None:
    """Words for the person at the terminal."""
    print(message, file=sys.stderr)


# Rendering


def _render_all(
    targets: list[tuple[str, dict[Format, str]]],
    renderer: Renderer,
    office: Path | None,
    report: Report,
    language: Language,
    *,
    quiet: bool,
    proofread: bool,
) -> int:
    """Render each file; one that fails does not stop the others. The worst exit code wins; what the audit finds changes none.

    Problems go to stderr in every form: stdout is for the artefacts.
    """
    worst = ExitCode.FINE
    found: list[Problem] = []
    try:
        for source, outputs in _with_progress(targets, quiet=quiet):
            try:
                document = _load(source, office)
                found += _audit(document) if proofread else ()
                _render_one(document, outputs, renderer)
            except GovdocsError as error:
                found += error.problems
                invalid = isinstance(error, InvalidDocument)
                worst = max(worst, ExitCode.INVALID if invalid else ExitCode.RENDER_FAULT)
            except BrokenPipeError:
                raise
            except OSError as error:
                say(_unwritable(error, language))
                worst = max(worst, ExitCode.RENDER_FAULT)
    finally:  # what was found before a Ctrl-C is worth telling
        _tell(found, report, language, sys.stderr)
    return worst


def _render_one(document: Document, outputs: dict[Format, str], renderer: Renderer) -> None:
    for chosen, target in outputs.items():
        if target == STANDARD_STREAM:
            sys.stdout.buffer.write(renderer.content(document, chosen))
            sys.stdout.buffer.flush()
        else:
            for path in renderer.write(document, target, chosen):
                print(path)


def _load(source: str, office: Path | None) -> Document:
    from govdocs.decoding import MAX_BYTES, decode
    from govdocs.loading import load, loads

    if source == STANDARD_STREAM:
        text = decode(sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>")
        return loads(text, name="<stdin>", folder=Path.cwd(), office=office)
    return load(source, office=office)


# Checking


def _problems_of(file: str, office: Path | None, *, proofread: bool) -> tuple[Problem, ...]:
    """What is wrong with a file; of a valid one, what the audit finds."""
    try:
        document = _load(file, office)
    except InvalidDocument as error:
        return error.problems
    return _audit(document) if proofread else ()


def _audit(document: Document) -> tuple[Problem, ...]:
    from govdocs.audit import audit as proofread

    return proofread(document)


def _mend(file: str, office: Path | None, *, write: bool) -> None:
    """Write what is mechanical into the YAML files and name them, or show it as a diff. An invalid file is left as it is."""
    from govdocs.audit.mending import mended

    try:
        changes = mended(_load(file, office))
    except InvalidDocument:
        return
    for change in changes:
        if write:
            print(_rewrite(Path(change.source.name), change.text))
        else:
            print(change.diff, end="")


def _rewrite(path: Path, text: str) -> Path:
    """Write a file anew in UTF-8, with the byte order mark that it had."""
    marked = path.read_bytes().startswith(BOM_UTF8)
    return _write_text(path, ("\ufeff" if marked else "") + text)


def _exit_code(problems: Iterable[Problem], *grave: Severity) -> ExitCode:
    return ExitCode.INVALID if any(problem.severity in grave for problem in problems) else ExitCode.FINE


def _with_progress(targets: list[Any], *, quiet: bool) -> Iterable[Any]:
    if quiet or len(targets) < 2 or not sys.stderr.isatty():
        return targets
    from rich.console import Console
    from rich.progress import track

    return track(targets, description="", console=Console(stderr=True), transient=True)


def _watch(run: Callable[[], int], files: list[str], templates: Path | None, office: Path | None) -> int:
    """Render again whenever something beside the documents, among the templates or in the office file changes."""
    roots = [Path(file).parent for file in files if file != STANDARD_STREAM] + [
        path for path in (templates, office) if path
    ]
    seen: dict[Path, int] | None = None
    while True:
        now = {path: _changed(path) for root in roots for path in _sources(root)}
        if now != seen:
            seen = now
            run()
        time.sleep(WATCH_INTERVAL)


def _changed(path: Path) -> int:
    """When a file was changed, in nanoseconds; 0 for one that an editor has just taken away."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _sources(root: Path) -> Iterable[Path]:
    if root.is_file():
        return [root]
    endings = {".yaml", ".yml", ".html", ".css", ".png", ".jpg", ".jpeg"}
    return [path for path in root.rglob("*") if path.suffix.lower() in endings and path.is_file()]


# Arguments


def _language(text: str) -> Language:
    for language in get_args(Language):
        if text == language:
            return cast(Language, language)
    _usage(f"--lang: bn বা en লিখুন, ‘{text}’ নয়। / Write bn or en, not '{text}'.")


def _report(text: str) -> Report:
    from govdocs.reports import REPORTS

    for report in REPORTS:
        if text == report:
            return report
    _usage(f"--report: {', '.join(REPORTS)} থেকে বেছে নিন। / Choose from {', '.join(REPORTS)}.")


def _formats(given: str | None, out: str | None, known: Sequence[Format]) -> list[Format]:
    ending = Path(out).suffix.lstrip(".").lower() if out else ""
    names = [name.strip() for name in (given or (ending if ending in known else "pdf")).split(",")]
    chosen = [known_format for name in names for known_format in known if known_format == name]
    if len(chosen) != len(names):
        _usage(f"--format: {', '.join(known)} থেকে বেছে নিন। / Choose from {', '.join(known)}.")
    return chosen


def _targets(
    files: list[str], out: str | None, folder: Path | None, formats: list[Format]
) -> list[tuple[str, dict[Format, str]]]:
    """For each source the file of each format. Refuses, before any work, a missing source and what would write one file twice."""
    for file in files:
        if file != STANDARD_STREAM and not Path(file).is_file():
            _usage(f"‘{file}’ নামে কোনো ফাইল নেই; নাম ও ফোল্ডার মিলিয়ে দেখুন। / There is no file '{file}'.")
    if out and folder:
        _usage("-o ও -d একসঙ্গে দেওয়া যায় না। / Give -o or -d, not both.")
    if out and (len(files) > 1 or len(formats) > 1):
        _usage(
            "-o একটি ফাইল ও একটি ফরম্যাটের জন্য; একাধিক হলে -d দিন। / -o is for one file and one format; use -d."
        )
    if out:
        return [(files[0], {formats[0]: out})]
    targets = [(file, {format: _beside(file, folder, format) for format in formats}) for file in files]
    written: dict[str, str] = {}
    for source, outputs in targets:
        for target in outputs.values():
            if (
                target != STANDARD_STREAM
                and (other := written.setdefault(str(Path(target).absolute()), source)) != source
            ):
                _usage(f"‘{other}’ ও ‘{source}’ দুটিই ‘{target}’ লিখবে। / Both would write '{target}'.")
    return targets


def _beside(file: str, folder: Path | None, format: Format) -> str:
    if file == STANDARD_STREAM:
        return STANDARD_STREAM if folder is None else str(folder / f"stdin.{format}")
    path = Path(file)
    return str((folder or path.parent) / f"{path.stem}.{format}")


def _existing_folder(path: Path | None) -> Path | None:
    if path is not None and not path.is_dir():
        _usage(f"‘{path}’ নামে কোনো ফোল্ডার নেই। / There is no folder '{path}'.")
    return path


def _existing_office(path: Path | None) -> Path | None:
    if path is not None and not path.is_file():
        _usage(f"‘{path}’ নামে কোনো দপ্তর-ফাইল নেই। / There is no office file '{path}'.")
    return path


def _faces(regular: Path | None, bold: Path | None) -> Faces | None:
    for path in (regular, bold):
        if path is not None and not path.is_file():
            _usage(f"‘{path}’ নামে কোনো হরফের ফাইল নেই। / There is no font file '{path}'.")
    if regular is None:
        if bold is not None:
            _usage("--font-bold দিলে --font-ও দিতে হয়। / --font-bold needs --font.")
        return None
    from govdocs.pdf import Faces

    return Faces(regular=regular, bold=bold)


# Messages


_AFTER_AUDIT: dict[Language, str] = {
    "bn": "নিয়মের ব্যাখ্যা, ও এই দলিলে না খাটলে তা উপেক্ষা করার উপায়: govdocs rules নিয়মের-নাম",
    "en": "What a rule means, and how to silence it where it does not apply: govdocs rules RULE",
}


def _tell(problems: Sequence[Problem], report: Report, language: Language, stream: TextIO) -> None:
    """Problems as words on stderr; as data on a stream, which gets it even where nothing is wrong."""
    if report == "text":
        if problems:
            show(problems, language, sys.stderr)
            say(summary(problems, language))
        return
    from govdocs.reports import as_github, as_json, as_sarif

    if report == "json":
        print(as_json(problems), file=stream)
    elif report == "sarif":
        print(as_sarif(problems, language), file=stream)
    elif problems:
        print(as_github(problems, language), file=stream)


def _reader_gone() -> int:
    """Whoever read our output has stopped: the way of `head`. What is left unwritten goes nowhere, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + 13  # as a shell names the end by SIGPIPE


def _unwritable(error: OSError, language: Language) -> str:
    if language == "en":
        return f"'{error.filename}' cannot be written: {error.strerror}."
    return f"‘{error.filename}’ লেখা যাচ্ছে না ({error.strerror})। ফোল্ডারের অনুমতি ও ডিস্কের জায়গা দেখুন।"


def _ask(forms: Callable[[str], tuple[Form, ...]], text: str, as_json: bool, language: Language) -> int:
    try:
        found = forms(text)
    except Refusal as refusal:
        say(refusal.bangla if language == "bn" else refusal.english)
        return ExitCode.INVALID
    if as_json:
        print(json.dumps({form.name: form.value for form in found}, ensure_ascii=False, indent=1))
    else:
        for form in found:
            print(f"{form.title if language == 'bn' else form.name}: {form.value}")
    return ExitCode.FINE


def _kind_and_form(
    kind: str, form: str | None, language: Language
) -> tuple[type[Document], LetterForm | None]:
    """The kind that is meant, and the form of letter; a form alone says of what kind it is."""
    from govdocs.models import kind_named
    from govdocs.models import kinds as all_kinds
    from govdocs.models.form import find_form, forms

    found = kind_named(kind)
    wanted = form or (kind if found is None else None)
    chosen = find_form(wanted) if wanted else None
    if found is None and chosen is None:
        _usage_kind(kind, language)
    if form and chosen is None:
        known = ", ".join(f"{one.bangla} ({one.name})" for one in forms().values())
        _usage(
            f"‘{form}’ নামে কোনো ফরম নেই। ফরমগুলো: {known}।"
            if language == "bn"
            else f"There is no form '{form}'. Forms: {known}."
        )
    of_form = all_kinds()[chosen.kind] if chosen else None
    if found and of_form and found is not of_form:
        _usage(
            f"‘{form}’ ফরমটি ‘{of_form.bangla_name}’ ধরনের; লিখুন: govdocs new {of_form.name}"
            if language == "bn"
            else f"The form '{form}' is of the kind '{of_form.name}'; type: govdocs new {of_form.name}"
        )
    return cast("type[Document]", found or of_form), chosen


def _list_forms(*, as_json: bool) -> int:
    from govdocs.models.form import forms

    if as_json:
        entries = [
            {
                "name": form.name,
                "bangla": form.bangla,
                "kind": form.kind,
                "editions": [edition.value for edition in form.editions_named],
            }
            for form in forms().values()
        ]
        print(json.dumps(entries, ensure_ascii=False, indent=1))
        return ExitCode.FINE
    for form in forms().values():
        print(f"{form.name}\t{form.bangla}\t{', '.join(form.editions_named) or '–'}")
    return ExitCode.FINE


def _usage_kind(given: str, language: Language) -> NoReturn:
    from govdocs.models import kinds as all_kinds
    from govdocs.sentences import suggestion

    names = [name for kind in all_kinds().values() for name in (kind.bangla_name, kind.name)]
    meant = suggestion(given, names)
    known = ", ".join(f"{kind.bangla_name} ({kind.name})" for kind in all_kinds().values())
    if language == "en":
        _usage(
            f"There is no kind '{given}'."
            + (f" Did you mean '{meant}'?" if meant else "")
            + f" Kinds: {known}."
        )
    _usage(
        f"‘{given}’ নামে কোনো ধরন নেই।"
        + (f" আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?" if meant else "")
        + f" ধরন: {known}।"
    )


def _usage(message: str) -> NoReturn:
    raise _Usage(message)


class _Usage(typer.TyperException):
    """A mistake in the command line, told in our own words."""


def _usage_message(error: typer.TyperException) -> str:
    if isinstance(error, _Usage):
        return error.message
    return f"কমান্ডটি বোঝা যায়নি: {error.format_message()}\nসাহায্য: govdocs --help, govdocs render --help"


def _write_text(path: Path, text: str) -> Path:
    from govdocs.output import write_whole

    return write_whole(path, text.encode("utf-8"))
