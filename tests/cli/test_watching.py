"""`render --watch`: again whenever a file that the document is made from changes, until Ctrl-C; never because of what it makes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.cli.watching import Watched
from tests.support.command import LETTER


def test_watch_renders_again_when_the_source_changes(folder: Path) -> None:
    out = folder / "letter.html"
    command = [sys.executable, "-m", "govdocs", "render", "letter.yaml", "-o", "letter.html", "--watch"]
    watching = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until(out.is_file)
        (folder / "letter.yaml").write_text(LETTER.replace("উপসচিব", "যুগ্মসচিব"), "utf-8")
        _wait_until(lambda: "যুগ্মসচিব" in out.read_text("utf-8"))
    finally:
        watching.kill()
        watching.wait()


@pytest.mark.parametrize(
    ("formats", "more"),
    [
        ("html", []),
        ("png", []),
        ("html,png,txt", ["-d", "out"]),
        ("png", ["-o", "page.png"]),
        ("html", ["-j", "1"]),
    ],
)
def test_it_renders_once_until_the_source_changes(folder: Path, formats: str, more: list[str]) -> None:
    named = [] if "-o" in more else ["--format", formats]
    command = [sys.executable, "-m", "govdocs", "render", "letter.yaml", "--watch", *named, *more]
    log = folder / "log"
    with log.open("wb") as out:
        watching = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.DEVNULL)
    try:
        _wait_until(lambda: len(log.read_text().splitlines()) >= len(formats.split(",")))
        time.sleep(2.5)  # five looks
        once = len(log.read_text().splitlines())
        assert once == len(formats.split(","))
        (folder / "letter.yaml").write_text(LETTER.replace("উপসচিব", "যুগ্মসচিব"), "utf-8")
        _wait_until(lambda: len(log.read_text().splitlines()) >= 2 * once)
        time.sleep(1.5)
        assert len(log.read_text().splitlines()) == 2 * once
    finally:
        watching.kill()
        watching.wait()


@pytest.mark.parametrize(
    ("changed", "formats", "counts"),
    [
        ("letter.yaml", ["pdf"], True),
        ("office.yaml", ["pdf"], True),
        ("emblem.png", ["png"], True),
        ("fonts/second.ttf", ["pdf"], True),
        ("letter.png", ["pdf"], True),  # a picture of the letter, when pictures are not what is made
        ("letter.png", ["png"], False),
        ("letter-12.png", ["png"], False),
        ("out/letter-2.png", ["png"], False),
        ("page-1.png", ["png"], False),
        ("letter.html", ["html"], False),
        ("letter.txt", ["txt"], False),
        ("templates/letter.html", ["html"], True),
        ("templates/style.css", ["html"], True),
    ],
)
def test_inputs_count_and_outputs_do_not(
    folder: Path, changed: str, formats: list[str], counts: bool
) -> None:
    file = folder / changed
    file.parent.mkdir(exist_ok=True)
    file.write_text("ক", "utf-8")
    out = str(folder / "page.png")
    watched = Watched([str(folder / "letter.yaml")], folder / "templates", None, out, formats)  # type: ignore[arg-type]
    before = watched.inputs()
    os.utime(file, (1, 1))
    assert (watched.inputs() != before) is counts


def _wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(300):
        if condition():
            return
        time.sleep(0.1)
    pytest.fail("nothing happened within half a minute")


@pytest.mark.skipif(os.name == "nt", reason="a terminal sends this signal otherwise there")
def test_ctrl_c_ends_the_watch_without_a_traceback(folder: Path) -> None:
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell may have had it ignored
    run_main = "from govdocs.cli import main; raise SystemExit(main(['render', 'bad.yaml', '--watch']))"
    watching = subprocess.Popen([sys.executable, "-c", f"{heed}; {run_main}"], stderr=subprocess.PIPE)
    assert watching.stderr is not None
    words = watching.stderr.readline()
    watching.send_signal(signal.SIGINT)
    _, rest = watching.communicate(timeout=20)
    assert watching.returncode == 130
    assert b"Traceback" not in words + rest


@pytest.mark.parametrize("more", [["letter.yaml"], ["letter.yaml", "-j", "1"], ["."]])
def test_it_waits_for_its_only_document_to_come_back(folder: Path, more: list[str]) -> None:
    """Editors take a file away, for a moment, when they save it."""
    command = [sys.executable, "-m", "govdocs", "render", *more, "--format", "html", "--watch"]
    out = folder / "letter.html"
    watching = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until(out.is_file)
        (folder / "letter.yaml").rename(folder / "letter.bak")
        time.sleep(1.5)  # three looks
        assert watching.poll() is None
        (folder / "letter.bak").unlink()
        (folder / "letter.yaml").write_text(LETTER.replace("উপসচিব", "যুগ্মসচিব"), "utf-8")
        _wait_until(lambda: "যুগ্মসচিব" in out.read_text("utf-8"))
    finally:
        watching.kill()
        watching.wait()
