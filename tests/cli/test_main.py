"""`main`: exit codes, help, the version, streams."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from tests.support.command import run
from tests.support.memo import MEMO


def test_the_version_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "--version") == (ExitCode.FINE, f"govdocs {version('govdocs')}\n", "")


@pytest.mark.parametrize(
    ("stopped_by", "code", "words"),
    [
        (Refusal("না।", "No."), ExitCode.USAGE, "না।\n"),
        (PermissionError(13, "Permission denied", "x.pdf"), ExitCode.RENDER_FAULT, "‘x.pdf’ লেখা যাচ্ছে না:"),
        (KeyboardInterrupt(), 130, ""),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_stops_a_verb_has_an_exit_code(
    folder: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    stopped_by: BaseException,
    code: int,
    words: str,
) -> None:
    def stop(text: str) -> object:
        raise stopped_by

    monkeypatch.setattr("govdocs.loading.discovery.find_documents", stop)
    Path("empty").mkdir()
    exit_code, out, err = run(capfd, "check", "empty")
    assert (exit_code, out) == (code, "")
    assert err.startswith(words)


def test_output_is_utf8_whatever_the_terminal_says(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["kinds"]) == ExitCode.FINE
    stream.flush()
    assert "পত্র".encode() in stream.buffer.getvalue()  # type: ignore[attr-defined]


def test_a_reader_that_goes_away_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-m", "govdocs", "kinds"], stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (128 + 13, b"")


def test_a_python_that_takes_docstrings_away_checks_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "memo.yaml").write_text(MEMO, "utf-8")
    command = [sys.executable, "-OO", "-B", "-m", "govdocs", "audit", str(tmp_path / "memo.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
