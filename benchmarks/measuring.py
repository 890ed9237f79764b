"""All contenders, one size of document after the other, in turns: what one round costs each stands side by side."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import instructions
from contenders import Contender
from documents import ONE_PAGE, Case, Source, letters, source_of, text_of
from notations import NOTATIONS
from processes import Job, TooSlowError, Worker, batch, cold, peak_memory
from reading import error_rate, pages_of


@dataclass
class Measures:
    """What came out for one contender; seconds by round."""

    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    batch: list[float] = field(default_factory=list)
    instructions: float = 0.0
    """Millions for a letter, in a warm process."""
    memory: float = 0.0
    size: int = 0
    error_rate: float = 0.0
    pages: int = 0
    note: str = ""
    """Why it was given up."""


Results = dict[Contender, Measures]


@dataclass(frozen=True)
class Bench:
    """Contenders, a folder for what they read and write, the environment of their processes, and how long they may take."""

    contenders: tuple[Contender, ...]
    folder: Path
    environment: dict[str, str]
    limit: float = 180.0
    """Seconds after which nobody waits for a document; of a batch, and of letters that are counted: ten times as many."""

    def measure(self, case: Case, cold_rounds: int, warm_rounds: int) -> Results:
        """Memory, file and text first; then cold processes, then warm ones. Each warm round has a letter of its own."""
        sources = [source_of(letter) for letter in islice(letters(case), warm_rounds)]
        jobs = {one: self._jobs(one, case.name, sources) for one in self.contenders}
        results = {one: Measures() for one in self.contenders}
        for one in _turn(f"{case.title}, memory and text", results):
            with self._giving_up(results[one]):
                self._weigh(one, jobs[one][0], sources[0], results[one])
        for number in range(cold_rounds):
            for one in _turn(f"{case.title}, cold process", results, number):
                with self._giving_up(results[one]):
                    command = one.cold(*jobs[one][0])
                    results[one].cold.append(cold(command, self.environment, self.limit))
        self._measure_warm(case, jobs, results, warm_rounds)
        return results

    def count_instructions(self, letters_counted: int) -> Results:
        """The instructions of a letter of one page, of those that do their work in one process."""
        count = letters_counted + instructions.WARMING
        sources = [source_of(letter) for letter in islice(letters(ONE_PAGE), count)]
        results = {one: Measures() for one in self.contenders if one.is_one_process}
        for one in _turn("instructions", results):
            with self._giving_up(results[one]):
                jobs = self._jobs(one, "counted", sources)
                measured = instructions.of_a_letter(one.warm(), self.environment, jobs, 10 * self.limit)
                results[one].instructions = measured
        return results

    def measure_batch(self, count: int, rounds: int) -> Results:
        """So many different letters of one page, made by two processes."""
        sources = [source_of(letter) for letter in islice(letters(ONE_PAGE), count)]
        jobs = {one: self._jobs(one, "batch", sources) for one in self.contenders}
        results = {one: Measures() for one in self.contenders}
        for number in range(rounds):
            for one in _turn(f"{count} letters", results, number):
                with self._giving_up(results[one]):
                    seconds = batch(one.warm(), self.environment, jobs[one], workers=2, limit=10 * self.limit)
                    results[one].batch.append(seconds)
        return results

    def _weigh(self, one: Contender, job: Job, source: Source, measures: Measures) -> None:
        measures.memory = peak_memory(one.cold(*job), self.environment, self.limit)
        pdf = job[1]
        pages = pages_of(pdf)
        measures.size, measures.pages = pdf.stat().st_size, len(pages)
        measures.error_rate = error_rate(text_of(source.blocks), pages)

    def _measure_warm(
        self, case: Case, jobs: dict[Contender, list[Job]], results: Results, rounds: int
    ) -> None:
        """All processes wait while one works; the first letter of each, a short one, is not counted."""
        short = source_of(next(letters(ONE_PAGE)))
        workers: dict[Contender, Worker] = {}
        try:
            for one in _turn("first letter", results):
                workers[one] = Worker(one.warm(), self.environment, self.limit)
                with self._giving_up(results[one]):
                    workers[one].render(*self._jobs(one, "first", [short]))
            for number in range(rounds):
                for one in _turn(f"{case.title}, warm", results, number):
                    with self._giving_up(results[one]):
                        results[one].warm.append(workers[one].render(jobs[one][number]))
        finally:
            for worker in workers.values():
                worker.close()

    def _jobs(self, one: Contender, name: str, sources: list[Source]) -> list[Job]:
        """The sources written in a contender's notation."""
        folder = self.folder / one.name
        folder.mkdir(exist_ok=True)
        jobs = []
        for number, source in enumerate(sources):
            file = folder / f"{name}-{number}.{one.notation}"
            file.write_text(NOTATIONS[one.notation](source), "utf-8")
            jobs.append((file, file.with_suffix(".pdf")))
        return jobs

    @contextmanager
    def _giving_up(self, measures: Measures) -> Iterator[None]:
        """A contender that fails or takes too long has no more turns with this document; the others go on."""
        try:
            yield
        except TooSlowError:
            measures.note = f"> {self.limit:.0f} s"
        except (OSError, RuntimeError) as error:
            measures.note = "failed"
            print(error, file=sys.stderr)


def _turn(what: str, results: Results, number: int = 0) -> Iterator[Contender]:
    """Who has not given up, one after the other; each turn another one begins."""
    left = [one for one in results if not results[one].note]
    start = number % len(left) if left else 0
    for one in left[start:] + left[:start]:
        print(f"{what} {number + 1}: {one.name}", file=sys.stderr, flush=True)
        yield one
