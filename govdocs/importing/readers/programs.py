"""A program of the system at work on a file that may come from anybody: it has so long and so much memory, and nothing of it is left."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import psutil

MOST_MEMORY: Final = 2048
"""MiB that a program and what it starts may take."""

_MIB = 1 << 20
_LAST = 5.0  # seconds for what was killed to be gone
_TICK = 0.1  # seconds between two looks


class GivenUpError(Exception):
    """A program that took too long or too much, or failed."""


class BeyondLimitsError(GivenUpError):
    """A program that took too long or too much."""


def run(command: Sequence[str], folder: Path, seconds: float, more: Mapping[str, str] | None = None) -> None:
    """Run a program in a folder until it ends well. Raises GivenUpError (BeyondLimitsError), after which none of its processes is left."""
    environment = {**os.environ, **(more or {})}
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise GivenUpError from error
    family = _Family(process)
    begun = time.monotonic()
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_TICK)
                break
            family.look()
            if time.monotonic() - begun > seconds or family.memory() > MOST_MEMORY:
                raise BeyondLimitsError
    finally:
        family.end()
    if process.returncode:
        raise GivenUpError


class _Family:
    """A process and all that it has started."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._members: dict[int, psutil.Process] = {}
        self.look()

    def look(self) -> None:
        """Remember who is there: a child whose parent has ended is found no more."""
        with suppress(psutil.Error):
            head = psutil.Process(self._process.pid)
            self._members.setdefault(head.pid, head)
        for member in list(self._members.values()):
            with suppress(psutil.Error):
                self._members.update({child.pid: child for child in member.children(recursive=True)})

    def memory(self) -> float:
        """What all of them take, in MiB."""
        total = 0
        for member in self._members.values():
            with suppress(psutil.Error):
                if member.is_running():  # and no other process has its number by now
                    total += member.memory_info().rss
        return total / _MIB

    def end(self) -> None:
        """End whoever is left, and wait for it."""
        self.look()
        for member in self._members.values():
            with suppress(psutil.Error):
                member.kill()
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        psutil.wait_procs(
            [member for pid, member in self._members.items() if pid != self._process.pid], _LAST
        )
