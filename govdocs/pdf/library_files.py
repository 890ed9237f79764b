"""Where the files of Pango and its libraries are, where the system itself does not know them (Windows, macOS).

Looked through are the folders that WEASYPRINT_DLL_DIRECTORIES names; without it those of MSYS2 and of GTK that WeasyPrint knows,
and before them the package `gstreamer-libs` of PyPI, which holds them all (`pip install "govdocs[windows]"`). Its files have names
that WeasyPrint does not ask for (`pango-1.0-0.dll`, and a name with a dot gets no `.dll` from Windows), so it is given whole paths.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

VARIABLE: Final = "WEASYPRINT_DLL_DIRECTORIES"
PACKAGE: Final = "gstreamer_libs"
"""The package of PyPI `gstreamer-libs`, as Python imports it."""

_OF_WINDOWS: Final = (
    r"C:\msys64\ucrt64\bin",
    r"C:\msys64\mingw64\bin",
    r"C:\Program Files\GTK3-Runtime Win64\bin",
)
_KNOWN: Final = (
    "gobject-2.0",
    "pangoft2-1.0",
    "pango-1.0",
    "harfbuzz-subset",
    "harfbuzz-vector",
    "harfbuzz",
    "fontconfig",
)
_FILES: Final = ("{0}-0.dll", "lib{0}-0.dll", "{0}-1.dll", "lib{0}-1.dll", "{0}.dll", "lib{0}.0.dylib", "lib{0}.1.dylib", "lib{0}.dylib", "lib{0}.so.0", "lib{0}.so.1")  # fmt: skip
"""The names under which compilers of Windows (MSVC, then MinGW), macOS and Linux keep a library."""


def library_file(name: str) -> str:
    """The file of the library that WeasyPrint asks for by a name, where one of our folders has it; else the name as it is."""
    plain = name.removeprefix("lib")
    known = next((library for library in _KNOWN if plain.startswith(library)), None)
    if known is None:
        return name
    for folder in folders():
        for pattern in _FILES:
            if (file := folder / pattern.format(known)).is_file():
                return str(file)
    return name


@cache
def folders() -> tuple[Path, ...]:
    """The folders that are looked through, in their order; on Windows each is made known to the loader, too."""
    found = tuple(folder for folder in _candidates() if folder.is_dir())
    for folder in found:
        _let_it_load_from(folder)
    return found


def bundled_folder() -> Path | None:
    """The folder with the libraries of the package `gstreamer-libs`; None where it is not installed."""
    try:
        package = find_spec(PACKAGE)
    except (ImportError, ValueError):
        return None
    for root in package.submodule_search_locations or () if package else ():
        folder = Path(root) / ("bin" if sys.platform == "win32" else "lib")
        if folder.is_dir():
            return folder
    return None


def load_by_file(ffi: Any) -> None:
    """Have a class of cffi load the files of our folders, where there are any: WeasyPrint asks it by names alone."""
    stock = ffi.dlopen
    if not folders() or hasattr(stock, "by_file"):
        return

    def dlopen(self: Any, name: str, flags: int = 0) -> Any:
        return stock(self, library_file(name), flags)

    vars(dlopen)["by_file"] = True
    ffi.dlopen = dlopen


def file_of(library: Any) -> str:
    """The file that a library was loaded from, as far as the system says it; else the name that it was loaded by."""
    name = str(library._name)
    if sys.platform == "win32":
        buffer = ctypes.create_unicode_buffer(32_768)
        handle = ctypes.c_void_p(library._handle)
        return (
            buffer.value if ctypes.windll.kernel32.GetModuleFileNameW(handle, buffer, len(buffer)) else name
        )
    maps = Path("/proc/self/maps")
    if Path(name).is_absolute() or not maps.is_file():
        return name
    mapped = (row.partition("/") for row in maps.read_text("utf-8", "replace").splitlines())
    return next((f"/{path}" for _, mark, path in mapped if mark and Path(path).name.startswith(name)), name)


def _candidates() -> Iterator[Path]:
    if named := os.environ.get(VARIABLE):
        yield from map(Path, filter(None, named.split(";" if sys.platform == "win32" else os.pathsep)))
        return
    if bundled := bundled_folder():
        yield bundled
    if sys.platform == "win32":
        yield from map(Path, _OF_WINDOWS)


def _let_it_load_from(folder: Path) -> None:
    if sys.platform == "win32":
        os.add_dll_directory(str(folder.resolve()))
