"""Who is measured: the notation each reads, how it is started, and how to get who is not installed."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

from notations import FONTS
from rendering import CHROMIUM

RENDERING = str(Path(__file__).with_name("rendering.py"))


@dataclass(frozen=True)
class Contender:
    name: str
    title: str
    notation: str
    is_installed: Callable[[], bool]
    how_to_get: str
    python: str = sys.executable
    command: Callable[[Path, Path], list[str]] | None = None
    """The command of its own for one document; by default a process of rendering.py."""
    is_one_process: bool = True
    """Whether all of its work is done in one process, so that its instructions can be counted."""
    is_variant: bool = False
    """Whether it is another setting of one that is measured, which the usual run leaves out where documents are large."""

    def cold(self, source: Path, target: Path) -> list[str]:
        """The command that makes one document in a new process."""
        if self.command:
            return self.command(source, target)
        return [*self.warm(), str(source), str(target)]

    def warm(self) -> list[str]:
        """The command of a process that makes one document after the other."""
        return [self.python, RENDERING, self.name]


def _python(*modules: str) -> Callable[[], bool]:
    return lambda: all(importlib.util.find_spec(module) for module in modules)


def _has_subsetter() -> bool:
    return find_library("harfbuzz-subset") is not None


def _has_bridge() -> bool:
    bridge = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return bool(LIBREOFFICE) and bridge.returncode == 0


def _govdocs(source: Path, target: Path) -> list[str]:
    return [sys.executable, "-m", "govdocs", "render", str(source), "-o", str(target), "--quiet"]


def _chromium(source: Path, target: Path) -> list[str]:
    profile = Path(os.environ["BENCHMARK_FOLDER"]) / "chromium"
    options = ["--no-pdf-header-footer", f"--user-data-dir={profile}", f"--print-to-pdf={target}"]
    return [CHROMIUM_COMMAND, *CHROMIUM, *options, source.as_uri()]


def _libreoffice(source: Path, target: Path) -> list[str]:
    profile = (Path(os.environ["BENCHMARK_FOLDER"]) / "libreoffice").as_uri()
    options = ["--headless", "--convert-to", "pdf", "--outdir", str(target.parent)]
    return [LIBREOFFICE, f"-env:UserInstallation={profile}", *options, str(source)]


CHROMIUM_COMMAND = shutil.which("chromium") or shutil.which("google-chrome") or ""
LIBREOFFICE = shutil.which("soffice") or ""
SYSTEM_PYTHON = "/usr/bin/python3"

SUBSETTER = "apt install libharfbuzz-subset0"
CONTENDERS = (
    Contender("govdocs", "**govdocs**, YAML to PDF", "yaml", lambda: True, "", command=_govdocs),
    Contender("govdocs-engine", "govdocs, its engine alone", "page", lambda: True, "", is_variant=True),
    Contender("weasyprint", "WeasyPrint 70.0", "html", _has_subsetter, SUBSETTER),
    Contender(
        "weasyprint-fonttools",
        "WeasyPrint without libharfbuzz-subset",
        "html",
        lambda: True,
        "",
        is_variant=True,
    ),
    Contender(
        "weasyprint-archival", "WeasyPrint, PDF/A-3a", "html", _has_subsetter, SUBSETTER, is_variant=True
    ),
    Contender("typst", "Typst", "typ", _python("typst"), "pip install typst"),
    Contender(
        "typst-simple", "Typst, simple line breaks", "simple.typ", _python("typst"), "pip install typst"
    ),
    Contender(
        "fpdf2", "fpdf2, uharfbuzz", "json", _python("fpdf", "uharfbuzz"), "pip install fpdf2 uharfbuzz"
    ),
    Contender(
        "chromium",
        "Chromium",
        "html",
        lambda: bool(CHROMIUM_COMMAND),
        "apt install chromium",
        command=_chromium,
        is_one_process=False,
    ),
    Contender(
        "libreoffice",
        "LibreOffice",
        "fodt",
        _has_bridge,
        "apt install libreoffice-writer-nogui python3-uno",
        python=SYSTEM_PYTHON,
        command=_libreoffice,
        is_one_process=False,
    ),
)


def baseline() -> Contender:
    """What all times are ratios to: stock WeasyPrint as it is on this machine, best with libharfbuzz-subset."""
    name = "weasyprint" if _has_subsetter() else "weasyprint-fonttools"
    return next(one for one in CONTENDERS if one.name == name)


def environment(folder: Path) -> dict[str, str]:
    """What all processes are started with. `folder` is for what they leave behind."""
    config = folder / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{FONTS}</dir><cachedir>{folder}/fonts</cachedir></fontconfig>")
    programs = {"CHROMIUM": CHROMIUM_COMMAND, "LIBREOFFICE": LIBREOFFICE, "BENCHMARK_FONTS": str(FONTS)}
    os.environ["BENCHMARK_FOLDER"] = str(folder)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **programs, "FONTCONFIG_FILE": str(config)}
