"""`check`, `audit` and `rules`: what is wrong, what a careful officer would mark, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from govdocs.cli.console import (
    REPORT_HELP,
    STANDARD_STREAM,
    Json,
    Lang,
    OfficeFile,
    Quiet,
    app,
    documents_of,
    existing_office,
    language_of,
    load_document,
    proofread_document,
    report_of,
    rewrite,
    say,
    tell,
    usage,
)
from govdocs.errors import ExitCode
from govdocs.problems.problem import InvalidDocument, Language, Problem, Severity

Sources = Annotated[
    list[str],
    typer.Argument(help="YAML ফাইল বা ফোল্ডার (ভিতরের সব দলিল); ‘-’ দিলে stdin থেকে পড়া হয়।", metavar="FILE|DIR…"),
]

_AFTER_AUDIT: dict[Language, str] = {
    "bn": "নিয়মের ব্যাখ্যা, ও এই দলিলে না খাটলে তা উপেক্ষা করার উপায়: govdocs rules নিয়মের-নাম",
    "en": "What a rule means, and how to silence it where it does not apply: govdocs rules RULE",
}


@app.command()
def check(
    files: Sources,
    office: OfficeFile = None,
    proofread: Annotated[bool, typer.Option("--audit", help="নিরীক্ষাও করুন।")] = False,
    # `render --format` is the format of the output, so the name that serves both verbs is --report.
    report: Annotated[str, typer.Option("--format", "--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """দলিলে ভুল আছে কি না দেখুন; কিছু তৈরি হয় না।"""
    language, chosen, office = language_of(lang), report_of(report), existing_office(office)
    found: list[Problem] = []
    for file in documents_of(files):
        problems = _problems_of(file, office, proofread=proofread)
        found += problems
        if not problems and not quiet:
            say(f"{file}: {'ঠিক আছে' if language == 'bn' else 'fine'}")
    tell(found, chosen, language, sys.stdout)
    return _exit_code(found, Severity.ERROR)


@app.command()
def audit(
    files: Sources,
    office: OfficeFile = None,
    fix: Annotated[bool, typer.Option("--fix", help="যা নিজে থেকে শুধরানো যায় তা YAML ফাইলে শুধরে নিন।")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="--fix যা বদলাবে তা দেখান; কিছু লেখা হয় না।")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="সতর্কতা থাকলে প্রস্থান-সংকেত ১ হয়।")] = False,
    report: Annotated[str, typer.Option("--format", "--report", help=REPORT_HELP)] = "text",
    quiet: Quiet = False,
    lang: Lang = "bn",
) -> int:
    """সঠিক দলিলেও যা একজন অভিজ্ঞ কর্মকর্তা লাল কালিতে দাগাতেন, তা দেখান। সতর্কতা থাকলেও প্রস্থান-সংকেত ০।"""
    language, chosen, office = language_of(lang), report_of(report), existing_office(office)
    if fix and not diff and STANDARD_STREAM in files:
        usage(
            "stdin থেকে পড়া দলিল শুধরে লেখা যায় না; --diff দিন। / What comes from stdin cannot be mended; use --diff."
        )
    found: list[Problem] = []
    for file in documents_of(files):
        if diff or fix:
            _mend(file, office, write=not diff)
        problems = _problems_of(file, office, proofread=True)
        found += problems
        if not problems and not quiet:
            say(f"{file}: {'আপত্তি নেই' if language == 'bn' else 'nothing found'}")
    tell(found, chosen, language, sys.stdout)
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
    from govdocs.audit.rule_book import rules as all_rules
    from govdocs.cli.rule_pages import rule_data, rule_list, rule_page
    from govdocs.problems.suggestions import suggestion

    language = language_of(lang)
    if name is not None and name not in all_rules():
        meant = suggestion(name, all_rules())
        usage(
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


def _problems_of(file: str, office: Path | None, *, proofread: bool) -> tuple[Problem, ...]:
    """What is wrong with a file; of a valid one, what the audit finds."""
    try:
        document = load_document(file, office)
    except InvalidDocument as error:
        return error.problems
    return proofread_document(document) if proofread else ()


def _mend(file: str, office: Path | None, *, write: bool) -> None:
    """Write what is mechanical into the YAML files and name them, or show it as a diff. An invalid file is left as it is."""
    from govdocs.audit.fixing import fixed_files

    try:
        changes = fixed_files(load_document(file, office))
    except InvalidDocument:
        return
    for change in changes:
        if write:
            print(rewrite(Path(change.source.name), change.text))
        else:
            print(change.diff, end="")


def _exit_code(problems: Iterable[Problem], *grave: Severity) -> ExitCode:
    return ExitCode.INVALID if any(problem.severity in grave for problem in problems) else ExitCode.FINE
