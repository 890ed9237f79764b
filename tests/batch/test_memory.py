"""The memory of a process as it is looked at from outside."""

from __future__ import annotations

import os
import subprocess
import sys

import psutil
import pytest

from govdocs.batch.memory import MIB, memory_of


def test_it_is_what_the_system_says_of_a_process() -> None:
    assert memory_of(os.getpid()) == pytest.approx(psutil.Process().memory_info().rss / MIB, rel=0.05)


def test_it_grows_with_what_is_taken() -> None:
    before = memory_of(os.getpid())
    taken = b"x" * (200 * MIB)
    assert memory_of(os.getpid()) - before > 150
    del taken


def test_a_process_that_has_ended_takes_nothing() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert memory_of(process.pid) == 0
