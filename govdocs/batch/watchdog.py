"""A block of work in this very process, held to limits by a thread: the way of a single document, for which a process costs too much.

The thread looks at the clock and at the memory, and where a limit is passed it raises an exception in the thread at work. So the
way out is that of Ctrl-C: what is half written is taken away. An exception waits for the end of a call into a C library; where the
work has not ended after GRACE seconds, or takes half as much memory again, the process does, by `give_up`. A process of several
threads is slower (glibc then locks at each allocation), so where the system has timers the thread begins after CALM seconds, which
most letters do not take.

The thread itself waits only for code that keeps all other
threads of Python out: of the libraries that we call none does for long. What comes from a user's folder may do so, and has a
process of its own (WatchedRenderer).
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from govdocs.batch.jobs import Limits
from govdocs.batch.memory import memory_of
from govdocs.page.deadline import Interruption
from govdocs.problems.problem import Problem, RenderFault

TICK: Final = 0.05  # seconds between two looks
CALM: Final = 1.0
GRACE: Final = 5.0  # seconds for the work to end by itself


class _LimitPassed(BaseException):
    """Raised in the thread at work; no `except Exception` on its way takes it for its own."""


@contextmanager
def watched(limits: Limits, give_up: Callable[[Problem], None], *, at_once: bool = False) -> Iterator[None]:
    """Hold the work of this block to limits. Raises RenderFault with the problem that says which was passed.

    `give_up` is called, in another thread, where the work does not end; it has to end the process. `at_once` starts that thread
    without delay: for work that may be in one call of a C library from its first second on, in which no timer would start it.
    """
    if not (limits.seconds or limits.memory):
        yield
        return
    watchdog = _Watchdog(limits, give_up)
    try:
        try:
            with _begun_in_time(watchdog, 0 if at_once else min(CALM, limits.seconds or CALM)):
                yield
        finally:
            watchdog.leave()
    except _LimitPassed:
        watchdog.leave()
        assert watchdog.problem
        raise RenderFault([watchdog.problem]) from None


@contextmanager
def _begun_in_time(watchdog: _Watchdog, calm: float) -> Iterator[None]:
    """Start the thread after so many seconds by a timer; at once where they are none, there is no timer, or somebody else uses it."""
    if (
        not calm
        or sys.platform == "win32"
        or threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGALRM) is not signal.SIG_DFL
    ):
        watchdog.start()
        yield
        return
    signal.signal(signal.SIGALRM, lambda *_: watchdog.start())
    signal.setitimer(signal.ITIMER_REAL, calm)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


class _Watchdog(threading.Thread):
    """Watches the thread that made it."""

    #: of WeasyPrint and what it needs: it may be loaded the fast way meanwhile (pdf.speedups.fast_import)
    imports_nothing = True

    def __init__(self, limits: Limits, give_up: Callable[[Problem], None]) -> None:
        super().__init__(name="govdocs-watchdog", daemon=True)
        self.problem: Problem | None = None
        self._limits, self._give_up = limits, give_up
        self._begun = time.monotonic()
        # What documents before this one have left behind is not its fault: it has at least half of the memory to itself.
        self._before = max(0.0, memory_of(os.getpid()) - limits.memory / 2) if limits.memory else 0.0
        self._work = Interruption(_LimitPassed)

    def run(self) -> None:
        while not self._work.left.wait(TICK):
            self.problem = self._limits.passed_by(
                time.monotonic() - self._begun, lambda: memory_of(os.getpid()) - self._before
            )
            if self.problem:
                self._stop(self.problem)
                return

    def leave(self) -> None:
        """The work is done: from here on nothing is raised in its thread."""
        self._work.leave()

    def _stop(self, problem: Problem) -> None:
        """Raise until the work has ended: a callback of a C library may have swallowed the first exception."""
        given_up = time.monotonic() + GRACE
        while not self._work.left.is_set():
            self._work.interrupt()
            again = time.monotonic() + GRACE / 5
            while time.monotonic() < again:
                if self._work.left.wait(TICK):
                    return
                if self._is_far_too_large():
                    self._give_up(problem)
                    return
            if time.monotonic() > given_up:
                self._give_up(problem)
                return

    def _is_far_too_large(self) -> bool:
        most = self._limits.memory
        return bool(most and memory_of(os.getpid()) - self._before > 1.5 * most)
