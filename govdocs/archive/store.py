"""An archive of letters: a folder of PDFs with their sources, and a journal that is only ever added to.

    2024/46.00.0000.071.31.003.24-125_3f9a1c2e04/
        46.00.0000.071.31.003.24-125.pdf
        source/letter.yaml, source/office.yaml …
        fingerprint.json
    journal.jsonl

A letter's files are written first, in a folder that is renamed when it is whole; its line in the journal comes last. So a
crash leaves an archive that is as it was before, and at most a folder that no line speaks of.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from govdocs.archive.consistency import ADDING, doubled, strays
from govdocs.archive.embedded_source import Enclosed, NoSource, enclosed, laid_out, read_pdf, whole_document
from govdocs.archive.file_names import all_keepable, folder_of, plain_name
from govdocs.archive.journal import JOURNAL, Event, Journal, Letter, Stored, Superseded, append
from govdocs.archive.messages import draft, missing, not_its_source, number_taken, tampered, without_source
from govdocs.archive.verdict import Verdict
from govdocs.archive.verify_pdf import refused, regenerated, renamed
from govdocs.errors import Refusal
from govdocs.files.atomic import sync_folder, write_whole
from govdocs.files.digest import sha256_of
from govdocs.files.locking import locked
from govdocs.loading.loader import load
from govdocs.models import Document
from govdocs.output import Renderer
from govdocs.pdf.attachments import FINGERPRINT
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem

if TYPE_CHECKING:
    from govdocs.batch.executors import Executor
    from govdocs.batch.jobs import Limits

README = "README.txt"
SOURCE = "source"


@dataclass(frozen=True)
class Added:
    """A letter that is in the archive now, and whether it was not before."""

    letter: Letter
    new: bool
    superseded: tuple[Letter, ...] = ()


class Archive:
    """The archive in a folder, which need not exist before the first letter is added.

    `renderer` is how YAML is rendered and letters are verified. Several processes may add at once.
    """

    def __init__(self, folder: str | Path, renderer: Renderer | None = None) -> None:
        self.folder = Path(folder)
        self.renderer = renderer or Renderer()
        self._journal = Journal(self.folder / JOURNAL)

    @property
    def exists(self) -> bool:
        return self._journal.path.is_file()

    def journal(self) -> Journal:
        """What the journal says now."""
        return self._journal.refresh()

    def letters(self, *, superseded: bool = False) -> tuple[Letter, ...]:
        """The letters in the order of their dates and numbers; those that were corrected only where they are asked for."""
        journal = self.journal()
        found = journal.letters if superseded else journal.current()
        return tuple(sorted(found.values(), key=lambda each: (each.date, each.number, each.folder)))

    def path(self, letter: Letter) -> Path:
        """The PDF of a letter."""
        return self.folder / letter.pdf_file

    def add(
        self,
        source: str | Path,
        *,
        office: Path | None = None,
        supersede: bool = False,
        on: date | None = None,
    ) -> Added:
        """Put a letter in: a YAML file, which is rendered, or a PDF of ours, which is kept byte for byte.

        The same letter again changes nothing. `supersede` says that it corrects what has its number and date. `on` is the day
        that the journal names, by default today.

        Raises InvalidDocument or RenderFault for what cannot be archived: a draft, a number and date that another letter has, a
        PDF without source, or one that is not what its own source gives.
        """
        path = Path(source)
        arrival = _from_pdf(path, self.renderer) if _is_pdf(path) else self._from_yaml(path, office)
        self.folder.mkdir(parents=True, exist_ok=True)
        with locked(self.folder / JOURNAL) as file:
            journal = self.journal()
            events: list[Event] = []
            letter = journal.letters.get(arrival.letter.pdf)
            if letter is None:
                letter = arrival.dated(on or date.today())
                if not supersede and (holders := journal.holders(letter)):
                    raise InvalidDocument([number_taken(str(path), holders[0], str(self.path(holders[0])))])
                self._store(arrival)
                events.append(letter)
            corrected = self._corrected(journal, letter) if supersede else ()
            events += [Superseded(other.pdf, letter.pdf) for other in corrected]
            if events:
                append(file, events)
        return Added(letter, new=letter in events, superseded=corrected)

    def verify(
        self,
        letters: Iterable[Letter] | None = None,
        *,
        executor: Executor | None = None,
        workers: int = 1,
        limits: Limits | None = None,
        state: Path | None = None,
    ) -> Iterator[Verdict]:
        """Render letters again, by default all, each from its stored source, and say how far each agrees; as they are done.

        Executor, workers and limits are those of `govdocs.batch.runner.run`. `state` is a file for going on after an interruption.
        """
        from govdocs.archive.verify_archive import inspect

        chosen = self.letters(superseded=True) if letters is None else letters
        return inspect(self, chosen, executor=executor, workers=workers, limits=limits, state=state)

    def damage(self, letter: Letter) -> tuple[Problem, ...]:
        """The files of a letter that are missing or are not what was stored."""
        return tuple(
            problem
            for file in letter.files
            if (problem := _damage(self.folder / file.path, file)) is not None
        )

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the archive besides its letters: lines of the journal, stray files, two letters of one number."""
        journal = self.journal()
        return (*journal.problems, *doubled(journal), *strays(self.folder, journal))

    def _from_yaml(self, path: Path, office: Path | None) -> Arrival:
        """A document as it is rendered now; the letter that is there already where it was made from the same source."""
        document = load(path, office=office)
        _refuse_draft(document, str(path), self.renderer.draft)
        known = self.journal().of_sources(
            {name: sha256(data).hexdigest() for name, data in document.files.items()}
        )
        if known is not None:
            return Arrival(known, {})
        pdf = self.renderer.pdf(document)
        return _arrival(str(path), pdf, enclosed(pdf, str(path)), path.name, document)

    def _corrected(self, journal: Journal, letter: Letter) -> tuple[Letter, ...]:
        """The letters that a letter takes the place of: those of its number and date, unless it has been corrected itself."""
        known = letter.pdf in journal.letters
        return () if known and not journal.is_current(letter.pdf) else tuple(journal.holders(letter))

    def _furnish(self) -> None:
        """What lies in every archive, where it is missing."""
        for name, packaged in ((README, README), (".gitattributes", "gitattributes")):
            if not (self.folder / name).exists():
                write_whole(self.folder / name, (files("govdocs.archive") / packaged).read_bytes())

    def _store(self, arrival: Arrival) -> None:
        """Write a letter's folder, whole or not at all; one that an interrupted adding left whole is taken as it is."""
        self._furnish()
        target = self.folder / arrival.letter.folder
        for dead in self.folder.glob(f"{ADDING}*"):  # we hold the lock: nobody else is writing
            shutil.rmtree(dead, ignore_errors=True)
        if target.exists():
            if damage := self.damage(arrival.letter):
                raise GovdocsError(damage)
            return
        growing = self.folder / f"{ADDING}{secrets.token_hex(4)}"
        try:
            for name, data in arrival.files.items():
                write_whole(growing / name, data)
            target.parent.mkdir(exist_ok=True)
            growing.rename(target)
        except BaseException:
            shutil.rmtree(growing, ignore_errors=True)
            raise
        sync_folder(target.parent)
        sync_folder(self.folder)


@dataclass(frozen=True)
class Arrival:
    """A letter on its way in, with its files by their names within its folder."""

    letter: Letter
    files: dict[str, bytes]

    def dated(self, day: date) -> Letter:
        return replace(self.letter, added=day.isoformat())


def _is_pdf(path: Path) -> bool:
    return path.suffix.lower() == ".pdf"


def _from_pdf(path: Path, renderer: Renderer) -> Arrival:
    """A PDF with what it was made from. Where it was made by the programs of now, it must be what its source gives."""
    name = str(path)
    try:
        pdf = read_pdf(path)
        inside = enclosed(pdf, name)
    except NoSource as refusal:
        raise InvalidDocument([without_source(refused("no-source", refusal))]) from refusal
    except Refusal as refusal:
        raise InvalidDocument([refused("no-source", refusal)]) from refusal
    with laid_out(inside.sources) as folder:
        try:
            main, document = whole_document(folder, inside.sources)
        except InvalidDocument as invalid:
            raise InvalidDocument(renamed(invalid.problems, folder, name)) from invalid
    _refuse_draft(document, name, "draft" in inside.prints)
    if inside.prints == renderer.fingerprint:
        verdict = regenerated(name, pdf, document, inside.prints, renderer)
        if verdict.rung:
            raise InvalidDocument([not_its_source(name), *verdict.problems])
    return _arrival(name, pdf, inside, main, document)


def _arrival(name: str, pdf: bytes, inside: Enclosed, main: str, document: Document) -> Arrival:
    number, day = document.printed_number, document.day
    called = plain_name(number, document.name, day)
    digest = sha256(pdf).hexdigest()
    folder = folder_of(called, day, digest)
    contents = {
        f"{called}.pdf": pdf,
        FINGERPRINT: inside.fingerprint,
        **{f"{SOURCE}/{file}": data for file, data in inside.sources.items()},
    }
    stored = {f"{folder}/{file}": sha256(data).hexdigest() for file, data in contents.items()}
    try:
        all_keepable(stored)
    except Refusal as refusal:
        raise InvalidDocument([refused("bad-name", refusal)]) from refusal
    letter = Letter(
        pdf=digest,
        folder=folder,
        document=main,
        kind=document.name,
        number=number,
        date=day.isoformat() if day else "",
        subject=document.headline,
        govdocs=inside.prints.get("govdocs", version("govdocs")),
        fingerprint=sha256(inside.fingerprint).hexdigest(),
        files=tuple(Stored(path, stored[path]) for path in sorted(stored)),
        added="",
    )
    return Arrival(letter, contents)


def _refuse_draft(document: Document, name: str, printed_as_draft: bool) -> None:
    if printed_as_draft or document.is_draft:
        raise InvalidDocument([draft(name)])


def _damage(path: Path, file: Stored) -> Problem | None:
    """What is wrong with a stored file; a link is not the file that was stored."""
    if path.is_symlink() or not path.is_file():
        return missing(file.path)
    digest = sha256_of(path)
    return None if digest == file.sha256 else tampered(file.path, digest, file.sha256)
