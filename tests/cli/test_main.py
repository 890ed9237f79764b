"""`main`: exit codes, help, the version, streams."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from tests.support.command import run
from tests.support.examples import ROOT
from tests.support.memo import MEMO


def test_the_version_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "--version") == (ExitCode.FINE, f"govdocs {version('govdocs')}\n", "")


@pytest.mark.parametrize(
    ("stopped_by", "code", "words"),
    [
        (Refusal("না।", "No."), ExitCode.USAGE, "না।\n"),
        (PermissionError(13, "Permission denied", "x.pdf"), ExitCode.RENDER_FAULT, "‘x.pdf’ লেখা যাচ্ছে না:"),
        (KeyboardInterrupt(), 130, ""),
        (
            ZeroDivisionError("of a letter"),
            ExitCode.RENDER_FAULT,
            "govdocs নিজেই আটকে গেছে (ZeroDivisionError, test_main.py:",
        ),
        (RecursionError(), ExitCode.RENDER_FAULT, "govdocs নিজেই আটকে গেছে (RecursionError, test_main.py:"),
        (MemoryError(), ExitCode.RENDER_FAULT, "কম্পিউটার আর মেমোরি দিচ্ছে না"),
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
    assert "Traceback" not in err
    assert "of a letter" not in err  # what a library says of its own may hold its words


@pytest.mark.parametrize("most", [5, 16])
def test_few_open_files_end_in_words(folder: Path, most: int) -> None:
    resource = pytest.importorskip("resource")
    Path("t").mkdir()
    Path("memo.yaml").write_text(MEMO, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "govdocs", "render", "memo.yaml", "--templates", "t"],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)),
    )
    assert done.returncode in (0, 3)
    assert "Traceback" not in done.stderr


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


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "memo.yaml"], "ঠিক আছে"),
        (["audit", "memo.yaml"], ""),
        (["render", "memo.yaml"], "memo.pdf"),
        (["rules", "weekday-against-date"], "তারিখের পাশে লেখা বারটি"),
        (["rules", "weekday-against-date", "--lang", "en"], "The weekday beside a date is not"),
        (["desk", "--help"], "--no-open"),
        (["kinds"], "letter"),
        (["schema", "letter"], "properties"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_a_python_that_takes_docstrings_away_does_all_the_same(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "memo.yaml").write_text(MEMO, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-OO", "-B", "-m", "govdocs", *arguments],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert said in done.stdout + done.stderr


ASKED_TO_END_TWICE = """
import os, signal, sys
from govdocs.cli import main

def end(descriptor):
    for _ in range(2):
        try:
            os.kill(os.getpid(), int(sys.argv[1]))
        except KeyboardInterrupt as interrupted:
            first = interrupted
    raise first

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have had it ignored
os.fsync = end
sys.exit(main(["render", sys.argv[2], "--format", "html", "--no-audit"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", 1)])
def test_whatever_asks_a_verb_to_end_nothing_is_left_half_written(tmp_path: Path, number: int) -> None:
    (tmp_path / "a.yaml").write_text(MEMO, "utf-8")
    command = [sys.executable, "-c", ASKED_TO_END_TWICE, str(int(number)), str(tmp_path / "a.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
