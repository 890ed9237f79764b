"""Pango and its libraries: found, missing, too old, of another version; and a page that cannot be made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govdocs.doctor import libraries
from govdocs.doctor.libraries import page
from govdocs.pdf import system_libraries


class Pango:
    """A library that says its version."""

    _name = "/lib/libpango-1.0.so.0"

    def __init__(self, number: int) -> None:
        self.number = number

    def pango_version(self) -> int:
        return self.number


@pytest.mark.parametrize(
    ("there", "level", "found"),
    [
        (Pango(15012), "fine", "1.50.12 (/lib/libpango-1.0.so.0)"),
        (Pango(15602), "fine", "1.56.2 (/lib/libpango-1.0.so.0); tested with 1.50.12"),
        (Pango(14207), "fault", "1.42.7"),
        (None, "fault", "not found"),
    ],
)
def test_pango(monkeypatch: pytest.MonkeyPatch, there: Any, level: str, found: str) -> None:
    monkeypatch.setattr(system_libraries, "NEEDED", {"Pango": ("libpango-1.0.so.0",)})
    monkeypatch.setattr(system_libraries, "loaded", lambda _: there)
    monkeypatch.setattr(libraries, "tested", lambda: {"pango": ("1.50.12",)})
    (condition,) = libraries.libraries(Path())
    assert condition.level == level
    assert condition.found.en.startswith(found)
    assert (condition.advice is None) == (level == "fine")


def test_each_library_of_this_machine_is_found_by_its_file() -> None:
    found = {condition.name: condition for condition in libraries.libraries(Path())}
    assert list(found) == ["gobject", "pango", "harfbuzz", "fontconfig", "pangoft2"]
    assert {condition.level for condition in found.values()} == {"fine"}
    assert all(name in found[name].found.en for name in found)


def test_a_page_is_made() -> None:
    (condition,) = page(Path())
    assert condition.level == "fine"
