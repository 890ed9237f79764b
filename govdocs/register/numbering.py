"""Letters that get their number from the register: it is typed into the YAML, and the letter made of it is put on record.

The number stands in the YAML file itself, so that the letter says what it is, the PDF encloses it, and rendering again prints the
same. Between taking and typing the process may die: the register knows the letter by its path, and gives it the number again.
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
from govdocs.register.dispatch_register import Register
from govdocs.register.entries import Entry, LetterFile, file_number, without_blank
from govdocs.register.location import Unusable
from govdocs.source.editing import retyped
from govdocs.source.reading import Source
from govdocs.text.unicode import normalise

_NUMBER = ("number",)
_SAMPLE = 1  # to see, before a number is taken, that it can be typed

T = TypeVar("T")


@dataclass(frozen=True)
class Numbering:
    """Who numbers letters from which register, on which day. Can be pickled.

    A letter whose `number` is that of its file is given the next one; one that has a number is looked up. The year is that of
    the letter's date, for a letter without one that of `on`. Drafts take no number.
    """

    register: Register
    on: date
    by: str

    def document(self, path: str | Path, office: Location | None = None) -> Document:
        """The letter of a YAML file, with its number; the file is rewritten where it had none.

        Raises InvalidDocument where the letter is not fit to be numbered, or its number is not its own; RenderFault where the
        register cannot be used; OSError where the file cannot be rewritten. A number taken before that waits for the next time.
        """
        document = load(path, office=office)
        source = document.source
        if document.is_draft or source is None:
            return document
        try:
            if _issue_of(source):
                self._refuse_foreign(document, Path(path))
                return document
            self._type_number(document, source, Path(path))
        except Unusable as refusal:
            raise RenderFault([_problem(source, "register-unusable", refusal)]) from refusal
        except Refusal as refusal:
            raise InvalidDocument([_problem(source, "number-refused", refusal)]) from refusal
        return load(path, office=office)

    def record(self, document: Document, path: str | Path, pdf: str | Path) -> Entry | None:
        """Put the PDF of a letter on record under its number; None for a draft. Raises as `document` does."""
        source = document.source
        if document.is_draft or source is None:
            return None
        where = self.register.where
        try:
            return self.register.issue(
                _written(source),
                on=self.on,
                by=self.by,
                sha256=sha256_of(Path(pdf)),
                pdf=where.of_letter(Path(pdf)),
                path=where.of_letter(Path(path)),
                subject=document.headline,
                year=self._year(document),
            )
        except Unusable as refusal:
            raise RenderFault([_problem(source, "register-unusable", refusal)]) from refusal
        except Refusal as refusal:
            raise InvalidDocument([_problem(source, "number-refused", refusal)]) from refusal

    def in_turn(self, jobs: Iterable[tuple[str, T]], office: Location | None = None) -> Iterator[T]:
        """Number the letter of each job (its path, and the job) as it is drawn, so that numbers follow the order of the letters.

        What stops one is told when its job is done.
        """
        for path, job in jobs:
            with suppress(GovdocsError, OSError):
                self.document(path, office)
            yield job

    def _type_number(self, document: Document, source: Source, path: Path) -> None:
        written = _written(source)
        if retyped(source, _NUMBER, str(file_number(written).with_issue(_SAMPLE))) is None:
            raise Refusal(
                "‘নম্বর’ ঘরে রেজিস্টারের নম্বর বসানো যাচ্ছে না; নথি নম্বরটি এক সারিতে সরাসরি লিখুন।",
                "The number cannot be typed in here; write the file number plainly, on one line",
            )
        letter = LetterFile(self.register.where.of_letter(path), sha256(source.raw).hexdigest())
        entry = self.register.take(
            written, on=document.day or self.on, by=self.by, subject=document.headline, letter=letter
        )
        text = retyped(source, _NUMBER, str(entry))
        if text is None or path.read_bytes() != source.raw:
            raise Refusal(
                f"‘{path}’ এইমাত্র অন্য কেউ বদলেছেন; আবার চালান। {entry} নম্বরটি এই পত্রের জন্যই রইল।",
                f"'{path}' was changed by somebody just now; run again. Number {entry.memo} is kept for it",
            )
        rewrite_text(path, text)

    def _refuse_foreign(self, document: Document, path: Path) -> None:
        """A number that the register did not give, or gave to another letter that still bears it."""
        assert document.source is not None
        entry = self.register.find(_written(document.source), year=self._year(document))
        other = self.register.where.letter_at(entry.path)
        if entry.state == "cancelled":
            raise Refusal(
                f"{entry} নম্বরটি বাতিল (কারণ: {entry.reason}); ‘নম্বর’ ঘরে শুধু নথি নম্বর রেখে আবার চালান, নতুন নম্বর বসবে।",
                f"Number {entry.memo} is cancelled ({entry.reason}); leave only the file number here and run again for a new one",
            )
        if entry.path and entry.path != self.register.where.of_letter(path) and _bears(other, entry.memo):
            raise Refusal(
                f"{entry} নম্বরটি ‘{other}’ পত্রের; দুই পত্রে এক নম্বর হয় না। ‘নম্বর’ ঘরে শুধু নথি নম্বর রেখে আবার চালান, নতুন নম্বর বসবে।",
                f"Number {entry.memo} is that of '{other}', and no two letters have one. Leave only the file number here and run again",
            )

    def _year(self, document: Document) -> int | None:
        return self.register.rules.year_of(document.day) if document.day else None


def _written(source: Source) -> str:
    """What stands in the field of the number."""
    value = source.locate(_NUMBER).value
    if not isinstance(value, str) or not without_blank(value):
        raise Refusal(
            "‘নম্বর’ ঘরে নথি নম্বর নেই; লিখুন, যেমন: নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬",
            "There is no file number; write, for example, number: 46.00.0000.071.31.003.26",
        )
    return value


def _issue_of(source: Source) -> str | None:
    return MemoNumber.parse(without_blank(_written(source))).issue


def _bears(letter: Path, memo: str) -> bool:
    """Whether a file still bears a number; not one that was given another since, or is gone."""
    try:
        text = to_ascii(normalise(letter.read_text("utf-8")))
    except (OSError, UnicodeError):
        return False
    return re.search(rf"(?<!\d){re.escape(memo)}(?!\d)", text) is not None


def _problem(source: Source, code: str, refusal: Refusal) -> Problem:
    place = source.locate(_NUMBER).value_place
    excerpt = source.line(place.line) if place else ""
    return Problem(code, refusal.bangla, refusal.english, place=place, excerpt=excerpt)
