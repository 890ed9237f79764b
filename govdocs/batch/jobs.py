"""Jobs: what one may take, what became of one, and one attempt at one.

A task is any callable that takes a job and returns its result. Task, job and result are pickled on their way between processes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from govdocs.batch import messages
from govdocs.errors import Refusal, Text, raised_at
from govdocs.numerals import to_bangla
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, refused_value

J = TypeVar("J")
R = TypeVar("R")

TRIES = 3
"""How often a job is begun whose process died: the first may have been stopped by the system, the third was not by chance."""

_LONGEST_ERROR = 300  # characters of an exception's own words in a problem

Outcome = tuple[R | None, tuple[Problem, ...], bool]
"""The result of one attempt, its problems, and whether they are other than an invalid document."""


@dataclass(frozen=True)
class Limits:
    """What one job may take: seconds, and MiB of its process, of which it has at least half to itself. None: no limit."""

    seconds: float | None = None
    memory: int | None = None

    def passed_by(self, seconds: float, memory: Callable[[], float]) -> Problem | None:
        """The limit that a job has passed which has taken so many seconds, and takes so many MiB; None while it is within both."""
        if self.seconds and seconds > self.seconds:
            digits = f"{self.seconds:g}"
            return messages.TOO_SLOW.filled(seconds=Text(to_bangla(digits), digits)).problem()
        if self.memory and memory() > self.memory:
            return messages.TOO_MUCH_MEMORY.filled(memory=self.memory).problem()
        return None


@dataclass(frozen=True)
class Done(Generic[J, R]):
    """A job that is over: its result, or the problems why there is none.

    `fault` is true where the document's words are not to blame: but its pages, a disk, a limit, a process that died.
    """

    job: J
    result: R | None = None
    problems: tuple[Problem, ...] = ()
    fault: bool = False


def attempt(task: Callable[[J], R], job: J) -> Outcome[R]:
    """Do the task for one job; whatever it raises is a problem of this job alone."""
    try:
        return task(job), (), False
    except GovdocsError as error:
        return None, error.problems, not isinstance(error, InvalidDocument)
    except Refusal as error:
        return None, (refused_value(error),), False
    except Exception as error:
        return None, (_problem(error),), True


def died(job: J, how: str) -> Done[J, R]:
    """A job whose process died each of the TRIES times; `how` in English."""
    return Done(job, None, (messages.WORKER_DIED.filled(tries=TRIES, how=how).problem(),), True)


def in_brief(error: BaseException) -> str:
    """An exception by its class and its words, 300 characters at most."""
    return f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]


def _problem(error: Exception) -> Problem:
    if isinstance(error, OSError):
        from govdocs.problems.os_errors import unwritable

        return unwritable(error)  # what cannot be read is an InvalidDocument
    return messages.CRASH.filled(error=in_brief(error), at=raised_at(error)).problem()
