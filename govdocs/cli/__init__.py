"""The command: verbs, exit codes, and the only place that prints. Paths of artefacts go to stdout, words to stderr.

One module for each group of verbs; `verbs` says which verb lives where, and how to add one; `console` holds what they share.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from govdocs.cli import verbs
from govdocs.cli.console import app, say, unwritable
from govdocs.cli.former_words import with_present_words
from govdocs.errors import ExitCode, Refusal

__all__ = ["ExitCode", "app", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console is not UTF-8 by itself; a file's name need not be.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else list(arguments)
    given = with_present_words(given)
    verbs.load(*given[:1])
    try:
        code = app(args=given, standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # typer answers the first with the second
        return _reader_gone()
    except Refusal as refusal:  # of what was given on the command line
        say(f"{refusal.bangla} / {refusal.english}")
        return ExitCode.USAGE
    except OSError as error:
        say(unwritable(error, "bn"))
        return ExitCode.RENDER_FAULT
    except typer.TyperException as error:
        from govdocs.cli.usage_errors import told

        say(told(error, given))
        return ExitCode.USAGE
    except (typer.Abort, KeyboardInterrupt):
        return 130
    return int(code or 0)


def _reader_gone() -> int:
    """Whoever read our output has stopped: the way of `head`. What is left unwritten goes nowhere, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + 13  # as a shell names the end by SIGPIPE
