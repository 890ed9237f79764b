"""The command on a system without Pango: it names what is missing and how to install it; what needs no page goes on."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.errors import ExitCode

_WITHOUT_PANGO = """
import ctypes, sys
loads = ctypes.CDLL
def refuse(name, *a, **k):
    if "pango" in str(name):
        raise OSError(f"cannot load {name}")
    return loads(name, *a, **k)
ctypes.CDLL = refuse
from govdocs.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "verb", [("render", "-d", "out"), ("render", "-d", "out", "--format", "png", "--lang", "en")]
)
def test_a_command_names_what_is_missing_and_how_to_install_it(folder: Path, verb: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", _WITHOUT_PANGO, verb[0], "letter.yaml", *verb[1:]]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert (ended.returncode, ended.stdout) == (ExitCode.RENDER_FAULT, "")
    assert "Pango, PangoFT2" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (folder / "out").exists() or not list((folder / "out").iterdir())
    if "debian" in platform.freedesktop_os_release().get("ID", ""):
        assert "sudo apt install libpango-1.0-0 libpangoft2-1.0-0" in ended.stderr


def test_checking_needs_none_of_them(folder: Path) -> None:
    command = [sys.executable, "-c", _WITHOUT_PANGO, "check", "letter.yaml"]
    assert subprocess.run(command, cwd=folder, capture_output=True, timeout=60).returncode == ExitCode.FINE
