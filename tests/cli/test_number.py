"""`govdocs number`: a figure in every notation; and the former words of the register's verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from tests.support.command import run
from tests.support.register_cases import FILE

Cap = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (["1234.56"], "ইংরেজি অঙ্কে: 1234.56"),
        (["একশত পাঁচ"], "ইংরেজি অঙ্কে: 105"),
        (["--", "-5"], "ইংরেজি অঙ্কে: -5"),
        (["--lang", "en", "৫"], "ascii: 5"),
        (["৫", "--json"], "{"),
    ],
)
def test_a_figure_is_explained(capfd: Cap, arguments: list[str], first: str) -> None:
    code, out, err = run(capfd, "number", *arguments)
    assert (code, out.splitlines()[0], err) == (ExitCode.FINE, first, "")


@pytest.mark.parametrize("arguments", [[], ["--json"], ["১", "২"], ["nxt", FILE]])
def test_one_figure_is_wanted(capfd: Cap, arguments: list[str]) -> None:
    code, out, err = run(capfd, "number", *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert "number --help" in err


# Former words


def test_the_former_words_take_a_number_and_name_the_present_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Cap
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GOVDOCS_REGISTER", raising=False)
    code, out, err = run(capfd, "number", "open", "--date", "2026-01-01", "--lang", "en")
    assert (code, out) == (ExitCode.FINE, "register.sqlite\n")
    assert err.splitlines()[0] == "'govdocs number open' is now 'govdocs register open'."
    run(capfd, "register", "next", FILE)
    assert run(capfd, "number", "next", FILE) == (
        ExitCode.FINE,
        f"{FILE}-২\n",
        "‘govdocs number next’ এখন ‘govdocs register next’।\n",
    )


@pytest.mark.parametrize("verb", ["open", "next", "reserve", "cancel", "issue", "list", "check"])
def test_every_former_verb_answers(capfd: Cap, verb: str) -> None:
    code, out, err = run(capfd, "number", verb, "--help")
    assert (code, out) == (ExitCode.FINE, run(capfd, "register", verb, "--help")[1])
    assert err == f"‘govdocs number {verb}’ এখন ‘govdocs register {verb}’।\n"


def test_the_former_verb_of_figures_answers(capfd: Cap) -> None:
    assert run(capfd, "number", "show", "৫", "--lang=en") == (
        ExitCode.FINE,
        run(capfd, "number", "৫", "--lang=en")[1],
        "'govdocs number show' is now 'govdocs number'.\n",
    )
