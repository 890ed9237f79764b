"""An archive of letters: a folder of PDFs with their sources, and a journal that is only ever added to.

    2024/46.00.0000.071.31.003.24-125_3f9a1c2e04/
        46.00.0000.071.31.003.24-125.pdf
        source/letter.yaml, source/office.yaml …
        fingerprint.json
    journal.jsonl

A letter's files are written first, in a folder that is renamed when it is whole; its line in the journal comes last. So a
crash leaves an archive that is as it was before, and at most a folder that is in no line.
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

from govdocs.archive import messages
from govdocs.archive.consistency import (
    ADDING,
    damage,
    differing_accounts,
    numbers_given_twice,
    odd_corrections,
    unknown_files,
)
from govdocs.archive.embedded_source import (
    EmbeddedSource,
    NoSource,
    find_letter,
    read_embedded,
    read_pdf,
    unpacked,
)
from govdocs.archive.file_names import folder_of, letter_name
from govdocs.archive.journal import JOURNAL, Journal, append
from govdocs.archive.journal_lines import ArchivedLetter, JournalLine, StoredFile, Superseded
from govdocs.archive.verdict import Verdict
from govdocs.archive.verify_archive import verify_letters
from govdocs.archive.verify_pdf import placed_within, refused, regenerated
from govdocs.batch.executors import Executor
from govdocs.batch.jobs import Limits
from govdocs.errors import ExitCode, Refusal
from govdocs.files.atomic import sync_folder, write_whole
from govdocs.files.locking import locked
from govdocs.files.portable_names import FINGERPRINT, refuse_unportable
from govdocs.loading.loader import load
from govdocs.models import Document
from govdocs.output import Renderer
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem

README = "README.txt"
SOURCE = "source"


class DamagedArchive(GovdocsError):  # noqa: N818 - reads as what it says
    """A letter cannot be added, since its folder is there already and its files are not what they should be."""

    exit_code = ExitCode.RENDER_FAULT


@dataclass(frozen=True)
class Added:
    """The result of adding a letter: whether it is new in the archive, and which letters it superseded."""

    letter: ArchivedLetter
    new: bool
    superseded: tuple[ArchivedLetter, ...] = ()


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
        """Whether the folder has a journal."""
        return self._journal.path.is_file()

    def journal(self) -> Journal:
        """The journal, with what was appended to it since it was last read."""
        return self._journal.refresh()

    def letters(self, *, superseded: bool = False) -> tuple[ArchivedLetter, ...]:
        """The letters in the order of their dates and numbers; with `superseded` also those that were corrected."""
        journal = self.journal()
        found = journal.letters if superseded else journal.current()
        return tuple(sorted(found.values(), key=lambda each: (each.date, each.number, each.folder)))

    def path(self, letter: ArchivedLetter) -> Path:
        """Where the PDF of a letter is."""
        return self.folder / letter.pdf_file

    def add(
        self,
        source: str | Path,
        *,
        office: str | Path | None = None,
        supersede: bool = False,
        on: date | None = None,
    ) -> Added:
        """Add a letter: a YAML file, which is rendered, or a PDF made by govdocs, which is stored byte for byte.

        The same letter again changes nothing. `supersede` says that it corrects the letter of its number and date. `on` is the
        day that the journal records, by default today.

        Raises InvalidDocument or RenderFault for what cannot be archived: a draft, a number and date that another letter has, a
        PDF without source, or one that is not what its own source gives; DamagedArchive and OSError.
        """
        path = Path(source)
        new = _from_pdf(path, self.renderer) if _is_pdf(path) else self._from_yaml(path, office)
        self.folder.mkdir(parents=True, exist_ok=True)
        with locked(self.folder / JOURNAL) as file:
            journal = self.journal()
            events: list[JournalLine] = []
            letter = journal.letters.get(new.letter.pdf)
            if letter is None:
                letter = new.dated(on or date.today())
                if not supersede and (holders := journal.holders(letter)):
                    raise InvalidDocument([self._number_taken(path, holders[0])])
                self._store(new)
                events.append(letter)
            corrected = self._corrected(journal, letter) if supersede else ()
            events += [Superseded(other.pdf, letter.pdf) for other in corrected]
            if events:
                append(file, events, journal.ends)
        return Added(letter, new=letter in events, superseded=corrected)

    def verify(
        self,
        letters: Iterable[ArchivedLetter] | None = None,
        *,
        executor: Executor | None = None,
        workers: int = 1,
        limits: Limits | None = None,
        state: str | Path | None = None,
    ) -> Iterator[Verdict]:
        """Render letters again, by default all, each from its stored source, and yield the verdict of each as it is ready.

        Executor, workers and limits are those of `govdocs.batch.runner.run`. `state` is a file from which an interrupted run resumes.
        """
        chosen = self.letters(superseded=True) if letters is None else letters
        return verify_letters(
            self.folder, chosen, self.renderer, executor=executor, workers=workers, limits=limits, state=state
        )

    def damage(self, letter: ArchivedLetter) -> tuple[Problem, ...]:
        """The files of a letter that are missing, or have other bytes than were stored."""
        return damage(self.folder, letter)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the archive besides its letters: lines of the journal, unknown files, two letters of one number."""
        journal = self.journal()
        return (
            *journal.problems,
            *differing_accounts(journal),
            *odd_corrections(journal),
            *numbers_given_twice(journal),
            *unknown_files(self.folder, journal),
        )

    def _number_taken(self, path: Path, holder: ArchivedLetter) -> Problem:
        sentence = messages.NUMBER_TAKEN.filled(name=path, subject=holder.subject, path=self.path(holder))
        return sentence.problem(given=holder.number)

    def _from_yaml(self, path: Path, office: str | Path | None) -> NewLetter:
        """A document, rendered; the letter of the archive instead where that was made from the same source."""
        document = load(path, office=office)
        _refuse_draft(document, str(path), self.renderer.draft)
        known = self.journal().of_sources(
            {name: sha256(data).hexdigest() for name, data in self.renderer.sources_of(document).items()}
        )
        if known is not None:
            return NewLetter(known, {})
        pdf = self.renderer.pdf(document)
        return _arrival(pdf, read_embedded(pdf, str(path)), path.name, document)

    def _corrected(self, journal: Journal, letter: ArchivedLetter) -> tuple[ArchivedLetter, ...]:
        """The letters that a letter supersedes: those of its number and date, unless it has been corrected itself."""
        known = letter.pdf in journal.letters
        return () if known and not journal.is_current(letter.pdf) else tuple(journal.holders(letter))

    def _write_fixed_files(self) -> None:
        """The README and .gitattributes of every archive, where they are missing."""
        for name, packaged in ((README, README), (".gitattributes", "gitattributes")):
            if not (self.folder / name).exists():
                write_whole(self.folder / name, (files("govdocs.archive") / packaged).read_bytes())

    def _store(self, new: NewLetter) -> None:
        """Write a letter's folder, whole or not at all; a whole one that an interrupted run left is taken as it is."""
        self._write_fixed_files()
        target = self.folder / new.letter.folder
        for abandoned in self.folder.glob(f"{ADDING}*"):  # we hold the lock: nobody else is writing
            shutil.rmtree(abandoned, ignore_errors=True)
        if target.exists():
            if damaged := self.damage(new.letter):
                raise DamagedArchive(damaged)
            return
        unfinished = self.folder / f"{ADDING}{secrets.token_hex(4)}"
        try:
            for name, data in new.files.items():
                write_whole(unfinished / name, data)
            target.parent.mkdir(exist_ok=True)
            unfinished.rename(target)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        sync_folder(target.parent)
        sync_folder(self.folder)


@dataclass(frozen=True)
class NewLetter:
    """A letter to be added, with its files by their names within its folder; without files where it is in the archive already."""

    letter: ArchivedLetter
    files: dict[str, bytes]

    def dated(self, day: date) -> ArchivedLetter:
        """The letter with the day on which it is added."""
        return replace(self.letter, added=day.isoformat())


def _is_pdf(path: Path) -> bool:
    return path.suffix.lower() == ".pdf"


def _from_pdf(path: Path, renderer: Renderer) -> NewLetter:
    """A PDF with its source. Where it was made by the same programs as now, it must be what its source gives."""
    name = str(path)
    try:
        pdf = read_pdf(path)
        inside = read_embedded(pdf, name)
    except NoSource as refusal:
        problem = refused(messages.NO_SOURCE_CODE, refusal, messages.HINT_ADD_SOURCE)
        raise InvalidDocument([problem]) from refusal
    except Refusal as refusal:
        raise InvalidDocument([refused(messages.NO_SOURCE_CODE, refusal)]) from refusal
    with unpacked(inside.sources) as folder:
        try:
            main, document = find_letter(folder, inside.sources)
        except InvalidDocument as invalid:
            raise InvalidDocument(placed_within(invalid.problems, folder, name)) from invalid
    _refuse_draft(document, name, "draft" in inside.fingerprint)
    if inside.fingerprint == renderer.fingerprint_of(document):
        verdict = regenerated(name, pdf, document, inside.fingerprint, renderer)
        if verdict.rung:
            raise InvalidDocument([messages.NOT_ITS_SOURCE.filled(name=name).problem(), *verdict.problems])
    return _arrival(pdf, inside, main, document)


def _arrival(pdf: bytes, inside: EmbeddedSource, main: str, document: Document) -> NewLetter:
    number, day = document.printed_number, document.day
    own_name = letter_name(number, document.name, day)
    digest = sha256(pdf).hexdigest()
    folder = folder_of(own_name, day, digest)
    contents = {
        f"{own_name}.pdf": pdf,
        FINGERPRINT: inside.fingerprint_json,
        **{f"{SOURCE}/{file}": data for file, data in inside.sources.items()},
    }
    stored = {f"{folder}/{file}": sha256(data).hexdigest() for file, data in contents.items()}
    try:
        refuse_unportable(stored)
    except Refusal as refusal:
        raise InvalidDocument([refused(messages.BAD_NAME_CODE, refusal)]) from refusal
    letter = ArchivedLetter(
        pdf=digest,
        folder=folder,
        document=main,
        kind=document.name,
        number=number,
        date=day.isoformat() if day else "",
        subject=document.plain_headline,
        govdocs=inside.fingerprint.get("govdocs", version("govdocs")),
        fingerprint=sha256(inside.fingerprint_json).hexdigest(),
        files=tuple(StoredFile(path, stored[path]) for path in sorted(stored)),
        added="",
    )
    return NewLetter(letter, contents)


def _refuse_draft(document: Document, name: str, printed_as_draft: bool) -> None:
    if printed_as_draft or document.is_draft:
        raise InvalidDocument([messages.DRAFT.filled(name=name).problem()])
