"""Processes of our own: started as needed, prepared once, watched, and ended with the iteration."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from govdocs.batch.jobs import Limits
from govdocs.batch.runner import run
from tests.support.examples import ROOT
from tests.support.runner_tasks import FINE, Prepared, double, misbehave, process_of


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
    for each in run(double, range(12), workers=2, limits=Limits(seconds=2)):
        done.append(each)
        time.sleep(2.2 if len(done) in (6, 7) else 0)  # by now both processes are at work
    assert [each.problems for each in done] == [()] * 12
