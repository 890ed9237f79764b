"""Many jobs by one task: what comes back, and what one job can do to the others."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from govdocs.batch.executors import AHEAD
from govdocs.batch.jobs import Done, Limits
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from tests.support.runner_tasks import FINE, Eager, by_job, double, misbehave, processes


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(lambda: {}, id="this process"),
        pytest.param(lambda: {"workers": 2}, id="own processes"),
        pytest.param(lambda: {"limits": Limits(seconds=60, memory=1000)}, id="one own process with limits"),
        pytest.param(lambda: {"executor": ThreadPoolExecutor(3)}, id="threads"),
        pytest.param(lambda: {"executor": processes(2)}, id="processes"),
        pytest.param(lambda: {"executor": Eager()}, id="result only"),
    ],
)
def test_every_job_comes_back_once_with_its_result(way: Callable[[], dict[str, Any]]) -> None:
    options = way()
    done = list(run(double, range(300), **options))
    assert sorted(each.job for each in done) == list(range(300))
    assert all(each == Done(each.job, 2 * each.job) for each in done)
    if hasattr(executor := options.get("executor"), "shutdown"):
        executor.shutdown()


@pytest.mark.parametrize(
    ("job", "code", "fault", "words"),
    [
        ("invalid", "unknown-key", False, "বিসয়"),
        ("fault", "missing-glyph", True, "অক্ষর"),
        ("refused", "refused", False, "হবে না"),
        ("disk", "unwritable", True, "letter.pdf"),
        ("bug", "crash", True, "KeyError: 'subject'"),
    ],
)
@pytest.mark.parametrize("workers", [1, 2])
def test_what_a_task_raises_is_the_problem_of_its_job(
    job: str, code: str, fault: bool, words: str, workers: int
) -> None:
    done = by_job(run(misbehave, ["fine:1", job, "fine:2"], workers=workers))
    (problem,) = done[job].problems
    assert (problem.code, done[job].fault, done[job].result) == (code, fault, None)
    assert words in problem.bangla
    assert done["fine:1"].result == "FINE:1"
    assert done["fine:2"].result == "FINE:2"


@pytest.mark.parametrize(
    ("job", "limits", "code", "words"),
    [
        ("hang", Limits(seconds=1.5), "too-slow", "১.৫ সেকেন্ড"),
        ("eat", Limits(memory=400), "too-much-memory", "৪০০ মেগাবাইট"),
        ("die", None, "worker-died", "exit code 7"),
    ],
)
def test_a_job_that_hangs_eats_or_dies_is_told_and_its_neighbours_are_done(
    job: str, limits: Limits | None, code: str, words: str
) -> None:
    done = by_job(run(misbehave, [*FINE[:6], job, *FINE[6:]], workers=2, limits=limits))
    (problem,) = done.pop(job).problems
    assert problem.code == code
    assert words in problem.bangla
    assert problem.hint_bangla
    assert {each.result for each in done.values()} == {job.upper() for job in FINE}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as POSIX does")
@pytest.mark.parametrize(
    "own", [True, False], ids=["own processes", "an executor of processes, which breaks"]
)
def test_a_process_killed_once_costs_nothing_but_time(tmp_path: Path, own: bool) -> None:
    jobs = [*FINE[:6], f"die-once:{tmp_path / 'died'}", *FINE[6:]]
    if own:
        done = by_job(run(misbehave, jobs, workers=2))
    else:
        with processes(2) as executor:
            done = by_job(run(misbehave, jobs, executor=executor))
    assert [done[job].problems for job in jobs] == [()] * len(jobs)
    assert done[jobs[6]].result == "lived"


@pytest.mark.parametrize(
    ("options", "least", "most"),
    [
        ({}, 3, 3),
        ({"workers": 2}, 3, 5),
        ({"executor": Eager()}, AHEAD + 2, AHEAD + 2),
        ({"executor": Eager(), "workers": AHEAD // 2}, AHEAD + 2, AHEAD + 2),
        ({"executor": Eager(), "workers": AHEAD // 2 + 1}, AHEAD + 4, AHEAD + 4),
    ],
)
def test_jobs_are_drawn_as_they_are_needed(options: dict[str, Any], least: int, most: int) -> None:
    drawn = 0

    def jobs() -> Iterator[int]:
        nonlocal drawn
        for job in range(1_000_000):
            drawn = job + 1
            yield job

    done = run(double, jobs(), **options)
    assert drawn == 0
    for _ in range(3):
        next(done)
    assert least <= drawn <= most
    done.close()
    assert drawn <= most


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"executor": Eager(), "limits": Limits(seconds=1)}, "executor"),
        ({"workers": 0}, "workers must be 1 or more, not 0"),
        ({"workers": -1}, "workers must be 1 or more, not -1"),
    ],
)
def test_what_makes_no_sense_is_refused_at_once(options: dict[str, Any], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        run(double, [1], **options)
