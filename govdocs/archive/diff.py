"""Two letters or two archives against each other, by the same ladder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

from govdocs.archive.comparison import Rung, compare
from govdocs.archive.embedded_source import enclosed, not_a_pdf, read_pdf
from govdocs.archive.journal import Letter
from govdocs.archive.messages import one_sided
from govdocs.archive.store import Archive
from govdocs.archive.verdict import Verdict, differences
from govdocs.errors import Refusal


def diff_letters(before: Path, after: Path, *, title: str = "") -> Verdict:
    """How far two PDFs agree, and in which entries their fingerprints differ. Raises Refusal for what is no PDF."""
    old, new = read_pdf(before), read_pdf(after)
    try:
        comparison = compare(old, new)
    except pypdfium2.PdfiumError as error:
        raise not_a_pdf(f"{before}, {after}") from error
    found = differences(_prints(old, before), _prints(new, after))
    name, files = f"{before.as_posix()} → {after.as_posix()}", (str(before), str(after))
    return Verdict(name, comparison.rung, title, comparison, found, files=files)


def diff_archives(before: Archive, after: Archive) -> Iterator[Verdict]:
    """The current letters of both: the same PDFs, other PDFs of one number and date, and those that only one archive has.

    Letters without a number are one letter when kind, date and the name of their document are the same.
    """
    old, new = ({letter.pdf: letter for letter in archive.letters()} for archive in (before, after))
    for pdf in old.keys() & new.keys():
        yield Verdict(old[pdf].pdf_file, Rung.BYTES, old[pdf].title)
    left = [letter for pdf, letter in new.items() if pdf not in old]
    for letter in (letter for pdf, letter in old.items() if pdf not in new):
        counterpart = next((other for other in left if _identity(other) == _identity(letter)), None)
        if counterpart is None:
            yield _one_sided(letter, before)
        else:
            left.remove(counterpart)
            yield diff_letters(before.path(letter), after.path(counterpart), title=letter.title)
    yield from (_one_sided(letter, after) for letter in left)


def find_letters(letters: Sequence[Letter], number: str) -> tuple[Letter, ...]:
    """The letters of a number, however it is written."""
    return tuple(letter for letter in letters if letter.has_number(number))


def _identity(letter: Letter) -> object:
    return letter.key or (letter.kind, letter.date, letter.document)


def _one_sided(letter: Letter, archive: Archive) -> Verdict:
    problem = one_sided(letter.pdf_file, str(archive.folder))
    return Verdict(letter.pdf_file, Rung.ABSENT, letter.title, problems=(problem,))


def _prints(pdf: bytes, path: Path) -> dict[str, str]:
    try:
        return enclosed(pdf, str(path)).prints
    except Refusal:
        return {}
