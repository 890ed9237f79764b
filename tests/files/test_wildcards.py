"""Patterns of names, which the shell of Windows leaves to the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.cli.documents import documents_of
from govdocs.errors import ExitCode
from govdocs.files.wildcards import expanded
from tests.support.command import LETTER, run

FILES = ["ক.yaml", "খ.yaml", "a.yml", "পত্র[1].yaml", "sub/গ.yaml", "sub/deep/ঘ.yaml", ".hidden.yaml"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(LETTER, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["ক.yaml"], ["ক.yaml"]),
        (["[কখ].yaml"], ["ক.yaml", "খ.yaml"]),
        (["?.yaml"], ["ক.yaml", "খ.yaml"]),
        (["*.yml", "ক.yaml"], ["a.yml", "ক.yaml"]),
        (["*.yaml"], ["ক.yaml", "খ.yaml", "পত্র[1].yaml"]),
        (["sub/*.yaml"], ["sub/গ.yaml"]),
        (["sub/**/*.yaml"], ["sub/deep/ঘ.yaml", "sub/গ.yaml"]),
        (["পত্র[1].yaml"], ["পত্র[1].yaml"]),
        (["*.pdf"], ["*.pdf"]),
        (["-"], ["-"]),
        (["s3://letters/*.yaml"], ["s3://letters/*.yaml"]),
        ([], []),
    ],
)
def test_expanded(folder: Path, given: list[str], expected: list[str]) -> None:
    assert list(expanded(given)) == expected


def test_documents(folder: Path) -> None:
    assert documents_of(["?.yaml", "*.yml"]) == ["ক.yaml", "খ.yaml", "a.yml"]


def test_the_command(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "check", "?.yaml")[0] == ExitCode.FINE
    assert run(capfd, "render", "?.yaml", "-d", "out", "--no-audit")[0] == ExitCode.FINE
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["ক.pdf", "খ.pdf"]
    assert run(capfd, "verify", "out/*.pdf")[0] == ExitCode.FINE
    assert run(capfd, "archive", "add", "out/ক*.pdf", "-d", "kept")[0] == ExitCode.FINE
    code, _, err = run(capfd, "check", "*.pdf")
    assert (code, "*.pdf" in err) == (ExitCode.INVALID, True)
