"""Many jobs by one task: in this process, in watched processes of our own, or by any executor with `submit()`.

    def count(path: Path) -> int: ...
    for done in run(count, paths, workers=4, limits=Limits(seconds=60, memory=1024)):
        print(done.job, done.result, done.problems)

Jobs are drawn as they are needed, and what is made of them comes back in the order in which it is ready. One job that fails,
hangs or takes its process with it is told, and costs its neighbours nothing but time.
"""

from __future__ import annotations

import atexit
import os
import threading
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from govdocs.errors import Refusal
from govdocs.numerals import to_bangla
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem

if TYPE_CHECKING:
    from govdocs.output import Renderer

J = TypeVar("J")
R = TypeVar("R")

AHEAD = 256
"""So many jobs at least are with an executor at once: enough for a large cluster, and memory stays flat."""

TRIES = 3
"""So often a job is begun whose process died: the first may have been stopped by the system, the third was not by chance."""

KEPT_WARM = 4
_PATIENCE = 1.0  # seconds; Windows notices a Ctrl-C only between two waits

Outcome = tuple[R | None, tuple[Problem, ...], bool]
"""What one attempt came to: its result, its problems, and whether they are other than an invalid document."""


class Executor(Protocol):
    """Whatever takes a function and its arguments: threads, processes, Dask's `client.get_executor()`, `OnRay`.

    What `submit` gives back has `.result()`; where it also has `add_done_callback`, as the futures of Python do, results come as
    they are ready, else in the order of the jobs.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> Any: ...


@dataclass(frozen=True)
class Limits:
    """What one job may take: seconds, and MiB of its process, of which it has at least half to itself. None: no limit."""

    seconds: float | None = None
    memory: int | None = None


@dataclass(frozen=True)
class Done(Generic[J, R]):
    """A job that is over: its result, or the problems why there is none.

    `fault` tells what is no fault of the document's words: its pages, a disk, a limit, a process that died.
    """

    job: J
    result: R | None = None
    problems: tuple[Problem, ...] = ()
    fault: bool = False


def run(
    task: Callable[[J], R],
    jobs: Iterable[J],
    *,
    executor: Executor | None = None,
    workers: int = 1,
    limits: Limits | None = None,
) -> Generator[Done[J, R]]:
    """Do the task for each job, and yield each as it is done.

    Without an executor and limits, one worker is this process itself; otherwise `workers` processes are started anew (a script
    keeps its own work under `if __name__ == "__main__":`) and ended with the iteration, also by Ctrl-C. Task, jobs and results
    are pickled on their way to another process. An executor keeps its own limits: with both, Refusal is raised.
    """
    if executor is not None and limits is not None:
        raise Refusal(
            "সময় ও মেমোরির সীমা নিজস্ব প্রক্রিয়ার জন্য; executor দিলে সীমা সেখানেই ঠিক করুন।",
            "limits are for processes of our own; set those of an executor where it is made",
        )
    if workers < 1:
        raise Refusal(
            f"অন্তত একটি প্রক্রিয়া লাগে, {to_bangla(workers)}টি নয়।", f"workers must be 1 or more, not {workers}"
        )
    if executor is not None:
        return _submitted(task, iter(jobs), executor, workers)
    if workers == 1 and limits is None:
        return (Done(job, *attempt(task, job)) for job in jobs)
    return _watched(task, jobs, workers, limits or Limits())


def warm(renderer: Renderer) -> Renderer:
    """The copy of a renderer that this thread keeps warm; the given one stays cold, and can be pickled.

    A changed font, template or style sheet of an office makes a new one.
    """
    kept = _warm.renderers
    key = renderer, _own_files(renderer)
    if key not in kept:
        for old in list(islice(kept, max(0, len(kept) - KEPT_WARM + 1))):
            del kept[old]
        kept[key] = replace(renderer)
    return kept[key]


def processors() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class OnRay:
    """An executor on a Ray cluster: `run(task, jobs, executor=OnRay())`; the options are those of `ray.remote`."""

    def __init__(self, **options: Any) -> None:
        import ray

        self._call = ray.remote(_call).options(**options)

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> Any:
        return self._call.remote(fn, *args).future()


def attempt(task: Callable[[J], R], job: J) -> Outcome[R]:
    """Do the task for one job; whatever it raises is a problem of this job alone."""
    try:
        return task(job), (), False
    except GovdocsError as error:
        return None, error.problems, not isinstance(error, InvalidDocument)
    except Refusal as error:
        return None, (Problem("refused", error.bangla, error.english),), False
    except Exception as error:
        return None, (_problem(error),), True


def lost(english: str, tries: int = TRIES) -> Problem:
    """The problem of a job whose process died each time; `english` says how."""
    return Problem(
        "worker-died",
        f"এই কাজটি করতে গিয়ে প্রক্রিয়া {to_bangla(tries)} বার বন্ধ হয়ে গেছে ({english})।",
        f"The process that worked on it died {tries} times ({english}).",
        hint_bangla="দলিলটি একা তৈরি করে দেখুন; মেমোরি কম পড়লে -j কমিয়ে দিন।",
        hint_english="Render it alone and see; where memory is short, give a smaller -j.",
    )


def _submitted(
    task: Callable[[J], R], jobs: Iterator[J], executor: Executor, workers: int
) -> Generator[Done[J, R]]:
    """By an executor. One that can take no more jobs (its process was killed) leaves the rest to processes of our own."""
    finished: SimpleQueue[tuple[Any, J, int]] = SimpleQueue()
    out: dict[int, Any] = {}
    left: list[J] = []

    def submit(job: J, tries: int) -> None:
        try:
            future = executor.submit(attempt, task, job)
        except BrokenExecutor:
            left.append(job)
            return
        out[id(future)] = future
        if hasattr(future, "add_done_callback"):
            future.add_done_callback(lambda future: finished.put((future, job, tries)))
        else:
            finished.put((future, job, tries))  # waited for in its turn

    try:
        while True:
            while not left and len(out) < max(AHEAD, 2 * workers) and (drawn := list(islice(jobs, 1))):
                submit(drawn[0], 1)
            if not out:
                break
            future, job, tries = _next(finished)
            try:
                outcome: Outcome[R] = future.result()
            except BrokenExecutor:
                left.append(job)
            except Exception as error:  # of the executor: what the task raises is in its outcome
                if tries < TRIES:
                    submit(job, tries + 1)
                else:
                    yield Done(job, None, (lost(_brief(error)),), True)
            else:
                yield Done(job, *outcome)
            del out[id(future)]
    finally:
        for future in out.values():
            getattr(future, "cancel", bool)()
    if left:
        yield from _watched(task, chain(left, jobs), workers, Limits())


def _watched(
    task: Callable[[J], R], jobs: Iterable[J], workers: int, limits: Limits
) -> Generator[Done[J, R]]:
    from govdocs.batch.workers import Watch

    return Watch(task, jobs, workers, limits).run()


def _next(queue: SimpleQueue[J]) -> J:
    while True:
        try:
            return queue.get(timeout=_PATIENCE)
        except Empty:
            continue


def _call(fn: Callable[..., Any], *args: Any) -> Any:
    """The one function that Ray is given; it would take `attempt` itself for another at each call."""
    return fn(*args)


def _problem(error: Exception) -> Problem:
    if isinstance(error, OSError):
        from govdocs.problems.os_errors import unwritable

        return unwritable(error)  # what cannot be read is an InvalidDocument
    frames = traceback.extract_tb(error.__traceback__)
    at = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return Problem(
        "crash",
        f"govdocs নিজেই এই দলিলে আটকে গেছে: {_brief(error)} ({at})।",
        f"govdocs itself failed on this document: {_brief(error)} ({at}).",
        hint_bangla="দলিলটি একা তৈরি করে দেখুন, এবং ভুলের বার্তাসহ আমাদের জানান।",
        hint_english="Render it alone, and tell us with the message.",
    )


def _brief(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:300]


_Files = tuple[tuple[Path, int, int], ...]


class _Warm(threading.local):
    """A renderer is not for two threads at once, so that each thread keeps its own."""

    def __init__(self) -> None:
        self.renderers: dict[tuple[Renderer, _Files], Renderer] = {}
        # An engine that ends with the interpreter finds the libraries gone to which it would give its memory back.
        atexit.register(self.renderers.clear)


_warm = _Warm()


def _own_files(renderer: Renderer) -> _Files:
    """What an office gives of its own, with the time and size by which a change is noticed."""
    paths = [path for path, _, _ in renderer.faces.files()] if renderer.faces else []
    if renderer.templates:
        paths += sorted(path for path in renderer.templates.rglob("*") if path.is_file())
    return tuple((path, (status := path.stat()).st_mtime_ns, status.st_size) for path in paths)
