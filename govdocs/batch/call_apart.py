"""One call of a function in a process of its own, held to limits: for a library in C at work on a file that may come from anybody.

Such a call is ended by nothing of Python, and takes its process with it where it fails. Other than the processes of a batch, this
one needs no `if __name__ == "__main__":` of a script, and any process may start it, be it one of a pool; it does one call, and
starts in a quarter of a second. It ends with the process that started it.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.spawn import get_executable
from typing import IO, Any, Final, ParamSpec, TypeVar

from govdocs.batch.jobs import Limits
from govdocs.batch.memory import memory_of, refuse_more_memory
from govdocs.problems.problem import Problem, RenderFault

P = ParamSpec("P")
T = TypeVar("T")

TICK: Final = 0.05  # seconds between two looks at the clock and at the memory

_SERVE: Final = (
    "import sys; sys.path[:] = sys.argv[1:]; from govdocs.batch.call_apart import serve_once; serve_once()"
)


def call_apart(
    function: Callable[P, T], limits: Limits, given_up: Problem, *arguments: P.args, **keywords: P.kwargs
) -> T:
    """What a function returns or raises, called in a process of its own; function and arguments are pickled.

    Raises RenderFault with the problem `given_up` where a limit is passed or the process dies.
    """
    with tempfile.TemporaryFile() as answer, _process(answer) as process:
        assert process.stdin
        try:
            with suppress(OSError):  # it has died: the end of it shows that
                pickle.dump((function, arguments, keywords, limits.memory), process.stdin)
                process.stdin.flush()
            if not _is_done(process, limits):
                raise RenderFault([given_up])
        finally:
            process.kill()
        answer.seek(0)
        try:
            result, error = pickle.load(answer)
        except EOFError:  # it has left without one
            raise RenderFault([given_up]) from None
    if isinstance(error, MemoryError):
        raise RenderFault([given_up])
    if error is not None:
        raise error
    returned: T = result
    return returned


def serve_once() -> None:
    """What the process does: take one call from stdin, and give its answer to stdout."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    function, arguments, keywords, memory = pickle.load(sys.stdin.buffer)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if memory:
        refuse_more_memory(memory)
    answer: tuple[Any, Exception | None]
    try:
        answer = function(*arguments, **keywords), None
    except Exception as error:
        answer = None, error
    pickle.dump(answer, answers)
    answers.flush()
    os._exit(0)  # nothing is left to be done, and no library can fail at it


def _process(answer: IO[bytes]) -> subprocess.Popen[bytes]:
    command = [os.fsdecode(get_executable()), "-c", _SERVE, *sys.path]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=answer, stderr=subprocess.DEVNULL)


def _is_done(process: subprocess.Popen[bytes], limits: Limits) -> bool:
    """Wait until it ends or passes a limit; whether it has ended well."""
    begun = time.monotonic()
    while True:
        try:
            return process.wait(TICK) == 0
        except subprocess.TimeoutExpired:
            if limits.passed_by(time.monotonic() - begun, lambda: memory_of(process.pid)):
                return False


def _end_with_parent() -> None:
    """End when the other side of stdin is gone, whatever this process is at."""
    sys.stdin.buffer.read(1)
    os._exit(1)
