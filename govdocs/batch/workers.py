"""Processes of our own, each watched: one that hangs, eats memory or dies is replaced, and only its own job is told.

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
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NoReturn

import psutil

from govdocs.batch.runner import TRIES, Done, J, Limits, Outcome, R, attempt, lost
from govdocs.errors import Refusal
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem

TICK = 0.1  # seconds between two looks at the clock and at the memory
GRACE = 2.0  # seconds for a process that is told to end, so that it leaves no half of a file
MIB = 1 << 20

_SPAWN = multiprocessing.get_context("spawn")
_READY = "ready"


@dataclass(frozen=True)
class _Turn(Generic[J]):
    job: J
    tries: int = 1


class Watch(Generic[J, R]):
    """A crew of processes at one task; `run` yields the jobs as they are done."""

    def __init__(self, task: Callable[[J], R], jobs: Iterable[J], workers: int, limits: Limits) -> None:
        self._task, self._limits, self._most = task, limits, workers
        self._jobs = iter(jobs)
        self._again: deque[_Turn[J]] = deque()
        self._crew: list[_Worker[J, R]] = []
        self._stillborn = 0

    def run(self) -> Generator[Done[J, R]]:
        try:
            while self._hand_out():
                for worker in self._heard():
                    yield from self._answer_of(worker)
                for worker in list(self._crew):
                    if problem := worker.excess(self._limits):
                        yield self._stopped(worker, problem)
        finally:
            for worker in self._crew:
                worker.dismiss()
            for worker in self._crew:
                worker.end()

    def _hand_out(self) -> bool:
        """Give every process a job while there are jobs. Whether any is in work."""
        while sum(worker.turn is not None for worker in self._crew) < self._most:
            turn = self._next_turn()
            if turn is None:
                break
            free = next((worker for worker in self._crew if worker.turn is None), None)
            (free or self._hire()).give(turn)
        return any(worker.turn for worker in self._crew)

    def _next_turn(self) -> _Turn[J] | None:
        if self._again:
            return self._again.popleft()
        return next((_Turn(job) for job in islice(self._jobs, 1)), None)

    def _hire(self) -> _Worker[J, R]:
        worker = _Worker[J, R](self._task)
        self._crew.append(worker)
        return worker

    def _heard(self) -> list[_Worker[J, R]]:
        """The processes that have answered, or died."""
        busy: dict[Any, _Worker[J, R]] = {worker.connection: worker for worker in self._crew if worker.turn}
        return [busy[connection] for connection in wait(list(busy), TICK)]

    def _answer_of(self, worker: _Worker[J, R]) -> Iterator[Done[J, R]]:
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):
            yield from self._died(worker)
            return
        if message == _READY:
            self._stillborn = 0
            worker.since = time.monotonic()
            return
        turn, outcome = worker.finish(message)
        if self._limits.memory and worker.memory > self._limits.memory / 2:
            self._crew.remove(worker)  # what documents before it have left behind is not the next one's fault
            worker.dismiss()
        yield Done(turn.job, *outcome)

    def _died(self, worker: _Worker[J, R]) -> Iterator[Done[J, R]]:
        self._crew.remove(worker)
        code = worker.end()
        if worker.since is None:
            self._stillborn += 1
            if self._stillborn >= TRIES:
                _refuse_to_start()
        assert worker.turn
        if worker.turn.tries < TRIES:
            self._again.append(_Turn(worker.turn.job, worker.turn.tries + 1))
        else:
            yield Done(worker.turn.job, None, (lost(f"exit code {code}"),), True)

    def _stopped(self, worker: _Worker[J, R], problem: Problem) -> Done[J, R]:
        self._crew.remove(worker)
        worker.end(at_once=problem.code == "too-much-memory")
        assert worker.turn
        return Done(worker.turn.job, None, (problem,), True)


class _Worker(Generic[J, R]):
    """One process, and the job that it has."""

    def __init__(self, task: Callable[[J], R]) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self.turn: _Turn[J] | None = None
        self.since: float | None = None  # None until it has told that it is ready
        self._process = _SPAWN.Process(target=_serve, args=(theirs, task), daemon=True)
        with _deaf_to_ctrl_c():
            self._process.start()
        theirs.close()
        self._weighed: psutil.Process | None = None

    @property
    def memory(self) -> float:
        """MiB."""
        try:
            self._weighed = self._weighed or psutil.Process(self._process.pid)
            return float(self._weighed.memory_info().rss / MIB)
        except psutil.Error:  # it is no more
            return 0

    def give(self, turn: _Turn[J]) -> None:
        self.turn = turn
        if self.since is not None:
            self.since = time.monotonic()
        with suppress(OSError):  # it has died: the next look at the connection tells
            self.connection.send(turn.job)

    def finish(self, outcome: Outcome[R]) -> tuple[_Turn[J], Outcome[R]]:
        turn, self.turn = self.turn, None
        assert turn
        return turn, outcome

    def excess(self, limits: Limits) -> Problem | None:
        """The limit that the job has passed; none once it has answered, be it that nobody has listened yet."""
        if self.turn is None or self.connection.poll():
            return None
        if limits.seconds and self.since and time.monotonic() - self.since > limits.seconds:
            return _too_slow(limits.seconds)
        if limits.memory and self.memory > limits.memory:
            return _too_much(limits.memory)
        return None

    def dismiss(self) -> None:
        """Tell it to end: one without a job when it sees that nobody is there any more, one at work in its work."""
        if self.turn:
            self._process.terminate()
        self.connection.close()

    def end(self, *, at_once: bool = False) -> int | None:
        """End it and wait for its end. Its exit code."""
        if not at_once:
            if self.turn:
                self._process.terminate()
            self._process.join(GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self.connection.close()
        return self._process.exitcode


def _serve(connection: Connection, task: Callable[[Any], Any]) -> None:
    """The life of a process: one job after the other, until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who started us
    signal.signal(signal.SIGTERM, _leave)
    with suppress(Exception):  # what is wrong will be told of the job that needs it
        getattr(
            task, "prepare", bool
        )()  # before there are threads: WeasyPrint is then imported in half the time
    threading.Thread(target=_follow_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # who started us is gone; what the task itself raises is in its outcome
        connection.send(_READY)
        while True:
            connection.send(attempt(task, connection.recv()))


def _leave(*_: object) -> NoReturn:
    """Leave by the way of an exception, which takes away a file that is half written."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # said once is enough; twice would disturb the leaving
    raise SystemExit(1)


def _follow_parent() -> None:
    """Who started us may be killed while we are in a job that never ends."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """A process that is started here never sees a Ctrl-C, not even while it is loading; we see it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # started by the first process, it would let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _refuse_to_start() -> NoReturn:
    raise Refusal(
        'কাজের প্রক্রিয়াগুলো শুরু হয়েই বন্ধ হয়ে যাচ্ছে। নিজের প্রোগ্রামে কাজটি if __name__ == "__main__": এর ভিতরে রাখুন।',
        'the processes end as soon as they begin; a program of your own keeps its work under if __name__ == "__main__":',
    )


def _too_slow(seconds: float) -> Problem:
    return Problem(
        "too-slow",
        f"{to_bangla(f'{seconds:g}')} সেকেন্ডেও শেষ হয়নি বলে থামানো হয়েছে।",
        f"It was stopped because it was not done after {seconds:g} seconds.",
        hint_bangla="নিজস্ব টেমপ্লেট বা খুব বড় ছক আছে কি না দেখুন; সময় বাড়াতে --timeout দিন।",
        hint_english="Look at templates of your own and at very large tables; --timeout gives it more time.",
    )


def _too_much(memory: int) -> Problem:
    return Problem(
        "too-much-memory",
        f"{to_bangla(memory)} মেগাবাইটের বেশি মেমোরি নিচ্ছিল বলে থামানো হয়েছে।",
        f"It was stopped because it took more than {memory} MiB of memory.",
        hint_bangla="নিজস্ব টেমপ্লেট, ছবি বা খুব বড় ছক আছে কি না দেখুন; সীমা বাড়াতে --memory দিন।",
        hint_english="Look at templates of your own, pictures and very large tables; --memory gives it more.",
    )
