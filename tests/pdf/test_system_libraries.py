"""A system without Pango: what is missing, and the command that installs it there."""

from __future__ import annotations

import platform
import sys

import pytest

from govdocs.errors import ExitCode
from govdocs.pdf import system_libraries
from govdocs.pdf.system_libraries import MissingLibrary, missing_library, require_libraries


def test_all_are_here() -> None:
    require_libraries()


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ({"ID": "debian"}, "sudo apt install libpango-1.0-0 libpangoft2-1.0-0"),
        (
            {"ID": "linuxmint", "ID_LIKE": "ubuntu debian"},
            "sudo apt install libpango-1.0-0 libpangoft2-1.0-0",
        ),
        ({"ID": "ubuntu"}, "sudo apt install libpango-1.0-0 libpangoft2-1.0-0"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "sudo dnf install pango"),
        ({"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, "sudo zypper install libpango-1_0-0"),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, "sudo pacman -S pango"),
        ({"ID": "nixos"}, None),
    ],
)
def test_the_command_is_that_of_the_system(
    monkeypatch: pytest.MonkeyPatch, system: dict[str, str], command: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: system)
    refusal = missing_library("Pango")
    assert refusal.exit_code == ExitCode.RENDER_FAULT
    assert (command or "README") in refusal.bangla
    assert (command or "README") in refusal.english


def test_on_macos_it_is_homebrew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "brew install pango" in missing_library("Pango").bangla


def test_on_macos_what_only_the_search_of_python_finds_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Homebrew's Python knows Homebrew's folder in `find_library`; the loader of an Apple processor does not."""
    found = {"pango-1.0": "/opt/homebrew/lib/libpango-1.0.dylib"}

    def load(name: str) -> str:
        if name not in found.values():
            raise OSError(name)
        return name

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(system_libraries.ctypes, "CDLL", load)
    monkeypatch.setattr(system_libraries.ctypes.util, "find_library", found.get)
    assert system_libraries.loaded.__wrapped__(system_libraries.PANGO) == found["pango-1.0"]
    assert system_libraries.loaded.__wrapped__(("libodd",)) is None


def test_a_library_under_none_of_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "NEEDED", {"Odd": ("libodd.so.9",)})
    with pytest.raises(MissingLibrary, match="Odd"):
        require_libraries()
