"""Where the files of Pango are: names of every compiler, folders in their order, and what WeasyPrint is given."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from govdocs.pdf import library_files
from govdocs.pdf.library_files import bundled_folder, file_of, folders, library_file, load_by_file
from govdocs.pdf.system_libraries import NEEDED, PANGO, loaded

MSVC = ["gobject-2.0-0.dll", "pango-1.0-0.dll", "harfbuzz.dll", "fontconfig-1.dll", "pangoft2-1.0-0.dll"]
MSYS2 = ["libgobject-2.0-0.dll", "libpango-1.0-0.dll", "libharfbuzz-0.dll", "libfontconfig-1.dll", "libpangoft2-1.0-0.dll"]  # fmt: skip
MACOS = ["libgobject-2.0.0.dylib", "libpango-1.0.0.dylib", "libharfbuzz.0.dylib", "libfontconfig.1.dylib", "libpangoft2-1.0.0.dylib"]  # fmt: skip
OTHERS = ["glib-2.0-0.dll", "cairo-2.dll", "libgio-2.0.0.dylib", "harfbuzz-cairo.dll", "pangocairo-1.0-0.dll"]

ASKED = ["libgobject-2.0-0", "libpango-1.0-0", "libharfbuzz-0", "libfontconfig-1", "libpangoft2-1.0-0"]
"""The first names that WeasyPrint asks for; each stands for a library."""


@pytest.fixture(autouse=True)
def _anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is set, and no folder remembered."""
    monkeypatch.delenv("WEASYPRINT_DLL_DIRECTORIES", raising=False)
    folders.cache_clear()
    yield
    folders.cache_clear()


def filled(folder: Path, names: list[str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"")
    return folder


@pytest.mark.parametrize("names", [MSVC, MSYS2, MACOS], ids=["MSVC", "MSYS2", "macOS"])
@pytest.mark.parametrize("asked", [ASKED, [name.removeprefix("lib") for name in ASKED]], ids=["lib", "plain"])
def test_every_name_leads_to_the_file_of_the_compiler(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], asked: list[str]
) -> None:
    folder = filled(tmp_path / "বাংলা", [*names, *OTHERS])
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", str(folder))
    assert [library_file(name) for name in asked] == [str(folder / name) for name in names]


def test_the_names_that_are_tried_lead_there_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = filled(tmp_path, MSVC)
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", str(folder))
    for names, file in zip(NEEDED.values(), MSVC, strict=True):
        assert {library_file(name) for name in names} == {str(folder / file)}


@pytest.mark.parametrize("name", ["libodd-1", "glib-2.0-0", "", "cairo-2", "libpang"])
def test_another_library_keeps_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", str(filled(tmp_path, [*MSVC, *OTHERS])))
    assert library_file(name) == name


def test_the_subsetter_is_not_taken_for_harfbuzz(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = filled(tmp_path, ["harfbuzz-subset.dll", "harfbuzz.dll"])
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", str(folder))
    assert library_file("libharfbuzz-subset-0") == str(folder / "harfbuzz-subset.dll")
    assert library_file("libharfbuzz-0") == str(folder / "harfbuzz.dll")
    assert library_file("libharfbuzz-vector-0") == "libharfbuzz-vector-0"


def test_the_first_folder_that_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = filled(tmp_path / "a", MSVC[:1]), filled(tmp_path / "b", MSVC)
    given = os.pathsep.join(map(str, (tmp_path / "none", first, second)))
    monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", given)
    assert folders() == (first, second)
    assert Path(library_file("gobject-2.0-0")).parent == first
    assert Path(library_file("pango-1.0-0")).parent == second


class TestPackage:
    """The package `gstreamer-libs`."""

    @pytest.fixture
    def installed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        package = tmp_path / "gstreamer_libs"
        filled(package / "bin", MSVC)
        filled(package / "lib", MACOS)
        (package / "__init__.py").write_text("raise AssertionError('it is not to be run')\n")
        monkeypatch.syspath_prepend(tmp_path)
        return package

    def test_its_files_are_found_without_running_it(self, installed: Path) -> None:
        assert folders() == (installed / "lib",)
        assert library_file("libpango-1.0-0") == str(installed / "lib" / "libpango-1.0.0.dylib")

    def test_on_windows_they_are_in_another_folder(
        self, installed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(os, "add_dll_directory", lambda _: None, raising=False)
        assert folders() == (installed / "bin",)

    def test_what_is_named_goes_before_it(
        self, installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        own = filled(tmp_path / "own", MSVC)
        monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", str(own))
        assert folders() == (own,)

    def test_a_package_of_that_name_without_files(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "gstreamer_libs").mkdir()
        (tmp_path / "gstreamer_libs" / "__init__.py").write_text("")
        monkeypatch.syspath_prepend(tmp_path)
        assert bundled_folder() is None
        assert folders() == ()

    def test_none(self) -> None:
        assert bundled_folder() is None


class TestCffi:
    class Loader:
        """As cffi's FFI: it loads by a name."""

        def dlopen(self, name: str, flags: int = 0) -> tuple[str, int]:
            return name, flags

    def test_it_is_given_the_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WEASYPRINT_DLL_DIRECTORIES", str(filled(tmp_path, MSVC)))
        loader = type("Loader", (self.Loader,), {})
        load_by_file(loader)
        load_by_file(loader)  # twice is once
        assert loader().dlopen("pango-1.0-0", 5) == (str(tmp_path / "pango-1.0-0.dll"), 5)
        assert loader().dlopen("odd") == ("odd", 0)

    def test_without_folders_it_stays_as_it_is(self) -> None:
        loader = type("Loader", (self.Loader,), {})
        load_by_file(loader)
        assert "dlopen" not in vars(loader)


def test_the_file_of_a_library_that_is_loaded() -> None:
    file = Path(file_of(loaded(PANGO)))
    assert file.is_file() == file.is_absolute()
    assert "pango-1.0" in file.name


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are found by the map of this process")
@pytest.mark.parametrize("plain", ["0", "1"])
def test_weasyprint_loads_them_under_names_that_it_does_not_know(tmp_path: Path, plain: str) -> None:
    for names, file in zip(NEEDED.values(), MSVC, strict=True):
        (tmp_path / file).symlink_to(file_of(loaded(names)))
    script = """
import hashlib
from govdocs.pdf import write_pdf
print(hashlib.sha256(write_pdf('<html lang=bn><title>x</title><p>কার্যালয়')).hexdigest())
from govdocs.pdf import library_files
print(len(library_files.folders()))
"""
    own = {"GOVDOCS_PLAIN": plain, "WEASYPRINT_DLL_DIRECTORIES": str(tmp_path)}
    (one, some), (other, none) = (
        subprocess.run(
            [sys.executable, "-W", "error::UserWarning", "-c", script],
            env={**os.environ, **own, "WEASYPRINT_DLL_DIRECTORIES": folder},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for folder in (str(tmp_path), "")
    )
    assert (some, none) == ("1", "0")
    assert one == other


def test_weasyprint_asks_for_what_is_known_here() -> None:
    """`library_files` says which folders WeasyPrint itself looks through."""
    import weasyprint.text.ffi

    stock = Path(weasyprint.text.ffi.__file__).read_text("utf-8")
    for folder in library_files._OF_WINDOWS:
        assert folder.replace("\\", "\\\\") in stock
    assert library_files.VARIABLE in stock
