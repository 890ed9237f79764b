"""`render --watch`: again whenever a file changes, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

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
