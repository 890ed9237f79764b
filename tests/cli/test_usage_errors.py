"""Slips in the command line, told in Bangla: what was typed, what was perhaps meant, where to look it up."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("rendr a.yaml", "‘rendr’ নামে কোনো কমান্ড নেই। আপনি কি ‘render’ বোঝাতে চেয়েছেন?"),
        ("xyz", "‘xyz’ নামে কোনো কমান্ড নেই।"),
        ("render --quite a.yaml", "--quite নামে কোনো বিকল্প নেই। আপনি কি ‘--quiet’ বোঝাতে চেয়েছেন?"),
        ("register next 46 --count 3", "--count নামে কোনো বিকল্প নেই।"),
        ("render --zzz a.yaml", "--zzz নামে কোনো বিকল্প নেই।"),
        ("render", "FILE|DIR… লেখা হয়নি।"),
        ("render a.yaml --format", "--format-এর পরে তার মান লিখতে হয়।"),
        ("audit a.yaml --fix=1", "--fix-এর সঙ্গে কোনো মান লেখা যায় না।"),
        ("kinds letter", "‘letter’ বাড়তি লেখা হয়েছে।"),
        ("render a.yaml -j two", "-j / --jobs: একটি পূর্ণসংখ্যা লিখুন।"),
        ("render a.yaml --timeout soon", "--timeout: একটি সংখ্যা লিখুন।"),
        ("register reserve 46", "--for বিকল্পটি দিতে হয়।"),
    ],
)
def test_a_slip_is_told_in_bangla(line: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == ExitCode.USAGE
    out, err = capsys.readouterr()
    first, *_, last = err.splitlines()
    assert (out, first) == ("", sentence)
    assert last.startswith("সাহায্য: ")
    assert last.endswith(" --help")


@pytest.mark.parametrize("lang", ["--lang en", "--lang=en"])
def test_in_english_where_english_is_asked_for(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(f"render {lang} --nope".split()) == ExitCode.USAGE
    assert capsys.readouterr().err.splitlines()[0] == "No such option: --nope"


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == ExitCode.FINE
    assert capsys.readouterr() == (f"govdocs {version('govdocs')}\n", "")


def test_what_is_missing_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["memo"]) == ExitCode.USAGE
    missing, meaning, _ = capsys.readouterr().err.splitlines()
    assert missing.endswith("লেখা হয়নি।")
    assert "স্মারক" in meaning


def test_a_verb_of_verbs_alone_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["register"]) == ExitCode.USAGE
    assert capsys.readouterr().err.startswith("Usage:")


@pytest.mark.parametrize(
    "line", ["render a.yaml -j -১", "merge a.yaml b.csv --limit 0", "register check --days -1"]
)
def test_a_number_that_is_too_small_is_told(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == ExitCode.USAGE
    assert "একটি পূর্ণসংখ্যা লিখুন।" in capsys.readouterr().err
