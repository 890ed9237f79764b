"""The letters of a plan as PDFs: one for each row, one for each group, or one with all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from govdocs.batch.executors import Executor
from govdocs.batch.jobs import Done, Limits
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from govdocs.mail_merge.plan import Letter, Plan, prepare
from govdocs.mail_merge.sheets.read import Rows
from govdocs.numerals import to_bangla
from govdocs.output import warm
from govdocs.problems.problem import Problem, in_order

if TYPE_CHECKING:
    from govdocs.output import Renderer

MAX_BOUND = 5_000
"""Letters in one PDF. Each page of it takes about 0.75 MB of memory until the file is written."""


@dataclass(frozen=True)
class Job:
    """One PDF to be written: its letters, and its file."""

    letters: tuple[Letter, ...]
    target: Path


@dataclass(frozen=True)
class Written:
    """What became of a job: the files written, and what the audit says of each letter."""

    paths: tuple[Path, ...]
    findings: tuple[tuple[Letter, Problem], ...] = ()


@dataclass(frozen=True)
class Merged:
    """What a merge has made, in the order of the sheet; the problems of letters whose pages could not be made stand in `failed`.

    `warnings` is what was found in the sheet and the letters without stopping any.
    """

    paths: tuple[Path, ...]
    failed: tuple[Done[Job, Written], ...]
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
    office: Path | None = None,
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

    plan = prepare(letter, data, sheet=sheet, name=name, by=by, limit=limit, first=first, office=office)
    writing = Writing(renderer or Renderer(), keep_yaml, audit)
    order = jobs(plan, Path(folder), single)
    done = {
        one.job.target: one for one in run(writing, order, executor=executor, workers=workers, limits=limits)
    }
    ready = [done[job.target] for job in order]
    for one in ready:
        for source, problem in one.result.findings if one.result else ():
            plan.retelling.tell(problem, source.file, source.row)
    return Merged(
        tuple(path for one in ready if one.result for path in one.result.paths),
        tuple(one for one in ready if one.problems),
        warnings(plan),
    )


def jobs(plan: Plan, folder: Path, single: str | Path | None = None) -> tuple[Job, ...]:
    """The PDFs of a plan. Raises Refusal for one PDF of more than MAX_BOUND letters."""
    if single is not None:
        found = [Job(plan.letters, folder / single)]
    elif plan.groups:
        found = [Job(members, folder / f"{name}.pdf") for name, members in plan.groups.items()]
    else:
        found = [Job((letter,), folder / f"{letter.name}.pdf") for letter in plan.letters]
    most = max((len(job.letters) for job in found), default=0)
    if most > MAX_BOUND:
        raise Refusal(
            f"এক PDF-এ সর্বোচ্চ {to_bangla(f'{MAX_BOUND:,}')}টি পত্র রাখা যায়, {to_bangla(f'{most:,}')}টি নয়; --by দিয়ে ভাগ করুন।",
            f"one PDF takes {MAX_BOUND:,} letters, not {most:,}; group them with --by.",
        )
    return tuple(found)


def warnings(plan: Plan) -> tuple[Problem, ...]:
    """What was found without stopping any letter, that of the audit among it as far as it was told."""
    return in_order(dict.fromkeys((*plan.warnings, *plan.retelling.own(), *plan.retelling.report.all())))


@dataclass(frozen=True)
class Writing:
    """The task of writing one PDF, by the renderer that its process keeps warm. Can be pickled."""

    renderer: Renderer
    keep_yaml: bool = False
    audit: bool = False

    def prepare(self) -> None:
        """What a process of our own does once, before its first PDF is timed."""
        warm(self.renderer).prepare()

    def __call__(self, job: Job) -> Written:
        from govdocs.files.atomic import write_all

        renderer = warm(self.renderer)
        documents = [letter.document() for letter in job.letters]
        pdf = renderer.pdf(documents[0]) if len(documents) == 1 else renderer.bound(documents)
        sources = {job.target.with_name(letter.file): letter.text.encode() for letter in job.letters}
        paths = write_all({job.target: pdf, **(sources if self.keep_yaml else {})})
        if not self.audit:
            return Written(paths)
        from govdocs.audit import audit

        found = (
            (letter, problem)
            for letter, document in zip(job.letters, documents, strict=True)
            for problem in audit(document)
        )
        return Written(paths, tuple(found))
