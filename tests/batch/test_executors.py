"""Jobs by executors of other people: what they lose is begun again, and what they break on is done all the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest

from govdocs.batch.executors import OnRay
from govdocs.batch.jobs import TRIES
from govdocs.batch.runner import run
from tests.support.examples import ROOT
from tests.support.runner_tasks import FINE, by_job, double, misbehave, processes


def test_an_executor_that_breaks_leaves_the_culprit_told_and_the_rest_done() -> None:
    with processes(2) as executor:
        done = by_job(run(misbehave, [*FINE[:6], "die", *FINE[6:]], executor=executor))
    assert done.pop("die").problems[0].code == "worker-died"
    assert {each.result for each in done.values()} == {job.upper() for job in FINE}


def test_what_an_executor_loses_is_tried_again_three_times() -> None:
    class Losing:
        """Loses each job once, the job 12 twice and the job 13 always: as a cluster whose machine is gone reports it."""

        def __init__(self) -> None:
            self.seen: list[int] = []

        def submit(self, fn: Callable[..., Any], /, task: Any, job: int) -> Future[Any]:
            self.seen.append(job)
            future: Future[Any] = Future()
            if job == 13 or self.seen.count(job) <= (2 if job == 12 else 1):
                future.set_exception(RuntimeError("worker 10.0.0.7 is gone"))
            else:
                future.set_result(fn(task, job))
            return future

    losing = Losing()
    done = {each.job: each for each in run(double, range(20), executor=losing)}
    assert (losing.seen.count(11), losing.seen.count(12), losing.seen.count(13)) == (2, TRIES, TRIES)
    assert "worker 10.0.0.7 is gone" in done.pop(13).problems[0].english
    assert [done[job].result for job in sorted(done)] == [2 * job for job in range(20) if job != 13]


def test_ray(monkeypatch: pytest.MonkeyPatch) -> None:
    ray = pytest.importorskip("ray", reason="Ray is not installed (pip install ray)")
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    monkeypatch.setenv("PYTHONPATH", path)
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")  # tests speak to no network
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        done = {each.job: each for each in run(misbehave, [*FINE, "invalid"], executor=OnRay(num_cpus=1))}
    finally:
        ray.shutdown()
    assert done.pop("invalid").problems[0].code == "unknown-key"
    assert {each.result for each in done.values()} == {job.upper() for job in FINE}
