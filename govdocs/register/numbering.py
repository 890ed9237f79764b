"""Numbering: letters get their number from the register, which is typed into their YAML, and their PDF is put on record.

The number is written into the YAML file itself, so that the PDF carries it and rendering again prints the same. The process may
be killed between taking and typing a number: the register knows the letter by its path, and gives it the same number again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from govdocs.errors import Refusal
from govdocs.files.atomic import rewrite_text
from govdocs.files.digest import sha256_of
from govdocs.files.location import Location
from govdocs.loading.loader import load
from govdocs.memo_number.number import MemoNumber
from govdocs.models.document import Document
from govdocs.numerals import to_ascii
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, RenderFault
from govdocs.register import messages
from govdocs.register.dispatch_register import Register
from govdocs.register.entries import Entry, LetterFile, file_number, without_blank
from govdocs.register.location import Unusable
from govdocs.source.editing import retyped
from govdocs.source.reading import Source
from govdocs.text.unicode import normalise

_NUMBER = ("number",)
_SAMPLE_ISSUE = 1  # to find out, before a number is taken, whether it can be typed

T = TypeVar("T")


@dataclass(frozen=True)
class Numbering:
    """Who numbers letters from which register, on which day. Can be pickled.

    A letter whose `number` is that of its file is given the next number; one that has a number is looked up. The year is that of
    the letter's date, for a letter without one that of `on`. Drafts take no number.
    """

    register: Register
    on: date
    by: str

    def document(self, path: str | Path, office: Location | None = None) -> Document:
        """The letter of a YAML file, with its number; the file is rewritten where it had none.

        Raises InvalidDocument where the letter is invalid or cannot be numbered, or its number is another letter's; RenderFault
        where the register cannot be used; OSError where the file cannot be rewritten. A number taken before that is given to
        this letter the next time.
        """
        document = load(path, office=office)
        source = document.source
        if document.is_draft or source is None:
            return document
        try:
            if _issue_of(source):
                self._refuse_number_of_another(document, Path(path))
                return document
            self._type_number(document, source, Path(path))
        except Unusable as refusal:
            raise RenderFault([_problem(source, messages.UNUSABLE_CODE, refusal)]) from refusal
        except Refusal as refusal:
            raise InvalidDocument([_problem(source, messages.REFUSED_CODE, refusal)]) from refusal
        return load(path, office=office)

    def record(self, document: Document, path: str | Path, pdf: str | Path) -> Entry | None:
        """Record the PDF of a letter under its number; None for a draft. Raises as `document` does."""
        source = document.source
        if document.is_draft or source is None:
            return None
        location = self.register.location
        try:
            return self.register.issue(
                _written(source),
                on=self.on,
                by=self.by,
                sha256=sha256_of(Path(pdf)),
                pdf=location.stored_path(Path(pdf)),
                path=location.stored_path(Path(path)),
                subject=document.plain_headline,
                year=self._year(document),
            )
        except Unusable as refusal:
            raise RenderFault([_problem(source, messages.UNUSABLE_CODE, refusal)]) from refusal
        except Refusal as refusal:
            raise InvalidDocument([_problem(source, messages.REFUSED_CODE, refusal)]) from refusal

    def in_turn(self, jobs: Iterable[tuple[str, T]], office: Location | None = None) -> Iterator[T]:
        """Yield each job after numbering its letter, so that numbers follow the order of the letters; a job comes with its path.

        A letter that cannot be numbered is reported when its job is done.
        """
        for path, job in jobs:
            with suppress(GovdocsError, OSError):
                self.document(path, office)
            yield job

    def _type_number(self, document: Document, source: Source, path: Path) -> None:
        written = _written(source)
        if retyped(source, _NUMBER, str(file_number(written).with_issue(_SAMPLE_ISSUE))) is None:
            raise Refusal(*messages.CANNOT_TYPE_NUMBER)
        letter = LetterFile(self.register.location.stored_path(path), sha256(source.raw).hexdigest())
        entry = self.register.take(
            written, on=document.day or self.on, by=self.by, subject=document.plain_headline, letter=letter
        )
        text = retyped(source, _NUMBER, str(entry))
        if text is None or path.read_bytes() != source.raw:
            raise Refusal(*messages.CHANGED_MEANWHILE.filled(path=path, number=entry.text))
        rewrite_text(path, text, over=source.raw)

    def _refuse_number_of_another(self, document: Document, path: Path) -> None:
        """Raises Refusal for a number that the register did not give, or gave to another letter that still has it."""
        assert document.source is not None
        entry = self.register.find(_written(document.source), year=self._year(document))
        other = self.register.location.letter_path(entry.path)
        if entry.state == "cancelled":
            raise Refusal(*messages.CANCELLED_IN_LETTER.filled(number=entry.text, reason=entry.reason))
        if entry.state == "on-paper":
            raise Refusal(*messages.ON_PAPER_IN_LETTER.filled(number=entry.text))
        if (
            entry.path
            and entry.path != self.register.location.stored_path(path)
            and _contains(other, entry.memo)
        ):
            raise Refusal(*messages.OF_ANOTHER_LETTER.filled(number=entry.text, other=other))

    def _year(self, document: Document) -> int | None:
        return self.register.rules.year_of(document.day) if document.day else None


def _written(source: Source) -> str:
    """The text of the number's field. Raises Refusal where there is none."""
    value = source.locate(_NUMBER).value
    if not isinstance(value, str) or not without_blank(value):
        raise Refusal(*messages.NO_FILE_NUMBER)
    return value


def _issue_of(source: Source) -> str | None:
    return MemoNumber.parse(without_blank(_written(source))).issue


def _contains(letter: Path, memo: str) -> bool:
    """Whether a letter's file still has a number; not where it was given another since, or is gone."""
    try:
        text = to_ascii(normalise(letter.read_text("utf-8")))
    except (OSError, UnicodeError):
        return False
    return re.search(rf"(?<!\d){re.escape(memo)}(?!\d)", text) is not None


def _problem(source: Source, code: str, refusal: Refusal) -> Problem:
    located = source.locate(_NUMBER)
    place, given = located.value_place, located.value
    return Problem(
        code,
        refusal.bangla,
        refusal.english,
        place=place,
        excerpt=source.line(place.line) if place else "",
        given=given if isinstance(given, str) else "",
    )
