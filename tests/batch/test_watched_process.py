"""A process that is kept: one job after the other, begun anew after one that hung, ended when it is closed."""

from __future__ import annotations

import threading
import time

import psutil
import pytest

from govdocs.batch.jobs import Limits
from govdocs.batch.watched_process import WatchedProcess
from govdocs.batch.workers import WorkerPool
from govdocs.errors import Refusal
from tests.support.runner_tasks import misbehave, process_of


def test_one_process_does_all_jobs_until_it_is_closed() -> None:
    kept = WatchedProcess(process_of, Limits())
    kept.start()
    first, second = kept.done(1).result, kept.done(2).result
    assert first == second
    assert first
    kept.close()
    assert not psutil.pid_exists(first)


def test_one_that_was_never_used_is_closed_too() -> None:
    before = set(psutil.Process().children())
    kept = WatchedProcess(process_of, Limits())
    kept.close()
    started = WatchedProcess(process_of, Limits())
    started.start()
    started.close()
    after = set(psutil.Process().children()) - before
    assert [each for each in after if "spawn_main" in " ".join(each.cmdline())] == []


def test_a_job_that_hangs_does_not_keep_anybody_from_closing() -> None:
    kept = WatchedProcess(misbehave, Limits(seconds=60))
    kept.done("fine:1")
    asked = threading.Thread(target=kept.done, args=("hang",))
    asked.start()
    threading.Event().wait(0.3)
    began = time.monotonic()
    kept.close()
    asked.join()
    assert time.monotonic() - began < 10
    with pytest.raises(Refusal):
        kept.done("fine:2")


def test_what_the_pool_itself_raises_costs_one_job(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = WatchedProcess(misbehave, Limits())

    def broken(*_: object) -> None:
        raise OSError(11, "no more processes")

    with monkeypatch.context() as patch:
        patch.setattr(WorkerPool, "_start_worker", broken)
        with pytest.raises(OSError, match="no more processes"):
            kept.done("fine:1")
    assert kept.done("fine:2").result == "FINE:2"
    kept.close()


def test_a_job_that_hangs_is_reported_and_the_next_one_done() -> None:
    kept = WatchedProcess(misbehave, Limits(seconds=0.5))
    assert [problem.code for problem in kept.done("hang").problems] == ["too-slow"]
    assert kept.done("fine:1").result == "FINE:1"
    kept.close()
