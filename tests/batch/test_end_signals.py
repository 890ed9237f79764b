"""A block that signals end: once, whatever step of its leaving the next one meets, and with the handlers of before."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import Any

import pytest

from govdocs.batch.end_signals import NAMES, Ending, ended_by_signals
from tests.support.examples import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends the signals of POSIX")
each_signal = pytest.mark.parametrize("name", NAMES)


@each_signal
def test_a_signal_ends_the_block_and_the_handler_is_as_before(name: str) -> None:
    number = signal.Signals[name]
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), ended_by_signals() as ending:
        signal.raise_signal(number)
    assert (ending.number, ending.exit_code) == (number, 128 + number)
    assert signal.getsignal(number) is before


@each_signal
def test_one_that_comes_again_disturbs_no_leaving(name: str) -> None:
    left = []

    def work() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            signal.raise_signal(signal.Signals[name])
            left.append(name)

    with pytest.raises(KeyboardInterrupt), ended_by_signals():
        work()
    assert left == [name]


def test_one_whose_exception_was_swallowed_is_no_last_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govdocs.batch.end_signals.AGAIN", 0.0)

    def work() -> None:
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt), ended_by_signals():
        work()


def test_one_after_the_block_is_remembered_and_raises_nothing() -> None:
    ending = Ending(lambda: pytest.fail("there is nothing to be left"))
    ending.is_over = True
    ending(signal.SIGHUP, None)
    assert ending.exit_code == 129


def test_what_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with ended_by_signals() as ending:
            signal.raise_signal(signal.SIGHUP)
        assert ending.number == 0
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_another_thread_changes_no_handler() -> None:
    seen = []

    def work() -> None:
        with ended_by_signals():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGTERM)]


def test_none_comes_while_the_handlers_of_before_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one that came while SIG_DFL is set, Python would write that it is ignored."""
    held: list[bool] = []
    set_handler = signal.signal

    def seen(number: int, handler: Any) -> Any:
        held.append(number in signal.pthread_sigmask(signal.SIG_BLOCK, ()))
        return set_handler(number, handler)

    with ended_by_signals(names=["SIGTERM"]):
        monkeypatch.setattr("signal.signal", seen)
    assert held == [True]
    assert signal.SIGTERM not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


AT_EACH_STEP = """
import os, signal, sys
from govdocs.batch.end_signals import ended_by_signals

def ended(step):
    "What becomes of a process that gets a second signal at this step of its leaving: its status, and what it has cleaned."
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        left = step

        def at_each_step(frame, event, argument):
            nonlocal left
            frame.f_trace_opcodes = True
            left -= event == "opcode"
            if not left:
                left = -1
                os.kill(os.getpid(), signal.SIGTERM)
            return at_each_step

        code = 0
        try:
            with ended_by_signals() as ending:
                try:
                    signal.raise_signal(signal.SIGTERM)
                finally:
                    sys._getframe().f_trace = at_each_step
                    sys.settrace(at_each_step)
                    os.write(writing, b"cleaned")
        except KeyboardInterrupt:
            sys.settrace(None)
            code = ending.exit_code
        except BaseException:
            code = 1
        os._exit(code if left < 0 else 99)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        cleaned = told.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), cleaned

step = 1
while (end := ended(step))[0] != 99:
    print(*end)
    step += 1
"""


def test_whatever_step_a_second_signal_meets_there_is_no_traceback() -> None:
    """Before the handlers are back it changes nothing; after that it ends the process, as it ends any."""
    done = subprocess.run(
        [sys.executable, "-c", AT_EACH_STEP], capture_output=True, text=True, timeout=120, cwd=ROOT
    )
    ends = done.stdout.splitlines()
    assert done.stderr == ""
    assert len(ends) > 30
    assert set(ends) == {"143 b'cleaned'", "-15 b'cleaned'"}
