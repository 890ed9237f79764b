"""One call in a process of its own: its answer, what it raises, its limits, and its end."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from govdocs.batch.call_apart import call_apart
from govdocs.batch.jobs import Limits
from govdocs.problems.problem import Problem, RenderFault

LIMITS = Limits(seconds=60, memory=400)
GIVEN_UP = Problem("given-up", "ক", "a")


def test_it_is_another_process() -> None:
    assert call_apart(os.getpid, LIMITS, GIVEN_UP) != os.getpid()
    assert call_apart(sorted, LIMITS, GIVEN_UP, b"cab", reverse=True) == [99, 98, 97]
    large = bytes(60 << 20)
    assert call_apart(len, LIMITS, GIVEN_UP, large) == len(large)


def test_what_it_raises_is_raised() -> None:
    with pytest.raises(ValueError, match="literal"):
        call_apart(int, LIMITS, GIVEN_UP, "x")


@pytest.mark.parametrize(
    "call",
    [
        (LIMITS, os.abort),
        (LIMITS, os._exit, 0),
        (LIMITS, sys.exit, 0),
        (Limits(seconds=0.5), time.sleep, 600),
        (LIMITS, bytes, 1 << 34),
        (Limits(seconds=60, memory=150), set, range(1 << 40)),
    ],
    ids=["aborts", "leaves", "exits", "hangs", "takes much at once", "grows"],
)
def test_it_is_given_up(call: tuple[Limits, *tuple[object, ...]]) -> None:
    limits, function, *arguments = call
    before, begun = psutil.Process().children(), time.monotonic()
    with pytest.raises(RenderFault) as caught:
        call_apart(function, limits, GIVEN_UP, *arguments)  # type: ignore[arg-type]
    assert caught.value.problems == (GIVEN_UP,)
    assert time.monotonic() - begun < 55
    assert psutil.Process().children() == before


def test_a_script_needs_no_main_guard(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT.format(function="os.getpid", argument=""), "utf-8")
    done = subprocess.run(
        [sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "begun\ndone\n", done.stderr


def test_it_ends_with_who_started_it(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT.format(function="time.sleep", argument=", 600"), "utf-8")
    with subprocess.Popen([sys.executable, "script.py"], cwd=tmp_path, stdout=subprocess.DEVNULL) as script:
        children: list[psutil.Process] = []
        begun = time.monotonic()
        while not children and time.monotonic() - begun < 60:
            time.sleep(0.05)
            children = psutil.Process(script.pid).children()
        script.kill()
    assert children
    _, alive = psutil.wait_procs(children, timeout=60)
    assert not alive


def test_one_of_a_pool_may_call() -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(call_apart, (len, LIMITS, GIVEN_UP, "abc")) == 3


SCRIPT = """
import os, time
from govdocs.batch.call_apart import call_apart
from govdocs.batch.jobs import Limits
from govdocs.problems.problem import Problem
print("begun", flush=True)
call_apart({function}, Limits(seconds=60), Problem("x", "x", "x"){argument})
print("done")
"""
