"""The system's libraries that lay out text: the names under which they are loaded, and what to install where one is missing."""

from __future__ import annotations

import ctypes
import ctypes.util
import platform
import sys
from functools import cache
from typing import Any, Final

from govdocs.errors import ExitCode, Refusal, Text
from govdocs.pdf import messages
from govdocs.pdf.library_files import library_file

PANGO: Final = (
    "libpango-1.0.so.0",
    "libpango-1.0.dylib",
    "libpango-1.0-0.dll",
    "pango-1.0-0.dll",
    "pango-1.0",
)
NEEDED: Final = {
    "GObject": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll", "gobject-2.0-0.dll", "gobject-2.0"),
    "Pango": PANGO,
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll", "harfbuzz.dll", "harfbuzz"),
    "Fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll", "fontconfig-1.dll", "fontconfig"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll", "pangoft2-1.0-0.dll", "pangoft2-1.0"),
}  # fmt: skip
"""Each library with its names on Linux, on macOS, of MSYS2 and of other compilers on Windows, and for the search of macOS."""

_COMMANDS: Final = {
    "debian": "sudo apt install libpango-1.0-0 libpangoft2-1.0-0",
    "fedora": "sudo dnf install pango",
    "suse": "sudo zypper install libpango-1_0-0",
    "arch": "sudo pacman -S pango",
    "alpine": "sudo apk add pango",
    "darwin": "brew install pango",
    "win32": 'pipx inject govdocs "gstreamer-libs>=1.28.8,<2"',
}
"""By the family of the system: the command that installs them all."""


class MissingLibrary(Refusal):
    """A library of the system that cannot be loaded: no page can be laid out."""

    exit_code = ExitCode.RENDER_FAULT

    def __init__(self, libraries: str, way_out: Text) -> None:
        """`libraries` are named, and `way_out` is how to install them."""
        super().__init__(*messages.MISSING_LIBRARY.filled(libraries=libraries, way_out=way_out))
        self.libraries = libraries
        self.way_out = way_out

    def __reduce__(self) -> tuple[type[MissingLibrary], tuple[str, Text]]:
        return type(self), (self.libraries, self.way_out)


def require_libraries() -> None:
    """Raise MissingLibrary, with what to install on this system, where a library that lays out text cannot be loaded."""
    missing = [library for library, names in NEEDED.items() if loaded(names) is None]
    if missing:
        raise missing_library(", ".join(missing))


def missing_library(what: str) -> MissingLibrary:
    """The refusal for libraries that cannot be loaded; `what` names them."""
    command = _install_command()
    way_out = messages.INSTALL_BY.filled(command=command) if command else messages.INSTALL_PANGO
    return MissingLibrary(what, way_out)


@cache
def loaded(names: tuple[str, ...]) -> Any:
    """The library, loaded under the first of the names that this system knows; None where it knows none."""
    for name in names:
        try:
            return ctypes.CDLL(library_file(name))
        except OSError:
            continue
    if (
        sys.platform == "darwin"
    ):  # the folder of Homebrew (/opt/homebrew/lib) is known to Python's search alone
        found = next(filter(None, map(ctypes.util.find_library, names)), None)
        return ctypes.CDLL(found) if found else None
    return None


def _install_command() -> str | None:
    """The command that installs Pango on this system, where it is known."""
    if sys.platform != "linux":
        return _COMMANDS.get(sys.platform)
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        return None
    families = (system["ID"], *system.get("ID_LIKE", "").split())
    known = (
        command
        for family in families
        for name, command in _COMMANDS.items()
        if name in family or (name == "debian" and family == "ubuntu")
    )
    return next(known, None)
