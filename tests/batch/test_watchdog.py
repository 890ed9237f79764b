"""Work in this process is held to limits, and leaves by the way of an exception."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.batch import watchdog
from govdocs.batch.jobs import Limits
from govdocs.batch.watchdog import watched
from govdocs.files.atomic import write_whole
from govdocs.problems.problem import Problem, RenderFault


def never(problem: Problem) -> None:
    raise AssertionError(problem)


def run_in_circles() -> None:
    while True:
        pass


def run_in_circles_past_exceptions() -> None:
    while True:
        try:
            run_in_circles()
        except Exception:
            continue


def run_in_circles_past_one_interruption() -> None:
    try:
        run_in_circles()
    except BaseException:  # as a callback of a C library does
        run_in_circles()


@pytest.mark.parametrize(
    "work", [run_in_circles, run_in_circles_past_exceptions, run_in_circles_past_one_interruption]
)
@pytest.mark.parametrize("in_thread", [False, True])
def test_work_without_end_is_stopped(work: Callable[[], None], in_thread: bool) -> None:
    caught: list[RenderFault] = []

    def limited() -> None:
        try:
            with watched(Limits(seconds=0.1), never):
                work()
        except RenderFault as fault:
            caught.append(fault)

    if in_thread:
        thread = threading.Thread(target=limited)
        thread.start()
        thread.join(30)
    else:
        limited()
    assert [problem.code for problem in caught[0].problems] == ["too-slow"]


def test_work_that_fills_the_memory_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "CALM", 0.01)
    taken: list[bytes] = []

    def take() -> None:
        for _ in range(100):  # a gigabyte, if nobody stops it
            taken.append(b"x" * (10 << 20))
            time.sleep(0.02)

    with pytest.raises(RenderFault) as caught, watched(Limits(memory=200), never):
        take()
    assert [problem.code for problem in caught.value.problems] == ["too-much-memory"]
    assert len(taken) < 60


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    with watched(Limits(seconds=60, memory=10_000), never):
        write_whole(tmp_path / "a", b"a")
    with watched(Limits(), never):
        pass
    assert not [thread for thread in threading.enumerate() if thread.name == "govdocs-watchdog"]
    if sys.platform != "win32":
        assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_an_error_of_the_work_is_its_own() -> None:
    with pytest.raises(KeyError), watched(Limits(seconds=60), never):
        raise KeyError


def test_work_that_cannot_be_stopped_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "GRACE", 0.2)
    given_up: list[str] = []
    with (
        pytest.raises(RenderFault),
        watched(Limits(seconds=0.1), lambda problem: given_up.append(problem.code)),
    ):
        time.sleep(1.5)  # one call: an exception waits for its end
    assert given_up == ["too-slow"]


AFTERWARDS = """
import sys
from govdocs.batch.jobs import Limits
from govdocs.batch.watchdog import watched
from govdocs.problems.problem import RenderFault

for _ in range(20):
    try:
        with watched(Limits(seconds=0.05), print):
            while True:
                pass
    except RenderFault:
        pass
sys.setprofile(lambda *_: None)
print((lambda: "still here")())
"""


def test_nothing_stays_behind_for_a_profiler() -> None:
    """CPython 3.11 goes in circles for ever where an exception was taken back before it was raised."""
    done = subprocess.run(
        [sys.executable, "-c", AFTERWARDS], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "still here\n", done.stderr
