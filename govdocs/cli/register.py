"""`register`: take, reserve, cancel, issue, list and check the numbers of the dispatch register, and record those used on paper."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec

import typer

from govdocs.cli import messages
from govdocs.cli.console import no_file, print_failure, print_problems, usage
from govdocs.cli.help import App, Verbs
from govdocs.cli.options import Json, Lang, RegisterPlace, language_of, whole_number
from govdocs.cli.printing import put, put_data, put_json, say
from govdocs.cli.register_arguments import day_of, one_of, open_register, person_of, state_of
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode, Refusal
from govdocs.problems.problem import Language, Severity

if TYPE_CHECKING:
    from govdocs.register import CountingRules, Entry

P = ParamSpec("P")


register_app = App(
    cls=Verbs,
    name="register",
    help="জারি রেজিস্টার থেকে পত্রের নম্বর নিন, রাখুন, বাতিল করুন, মিলিয়ে দেখুন।",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(register_app, name="register")

FileNumber = Annotated[
    str, typer.Argument(help="নথি নম্বর, যেমন ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬।", metavar="FILE-NUMBER")
]
FullNumber = Annotated[
    str, typer.Argument(help="পুরো স্মারক নম্বর, যেমন ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-৫২৪।", metavar="NUMBER")
]
On = Annotated[str | None, typer.Option("--date", help="তারিখ; না দিলে আজ (এই কম্পিউটারের ঘড়িতে)।")]
By = Annotated[str | None, typer.Option("--by", help="কে; না দিলে এই কম্পিউটারে যিনি লগইন করে আছেন।")]
Start = Annotated[
    int | None,
    typer.Option(
        "--start",
        parser=whole_number(),
        metavar="N",
        help="এই ক্রমের প্রথম নম্বর: কাগজের রেজিস্টারে ৫২৩ পর্যন্ত হয়ে থাকলে 524।",
    ),
]
Year = Annotated[
    int | None,
    typer.Option("--year", parser=whole_number(), metavar="N", help="কোন বছরের; অর্থবছর হলে যে সালে শুরু।"),
]


def _register_verb(run: Callable[P, int]) -> Callable[P, int]:
    """A verb whose refusals are reported in the language of its `lang`. Returns the exit code of the refusal."""

    @wraps(run)
    def reported(*args: P.args, **kwargs: P.kwargs) -> int:
        language = language_of(str(kwargs["lang"]))
        try:
            return run(*args, **kwargs)
        except Refusal as refusal:
            return print_failure(refusal, language)

    return reported


@register_app.command("open")
@_register_verb
def open_(
    year: Annotated[
        str,
        typer.Option(help="নম্বর কখন আবার ১ থেকে শুরু হয়: calendar (১ জানুয়ারি), fiscal (১ জুলাই) বা none (কখনো না)।"),
    ] = "calendar",
    counting: Annotated[
        str, typer.Option(help="file: প্রতি নথির আলাদা ক্রম; office: দপ্তরের সব পত্রের একটিই ক্রম।")
    ] = "file",
    date: On = None,
    register: RegisterPlace = None,
    lang: Lang = "bn",
) -> int:
    """নতুন রেজিস্টার খুলুন; না বললে এই ফোল্ডারে register.sqlite।"""
    from govdocs.register import Register
    from govdocs.register.entries import COUNTINGS, YEAR_RULES, CountingRules
    from govdocs.register.location import FILE_NAME, VARIABLE, RegisterLocation

    rules = CountingRules(one_of(year, YEAR_RULES, "--year"), one_of(counting, COUNTINGS, "--counting"))
    named = register or os.environ.get(VARIABLE)
    where = RegisterLocation.parse(named) if named else RegisterLocation(Path(FILE_NAME))
    Register.open(where, on=day_of(date), rules=rules)
    put(where)
    say(messages.REGISTER_OPENED.message(language_of(lang)))
    return ExitCode.FINE


@register_app.command("next")
@_register_verb
def next_(
    file: FileNumber,
    date: On = None,
    start: Start = None,
    subject: Annotated[str, typer.Option(help="পত্রের বিষয়।")] = "",
    by: By = None,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """নথির পরের নম্বরটি নিন; পুরো স্মারক নম্বর stdout-এ আসে।"""
    numbers = open_register(register)
    entry = numbers.take(file, on=day_of(date), by=person_of(by), start=start, subject=subject)
    _print([entry], as_json=json_)
    if start is None:
        _note_first(entry, numbers.rules, language_of(lang))
    return ExitCode.FINE


@register_app.command()
@_register_verb
def reserve(
    file: FileNumber,
    holder: Annotated[str, typer.Option("--for", help="কার জন্য।")],
    reason: Annotated[str, typer.Option("--reason", help="কেন।")],
    count: Annotated[int, typer.Option(parser=whole_number(), metavar="N", help="কয়টি নম্বর।")] = 1,
    date: On = None,
    start: Start = None,
    by: By = None,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """পরের এক বা একাধিক নম্বর কারও জন্য রেখে দিন।"""
    numbers = open_register(register)
    entries = numbers.reserve(
        file, on=day_of(date), by=person_of(by), holder=holder, reason=reason, count=count, start=start
    )
    _print(list(entries), as_json=json_)
    if start is None:
        _note_first(entries[0], numbers.rules, language_of(lang))
    return ExitCode.FINE


@register_app.command("on-paper")
@_register_verb
def on_paper(
    number: FullNumber,
    count: Annotated[
        int, typer.Option(parser=whole_number(), metavar="N", help="এটি থেকে পরপর কয়টি নম্বর।")
    ] = 1,
    reason: Annotated[str, typer.Option("--reason", help="যা জানিয়ে রাখা দরকার, যেমন ‘বিদ্যুৎ ছিল না’।")] = "",
    date: On = None,
    by: By = None,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """কাগজের রেজিস্টারে ব্যবহৃত নম্বর তুলে রাখুন; এর পরের নম্বর থেকে চলবে।"""
    entries = open_register(register).record_on_paper(
        number, on=day_of(date), by=person_of(by), reason=reason, count=count
    )
    _print(list(entries), as_json=json_)
    return ExitCode.FINE


@register_app.command()
@_register_verb
def cancel(
    number: FullNumber,
    reason: Annotated[str, typer.Option("--reason", help="কেন বাতিল।")],
    year: Year = None,
    date: On = None,
    by: By = None,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি নম্বর বাতিল করুন; কারণসহ তা রেজিস্টারে থেকে যায়, আর কাউকে দেওয়া হয় না।"""
    entry = open_register(register).cancel(
        number, on=day_of(date), by=person_of(by), reason=reason, year=year
    )
    _print([entry], as_json=json_)
    return ExitCode.FINE


@register_app.command()
@_register_verb
def issue(
    number: FullNumber,
    pdf: Annotated[Path, typer.Argument(help="যে পত্র জারি হয়েছে, তার ফাইল।", metavar="LETTER.pdf")],
    subject: Annotated[str, typer.Option(help="পত্রের বিষয়।")] = "",
    year: Year = None,
    date: On = None,
    by: By = None,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """নম্বরটিতে যে পত্র জারি হলো, তার হ্যাশ লিখে রাখুন (স্ক্যান করা পত্রও)।"""
    from govdocs.files.digest import sha256_of

    if not pdf.is_file():
        no_file(pdf)
    numbers = open_register(register)
    before = numbers.find(number, year=year)
    entry = numbers.issue(
        number,
        on=day_of(date),
        by=person_of(by),
        sha256=sha256_of(pdf),
        pdf=numbers.location.stored_path(pdf),
        subject=subject,
        year=year,
    )
    _print([entry], as_json=json_)
    if before.state == "issued" and before.sha256 != entry.sha256:
        say(messages.ISSUED_BEFORE.message(language_of(lang)))
    return ExitCode.FINE


@register_app.command("list")
@_register_verb
def list_(
    file: Annotated[str | None, typer.Option("--file", help="কেবল এই নথির।")] = None,
    year: Year = None,
    state: Annotated[
        str | None, typer.Option(help="কেবল এই অবস্থার: reserved, taken, on-paper, issued, cancelled।")
    ] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="স্প্রেডশিটের জন্য CSV।")] = False,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """রেজিস্টারে যত নম্বর আছে।"""
    from govdocs.register import listing

    if as_csv and json_:
        usage(messages.CSV_OR_JSON)
    entries = open_register(register).entries(file=file, year=year, state=state_of(state))
    if as_csv:
        put_data(listing.as_csv(entries))
    else:
        put_json(listing.as_json(entries)) if json_ else put(listing.as_table(entries, language_of(lang)))
    return ExitCode.FINE


@register_app.command()
@_register_verb
def check(
    days: Annotated[
        int, typer.Option(parser=whole_number(), metavar="N", help="এত দিনের বেশি পত্রহীন নম্বর দেখানো হবে।")
    ] = 30,
    date: On = None,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """রেজিস্টার মিলিয়ে দেখুন: ফাঁক, হারানো নম্বর, বদলে যাওয়া পত্র, ফেলে রাখা নম্বর। আপত্তি থাকলে প্রস্থান-সংকেত ৪।"""
    from govdocs.register.consistency import check as check_register

    numbers, language = open_register(register), language_of(lang)
    problems = check_register(numbers, on=day_of(date), patience=days)
    print_problems(problems, "json" if json_ else "text", language, sys.stdout)
    if not problems and not json_:
        say(messages.REGISTER_FINE.filled(register=numbers.location).message(language))
    grave = any(problem.severity is Severity.ERROR for problem in problems)
    return ExitCode.DIFFERS if grave else ExitCode.FINE


def _note_first(entry: Entry, rules: CountingRules, language: Language) -> None:
    """Report a count that begins: a file number with a wrong digit would begin one of its own."""
    if entry.number == 1:
        year = rules.printed_year(entry.year)
        say(messages.NEW_COUNT.filled(year=f" ({year})" if year else "").message(language))


def _print(entries: list[Entry], *, as_json: bool) -> None:
    from govdocs.register.listing import as_json as json_of

    if as_json:
        put_json(json_of(entries))
    else:
        for entry in entries:
            put(entry)
