"""Letters that take their number from a register, in a folder of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govdocs.register import Register
from tests.support.register_cases import DAY
from tests.support.starters import finished

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪"
LETTER = finished("letter").replace(f"{FILE}-১২৫", f"{FILE}  # নথি নম্বর")


def number_of(path: Path) -> str:
    """The number in the file of a letter."""
    match = re.search("^(?:নম্বর|number): (.*?)(?:  #.*)?$", path.read_text("utf-8"), re.MULTILINE)
    assert match
    return match[1]


def open_office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder the working directory, with a letter `a.yaml` that has only its file number, and a new register."""
    (folder / "a.yaml").write_text(LETTER, "utf-8")
    Register.open(folder / "register.sqlite", on=DAY)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("GOVDOCS_REGISTER", raising=False)
    return folder
