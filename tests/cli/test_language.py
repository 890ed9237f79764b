"""The language of a command: --lang, else GOVDOCS_LANG, else Bangla."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.cli.language import requested_language
from govdocs.errors import ExitCode
from tests.support.command import run


@pytest.mark.parametrize(
    ("arguments", "variable", "language"),
    [
        ([], None, "bn"),
        ([], "", "bn"),
        ([], "en", "en"),
        (["check", "--lang", "en"], None, "en"),
        (["check", "--lang=en"], None, "en"),
        (["check", "--lang", "bn"], "en", "bn"),
        (["check", "--lang"], None, "bn"),
        (["check", "my--lang", "en"], None, "bn"),
    ],
)
def test_requested_language(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], variable: str | None, language: str
) -> None:
    monkeypatch.delenv("GOVDOCS_LANG", raising=False)
    if variable is not None:
        monkeypatch.setenv("GOVDOCS_LANG", variable)
    assert requested_language(arguments) == language


def test_the_variable_stands_for_the_option(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOVDOCS_LANG", "en")
    assert "There is no key" in run(capfd, "check", "bad.yaml")[2]
    assert "এখানে নেই" in run(capfd, "check", "bad.yaml", "--lang", "bn")[2]
    assert "এখানে নেই" in run(capfd, "--lang", "bn", "check", "bad.yaml")[2]
    code, _, err = run(capfd, "check", "bad.yaml", "--nothing")
    assert (code, "No such option" in err) == (ExitCode.USAGE, True)


@pytest.mark.parametrize("value", ["EN", "en_US.UTF-8", "en\n", "\x1b[31m", "৫"])
def test_a_value_of_the_variable_that_is_no_language_is_refused_by_the_name_of_the_variable(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("GOVDOCS_LANG", value)
    code, _, err = run(capfd, "check", "bad.yaml")
    assert (code, "GOVDOCS_LANG" in err, "\x1b" in err) == (ExitCode.USAGE, True, False)
