"""Many jobs by one task: what comes back, and what one job can do to the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import psutil
import pytest

from govdocs.batch.executors import AHEAD, OnRay
from govdocs.batch.jobs import Done, Limits
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from govdocs.output import Renderer, warm
from tests.support.examples import ROOT
from tests.support.runner_tasks import Prepared, double, misbehave, process_of

FINE = [f"fine:{number}" for number in range(12)]


class Eager:
    """An executor whose results can only be waited for, as those of other people's are."""

    class Ready:
        def __init__(self, value: Any) -> None:
            self.value = value

        def result(self) -> Any:
            return self.value

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> Ready:
        return self.Ready(fn(*args))


def processes(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def by_job(done: Iterator[Done[str, str]]) -> dict[str, Done[str, str]]:
    return {each.job: each for each in done}


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


def test_an_executor_that_breaks_leaves_the_culprit_told_and_the_rest_done() -> None:
    with processes(2) as executor:
        done = by_job(run(misbehave, [*FINE[:6], "die", *FINE[6:]], executor=executor))
    assert done.pop("die").problems[0].code == "worker-died"
    assert {each.result for each in done.values()} == {job.upper() for job in FINE}


def test_what_an_executor_loses_is_tried_again_three_times() -> None:
    class Losing:
        """Loses each job the first time, and the job 13 always: as a cluster whose machine is gone tells it."""

        def __init__(self) -> None:
            self.seen: list[int] = []

        def submit(self, fn: Callable[..., Any], /, task: Any, job: int) -> Future[Any]:
            self.seen.append(job)
            future: Future[Any] = Future()
            if job == 13 or self.seen.count(job) == 1:
                future.set_exception(RuntimeError("worker 10.0.0.7 is gone"))
            else:
                future.set_result(fn(task, job))
            return future

    losing = Losing()
    done = {each.job: each for each in run(double, range(20), executor=losing)}
    assert losing.seen.count(13) == 3
    assert "worker 10.0.0.7 is gone" in done.pop(13).problems[0].english
    assert [done[job].result for job in sorted(done)] == [2 * job for job in range(20) if job != 13]


@pytest.mark.parametrize(
    ("options", "ahead"), [({}, 1), ({"workers": 2}, 3), ({"executor": Eager()}, AHEAD + 1)]
)
def test_jobs_are_drawn_as_they_are_needed(options: dict[str, Any], ahead: int) -> None:
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
    assert drawn <= ahead + 3
    done.close()
    assert drawn <= ahead + 3


def test_a_process_is_kept_for_many_jobs_and_no_more_are_started_than_there_is_work_for() -> None:
    assert len({each.result for each in run(process_of, range(40), workers=2)}) == 2
    assert len({each.result for each in run(process_of, range(1), workers=8)}) == 1


def test_processes_end_when_nobody_asks_on() -> None:
    before = set(psutil.Process().children())
    done = run(misbehave, ["fine:1", "hang", *FINE], workers=2)
    next(done)
    started = set(psutil.Process().children()) - before
    assert started
    done.close()
    workers = [
        process for process in started if process.is_running() and "spawn_main" in " ".join(process.cmdline())
    ]
    assert workers == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"executor": Eager(), "limits": Limits(seconds=1)}, "executor"),
        ({"workers": 0}, "workers"),
    ],
)
def test_what_makes_no_sense_is_refused_at_once(options: dict[str, Any], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        run(double, [1], **options)


SCRIPT = """
import sys
import time
sys.path.insert(0, {root!r})
from govdocs.batch.runner import run
from tests.support.runner_tasks import misbehave
{guard}
    for done in run(misbehave, ["fine:1", "hang"] if "hang" in sys.argv else ["fine:1"], workers=2):
        print(done.result, flush=True)
"""


def script(folder: Path, guard: str) -> list[str]:
    path = folder / "office.py"
    path.write_text(SCRIPT.format(root=str(ROOT), guard=guard), "utf-8")
    return [sys.executable, str(path)]


def test_a_script_keeps_its_work_under_the_main_guard(tmp_path: Path) -> None:
    guarded = script(tmp_path, "if __name__ == '__main__':")
    assert subprocess.run(guarded, capture_output=True, text=True, check=True).stdout == "FINE:1\n"


def test_a_script_without_the_guard_is_told_of_it_and_ends(tmp_path: Path) -> None:
    ended = subprocess.run(script(tmp_path, "if True:"), capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert 'if __name__ == "__main__":' in ended.stderr.splitlines()[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signals of POSIX")
@pytest.mark.parametrize("sign", ["SIGINT", "SIGKILL"])
def test_the_end_of_the_script_is_the_end_of_its_processes(tmp_path: Path, sign: str) -> None:
    """By Ctrl-C to all of them, as a terminal does, or by the death of the script alone; one process is in an endless loop."""
    begun = subprocess.Popen(
        [*script(tmp_path, "if __name__ == '__main__':"), "hang"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert begun.stdout
    assert begun.stdout.readline() == "FINE:1\n"
    started = psutil.Process(begun.pid).children(recursive=True)
    assert len(started) >= 2
    if sign == "SIGINT":
        os.killpg(begun.pid, signal.SIGINT)
    else:
        begun.kill()
    _, words = begun.communicate(timeout=20)
    _, alive = psutil.wait_procs(started, timeout=10)
    assert alive == []
    assert words.count("Traceback") == (sign == "SIGINT")  # that of the script, none of its processes


def test_a_task_is_prepared_once_in_each_process_before_the_time_of_its_first_job() -> None:
    done = list(run(Prepared(seconds=2.5), range(6), workers=2, limits=Limits(seconds=2)))
    assert [each.problems for each in done] == [()] * 6
    assert all(each.result == 1 for each in done)


def test_who_is_slow_to_take_a_result_does_not_make_the_others_late() -> None:
    done = []
    for each in run(double, range(12), workers=2, limits=Limits(seconds=0.5)):
        done.append(each)
        time.sleep(0.6 if len(done) > 5 else 0)  # by now both processes are at work
    assert [each.problems for each in done] == [()] * 12


class TestWarm:
    def test_one_copy_for_each_thread_and_renderer(self) -> None:
        cold = Renderer(draft=True)
        assert warm(cold) is warm(Renderer(draft=True))
        assert warm(cold) is not cold
        assert warm(cold) is not warm(Renderer())
        with ThreadPoolExecutor(1) as other:
            assert other.submit(warm, cold).result() is not warm(cold)

    def test_a_changed_template_makes_a_new_one(self, tmp_path: Path) -> None:
        style = tmp_path / "style.css"
        style.write_text(":root { --type-size: 12pt }", "utf-8")
        renderer = Renderer(templates=tmp_path)
        first = warm(renderer)
        assert warm(renderer) is first
        style.write_text(":root { --type-size: 13.5pt }", "utf-8")
        assert warm(renderer) is not first

    def test_no_more_than_a_few_are_kept(self, tmp_path: Path) -> None:
        first = warm(Renderer())
        for number in range(10):
            folder = tmp_path / str(number)
            folder.mkdir()
            warm(replace(Renderer(), templates=folder))
        assert warm(Renderer()) is not first

    def test_a_process_that_kept_one_ends_well(self, tmp_path: Path) -> None:
        script = tmp_path / "both.py"
        script.write_text(WARM_AND_WATCHED, "utf-8")
        done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


WARM_AND_WATCHED = """
from govdocs import Renderer, load
from govdocs.batch.runner import run
from govdocs.output import warm

if __name__ == "__main__":
    warm(Renderer()).pdf(load("examples/memo.yaml"))
    assert sorted(done.result for done in run(len, ["a", "bc"], workers=2)) == [1, 2]
"""


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
