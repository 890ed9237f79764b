"""Instructions of the processor, as valgrind counts them: seconds waver with all else that a machine does, these do not."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from processes import Job, TooSlowError

VALGRIND = shutil.which("valgrind") or ""
HOW_TO_GET = "apt install valgrind"

WARMING = 2
"""Letters that are not counted: by them a process becomes warm."""


def of_a_letter(command: list[str], environment: dict[str, str], jobs: list[Job], limit: float) -> float:
    """Millions of instructions that a warm process of rendering.py takes for a letter: what all jobs take less what the first do.

    All that it does must be done in that one process. Raises TooSlowError.
    """
    if len(jobs) <= WARMING:
        raise ValueError(f"{len(jobs)} letters: {WARMING} are for the process to become warm")
    few, all_of_them = (_counted(command, environment, some, limit) for some in (jobs[:WARMING], jobs))
    return (all_of_them - few) / (len(jobs) - WARMING) / 1e6


def _counted(command: list[str], environment: dict[str, str], jobs: list[Job], limit: float) -> int:
    """All instructions of a process that makes these documents one after the other."""
    lines = "".join("{}\t{}\n".format(*job) for job in jobs)
    # The same order of all sets, so that nothing but the letters makes a difference.
    fixed = {**environment, "PYTHONHASHSEED": "0"}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        options = [
            "--tool=cachegrind",
            "--cache-sim=no",
            "--cachegrind-out-file=/dev/null",
            f"--log-file={log}",
        ]
        try:
            done = subprocess.run(
                [VALGRIND, *options, *command],
                env=fixed,
                input=lines.encode(),
                capture_output=True,
                check=False,
                timeout=limit,
            )
        except subprocess.TimeoutExpired:
            raise TooSlowError from None
        found = re.search(r"I +refs: +([\d,]+)", log.read_text("utf-8", errors="replace"))
    if done.returncode or not found:
        raise RuntimeError(f"{command!r} failed: {done.stderr.decode(errors='replace')[-500:]}")
    return int(found[1].replace(",", ""))
