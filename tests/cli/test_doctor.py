"""`govdocs doctor` in surroundings that are right, and in broken ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from govdocs.errors import ExitCode
from govdocs.register import Register
from tests.support.command import run

_WITHOUT = """
import ctypes, sys
loads = ctypes.CDLL
def refuse(name, *a, **k):
    if "pango" in str(name):
        raise OSError(f"cannot load {name}")
    return loads(name, *a, **k)
if "pango" in sys.argv[1]:
    ctypes.CDLL = refuse
if "font" in sys.argv[1]:
    sys.modules["fontpkg_hind_siliguri"] = None
from govdocs.cli import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture(autouse=True)
def _no_register_of_a_folder_above(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    Register.open(tmp_path / "register.sqlite", on=date(2026, 1, 1))
    monkeypatch.setenv("GOVDOCS_REGISTER", str(tmp_path / "register.sqlite"))


def examined(folder: Path, without: str, *more: str, **environment: str) -> tuple[int, dict[str, Any]]:
    """The exit code, and the conditions by their names, of a process of its own."""
    ended = subprocess.run(
        [sys.executable, "-c", _WITHOUT, without, "doctor", "--json", *more],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        env={**os.environ, **environment},
    )
    assert "Traceback" not in ended.stderr
    return ended.returncode, {each["name"]: each for each in json.loads(ended.stdout)["conditions"]}


def faults(conditions: dict[str, Any]) -> set[str]:
    return {name for name, condition in conditions.items() if condition["level"] == "fault"}


def test_a_machine_that_has_everything(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "doctor")
    assert (code, err) == (ExitCode.FINE, "")
    assert out.startswith("[ঠিক] Python: ")
    assert "[ত্রুটি]" not in out


def test_in_english(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "doctor", "--lang", "en")
    assert out.startswith("[fine] Python: ")
    assert "[fine] trial page: " in out


def test_without_pango(folder: Path) -> None:
    code, conditions = examined(folder, "pango")
    assert code == ExitCode.RENDER_FAULT
    assert faults(conditions) == {"pango", "pangoft2", "page"}
    assert conditions["pango"]["advice"]["en"].strip()
    assert conditions["folder"]["level"] == "fine"


def test_without_the_face_of_letters(folder: Path) -> None:
    code, conditions = examined(folder, "font")
    assert code == ExitCode.RENDER_FAULT
    assert faults(conditions) == {"own-face", "page"}
    assert "fontpkg-hind-siliguri" in conditions["own-face"]["advice"]["bn"]


def test_rendering_without_the_face_leads_to_doctor(folder: Path) -> None:
    command = [sys.executable, "-c", _WITHOUT, "font", "render", "letter.yaml"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=60)
    assert ended.returncode == ExitCode.RENDER_FAULT
    assert "govdocs doctor" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(os.name != "posix", reason="Windows has code pages")
def test_in_the_locale_c(folder: Path) -> None:
    code, conditions = examined(folder, "", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert code == ExitCode.FINE
    assert conditions["terminal"]["level"] == "look"
    assert conditions["file-names"]["level"] == "look"
    assert conditions["folder"]["level"] == "fine"


@pytest.mark.skipif(os.name != "posix", reason="a folder of the system")
def test_without_fonts_and_a_home(folder: Path) -> None:
    code, conditions = examined(folder, "", HOME=str(folder / "none"), XDG_DATA_HOME=str(folder / "none"))
    assert code == ExitCode.FINE
    assert conditions["own-face"]["level"] == "fine"


@pytest.mark.parametrize("place", ["none", "letter.yaml"])
def test_a_folder_that_is_none(folder: Path, place: str, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "doctor", place)
    assert code == ExitCode.RENDER_FAULT
    assert out.count("[ত্রুটি]") == 1
    assert out.splitlines()[-1].startswith("১টি ত্রুটি")


def test_the_libraries_that_are_missing_lead_to_doctor(folder: Path) -> None:
    command = [sys.executable, "-c", _WITHOUT, "pango", "render", "letter.yaml", "--lang", "en"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=60)
    assert "govdocs doctor" in ended.stderr
