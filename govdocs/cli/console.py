"""What the command prints for people: words on stderr, problems, a failure with its exit code, a mistake in the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import typer

from govdocs.cli import messages
from govdocs.cli.printing import put_data, put_json, say
from govdocs.cli.terminal import show, show_findings, summary
from govdocs.errors import ExitCode, Refusal, Text
from govdocs.problems.problem import GovdocsError, Language, Problem, refused_value

if TYPE_CHECKING:
    from govdocs.cli.report_formats import Report

STANDARD_STREAM = "-"
"""What names stdin or stdout on the command line."""


def print_problems(problems: Sequence[Problem], report: Report, language: Language, stream: TextIO) -> None:
    """Problems as words on stderr; as data on a stream, which gets it even where nothing is wrong."""
    if report == "text":
        if problems:
            show(problems, language, sys.stderr)
            say(summary(problems, language))
        return
    from govdocs.cli.report_formats import as_github, as_json, as_sarif

    if report == "json":
        put_json(as_json(problems), stream)
    elif report == "sarif":
        put_json(as_sarif(problems, language), stream)
    elif problems:
        put_data(as_github(problems, language) + "\n", stream)


def print_findings(problems: Sequence[Problem], report: Report, language: Language, stream: TextIO) -> None:
    """The problems of documents that were audited: as words in the order of their weight, the same ones once; else as `print_problems`."""
    if report != "text":
        print_problems(problems, report, language, stream)
    elif problems:
        show_findings(problems, language, sys.stderr)


def print_failure(error: Refusal | OSError, language: Language) -> ExitCode:
    """Say what was refused, or which file could not be written. Returns the exit code."""
    problem = problem_of(error)
    say(f"{problem.message(language)} {problem.hint(language)}".rstrip())
    return error.exit_code if isinstance(error, Refusal) else ExitCode.RENDER_FAULT


def problem_of(error: Refusal | OSError) -> Problem:
    """What was refused, or which file could not be written, for the list of problems that a program reads."""
    if isinstance(error, Refusal):
        return refused_value(error)
    from govdocs.problems.os_errors import unwritable

    return unwritable(error)


def worst_of(files: Sequence[Path], work: Callable[[Path], object], language: Language) -> ExitCode:
    """Do the work on each file in turn; what fails with one is said, and does not stop the others. Returns the highest exit code.

    Raises Usage before all work where a file is not there.
    """
    for file in files:
        if not file.is_file():
            no_file(file)
    worst = ExitCode.FINE
    for file in files:
        try:
            work(file)
        except BrokenPipeError:  # whoever read our output has stopped; so do we
            raise
        except (Refusal, OSError) as error:
            worst = max(worst, print_failure(error, language))
        except GovdocsError as error:
            print_problems(error.problems, "text", language, sys.stderr)
            worst = max(worst, error.exit_code)
    return worst


class Failures:
    """What goes wrong with several documents, of which one that fails does not stop the others.

    `problems` are to be printed when all are done; `worst` is the highest exit code so far.
    """

    def __init__(self, language: Language, report: Report = "text") -> None:
        self.language = language
        self.report = report
        self.problems: list[Problem] = []
        self.worst = ExitCode.FINE

    @contextmanager
    def of_one(self) -> Iterator[None]:
        """The work on one document: its problems are collected; in words, a file that cannot be written is reported at once."""
        try:
            yield
        except GovdocsError as error:
            self.problems += error.problems
            self.worst = max(self.worst, error.exit_code)
        except BrokenPipeError:  # whoever read our output has stopped; so do we
            raise
        except OSError as error:
            self.worst = max(self.worst, ExitCode.RENDER_FAULT)
            if self.report == "text":
                print_failure(error, self.language)
            else:
                self.problems.append(problem_of(error))


class Usage(typer.TyperException):
    """A mistake in the command line, in our own words; said in the language of the command line."""

    exit_code = ExitCode.USAGE

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def usage(message: Text | str) -> NoReturn:
    """End with a sentence about the command line."""
    raise Usage(message if isinstance(message, Text) else Text(message, message))


def no_file(path: str | Path) -> NoReturn:
    """End with the sentence that a file is not there."""
    usage(messages.NO_FILE.filled(path=path))
