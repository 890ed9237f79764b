"""Issuing a letter, step by step: examined, numbered from the register, its PDF beside it and on record, the archive.

Each step may be asked again: a number that was taken stays with its letter (the register knows it by its file), a PDF is the same
bytes, and the archive takes a letter once. So whatever fails, the same button goes on from there.
"""

from __future__ import annotations

import getpass
import threading
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Literal

from govdocs.archive import Archive, ArchivedLetter
from govdocs.batch.watched_renderer import WatchedRenderer
from govdocs.desk import messages
from govdocs.desk.letters.folder import LetterFolder, LetterText
from govdocs.desk.preview.previews import LIMITS, FileRequest, Previews
from govdocs.desk.writing.examination import examined
from govdocs.errors import Refusal, Text
from govdocs.files.atomic import write_whole
from govdocs.loading.loader import load, loads
from govdocs.memo_number.number import MemoNumber
from govdocs.models.document import Document
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, Severity, refused_value
from govdocs.problems.problem import Path as Steps
from govdocs.problems.sentence import NOTHING
from govdocs.register import LetterFile, Register, find_register
from govdocs.register.entries import file_number, without_blank
from govdocs.register.numbering import Numbering
from govdocs.source.editing import retyped
from govdocs.source.reading import Source, read_text

Step = Literal["audit", "number", "pdf", "archive"]
STEPS: Final[tuple[Step, ...]] = ("audit", "number", "pdf", "archive")
ARCHIVE: Final = "archive"
"""The folder of the archive, in that of the letters."""
_NUMBER: Final = (("number", "নম্বর"), "number")


@dataclass(frozen=True)
class StepResult:
    """What became of a step: whether the next one may come, what to say of it, and the letter where it was changed."""

    step: Step
    done: bool
    note: Text = NOTHING
    problems: tuple[Problem, ...] = ()
    number: str = ""
    letter: LetterText | None = None

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        told: dict[str, Any] = {
            "step": self.step,
            "done": self.done,
            "note": self.note._asdict(),
            "problems": [problem.as_dict() for problem in self.problems],
        }
        if self.number:
            told["number"] = self.number
        if self.letter:
            told |= {"text": self.letter.text, "hash": self.letter.hash}
        return told


@dataclass(frozen=True)
class Issuing:
    """Issues the letters of a folder; one step at a time, whichever window asks."""

    folder: LetterFolder
    previews: Previews
    _turn: threading.Lock = field(default_factory=threading.Lock, compare=False)

    def step(self, step: Step, name: str, base_hash: str) -> StepResult:
        """Do one step for the letter as it is in its file. Raises ChangedMeanwhile where that has other bytes than were seen."""
        with self._turn:
            self.folder.refuse_changed(name, base_hash)
            examined_first = self._audit(name)
            if step == "audit" or not examined_first.done:
                return StepResult(step, examined_first.done, examined_first.note, examined_first.problems)
            return {"number": self._number, "pdf": self._pdf, "archive": self._archive}[step](name)

    def number_for(self, name: str, text: str) -> tuple[str, str]:
        """The number of a text that is being typed, and the text with it: the next of its file, or the one it was given before.

        Nothing is written but the register. Raises Refusal where there is no register, no file number, or no room for the number.
        """
        with self._turn:
            source, path, written = _written_number(text, name)
            if MemoNumber.parse(without_blank(written)).issue:
                return written, text
            if retyped(source, path, str(file_number(written).with_issue(1))) is None:
                raise Refusal(*messages.NUMBER_NOT_TYPED)
            register = self._register()
            letter, day = self._letter_file(register, name, text)
            entry = register.take(written, on=day, by=person(), letter=letter)
            return str(entry), retyped(source, path, str(entry)) or text

    def upcoming(self, name: str, text: str) -> str:
        """The number that the text would be given now; nothing is taken. Raises Refusal as `number_for` does."""
        _, _, written = _written_number(text, name)
        if MemoNumber.parse(without_blank(written)).issue:
            return written
        register = self._register()
        letter, day = self._letter_file(register, name, text)
        return str(register.upcoming(written, on=day, letter=letter))

    def _letter_file(self, register: Register, name: str, text: str) -> tuple[LetterFile, date]:
        """By what the register knows a letter, and the day by whose year it is counted."""
        path = self.folder.place(name)
        raw = path.read_bytes() if path.is_file() else text.encode()
        letter = LetterFile(register.location.stored_path(path), sha256(raw).hexdigest())
        return letter, _day_of(text, name, path)

    def _audit(self, name: str) -> StepResult:
        letter = self.folder.read(name)
        found = examined(letter.text, name, self.folder.path)
        told = (*found.problems, *(same.first for same in found.findings))
        if any(problem.is_error for problem in told):
            return StepResult("audit", False, messages.NOT_ISSUED_WITH_ERRORS, _gravest(told))
        if found.document is None or found.document.is_draft:
            return StepResult("audit", False, messages.DRAFT_NOT_ISSUED, _gravest(told))
        return StepResult("audit", True, found.summary, _gravest(told))

    def _number(self, name: str) -> StepResult:
        path = self.folder.place(name)
        source = load(path).source
        assert source is not None
        has_number = bool(_issue_in(source.locate(("number",)).value))
        try:
            numbering = Numbering(self._register(), date.today(), person())
        except Refusal as refusal:
            if has_number:
                return StepResult("number", True, messages.NUMBER_AS_TYPED)
            return StepResult("number", False, refusal.text)
        try:
            document = numbering.document(path)
        except (GovdocsError, OSError) as error:
            return StepResult("number", False, self._held(numbering.register, path), _problems_of(error))
        number = document.printed_number
        note = messages.NUMBER_THERE if has_number else messages.NUMBER_TAKEN
        letter = self.folder.read(name)
        return StepResult("number", True, note.filled(number=number), number=number, letter=letter)

    def _pdf(self, name: str) -> StepResult:
        path = self.folder.place(name)
        document = load(path)
        if document.source is None or not _issue_in(document.source.locate(("number",)).value):
            return StepResult("pdf", False, messages.NUMBER_FIRST)
        number, pdf = document.printed_number, path.with_suffix(".pdf")
        try:
            data = self.previews.file(FileRequest(name, self.folder.read(name).text, self.folder.path))
            other = self._other_in_archive(document, sha256(data).hexdigest())
            if other is not None:
                note = messages.OTHER_IN_ARCHIVE.filled(number=number, subject=other.subject)
                return StepResult("pdf", False, note, number=number)
            write_whole(pdf, data)
            register = self.register()
            if register is not None:
                Numbering(register, date.today(), person()).record(document, path, pdf)
        except (GovdocsError, OSError) as error:
            return StepResult(
                "pdf", False, messages.NUMBER_STAYS.filled(number=number), _problems_of(error), number
            )
        note = messages.PDF_WRITTEN if register is not None else messages.PDF_WRITTEN_UNRECORDED
        return StepResult("pdf", True, note.filled(file=pdf.name), number=number)

    def _other_in_archive(self, document: Document, digest: str) -> ArchivedLetter | None:
        """The letter that went out under the number and date of this one and has other bytes: its PDF is not written over."""
        day = document.day.isoformat() if document.day else ""
        letters = Archive(self.folder.path / ARCHIVE).letters(superseded=True)
        same = [one for one in letters if one.has_number(document.printed_number) and one.date == day]
        return None if any(one.pdf == digest for one in same) else next(iter(same), None)

    def _archive(self, name: str) -> StepResult:
        pdf = self.folder.place(name).with_suffix(".pdf")
        if not pdf.is_file():
            return StepResult("archive", False, messages.PDF_FIRST)
        archive = Archive(self.folder.path / ARCHIVE, WatchedRenderer(limits=LIMITS))
        try:
            added = archive.add(pdf)
        except (GovdocsError, Refusal, OSError) as error:
            note = messages.NOT_ARCHIVED.filled(file=pdf.name)
            return StepResult("archive", False, note, _problems_of(error))
        place = archive.path(added.letter).relative_to(self.folder.path).as_posix()
        note = messages.ARCHIVED if added.new else messages.IN_ARCHIVE
        return StepResult("archive", True, note.filled(place=place))

    def _register(self) -> Register:
        """The register of the folder. Raises Refusal where there is none."""
        register = self.register()
        if register is None:
            raise Refusal(*messages.NO_REGISTER)
        return register

    def register(self) -> Register | None:
        """The register of the folder, if there is one. Raises Refusal where it cannot be read."""
        location = find_register(None, self.folder.path)
        if location.path is not None and not location.path.is_file():
            return None
        return Register.at(location)

    def _held(self, register: Register, path: Path) -> Text:
        """What to say where numbering failed: whether a number is held for the letter by now."""
        stored = register.location.stored_path(path)
        held = next((one for one in register.entries(state="taken") if one.path == stored), None)
        return messages.NUMBER_STAYS.filled(number=held.text) if held else messages.NO_NUMBER_TAKEN


def _written_number(text: str, name: str) -> tuple[Source, Steps, str]:
    """A text as it was read, where its number is, and what is typed there. Raises Refusal where there is none."""
    source = read_text(text, name)
    key = source.tree.key_of(*_NUMBER[0])
    spot = source.locate((key,)) if key else None
    if not spot or not isinstance(spot.value, str) or not without_blank(spot.value):
        raise Refusal(*messages.NO_FILE_NUMBER_TYPED)
    return source, spot.path, spot.value


def _issue_in(written: object) -> str | None:
    if not isinstance(written, str) or not without_blank(written):
        return None
    try:
        return MemoNumber.parse(without_blank(written)).issue
    except Refusal:
        return None


def _day_of(text: str, name: str, path: Path) -> date:
    """The date of a letter, by whose year it is counted; today of one that is not valid yet."""
    try:
        return loads(text, name=name, folder=path.parent).day or date.today()
    except InvalidDocument:
        return date.today()


def person() -> str:
    """Who is logged in at this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "desk"


def _gravest(problems: tuple[Problem, ...], most: int = 20) -> tuple[Problem, ...]:
    weights = list(Severity)
    return tuple(sorted(problems, key=lambda problem: weights.index(problem.severity)))[:most]


def _problems_of(error: Exception) -> tuple[Problem, ...]:
    if isinstance(error, GovdocsError):
        return error.problems
    if isinstance(error, OSError):
        from govdocs.problems.os_errors import unwritable

        return (unwritable(error),)
    assert isinstance(error, Refusal)
    return (refused_value(error),)
