"""The signals that ask a process to end: Ctrl-C, a system that shuts down (SIGTERM), a terminal that is closed (SIGHUP).

They end a block by an exception, so that what was made for now is removed and what was started ends with it. One that comes again
meanwhile does not disturb that.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from math import inf
from typing import Final

NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP")
AGAIN: Final = 2.0
"""Seconds in which a further signal belongs to the first one; a later one is heeded anew, should the exception have been swallowed."""


class Ending:
    """How a block was asked to end: by which signal, 0 for none. It is what the signals call."""

    def __init__(self, leave: Callable[[], object]) -> None:
        self.number = 0
        self.is_over = False  # the block has ended: there is nothing to be left any more
        self._leave = leave
        self._heeded = -inf

    @property
    def exit_code(self) -> int:
        """The exit code as a shell names an end by this signal; 0 for none."""
        return 128 + self.number if self.number else 0

    def __call__(self, number: int, _frame: object) -> None:
        self.number = self.number or number
        now = time.monotonic()
        if not self.is_over and now > self._heeded + AGAIN:
            self._heeded = now
            self._leave()


def interrupt() -> None:
    """Leave as by Ctrl-C."""
    raise KeyboardInterrupt


@contextmanager
def ended_by_signals(
    leave: Callable[[], object] = interrupt, names: Iterable[str] = NAMES
) -> Iterator[Ending]:
    """Let signals end this block by what `leave` raises or does. Signals that are ignored, as `nohup` has it of SIGHUP, stay so;
    in another thread than the first there are none."""
    ending = Ending(leave)
    before = {number: signal.getsignal(number) for number in _numbers(names)} if _is_first_thread() else {}
    heeded = [number for number, handler in before.items() if handler not in (signal.SIG_IGN, None)]
    try:
        try:
            for number in heeded:
                signal.signal(number, ending)
            yield ending
        finally:
            ending.is_over = True
    finally:
        with held_back(names):  # of one that came while SIG_DFL is set, Python would write a traceback
            for number in heeded:
                signal.signal(number, before[number])


@contextmanager
def held_back(names: Iterable[str]) -> Iterator[None]:
    """Signals of these names come after this block, where the system can hold them back; processes started in it never get them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _numbers(names))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _numbers(names: Iterable[str]) -> list[signal.Signals]:
    """Those of the signals that this system has."""
    return [signal.Signals[name] for name in names if hasattr(signal, name)]


def _is_first_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
