"""Render and compare every letter of an archive, in one process or many; an interrupted run can be resumed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from govdocs.archive import messages
from govdocs.archive.comparison import Agreement
from govdocs.archive.consistency import damage
from govdocs.archive.embedded_source import read_fingerprint
from govdocs.archive.journal_claims import untrue_of_letter, untrue_of_programs
from govdocs.archive.journal_lines import ArchivedLetter
from govdocs.archive.verdict import Verdict
from govdocs.archive.verify_pdf import differences_unread, regenerated, with_pin_kept
from govdocs.batch.executors import Executor
from govdocs.batch.jobs import Limits
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from govdocs.files.portable_names import FINGERPRINT
from govdocs.loading.loader import load
from govdocs.output import Renderer, warm
from govdocs.problems.problem import GovdocsError, Problem

_VERDICT = TypeAdapter(Verdict)
_BEGINS = b'{"by": "'
_VERSION = 2  # of the lines of a state file; lines of other versions are ignored


@dataclass(frozen=True)
class VerificationJob:
    """One letter to be rendered again and compared. Can be pickled."""

    archive: Path
    letter: ArchivedLetter
    renderer: Renderer

    def verdict(self) -> Verdict:
        """Render the letter from its stored source. Raises OSError where a stored file cannot be read."""
        home = self.archive / self.letter.folder
        name = (self.archive / self.letter.pdf_file).as_posix()
        renderer = warm(self.renderer)
        before = read_fingerprint((home / FINGERPRINT).read_bytes())
        if untrue := tuple(untrue_of_programs(self.letter, before)):
            return Verdict(name, Agreement.DAMAGED, self.letter.title, problems=untrue)
        try:
            document = load(home / "source" / self.letter.document)
        except GovdocsError as error:
            return Verdict(
                name,
                Agreement.NOT_RENDERED,
                self.letter.title,
                None,
                differences_unread(before, renderer),
                tuple(map(with_pin_kept, error.problems)),
            )
        if {file: sha256(data).hexdigest() for file, data in document.files.items()} != self.letter.sources:
            path = f"{self.letter.folder}/source/{self.letter.document}"
            problem = messages.STRANGE_SOURCE.filled(path=path).problem()
            return Verdict(name, Agreement.DAMAGED, self.letter.title, None, (), (problem,))
        if untrue := tuple(untrue_of_letter(self.letter, document, before)):
            return Verdict(name, Agreement.DAMAGED, self.letter.title, problems=untrue)
        pdf = (self.archive / self.letter.pdf_file).read_bytes()
        return regenerated(name, pdf, document, before, renderer, title=self.letter.title)


def verify_letters(
    folder: Path,
    letters: Iterable[ArchivedLetter],
    renderer: Renderer,
    *,
    executor: Executor | None = None,
    workers: int = 1,
    limits: Limits | None = None,
    state: str | Path | None = None,
) -> Iterator[Verdict]:
    """The verdict of each letter of the archive in a folder, as it is ready; letters with damaged files come first.

    With `state`, a file, verdicts are written there as they come, and letters whose verdict is there already are not rendered
    again, provided that the programs, fonts and templates are still the same; the file is removed when every letter has its
    verdict. Raises Refusal where `state` is some other file.
    """
    cold = replace(renderer)  # jobs are pickled without the loaded engine
    progress = _Progress(Path(state), cold) if state else None
    left: list[VerificationJob] = []
    for letter in letters:
        if damaged := damage(folder, letter):
            name = (folder / letter.pdf_file).as_posix()
            yield Verdict(name, Agreement.DAMAGED, letter.title, problems=damaged)
        elif progress and (known := progress.recall(letter)):
            yield known
        else:
            left.append(VerificationJob(folder, letter, cold))
    for done in run(VerificationJob.verdict, left, executor=executor, workers=workers, limits=limits):
        verdict = done.result or _failed(done.job, done.problems)
        if progress and done.result:
            progress.note(done.job.letter, verdict)
        yield verdict
    if progress:
        progress.forget()


def _failed(job: VerificationJob, problems: tuple[Problem, ...]) -> Verdict:
    """The verdict of a letter whose process died or reached a limit."""
    name = (job.archive / job.letter.pdf_file).as_posix()
    return Verdict(name, Agreement.NOT_RENDERED, job.letter.title, problems=problems)


class _Progress:
    """The state file of a run: one verdict a line, with hashes of the letter's line in the journal and of what it was rendered by."""

    def __init__(self, path: Path, renderer: Renderer) -> None:
        self._path = path
        now = json.dumps([_VERSION, dict(replace(renderer).fingerprint)], sort_keys=True)
        self._now = sha256(now.encode()).hexdigest()
        self._known = dict(self._read())
        self._refuse_other_file()
        # A line that a crash left without its end must not spoil the next.
        self._at_line_start = not path.exists() or path.stat().st_size == 0

    def recall(self, letter: ArchivedLetter) -> Verdict | None:
        return self._known.get(_digest(letter))

    def note(self, letter: ArchivedLetter, verdict: Verdict) -> None:
        line = json.dumps(
            {
                "by": self._now,
                "letter": _digest(letter),
                "verdict": _VERDICT.dump_python(verdict, mode="json"),
            },
            ensure_ascii=False,
        )
        with self._path.open("ab") as file:
            file.write((b"" if self._at_line_start else b"\n") + line.encode() + b"\n")
        self._at_line_start = True

    def forget(self) -> None:
        self._path.unlink(missing_ok=True)

    def _refuse_other_file(self) -> None:
        """Any other file would be appended to, and removed at the end."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            begins = file.read(len(_BEGINS))
        if not _BEGINS.startswith(begins):
            raise Refusal(*messages.NOT_A_STATE_FILE.filled(path=self._path))

    def _read(self) -> Iterator[tuple[str, Verdict]]:
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return
        for line in lines:
            try:
                recorded = json.loads(line)
                if recorded["by"] == self._now:
                    yield recorded["letter"], _VERDICT.validate_python(recorded["verdict"])
            except (ValueError, KeyError, TypeError, RecursionError, ValidationError):
                continue  # torn by the crash: that letter is rendered again


def _digest(letter: ArchivedLetter) -> str:
    return sha256(letter.line()).hexdigest()
