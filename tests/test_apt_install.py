"""`.ci/apt-install` waits for whoever holds apt's locks, and says whom it waits for and what to do."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.examples import ROOT

APT = """\
#!/bin/sh
echo "$*" >> {log}
[ "$(wc -l < {log})" -gt {failures} ] && exit 0
echo "{error}" >&2
exit 100
"""


@pytest.mark.skipif(shutil.which("sh") is None, reason="sh is not there")
class TestApt:
    """With an apt-get of our own, whose first calls fail."""

    def run(self, folder: Path, error: str, failures: int, wait: int = 60) -> tuple[int, str, list[str]]:
        log = folder / "log"
        (folder / "apt-get").write_text(APT.format(log=log, failures=failures, error=error))
        (folder / "apt-get").chmod(0o755)
        path = f"{folder}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            [ROOT / ".ci" / "apt-install", "libpango"],
            env={**os.environ, "PATH": path, "APT_WAIT": str(wait)},
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stderr, log.read_text().splitlines()

    HELD = "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 42 (unattended-upgr)"

    def test_nobody_holds_a_lock(self, tmp_path: Path) -> None:
        code, said, calls = self.run(tmp_path, "", 0)
        assert (code, said) == (0, "")
        assert [call.split()[0] for call in calls] == ["update", "install"]
        assert calls[1].endswith(" libpango")

    def test_a_lock_that_comes_free_is_waited_for(self, tmp_path: Path) -> None:
        code, said, calls = self.run(tmp_path, self.HELD, 1)
        assert (code, len(calls)) == (0, 3)
        assert said.startswith("Waiting up to 60 seconds")
        assert "42 (unattended-upgr)" in said

    def test_one_that_does_not_is_reported_with_what_to_do(self, tmp_path: Path) -> None:
        code, said, calls = self.run(tmp_path, self.HELD, 9, wait=0)
        assert (code, len(calls)) == (1, 1)
        for part in ("libpango", "42 (unattended-upgr)", "run the same command again", "APT_WAIT"):
            assert part in said

    def test_another_failure_is_not_waited_for(self, tmp_path: Path) -> None:
        error = "E: Unable to locate package libpango"
        assert self.run(tmp_path, error, 1) == (1, f"{error}\n", ["update -qq"])
