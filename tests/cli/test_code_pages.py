"""Consoles and pipes of every code page: Bangla goes out and comes in as UTF-8, and what a stream cannot say ends nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from tests.support.command import LETTER
from tests.support.examples import ROOT

CODE_PAGES = ["cp1252", "cp437", "cp850", "cp1251", "ascii", "latin-1", "utf-8", "utf-16", "cp1252:strict"]
NAMES = ["পত্র ও আদেশ.yaml", "ক&খ (২).yaml", "১. প্রথম.yaml"]


def run(code_page: str, *arguments: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command where the streams have this code page, and the system's own is not UTF-8."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "PYTHONUTF8"))
    }
    environment = {**own, "LC_ALL": "C", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": code_page}
    command = [sys.executable, "-m", "govdocs", *arguments]
    return subprocess.run(
        command, input=typed, capture_output=True, env=environment, check=False, timeout=120
    )


@pytest.mark.parametrize("code_page", CODE_PAGES)
class TestCodePages:
    def test_bangla_goes_out(self, code_page: str) -> None:
        done = run(code_page, "number", "12")
        assert (done.returncode, done.stderr) == (ExitCode.FINE, b"")
        assert "১২" in done.stdout.decode("utf-8")

    def test_bangla_is_typed_in(self, code_page: str) -> None:
        done = run(code_page, "check", "-", typed=LETTER.encode())
        assert done.returncode == ExitCode.FINE, done.stderr.decode("utf-8")

    def test_what_is_wrong_is_said(self, code_page: str) -> None:
        done = run(code_page, "check", "-", typed=LETTER.replace("বিষয়:", "বিসয়:").encode())
        assert done.returncode == ExitCode.INVALID
        assert "‘বিসয়’" in done.stderr.decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_with_a_bangla_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(LETTER, "utf-8")
    done = run("cp1252", "render", str(tmp_path / name), "--no-audit")
    assert done.returncode == ExitCode.FINE, done.stderr.decode("utf-8")
    assert (tmp_path / name).with_suffix(".pdf").is_file()
    assert Path(name).stem in done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
