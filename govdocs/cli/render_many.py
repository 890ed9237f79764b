"""`render` of folders and with `-j`: many documents at once, one line for each that fails, and a count at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from govdocs.batch.jobs import Done, Limits
from govdocs.batch.render_many import Rendered, Rendering, RenderJob, changed, manifest_folder, plan
from govdocs.batch.runner import processors, run
from govdocs.cli import messages
from govdocs.cli.console import STANDARD_STREAM, print_problems, usage
from govdocs.cli.printing import put_path, say
from govdocs.cli.progress import tracked
from govdocs.cli.terminal import in_one_line, show
from govdocs.errors import ExitCode, Refusal
from govdocs.files.locate import located
from govdocs.problems.problem import Language, Problem

if TYPE_CHECKING:
    from govdocs.batch.manifest import Manifest
    from govdocs.cli.report_formats import Report
    from govdocs.files.location import Location
    from govdocs.output import Format

_NAMED = 5  # files that are passed over, by name


@dataclass
class _RenderTally:
    made: int = 0
    unchanged: int = 0
    failed: int = 0
    warnings: int = 0
    worst: ExitCode = ExitCode.FINE
    problems: list[Problem] = field(default_factory=list)


def render_folders(
    sources: Sequence[str],
    folder: str | None,
    formats: Sequence[Format],
    rendering: Rendering,
    *,
    workers: int | None,
    limits: Limits,
    every: bool,
    report: Report,
    language: Language,
    quiet: bool,
) -> int:
    """Render all that can be rendered; of folders what changed, or `every` document.

    The paths go to stdout as they are made; the worst exit code wins.
    """
    if STANDARD_STREAM in sources:
        usage(messages.STANDARD_INPUT_ALONE)
    try:
        planned = plan(sources, folder, formats)
        manifest = _manifest(sources, folder, rendering)
        task = replace(rendering, remember=manifest is not None)
        every = every or rendering.numbering is not None  # the manifest does not know what is on record

        def work(jobs: Sequence[RenderJob]) -> Iterator[Done[RenderJob, Rendered]]:
            return run(task, _in_turn(jobs, rendering), workers=workers or processors(), limits=limits)

        done = changed(manifest, planned.jobs, work, every=every) if manifest else work(planned.jobs)
    except Refusal as refusal:
        usage(f"{refusal.bangla} / {refusal.english}")
    if planned.passed_over and not quiet:
        say(_passed_over(planned.passed_over, language))
    tally = _RenderTally()
    if manifest and manifest.problems:
        tally.problems += manifest.problems
        if report == "text":
            show(manifest.problems, language, sys.stderr)
    try:
        with closing(tracked(done, len(planned.jobs), language, quiet=quiet)) as results:
            for each in results:
                _count(each, tally, report, language)
    finally:  # after a Ctrl-C too
        if report != "text":
            print_problems(tally.problems, report, language, sys.stderr)
        elif not quiet or tally.failed:
            say(_summary(tally, len(planned.jobs), language))
    return tally.worst


def _in_turn(jobs: Sequence[RenderJob], rendering: Rendering) -> Iterable[RenderJob]:
    """The jobs in the order in which they take numbers from the register, whichever letter is done first."""
    if rendering.numbering is None:
        return jobs
    return rendering.numbering.in_turn(((job.source, job) for job in jobs), rendering.office)


def _manifest(sources: Sequence[str], folder: str | None, rendering: Rendering) -> Manifest | None:
    """The manifest of a run that is given a folder; None where only files are named, which are always made."""
    home = manifest_folder(sources, folder)
    if home is None or not any(located(source).is_dir() for source in sources):
        return None
    from govdocs.batch.manifest import Manifest

    return Manifest(home, rendering.renderer, office=rendering.office)


PAGES_MADE = "pages-made"
"""The rule that only a render can follow."""


def _count(done: Done[RenderJob, Rendered], tally: _RenderTally, report: Report, language: Language) -> None:
    tally.problems += done.problems
    if done.result is None:
        tally.failed += 1
        tally.worst = max(tally.worst, ExitCode.RENDER_FAULT if done.fault else ExitCode.INVALID)
        if report == "text":
            say(_line(done.job, done.problems, language))
        return
    if done.result.unchanged:
        tally.unchanged += 1
        return
    tally.made += 1
    tally.warnings += len(done.result.warnings)
    tally.problems += done.result.warnings
    pages = [problem for problem in done.result.warnings if problem.code == PAGES_MADE]
    if pages and report == "text":  # the rest is said by `govdocs audit`
        say(_line(done.job, pages, language))
    for path in done.result.paths:
        put_path(path)


def _line(job: RenderJob, problems: Sequence[Problem], language: Language) -> str:
    """A document that failed, in one line: where, what, and how much more there is."""
    first = problems[0].where
    where = first if first.startswith(job.source) else job.source
    return in_one_line(where, problems, language)


def _summary(tally: _RenderTally, total: int, language: Language) -> str:
    left = total - tally.made - tally.failed - tally.unchanged
    parts = [messages.RENDERED.filled(total=total, made=tally.made)]
    parts += [messages.UNCHANGED.filled(count=tally.unchanged)] if tally.unchanged else []
    parts += [messages.NOT_RENDERED.filled(count=tally.failed)] if tally.failed else []
    parts += [messages.LEFT.filled(left=left)] if left else []
    parts += [messages.WARNINGS.filled(count=tally.warnings)] if tally.warnings else []
    return ", ".join(part.message(language) for part in parts) + messages.FULL_STOP.message(language)


def _passed_over(paths: Sequence[Location], language: Language) -> str:
    names = ", ".join(str(path) for path in paths[:_NAMED]) + (", …" if len(paths) > _NAMED else "")
    return messages.PASSED_OVER.filled(count=len(paths), names=names).message(language)
