"""Tasks and executors for tests/batch: a module of its own, which the processes of the tests can load quickly."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import psutil

from govdocs.batch.jobs import Done
from govdocs.batch.render_many import Rendering, RenderJob
from govdocs.errors import Refusal
from govdocs.output import Renderer
from govdocs.problems.problem import InvalidDocument, Problem, RenderFault

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


def double(job: int) -> int:
    return 2 * job


def process_of(job: int) -> int:
    time.sleep(0.02)
    return os.getpid()


def misbehave(job: str) -> str:
    """What a letter can do to who renders it; the words of the job say which."""
    match job.split(":"):
        case ["fine", *_]:
            return job.upper()
        case ["invalid"]:
            raise InvalidDocument([Problem("unknown-key", "‘বিসয়’ নেই।", "There is no 'বিসয়'.")])
        case ["fault"]:
            raise RenderFault([Problem("missing-glyph", "অক্ষর নেই।", "A glyph is missing.")])
        case ["refused"]:
            raise Refusal("হবে না।", "it will not do")
        case ["disk"]:
            Path("/nowhere/at/all/letter.pdf").write_bytes(b"")
        case ["bug"]:
            return {}["subject"]  # type: ignore[index,no-any-return]
        case ["hang"]:
            while True:
                pass
        case ["eat"]:
            eaten = []
            while True:
                eaten.append(b"x" * (1 << 22))
        case ["die"]:
            os._exit(7)
        case ["die-once", marker]:
            if not Path(marker).exists():
                Path(marker).touch()
                os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
            return "lived"
    raise AssertionError(job)


@dataclass(frozen=True)
class Prepared:
    """A task that takes long to be prepared, and returns how often it was."""

    seconds: float
    times: list[float] = field(default_factory=list)

    def prepare(self) -> None:
        time.sleep(self.seconds)
        self.times.append(self.seconds)

    def __call__(self, job: int) -> int:
        return len(self.times)


def render_and_weigh(job: RenderJob) -> float:
    """MiB of this process after the letter is made."""
    Rendering(Renderer())(job)
    return psutil.Process().memory_info().rss / (1 << 20)
