"""A process that is kept: one job after the other, begun anew after one that hung, ended when it is closed."""

from __future__ import annotations

import psutil

from govdocs.batch.jobs import Limits
from govdocs.batch.watched_process import WatchedProcess
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


def test_a_job_that_hangs_is_reported_and_the_next_one_done() -> None:
    kept = WatchedProcess(misbehave, Limits(seconds=0.5))
    assert [problem.code for problem in kept.done("hang").problems] == ["too-slow"]
    assert kept.done("fine:1").result == "FINE:1"
    kept.close()
