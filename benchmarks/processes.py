"""Processes started, fed, timed and weighed. Seconds and MB; Linux, for its /proc."""

import os
import selectors
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

Job = tuple[Path, Path]
"""A source, and the PDF to be made of it."""


class TooSlowError(Exception):
    """A document took longer than anybody would wait."""


class Worker:
    """A process of rendering.py that makes one document after the other."""

    def __init__(self, command: list[str], environment: dict[str, str], limit: float) -> None:
        self._limit = limit
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 — closed in close()
        self._process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            start_new_session=True,
        )

    def render(self, job: Job) -> float:
        """Seconds until the PDF is there. Raises TooSlowError."""
        assert self._process.stdin
        assert self._process.stdout
        begin = time.perf_counter()
        self._process.stdin.write("{}\t{}\n".format(*job).encode())
        self._process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            if not selector.select(self._limit):
                raise TooSlowError
        if not os.read(self._process.stdout.fileno(), 100):
            raise RuntimeError(
                f"{self._process.args!r} ended while it made {job[1]}: {_last_of(self._words)}"
            )
        return time.perf_counter() - begin

    def close(self) -> None:
        """End the process and all that it started."""
        _end(self._process)
        self._words.close()


def cold(command: list[str], environment: dict[str, str], limit: float) -> float:
    """Seconds of one process from its start to its end. Raises TooSlowError."""
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as words:
        process = _started(command, environment, words)
        try:
            if process.wait(limit):
                raise RuntimeError(f"{command!r} failed: {_last_of(words)}")
        except subprocess.TimeoutExpired:
            raise TooSlowError from None
        finally:
            seconds = time.perf_counter() - begin
            _end(process)
    return seconds


def peak_memory(command: list[str], environment: dict[str, str], limit: float) -> float:
    """MB at the highest: of one process by the kernel's own mark, of several by their shares added up."""
    process, peak, deadline = (
        _started(command, environment, subprocess.DEVNULL),
        0.0,
        time.monotonic() + limit,
    )
    try:
        while process.poll() is None:
            if time.monotonic() > deadline:
                raise TooSlowError
            tree = _tree(process.pid)
            alone = max(_memory(pid, "status", "VmHWM:") for pid in tree)
            peak = max(peak, alone, sum(_memory(pid, "smaps_rollup", "Pss:") for pid in tree))
            time.sleep(0.01)
    finally:
        _end(process)
    return peak / 1000


def batch(
    command: list[str], environment: dict[str, str], jobs: list[Job], workers: int, limit: float
) -> float:
    """Seconds until that many processes have made all documents, the start of the processes included.

    Raises TooSlowError as soon as all together are late.
    """
    queue: SimpleQueue[Job] = SimpleQueue()
    for job in jobs:
        queue.put(job)
    deadline, failures = time.monotonic() + limit, []

    def work() -> None:
        worker = Worker(command, environment, limit)
        try:
            while True:
                if time.monotonic() > deadline:
                    raise TooSlowError
                worker.render(queue.get_nowait())
        except Empty:
            pass
        except (RuntimeError, TooSlowError) as error:
            failures.append(error)
        finally:
            ends.append(time.perf_counter())
            worker.close()

    begin, ends = time.perf_counter(), list[float]()
    threads = [Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return max(ends) - begin


def _started(
    command: list[str], environment: dict[str, str], words: IO[bytes] | int
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=words, start_new_session=True
    )


def _last_of(words: IO[bytes]) -> str:
    """The end of what a process said before it failed."""
    words.seek(0)
    return words.read().decode(errors="replace")[-2000:]


def _end(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _tree(pid: int) -> list[int]:
    """A process and all below it."""
    below: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            below += map(int, (task / "children").read_text().split())
    return [pid, *(inner for child in below for inner in _tree(child))]


def _memory(pid: int, file: str, name: str) -> int:
    """kB, 0 of a process that has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/{file}").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1])
    return 0
