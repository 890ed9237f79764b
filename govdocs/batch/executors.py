"""Jobs by any executor with `submit()`: threads, processes, Dask's, Ray's."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import BrokenExecutor
from itertools import chain, islice
from queue import Empty, SimpleQueue
from typing import Any, Generic, Protocol

from govdocs.batch.jobs import TRIES, Done, J, Limits, R, attempt, died, in_brief

AHEAD = 256
"""How many jobs an executor has at once, at least: enough for a large cluster, and memory stays flat."""

_WAIT = 1.0  # seconds; Windows notices a Ctrl-C only between two waits


class Executor(Protocol):
    """Whatever takes a function and its arguments: threads, processes, Dask's `client.get_executor()`, `OnRay`.

    What `submit` returns has `.result()`; where it also has `add_done_callback`, as the futures of Python do, results come as
    they are ready, else in the order of the jobs.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> Any: ...


class OnRay:
    """An executor on a Ray cluster: `run(task, jobs, executor=OnRay())`; the options are those of `ray.remote`."""

    def __init__(self, **options: Any) -> None:
        import ray

        self._call = ray.remote(_call).options(**options)

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> Any:
        return self._call.remote(fn, *args).future()


def run_by_executor(
    task: Callable[[J], R], jobs: Iterator[J], executor: Executor, workers: int
) -> Generator[Done[J, R]]:
    """Do the task for each job by an executor; what it loses is begun again, TRIES times in all.

    An executor that can take no more jobs (its process was killed) leaves the rest to `workers` processes of our own.
    """
    submitted = _Submitted[J, R](task, executor)
    try:
        while True:
            while not submitted.left and len(submitted) < max(AHEAD, 2 * workers):
                drawn = list(islice(jobs, 1))
                if not drawn:
                    break
                submitted.add(drawn[0])
            if not len(submitted):
                break
            if done := submitted.next_done():
                yield done
    finally:
        submitted.cancel()
    if submitted.left:
        from govdocs.batch.workers import WorkerPool

        yield from WorkerPool(task, chain(submitted.left, jobs), workers, Limits()).run()


class _Submitted(Generic[J, R]):
    """The jobs that an executor has; `left` are those that it broke on or did not take any more."""

    def __init__(self, task: Callable[[J], R], executor: Executor) -> None:
        self.left: list[J] = []
        self._task, self._executor = task, executor
        self._finished: SimpleQueue[tuple[Any, J, int]] = SimpleQueue()
        self._futures: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._futures)

    def add(self, job: J, tries: int = 1) -> None:
        try:
            future = self._executor.submit(attempt, self._task, job)
        except BrokenExecutor:
            self.left.append(job)
            return
        self._futures[id(future)] = future
        if hasattr(future, "add_done_callback"):
            future.add_done_callback(lambda future: self._finished.put((future, job, tries)))
        else:
            self._finished.put((future, job, tries))  # waited for in its turn

    def next_done(self) -> Done[J, R] | None:
        """Wait for the next job; None where it has to be done again."""
        future, job, tries = self._next_finished()
        try:
            return Done(job, *future.result())
        except BrokenExecutor:
            self.left.append(job)
        except Exception as error:  # of the executor: what the task raises is in its outcome
            if tries >= TRIES:
                return died(job, in_brief(error))
            self.add(job, tries + 1)
        finally:
            del self._futures[id(future)]
        return None

    def cancel(self) -> None:
        for future in self._futures.values():
            getattr(future, "cancel", bool)()

    def _next_finished(self) -> tuple[Any, J, int]:
        while True:
            try:
                return self._finished.get(timeout=_WAIT)
            except Empty:
                continue


def _call(fn: Callable[..., Any], *args: Any) -> Any:
    """The one function that Ray is given; it would take `attempt` itself for another at each call."""
    return fn(*args)
