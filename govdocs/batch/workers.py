"""Processes of our own, each watched: one that hangs, eats memory or dies is replaced, and only its own job is reported.

Each process has one job at a time, so that it is known whose fault it was. Processes are started anew (spawn) on every system.
A task that has a method `prepare` is prepared once in each process, before the time of its first job begins.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NoReturn

from govdocs.batch import messages
from govdocs.batch.end_signals import ended_by_signals, held_back
from govdocs.batch.jobs import TRIES, Done, J, Limits, Outcome, R, attempt, died
from govdocs.batch.memory import memory_of
from govdocs.errors import Refusal
from govdocs.page.deadline import ENDED_BY, may_be_ended
from govdocs.problems.problem import Problem

TICK = 0.1  # seconds between two looks at the clock and at the memory
GRACE = 2.0  # seconds for a process that is asked to end, so that it leaves no half of a file

_SPAWN = multiprocessing.get_context("spawn")
_READY = "ready"
_FOR_WHO_STARTED_US = ("SIGINT", "SIGHUP")  # a terminal sends them to all of its processes

_held = False  # of this process: whether it is one of a pool with limits of time and memory


@dataclass(frozen=True)
class _Assignment(Generic[J]):
    job: J
    tries: int = 1


def is_held_worker() -> bool:
    """Whether this process is one of a pool whose jobs have limits of time and memory: then no job needs a process of its own."""
    return _held


class WorkerPool(Generic[J, R]):
    """Up to `workers` processes at one task; `run` yields the jobs as they are done."""

    def __init__(self, task: Callable[[J], R], jobs: Iterable[J], workers: int, limits: Limits) -> None:
        self._task, self._limits, self._max_workers = task, limits, workers
        self._jobs = iter(jobs)
        self._retries: deque[_Assignment[J]] = deque()
        self._workers: list[_Worker[J, R]] = []
        self._failed_starts = 0

    def start(self) -> None:
        """Start one process already, while its first job is still being made."""
        if not self._workers:
            self._start_worker()

    def run(self) -> Generator[Done[J, R]]:
        try:
            while self._assign():
                for worker in self._answering():
                    yield from self._receive(worker)
                for worker in list(self._workers):
                    if problem := worker.limit_passed(self._limits):
                        yield self._stopped(worker, problem)
        finally:
            self.end()

    def give_up(self) -> None:
        """Let the jobs at work pass their limit at the next look; for another thread than that of `run`."""
        self._limits = Limits(seconds=TICK / 1000)

    def end(self) -> None:
        """End all processes. Nothing happens where `run` has ended them."""
        for worker in self._workers:
            worker.release()
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _assign(self) -> bool:
        """Give every process a job while there are jobs. Returns whether any has one."""
        while sum(worker.assignment is not None for worker in self._workers) < self._max_workers:
            assignment = self._next_assignment()
            if assignment is None:
                break
            free = next((worker for worker in self._workers if worker.assignment is None), None)
            (free or self._start_worker()).give(assignment)
        return any(worker.assignment for worker in self._workers)

    def _next_assignment(self) -> _Assignment[J] | None:
        if self._retries:
            return self._retries.popleft()
        return next((_Assignment(job) for job in islice(self._jobs, 1)), None)

    def _start_worker(self) -> _Worker[J, R]:
        worker = _Worker[J, R](self._task, held=bool(self._limits.seconds and self._limits.memory))
        self._workers.append(worker)
        return worker

    def _answering(self) -> list[_Worker[J, R]]:
        """The processes that have answered, or died."""
        busy: dict[Any, _Worker[J, R]] = {
            worker.connection: worker for worker in self._workers if worker.assignment
        }
        return [busy[connection] for connection in wait(list(busy), TICK)]

    def _receive(self, worker: _Worker[J, R]) -> Iterator[Done[J, R]]:
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):
            yield from self._died(worker)
            return
        if message == _READY:
            self._failed_starts = 0
            worker.since = time.monotonic()
            return
        assignment, outcome = worker.finish(message)
        if self._limits.memory and worker.memory > self._limits.memory / 2:
            self._workers.remove(
                worker
            )  # what documents before it have left behind is not the next one's fault
            worker.release()
        yield Done(assignment.job, *outcome)

    def _died(self, worker: _Worker[J, R]) -> Iterator[Done[J, R]]:
        self._workers.remove(worker)
        code = worker.end()
        if worker.since is None and not _was_killed(code):
            self._failed_starts += 1
            if self._failed_starts >= TRIES:
                raise Refusal(*messages.NO_MAIN_GUARD)
        assert worker.assignment
        if ENDED_BY and code == -ENDED_BY:
            yield Done(worker.assignment.job, None, (messages.ENDED_IN_ONE_CALL.filled().problem(),), True)
        elif worker.assignment.tries < TRIES:
            self._retries.append(_Assignment(worker.assignment.job, worker.assignment.tries + 1))
        else:
            yield died(worker.assignment.job, f"exit code {code}")

    def _stopped(self, worker: _Worker[J, R], problem: Problem) -> Done[J, R]:
        self._workers.remove(worker)
        worker.end(at_once=problem.code == "too-much-memory")
        assert worker.assignment
        return Done(worker.assignment.job, None, (problem,), True)


class _Worker(Generic[J, R]):
    """One process, and the job that it has."""

    def __init__(self, task: Callable[[J], R], *, held: bool) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self.assignment: _Assignment[J] | None = None
        self.since: float | None = None  # None until it has reported that it is ready
        self._process = _SPAWN.Process(target=_serve, args=(theirs, task, held), daemon=True)
        resource_tracker.ensure_running()  # started by the first process, it would let Ctrl-C through again
        with held_back(_FOR_WHO_STARTED_US):  # not even while it is loading
            self._process.start()
        theirs.close()

    @property
    def memory(self) -> float:
        """What the process takes now, in MiB; 0 once it has ended."""
        return memory_of(self._process.pid) if self._process.pid else 0

    def give(self, assignment: _Assignment[J]) -> None:
        self.assignment = assignment
        if self.since is not None:
            self.since = time.monotonic()
        with suppress(OSError):  # it has died: the next look at the connection shows it
            self.connection.send(assignment.job)

    def finish(self, outcome: Outcome[R]) -> tuple[_Assignment[J], Outcome[R]]:
        assignment, self.assignment = self.assignment, None
        assert assignment
        return assignment, outcome

    def limit_passed(self, limits: Limits) -> Problem | None:
        """The limit that the job has passed; None once it has answered, even where the answer was not read yet."""
        if self.assignment is None or self.connection.poll():
            return None
        taken = time.monotonic() - self.since if self.since else 0.0
        return limits.passed_by(taken, lambda: self.memory)

    def release(self) -> None:
        """Ask it to end: one at work by a signal, one without a job by the closed connection."""
        if self.assignment:
            self._process.terminate()
        with suppress(
            OSError
        ):  # collected together with its pool, the connection may have closed itself first
            self.connection.close()

    def end(self, *, at_once: bool = False) -> int | None:
        """End it, wait for its end, and return its exit code."""
        if not at_once:
            if self.assignment:
                self._process.terminate()
            self._process.join(GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self.connection.close()
        return self._process.exitcode


def _was_killed(code: int | None) -> bool:
    """Whether a signal ended a process: somebody's, or that of a system without memory. Such a job is begun again, no more."""
    return code is not None and code < 0


def _serve(connection: Connection, task: Callable[[Any], Any], held: bool) -> None:
    """What a process does: one job after the other, until the other side is gone."""
    global _held
    _held = held
    may_be_ended()
    for name in _FOR_WHO_STARTED_US:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    with ended_by_signals(_leave, ("SIGTERM",)):
        with suppress(Exception):  # what is wrong will be reported of the job that needs it
            getattr(
                task, "prepare", bool
            )()  # before there are threads: WeasyPrint then loads in half the time
        threading.Thread(target=_follow_parent, daemon=True).start()
        with suppress(
            EOFError, OSError
        ):  # who started us is gone; what the task itself raises is in its outcome
            connection.send(_READY)
            while True:
                connection.send(attempt(task, connection.recv()))


def _leave() -> NoReturn:
    """Leave by the way of an exception, which takes away a file that is half written."""
    raise SystemExit(1)


def _follow_parent() -> None:
    """End with the process that started us, which may be killed while we are in a job that never ends."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
