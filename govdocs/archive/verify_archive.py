"""Every letter of an archive, rendered again and compared: in one process or many, from the beginning or from where it stopped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from govdocs.archive.comparison import Rung
from govdocs.archive.embedded_source import read_fingerprint
from govdocs.archive.journal import Letter
from govdocs.archive.messages import bound_to_its_makers, unread_source
from govdocs.archive.verdict import Verdict, differences
from govdocs.archive.verify_pdf import regenerated
from govdocs.batch.executors import Executor
from govdocs.batch.jobs import Limits
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from govdocs.loading.loader import load
from govdocs.output import Renderer, warm
from govdocs.pdf.attachments import FINGERPRINT
from govdocs.problems.problem import GovdocsError, Problem

if TYPE_CHECKING:
    from govdocs.archive.store import Archive

_VERDICT = TypeAdapter(Verdict)
_BEGINS = b'{"by": "'
_VERSION = 1  # of a line of a state file; another one is not read


@dataclass(frozen=True)
class Inspection:
    """One letter to be rendered again: a job that can be pickled."""

    archive: Path
    letter: Letter
    renderer: Renderer

    def verdict(self) -> Verdict:
        home = self.archive / self.letter.folder
        name = (self.archive / self.letter.pdf_file).as_posix()
        renderer = warm(self.renderer)
        before = read_fingerprint((home / FINGERPRINT).read_bytes())
        found = differences(before, dict(renderer.fingerprint))
        try:
            document = load(home / "source" / self.letter.document)
        except GovdocsError as error:
            return Verdict(
                name,
                Rung.NOT_RENDERED,
                self.letter.title,
                None,
                found,
                tuple(map(bound_to_its_makers, error.problems)),
            )
        if {file: sha256(data).hexdigest() for file, data in document.files.items()} != self.letter.sources:
            problem = unread_source(f"{self.letter.folder}/source/{self.letter.document}")
            return Verdict(name, Rung.DAMAGED, self.letter.title, None, (), (problem,))
        pdf = (self.archive / self.letter.pdf_file).read_bytes()
        return regenerated(name, pdf, document, before, renderer, title=self.letter.title)


def inspect(
    archive: Archive,
    letters: Iterable[Letter],
    *,
    executor: Executor | None = None,
    workers: int = 1,
    limits: Limits | None = None,
    state: Path | None = None,
) -> Iterator[Verdict]:
    """The verdict of each letter as it is known; first of those whose files are not as they were stored.

    With `state`, a file, what is found out is kept there, and what stands there already is not rendered again, provided that
    the programs, fonts and templates are still the same; the file is removed when every letter has its verdict.
    """
    cold = replace(archive.renderer)
    memory = _Memory(state, cold) if state else None
    left: list[Inspection] = []
    for letter in letters:
        if damage := archive.damage(letter):
            name = (archive.folder / letter.pdf_file).as_posix()
            yield Verdict(name, Rung.DAMAGED, letter.title, problems=damage)
        elif memory and (known := memory.recall(letter)):
            yield known
        else:
            left.append(Inspection(archive.folder, letter, cold))
    for done in run(Inspection.verdict, left, executor=executor, workers=workers, limits=limits):
        verdict = done.result or _failed(done.job, done.problems)
        if memory and done.result:
            memory.note(done.job.letter, verdict)
        yield verdict
    if memory:
        memory.forget()


def _failed(job: Inspection, problems: tuple[Problem, ...]) -> Verdict:
    """The verdict of a letter that took its process with it, or ran into a limit."""
    name = (job.archive / job.letter.pdf_file).as_posix()
    return Verdict(name, Rung.NOT_RENDERED, job.letter.title, problems=problems)


class _Memory:
    """The verdicts of an interrupted run: one a line, each under a key of the letter and of all that it was rendered by."""

    def __init__(self, path: Path, renderer: Renderer) -> None:
        self._path = path
        now = json.dumps([_VERSION, dict(replace(renderer).fingerprint)], sort_keys=True)
        self._now = sha256(now.encode()).hexdigest()
        self._known = dict(self._read())
        self._refuse_other_file()
        # A line that a crash left without its end must not spoil the next.
        self._begun = not path.exists() or path.stat().st_size == 0

    def recall(self, letter: Letter) -> Verdict | None:
        return self._known.get(letter.pdf)

    def note(self, letter: Letter, verdict: Verdict) -> None:
        line = json.dumps(
            {"by": self._now, "pdf": letter.pdf, "verdict": _VERDICT.dump_python(verdict, mode="json")},
            ensure_ascii=False,
        )
        with self._path.open("ab") as file:
            file.write((b"" if self._begun else b"\n") + line.encode() + b"\n")
        self._begun = True

    def forget(self) -> None:
        self._path.unlink(missing_ok=True)

    def _refuse_other_file(self) -> None:
        """A file that is none of ours would be lost when all is done."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            begins = file.read(len(_BEGINS))
        if not _BEGINS.startswith(begins):
            raise Refusal(
                f"‘{self._path}’ অগ্রগতির ফাইল নয়; সেটি বদলানো হয়নি। --resume-এ নতুন একটি ফাইলের নাম দিন।",
                f"'{self._path}' holds no verdicts and was left as it is; give --resume the name of a new file.",
            )

    def _read(self) -> Iterator[tuple[str, Verdict]]:
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return
        for line in lines:
            try:
                kept = json.loads(line)
                if kept["by"] == self._now:
                    yield kept["pdf"], _VERDICT.validate_python(kept["verdict"])
            except (ValueError, KeyError, TypeError, RecursionError, ValidationError):
                continue  # torn by the crash: that letter is rendered again
