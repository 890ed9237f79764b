"""The letters of a plan as PDFs: one for each row, one for each group, or one with all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from govdocs.batch.executors import Executor
from govdocs.batch.jobs import Done, Limits
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from govdocs.mail_merge import messages
from govdocs.mail_merge.messages import grouped
from govdocs.mail_merge.plan import MergedLetter, MergePlan, prepare
from govdocs.mail_merge.sheets.read import Rows
from govdocs.output import warm
from govdocs.problems.problem import Problem, RenderFault, in_order

if TYPE_CHECKING:
    from govdocs.models import Document
    from govdocs.output import Renderer

MAX_BOUND = 5_000
"""Letters in one PDF. Each page of it takes about 0.75 MB of memory until the file is written."""


@dataclass(frozen=True)
class MergeJob:
    """One PDF to be written: its letters, and its file."""

    letters: tuple[MergedLetter, ...]
    target: Path


@dataclass(frozen=True)
class Written:
    """The result of a job: the files written, and what the audit finds in each letter."""

    paths: tuple[Path, ...]
    findings: tuple[tuple[MergedLetter, Problem], ...] = ()


@dataclass(frozen=True)
class Merged:
    """The files of a merge in the order of the sheet; `failed` are the PDFs whose pages could not be made, with their problems.

    `warnings` is what was found in the sheet and the letters without stopping any.
    """

    paths: tuple[Path, ...]
    failed: tuple[Done[MergeJob, Written], ...]
    warnings: tuple[Problem, ...]


def merge(
    letter: str | Path,
    data: Rows,
    folder: str | Path,
    *,
    sheet: str | None = None,
    name: str | None = None,
    by: str | None = None,
    single: str | Path | None = None,
    limit: int | None = None,
    first: int = 1,
    office: str | Path | None = None,
    renderer: Renderer | None = None,
    keep_yaml: bool = False,
    audit: bool = False,
    executor: Executor | None = None,
    workers: int = 1,
    limits: Limits | None = None,
) -> Merged:
    """One letter for each row of a csv, xlsx, ods or YAML file (or of mappings), as PDFs in `folder`.

    `single` names one PDF in that folder for all letters, `by` the column whose values make a PDF each; `keep_yaml` writes
    each letter's YAML too. The other options are those of `govdocs.mail_merge.prepare` and `govdocs.batch.runner.run`.

    Raises InvalidDocument, before anything is written, with all that is wrong in the letter and in any row; Refusal for
    options that cannot be.
    """
    from govdocs.output import Renderer

    renderer = renderer or Renderer()
    plan = prepare(letter, data, sheet=sheet, name=name, by=by, limit=limit, first=first, office=office, problems_of=problems_on_paper(renderer))  # fmt: skip
    writing = Writing(renderer, keep_yaml, audit)
    order = jobs(plan, Path(folder), single)
    done = {
        one.job.target: one for one in run(writing, order, executor=executor, workers=workers, limits=limits)
    }
    ready = [done[job.target] for job in order]
    for one in ready:
        for merged, problem in one.result.findings if one.result else ():
            plan.problems.add(problem, merged.file, merged.row)
    return Merged(
        tuple(path for one in ready if one.result for path in one.result.paths),
        tuple(one for one in ready if one.problems),
        warnings(plan),
    )


def problems_on_paper(renderer: Renderer) -> Callable[[Document], tuple[Problem, ...]]:
    """What can be said of a letter's pages without laying them out: the characters that no face of the renderer has.

    Nothing for a draft, which is printed all the same, for templates of a user's, which may print less, and for a font file that
    cannot be used, which rendering reports.
    """

    def found(document: Document) -> tuple[Problem, ...]:
        if renderer.draft or renderer.templates is not None:
            return ()
        try:
            return renderer.missing_characters(document)
        except RenderFault:
            return ()

    return found


def jobs(plan: MergePlan, folder: Path, single: str | Path | None = None) -> tuple[MergeJob, ...]:
    """The PDFs of a plan. Raises Refusal for one PDF of more than MAX_BOUND letters."""
    if single is not None:
        found = [MergeJob(plan.letters, folder / single)]
    elif plan.groups:
        found = [MergeJob(members, folder / f"{name}.pdf") for name, members in plan.groups.items()]
    else:
        found = [MergeJob((letter,), folder / f"{letter.name}.pdf") for letter in plan.letters]
    most = max((len(job.letters) for job in found), default=0)
    if most > MAX_BOUND:
        raise Refusal(*messages.TOO_MANY_FOR_ONE_PDF.filled(most=grouped(MAX_BOUND), given=grouped(most)))
    return tuple(found)


def warnings(plan: MergePlan) -> tuple[Problem, ...]:
    """What was found without stopping any letter, with what the audit has found so far."""
    return in_order(dict.fromkeys((*plan.warnings, *plan.problems.of_letter(), *plan.problems.report.all())))


@dataclass(frozen=True)
class Writing:
    """The task of writing one PDF, by the renderer that its process keeps warm. Can be pickled."""

    renderer: Renderer
    keep_yaml: bool = False
    audit: bool = False

    def prepare(self) -> None:
        """Load the engine: once in each process of our own, before its first PDF is timed."""
        warm(self.renderer).prepare()

    def __call__(self, job: MergeJob) -> Written:
        from govdocs.files.atomic import write_all
        from govdocs.files.outputs import refuse_over_other, refuse_over_source

        renderer = warm(self.renderer)
        documents = [letter.document() for letter in job.letters]
        pdf = renderer.pdf(documents[0]) if len(documents) == 1 else renderer.bound(documents)
        sources = {job.target.with_name(letter.file): letter.text.encode() for letter in job.letters}
        refuse_over_source(job.target)
        if self.keep_yaml:
            refuse_over_other(sources)
        paths = write_all({job.target: pdf, **(sources if self.keep_yaml else {})})
        found = (
            (letter, problem)
            for letter, document in zip(job.letters, documents, strict=True)
            for problem in self._found(document)
        )
        return Written(paths, tuple(found))

    def _found(self, document: Document) -> tuple[Problem, ...]:
        if not self.audit or document.faithful:
            return document.warnings
        from govdocs.audit import audit

        return audit(document)
