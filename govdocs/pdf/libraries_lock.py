"""The lock under which Pango and pdfium work: neither library is for two threads at once.

Each takes for granted that nobody else is at work: two threads in them give other pages, or end the process. So a page is laid
out, written and read back by one thread at a time, also where each thread has an engine of its own. Python itself lets but one
thread run at a time, so that little is lost; who wants more pages a second takes processes.
"""

import os
import threading
from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TypeVar

#: Held by the thread that is at work in Pango or pdfium; it may take it again.
LIBRARIES: Final = threading.RLock()

if hasattr(os, "register_at_fork"):
    # A process that is forked while another thread lays out a page would find the lock held for ever, and half a page in Pango.
    os.register_at_fork(
        before=LIBRARIES.acquire, after_in_parent=LIBRARIES.release, after_in_child=LIBRARIES.release
    )

P = ParamSpec("P")
R = TypeVar("R")


def one_thread_at_a_time(function: Callable[P, R]) -> Callable[P, R]:
    """The function, which waits until no other thread is at work in the libraries."""

    @wraps(function)
    def alone(*arguments: P.args, **options: P.kwargs) -> R:
        with LIBRARIES:
            return function(*arguments, **options)

    return alone
