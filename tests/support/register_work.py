"""Processes that take numbers and are killed while they do, for SQLite and PostgreSQL registers."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from govdocs.register import Register
from govdocs.register.consistency import check
from tests.support.register_cases import DAY

FILE = "46.00.0000.071.31.003.26"

# What a process was told is in its file once `write` has returned, whatever becomes of the process then.
WORKER = """
import os, sys
from datetime import date
from govdocs.register import Register
register = Register.at(sys.argv[1])
os.write(1, b"ready\\n")
while True:
    entry = register.take(sys.argv[2], on=date(2026, 3, 1), by=str(os.getpid()))
    os.write(1, f"{entry.number}\\n".encode())
"""


class Crew:
    """A number of processes that all take numbers from one register; each writes what it was told into a file of its own."""

    def __init__(self, where: str, folder: Path, size: int, seed: int) -> None:
        self.where, self.folder = where, folder
        self.files: list[Path] = []
        self.kills = 0
        self.random = random.Random(seed)
        self.at_work = [self._worker() for _ in range(size)]

    def work_until(self, told: int, kills: int, patience: float) -> None:
        """Until so many numbers were told and so many processes killed, one after the other meanwhile, then all."""
        register = Register.at(self.where)
        end = time.monotonic() + patience
        while (count := len(self.told())) < told or self.kills < kills:
            assert time.monotonic() < end, f"only {count} numbers in {patience} seconds"
            if self.kills < kills * count // told:
                self._kill_one()
                assert check(register, on=DAY) == ()  # also in the middle of the work
            time.sleep(self.random.uniform(0.0, 0.02))
        for worker in self.at_work:
            self._kill(worker)

    def told(self) -> list[int]:
        """Every number that any process was told; a line that was cut short by the kill is none."""
        lines = [line for file in self.files for line in file.read_text("ascii").splitlines(keepends=True)]
        return [int(line) for line in lines if line.endswith("\n") and line != "ready\n"]

    def _kill_one(self) -> None:
        index = self.random.randrange(len(self.at_work))
        self._kill(self.at_work[index])
        self.at_work[index] = self._worker()

    def _kill(self, worker: subprocess.Popen[bytes]) -> None:
        assert worker.poll() is None, "a worker ended by itself"
        worker.kill()
        worker.wait()
        self.kills += 1

    def _worker(self) -> subprocess.Popen[bytes]:
        file = self.folder / f"told-{len(self.files)}"
        self.files.append(file)
        with file.open("wb") as stdout:
            return subprocess.Popen([sys.executable, "-c", WORKER, self.where, FILE], stdout=stdout)


def assert_nothing_lost_or_double(crew: Crew) -> None:
    """What was told is on record and told once; what is on record is without gaps, and of the untold at most one for each kill."""
    told = crew.told()
    assert len(told) == len(set(told)), "two processes were told one number"
    register = Register.at(crew.where)
    numbers = [entry.number for entry in register.entries()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(told) <= set(numbers), "a number that was told is not on record"
    assert len(numbers) - len(told) <= crew.kills
    assert check(register, on=DAY) == ()
    assert len(register.history()) == len(numbers)
