"""Tries dist/govdocs-windows.zip in Wine: every example has the text of the one made here, the desk answers, and what only Windows shows.

`make test-windows`. Where Wine or the compiler of its one stub is not there, it says so and ends with 0.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.request
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
ZIP = ROOT / "dist" / "govdocs-windows.zip"
COMPILER = "x86_64-w64-mingw32-gcc"
STUB = """
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, (ULONG)size); }
BOOL WINAPI DllMain(HINSTANCE a, DWORD b, LPVOID c) { return TRUE; }
"""
"""bcryptprimitives.dll, which every Windows 10 has and Wine 8 has not."""
DIFFERENT = {"pango", "harfbuzz"}
"""What the fingerprint names otherwise than here."""
EXAMPLES = ("examples/*.yaml", "examples/forms/*.yaml")


INSTALLER = ROOT / "dist" / "govdocs-setup.exe"
PARTS = ("doctor", "examples", "special", "places", "shortcut", "installer", "desk")
"""What is tried, in this order; some of them alone where they are named on the command line."""


def main() -> int:
    """0 where all is as it should be, else 1."""
    wine = next(filter(None, map(shutil.which, ("/usr/lib/wine/wine64", "wine64", "wine"))), None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that Wine ends, too, and its folder goes
    if wine is None or shutil.which(COMPILER) is None:
        print(
            "Not tried: wine64 and gcc-mingw-w64-x86-64 are needed (sudo apt install wine64 gcc-mingw-w64-x86-64)."
        )
        return 0
    if not built():
        print("Not tried: the package index could not be reached for the parts.")
        return 0
    with tempfile.TemporaryDirectory(prefix="govdocs-wine-") as folder:
        trial = Trial(Path(folder), wine)
        try:
            trial.prepare()
            wrong = [
                said for part in PARTS if part in (sys.argv[1:] or PARTS) for said in getattr(trial, part)()
            ]
        finally:
            trial.end()
    for each in wrong:
        print(f"WRONG  {each}")
    print(f"{trial.passed} passed, {len(wrong)} failed")
    return min(len(wrong), 1)


def built() -> bool:
    """Build the ZIP, and the installer where makensis is there; False where the parts cannot be had."""
    build = [sys.executable, str(ROOT / "windows" / "build.py")]
    done = subprocess.run(build, check=False)
    if done.returncode == 75:
        return False
    done.check_returncode()
    if shutil.which("makensis"):
        subprocess.run([*build, "--installer"], check=True)
    return True


class Trial:
    """The unpacked folder, and a Windows of Wine's own for it."""

    def __init__(self, folder: Path, wine: str) -> None:
        self.home = folder / "নথি ও পত্র" / "govdocs"
        self.wine = wine
        self.folder = folder
        self.disk = folder / "disk"
        self.user = folder / "wine" / "drive_c" / "users" / os.environ.get("USER", "root")
        self.passed = 0
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("PYTHON", "GOVDOCS"))
            },
            "HOME": str(folder / "home"),  # where Wine would put the user's documents and desktop
            "WINEPREFIX": str(folder / "wine"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            "LC_ALL": "C.UTF-8",
        }

    def prepare(self) -> None:
        """Unpack the folder, start Wine, and put aside what Wine 8 does not know."""
        with zipfile.ZipFile(ZIP) as archive:
            archive.extractall(self.home.parent)
        (self.folder / "stub.c").write_text(STUB)
        made = self.home / "python" / "bcryptprimitives.dll"
        subprocess.run([COMPILER, "-shared", "-o", made, self.folder / "stub.c", "-ladvapi32"], check=True)
        (self.home / "python" / "_wmi.pyd").unlink()  # VariantToString
        (self.folder / "home").mkdir()
        subprocess.run(
            [self.wine, "wineboot", "-i"], env=self.environment, capture_output=True, timeout=300, check=True
        )
        devices = self.folder / "wine" / "dosdevices"
        (devices / "unc" / "server").mkdir(parents=True)
        self.disk.mkdir()
        for name, to in (
            ("p:", self.disk),
            ("unc/server/share", self.disk),
            ("unc/server/closed", Path("/sys")),
        ):
            (devices / name).symlink_to(to)
        shutil.copy(self.home / "letters" / "letter.yaml", self.disk / "প্রথম পত্র.yaml")

    def end(self) -> None:
        """End this Wine, and no other."""
        server = Path(self.wine).with_name("wineserver64")
        command = [str(server) if server.is_file() else "wineserver", "-k"]
        subprocess.run(command, env=self.environment, capture_output=True, timeout=60, check=False)

    def run(self, *arguments: str, timeout: int = 400) -> subprocess.CompletedProcess[str]:
        """A command in a prompt of this folder."""
        command = [self.wine, "cmd", "/c", *arguments]
        return subprocess.run(
            command,
            cwd=self.home,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )

    def run_program(self, *command: str) -> None:
        """A program of Windows, to its end."""
        given = [self.wine, *command]
        subprocess.run(
            given, cwd=self.home, env=self.environment, capture_output=True, timeout=400, check=False
        )

    def checked(self, name: str, right: bool, said: object = "") -> list[str]:
        """What is wrong: nothing, or the name with what was said."""
        print(f"{'ok' if right else 'WRONG':6} {name}", flush=True)
        self.passed += right
        return [] if right else [f"{name}: {said}"]

    def doctor(self) -> list[str]:
        """Nothing is at fault."""
        done = self.run("govdocs.cmd", "doctor", "--lang", "en")
        print(done.stdout)
        return self.checked("doctor", done.returncode == 0 and "[fine] trial page" in done.stdout, done)

    def examples(self) -> list[str]:
        """Every example: the text of the one made here, page by page."""
        names = [str(path.relative_to(ROOT)) for pattern in EXAMPLES for path in sorted(ROOT.glob(pattern))]
        names = [name for name in names if Path(name).name != "office.yaml"]
        there = [name.replace("/", "\\") for name in names]
        done = self.run("govdocs.cmd", "render", *there, "-d", "out", "--no-audit", "--lang", "en", "--quiet")
        here = self.folder / "here"
        done_here = govdocs_here("render", *names, "-d", here, "--no-audit", "--quiet")
        done_here.check_returncode()
        wrong = self.checked("render examples", done.returncode == 0, done.stderr[-2000:])
        for path in sorted(here.glob("*.pdf")):
            made = self.home / "out" / path.name
            same = made.is_file() and texts(made) == texts(path)
            wrong += self.checked(f"text of {path.name}", same, "another text, or no file")
        every = sorted((self.home / "out").glob("*.pdf"))
        code, said = here_verified("--same", "layout", "--quiet", *every)
        wrong += self.checked("verify --same layout, here", code == 0, said[-3000:])
        code, said = here_verified(*every[:1])
        named = re.findall(r"(\w+) \S+ → ", said.partition("those of now:")[2])
        right = code == 4 and "same text and layout" in said and set(named) == DIFFERENT
        return wrong + self.checked("what verify says of the bytes", right, said)

    def special(self) -> list[str]:
        """What only Windows shows (in_windows.py), each by its name."""
        shutil.copy(ROOT / "windows" / "in_windows.py", self.home)
        done = self.run("python\\python.exe", "-X", "utf8", "in_windows.py")
        try:
            found = json.loads(done.stdout.splitlines()[-1])
        except (ValueError, IndexError):
            return self.checked("in_windows.py", False, done)
        return [row for name, (right, said) in found.items() for row in self.checked(name, right, said)]

    def installer(self) -> list[str]:
        """It installs without a question, what it installs runs, and nothing but the letters is left when it goes."""
        if not INSTALLER.is_file():
            print("       the installer is not there: make windows-installer")
            return []
        user = self.user
        place, letters = user / "AppData" / "Local" / "Programs" / "govdocs", user / "Documents" / "govdocs"
        self.run_program(str(INSTALLER), "/S")
        shutil.copy(self.home / "python" / "bcryptprimitives.dll", place / "python")
        asked = self.run(f"{windows_name(place, user)}\\govdocs.cmd", "number", "12", "--lang", "en")
        key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\govdocs"
        wrong = self.checked("the installer", (place / "python" / "python.exe").is_file(), "nothing is there")
        wrong += self.checked("what it installs runs", "১২" in asked.stdout, asked)
        links = sorted(path.name for path in user.rglob("Programs/govdocs/*.lnk"))
        wrong += self.checked("its links", links == ["govdocs doctor.lnk", "govdocs.lnk"], links)
        wrong += self.checked("it is listed", self.run("reg", "query", key).returncode == 0)
        (letters / "own.yaml").write_text("x")
        self.run_program(str(place / "uninstall.exe"), "/S", f"_?={windows_name(place, user)}")
        left = sorted(path.name for path in place.rglob("*"))  # with _?= it waits, and does not remove itself
        wrong += self.checked("it goes without a trace", left in ([], ["uninstall.exe"]), left)
        wrong += self.checked("it is listed no more", self.run("reg", "query", key).returncode != 0)
        kept = sorted(path.name for path in letters.iterdir())
        return wrong + self.checked("letters stay", kept == ["letter.yaml", "own.yaml"], kept)

    def places(self) -> list[str]:
        """A letter on a drive of a letter and on a share, and what is said where a share can only be read."""
        disk = self.disk
        asked = ("--draft", "--no-audit", "--lang", "en", "-d")
        wrong = []
        for place in ("P:", r"\\server\share"):
            done = self.run("govdocs.cmd", "render", f"{place}\\প্রথম পত্র.yaml", *asked, f"{place}\\out")
            made = disk / "out" / "প্রথম পত্র.pdf"
            wrong += self.checked(f"a letter on {place}", made.is_file(), done)
            made.unlink(missing_ok=True)
        done = self.run("govdocs.cmd", "render", r"P:\প্রথম পত্র.yaml", *asked, r"\\server\closed\out")
        said = any(words in done.stderr for words in ("permission is denied", "read-only"))
        return wrong + self.checked("a share that can only be read", said and done.returncode == 3, done)

    def shortcut(self) -> list[str]:
        """The icon on the desktop leads to the desk."""
        done = self.run("python\\python.exe", "-X", "utf8", "python\\govdocs_shortcut.py")
        (link, *more) = [path.read_bytes() for path in self.user.glob("Desktop/govdocs.lnk")] or [b""]
        there = [name for name in ("govdocs-desk.cmd", "govdocs.ico") if name.encode("utf-16-le") in link]
        return self.checked("the icon on the desktop", len(there) == 2 and not more, (there, done))

    def desk(self) -> list[str]:
        """The desk starts by its .cmd for its own folder, and beside that for a folder and a drive that are dropped on it."""
        dropped = self.user / "Documents" / "আমার পত্র (২) & নথি"
        dropped.mkdir(parents=True)
        shutil.copy(self.home / "letters" / "letter.yaml", dropped / "দ্বিতীয় পত্র.yaml")
        asked = {
            "its own folder": ((), "letter.yaml"),
            "a folder": ((windows_name(dropped, self.user),), "দ্বিতীয় পত্র.yaml"),
            "a drive": (("P:\\",), "প্রথম পত্র.yaml"),
        }
        command = [self.wine, "cmd", "/c", "govdocs-desk.cmd"]
        too_late = threading.Timer(600, self.end)
        too_late.start()
        wrong, started = [], []
        for what, (arguments, letter) in asked.items():
            given: dict[str, Any] = {"cwd": self.home, "env": self.environment, "encoding": "utf-8"}
            process = subprocess.Popen(
                [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **given
            )
            started.append(process)
            assert process.stdout is not None
            lines = (line.strip() for line in process.stdout)
            address = next((line for line in lines if line.startswith("http://")), "")
            place, _, token = address.partition("/#")
            wrong += self.checked(f"govdocs-desk.cmd starts for {what}", bool(token), address)
            if token:
                wrong += self.checked(
                    "it answers with its letters", letter in answer(f"{place}/api/folder", token)
                )
        self.end()
        for process in started:
            process.wait(timeout=60)
        too_late.cancel()
        return wrong


def windows_name(path: Path, user: Path) -> str:
    """The name that Wine has for a path in the folder of its user."""
    return "C:\\users\\" + "\\".join((user.name, *path.relative_to(user).parts))


def answer(address: str, token: str) -> str:
    """What the desk answers to a request that has its secret."""
    request = urllib.request.Request(address, headers={"X-Govdocs-Token": token})
    with urllib.request.urlopen(request, timeout=120) as response:
        return repr(json.load(response))


def govdocs_here(*arguments: object) -> subprocess.CompletedProcess[str]:
    """A command of this machine's govdocs."""
    command = [sys.executable, "-m", "govdocs", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def here_verified(*arguments: object) -> tuple[int, str]:
    """The exit code of verify on this machine, and what it says."""
    done = govdocs_here("verify", "--lang", "en", *arguments)
    return done.returncode, done.stdout + done.stderr


def texts(path: Path) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


if __name__ == "__main__":
    sys.exit(main())
