"""How long one document may take, and how much memory: the options of the verbs that render, and what they are without."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from govdocs.batch.jobs import Limits
from govdocs.cli import messages
from govdocs.cli.console import print_problems, usage
from govdocs.errors import ExitCode
from govdocs.problems.problem import Language, Problem

if TYPE_CHECKING:
    from govdocs.cli.report_formats import Report
    from govdocs.output import Renderer
    from govdocs.pdf import Faces
    from govdocs.word.settings import WordSettings

SECONDS: Final = 120.0  # a hundred pages on a slow machine
MEMORY: Final = 1024  # MiB; three thousand rows take 600


def limits_of(seconds: float | None = None, memory: int | None = None) -> Limits:
    """The limits as given on the command line, where 0 means none; without them those of every document. Raises Usage."""
    seconds = SECONDS if seconds is None else seconds
    memory = MEMORY if memory is None else memory
    if not seconds >= 0 or memory < 0:  # nan is not
        usage(messages.NEGATIVE_LIMIT)
    return Limits(seconds or None, memory or None)


def renderer_within(
    limits: Limits,
    templates: Path | None,
    faces: Faces | None,
    *,
    draft: bool = False,
    source: bool = True,
    word: WordSettings | None = None,
) -> Renderer:
    """A renderer for one document after the other: with a user's folder in a watched process of its own."""
    from govdocs.output import Renderer

    if templates is None or not (limits.seconds or limits.memory):
        return Renderer(templates, faces, draft, source, word)
    from govdocs.batch.watched_renderer import WatchedRenderer

    renderer = WatchedRenderer(templates, faces, draft, source, word, limits)
    renderer.prepare()  # its process starts while the document is being read
    return renderer


def giving_up(report: Report, language: Language) -> Callable[[Problem], NoReturn]:
    """What to do where a document has passed a limit and cannot be stopped: say so, and end this process."""

    def give_up(problem: Problem) -> NoReturn:
        print_problems((problem,), report, language, sys.stderr)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ExitCode.RENDER_FAULT)

    return give_up
