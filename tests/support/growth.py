"""Whether work takes time as the size of what it is given: the square of a size shows on any machine, busy or slow."""

from __future__ import annotations

import time
from collections.abc import Callable

NOTHING = 0.5
"""Seconds in which nothing can be said of growth."""


def grows_as_its_size(work: Callable[[int], object], small: int, *, times: int = 4) -> bool:
    """Whether work `times` as large takes at most some twice as long for each of its parts.

    The better of three tries, since all that a busy machine does is add to it. The small one is tried once, as what is kept of it would
    make it smaller still; what is worked out at a first call is not counted.
    """
    work(small // 2)
    most = times * 2.2 * seconds(lambda: work(small)) + NOTHING
    return any(seconds(lambda: work(small * times)) < most for _ in range(3))


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun
