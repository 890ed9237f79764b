"""The desk as a clerk meets it: the command runs in a folder of letters, and the Chromium of the system opens its address.

One command and one browser serve all tests of a run; each test finds its folder as new, and opens a window of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from govdocs.register import Register
from tests.desk.browser.clerk import open_letter
from tests.support.examples import ROOT
from tests.support.register_cases import DAY

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WAIT = 40_000
"""Milliseconds until something is missing: a machine may be busy."""
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
# Root may write everywhere; without these powers it is a user like others.
AS_A_USER = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
LETTER = """\
# যে মন্তব্য থেকে যায়
ধরন: পত্র
ফরম: সরকারি পত্র
পত্রশীর্ষ:
  সারি:
    - গণপ্রজাতন্ত্রী বাংলাদেশ সরকার
    - '**নমুনা উন্নয়ন অধিদপ্তর**'
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫  # রেজিস্টার থেকে
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।
বক্তব্য: |
  উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, সভার কার্যবিবরণী এতদসঙ্গে প্রেরণ করা হলো।
স্বাক্ষর:
  নাম: রোকসানা আফরিন
  পদবি: উপসচিব
প্রাপক: মহাপরিচালক, নমুনা একাডেমি, ঢাকা
"""
FILE_NUMBER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪"
UNNUMBERED = LETTER.replace(f"{FILE_NUMBER}-১২৫", FILE_NUMBER)
"""With the number of its file only: the register gives the rest."""


@dataclass
class RunningDesk:
    """A desk in a process of its own; what it makes beside its folder lies in `temporary`."""

    folder: Path
    temporary: Path
    process: subprocess.Popen[str] | None = field(default=None, repr=False)
    address: str = ""

    @property
    def origin(self) -> str:
        return self.address.partition("/#")[0]

    @property
    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def letter(self, name: str = "পত্র.yaml") -> str:
        return (self.folder / name).read_text("utf-8")

    def start(self, *around: str) -> None:
        """`govdocs desk FOLDER --no-open`; its address is its first line."""
        self.process = subprocess.Popen(
            [*around, sys.executable, "-m", "govdocs", "desk", str(self.folder), "--no-open"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment(TMPDIR=str(self.temporary)),
            cwd=self.folder,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()

    def stop(self) -> None:
        """Kill it, as a power failure would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(10)
            assert self.process.stdout is not None
            self.process.stdout.close()


def environment(**more: str) -> dict[str, str]:
    """That of this process, but with this checkout and no register of somebody."""
    own = {name: value for name, value in os.environ.items() if name != "GOVDOCS_REGISTER"}
    return {**own, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **more}


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The browser, with the Bangla faces that govdocs brings and no others, so that its pictures are the same everywhere."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    from fontpkg_hind_siliguri import __file__ as faces

    work = tmp_path_factory.mktemp("chromium")
    fonts = work / "fonts.conf"
    folders = f"<dir>{Path(faces).parent}</dir><dir>/usr/share/fonts</dir><cachedir>{work}/cache</cachedir>"
    fonts.write_text(f"<fontconfig>{folders}</fontconfig>", "utf-8")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", NO_NETWORK],
            env=environment(FONTCONFIG_FILE=str(fonts)),
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    """The desk of all tests. It holds nothing from one to the next but its token and its processes."""
    made = tmp_path_factory.mktemp("desk") / "পত্র"
    made.mkdir()
    running = RunningDesk(made, tmp_path_factory.mktemp("temporary"))
    yield running
    running.stop()


@pytest.fixture
def folder(shared_desk: RunningDesk) -> Path:
    """Its folder, with one letter and nothing else; only the index stays, which finds out itself what changed."""
    for path in shared_desk.folder.iterdir():
        if path.name != ".govdocs-desk":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for kept in ("drafts", "trash"):
        shutil.rmtree(shared_desk.folder / ".govdocs-desk" / kept, ignore_errors=True)
    (shared_desk.folder / "পত্র.yaml").write_text(LETTER, "utf-8")
    return shared_desk.folder


@pytest.fixture
def desk(shared_desk: RunningDesk, folder: Path) -> RunningDesk:
    if not shared_desk.runs:
        shared_desk.start()
    return shared_desk


@pytest.fixture
def own_desk(tmp_path: Path, chromium: Any) -> Iterator[RunningDesk]:
    """A desk that one test starts and stops as it likes."""
    made = tmp_path / "পত্র"
    made.mkdir()
    (made / "পত্র.yaml").write_text(LETTER, "utf-8")
    running = RunningDesk(made, tmp_path)
    yield running
    running.stop()


@pytest.fixture
def register(folder: Path) -> Register:
    """The dispatch register of the folder, without a number so far."""
    (folder / "পত্র.yaml").write_text(UNNUMBERED, "utf-8")
    return Register.open(folder / "register.sqlite", on=DAY)


@pytest.fixture
def context(chromium: Any) -> Iterator[Any]:
    """A window of the browser, which reaches this machine and nobody else; whatever it asks elsewhere is a failure."""
    window = chromium.new_context(
        viewport={"width": 1280, "height": 800}, locale="bn-BD", color_scheme="light", reduced_motion="reduce"
    )
    asked: list[str] = []
    own = ("http://127.0.0.1:", "data:", "blob:", "about:", "chrome:", "chrome-extension:")
    window.on("request", lambda request: request.url.startswith(own) or asked.append(request.url))
    window.set_default_timeout(WAIT)
    sync_api.expect.set_options(timeout=WAIT)
    yield window
    for page in window.pages:
        page.goto(
            "about:blank"
        )  # what a letter keeps when it is left is sent now, and not into the next test
    time.sleep(0.1)
    window.close()
    assert asked == []


@pytest.fixture
def page(context: Any, desk: RunningDesk) -> Iterator[Any]:
    """The folder, open; a script that fails, fails the test."""
    opened = context.new_page()
    failed: list[str] = []
    opened.on("pageerror", lambda error: failed.append(str(error)))
    opened.goto(desk.address)
    opened.get_by_role("row").nth(1).wait_for()
    yield opened
    assert failed == []


@pytest.fixture
def letter(page: Any) -> Any:
    """The letter of the folder, open with its form and its first page."""
    return open_letter(page, "পত্র.yaml")
