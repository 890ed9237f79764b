"""The desk as a clerk meets it: the command is started in a folder of letters, and the Chromium of the system opens its address."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.examples import ROOT

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

expect = sync_api.expect
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
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


@dataclass
class RunningDesk:
    """A desk in a process of its own."""

    folder: Path
    process: subprocess.Popen[str]
    address: str

    @property
    def origin(self) -> str:
        return self.address.partition("/#")[0]

    def letter(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait(10)


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
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"], env=environment)
        yield browser
        browser.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "পত্র"
    made.mkdir()
    (made / "পত্র.yaml").write_text(LETTER, "utf-8")
    return made


@pytest.fixture
def desk(folder: Path) -> Iterator[RunningDesk]:
    running = start(folder)
    yield running
    running.stop()


def start(folder: Path) -> RunningDesk:
    """`govdocs desk FOLDER --no-open`; its address is its first line."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        [sys.executable, "-m", "govdocs", "desk", str(folder), "--no-open"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        cwd=folder,
    )
    assert process.stdout is not None
    return RunningDesk(folder, process, process.stdout.readline().strip())


@pytest.fixture
def context(chromium: Any, desk: RunningDesk) -> Iterator[Any]:
    """A window of the browser that reaches the desk and nobody else; whatever it asks elsewhere is a failure."""
    window = chromium.new_context(
        viewport={"width": 1280, "height": 800}, locale="bn-BD", color_scheme="light"
    )
    asked: list[str] = []

    def reached(route: Any) -> None:
        own = route.request.url.startswith((desk.origin, "data:", "blob:"))
        if not own:
            asked.append(route.request.url)
        route.continue_() if own else route.abort()

    window.route("**/*", reached)
    window.set_default_timeout(15_000)
    yield window
    window.close()
    assert asked == []


@pytest.fixture
def page(context: Any, desk: RunningDesk) -> Iterator[Any]:
    """The folder, open; a script that fails, fails the test."""
    opened = context.new_page()
    failed: list[str] = []
    opened.on("pageerror", lambda error: failed.append(str(error)))
    opened.goto(desk.address)
    opened.wait_for_selector("tbody tr")
    yield opened
    assert failed == []


@pytest.fixture
def letter(page: Any) -> Any:
    """The letter of the folder, open with its form and its first page."""
    return open_letter(page, "পত্র.yaml")


def open_letter(page: Any, name: str) -> Any:
    page.evaluate("name => location.hash = '#/' + encodeURIComponent(name)", name)
    page.wait_for_selector(".form .field")
    page.wait_for_selector(".sheet img")
    return page


def box(page: Any, label: str) -> Any:
    """The box of the form with this label."""
    return page.locator(
        f'.form .field:has(> label:text-matches("^{label}( |$)")) :is(input, textarea, select)'
    ).first


def saved(page: Any, desk: RunningDesk, name: str = "পত্র.yaml") -> str:
    """The text of the letter, saved by the keyboard and read from its file."""
    page.keyboard.press("Control+s")
    page.wait_for_selector(".saved:not(.not)", state="attached")
    return desk.letter(name)
