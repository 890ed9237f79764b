"""A deadline for a block of work: at its end an exception is raised in the thread at work, at its next step.

For what is a program of its own, as templates are. It counts what the processor does for this thread, so that a busy computer
shortens it for nobody. A single call into a C library is not cut short, but in a process that may be ended (`may_be_ended`).
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

_STEPS: Final = 100_000  # more than any interpreter takes before it looks for an exception
_AGAIN: Final = 1.0  # seconds until the exception is raised again, should something have swallowed it
_TICK: Final = 0.05
_IN_ONE_CALL: Final = 1.5  # seconds for a call of a C library to come back before its process is ended

_may_end = False  # of this process


class DeadlinePassed(BaseException):
    """Raised in the thread at work; no `except Exception` on its way takes it for its own."""


class Interruption:
    """The right to raise an exception in the thread that made this, until that thread has left."""

    def __init__(self, exception: type[BaseException]) -> None:
        self.left = threading.Event()
        self._exception, self._thread = exception, threading.get_ident()
        self.is_raised = False
        self._raising = threading.Lock()

    def interrupt(self) -> None:
        """Raise the exception there, unless the work is done."""
        with self._raising:
            if not self.left.is_set():
                self.is_raised = True
                raise_in(self._thread, self._exception)

    def leave(self) -> None:
        """The work is done: from here on nothing is raised in its thread."""
        with self._raising:
            self.left.set()
            if self.is_raised:
                self._let_it_come()

    def _let_it_come(self) -> None:
        """Have an exception that was not raised yet raised here, where it ends.

        Taken back instead (`PyThreadState_SetAsyncExc` with nothing), it leaves CPython 3.11 with a mark that nothing takes away:
        all code of the process is slower from then on, and under a profiler it never ends.
        """
        try:
            raise_in(self._thread, self._exception)
            for _ in range(_STEPS):
                pass
        except self._exception:
            pass


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise DeadlinePassed in this block when its thread has computed for so many seconds."""
    interruption = Interruption(DeadlinePassed)
    clock = _clock_of_thread()
    end = clock() + seconds

    def watch() -> None:
        wait = seconds
        while not interruption.left.wait(wait):
            wait = max(end - clock(), _TICK)
            if clock() >= end:
                interruption.interrupt()
                wait = _AGAIN

    threading.Thread(target=watch, name="govdocs-deadline", daemon=True).start()
    try:
        try:
            with _process_ended_after(seconds + _IN_ONE_CALL):
                yield
        finally:
            interruption.leave()
    except DeadlinePassed:
        interruption.leave()  # it may have come while the work was leaving
        raise
    except Exception:
        if interruption.is_raised:
            raise DeadlinePassed from None  # what was made of it on its way
        raise
    if interruption.is_raised:  # swallowed: what the block has made is not whole
        raise DeadlinePassed


def may_be_ended() -> None:
    """Of this process: the system may end it where a deadline has passed within a single call of a C library.

    It then ends by ENDED_BY, where the system has that signal. For processes that are started for such work, and watched.
    """
    global _may_end
    _may_end = True


ENDED_BY: Final[int | None] = getattr(signal, "SIGPROF", None)


@contextmanager
def _process_ended_after(seconds: float) -> Iterator[None]:
    """Let the system end this process when it has computed for so many seconds more; not again within such a block."""
    if (
        sys.platform == "win32"
        or not _may_end
        or threading.current_thread() is not threading.main_thread()
        or signal.getitimer(signal.ITIMER_PROF)[0]
    ):
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _clock_of_thread() -> Callable[[], float]:
    """What the processor has done for this thread, in seconds, as another thread reads it; for its process where no system says so."""
    if hasattr(time, "pthread_getcpuclockid"):
        clock = time.pthread_getcpuclockid(threading.get_ident())
        return lambda: time.clock_gettime(clock)
    return time.process_time


def raise_in(thread: int, exception: type[BaseException]) -> None:
    """Raise an exception in a thread at its next step."""
    import ctypes  # only now: what keeps to its limits does without

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(exception))
