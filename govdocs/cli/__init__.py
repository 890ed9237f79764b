"""The command `govdocs`: its verbs and exit codes; the only place that prints. Paths of artefacts go to stdout, words to stderr.

Each verb has a module, which `verbs` lists; `console`, `options` and `documents` hold what verbs share, `messages` the sentences.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import typer

from govdocs.batch.end_signals import ended_by_signals
from govdocs.cli import messages, verbs
from govdocs.cli.console import print_failure, print_problems
from govdocs.cli.former_words import with_present_words
from govdocs.cli.language import language_after_verb, requested_language
from govdocs.cli.printing import say
from govdocs.cli.verbs import app
from govdocs.errors import ExitCode, Refusal, raised_at
from govdocs.problems.problem import GovdocsError, Language

__all__ = ["ExitCode", "app", "main"]

_INTERRUPTED = 128 + 2  # as a shell names the end by SIGINT
_READER_GONE = 128 + 13  # and by SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, or those of the process. Returns its exit code.

    Ctrl-C, SIGTERM and SIGHUP end it so that nothing half made and no program that it started is left.
    """
    with ended_by_signals() as ending:
        try:
            code = _answered(arguments)
        except KeyboardInterrupt:
            code = _INTERRUPTED
    return ending.exit_code or code  # typer takes each of them for Ctrl-C


def _answered(arguments: Sequence[str] | None) -> int:
    _open_standard_streams()
    # Without it, pydantic looks into each package of the machine for plugins.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console is not UTF-8 by itself; a file's name need not be.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = with_present_words(language_after_verb(list(sys.argv[1:] if arguments is None else arguments)))
    try:
        return _run(given)
    except (
        Exception
    ) as error:  # of ours, or the system's that gives no more memory: in words, and no letter among them
        return _failed(error, requested_language(given))


def _run(given: list[str]) -> int:
    verbs.load(*given[:1])
    try:
        code = app(args=given, standalone_mode=False, obj=requested_language(given))
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # typer answers the first with the second
        return _reader_gone()
    except (
        Refusal
    ) as refusal:  # a verb handles those of documents; this one is of an argument, or of the system
        say(refusal.message(requested_language(given)))
        return ExitCode.USAGE if refusal.exit_code is ExitCode.INVALID else refusal.exit_code
    except OSError as error:
        with suppress(OSError):
            sys.stdout.flush()
            return print_failure(error, requested_language(given))
        _reader_gone()  # it is stdout itself that cannot be written
        return print_failure(error, requested_language(given))
    except typer.TyperException as error:
        from govdocs.cli.usage_errors import explain

        say(explain(error, given))
        return ExitCode.USAGE
    except typer.Abort:  # what typer makes of a KeyboardInterrupt
        raise KeyboardInterrupt from None
    return int(code or 0)


def _failed(error: Exception, language: Language) -> int:
    """Say that govdocs itself has failed, and where. Returns the exit code."""
    try:
        if isinstance(error, GovdocsError):  # of a file that was changed between two looks at it
            print_problems(error.problems, "text", language, sys.stderr)
            return error.exit_code
        if isinstance(error, MemoryError):
            said = messages.OUT_OF_MEMORY.message(language)
        else:
            name = f"{type(error).__name__}, {raised_at(error)}"
            said = messages.FAILED_ITSELF.filled(error=name).message(language)
        say(said)
        sys.stdout.flush()
    except Exception:  # no memory for these words, or no file to be opened any more
        with suppress(OSError):
            os.write(2, b"govdocs: out of memory or of open files\n")
    return ExitCode.RENDER_FAULT


def _reader_gone() -> int:
    """Whoever read our output has stopped, as `head` does. What is still to be written goes nowhere, without a word."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
    return _READER_GONE


def _open_standard_streams() -> None:
    """Streams that the shell has closed (`>&-`): stdin is empty, words go nowhere, and what is printed on stdout cannot be written.

    Left closed, the next file that is opened would take their place.
    """
    for number, name, mode, flags in (
        (0, "stdin", "r", os.O_RDONLY),
        (1, "stdout", "w", os.O_RDONLY),
        (2, "stderr", "w", os.O_WRONLY),
    ):
        if getattr(sys, name) is not None:
            continue
        try:
            os.fstat(number)
        except OSError:
            opened = os.open(os.devnull, flags)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - for the whole process
