"""--help: every word of it in one language, nothing cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from govdocs.cli import verbs
from govdocs.cli.help import placeholder
from govdocs.cli.help_english import ENGLISH
from govdocs.errors import ExitCode
from tests.support.command import run

_BANGLA = re.compile("[\u0980-\u09ff]")


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The command, its verbs and theirs, each with the words that name it."""
    yield path, command
    for name, verb in getattr(command, "commands", {}).items():
        yield from commands(verb, (*path, name))


def all_commands() -> list[tuple[tuple[str, ...], Any]]:
    verbs.load("")
    return list(commands(typer.main.get_command(verbs.app)))


def texts() -> set[str]:
    said = (
        text for _, command in all_commands() for text in (command.help, *(p.help for p in command.params))
    )
    return {" ".join(text.split()) for text in said if text}


def test_every_text_has_its_english_one_and_no_more() -> None:
    assert texts() == set(ENGLISH)


PATHS = [path for path, _ in all_commands()]


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_help_in_bangla(path: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, *path, "--help")
    assert (code, err) == (ExitCode.FINE, "")
    assert out.startswith("ব্যবহার: ")
    for word in (
        "Usage",
        "Options",
        "Arguments",
        "Commands",
        "required",
        "default",
        "Show this",
        "<str>",
        "...",
    ):
        assert word not in out
    assert not re.search(
        r"\b(TEXT|FILE|DIR|NUMBER|KIND)\b", out.replace("=FILE", "").replace("DIR এভাবেও", "")
    )


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_help_in_english(path: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, *path, "--help", "--lang", "en")
    assert (code, out[:6]) == (ExitCode.FINE, "Usage:")
    told = re.sub(r"খসড়া|«.*?»|'[^']*'|‘[^’]*’", "", " ".join(out.split()))
    assert not _BANGLA.search(told)


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_nothing_is_cut_short(path: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    command = dict(all_commands())[path]
    out = " ".join(run(capfd, *path, "--help")[1].split())
    shown = [command.help, *(p.help for p in command.params if not getattr(p, "hidden", False))]
    shown += [verb.help for verb in getattr(command, "commands", {}).values()]
    assert [text for text in shown if " ".join(text.split()) not in out] == []


@pytest.mark.parametrize("columns", ["40", "80", "300"])
def test_help_keeps_to_the_width_of_the_terminal(
    columns: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    widest = max(map(len, run(capfd, "render", "--help")[1].splitlines()))
    assert widest <= min(max(int(columns), 50), 100)


@pytest.mark.parametrize(
    ("name", "bangla"), [("FILE|URL", "ফাইল|ঠিকানা"), ("FILE|DIR…", "ফাইল|ফোল্ডার…"), ("PDF", "PDF"), ("N", "সংখ্যা")]
)
def test_placeholder(name: str, bangla: str) -> None:
    assert (placeholder(name, "bn"), placeholder(name, "en")) == (bangla, name)
