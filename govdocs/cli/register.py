"""`number`: the dispatch register, and every way of writing a figure for who asks `number 1234.56`."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date as Day  # noqa: N812 - `date` is a verb of the command
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ParamSpec

import typer
from typer.core import TyperGroup

from govdocs.cli.console import (
    Json,
    Lang,
    RegisterPlace,
    app,
    language_of,
    no_file,
    print_forms,
    say,
    say_refusal,
    tell,
    usage,
    whole_number,
)
from govdocs.errors import ExitCode, Refusal
from govdocs.problems.problem import Language, Severity

if TYPE_CHECKING:
    from govdocs.register import CountingRules, Entry, Register, State
    from govdocs.register.numbering import Numbering

P = ParamSpec("P")


class _VerbOrFigure(TyperGroup):
    """A group that takes what is none of its verbs for a figure: `number 1234.56` is `number show 1234.56`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        first = args[0] if args else "--help"
        if first not in self.commands and first != "--help":
            if meant := _verb_meant(first, self.commands):
                usage(
                    f"‘{first}’ নামে number-এর কোনো কাজ নেই। আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন? / "
                    f"There is no 'number {first}'. Did you mean '{meant}'?"
                )
            args = ["show", *args]
        return super().parse_args(ctx, args)


def _verb_meant(first: str, verbs: Iterable[str]) -> str | None:
    """The verb that was misspelt; a figure is none, and is answered without loading what a document needs."""
    if any(map(str.isdigit, first)):
        return None
    from govdocs.problems.suggestions import suggestion

    return suggestion(first, verbs)


numbers = typer.Typer(
    cls=_VerbOrFigure,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    subcommand_metavar="FIGURE | VERB …",
    help="জারি রেজিস্টার থেকে পত্রের নম্বর নিন, রাখুন, বাতিল করুন, মিলিয়ে দেখুন। কেবল একটি সংখ্যা দিলে (govdocs number 1234.56) তা যতভাবে লেখা যায় দেখায়।",
)
app.add_typer(numbers, name="number")

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
    """A verb whose refusals are told in the language of its `lang`, with the exit code that fits."""

    @wraps(run)
    def told(*args: P.args, **kwargs: P.kwargs) -> int:
        language = language_of(str(kwargs["lang"]))
        try:
            return run(*args, **kwargs)
        except Refusal as refusal:
            return say_refusal(refusal, language)

    return told


@numbers.command()
def show(
    text: Annotated[str, typer.Argument(help="সংখ্যা, যেমন 1234.56।")],
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """একটি সংখ্যা যতভাবে লেখা যায়: govdocs number 1234.56"""
    from govdocs.cli.conversions import number_forms

    return print_forms(number_forms, text, json_, language_of(lang))


@numbers.command("next")
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
    book = _book(register)
    entry = book.take(file, on=_day(date), by=by or _user(), start=start, subject=subject)
    _print([entry], as_json=json_)
    if start is None:
        _note_first(entry, book.rules, language_of(lang))
    return ExitCode.FINE


@numbers.command()
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
    book = _book(register)
    entries = book.reserve(
        file, on=_day(date), by=by or _user(), holder=holder, reason=reason, count=count, start=start
    )
    _print(list(entries), as_json=json_)
    if start is None:
        _note_first(entries[0], book.rules, language_of(lang))
    return ExitCode.FINE


@numbers.command()
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
    entry = _book(register).cancel(number, on=_day(date), by=by or _user(), reason=reason, year=year)
    _print([entry], as_json=json_)
    return ExitCode.FINE


@numbers.command()
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
    book = _book(register)
    before = book.find(number, year=year)
    entry = book.issue(
        number,
        on=_day(date),
        by=by or _user(),
        sha256=sha256_of(pdf),
        pdf=book.location.stored_path(pdf),
        subject=subject,
        year=year,
    )
    _print([entry], as_json=json_)
    if before.state == "issued" and before.sha256 != entry.sha256:
        say(
            "এই নম্বরে আগে অন্য একটি রূপ জারি দেখানো ছিল; ইতিহাসে দুটিই রইল।"
            if language_of(lang) == "bn"
            else "Another version was issued under this number before; the history keeps both."
        )
    return ExitCode.FINE


@numbers.command("list")
@_register_verb
def list_(
    file: Annotated[str | None, typer.Option("--file", help="কেবল এই নথির।")] = None,
    year: Year = None,
    state: Annotated[
        str | None, typer.Option(help="কেবল এই অবস্থার: reserved, taken, issued, cancelled।")
    ] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="স্প্রেডশিটের জন্য CSV।")] = False,
    register: RegisterPlace = None,
    json_: Json = False,
    lang: Lang = "bn",
) -> int:
    """রেজিস্টারে যত নম্বর আছে।"""
    from govdocs.register import listing

    if as_csv and json_:
        usage("--csv ও --json একসঙ্গে দেওয়া যায় না। / Give --csv or --json, not both.")
    entries = _book(register).entries(file=file, year=year, state=_state(state))
    if as_csv:
        print(listing.as_csv(entries), end="")
    else:
        print(listing.as_json(entries) if json_ else listing.as_table(entries, language_of(lang)))
    return ExitCode.FINE


@numbers.command()
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

    book, language = _book(register), language_of(lang)
    problems = check_register(book, on=_day(date), patience=days)
    tell(problems, "json" if json_ else "text", language, sys.stdout)
    if not problems and not json_:
        say(f"{book.location}: {'ঠিক আছে' if language == 'bn' else 'fine'}")
    grave = any(problem.severity is Severity.ERROR for problem in problems)
    return ExitCode.DIFFERS if grave else ExitCode.FINE


@numbers.command("open")
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

    rules = CountingRules(_one_of(year, YEAR_RULES, "--year"), _one_of(counting, COUNTINGS, "--counting"))
    where = RegisterLocation.parse(register or os.environ.get(VARIABLE) or FILE_NAME)
    Register.open(where, on=_day(date), rules=rules)
    print(where)
    say(
        "রেজিস্টার খোলা হলো। এবার নম্বর নিন: govdocs number next নথি-নম্বর (কাগজের রেজিস্টারের পর থেকে হলে --start)"
        if language_of(lang) == "bn"
        else "The register is open. Take a number: govdocs number next FILE-NUMBER (--start, to go on from a paper register)"
    )
    return ExitCode.FINE


def _note_first(entry: Entry, rules: CountingRules, language: Language) -> None:
    """A count that begins is told: a file number with a wrong digit would begin one of its own."""
    if entry.number == 1:
        year = rules.printed_year(entry.year)
        say(
            f"নতুন ক্রম শুরু হলো{f' ({year})' if year else ''}। নথি নম্বরটি মিলিয়ে দেখুন; কাগজের রেজিস্টারে আগে নম্বর দেওয়া হয়ে থাকলে এটি বাতিল করে --start দিন।"
            if language == "bn"
            else "A new count begins. Check the file number; where earlier letters were numbered on paper, give --start."
        )


def numbering_of(register: str | None, *, beside: Path) -> Numbering:
    """Who numbers the letters of `render`, from the register that belongs to a file or folder; today is this machine's. Raises Refusal."""
    from govdocs.register import Register, find_register
    from govdocs.register.numbering import Numbering

    folder = beside if beside.is_dir() else beside.parent
    return Numbering(Register.at(find_register(register, folder)), Day.today(), _user())


def _book(given: str | None) -> Register:
    from govdocs.register import Register, find_register

    return Register.at(find_register(given, Path.cwd()))


def _day(given: str | None) -> Day:
    from govdocs.dates.formats import parse_date

    return parse_date(given) if given else Day.today()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user is known to this machine
        usage("কে, তা জানা যাচ্ছে না; --by দিয়ে নাম দিন। / Who you are is not known; give your name with --by.")


def _state(given: str | None) -> State | None:
    from govdocs.register.entries import STATES

    return None if given is None else _one_of(given, tuple(STATES), "--state")


def _one_of(given: str, choices: tuple[Any, ...], option: str) -> Any:
    if given not in choices:
        usage(f"{option}: {', '.join(choices)} থেকে বেছে নিন। / Choose from {', '.join(choices)}.")
    return given


def _print(entries: list[Entry], *, as_json: bool) -> None:
    from govdocs.register.listing import as_json as json_of

    if as_json:
        print(json_of(entries))
    else:
        for entry in entries:
            print(entry)
