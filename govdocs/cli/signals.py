"""The signals by which a command is asked to end, so that what it has started ends with it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


@contextmanager
def ending_as_by_ctrl_c() -> Iterator[None]:
    """SIGTERM and SIGHUP end what is done within as Ctrl-C does: programs that were started are ended, temporary files removed."""
    names = ("SIGTERM", "SIGHUP") if threading.current_thread() is threading.main_thread() else ()
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    usual = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in usual:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in usual:
            signal.signal(number, signal.SIG_DFL)


def _end(*_: object) -> NoReturn:
    raise KeyboardInterrupt
