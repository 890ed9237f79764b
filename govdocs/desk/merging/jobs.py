"""The letters of a sheet, made in the background: how far they are, stopped when somebody says so, gone with the server."""

from __future__ import annotations

import secrets
import shutil
import threading
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final, Literal
from zipfile import ZIP_STORED, ZipFile

from govdocs.batch.jobs import Limits
from govdocs.batch.watched_process import WatchedProcess
from govdocs.batch.workers import WorkerPool
from govdocs.desk import messages
from govdocs.desk.merging.sheet import LIMITS, Answered, MergeRequest, merge_answer
from govdocs.errors import Refusal
from govdocs.mail_merge import MergeJob, Writing, Written
from govdocs.output import Renderer
from govdocs.problems.problem import InvalidDocument, Problem

MOST_REPORTED: Final = 200
"""Problems of one merge."""

Output = Literal["zip", "pdf"]
State = Literal["checking", "making", "done", "failed", "cancelled"]


@dataclass
class MergeRun:
    """One merge that was begun: how many files are done of how many, its problems, and the folder of its files."""

    output: Output
    folder: Path
    state: State = "checking"
    done: int = 0
    all: int = 0
    problems: list[Problem] = field(default_factory=list)
    cancelled: bool = False
    pool: WorkerPool[MergeJob, Written] | None = None
    thread: threading.Thread | None = None

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        told = [problem.as_dict() for problem in self.problems[:MOST_REPORTED]]
        return {"state": self.state, "done": self.done, "all": self.all, "problems": told}

    @property
    def is_over(self) -> bool:
        return self.state in ("done", "failed", "cancelled")

    @property
    def result(self) -> Path:
        """The one file of all letters."""
        return self.folder / f"letters.{self.output}"

    def cancel(self) -> None:
        """Stop it; the letter at work is given up."""
        self.cancelled = True
        if self.pool is not None:
            self.pool.give_up()


class Merges:
    """The sheets of a desk: asked about in one process; one merge at a time, whose files are kept until the next one begins."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process = WatchedProcess[MergeRequest, Answered](merge_answer, LIMITS)
        self._guard = threading.Lock()
        self._runs: dict[str, MergeRun] = {}

    def answer(self, request: MergeRequest) -> Answered:
        """What is asked of a sheet. Raises InvalidDocument with what is wrong in it, in the letter, or with the time it takes."""
        done = self._process.done(request)
        if done.result is None:
            raise InvalidDocument(done.problems)
        return done.result

    def begin(self, request: MergeRequest, output: Output) -> str:
        """Begin the letters of all rows; returns the name of the job. Raises Refusal while another one is at work."""
        with self._guard:
            for run in self._runs.values():
                if run.cancelled and run.thread is not None:
                    run.thread.join(10)
            if any(not run.is_over for run in self._runs.values()):
                raise Refusal(*messages.MERGE_BUSY)
            for over in self._runs.values():
                shutil.rmtree(over.folder, ignore_errors=True)
            self._runs.clear()
            name = secrets.token_hex(8)
            run = self._runs[name] = MergeRun(output, Path(mkdtemp(prefix="govdocs-merge-")))
        run.thread = threading.Thread(target=self._work, args=(run, request), daemon=True)
        run.thread.start()
        return name

    def run(self, name: str) -> MergeRun | None:
        """The merge of a name; None where there is none any more."""
        return self._runs.get(name)

    def close(self) -> None:
        """Stop what is at work and remove all files."""
        for run in self._runs.values():
            run.cancel()
        self._process.close()
        for run in self._runs.values():
            if run.thread is not None:
                run.thread.join(10)
            shutil.rmtree(run.folder, ignore_errors=True)

    def _work(self, run: MergeRun, request: MergeRequest) -> None:
        try:
            self._make(run, request)
        except InvalidDocument as invalid:
            run.problems += invalid.problems
        except Exception as error:  # a thread has nobody above it who would tell
            run.problems.append(_unexpected(error))
        if not run.is_over:
            run.state = "cancelled" if run.cancelled else "failed"
        if run.state != "done":
            shutil.rmtree(run.folder, ignore_errors=True)

    def _make(self, run: MergeRun, request: MergeRequest) -> None:
        letters = self.answer(request)
        assert isinstance(letters, tuple)
        if run.cancelled:
            return
        if run.output == "pdf":
            order = [MergeJob(letters, run.result)]
        else:
            order = [MergeJob((letter,), run.folder / f"{letter.name}.pdf") for letter in letters]
        most = max(len(job.letters) for job in order)
        limits = Limits(seconds=60 + 2 * most, memory=1024 + 4 * most)
        run.pool = WorkerPool(Writing(Renderer()), order, 1, limits)
        run.state, run.all = "making", len(order)
        made: list[Path] = []
        with closing(run.pool.run()) as results:
            for done in results:
                if run.cancelled:
                    return
                run.done += 1
                run.problems += done.problems
                made += done.result.paths if done.result else ()
        if not made:
            return
        if run.output == "zip":
            with ZipFile(run.result, "w", ZIP_STORED) as packed:
                for path in made:
                    packed.write(path, path.name)
                    path.unlink()
        run.state = "done"


def _unexpected(error: Exception) -> Problem:
    from govdocs.problems.os_errors import unwritable

    if isinstance(error, OSError):
        return unwritable(error)
    return messages.OUR_FAULT.problem()
