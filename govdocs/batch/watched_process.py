"""WatchedProcess: one watched process that keeps what it has loaded, for one job after the other."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator
from typing import Generic

from govdocs.batch import messages
from govdocs.batch.jobs import Done, J, Limits, R
from govdocs.batch.workers import WorkerPool
from govdocs.errors import Refusal


class WatchedProcess(Generic[J, R]):
    """A process for one task. It gets one job at a time, whichever thread asks; it is begun anew after one that hung or grew, and
    ended with this object.
    """

    def __init__(self, task: Callable[[J], R], limits: Limits) -> None:
        self._task, self._limits = task, limits
        self._waiting: deque[J] = deque()
        self._free = threading.Lock()
        self._closed = False
        self._begin()

    def start(self) -> None:
        """Start it already, while its first job is still being made."""
        with self._free:
            if not self._closed:
                self._pool.start()

    def done(self, job: J) -> Done[J, R]:
        """The job done, or the problems why it is not. Raises Refusal where no process can be started, or it was closed."""
        with self._free:
            if self._closed:
                raise Refusal(*messages.PROCESS_CLOSED)
            self._waiting.append(job)
            try:
                return next(self._done)
            except BaseException:  # of the pool itself: the next job gets a new one
                self._waiting.clear()
                self._pool.end()
                self._begin()
                raise

    def close(self) -> None:
        """End the process; the job that it has is given up, and none can be given afterwards."""
        self._closed = True
        self._pool.give_up()
        with self._free:
            self._done.close()
            self._pool.end()  # a generator that was never begun ends nothing

    def _begin(self) -> None:
        self._pool = WorkerPool[J, R](self._task, self._jobs(), 1, self._limits)
        self._done: Generator[Done[J, R]] = self._pool.run()

    def _jobs(self) -> Iterator[J]:
        while self._waiting:
            yield self._waiting.popleft()
