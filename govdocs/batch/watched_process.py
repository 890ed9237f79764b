"""WatchedProcess: one watched process that keeps what it has loaded, for one job after the other."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator
from typing import Generic

from govdocs.batch.jobs import Done, J, Limits, R
from govdocs.batch.workers import WorkerPool


class WatchedProcess(Generic[J, R]):
    """A process for one task. It gets one job at a time, whichever thread asks; it is begun anew after one that hung or grew, and
    ended with this object.
    """

    def __init__(self, task: Callable[[J], R], limits: Limits) -> None:
        self._waiting: deque[J] = deque()
        self._pool = WorkerPool[J, R](task, self._jobs(), 1, limits)
        self._done: Generator[Done[J, R]] = self._pool.run()
        self._free = threading.Lock()

    def start(self) -> None:
        """Start it already, while its first job is still being made."""
        with self._free:
            self._pool.start()

    def done(self, job: J) -> Done[J, R]:
        """The job done, or the problems why it is not."""
        with self._free:
            self._waiting.append(job)
            return next(self._done)

    def close(self) -> None:
        """End the process. No job can be given afterwards."""
        with self._free:
            self._done.close()
            self._pool.end()  # a generator that was never begun ends nothing

    def _jobs(self) -> Iterator[J]:
        while self._waiting:
            yield self._waiting.popleft()
