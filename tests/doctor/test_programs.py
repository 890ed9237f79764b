"""Python and the packages: as they should be, of other versions, missing."""

from __future__ import annotations

import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from govdocs.doctor import programs
from govdocs.doctor.tested import text_of
from tests.support.examples import ROOT


@pytest.mark.parametrize(
    ("number", "level"),
    [
        ("3.11.0", "fine"),
        ("3.14.2", "fine"),
        ("3.15.0", "fault"),
        ("3.10.14", "fault"),
        ("3.14.0rc1", "fine"),
    ],
)
def test_python(monkeypatch: pytest.MonkeyPatch, number: str, level: str) -> None:
    monkeypatch.setattr(platform, "python_version", lambda: number)
    (condition,) = programs.python(Path())
    assert condition.level == level
    assert number in condition.found.en


def test_the_pythons_are_those_of_pyproject() -> None:
    (asked,) = re.findall(r'requires-python = "(.*)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert asked == ">=3.11,<3.15"
    assert sorted(map(str, programs.PYTHONS)) == sorted(asked.split(","))


@pytest.mark.parametrize(
    ("name", "number", "level", "said"),
    [
        ("weasyprint", "69.0", "fault", "weasyprint 69.0 (==70.0)"),
        ("jinja2", None, "fault", "jinja2"),
        ("pillow", "11.0.0", "fine", "pillow 11.0.0 ("),
    ],
)
def test_a_package(
    monkeypatch: pytest.MonkeyPatch, name: str, number: str | None, level: str, said: str
) -> None:
    def found(package: str) -> str:
        if package != name:
            return version(package)
        if number is None:
            raise PackageNotFoundError(package)
        return number

    monkeypatch.setattr(programs, "version", found)
    (condition,) = programs.packages(Path())
    assert condition.level == level
    assert said in condition.found.en


def test_the_packages_of_the_extras_are_not_asked_for() -> None:
    (condition,) = programs.packages(Path())
    assert condition.level == "fine"


def test_what_was_tested_is_read_back() -> None:
    assert programs.tested()["weasyprint"] == (version("weasyprint"),)
    assert {"pango", "harfbuzz"} <= set(programs.tested())


def test_the_lock_is_written_out() -> None:
    lock = "# made by uv\nbrotli==1.2.1 ; implementation_name == 'cpython' \\\n    --hash=sha256:00\npillow==13.0.0 \\\n"
    assert text_of(lock, {"pango": "1.50.12"}).splitlines()[1:] == [
        *("brotli==1.2.1", "pillow==13.0.0", "pango==1.50.12"),
    ]
