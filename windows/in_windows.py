"""Run by Windows' Python in the folder of govdocs: what only Windows shows. Prints one line of JSON: name → [right, what was said]."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

BANGLA = "C:\\users\\করিম উদ্দিন\\Temp"
Said = tuple[bool, str]


def held(path: Path) -> int:
    """A handle of the file that shares it with nobody, as readers of PDFs hold it."""
    create = ctypes.windll.kernel32.CreateFileW
    create.restype = ctypes.c_void_p
    return int(create(str(path), 0x80000000, 0, None, 3, 0, None))


def let_go(handle: int) -> None:
    """Close such a handle."""
    ctypes.windll.kernel32.CloseHandle(ctypes.c_void_p(handle))


def bangla_user() -> Said:
    """The folder of temporary files of a user with a Bangla name: a page can be made, and its bytes are the usual ones."""
    from govdocs.pdf import write_pdf
    from govdocs.pdf.font_settings import readable_folder

    folder = str(readable_folder())
    page = write_pdf('<html lang="bn"><title>x</title><p>কার্যালয়')
    return folder.isascii() and page.startswith(b"%PDF"), ascii(folder)


def bangla_folder(folder: Path) -> Said:
    """A letter in a folder with a Bangla name, written by the command."""
    place = folder / "পত্র ও আদেশ"
    place.mkdir()
    command = [
        sys.executable,
        "-X",
        "utf8",
        "-m",
        "govdocs",
        "new",
        "letter",
        str(place / "প্রথম.yaml"),
        "--lang",
        "en",
    ]
    made = subprocess.run(command, capture_output=True, check=False)
    command = [
        sys.executable,
        "-X",
        "utf8",
        "-m",
        "govdocs",
        "render",
        str(place / "*.yaml"),
        "--draft",
        "--no-audit",
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    return (place / "প্রথম.pdf").is_file() and made.returncode == 0, done.stderr.decode("utf-8", "replace")


def console() -> Said:
    """A pipe whose code page has no Bangla gets it in UTF-8."""
    command = [sys.executable, "-m", "govdocs", "number", "12"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    return "১২" in done.stdout.decode("utf-8"), repr(done)


def held_for_good(folder: Path) -> Said:
    """Another program has the PDF open: it is said, and the old one stays."""
    from govdocs.files import holding
    from govdocs.files.atomic import write_whole
    from govdocs.problems.os_errors import unwritable

    holding.PATIENCE = 0.3  # type: ignore[misc]
    path = folder / "held.pdf"
    path.write_bytes(b"old")
    handle = held(path)
    try:
        write_whole(path, b"new")
        said = "written all the same"
    except OSError as error:
        said = unwritable(error).english
    let_go(handle)
    left = sorted(each.name for each in folder.iterdir() if each.suffix == ".part")
    return "another program uses it" in said and path.read_bytes() == b"old" and not left, f"{said} {left}"


def held_for_a_moment(folder: Path) -> Said:
    """A scanner has the file for a moment: it is written after that."""
    from govdocs.files import holding
    from govdocs.files.atomic import write_whole

    holding.PATIENCE = 5.0  # type: ignore[misc]
    path = folder / "moment.pdf"
    path.write_bytes(b"old")
    handle = held(path)
    threading.Thread(target=lambda: (time.sleep(0.4), let_go(handle))).start()
    write_whole(path, b"new")
    return path.read_bytes() == b"new", ""


def names(folder: Path) -> Said:
    """Devices, streams and names that lose their end are not written."""
    from govdocs.files.atomic import write_whole
    from govdocs.problems.os_errors import unwritable

    said = []
    for name in ("NUL.pdf", "com1", "a.pdf:b", "a.pdf.", "a.pdf "):
        try:
            write_whole(folder / name, b"x")
            said.append(f"{name} was written")
        except OSError as error:
            if "no file can be kept" not in unwritable(error).english:
                said.append(f"{name}: {unwritable(error).english}")
    return not said, "; ".join(said)


def outside(folder: Path) -> Said:
    """What a document names on a share, a drive or a device is refused."""
    from govdocs.errors import Refusal
    from govdocs.files.location import inside

    said = []
    for written in (
        r"\\server\share\a.png",
        "//server/share/a.png",
        r"D:\a.png",
        "NUL",
        "a.png:b",
        r"\Windows\win.ini",
    ):
        try:
            said.append(f"{written} is {inside(written, folder)}")
        except Refusal:
            continue
    return not said, "; ".join(said)


def long_path(folder: Path) -> Said:
    """A path of more than 260 characters is written or, where Windows does not let it, said in words."""
    from govdocs.files.atomic import write_whole
    from govdocs.problems.os_errors import unwritable

    path = folder / ("ক" * 100) / ("খ" * 100) / "letter.pdf"
    try:
        write_whole(path, b"x")
    except OSError as error:
        said = unwritable(error).english
        return "too long" in said, said
    return path.read_bytes() == b"x", "written"


def main() -> None:
    """Each in turn; an exception is what it said."""
    Path(BANGLA).mkdir(parents=True, exist_ok=True)
    for name in ("TEMP", "TMP", "TMPDIR"):
        os.environ[name] = BANGLA
    tempfile.tempdir = None
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as place:
        folder = Path(place)
        looks: dict[str, Callable[[], Said]] = {
            "a Bangla user name": bangla_user,
            "a Bangla folder, and a pattern": lambda: bangla_folder(folder),
            "a console of cp1252": console,
            "a file that is held for good": lambda: held_for_good(folder),
            "a file that is held for a moment": lambda: held_for_a_moment(folder),
            "names that Windows does not keep": lambda: names(folder),
            "shares, drives and devices in a document": lambda: outside(folder),
            "a long path": lambda: long_path(folder),
        }
        found: dict[str, Said] = {}
        for name, look in looks.items():
            try:
                found[name] = look()
            except Exception as error:
                found[name] = False, f"{type(error).__name__}: {error}"
    print(json.dumps(found))


if __name__ == "__main__":
    main()
