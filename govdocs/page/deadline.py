"""A deadline for a block of work: at its end an exception is raised in the thread at work, at its next step.

For what is a program of its own, as templates are. A single call into a C library is not cut short.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_STEPS: Final = 100_000  # more than any interpreter takes before it looks for an exception
_AGAIN: Final = 1.0  # seconds until the exception is raised again, should something have swallowed it


class DeadlinePassed(BaseException):
    """Raised in the thread at work; no `except Exception` on its way takes it for its own."""


class Interruption:
    """The right to raise an exception in the thread that made this, until that thread has left."""

    def __init__(self, exception: type[BaseException]) -> None:
        self.left = threading.Event()
        self._exception, self._thread = exception, threading.get_ident()
        self._is_raised = False
        self._raising = threading.Lock()

    def interrupt(self) -> None:
        """Raise the exception there, unless the work is done."""
        with self._raising:
            if not self.left.is_set():
                self._is_raised = True
                raise_in(self._thread, self._exception)

    def leave(self) -> None:
        """The work is done: from here on nothing is raised in its thread."""
        with self._raising:
            self.left.set()
            if self._is_raised:
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
    """Raise DeadlinePassed in this block when it has taken so many seconds."""
    interruption = Interruption(DeadlinePassed)

    def watch() -> None:
        wait = seconds
        while not interruption.left.wait(wait):
            interruption.interrupt()
            wait = _AGAIN

    threading.Thread(target=watch, name="govdocs-deadline", daemon=True).start()
    try:
        try:
            yield
        finally:
            interruption.leave()
    except DeadlinePassed:
        interruption.leave()  # it may have come while the work was leaving
        raise


def raise_in(thread: int, exception: type[BaseException]) -> None:
    """Raise an exception in a thread at its next step."""
    import ctypes  # only now: what keeps to its limits does without

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(exception))
