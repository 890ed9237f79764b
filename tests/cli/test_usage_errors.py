"""Mistakes in the command line, in Bangla: typer's English sentences, old and new, each with ours.

MISTAKES holds for each mistake every wording that a version of typer has, and click before it: a new one fails here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
import typer

from govdocs.cli import app, main, verbs
from govdocs.cli.usage_errors import in_bangla
from govdocs.errors import ExitCode


class Mistake(NamedTuple):
    """A command line, what typer says to it, and what we say."""

    line: str
    wordings: tuple[str, ...]
    sentence: str


MISTAKES = [
    Mistake(
        "rendr a.yaml",
        (
            "No such command 'rendr'. Did you mean 'render'?",
            "No such command 'rendr'. Did you mean 'render', 'merge'?",
        ),
        "‘rendr’ নামে কোনো কমান্ড নেই। আপনি কি ‘render’ বোঝাতে চেয়েছেন?",
    ),
    Mistake("xyz", ("No such command 'xyz'.",), "‘xyz’ নামে কোনো কমান্ড নেই।"),
    Mistake(
        "render --quite a.yaml",
        (
            "No such option: --quite (Possible options: --office, --quiet)",
            "No such option: --quite (Possible options: --quiet)",
            "No such option: --quite Did you mean --quiet?",
            "No such option: --quite Did you mean one of: --quiet, --out?",
        ),
        "--quite নামে কোনো বিকল্প নেই। আপনি কি ‘--quiet’ বোঝাতে চেয়েছেন?",
    ),
    Mistake(
        "register next 46 --count 3",
        (
            "No such option: --count (Possible options: --start)",
            "No such option: --count Did you mean --start?",
        ),
        "--count নামে কোনো বিকল্প নেই।",
    ),
    Mistake("render --zzz a.yaml", ("No such option: --zzz",), "--zzz নামে কোনো বিকল্প নেই।"),
    Mistake("render -z a.yaml", ("No such option: -z",), "-z নামে কোনো বিকল্প নেই।"),
    Mistake("render", ("Missing argument 'FILE|DIR…'.",), "‘ফাইল|ফোল্ডার…’ দেওয়া হয়নি।"),
    Mistake("register reserve 46", ("Missing option '--for'.",), "--for বিকল্পটি দিতে হয়।"),
    Mistake(
        "render a.yaml --format",
        (
            "Option '--format' requires an argument.",
            "Option '--format' requires 1 argument.",
        ),
        "--format-এর পরে তার মান লিখতে হয়।",
    ),
    Mistake(
        "audit a.yaml --fix=1",
        ("Option '--fix' does not take a value.",),
        "--fix-এর সঙ্গে কোনো মান লেখা যায় না।",
    ),
    Mistake(
        "kinds letter",
        (
            "Got unexpected extra argument(s) (letter)",
            "Got unexpected extra argument (letter)",
            "Got unexpected extra arguments (letter)",
        ),
        "‘letter’ বাড়তি লেখা হয়েছে।",
    ),
    Mistake(
        "render a.yaml -j two",
        (
            "Invalid value for '-j' / '--jobs': Value error, not an integer",
            "Invalid value for '-j' / '--jobs': 'two' is not a valid integer.",
            "Invalid value for '-j' / '--jobs': Input should be a valid integer, unable to parse string as an integer",
        ),
        "-j / --jobs: একটি পূর্ণসংখ্যা লিখুন।",
    ),
    Mistake(
        "merge a.yaml b.csv --limit 0",
        ("Invalid value for '--limit': Value error, not an integer from 1 on",),
        "--limit: একটি পূর্ণসংখ্যা লিখুন।",
    ),
    Mistake(
        "render a.yaml --timeout soon",
        (
            "Invalid value for '--timeout': Input should be a valid number, unable to parse string as a number",
            "Invalid value for '--timeout': 'soon' is not a valid float.",
        ),
        "--timeout: একটি সংখ্যা লিখুন।",
    ),
]


@pytest.mark.parametrize(
    ("wording", "sentence"), [(wording, one.sentence) for one in MISTAKES for wording in one.wordings]
)
def test_every_wording_has_its_sentence(wording: str, sentence: str) -> None:
    assert in_bangla(wording) == sentence


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.line)
def test_the_installed_typer_says_one_of_them(mistake: Mistake) -> None:
    verbs.load()
    with pytest.raises(typer.TyperException) as caught:
        app(args=mistake.line.split(), standalone_mode=False)
    assert _shape(caught.value.format_message()) in map(_shape, mistake.wordings)


def _shape(wording: str) -> str:
    """A wording without the names that are offered: they are those of our own verbs and options."""
    return re.sub(r"(Possible options:|Did you mean(?: one of:)?) [^?)]+", r"\1 …", wording)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.line)
def test_the_command_says_it_with_the_help_to_read(
    mistake: Mistake, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(mistake.line.split()) == ExitCode.USAGE
    out, err = capsys.readouterr()
    first, *_, last = err.splitlines()
    assert (out, first) == ("", mistake.sentence)
    assert re.fullmatch(r"সাহায্য: .+ --help", last)


def test_a_wording_that_is_not_known_is_quoted() -> None:
    assert in_bangla("The moon is blue.") == "কমান্ডটি বোঝা যায়নি: The moon is blue."
    assert in_bangla("Invalid value for '--x': too blue") == "--x: মানটি ঠিক নয় (too blue)।"


@pytest.mark.parametrize("lang", ["--lang en", "--lang=en"])
def test_in_english_where_english_is_requested(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(f"render {lang} --nope".split()) == ExitCode.USAGE
    assert re.fullmatch(r"No such option: --nope\nHelp: .+ render --help\n", capsys.readouterr().err)


def test_what_is_missing_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["memo"]) == ExitCode.USAGE
    missing, meaning, help_ = capsys.readouterr().err.splitlines()
    assert (missing, meaning) == ("‘লেখা’ দেওয়া হয়নি।", "    স্মারক নম্বর।")
    assert help_.endswith(" memo --help")


def test_a_verb_of_verbs_alone_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["register"]) == ExitCode.USAGE
    assert capsys.readouterr().err.startswith("ব্যবহার:")
