"""Many jobs by one task: in this process, in watched processes of our own, or by any executor with `submit()`.

    def count(path: Path) -> int: ...
    for done in run(count, paths, workers=4, limits=Limits(seconds=60, memory=1024)):
        print(done.job, done.result, done.problems)

Jobs are drawn as they are needed, and come back in the order in which they are done. One job that fails, hangs or takes its
process with it is reported, and costs its neighbours nothing but time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable

from govdocs.batch import messages
from govdocs.batch.executors import Executor, run_by_executor
from govdocs.batch.jobs import Done, J, Limits, R, attempt
from govdocs.errors import Refusal


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
        raise Refusal(*messages.LIMITS_WITH_EXECUTOR)
    if workers < 1:
        raise Refusal(*messages.TOO_FEW_WORKERS.filled(workers=workers))
    if executor is not None:
        return run_by_executor(task, iter(jobs), executor, workers)
    if workers == 1 and limits is None:
        return (Done(job, *attempt(task, job)) for job in jobs)
    from govdocs.batch.workers import (
        WorkerPool,  # multiprocessing, which one document does not need
    )

    return WorkerPool(task, jobs, workers, limits or Limits()).run()


def processors() -> int:
    """How many processors this process may use, where the system says so."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
